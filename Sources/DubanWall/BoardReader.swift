package import DubanCore

/// All that the wall can do with plans: look at them. Nothing here could change any.
package protocol BoardReader {
  /// What there is to show at `now`; nil when it stands as it was returned last.
  ///
  /// - Throws: `ReadingFault` when the plans cannot be read; the next call tries again from the beginning.
  mutating func read(at now: Instant) throws(ReadingFault) -> WallSnapshot?
}

/// Why the plans cannot be read, as a sentence.
package struct ReadingFault: Error, Equatable, Sendable {
  package let reason: Name

  /// A fault that is told as `reason`.
  package init(_ reason: Name) { self.reason = reason }
}

/// What was read of the plans that are to be shown.
package struct WallSnapshot: Equatable, Sendable {
  /// The plans in the order in which they are shown.
  package let plans: [PlanSnapshot]
  /// The ids of plans that were asked for and are not there.
  package let missing: [String]

  /// A reading of `plans`.
  package init(_ plans: [PlanSnapshot], missing: [String] = []) {
    self.plans = plans
    self.missing = missing
  }
}

/// What was read of one plan.
package struct PlanSnapshot: Equatable, Sendable {
  package let board: Board
  /// What of it is open and has a day; asked once, for all pages.
  package let agenda: Agenda
  /// The day in the real world, in the plan's zone.
  package let today: Day
  /// Whether any of its progress is made up.
  package let isSimulated: Bool
  /// The day on which the newest record was made; nil when there is none.
  package let newestRecord: Day?
  /// What was recorded today, the newest first.
  package let changes: [ItemChange]

  /// A reading of the plan on `board`.
  package init(board: Board, today: Day, isSimulated: Bool, newestRecord: Day?, changes: [ItemChange]) {
    self.board = board
    agenda = board.agenda
    self.today = today
    self.isSimulated = isSimulated
    self.newestRecord = newestRecord
    self.changes = changes
  }

  /// What happened to one item today. Who did it and what they wrote is nobody's business in a hall.
  package struct ItemChange: Equatable, Sendable {
    /// A task, an indicator, a duty or funding.
    package let subject: String
    package let title: Name
    /// The unit that answers for it.
    package let unit: String?
    /// The lights before the first and after the last record of the day; nil for what has none.
    package let before: Light?
    package let after: Light?
    /// What was recorded, each kind once, the newest first.
    package let kinds: [Change.Kind]

    /// A change of the item `subject`.
    package init(
      subject: String, title: Name, unit: String?, before: Light?, after: Light?, kinds: [Change.Kind]
    ) {
      var seen: Set<Change.Kind> = []
      self.subject = subject
      self.title = title
      self.unit = unit
      self.before = before
      self.after = after
      self.kinds = kinds.filter { seen.insert($0).inserted }
    }
  }
}
