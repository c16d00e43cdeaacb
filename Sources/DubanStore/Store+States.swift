package import DubanCore
import GRDB

extension Store {
  /// What is known of each item of a plan that has a history, by the items' ids: the fold of its entries.
  ///
  /// Invariant 2: the same as folding all of the plan's entries, without reading them where the day allows it.
  /// - Parameters:
  ///   - asOf: entries that hold for a later day do not count.
  ///   - knownBy: nor do entries that were recorded on a later day; nil for all there are.
  ///   - seq: nor do this entry and those after it; nil for all there are.
  package func states(
    of plan: String, asOf: Day, knownBy: Day? = nil, before seq: Int? = nil
  ) throws(StoreError) -> [String: ItemState] {
    try read { db in
      let key = try Store.key(ofPlan: plan, in: db)
      guard seq == nil, try StateWriter.isCurrent(db) else {
        return try Store.foldedStates(of: key, asOf: asOf, knownBy: knownBy, before: seq, in: db)
      }
      var states: [String: ItemState] = [:]
      var earlier: [(number: Int, id: String)] = []
      states.reserveCapacity(
        try Int.fetchOne(db, sql: "SELECT count(*) FROM state WHERE plan = ?", arguments: [key]) ?? 0)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT item.number, item.id, state.latest_on, state.latest_recorded, state.value
          FROM state JOIN item ON item.plan = state.plan AND item.number = state.item WHERE state.plan = ?
          """, arguments: [key])
      while let row = try rows.next() {
        let (latestOn, latestRecorded) = try (row.at(2) as Int, row.at(3) as Int)
        if asOf.number >= latestOn, knownBy.map({ $0.number >= latestRecorded }) ?? true {
          try states[row.at(1)] = Store.value(row, at: 4)
        } else {
          try earlier.append((row.at(0), row.at(1)))
          // One pass over all entries is quicker than a search for each of many items.
          if earlier.count > 1000 { return try Store.foldedStates(of: key, asOf: asOf, knownBy: knownBy, in: db) }
        }
      }
      var reader = try EntryReader(db)
      for item in earlier {
        let entries = try reader.entries(where: "plan = ? AND item = ?", [key, item.number])
        states[item.id] = ItemState(folding: entries, asOf: asOf, knownBy: knownBy)
      }
      return states
    }
  }

  /// The states of a plan's items, folded from all of its entries, in the memory of one item's.
  private static func foldedStates(
    of plan: Int, asOf: Day, knownBy: Day?, before seq: Int? = nil, in db: Database
  ) throws -> [String: ItemState] {
    var reader = try EntryReader(db)
    try reader.prepare(plan: plan)
    var states: [String: ItemState] = [:]
    try reader.forEachItem(ofPlan: plan) { _, entries in
      let known = seq.map { seq in entries.filter { $0.seq < seq } } ?? entries
      guard let first = known.first else { return }
      states[first.subject] = ItemState(folding: known, asOf: asOf, knownBy: knownBy)
    }
    return states
  }
}
