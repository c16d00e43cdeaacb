package import DubanCore
import GRDB

extension Store {
  /// Since when events are asked for.
  package enum ChangesBound: Equatable, Sendable {
    /// After the event with this number.
    case after(seq: Int)
    /// Recorded on this day or later.
    case recorded(since: Day)
  }

  /// The latest events of a plan since `bound`, in order, at most `most` of them.
  package func latestEvents(of plan: String, since bound: ChangesBound, most: Int) throws(StoreError) -> [Event] {
    try read { db in
      let key = try Store.key(ofPlan: plan, in: db)
      var reader = try EventReader(db)
      let (condition, value) =
        switch bound {
        case .after(let seq): ("seq > ?", seq)
        case .recorded(let day): ("recorded >= ?", day.number)
        }
      // From the newest backward, so that a long history is not read to its beginning.
      let events = try reader.events(where: "plan = ? AND \(condition) ORDER BY seq DESC LIMIT \(most)", [key, value])
      return events.reversed()
    }
  }
}
