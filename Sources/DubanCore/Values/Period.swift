/// The days from the first to the last, both included.
package struct Period: Hashable, Sendable {
  /// The first day.
  package let start: Day
  /// The last day, not before the first.
  package let end: Day

  /// From `start` to `end`; nil when the end lies before the start.
  package init?(start: Day, end: Day) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// Whether `day` lies inside.
  package func contains(_ day: Day) -> Bool { start <= day && day <= end }

  /// How many calendar months it touches.
  package var months: Int { Period.monthIndex(end) - Period.monthIndex(start) + 1 }

  /// How many calendar years it touches.
  package var years: Int { end.year - start.year + 1 }

  /// Whether it touches several years, so that its days are told with theirs.
  package var spansYears: Bool { years > 1 }

  /// Whether `day` is told with its year: always in a period of several years, else where the day is of another one.
  package func tellsYear(of day: Day) -> Bool { spansYears || day.year != start.year }

  /// How many of its months are over on `day`, held at the last month's end: 0 before the first is over, `months` at
  /// most.
  ///
  /// Source: nine published reports, all of them cut at month ends; the tests name each.
  package func monthsElapsed(on day: Day) -> Int {
    let whole = Period.monthIndex(day) - Period.monthIndex(start) + (day == day.monthEnd ? 1 : 0)
    return min(max(whole, 0), months)
  }

  private static func monthIndex(_ day: Day) -> Int {
    let (year, month, _) = day.parts
    return year * 12 + month
  }
}
