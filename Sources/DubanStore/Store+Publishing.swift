package import DubanCore
import GRDB

/// What publishing did with a plan.
package enum Publication: Equatable, Sendable {
  /// It was new.
  case added
  /// The same definition was there already.
  case unchanged
  /// It took the place of another definition.
  case replaced
}

extension Store {
  /// Takes the plans in, all or none, each with its made-up updates if it comes with any.
  ///
  /// A plan that is there already with the same definition is left as it is. Another definition of it is refused unless
  /// `replacing` is set, and refused then too when an item with a history would vanish.
  /// - Returns: what was done with each plan, in their order.
  /// - Throws: `conflictingDefinition`, `subjectsWouldVanish`, `doubleItem`, `unknownPlan`, `unknownSubject`,
  ///   `alreadyDemonstrated`, or an error of the file.
  @discardableResult
  package func publish(
    _ plans: [Plan], replacing: Bool = false, demonstrations: [Demonstration] = []
  ) throws(StoreError) -> [Publication] {
    try write { db in
      let publications = try plans.map { plan in try Store.publish(plan, replacing: replacing, in: db) }
      for demonstration in demonstrations { try Store.add(demonstration, to: db) }
      return publications
    }
  }

  private static func publish(_ plan: Plan, replacing: Bool, in db: Database) throws -> Publication {
    let items = plan.items
    var ids: Set<String> = []
    for item in items where !ids.insert(item.id).inserted {
      throw StoreError.doubleItem(plan: plan.id, subject: item.id)
    }
    let definition = plan.json
    let found = try Row.fetchOne(db, sql: "SELECT key, definition FROM plan WHERE id = ?", arguments: [plan.id])
    if let found {
      if found["definition"] == definition { return .unchanged }
      guard replacing else { throw StoreError.conflictingDefinition(plan: plan.id) }
    }
    try db.execute(
      sql: """
        INSERT INTO plan (
          id, title, title_en, document_number, issuer, jurisdiction, issued, period_start, period_end, time_zone,
          indicators, tasks, milestones, units, areas, definition
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
          title = excluded.title, title_en = excluded.title_en, document_number = excluded.document_number,
          issuer = excluded.issuer, jurisdiction = excluded.jurisdiction, issued = excluded.issued,
          period_start = excluded.period_start, period_end = excluded.period_end, time_zone = excluded.time_zone,
          indicators = excluded.indicators, tasks = excluded.tasks, milestones = excluded.milestones,
          units = excluded.units, areas = excluded.areas, definition = excluded.definition
        """,
      arguments: [
        plan.id, plan.title.chinese, plan.title.english, plan.documentNumber, plan.issuer, plan.jurisdiction,
        plan.issued?.description, plan.period.start.description, plan.period.end.description, plan.settings.timeZone,
        plan.indicators.count, items.count { $0.kind == .task }, items.count { $0.kind == .milestone },
        plan.units.count, plan.areas.count, definition,
      ])
    let key: Int = if let found { found["key"] } else { Int(db.lastInsertedRowID) }
    try db.execute(sql: "DELETE FROM summary WHERE plan = ?", arguments: [key])
    try put(items, of: plan.id, key: key, in: db)
    try SearchWriter(db).put(PlanIndex(plan), ofPlan: key)
    return found == nil ? .added : .replaced
  }

  /// Makes the plan's rows in the item table those of `items`. An item keeps its number; new ones get the next.
  private static func put(_ items: [ItemReference], of plan: String, key: Int, in db: Database) throws {
    let kinds = try Lookup(db, table: "item_kind")
    var numbers: [String: Int] = [:]
    var gone: [String: (number: Int, kind: Int)] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, number, kind FROM item WHERE plan = ?", arguments: [key]) {
      numbers[row["id"]] = row["number"]
      gone[row["id"]] = (row["number"], row["kind"])
    }
    // An item that turns into one of another kind is no longer the item that its events speak of.
    for item in items where try gone[item.id]?.kind == kinds.key(item.kind.rawValue) { gone[item.id] = nil }
    let touched = try gone.sorted { $0.value.number < $1.value.number }.filter { item in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM event WHERE plan = ? AND item = ?)", arguments: [key, item.value.number]
      ) ?? false
    }
    guard touched.isEmpty else {
      throw StoreError.subjectsWouldVanish(plan: plan, subjects: touched.map(\.key))
    }
    let deletion = try db.makeStatement(sql: "DELETE FROM item WHERE plan = ? AND number = ?")
    var next = (numbers.values.max() ?? 0) + 1
    for (id, item) in gone {
      try deletion.execute(arguments: [key, item.number])
      numbers[id] = nil
    }
    let insertion = try db.makeStatement(
      sql: """
        INSERT INTO item (plan, number, id, kind, parent, position, title) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (plan, number) DO UPDATE SET
          kind = excluded.kind, parent = excluded.parent, position = excluded.position, title = excluded.title
        """)
    for (position, item) in items.enumerated() {
      let number = numbers[item.id] ?? next
      if number == next { next += 1 }
      numbers[item.id] = number
      try insertion.execute(arguments: [
        key, number, item.id, try kinds.key(item.kind.rawValue), item.parent.flatMap { numbers[$0] }, position,
        item.title.chinese,
      ])
    }
  }
}
