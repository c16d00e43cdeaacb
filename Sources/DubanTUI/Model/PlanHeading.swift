/// What is asked before a plan is written by hand, as it was typed.
package struct PlanHeading: Hashable, Sendable {
  package let title: String
  /// Whose plan it is: 临江市.
  package let jurisdiction: String
  /// Who issued it; may be empty.
  package let issuer: String
  /// The years or days that it runs for: 2026, 2024-2026.
  package let period: String

  /// A heading as it was typed.
  package init(title: String, jurisdiction: String, issuer: String = "", period: String) {
    self.title = title
    self.jurisdiction = jurisdiction
    self.issuer = issuer
    self.period = period
  }
}
