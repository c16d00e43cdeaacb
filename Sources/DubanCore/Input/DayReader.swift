/// Reads the day that a person types, wherever it is: a field, an option, a plan file, a file of updates.
///
/// A quarter and a half stand for their last day, as plans mean them; of a month or a year only the end is a day. `12月底前` and
/// `6月30日前` are the days that they name.
package struct DayReader: Sendable {
  private let asOf: Day
  private let period: Period?
  private let direction: DayPhrase.Direction
  /// Whether there is no day from which it could be seen, as in a plan.
  private let isTimeless: Bool

  /// A reader of days that are seen from `asOf` in a plan of `period`.
  package init(asOf: Day, in period: Period? = nil, _ direction: DayPhrase.Direction = .near) {
    self.asOf = asOf
    self.period = period
    self.direction = direction
    isTimeless = false
  }

  /// A reader of the days that a plan of `period` itself tells: what repeats every year must fall into the period once, and
  /// nothing is seen from today.
  package init(toldBy period: Period) {
    asOf = period.start
    self.period = period
    direction = .near
    isTimeless = true
  }

  /// The day that `text` names.
  package func day(_ text: String) throws(DayProblem) -> Day {
    if let phrase = DayPhrase(text) { return try day(phrase) }
    guard let named = DayReader.before(text), let phrase = DayPhrase(named) else { throw .notADay }
    guard phrase.isSingle else { throw try beforeSpan(phrase, written: text.trimmed) }
    return try day(phrase)
  }

  /// The day that `phrase` means.
  package func day(_ phrase: DayPhrase) throws(DayProblem) -> Day {
    let day: Day
    if isTimeless {
      if phrase.isRelative { throw .relative(phrase) }
      day = try onlyDay(phrase)
    } else {
      day = phrase.days(asOf: asOf, in: period, direction).upperBound
    }
    switch phrase {
    case .month, .monthOfYear, .year, .around(_, .week), .around(_, .month), .around(_, .year): throw .span(phrase)
    case .dayOfYear(_, let written) where day.dayOfMonth != written: throw .notADay
    case .day, .dayOfYear, .away, .around(_, .day), .around(_, .quarter), .end, .quarter, .quarterOfYear, .half,
      .halfOfYear:
      return day
    }
  }

  /// The one day of the period that `phrase` means; of a period within one year also a day outside of it, which is told by
  /// those who know what it is for.
  private func onlyDay(_ phrase: DayPhrase) throws(DayProblem) -> Day {
    guard let period else { return phrase.days(asOf: asOf).upperBound }
    var days: [Day] = []
    for year in period.start.year...min(period.end.year, period.start.year + 200) {
      guard let first = Day(year, 1, 1) else { continue }
      let day = phrase.days(asOf: first).upperBound
      // The 29th of February, where there is none.
      if case .dayOfYear(_, let written) = phrase, day.dayOfMonth != written { continue }
      if !days.contains(day) { days.append(day) }
    }
    let inside = days.filter(period.contains)
    let found = inside.isEmpty ? days : inside
    guard let day = found.first else { throw .notADay }
    switch phrase {
    // Which month or year does not matter: neither is a day.
    case .month, .monthOfYear, .year, .around: return day
    case .day, .dayOfYear, .away, .end, .quarter, .quarterOfYear, .half, .halfOfYear:
      if found.count > 1 { throw .severalDays(phrase, found) }
      return day
    }
  }

  /// `9月前`: by the end of August, or by the end of September?
  private func beforeSpan(_ phrase: DayPhrase, written: String) throws(DayProblem) -> DayProblem {
    if isTimeless, phrase.isRelative { throw .relative(phrase) }
    let days = phrase.days(asOf: asOf, in: period, direction)
    return .beforeSpan(written, [days.lowerBound.advanced(by: -1), days.upperBound])
  }

  /// `text` without the word that says that it is a limit; nil where there is none.
  private static func before(_ text: String) -> String? {
    let text = text.trimmed
    return ["之前", "以前", "前"].first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)) }
  }
}

extension DayPhrase {
  /// Whether it is seen from today, so that it means another day tomorrow. The end of the year is not: a plan has a year.
  fileprivate var isRelative: Bool {
    switch self {
    case .away: true
    case .around(let step, let span): !(step == 0 && span == .year)
    case .end(let span): span.isRelative
    case .day, .month, .quarter, .half, .year, .monthOfYear, .dayOfYear, .quarterOfYear, .halfOfYear: false
    }
  }

  /// Whether it names one day, not a span of them.
  fileprivate var isSingle: Bool {
    switch self {
    case .day, .dayOfYear, .away, .around(_, .day), .end: true
    case .month, .quarter, .half, .year, .monthOfYear, .quarterOfYear, .halfOfYear, .around: false
    }
  }
}

/// Why a text is no day.
package enum DayProblem: Error, Equatable, Sendable {
  case notADay
  /// It is a month, a week or a year.
  case span(DayPhrase)
  /// It repeats every year, and the plan runs over several: the days that it may mean.
  case severalDays(DayPhrase, [Day])
  /// Before a span, `9月前`: before its first day, or by its end.
  case beforeSpan(String, [Day])
  /// It is seen from today, which a plan is not.
  case relative(DayPhrase)

  /// Each way in which it can be read, as it would have to be written.
  package var readings: [String] {
    switch self {
    case .notADay, .relative: []
    case .span(let phrase): [DayPhrase.last(of: phrase).name.words(.chinese)]
    case .severalDays(_, let days), .beforeSpan(_, let days): days.map(\.description)
    }
  }

  /// The sentence, without a full stop.
  package func words(_ language: Language) -> String {
    switch self {
    case .notADay:
      return language.pick("日期应写成 2020-09-30、9-30、9月底或昨天", "a day is written 2020-09-30, 9-30, end-of-sep or yesterday")
    case .span(let phrase):
      let name = phrase.name.words(language)
      let end = DayPhrase.last(of: phrase).name.words(language)
      return language.pick("“\(name)”不是某一天；最后一天写成“\(end)”", "'\(name)' is no single day; its last one is '\(end)'")
    case .severalDays(let phrase, let days):
      let name = phrase.name.words(language)
      let told = days.prefix(DayProblem.mostTold).map(\.description)
      return language.pick(
        "方案期内有几个“\(name)”：\(told.joined(separator: "、"))\(days.count > told.count ? " 等" : "")；请写上年份",
        "the plan's period has several '\(name)': \(told.joined(separator: ", "))\(days.count > told.count ? ", ..." : ""); write the year"
      )
    case .beforeSpan(let text, let days):
      return language.pick(
        "“\(text)”有两种读法：\(days.map(\.description).joined(separator: " 或 "))；请写明哪一天",
        "'\(text)' can be read as \(days.map(\.description).joined(separator: " or ")); write the day")
    case .relative(let phrase):
      let name = phrase.name.words(language)
      return language.pick(
        "“\(name)”要看哪一天说；方案里请写日期，如 2020-09-30 或 9月底",
        "'\(name)' means another day tomorrow; a plan tells the day, such as 2020-09-30")
    }
  }

  /// How many days are told of those that are meant.
  private static let mostTold = 4
}
