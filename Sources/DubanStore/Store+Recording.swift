package import DubanCore
import GRDB

extension Store {
  /// Records the drafts as one act: all or none, in one batch that is undone together.
  ///
  /// Invariant 4: each draft names the version of its item that its author saw. When the item has entries since, nothing is
  /// written and the error carries them. Two drafts on one item in the same act both name the version before the act.
  /// Undoing has its own door, `undo`.
  /// - Parameters:
  ///   - author: who does it.
  ///   - at: the instant now.
  ///   - recorded: the day of that instant in the zone with the given IANA name (invariant 9).
  ///   - simulated: whether it is made up for a demonstration.
  /// - Returns: the entries as they were recorded.
  /// - Throws: `changedMeanwhile`, `refused` by the rules of steps, `unknownPlan`, `unknownSubject`, or an error of the file.
  @discardableResult
  package func record(
    _ drafts: [Draft], by author: Author, at: Instant, recorded: (_ zone: String) -> Day, simulated: Bool = false
  ) throws(StoreError) -> [Entry] {
    try record(drafts.map { ($0, author) }, at: at, recorded: recorded, simulated: simulated)
  }

  /// Records drafts of several authors as one act, such as what units told and somebody took in together; all else is as with one.
  ///
  /// Whichever of them undoes it takes back the whole act.
  @discardableResult
  package func record(
    _ signed: [(draft: Draft, author: Author)], at: Instant, recorded: (_ zone: String) -> Day, simulated: Bool = false
  ) throws(StoreError) -> [Entry] {
    guard let first = signed.first else { return [] }
    let drafts = signed.map(\.draft)
    return try write { db in
      var writer = try EntryWriter(db)
      // The error tells of every item that was changed, not of the first alone.
      var changed: (first: Draft, since: [Int: Entry])?
      let subjects = try drafts.map { draft in
        precondition(
          draft.change.kind.changesItem && draft.change.kind != .revert, "what is no step has a door of its own")
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
      var circumstances = EntryWriter.Circumstances(
        batch: writer.nextSeq, author: first.author, at: at, recorded: Day(number: 0), simulated: simulated)
      let states = StateWriter(db)
      var items = ItemReader(db)
      return try zip(signed, subjects).map { signed, subject in
        let draft = try Store.numbered(signed.draft, in: db)
        circumstances.author = signed.author
        circumstances.recorded = recorded(try Store.zone(ofPlan: subject.plan, in: db))
        // Judged by what the file holds now, the act's own earlier steps included; a refusal leaves none of them behind.
        let day = try items.day(subject.plan, recordedOn: circumstances.recorded)
        let closing = draft.tellsDone
        let item = try closing ? items.whole(subject, on: day) : items.item(subject, on: day)
        let refusal = StepRules.refusal(
          of: draft, on: item, state: try items.state(of: subject),
          context: try items.context(
            of: item, closing: closing, ofPlan: subject.plan, recordedOn: circumstances.recorded, by: signed.author))
        if let refusal { throw StoreError.refused(plan: draft.plan, subject: draft.subject, refusal) }
        let entry = try writer.add(draft, to: subject, circumstances)
        if subject.number != ItemWriter.planNumber { try states.add(entry, to: subject) }
        return entry
      }
    }
  }

  /// Refuses what is not `author`'s to do (invariant 12).
  static func allow(_ act: Capacity.Act, by author: Author) throws(StoreError) {
    if let refusal = Rights.refusal(of: act, by: author) { throw .notAllowed(refusal) }
  }

  /// The zone in which a plan's days begin and end.
  static func zone(ofPlan key: Int, in db: Database) throws -> String {
    try String.fetchOne(db.cachedStatement(sql: "SELECT time_zone FROM plan WHERE key = ?"), arguments: [key])
      ?? PlanSettings().timeZone
  }

  /// The seq of the last entry on an item, refused attempts aside; 0 for none.
  static func version(of subject: EntryWriter.Subject, in db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT seq FROM entry WHERE plan = ? AND item = ? AND kind <> (SELECT key FROM entry_kind WHERE name = 'refused')
          ORDER BY seq DESC LIMIT 1
          """), arguments: [subject.plan, subject.number]) ?? 0
  }

  /// The entries on an item after the one with the number `seq`, refused attempts aside.
  static func entries(on subject: EntryWriter.Subject, after seq: Int, in db: Database) throws -> [Entry] {
    var reader = try EntryReader(db)
    return try reader.entries(where: "plan = ? AND item = ? AND seq > ?", [subject.plan, subject.number, seq])
      .filter { $0.change.kind != .refused }
  }
}
