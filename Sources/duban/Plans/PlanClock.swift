import DubanCore
import Foundation

/// What time it is, and which day that is in a plan's zone.
///
/// Invariant 9: a day is a day in the plan's time zone, whatever the machine's zone is.
struct PlanClock {
  private let source: () -> Instant

  /// The system's clock, or the instant in `DUBAN_NOW` (`2020-10-15T08:00:00Z`), by which tests and pictures are the
  /// same on every day.
  init() throws {
    guard let text = Environment.variable("DUBAN_NOW") else {
      source = PlanClock.systemTime
      return
    }
    guard let instant = Instant(text) else { throw Failure.badInstant(text) }
    source = { instant }
  }

  /// A clock that shows what `source` says: a year passes in a moment.
  init(source: @escaping () -> Instant) { self.source = source }

  /// The instant now.
  var now: Instant { source() }

  private static func systemTime() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// Today in the zone of plans that name none.
  var today: Day { today(in: PlanSettings().timeZone) }

  /// Today in `zone`, an IANA name.
  func today(in zone: String) -> Day { PlanClock.local(now, in: zone).day }

  /// The day and the minute of the day (0 to 1439) of `instant` in `zone`.
  static func local(_ instant: Instant, in zone: String) -> (day: Day, minute: Int) {
    instant.local(offset: offset(of: zone, at: instant))
  }

  /// The day and the time of `instant` in `zone`: `2020-10-15 17:30`.
  static func words(_ instant: Instant, in zone: String) -> String {
    let (day, minute) = local(instant, in: zone)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day) \(two(minute / 60)):\(two(minute % 60))"
  }

  /// The time of the day of `instant` in `zone`: `17:30`.
  static func time(_ instant: Instant, in zone: String) -> String { String(words(instant, in: zone).suffix(5)) }

  /// The instant at which the clocks of `zone` show `minute` (0 to 1439) of `day`.
  static func instant(_ day: Day, minute: Int, in zone: String) -> Instant {
    let seconds = Int64(day.number) * 86_400 + Int64(minute) * 60
    // The offset depends on the instant that is asked for, so it is looked up again at the first answer.
    let guess = Instant(
      milliseconds: (seconds - Int64(offset(of: zone, at: Instant(milliseconds: seconds * 1000)))) * 1000)
    return Instant(milliseconds: (seconds - Int64(offset(of: zone, at: guess))) * 1000)
  }

  /// Seconds east of UTC.
  private static func offset(of zone: String, at instant: Instant) -> Int {
    // China has kept one offset since 15 September 1991; nothing needs to be loaded for it.
    let lastChange = Instant(milliseconds: 684_867_600_000)
    if zone == "Asia/Shanghai", instant > lastChange { return 8 * 3600 }
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    return TimeZone(identifier: zone)?.secondsFromGMT(for: date) ?? 8 * 3600
  }
}

extension Instant {
  /// Reads `2020-09-30T08:15:00Z`; nil for anything else.
  init?(_ text: String) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[1].hasSuffix("Z"), let day = Day(halves[0]) else { return nil }
    let parts = halves[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.count == 2 ? Int($0) : nil }
    guard parts.count == 3, numbers.count == 3, (0..<24).contains(numbers[0]), (0..<60).contains(numbers[1]),
      (0..<60).contains(numbers[2])
    else { return nil }
    let seconds = day.number * 86_400 + numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
    self.init(milliseconds: Int64(seconds) * 1000)
  }
}
