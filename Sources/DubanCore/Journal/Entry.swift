/// Something that happened: who, when, what it touches, what changed. Publishing a plan is an entry like any other.
///
/// Invariant 1: entries are never edited or deleted; undo is a new entry that compensates.
package struct Entry: Equatable, Sendable {
  /// Its place in the store, from 1 upward; later entries have higher numbers.
  package let seq: Int
  /// Entries recorded by one act share the batch (the seq of the first of them); they are undone together.
  package let batch: Int
  /// When it was recorded.
  package let at: Instant
  /// The day of `at` in the plan's zone.
  package let recorded: Day
  /// The day for which it holds: the data's as-of day, the day on which a milestone stood.
  package let on: Day
  /// Who recorded it, and as what.
  package let author: Author
  /// The plan's id; empty for what touches the store itself.
  package let plan: String
  /// The id within the plan of what it touches: a task `1-3`, a milestone `1-3/Q2`, an indicator `i18`, a duty `d1`,
  /// funding `1-1/f1`; empty for the plan itself.
  package let subject: String
  package let change: Change
  package let note: String?
  /// What shows that it is so; mostly nothing.
  package let evidence: [Evidence]
  /// Whether it is made up for the demonstration.
  package let simulated: Bool

  /// An entry as the store holds it.
  package init(
    seq: Int, batch: Int, at: Instant, recorded: Day, on: Day, author: Author, plan: String, subject: String,
    change: Change, note: String?, evidence: [Evidence] = [], simulated: Bool
  ) {
    self.seq = seq
    self.batch = batch
    self.at = at
    self.recorded = recorded
    self.on = on
    self.author = author
    self.plan = plan
    self.subject = subject
    self.change = change
    self.note = note
    self.evidence = evidence
    self.simulated = simulated
  }

  /// The same, by somebody of whom only the name is known.
  package init(
    seq: Int, batch: Int, at: Instant, recorded: Day, on: Day, actor: String, plan: String, subject: String,
    change: Change, note: String?, simulated: Bool
  ) {
    self.init(
      seq: seq, batch: batch, at: at, recorded: recorded, on: on, author: Author(actor), plan: plan, subject: subject,
      change: change, note: note, simulated: simulated)
  }

  /// The name of who recorded it.
  package var actor: String { author.actor }
}

/// An entry that is asked for but not yet recorded.
package struct Draft: Equatable, Sendable {
  package var plan: String
  package var subject: String
  /// The day for which it holds.
  package var on: Day
  package var change: Change
  package var note: String?
  /// What shows that it is so; files stay where they are.
  package var evidence: [Evidence] = []
  /// The item's version that the author saw: the seq of the last entry on the subject, 0 for none.
  package var seen: Int
  /// Whether it is meant though the rules ask: the question was put, and this is the answer. Not recorded.
  package var isMeant = false

  /// A change to `subject` of `plan`, by someone who saw version `seen`.
  package init(plan: String, subject: String, on: Day, change: Change, note: String? = nil, seen: Int) {
    self.plan = plan
    self.subject = subject
    self.on = on
    self.change = change
    self.note = note
    self.seen = seen
  }

  /// The same, meant whatever the rules ask.
  package var meant: Draft {
    var draft = self
    draft.isMeant = true
    return draft
  }
}

extension Entry {
  /// The numbers of the `entries` (in order) that are taken back and do not count.
  package static func undone(_ entries: some BidirectionalCollection<Entry>) -> Set<Int> {
    var undone: Set<Int> = []
    for entry in entries.reversed() {
      if let seq = entry.change.reverted, !undone.contains(entry.seq) { undone.insert(seq) }
    }
    return undone
  }
}
