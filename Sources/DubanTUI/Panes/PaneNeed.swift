package import DubanCore

/// What a pane wants fetched from the store.
enum PaneNeed: Hashable, Sendable {
  /// The entries on an item.
  case history(String)
  /// What happened to the plan since then.
  case changes(ChangesSpan)
}

/// What was fetched for a pane.
enum PaneSupply: Sendable {
  /// The entries on an item and on what belongs to it, in order.
  case history(String, [Entry])
  case changes(LoadedChanges)
}

/// What happened to a plan, as it was asked for.
package struct LoadedChanges: Equatable, Sendable {
  package let start: ChangesSpan
  package let changes: PlanChanges
  /// The first day of what is told; nil where it begins within a day, at the last look.
  package let from: Day?
  /// The last day of what is told; nil where it goes on to now.
  package let to: Day?
  /// When the person last looked at the plan, on its clocks; nil when they never did.
  package let lookedAt: String?
  /// The times of the day at which they were recorded, by the numbers of the entries: `17:30`.
  package let times: [Int: String]

  /// The answer to a question for the changes since `start`.
  package init(
    start: ChangesSpan, changes: PlanChanges, from: Day?, to: Day? = nil, lookedAt: String?, times: [Int: String] = [:]
  ) {
    self.start = start
    self.changes = changes
    self.from = from
    self.to = to
    self.lookedAt = lookedAt
    self.times = times
  }
}

/// What is selected in a pane that another one follows.
struct PaneSelection: Hashable, Sendable {
  /// The item's id.
  let subject: String
  /// See `MeasuringPane.measure`.
  let measure: String?
}

/// Something selected in a pane that is no item of the plan.
enum PaneChoice: Hashable, Sendable {
  /// The items that a filter lets through, such as those of a unit.
  case narrowing(String)
  /// A piece that a unit owes of a report duty.
  case piece(DutyPiece)
  /// What a row of work waits for: reports act on that.
  case step(ItemCommand)
  /// What an entry with this number raised, and what the row waits for where reports act on that.
  case directive(Int, ItemCommand?)
}

/// A piece that a unit owes of a report duty for one span.
struct DutyPiece: Hashable, Sendable {
  /// The duty's id.
  let duty: String
  /// The unit's name.
  let unit: String
  /// The last day of the span.
  let span: Day
}
