package import DubanCore
import GRDB

/// What an undo or a redo would do, and what stands in its way.
extension Store {
  /// What taking back the batch would reverse, without doing it.
  ///
  /// - Throws: `unknownBatch`; `alreadyUndone` when nothing of it holds; or an error of the file.
  package func reversal(ofBatch batch: Int) throws(StoreError) -> Reversal {
    try read { db in try Store.reversal(ofBatch: batch, in: db) }
  }

  static func reversal(ofBatch batch: Int, in db: Database) throws -> Reversal {
    let events = try events(ofBatch: batch, in: db)
    guard let first = events.first else { throw StoreError.unknownBatch(batch) }
    let holding = try events.filter { try holds($0, in: db) }
    guard !holding.isEmpty else { throw StoreError.alreadyUndone(batch: batch) }
    let items = try holding.map { event in
      Reversal.Item(
        act: try act(behind: event, in: db), reverting: try chain(of: event.seq, in: db).last ?? event.seq)
    }
    let own = Set(items.map(\.act.seq))
    var since: [Int: Event] = [:]
    for event in holding {
      let subject = try subject(ofEvent: event.seq, in: db)
      for later in changes(since: event.seq, but: own, among: try Store.events(on: subject, after: 0, in: db)) {
        since[later.seq] = later
      }
    }
    return Reversal(
      try depth(of: first, in: db).isMultiple(of: 2) ? .undo : .redo, batch: batch,
      items: items.sorted { $0.act.seq < $1.act.seq }, since: since.values.sorted { $0.seq < $1.seq })
  }

  /// What has changed an item since the event `seq`, own acts aside: acts that hold now and did not then, or the other way
  /// round. Told is the act when it is newer, else what took or brought it back. `events` are all on the item.
  private static func changes(since seq: Int, but own: Set<Int>, among events: [Event]) -> [Event] {
    let (undoneThen, undoneNow) = (Event.undone(events.filter { $0.seq <= seq }), Event.undone(events))
    return events.compactMap { act in
      guard act.change.kind != .revert, !own.contains(act.seq) else { return nil }
      let (held, holds) = (act.seq <= seq && !undoneThen.contains(act.seq), !undoneNow.contains(act.seq))
      guard held != holds else { return nil }
      if act.seq > seq { return act }
      var last = act
      while let next = events.first(where: { $0.change == .revert(seq: last.seq) }) { last = next }
      return last
    }
  }

  /// The item that an event touches.
  static func subject(ofEvent seq: Int, in db: Database) throws -> EventWriter.Subject {
    let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT plan, item FROM event WHERE seq = ?"), arguments: [seq])
    guard let row else { throw StoreError.unknownBatch(seq) }
    return EventWriter.Subject(plan: row[0], number: row[1])
  }

  // MARK: Chains

  static func holds(_ event: Event, in db: Database) throws -> Bool {
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

  /// What the event takes back, what that took back, and so on down to what somebody did.
  private static func roots(of event: Event, in db: Database) throws -> [Int] {
    var roots: [Int] = []
    let query = try db.makeStatement(sql: "SELECT reverts FROM event WHERE seq = ? AND reverts IS NOT NULL")
    while let reverted = try Int.fetchOne(query, arguments: [roots.last ?? event.seq]) { roots.append(reverted) }
    return roots
  }

  /// 0 for what somebody did, 1 for what takes that back, 2 for what takes the taking back back.
  static func depth(of event: Event, in db: Database) throws -> Int { try roots(of: event, in: db).count }

  /// What somebody did that the event takes or brings back; the event itself when it is no undo.
  private static func act(behind event: Event, in db: Database) throws -> Event {
    guard let root = try roots(of: event, in: db).last else { return event }
    var reader = try EventReader(db)
    return try reader.events(where: "seq = ?", [root]).first ?? event
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
