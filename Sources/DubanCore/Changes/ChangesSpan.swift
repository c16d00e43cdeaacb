/// Of which days changes are told.
package enum ChangesSpan: Hashable, Sendable {
  /// Since the person last looked at the plan.
  case lastSeen
  case yesterday
  /// Seven days back.
  case week
  /// The first of the month.
  case month
  /// The month before, from its first day to its last.
  case lastMonth
  case day(Day)
  /// From one day to another, both of them told.
  case days(Day, Day)

  /// Those that are chosen without typing.
  package static let fixed: [ChangesSpan] = [.lastSeen, .yesterday, .week, .month, .lastMonth]

  /// The first day whose entries are told, `today` being the day from which it is counted; nil for the last look, which is an
  /// instant.
  package func day(_ today: Day) -> Day? {
    switch self {
    case .lastSeen: nil
    case .yesterday: today.advanced(by: -1)
    case .week: today.advanced(by: -7)
    case .month: today.monthStart
    case .lastMonth: today.monthStart.advanced(by: -1).monthStart
    case .day(let day), .days(let day, _): day
    }
  }

  /// The last day whose entries are told; nil where all are that have come since.
  package func lastDay(_ today: Day) -> Day? {
    switch self {
    case .lastSeen, .yesterday, .week, .month, .day: nil
    case .lastMonth: today.monthStart.advanced(by: -1)
    case .days(_, let last): last
    }
  }

  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .lastSeen: language.pick("上次查看以来", "since the last look")
    case .yesterday: language.pick("昨天以来", "since yesterday")
    case .week: language.pick("近 7 天", "the last 7 days")
    case .month: language.pick("本月以来", "since the month began")
    case .lastMonth: language.pick("上月", "last month")
    case .day(let day): language.pick("\(day) 以来", "since \(day)")
    case .days(let first, let last): language.pick("\(first) 至 \(last)", "\(first) to \(last)")
    }
  }
}

/// What a person had seen of a plan when they last left it.
package struct LastSeen: Equatable, Sendable {
  /// The number of the last event that they could see.
  package let seq: Int
  /// When that was.
  package let at: Instant

  /// A look at all entries up to `seq`.
  package init(seq: Int, at: Instant) {
    self.seq = seq
    self.at = at
  }
}
