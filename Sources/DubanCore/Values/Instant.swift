/// A moment in UTC, to the millisecond: when an event was recorded.
package struct Instant: Hashable, Sendable, Comparable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int64

  /// The moment `milliseconds` after 1970-01-01T00:00:00Z.
  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

  /// The day and the minute of the day (0 to 1439) at `offset` seconds east of UTC.
  package func local(offset: Int) -> (day: Day, minute: Int) {
    let seconds = Int((milliseconds / 1000) - (milliseconds % 1000 < 0 ? 1 : 0)) + offset
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return (Day(number: day), (seconds - day * 86_400) / 60)
  }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601 in UTC, to the second: `2020-09-30T08:15:00Z`.
  package var description: String {
    let (day, minute) = local(offset: 0)
    let seconds = (milliseconds / 1000) - (milliseconds % 1000 < 0 ? 1 : 0)
    let second = Int(((seconds % 60) + 60) % 60)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(day)T\(two(minute / 60)):\(two(minute % 60)):\(two(second))Z"
  }
}
