package import DubanCore
import GRDB

extension Store {
  /// The latest day for which anything was recorded of a plan, days after `last` left out, and where `seq` is given that entry and
  /// those after it; nil when nothing was.
  package func newestDay(of plan: String, notAfter last: Day, before seq: Int? = nil) throws(StoreError) -> Day? {
    try read { db in
      let key = try Store.key(ofPlan: plan, in: db)
      // One line for each item says the same as a line for each entry, unless something holds for a day to come.
      if seq == nil, try StateWriter.isCurrent(db) {
        let newest = try Int.fetchOne(db, sql: "SELECT max(latest_on) FROM state WHERE plan = ?", arguments: [key])
        guard let newest, newest > last.number else { return newest.map(Day.init(number:)) }
      }
      return try Int.fetchOne(
        db, sql: "SELECT max(holds_on) FROM entry WHERE plan = ? AND item > 0 AND holds_on <= ? AND seq < ?",
        arguments: [key, last.number, seq ?? Int.max]
      ).map(Day.init(number:))
    }
  }
}
