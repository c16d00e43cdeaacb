/// A day or a span of days as a filter names it, some of them seen from the as-of day.
package enum FilterDay: Hashable, Sendable {
  case day(Day)
  /// A month of a year: `2020-09`.
  case month(year: Int, month: Int)
  case quarter(Quarter)
  case year(Int)
  /// A month (`9月`) or a day (`9月30日`) of the as-of day's year.
  case inYear(month: Int, day: Int?)
  /// So many days, weeks or months from the as-of day: `+7d`, `-2w`.
  case away(Int, Span)
  /// The day, week, month, quarter or year of the as-of day (0), the one before (-1) or after it (1).
  case around(Int, Span)

  /// What a calendar is counted in; the raw value is the letter behind a number.
  package enum Span: String, CaseIterable, Sendable {
    case day = "d"
    case week = "w"
    case month = "m"
    case quarter = "q"
    case year = "y"
  }

  /// The days that are meant, seen from `asOf`.
  package func days(asOf: Day) -> ClosedRange<Day> {
    switch self {
    case .day(let day): day...day
    case .month(let year, let month): FilterDay.month(year, month, else: asOf)
    case .quarter(let quarter): quarter.start...quarter.end
    case .year(let year):
      FilterDay.month(year, 1, else: asOf).lowerBound...FilterDay.month(year, 12, else: asOf).upperBound
    case .inYear(let month, let day):
      FilterDay.inYear(FilterDay.month(asOf.year, month, else: asOf), day)
    case .away(let count, .week): FilterDay.single(asOf.advanced(by: 7 * count))
    case .away(let count, .month): FilterDay.single(asOf.advanced(byMonths: count))
    case .away(let count, .quarter): FilterDay.single(asOf.advanced(byMonths: 3 * count))
    case .away(let count, .year): FilterDay.single(asOf.advanced(byMonths: 12 * count))
    case .away(let count, .day): FilterDay.single(asOf.advanced(by: count))
    case .around(let step, let span): FilterDay.around(step, span, asOf)
    }
  }

  private static func single(_ day: Day) -> ClosedRange<Day> { day...day }

  private static func month(_ year: Int, _ month: Int, else day: Day) -> ClosedRange<Day> {
    guard let first = Day(year, month, 1) else { return day...day }
    return first...first.monthEnd
  }

  /// A day that a short month lacks is its last one.
  private static func inYear(_ month: ClosedRange<Day>, _ day: Int?) -> ClosedRange<Day> {
    guard let day else { return month }
    return single(min(month.lowerBound.advanced(by: day - 1), month.upperBound))
  }

  private static func around(_ step: Int, _ span: Span, _ asOf: Day) -> ClosedRange<Day> {
    switch span {
    case .day: return single(asOf.advanced(by: step))
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
    case .year: return FilterDay.year(asOf.year + step).days(asOf: asOf)
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

// MARK: Read and written

extension FilterDay {
  private static let names: [(FilterDay, [String])] = [
    (.around(0, .day), ["today", "今天", "今日"]), (.around(-1, .day), ["yesterday", "昨天"]),
    (.around(1, .day), ["tomorrow", "明天"]),
    (.around(0, .week), ["this-week", "本周"]), (.around(-1, .week), ["last-week", "上周"]),
    (.around(1, .week), ["next-week", "下周"]),
    (.around(0, .month), ["this-month", "本月"]), (.around(-1, .month), ["last-month", "上月", "上个月"]),
    (.around(1, .month), ["next-month", "下月", "下个月"]),
    (.around(0, .quarter), ["this-quarter", "本季度", "本季"]), (.around(-1, .quarter), ["last-quarter", "上季度", "上季"]),
    (.around(1, .quarter), ["next-quarter", "下季度", "下季"]),
    (.around(0, .year), ["this-year", "本年", "今年"]), (.around(-1, .year), ["last-year", "去年"]),
    (.around(1, .year), ["next-year", "明年"]),
  ]

  /// What it is called, for a day that has a name; else how it is written.
  var name: Name {
    let names = FilterDay.named.first { $0.day == self }?.names
    return Name(names?[1] ?? description, english: names?[0])
  }

  /// The days that have names, each with its English name and then its Chinese ones.
  static var named: [(day: FilterDay, names: [String])] { names.map { (day: $0.0, names: $0.1) } }

  /// All names of days.
  static var spellings: [String] { names.flatMap(\.1) }

  /// Reads a day as a person writes it; nil for anything else.
  package init?(_ text: String) {
    let text = text.lowercased()
    if let sign = text.first, sign == "+" || sign == "-" {
      guard let away = FilterDay.away(text) else { return nil }
      self = away
      return
    }
    let digits = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if let named = FilterDay.names.first(where: { $0.1.contains(text) }) {
      self = named.0
    } else if let day = Day(text) {
      self = .day(day)
    } else if let quarter = Quarter(text, year: 0), text.count == 6, quarter.year > 0 {
      self = .quarter(quarter)
    } else if digits.count == 2, text.count == 7, let year = digits[0], let month = digits[1],
      Day(year, month, 1) != nil
    {
      self = .month(year: year, month: month)
    } else if digits.count == 1, text.count == 4, let year = digits[0], Day(year, 1, 1) != nil {
      self = .year(year)
    } else if let day = FilterDay.chinese(text) {
      self = day
    } else {
      return nil
    }
  }

  /// `+7d`, `-2w`, `+1个月`, `-30天`.
  private static func away(_ text: String) -> FilterDay? {
    let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), let count = Int(digits) else { return nil }
    let span: Span
    switch text.dropFirst(1 + digits.count) {
    case "d", "天", "日": span = .day
    case "w", "周", "个星期": span = .week
    case "m", "月", "个月": span = .month
    case "q", "季", "个季度": span = .quarter
    case "y", "年": span = .year
    default: return nil
    }
    return .away(text.hasPrefix("-") ? -count : count, span)
  }

  /// `9月`, `9月30日`, `9月底`, `2020年9月`, `2020年9月30日`.
  private static func chinese(_ text: String) -> FilterDay? {
    let years = text.split(separator: "年", omittingEmptySubsequences: false)
    guard years.count <= 2, let rest = years.last else { return nil }
    var year: Int?
    if years.count == 2 {
      guard years[0].count == 4, let written = Int(years[0]) else { return nil }
      year = written
      if rest.isEmpty { return Day(written, 1, 1).map { _ in .year(written) } }
    }
    let parts = rest.split(separator: "月", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), let month = Int(parts[0]), (1...12).contains(month),
      let leap = Day(year ?? 2020, month, 1)
    else { return nil }
    var day: Int?
    if parts[1] == "底" {
      day = year == nil ? 31 : leap.monthEnd.dayOfMonth
    } else if !parts[1].isEmpty {
      let digits = parts[1].last == "日" || parts[1].last == "号" ? parts[1].dropLast() : parts[1]
      guard (1...2).contains(digits.count), let written = Int(digits), Day(year ?? 2020, month, written) != nil
      else { return nil }
      day = written
    }
    guard let year else { return .inYear(month: month, day: day) }
    return day.flatMap { Day(year, month, $0) }.map { .day($0) } ?? .month(year: year, month: month)
  }
}

extension FilterDay: CustomStringConvertible {
  /// As it is read again.
  package var description: String {
    switch self {
    case .day(let day): day.description
    case .month(let year, let month): "\(DigitText.padded(year, 4))-\(DigitText.padded(month, 2))"
    case .quarter(let quarter): DigitText.padded(quarter.year, 4) + quarter.short
    case .year(let year): DigitText.padded(year, 4)
    case .inYear(let month, 31?): "\(month)月底"
    case .inYear(let month, let day): "\(month)月" + (day.map { "\($0)日" } ?? "")
    case .away(let count, let span): (count < 0 ? "-" : "+") + "\(count.magnitude)\(span.rawValue)"
    case .around: FilterDay.names.first { $0.0 == self }?.1.first ?? ""
    }
  }
}
