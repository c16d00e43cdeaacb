/// Since when changes are told.
package enum ChangesStart: Hashable, Sendable {
  /// Since the person last looked at the plan.
  case lastSeen
  case yesterday
  /// Seven days back.
  case week
  /// The first of the month.
  case month
  case day(Day)

  /// Those that are chosen without typing.
  package static let fixed: [ChangesStart] = [.lastSeen, .yesterday, .week, .month]

  /// The first day whose entries are told, `today` being the day from which it is counted; nil for the last look, which is an
  /// instant.
  package func day(_ today: Day) -> Day? {
    switch self {
    case .lastSeen: nil
    case .yesterday: today.advanced(by: -1)
    case .week: today.advanced(by: -7)
    case .month: today.monthStart
    case .day(let day): day
    }
  }

  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .lastSeen: language.pick("上次查看以来", "since the last look")
    case .yesterday: language.pick("昨天以来", "since yesterday")
    case .week: language.pick("近 7 天", "the last 7 days")
    case .month: language.pick("本月以来", "since the month began")
    case .day(let day): language.pick("\(day) 以来", "since \(day)")
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
