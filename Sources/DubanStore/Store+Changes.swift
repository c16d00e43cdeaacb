package import DubanCore
import GRDB

extension Store {
  /// The day on which something was last recorded on an item of a plan, refused attempts aside; nil when nothing was.
  package func newestRecord(of plan: String) throws(StoreError) -> Day? {
    try read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT recorded FROM entry
          WHERE plan = ? AND item > 0 AND kind <> (SELECT key FROM entry_kind WHERE name = 'refused')
          ORDER BY seq DESC LIMIT 1
          """, arguments: [try Store.key(ofPlan: plan, in: db)]
      ).map { Day(number: $0) }
    }
  }

  /// Since when entries are asked for.
  package enum ChangesBound: Equatable, Sendable {
    /// After the entry with this number.
    case after(seq: Int)
    /// Recorded on this day or later.
    case recorded(since: Day)
  }

  /// The latest entries of a plan and of the store itself since `bound`, in order, at most `most` of them.
  ///
  /// - Parameter last: the last day on which they were recorded; nil for all that have come since.
  package func latestEntries(of plan: String, since bound: ChangesBound, until last: Day? = nil, most: Int)
    throws(StoreError) -> [Entry]
  {
    try read { db in
      let key = try Store.key(ofPlan: plan, in: db)
      var reader = try EntryReader(db)
      let (condition, value) =
        switch bound {
        case .after(let seq): ("seq > ?", seq)
        case .recorded(let day): ("recorded >= ?", day.number)
        }
      let ending = last == nil ? "" : " AND recorded <= ?"
      let values: StatementArguments = last.map { [value, $0.number] } ?? [value]
      // From the newest backward, so that a long history is not read to its beginning.
      let own = try reader.entries(
        where: "plan = ? AND \(condition)\(ending) ORDER BY seq DESC LIMIT \(most)", [key] + values)
      // What happened to the store happened to each of its plans.
      let ofStore = try reader.entries(
        where: "plan IS NULL AND \(condition)\(ending) ORDER BY seq DESC LIMIT \(most)", values)
      return Array((own + ofStore).sorted { $0.seq < $1.seq }.suffix(most))
    }
  }
}
