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
  /// Within how many working days a unit acknowledges what it was given. 0 or more. Source: Shanxi's 13710, by which work is
  /// studied and handed on within a day.
  package var acknowledgeDays = 1
  /// Within how many working days a unit may hand back what is not its business; later it may not. 0 or more. Source: the
  /// forms of supervision offices, which name seven.
  package var handBackDays = 7
  /// Whether work is closed only where evidence was told of it (佐证), with the closing or before. It is optional unless the plan
  /// says so. Source: rules on reducing paperwork, by which no attachments are demanded in general.
  package var closingNeedsEvidence = false
  /// Days off that would be working days, in order.
  package var holidays: [Day] = []
  /// Days that are worked instead of others (调休), in order.
  package var makeUpDays: [Day] = []

  /// The defaults.
  package init() {}

  /// The days on which is worked, by which limits are counted.
  package var workingDays: WorkingDays { WorkingDays(holidays: holidays, makeUpDays: makeUpDays) }

  /// By when it is acknowledged what is assigned on `day`.
  package func acknowledgeLimit(from day: Day) -> Day { workingDays.day(acknowledgeDays, after: day) }
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
