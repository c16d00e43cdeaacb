package import DubanCore
import GRDB

extension Store {
  /// Keeps the lines of the portfolio as they were judged after the entry with the number `seq`.
  ///
  /// They are derived and cost one write; whoever has judged a whole plan may leave its line for the next start.
  /// - Parameter program: the version of the judging program; another one judges anew.
  package func remember(_ summaries: [PlanSummary], after seq: Int, program: String) throws(StoreError) {
    try write { db in
      for summary in summaries {
        try db.execute(
          sql: """
            INSERT OR REPLACE INTO summary (plan, seq, program, value) SELECT key, ?, ?, ? FROM plan WHERE id = ?
            """, arguments: [seq, program, summary.json, summary.id])
      }
    }
  }

  /// The lines of the portfolio that were left by the same program and that no entry has overtaken, by the plans' ids.
  /// Each holds for its own as-of day.
  package func rememberedSummaries(program: String) throws(StoreError) -> [String: PlanSummary] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT value FROM summary
          WHERE program = ? AND seq >= coalesce((SELECT max(seq) FROM entry WHERE entry.plan = summary.plan), 0)
          """, arguments: [program])
      var summaries: [String: PlanSummary] = [:]
      while let row = try rows.next() {
        let summary = try Store.value(row, at: 0) as PlanSummary
        summaries[summary.id] = summary
      }
      return summaries
    }
  }
}
