package import DubanCore
import GRDB

extension Store {
  /// The events on one item, in order; none for an item that the plan does not have.
  package func events(of plan: String, subject: String) throws(StoreError) -> [Event] {
    try read { db in
      let found = try Row.fetchOne(
        db,
        sql:
          "SELECT plan.key, item.number FROM plan JOIN item ON item.plan = plan.key WHERE plan.id = ? AND item.id = ?",
        arguments: [plan, subject])
      guard let found else { return [] }
      var reader = try EventReader(db)
      return try reader.events(where: "plan = ? AND item = ?", [found[0] as Int, found[1] as Int])
    }
  }
}
