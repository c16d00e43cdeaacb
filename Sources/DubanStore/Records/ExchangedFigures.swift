import DubanCore
import GRDB

/// Finds names that another definition seems to exchange while figures hang on them.
enum ExchangedFigures {
  /// The first of `exchanges` on whose keys anything was recorded; the others lose nothing.
  static func first(of exchanges: [ExchangedNames], in db: Database, ofPlan key: Int) throws -> ExchangedNames? {
    try exchanges.first { exchange in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT state.value FROM state
          JOIN item ON item.plan = state.plan AND item.number = state.item WHERE state.plan = ? AND item.id = ?
          """, arguments: [key, exchange.item])
      guard let row else { return false }
      let state = try Store.value(row, at: 0) as ItemState
      return state.values.keys.contains { exchange.keys.contains(Measure(text: $0)?.target ?? $0) }
    }
  }
}
