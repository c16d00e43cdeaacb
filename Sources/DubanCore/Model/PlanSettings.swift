/// The numbers of the rules by which a plan is judged. There is no national standard, so each is a setting.
///
/// Sources of the defaults: Yinchuan 2025 for 10 and 30 points, the inspectors of Xi'an for 3 days.
package struct PlanSettings: Hashable, Sendable {
  /// The zone in which the plan's days begin and end, an IANA name.
  package var timeZone = "Asia/Shanghai"
  /// An open item is due soon from this many days before its due day. 0 or more.
  package var dueSoonDays = 3
  /// From this many points below the expected progress an amount is behind. Percentage points.
  package var behindPoints = Figure(10)
  /// Beyond this many points below the expected progress an amount is far behind. Percentage points.
  package var farBehindPoints = Figure(30)
  /// How far from an "about" target a value may lie and still meet it. Per cent of the target.
  package var aboutPercent = Figure(5)
  /// Whether an amount whose task has milestones in words only is expected along the period as well. A plan's own timetable
  /// beats the straight line, so it is not unless the plan says so.
  package var proRateBesideWords = false
  /// An amount below this is not expected along the period but judged at its day. 0 or more.
  package var proRateFrom = Figure(5)
  /// How often an item must be reported before it counts as unreported.
  package var reporting = ReportingRhythm.quarterly

  /// The defaults.
  package init() {}
}

/// How often an item must be reported.
package enum ReportingRhythm: String, CaseIterable, Sendable {
  /// At least once since the start of the last whole month.
  case monthly
  /// At least once since the start of the last whole quarter.
  case quarterly
  /// At least once at all.
  case once

  /// The day since which a report must have come in for an item judged on `day`; nil when any report will do.
  package func reportNeededSince(on day: Day) -> Day? {
    switch self {
    case .monthly:
      day == day.monthEnd ? day.monthStart : day.monthStart.advanced(by: -1).monthStart
    case .quarterly:
      day == Quarter(of: day).end ? Quarter(of: day).start : Quarter(of: day).previous.start
    case .once: nil
    }
  }
}
