/// Who must hand in what, and how often (报送要求).
package struct ReportDuty: Hashable, Sendable {
  /// Unique within the plan: `d1`.
  package var id: String
  package var title: Name
  package var every: Rhythm
  /// How many pieces each time. At least 1.
  package var count: Int
  /// The units that owe it, by name; empty for every unit of the plan.
  package var units: [String]
  /// To whom.
  package var receiver: String?
  /// From when on it is owed, where that is later than the plan's issue.
  package var start: Day?
  /// By which day of the month it must be handed in, 1 to 31; the month's last day where that has fewer. Of half-months the day
  /// is counted in each half: 10 is the 10th and the 25th. Nil where the plan names none: then by the end of the span.
  package var dueDay: Int?
  /// Whether the day is one of the span's last month or of the month after; of half-months, of the half itself or of the one after.
  package var dueMonth = DueMonth.same
  /// The id of the task to which the plan ties it.
  package var task: String?
  package var notes: [String] = []
  /// Where in the published document it stands; nil where it was not read from one.
  package var origin: Excerpt?

  /// A duty to hand in `title`.
  package init(id: String, title: Name, every: Rhythm, count: Int = 1, units: [String] = []) {
    self.id = id
    self.title = title
    self.every = every
    self.count = count
    self.units = units
  }

  /// How often it falls due.
  package enum Rhythm: String, CaseIterable, Sendable {
    /// Up to the 15th of a month, and from the 16th to its end (半月报).
    case halfMonth
    case month
    case quarter
    case halfYear
    case year
  }

  /// In which month a duty's day lies.
  package enum DueMonth: String, CaseIterable, Sendable {
    /// The last month of the span for which it is owed.
    case same
    /// The month after.
    case next
  }
}

extension ReportDuty {
  /// The last days of the spans in which it falls due during `period`, in order.
  package func dueDays(in period: Period) -> [Day] {
    var days: [Day] = []
    var day = every.end(around: period.start)
    while day <= period.end {
      days.append(day)
      day = every.end(around: day.advanced(by: 1))
    }
    return days
  }

  /// The last days of the spans for which it is owed under `plan`, in order: none that was over before the plan was issued
  /// or before its own start, for nobody could hand anything in by then.
  package func spans(in plan: Plan) -> [Day] {
    let first = max(plan.issued ?? plan.period.start, start ?? plan.period.start)
    return dueDays(in: plan.period).filter { $0 >= first && deadline(of: $0) >= first }
  }

  /// The first day of the span that ends on `span`: nothing can be handed in for it before.
  package func start(of span: Day) -> Day { every.start(around: span) }

  /// The day by which the piece for the span that ends on `span` must come in.
  package func deadline(of span: Day) -> Day {
    guard let dueDay else { return span }
    // A day of a month is looked for in a month, whatever the span's length, and one of a half-month in such a half.
    let stretch: ReportDuty.Rhythm = every == .halfMonth ? .halfMonth : .month
    let first =
      switch dueMonth {
      case .same: stretch.start(around: span)
      case .next: span.advanced(by: 1)
      }
    return min(first.advanced(by: dueDay - 1), stretch.end(around: first))
  }
}

extension ReportDuty.Rhythm {
  /// How many whole months it holds; 1 for the halves of a month.
  private var months: Int {
    switch self {
    case .halfMonth, .month: 1
    case .quarter: 3
    case .halfYear: 6
    case .year: 12
    }
  }

  /// The last day of the stretch of the calendar in which `day` falls.
  func end(around day: Day) -> Day {
    if self == .halfMonth, day.dayOfMonth < 16 { return day.monthStart.advanced(by: 14) }
    var end = day.monthEnd
    while end.month % months != 0 { end = end.advanced(by: 1).monthEnd }
    return end
  }

  /// The first day of that stretch.
  func start(around day: Day) -> Day {
    if self == .halfMonth, day.dayOfMonth > 15 { return day.monthStart.advanced(by: 15) }
    var start = day.monthStart
    while (start.month - 1) % months != 0 { start = start.advanced(by: -1).monthStart }
    return start
  }
}

extension ReportDuty {
  /// By which day it is owed: `次月5日前`; nil where the plan names none.
  package func dayWords(_ language: Language) -> String? {
    guard let dueDay else { return nil }
    if every == .halfMonth {
      let (first, second) = (min(dueDay, 15), min(dueDay + 15, 30))
      return switch dueMonth {
      case .same:
        language.pick("\(first)日、\(second == 30 ? "月底" : "\(second)日")前", "by days \(first) and \(second) of the month")
      case .next: language.pick("\(second)日、次月\(first)日前", "by day \(second), and day \(first) of the month after")
      }
    }
    return switch dueMonth {
    case .same: language.pick("当月\(dueDay)日前", "by day \(dueDay) of the month")
    case .next: language.pick("次月\(dueDay)日前", "by day \(dueDay) of the month after")
    }
  }
}
