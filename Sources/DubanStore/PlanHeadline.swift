package import DubanCore

/// What a plan is called and how large it is, told without loading it.
package struct PlanHeadline: Equatable, Sendable, Identifiable {
  /// The plan's id.
  package let id: String
  package let title: Name
  package let documentNumber: String?
  package let issuer: String?
  package let jurisdiction: String
  /// The day on which it was signed.
  package let issued: Day?
  package let period: Period
  /// The zone in which its days begin and end, an IANA name.
  package let timeZone: String
  /// How many indicators it has.
  package let indicators: Int
  /// How many tasks it has, at any depth.
  package let tasks: Int
  /// How many milestones its tasks have.
  package let milestones: Int
  /// How many units it names.
  package let units: Int
  /// How many areas it names.
  package let areas: Int
}
