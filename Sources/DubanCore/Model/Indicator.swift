/// A named measure with a target, owners and data sources.
package struct Indicator: Equatable, Sendable {
  /// Unique within the plan: `i18`.
  package var id: String
  /// As printed before its name.
  package var number: String
  package var name: Name
  /// The heading under which it stands.
  package var category: Name?
  package var target: Target
  /// The units that answer for it, by name (责任单位).
  package var owners: [String] = []
  /// The units that supply its figures, by name.
  package var sources: [String] = []
  /// The day by which it must be reached, where that is not the period's end.
  package var due: Day?
  package var notes: [String] = []
  /// Where in the published document it stands; nil where it was not read from one.
  package var origin: Excerpt?

  /// An indicator with its target.
  package init(id: String, number: String, name: Name, target: Target) {
    self.id = id
    self.number = number
    self.name = name
    self.target = target
  }
}

extension Indicator {
  /// The day on which it is due by the plan, extensions aside.
  package func due(in plan: Plan) -> Day { due ?? target.due ?? plan.period.end }
}
