import DubanCore
import GRDB

/// Keeps the table of items in step with the definition in force, within the transaction that publishes it.
///
/// Each row holds its item's part of the definition, so that a write reads the items that it touches and not the whole plan.
struct ItemWriter {
  private let db: Database

  /// How the parts are cut. A store in which they were cut by another revision gets them anew when it is next opened for
  /// writing. Count up when they are cut otherwise.
  static let revision = "2"

  /// The number of the row that stands for the plan itself.
  static let planNumber = 0

  /// A writer within the transaction of `db`.
  init(_ db: Database) { self.db = db }

  /// Makes the plan's rows those of `plan`. An item keeps its number; new ones get the next.
  ///
  /// - Throws: `subjectsWouldVanish` when an item with a history is missing.
  func put(_ plan: Plan, items: [ItemReference], key: Int) throws {
    let kinds = try Lookup(db, table: "item_kind")
    var (numbers, gone) = try gone(items: items, key: key)
    try refuseVanishing(gone, of: plan.id, key: key)
    let deletion = try db.makeStatement(sql: "DELETE FROM item WHERE plan = ? AND number = ?")
    var next = (numbers.values.max() ?? ItemWriter.planNumber) + 1
    for (id, item) in gone {
      try deletion.execute(arguments: [key, item.number])
      numbers[id] = nil
    }
    let insertion = try db.makeStatement(
      sql: """
        INSERT INTO item (plan, number, id, kind, parent, position, title, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (plan, number) DO UPDATE SET
          kind = excluded.kind, parent = excluded.parent, position = excluded.position, title = excluded.title,
          value = excluded.value
        """)
    let values = plan.itemValues
    try insertion.execute(arguments: [
      key, ItemWriter.planNumber, "", try kinds.key("plan"), nil, -1, plan.title.chinese, plan.header.json,
    ])
    for (position, item) in items.enumerated() {
      let number = numbers[item.id] ?? next
      if number == next { next += 1 }
      numbers[item.id] = number
      try insertion.execute(arguments: [
        key, number, item.id, try kinds.key(item.kind.rawValue), item.parent.flatMap { numbers[$0] }, position,
        item.title.chinese, values[item.id],
      ])
    }
  }

  /// Refuses `items` as the next of the plan with the key `key` where an item with a history is missing; writes nothing.
  ///
  /// - Throws: `subjectsWouldVanish`.
  func check(_ items: [ItemReference], of plan: String, key: Int) throws {
    try refuseVanishing(try gone(items: items, key: key).gone, of: plan, key: key)
  }

  /// The numbers of the items that there are, and those of them that are not among `items`.
  private func gone(items: [ItemReference], key: Int) throws -> (
    numbers: [String: Int], gone: [String: (number: Int, kind: Int)]
  ) {
    let kinds = try Lookup(db, table: "item_kind")
    var numbers: [String: Int] = [:]
    var gone: [String: (number: Int, kind: Int)] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, number, kind FROM item WHERE plan = ? AND number > 0", arguments: [key])
    while let row = try rows.next() {
      try numbers[row.at("id")] = row.at("number")
      try gone[row.at("id")] = (row.at("number"), row.at("kind"))
    }
    // An item that turns into one of another kind is no longer the item that its entries speak of.
    for item in items where try gone[item.id]?.kind == kinds.key(item.kind.rawValue) { gone[item.id] = nil }
    return (numbers, gone)
  }

  private func refuseVanishing(_ gone: [String: (number: Int, kind: Int)], of plan: String, key: Int) throws {
    let touched = try gone.sorted { $0.value.number < $1.value.number }.filter { item in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE plan = ? AND item = ?)", arguments: [key, item.value.number]
      ) ?? false
    }
    guard touched.isEmpty else {
      throw StoreError.subjectsWouldVanish(plan: plan, subjects: touched.map(\.key))
    }
  }

  /// Whether the parts in the table can be believed.
  static func isCurrent(_ db: Database) throws -> Bool {
    try String.fetchOne(db, sql: "SELECT value FROM setting WHERE plan = 0 AND name = 'items'") == revision
  }

  /// Cuts all parts anew unless they can be believed.
  func updateAll() throws {
    guard try !ItemWriter.isCurrent(db) else { return }
    let update = try db.makeStatement(sql: "UPDATE item SET value = ? WHERE plan = ? AND id = ?")
    for key in try Int.fetchAll(db, sql: "SELECT key FROM plan") {
      let plan = try Store.definition(ofPlan: key, in: db)
      try update.execute(arguments: [plan.header.json, key, ""])
      for (id, value) in plan.itemValues { try update.execute(arguments: [value, key, id]) }
    }
    try db.execute(
      sql: "INSERT OR REPLACE INTO setting (plan, name, value) VALUES (0, 'items', ?)",
      arguments: [ItemWriter.revision])
  }
}

extension Plan {
  /// The plan without its items: all that the rules ask of it besides the item.
  var header: Plan {
    var header = self
    header.notes = []
    header.indicators = []
    header.tasks = []
    header.funding = []
    header.duties = []
    return header
  }

  /// What each item's row holds, by its id: a task with the bare ids of the tasks right under it, but with its milestones and its
  /// funding, which have no value of their own.
  var itemValues: [String: String] {
    var values: [String: String] = [:]
    func add(_ task: Task) {
      var alone = task
      alone.children = task.children.map { Task(id: $0.id, title: Name("")) }
      values[task.id] = alone.json
      for child in task.children { add(child) }
    }
    for task in tasks { add(task) }
    for indicator in indicators { values[indicator.id] = indicator.json }
    for funding in funding { values[funding.id] = funding.json }
    for duty in duties { values[duty.id] = duty.json }
    return values
  }
}
