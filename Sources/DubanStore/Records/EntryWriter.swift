import DubanCore
import GRDB

/// Adds events to the event table within one transaction.
struct EntryWriter {
  private let db: Database
  private let kinds: Lookup
  private let statuses: Lookup
  private var next: Int

  /// An item's row.
  struct Subject: Hashable {
    let plan: Int
    let number: Int
  }

  /// A writer within the transaction of `db`.
  init(_ db: Database) throws {
    self.db = db
    kinds = try Lookup(db, table: "event_kind")
    statuses = try Lookup(db, table: "status")
    next = try Store.lastSeq(db) + 1
  }

  /// The number that the next event gets: the batch of an act that begins with it.
  var nextSeq: Int { next }

  /// The row of the item that `draft` names.
  func subject(of draft: Draft) throws -> Subject {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT plan.key, item.number FROM plan LEFT JOIN item ON item.plan = plan.key AND item.id = ? WHERE plan.id = ?
          """), arguments: [draft.subject, draft.plan])
    guard let row else { throw StoreError.unknownPlan(id: draft.plan) }
    guard let number = row[1] as Int? else {
      throw StoreError.unknownSubject(plan: draft.plan, subject: draft.subject)
    }
    return Subject(plan: row[0], number: number)
  }

  /// Adds one event.
  mutating func add(
    _ draft: Draft, to subject: Subject, batch: Int, actor: String, at: Instant, recorded: Day, simulated: Bool
  ) throws -> Entry {
    let columns = ChangeColumns(draft.change)
    let seq = next
    next += 1
    try db.cachedStatement(
      sql: """
        INSERT INTO event (
          seq, batch, at, recorded, holds_on, actor, plan, item, kind, status, reverts, simulated, detail, note
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      seq, batch, at.milliseconds, recorded.number, draft.on.number, try key(of: actor), subject.plan, subject.number,
      try kinds.key(draft.change.kind.rawValue), try columns.status.map { try statuses.key($0.rawValue) },
      columns.reverts, simulated, columns.detail, draft.note,
    ])
    return Entry(
      seq: seq, batch: batch, at: at, recorded: recorded, on: draft.on, actor: actor, plan: draft.plan,
      subject: draft.subject, change: draft.change, note: draft.note, simulated: simulated)
  }

  private func key(of actor: String) throws -> Int {
    let query = try db.cachedStatement(sql: "SELECT key FROM actor WHERE name = ?")
    if let key = try Int.fetchOne(query, arguments: [actor]) { return key }
    try db.execute(sql: "INSERT INTO actor (name) VALUES (?)", arguments: [actor])
    return Int(db.lastInsertedRowID)
  }
}
