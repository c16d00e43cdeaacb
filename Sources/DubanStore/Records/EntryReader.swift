import DubanCore
import GRDB

/// Turns rows of the entry table into entries.
///
/// Rows hold keys instead of texts, so that a million of them are read in one pass without making millions of texts.
struct EntryReader {
  private let db: Database
  private let kinds: [Int: Change.Kind]
  private let statuses: [Int: Status]
  private var authors: [Int: Author] = [:]
  private var plans: [Int: String] = [:]
  private var subjects: [ItemKey: String] = [:]

  private struct ItemKey: Hashable {
    let plan: Int
    let number: Int
  }

  /// A reader within the transaction of `db`.
  init(_ db: Database) throws {
    self.db = db
    kinds = try Lookup(db, table: "entry_kind").words(Change.Kind.self)
    statuses = try Lookup(db, table: "status").words(Status.self)
  }

  /// Reads the names of all items of a plan at once; worth it before many entries of that plan.
  mutating func prepare(plan: Int) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT number, id FROM item WHERE plan = ?", arguments: [plan])
    while let row = try rows.next() { try subjects[ItemKey(plan: plan, number: row.at(0))] = row.at(1) }
  }

  /// The entries that `condition` selects, in order of seq.
  mutating func entries(where condition: String, _ arguments: StatementArguments) throws -> [Entry] {
    var entries: [Entry] = []
    try forEach(where: condition, arguments) {
      entries.append($0)
      return true
    }
    return entries
  }

  /// Hands out the entries that `condition` selects, one by one, in order of seq or as the condition orders them, while
  /// `body` returns true.
  mutating func forEach(
    where condition: String, _ arguments: StatementArguments, _ body: (Entry) throws -> Bool
  ) throws {
    let rows = try rows(where: condition, arguments)
    while let row = try rows.next() {
      guard try body(try entry(row)) else { return }
    }
  }

  private func rows(where condition: String, _ arguments: StatementArguments) throws -> RowCursor {
    let statement = try db.cachedStatement(
      sql: """
        SELECT seq, batch, at, recorded, holds_on, author, plan, item, kind, status, reverts, simulated, detail, note
        FROM entry WHERE \(condition)\(condition.contains("ORDER BY") ? "" : " ORDER BY seq")
        """)
    return try Row.fetchCursor(statement, arguments: arguments)
  }

  /// Hands out the entries on a plan's items, item by item, each item's in order of seq.
  mutating func forEachItem(ofPlan plan: Int, _ body: (_ number: Int, [Entry]) throws -> Void) throws {
    var number = 0
    var entries: [Entry] = []
    let rows = try rows(where: "plan = ? AND item > 0 ORDER BY item, seq", [plan])
    while let row = try rows.next() {
      let next = try row.at(7) as Int
      if next != number, !entries.isEmpty {
        try body(number, entries)
        entries.removeAll(keepingCapacity: true)
      }
      number = next
      entries.append(try entry(row))
    }
    if !entries.isEmpty { try body(number, entries) }
  }

  private mutating func entry(_ row: Row) throws -> Entry {
    let columns = try ChangeColumns(
      status: (row.at(9) as Int?).map { key in try known(statuses[key], "status \(key)") },
      reverts: row.at(10), detail: row.at(12))
    let kind = try row.at(8) as Int
    let change: Change
    let evidence: [Evidence]
    do {
      let known = try known(kinds[kind], "entry kind \(kind)")
      change = try columns.change(known)
      evidence = try columns.evidence(known)
    } catch let error as JSONReader.Malformed {
      throw damage("entry \(try row.at(0) as Int) lacks \(error.expected)")
    }
    let plan = try row.at(6) as Int?
    return try Entry(
      seq: row.at(0), batch: row.at(1), at: row.instant(at: 2), recorded: row.day(at: 3), on: row.day(at: 4),
      author: author(row.at(5)), plan: plan.map { try planID($0) } ?? "",
      subject: plan.map { try subject(ItemKey(plan: $0, number: row.at(7))) } ?? "", change: change,
      note: row.at(13), evidence: evidence, simulated: row.at(11))
  }

  /// Who has the key `key`.
  mutating func author(_ key: Int) throws -> Author {
    if let author = authors[key] { return author }
    let row = try known(
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT actor, capacity, unit, fingerprint FROM author WHERE key = ?"),
        arguments: [key]), "author \(key)")
    let author = try Author(
      row.at(0), capacity: (row.at(1) as String?).flatMap(Capacity.init(stored:)), unit: row.at(2),
      fingerprint: row.at(3))
    authors[key] = author
    return author
  }

  private mutating func planID(_ key: Int) throws -> String {
    if let id = plans[key] { return id }
    let id = try String.fetchOne(db.cachedStatement(sql: "SELECT id FROM plan WHERE key = ?"), arguments: [key])
    plans[key] = id
    return try known(id, "plan \(key)")
  }

  private mutating func subject(_ key: ItemKey) throws -> String {
    if let id = subjects[key] { return id }
    let id = try String.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM item WHERE plan = ? AND number = ?"), arguments: [key.plan, key.number])
    subjects[key] = id
    return try known(id, "item \(key.number)")
  }

  private func known<Value>(_ value: Value?, _ what: @autoclosure () -> String) throws -> Value {
    guard let value else { throw damage("unknown \(what())") }
    return value
  }

  private func damage(_ message: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: message)
  }
}

extension Capacity {
  /// The capacity that the store holds as `stored`; nil for a word that this program does not know. Sheets of units that were
  /// taken in before capacities had names of their own say it in Chinese.
  init?(stored: String) { self.init(rawValue: stored == "责任单位" ? Capacity.unit.rawValue : stored) }
}
