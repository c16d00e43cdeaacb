package import DubanCore
import GRDB

extension Store {
  /// The entries on the store itself, in order: that a backup took the place of what it held.
  package func entriesOfStore() throws(StoreError) -> [Entry] {
    try read { db in
      var reader = try EntryReader(db)
      return try reader.entries(where: "plan IS NULL", [])
    }
  }

  /// The entries on one item, in order; none for an item that the plan does not have.
  package func entries(of plan: String, subject: String) throws(StoreError) -> [Entry] {
    try read { db in
      let found = try Row.fetchOne(
        db,
        sql:
          "SELECT plan.key, item.number FROM plan JOIN item ON item.plan = plan.key WHERE plan.id = ? AND item.id = ?",
        arguments: [plan, subject])
      guard let found else { return [] }
      var reader = try EntryReader(db)
      return try reader.entries(where: "plan = ? AND item = ?", [found.at(0) as Int, found.at(1) as Int])
    }
  }
}
