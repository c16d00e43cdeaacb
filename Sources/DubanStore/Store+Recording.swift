package import DubanCore
import GRDB

extension Store {
  /// Records the drafts as one act: all or none, in one batch that is undone together.
  ///
  /// Invariant 4: each draft names the version of its item that its author saw. When the item has entries since, nothing is
  /// written and the error carries them. Two drafts on one item in the same act both name the version before the act.
  /// Undoing has its own door, `undo`.
  /// - Parameters:
  ///   - actor: who does it.
  ///   - at: the instant now.
  ///   - recorded: the day of that instant in the zone of the plan with the given id (invariant 9).
  ///   - simulated: whether it is made up for a demonstration.
  /// - Returns: the entries as they were recorded.
  /// - Throws: `changedMeanwhile`, `unknownPlan`, `unknownSubject`, or an error of the file.
  @discardableResult
  package func record(
    _ drafts: [Draft], actor: String, at: Instant, recorded: (String) -> Day, simulated: Bool = false
  ) throws(StoreError) -> [Entry] {
    guard !drafts.isEmpty else { return [] }
    return try write { db in
      var writer = try EntryWriter(db)
      // The error tells of every item that was changed, not of the first alone.
      var changed: (first: Draft, since: [Int: Entry])?
      let subjects = try drafts.map { draft in
        precondition(draft.change.kind != .revert, "events are taken back by undo")
        let subject = try writer.subject(of: draft)
        let since = try Store.entries(on: subject, after: draft.seen, in: db)
        if try !since.isEmpty || Store.version(of: subject, in: db) != draft.seen {
          let earlier = changed ?? (draft, [:])
          changed = (earlier.first, since.reduce(into: earlier.since) { $0[$1.seq] = $1 })
        }
        return subject
      }
      if let changed {
        throw StoreError.changedMeanwhile(
          plan: changed.first.plan, subject: changed.first.subject,
          entries: changed.since.values.sorted { $0.seq < $1.seq })
      }
      let batch = writer.nextSeq
      let states = StateWriter(db)
      return try zip(drafts, subjects).map { draft, subject in
        let entry = try writer.add(
          draft, to: subject, batch: batch, actor: actor, at: at, recorded: recorded(draft.plan), simulated: simulated)
        try states.add(entry, to: subject)
        return entry
      }
    }
  }

  /// The seq of the last entry on an item, 0 for none.
  static func version(of subject: EntryWriter.Subject, in db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT max(seq) FROM event WHERE plan = ? AND item = ?"),
      arguments: [subject.plan, subject.number]) ?? 0
  }

  /// The entries on an item after the one with the number `seq`.
  static func entries(on subject: EntryWriter.Subject, after seq: Int, in db: Database) throws -> [Entry] {
    var reader = try EntryReader(db)
    return try reader.entries(where: "plan = ? AND item = ? AND seq > ?", [subject.plan, subject.number, seq])
  }
}
