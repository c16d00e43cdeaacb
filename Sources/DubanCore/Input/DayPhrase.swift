/// A day or a span of days as a person names it, some of them seen from the as-of day.
///
/// The one thing that typed days are read as: filters ask for spans, fields and options for a day (`DayReader`).
package indirect enum DayPhrase: Hashable, Sendable {
  case day(Day)
  /// A month of a year: `2020-09`.
  case month(year: Int, month: Int)
  case quarter(Quarter)
  /// The first or the second half of a year: `2020年上半年`.
  case half(year: Int, index: Int)
  case year(Int)
  /// A month (`9月`), a day (`9月30日`), a quarter or half without its year.
  case monthOfYear(Int)
  case dayOfYear(month: Int, day: Int)
  case quarterOfYear(Int)
  case halfOfYear(Int)
  /// So many days, weeks or months from the as-of day: `+7d`, `-2w`.
  case away(Int, Span)
  /// The day, week, month, quarter or year of the as-of day (0), the one before (-1) or after it (1).
  case around(Int, Span)
  /// The last day of a span: `9月底`, `年底`.
  case end(of: DayPhrase)

  /// What a calendar is counted in; the raw value is the letter behind a number.
  package enum Span: String, CaseIterable, Sendable {
    case day = "d"
    case week = "w"
    case month = "m"
    case quarter = "q"
    case year = "y"
  }

  /// Which year is meant where none is said.
  package enum Direction: Sendable {
    /// That of the as-of day; once that lies outside of the plan's years, the nearest such day towards the plan. What
    /// happened, and what is looked for.
    case near
    /// The next such day after the as-of day: what is still to come.
    case ahead
  }

  /// The days that are meant, seen from `asOf` in a plan of `period`.
  package func days(asOf: Day, in period: Period? = nil, _ direction: Direction = .near) -> ClosedRange<Day> {
    /// The year's days for what repeats every year.
    func yearly(_ days: (Int) -> ClosedRange<Day>) -> ClosedRange<Day> {
      let own = days(asOf.year)
      switch direction {
      case .ahead: return own.upperBound > asOf ? own : days(asOf.year + 1)
      case .near:
        guard let period, !(period.start.year...period.end.year).contains(asOf.year) else { return own }
        if asOf > period.end { return own.lowerBound <= asOf ? own : days(asOf.year - 1) }
        return own.upperBound >= asOf ? own : days(asOf.year + 1)
      }
    }
    switch self {
    case .day(let day): return day...day
    case .month(let year, let month): return DayPhrase.month(year, month, else: asOf)
    case .quarter(let quarter): return quarter.start...quarter.end
    case .half(let year, let index): return DayPhrase.months(year, index * 6 - 5, index * 6, else: asOf)
    case .year(let year): return DayPhrase.months(year, 1, 12, else: asOf)
    case .monthOfYear(let month): return yearly { DayPhrase.month($0, month, else: asOf) }
    case .dayOfYear(let month, let day): return yearly { DayPhrase.day($0, month, day, else: asOf) }
    case .quarterOfYear(let index): return yearly { DayPhrase.months($0, index * 3 - 2, index * 3, else: asOf) }
    case .halfOfYear(let index): return yearly { DayPhrase.months($0, index * 6 - 5, index * 6, else: asOf) }
    case .away(let count, let span):
      let day = DayPhrase.away(count, span, from: asOf)
      return day...day
    case .around(let step, let span): return DayPhrase.around(step, span, asOf)
    case .end(let span):
      let end = span.days(asOf: asOf, in: period, direction).upperBound
      return end...end
    }
  }

  /// The last day of `span`; a day of its own where the span needs no as-of day.
  static func last(of span: DayPhrase) -> DayPhrase {
    switch span {
    case .day, .month, .quarter, .half, .year: .day(span.days(asOf: Day(number: 0)).upperBound)
    case .monthOfYear, .dayOfYear, .quarterOfYear, .halfOfYear, .away, .around, .end: .end(of: span)
    }
  }

  // MARK: The calendar

  private static func month(_ year: Int, _ month: Int, else day: Day) -> ClosedRange<Day> {
    months(year, month, month, else: day)
  }

  private static func months(_ year: Int, _ first: Int, _ last: Int, else day: Day) -> ClosedRange<Day> {
    guard let start = Day(year, first, 1), let end = Day(year, last, 1) else { return day...day }
    return start...end.monthEnd
  }

  /// A day that a short month lacks is its last one.
  private static func day(_ year: Int, _ month: Int, _ day: Int, else otherwise: Day) -> ClosedRange<Day> {
    let days = DayPhrase.month(year, month, else: otherwise)
    let wanted = min(days.lowerBound.advanced(by: day - 1), days.upperBound)
    return wanted...wanted
  }

  private static func away(_ count: Int, _ span: Span, from asOf: Day) -> Day {
    switch span {
    case .day: asOf.advanced(by: count)
    case .week: asOf.advanced(by: 7 * count)
    case .month: asOf.advanced(byMonths: count)
    case .quarter: asOf.advanced(byMonths: 3 * count)
    case .year: asOf.advanced(byMonths: 12 * count)
    }
  }

  private static func around(_ step: Int, _ span: Span, _ asOf: Day) -> ClosedRange<Day> {
    switch span {
    case .day:
      let day = asOf.advanced(by: step)
      return day...day
    case .week:
      // 1 January 1970 was a Thursday; weeks begin on Mondays.
      let monday = asOf.advanced(by: 7 * step - ((asOf.number + 3) % 7 + 7) % 7)
      return monday...monday.advanced(by: 6)
    case .month:
      let day = asOf.advanced(byMonths: step)
      return day.monthStart...day.monthEnd
    case .quarter:
      let quarter = Quarter(of: asOf.advanced(byMonths: 3 * step))
      return quarter.start...quarter.end
    case .year: return months(asOf.year + step, 1, 12, else: asOf)
    }
  }
}

extension Day {
  /// The day `months` later, or the last of that month where it is shorter.
  fileprivate func advanced(byMonths months: Int) -> Day {
    let (year, month, day) = parts
    let count = min(max(12, year * 12 + month - 1 + months), 9999 * 12 + 11)
    guard let first = Day(count / 12, count % 12 + 1, 1) else { return self }
    return min(first.advanced(by: day - 1), first.monthEnd)
  }
}
