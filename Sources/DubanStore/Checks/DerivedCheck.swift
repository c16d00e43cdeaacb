import DubanCore
import GRDB

/// Holds what is derived against what it derives from: the rows of plans and items, what is searched, the states, and the lines
/// of the portfolio. What says that a plan is a demonstration derives from the entry of its publication where that tells it, and may not be gone
/// while there are made-up entries; what people set derives from nothing and is theirs to change.
struct DerivedCheck {
  private let db: Database
  private let program: String?
  private(set) var findings: [StoreFinding] = []

  /// Looks at every plan within the transaction of `db`.
  ///
  /// - Parameter program: the version of this program: lines that another one has judged are not looked at, as nobody believes
  ///   them.
  init(_ db: Database, program: String?) throws {
    self.db = db
    self.program = program
    for row in try Row.fetchAll(db, sql: "SELECT key, id FROM plan ORDER BY key") {
      let (key, id) = try (row.at(0) as Int, row.at(1) as String)
      // A definition that cannot be read was altered, which the journal tells; nothing follows from it.
      if let plan = try? Store.definition(ofPlan: key, in: db) {
        try lookAtColumns(of: plan, key, id)
        try lookAtItems(of: plan, key, id)
        try lookAtSearch(of: plan, key, id)
        try lookAtSummary(of: plan, key, id)
      }
      try lookAtDemonstration(ofPlan: key, id)
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
      let item = try row.at(0) as String
      let here = try ItemRow(
        kind: row.at(1) ?? "", parent: row.at(2), position: row.at(3), title: row.at(4), value: row.at(5))
      if expected.removeValue(forKey: item) != here { findings.append(.item(plan: id, id: item)) }
    }
    findings += expected.sorted { $0.value.position < $1.value.position }.map { .item(plan: id, id: $0.key) }
  }

  private mutating func lookAtSearch(of plan: Plan, _ key: Int, _ id: String) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT value, revision, made, (SELECT count(*) FROM search AS other WHERE other.made = search.made) FROM search
        WHERE plan = ?
        """, arguments: [key])
    // Each opening for writing makes what is missing; so where the others are there, it was taken out.
    guard let row else {
      let others = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM search WHERE revision = ?)", arguments: [PlanIndex.revision])
      if others == true { findings.append(.search(plan: id)) }
      return
    }
    let (revision, made, alike) = try (row.at(1) as Int, row.at(2) as Int, row.at(3) as Int)
    // One of another revision is not believed by any reader.
    let isWrong = revision == PlanIndex.revision && row.bytes(0) != PlanIndex(plan).encoded
    if isWrong || made < 1 || alike > 1 { findings.append(.search(plan: id)) }
  }

  /// A line that no entry has overtaken must tell what the plan's entries make of it on its day.
  private mutating func lookAtSummary(of plan: Plan, _ key: Int, _ id: String) throws {
    let text = try String.fetchOne(
      db,
      sql: """
        SELECT value FROM summary WHERE plan = ? AND program = ?
        AND seq >= coalesce((SELECT max(seq) FROM entry WHERE entry.plan = summary.plan), 0)
        """, arguments: [key, program])
    guard let text else { return }
    guard let kept = try? PlanSummary(json: text) else {
      findings.append(.summary(plan: id))
      return
    }
    var states: [String: ItemState] = [:]
    do {
      var reader = try EntryReader(db)
      try reader.prepare(plan: key)
      try reader.forEachItem(ofPlan: key) { _, entries in
        states[entries[0].subject] = ItemState(folding: entries, asOf: kept.asOf)
      }
    } catch is DatabaseError {
      // An entry that cannot be read was altered, which the journal tells.
      return
    }
    let board = Board(plan.inForce(on: kept.asOf), states: states, asOf: kept.asOf)
    if PlanSummary(board) != kept { findings.append(.summary(plan: id)) }
  }

  /// Made-up entries without a word that they are made up would pass for what happened.
  private mutating func lookAtDemonstration(ofPlan key: Int, _ id: String) throws {
    let isUntold = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM entry WHERE plan = ? AND simulated = 1 AND kind <> (
          SELECT key FROM entry_kind WHERE name = 'publish'))
        AND NOT EXISTS (SELECT 1 FROM demonstration WHERE plan = ?)
        """, arguments: [key, key])
    if isUntold == true { findings.append(.demonstrationMissing(plan: id)) }
    // Without made-up entries its day would only hide what is overdue.
    let isAdded = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM demonstration WHERE plan = ?)
        AND NOT EXISTS (SELECT 1 FROM entry WHERE plan = ? AND simulated = 1)
        """, arguments: [key, key])
    if isAdded == true { findings.append(.demonstrationAdded(plan: id)) }
    if isUntold != true, try isDemonstrationChanged(ofPlan: key, id) {
      findings.append(.demonstrationChanged(plan: id))
    }
  }

  /// Whether notice or review day are not those with which the plan was published. Where the updates came later, or were brought
  /// in by an older program, no entry tells what they were.
  private func isDemonstrationChanged(ofPlan key: Int, _ id: String) throws -> Bool {
    let details = try String.fetchAll(
      db,
      sql: """
        SELECT detail FROM entry WHERE plan = ? AND detail IS NOT NULL
        AND kind = (SELECT key FROM entry_kind WHERE name = 'publish') ORDER BY seq DESC
        """, arguments: [key])
    let seals = details.compactMap { detail -> String? in
      let columns = ChangeColumns(status: nil, reverts: nil, detail: detail)
      guard case .publish(_, _, let amending)? = try? columns.change(.publish) else { return nil }
      return amending?.demonstration
    }
    guard let seal = seals.first else { return false }
    let row = try Row.fetchOne(
      db, sql: "SELECT review_day, notice FROM demonstration WHERE plan = ?", arguments: [key])
    guard let row, let day = try Day(row.at(0) as String) else { return true }
    let demonstration = try Demonstration(plan: id, reviewDay: day, notice: row.at(1))
    return try !HashAlgorithm.allCases.contains { try demonstration.seal(by: $0) == seal }
  }

  private mutating func lookAtStates(ofPlan key: Int, _ id: String) throws {
    var kept: [Int: (on: Int, recorded: Int, value: String)] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT item, latest_on, latest_recorded, value FROM state WHERE plan = ?", arguments: [key])
    while let row = try rows.next() { try kept[row.at(0)] = (row.at(1), row.at(2), row.at(3)) }
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
