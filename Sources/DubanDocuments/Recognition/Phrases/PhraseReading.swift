package import DubanCore

/// What was understood of a passage that tells a task, a measure of one or a cell of a table.
package struct PhraseReading: Equatable, Sendable {
  /// What must be reached, in the order of the passage; names are unique.
  package var targets: [Guess<Target>] = []
  /// What must stand by a quarter's end or a day, in order.
  package var milestones: [Guess<Milestone>] = []
  /// When the whole of it starts, where the passage says so.
  package var start: Guess<Day>?
  /// The day by which the whole of it is due, where the passage names one.
  package var due: Guess<Day>?
  /// A due day in words that is no day: 长期, 春节前.
  package var dueWords: Guess<String>?
  /// Money set aside. Ids are left empty: the draft's builder numbers them.
  package var funding: [Guess<Funding>] = []
  /// The declared areas that are named, in order of first mention.
  package var areas: [Guess<String>] = []
  /// Figures that were left aside, each with its surroundings.
  package var ignored: [Passage] = []

  /// The day of the aims at its end, as a horizon before them tells it: 到2030年，….
  var horizon: Day?

  /// Nothing understood.
  package init() {}
}

extension PhraseReading {
  /// Whether nothing was understood.
  package var isEmpty: Bool {
    targets.isEmpty && milestones.isEmpty && start == nil && due == nil && dueWords == nil && funding.isEmpty
  }

  /// What was understood of several passages of one item, in their order.
  package mutating func append(_ other: PhraseReading) {
    targets += other.targets
    milestones += other.milestones
    start = start ?? other.start
    due = due ?? other.due
    dueWords = dueWords ?? other.dueWords
    funding += other.funding
    for area in other.areas where !areas.contains(where: { $0.value == area.value }) { areas.append(area) }
    ignored += other.ignored
  }
}
