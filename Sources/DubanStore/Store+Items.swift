import GRDB

extension Store {
  /// Whether there is a plan with `id`.
  package func has(plan id: String) throws(StoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM plan WHERE id = ?)", arguments: [id]) ?? false
    }
  }

  /// The ids of the plans in which an item is called `item`, in the order of their import.
  package func plans(holding item: String) throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT plan.id FROM plan JOIN item ON item.plan = plan.key AND item.id = ?
          WHERE item.number > 0 ORDER BY plan.key
          """, arguments: [item])
    }
  }

  /// The ids of a plan's items that begin with `start`, in the order of the document, `most` of them at the most.
  package func items(of plan: String, beginningWith start: String, most: Int) throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT item.id FROM item JOIN plan ON plan.key = item.plan
          WHERE plan.id = ? AND item.number > 0 AND substr(item.id, 1, ?) = ? ORDER BY item.position LIMIT ?
          """, arguments: [plan, start.unicodeScalars.count, start, most])
    }
  }
}
