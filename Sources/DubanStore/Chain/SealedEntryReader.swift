import DubanCore
import GRDB

/// Reads rows of entries as their hashes seal them, byte for byte.
struct SealedEntryReader {
  private let db: Database
  private let kinds: [Int: [UInt8]]
  private let statuses: [Int: [UInt8]]
  private let plans: [Int: [UInt8]]
  private let authors: [Int: SealedEntry.SealedAuthor]
  /// The ids of items by plan, since the entries of plans stand mixed in a journal.
  private var known: [Int: [Int: [UInt8]]] = [:]

  /// A reader within the transaction of `db`. The names of the tables are those of the schema that is read.
  init(_ db: Database, kinds: String, authors: String) throws {
    self.db = db
    func texts(_ sql: String) throws -> [Int: [UInt8]] {
      var texts: [Int: [UInt8]] = [:]
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() { try texts[row.at(0)] = row.bytes(1) }
      return texts
    }
    self.kinds = try texts("SELECT key, name FROM \(kinds)")
    statuses = try texts("SELECT key, name FROM status")
    plans = try texts("SELECT key, id FROM plan")
    var found: [Int: SealedEntry.SealedAuthor] = [:]
    let rows = try Row.fetchCursor(db, sql: authors)
    while let row = try rows.next() {
      try found[row.at(0)] = SealedEntry.SealedAuthor(
        actor: row.bytes(1), capacity: row.bytes(2), unit: row.bytes(3), fingerprint: row.bytes(4))
    }
    self.authors = found
  }

  /// The columns that `entry` takes, from the first one on.
  static func columns(author: String) -> String {
    "seq, batch, at, recorded, holds_on, \(author), plan, item, kind, status, reverts, simulated, detail, note"
  }

  /// The entry that `row` holds; what it names and nobody knows is nil, so that its hash cannot be right.
  mutating func entry(_ row: Row) throws -> SealedEntry {
    let plan = try row.at(6) as Int?
    return try SealedEntry(
      seq: row.at(0), batch: row.at(1), at: row.at(2), recorded: row.at(3), on: row.at(4),
      author: authors[row.at(5)] ?? SealedEntry.SealedAuthor(), plan: plan.flatMap { plans[$0] },
      item: plan.map { try item(row.at(7), of: $0) } ?? [], kind: kinds[row.at(8)],
      status: (row.at(9) as Int?).map { statuses[$0] ?? [0] }, reverts: row.at(10), simulated: row.at(11),
      detail: row.bytes(12), note: row.bytes(13))
  }

  private mutating func item(_ number: Int, of plan: Int) throws -> [UInt8]? {
    if let ids = known[plan] { return ids[number] }
    var ids: [Int: [UInt8]] = [0: []]
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT number, id FROM item WHERE plan = ?"), arguments: [plan])
    while let row = try rows.next() { try ids[row.at(0)] = row.bytes(1) }
    known[plan] = ids
    return ids[number]
  }
}

extension Row {
  /// The bytes of a text or a blob as they are stored; nil for none.
  func bytes(_ column: Int) -> [UInt8]? {
    // An empty value has no address, so nil cannot tell it from NULL.
    guard !hasNull(atIndex: column) else { return nil }
    return (try? withUnsafeData(atIndex: column) { $0.map(Array.init) }) ?? []
  }
}
