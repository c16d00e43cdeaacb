package import DubanCore

/// A plan as the portfolio knows it.
package struct PortfolioEntry: Equatable, Sendable {
  package let id: String
  package let title: Name
  /// Nil while the plan is being judged.
  package var summary: PlanSummary?

  /// A line for the plan `id`.
  package init(id: String, title: Name, summary: PlanSummary?) {
    self.id = id
    self.title = title
    self.summary = summary
  }
}
