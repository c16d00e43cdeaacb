/// The number of a slip in its series and year: 督办〔2026〕3号.
///
/// Source: papers of offices are numbered by year from 1 without gaps; a number that was given is never given again, whatever
/// became of its paper.
package struct SlipNumber: Hashable, Sendable {
  /// The series in which slips are numbered where nobody names another.
  package static let usualSeries = "督办"

  /// The word before the year: whose papers they are.
  package let series: String
  /// The year of the day on which it was issued.
  package let year: Int
  /// From 1 within series and year; 0 for one that is wanted and not given yet.
  package let number: Int

  /// The number `number` of `year`.
  package init(series: String = usualSeries, year: Int, number: Int) {
    self.series = series
    self.year = year
    self.number = number
  }

  /// That a number of `series` is wanted; the store gives it.
  package static func wanted(in series: String) -> SlipNumber { SlipNumber(series: series, year: 0, number: 0) }

  /// As it stands on the paper.
  package func words(_ language: Language) -> String {
    language.pick("\(series)〔\(year)〕\(number)号", "\(series) \(year) no. \(number)")
  }

  /// The number of the slip that is issued on `day` when `last`, issued on `lastDay`, is the last of its series; nil where none
  /// was issued.
  ///
  /// - Throws: `slipBefore` where `day` lies before that of the last one: numbers rise with the days.
  package static func next(in series: String, on day: Day, after last: SlipNumber?, on lastDay: Day?) throws(Refusal)
    -> SlipNumber
  {
    guard let last, let lastDay else { return SlipNumber(series: series, year: day.year, number: 1) }
    if day < lastDay { throw .slipBefore(last, lastDay) }
    return SlipNumber(series: series, year: day.year, number: last.year == day.year ? last.number + 1 : 1)
  }
}
