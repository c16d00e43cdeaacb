package import DubanCore
import GRDB

/// Undo never removes anything: it adds an event that takes another one back (invariant 1). Such an event can be taken
/// back in turn, which is redo. So behind each event stands a chain of what took it back, what took that back, and so on;
/// the event holds while the chain has an even number of links.
extension Store {
  /// Takes back every event of a batch that still holds, in one new batch.
  ///
  /// Undoing a batch of undos brings back what they took back.
  /// - Parameters:
  ///   - batch: the number of the act, as its events tell.
  ///   - actor: who undoes it.
  ///   - at: the instant now.
  ///   - recorded: the day of that instant in the zone of the plan with the given id.
  ///   - simulated: whether it is made up for a demonstration.
  /// - Throws: `unknownBatch`; `alreadyUndone`; `changedMeanwhile` when an item of the batch was changed since by an act
  ///   that still holds (invariant 4); or an error of the file.
  @discardableResult
  package func undo(
    batch: Int, actor: String, at: Instant, recorded: (String) -> Day, simulated: Bool = false
  ) throws(StoreError) -> [Event] {
    try write { db in
      let events = try Store.events(ofBatch: batch, in: db)
      guard !events.isEmpty else { throw StoreError.unknownBatch(batch) }
      let holding = try events.filter { try Store.holds($0, in: db) }
      guard !holding.isEmpty else { throw StoreError.alreadyUndone(batch: batch) }
      var writer = try EventWriter(db)
      let undoing = writer.nextSeq
      // The last is taken back first, as if each had been undone by itself.
      var subjects: [EventWriter.Subject] = []
      let undone = try holding.reversed().map { event in
        let last = try Store.chain(of: event.seq, in: db).last ?? event.seq
        let draft = Draft(
          plan: event.plan, subject: event.subject, on: event.on, change: .revert(seq: last), seen: event.seq)
        let subject = try writer.subject(of: draft)
        subjects.append(subject)
        let since = try Store.events(on: subject, after: event.seq, in: db).filter { later in
          guard later.batch != batch, later.change.kind != .revert else { return false }
          return try Store.holds(later, in: db)
        }
        guard since.isEmpty else {
          throw StoreError.changedMeanwhile(plan: draft.plan, subject: draft.subject, events: since)
        }
        return try writer.add(
          draft, to: subject, batch: undoing, actor: actor, at: at, recorded: recorded(draft.plan),
          simulated: simulated)
      }
      try StateWriter(db).update(subjects)
      return undone
    }
  }

  /// The last act of `actor` that still holds and is not itself an undo or a redo; nil when there is none.
  package func lastUndoableBatch(actor: String) throws(StoreError) -> Int? {
    try lastBatches(of: actor).act
  }

  /// The last undo of `actor` that still holds, unless another act was done since; undoing it is redo. Nil when there is
  /// none.
  package func lastRedoableBatch(actor: String) throws(StoreError) -> Int? {
    try lastBatches(of: actor).undo
  }

  private func lastBatches(of actor: String) throws(StoreError) -> (act: Int?, undo: Int?) {
    try read { db in
      var reader = try EventReader(db)
      var act: Int?
      var undo: Int?
      let condition = "actor = (SELECT key FROM actor WHERE name = ?) ORDER BY seq DESC"
      try reader.forEach(where: condition, [actor]) { event in
        guard try Store.holds(event, in: db) else { return true }
        let depth = try Store.depth(of: event, in: db)
        if depth == 0 { act = event.batch }
        if !depth.isMultiple(of: 2), undo == nil { undo = event.batch }
        return act == nil
      }
      return (act, undo)
    }
  }

  // MARK: Chains

  private static func holds(_ event: Event, in db: Database) throws -> Bool {
    try chain(of: event.seq, in: db).count.isMultiple(of: 2)
  }

  /// What took the event back, what took that back, and so on.
  private static func chain(of seq: Int, in db: Database) throws -> [Int] {
    var links: [Int] = []
    var last = seq
    while let next = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT seq FROM event WHERE reverts = ?"), arguments: [last])
    {
      links.append(next)
      last = next
    }
    return links
  }

  /// 0 for what somebody did, 1 for what takes that back, 2 for what takes the taking back back.
  private static func depth(of event: Event, in db: Database) throws -> Int {
    var depth = 0
    var seq = event.seq
    let query = try db.makeStatement(sql: "SELECT reverts FROM event WHERE seq = ? AND reverts IS NOT NULL")
    while let reverted = try Int.fetchOne(query, arguments: [seq]) {
      depth += 1
      seq = reverted
    }
    return depth
  }

  /// The events of one act. They stand together, as the act held the write lock.
  private static func events(ofBatch batch: Int, in db: Database) throws -> [Event] {
    var reader = try EventReader(db)
    var events: [Event] = []
    try reader.forEach(where: "seq >= ?", [batch]) { event in
      guard event.batch == batch else { return false }
      events.append(event)
      return true
    }
    return events
  }
}
