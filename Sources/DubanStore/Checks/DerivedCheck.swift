import DubanCore
import GRDB

/// Holds what is derived against what it derives from: the rows of plans and items, what is searched, and the states.
struct DerivedCheck {
  private let db: Database
  private(set) var findings: [StoreFinding] = []

  /// Looks at every plan within the transaction of `db`.
  init(_ db: Database) throws {
    self.db = db
    for row in try Row.fetchAll(db, sql: "SELECT key, id FROM plan ORDER BY key") {
      let (key, id) = (row[0] as Int, row[1] as String)
      // A definition that cannot be read was altered, which the journal tells; nothing follows from it.
      if let plan = try? Store.definition(ofPlan: key, in: db) {
        try lookAtColumns(of: plan, key, id)
        try lookAtItems(of: plan, key, id)
        try lookAtSearch(of: plan, key, id)
      }
      if try StateWriter.isCurrent(db) { try lookAtStates(ofPlan: key, id) }
    }
  }

  private mutating func lookAtColumns(of plan: Plan, _ key: Int, _ id: String) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM plan WHERE key = ?", arguments: [key]) else { return }
    let newest = try Int.fetchOne(db, sql: "SELECT max(version) FROM definition WHERE plan = ?", arguments: [key])
    let columns = PlanWriter.columns(of: plan, items: plan.items) + [("version", newest)]
    for (name, value) in columns where row[name] as DatabaseValue != value?.databaseValue ?? .null {
      findings.append(.plan(id, column: name))
    }
  }

  private struct ItemRow: Equatable {
    var kind: String
    var parent: String?
    var position: Int
    var title: String
    var value: String?
  }

  private mutating func lookAtItems(of plan: Plan, _ key: Int, _ id: String) throws {
    let values = plan.itemValues
    var expected = [
      "": ItemRow(kind: "plan", parent: nil, position: -1, title: plan.title.chinese, value: plan.header.json)
    ]
    for (position, item) in plan.items.enumerated() {
      expected[item.id] = ItemRow(
        kind: item.kind.rawValue, parent: item.parent, position: position, title: item.title.chinese,
        value: values[item.id])
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT item.id, item_kind.name, parent.id, item.position, item.title, item.value FROM item
        LEFT JOIN item_kind ON item_kind.key = item.kind
        LEFT JOIN item AS parent ON parent.plan = item.plan AND parent.number = item.parent
        WHERE item.plan = ? ORDER BY item.position
        """, arguments: [key])
    while let row = try rows.next() {
      let item = row[0] as String
      let here = ItemRow(
        kind: row[1] ?? "", parent: row[2], position: row[3], title: row[4], value: row[5])
      if expected.removeValue(forKey: item) != here { findings.append(.item(plan: id, id: item)) }
    }
    findings += expected.sorted { $0.value.position < $1.value.position }.map { .item(plan: id, id: $0.key) }
  }

  private mutating func lookAtSearch(of plan: Plan, _ key: Int, _ id: String) throws {
    let row = try Row.fetchOne(
      db, sql: "SELECT value FROM search WHERE plan = ? AND revision = ?", arguments: [key, PlanIndex.revision])
    // One of another revision is not believed by any reader.
    guard let row else { return }
    if row.bytes(0) != PlanIndex(plan).encoded { findings.append(.search(plan: id)) }
  }

  private mutating func lookAtStates(ofPlan key: Int, _ id: String) throws {
    var kept: [Int: (on: Int, recorded: Int, value: String)] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT item, latest_on, latest_recorded, value FROM state WHERE plan = ?", arguments: [key])
    while let row = try rows.next() { kept[row[0]] = (row[1], row[2], row[3]) }
    var wrong: [Int] = []
    do {
      var reader = try EntryReader(db)
      try reader.prepare(plan: key)
      try reader.forEachItem(ofPlan: key) { number, entries in
        let here = kept.removeValue(forKey: number)
        guard let derived = StateWriter.state(after: entries) else {
          if here != nil { wrong.append(number) }
          return
        }
        let isSame =
          here?.on == derived.latestOn && here?.recorded == derived.latestRecorded
          && here.flatMap { try? ItemState(json: $0.value) } == derived.state
        if !isSame { wrong.append(number) }
      }
      wrong += kept.keys.sorted()
    } catch is DatabaseError {
      // An entry that cannot be read was altered, which the journal tells; what follows from it is unknown.
    }
    for number in wrong {
      let item = try String.fetchOne(
        db, sql: "SELECT id FROM item WHERE plan = ? AND number = ?", arguments: [key, number])
      findings.append(.state(plan: id, id: item ?? "\(number)"))
    }
  }
}
