/// Reads the day that a person types, wherever it is: a field, an option, a file of updates.
///
/// A quarter and a half stand for their last day, as plans mean them; of a month or a year only the end is a day.
package struct DayReader: Sendable {
  private let asOf: Day
  private let period: Period?
  private let direction: DayPhrase.Direction

  /// A reader of days that are seen from `asOf` in a plan of `period`.
  package init(asOf: Day, in period: Period? = nil, _ direction: DayPhrase.Direction = .near) {
    self.asOf = asOf
    self.period = period
    self.direction = direction
  }

  /// The day that `text` names.
  package func day(_ text: String) throws(DayProblem) -> Day {
    guard let phrase = DayPhrase(text) else { throw .notADay }
    return try day(phrase)
  }

  /// The day that `phrase` means.
  package func day(_ phrase: DayPhrase) throws(DayProblem) -> Day {
    let day = phrase.days(asOf: asOf, in: period, direction).upperBound
    switch phrase {
    case .month, .monthOfYear, .year, .around(_, .week), .around(_, .month), .around(_, .year): throw .span(phrase)
    case .dayOfYear(_, let written) where day.dayOfMonth != written: throw .notADay
    case .day, .dayOfYear, .away, .around(_, .day), .around(_, .quarter), .end, .quarter, .quarterOfYear, .half,
      .halfOfYear:
      return day
    }
  }
}

/// Why a text is no day.
package enum DayProblem: Error, Equatable, Sendable {
  case notADay
  /// It is a month, a week or a year.
  case span(DayPhrase)

  /// The sentence, without a full stop.
  package func words(_ language: Language) -> String {
    switch self {
    case .notADay:
      return language.pick("日期应写成 2020-09-30、9-30、9月底或昨天", "a day is written 2020-09-30, 9-30, end-of-sep or yesterday")
    case .span(let phrase):
      let name = phrase.name.words(language)
      let end = DayPhrase.last(of: phrase).name.words(language)
      return language.pick("「\(name)」不是某一天;最后一天写成「\(end)」", "'\(name)' is no single day; its last one is '\(end)'")
    }
  }
}
