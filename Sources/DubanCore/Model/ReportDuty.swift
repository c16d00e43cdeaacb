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
  /// By which day of the month it must be handed in, 1 to 31; the month's last day where that has fewer. Nil where the plan
  /// names none: then by the end of the span.
  package var dueDay: Int?
  /// Whether the day is one of the span's last month or of the month after.
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
    var day = period.start.monthEnd
    while day <= period.end {
      if day.month % months == 0 { days.append(day) }
      day = day.advanced(by: 1).monthEnd
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
  package func start(of span: Day) -> Day {
    var start = span.monthStart
    for _ in 1..<months { start = start.advanced(by: -1).monthStart }
    return start
  }

  /// The day by which the piece for the span that ends on `span` must come in.
  package func deadline(of span: Day) -> Day {
    guard let dueDay else { return span }
    let month =
      switch dueMonth {
      case .same: span.monthStart
      case .next: span.monthEnd.advanced(by: 1)
      }
    return min(month.advanced(by: dueDay - 1), month.monthEnd)
  }

  private var months: Int { every.months }
}

extension ReportDuty.Rhythm {
  /// How many months it holds.
  var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .halfYear: 6
    case .year: 12
    }
  }
}

extension ReportDuty {
  /// By which day it is owed: `次月5日前`; nil where the plan names none.
  package func dayWords(_ language: Language) -> String? {
    guard let dueDay else { return nil }
    return switch dueMonth {
    case .same: language.pick("当月\(dueDay)日前", "by day \(dueDay) of the month")
    case .next: language.pick("次月\(dueDay)日前", "by day \(dueDay) of the month after")
    }
  }
}
