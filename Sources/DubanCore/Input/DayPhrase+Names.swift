/// The days that have names, and how every phrase is written again.
extension DayPhrase {
  private static let names: [(DayPhrase, [String])] = [
    (.around(0, .day), ["today", "今天", "今日"]), (.around(-1, .day), ["yesterday", "昨天", "昨日"]),
    (.around(1, .day), ["tomorrow", "明天", "明日"]),
    (.around(-2, .day), ["day-before-yesterday", "前天"]), (.around(2, .day), ["day-after-tomorrow", "后天"]),
    (.around(0, .week), ["this-week", "本周"]), (.around(-1, .week), ["last-week", "上周"]),
    (.around(1, .week), ["next-week", "下周"]),
    (.around(0, .month), ["this-month", "本月"]), (.around(-1, .month), ["last-month", "上月", "上个月"]),
    (.around(1, .month), ["next-month", "下月", "下个月"]),
    (.around(0, .quarter), ["this-quarter", "本季度", "本季"]), (.around(-1, .quarter), ["last-quarter", "上季度", "上季"]),
    (.around(1, .quarter), ["next-quarter", "下季度", "下季"]),
    (.around(0, .year), ["this-year", "本年", "今年"]), (.around(-1, .year), ["last-year", "去年"]),
    (.around(1, .year), ["next-year", "明年"]),
    (.halfOfYear(1), ["first-half", "上半年", "h1"]), (.halfOfYear(2), ["second-half", "下半年", "h2"]),
    (.end(of: .around(0, .month)), ["month-end", "月底", "月末"]),
    (.end(of: .around(0, .quarter)), ["quarter-end", "季末", "季度末"]),
    (.end(of: .around(0, .year)), ["year-end", "年底", "年末"]),
  ]

  /// The days that have names, each with its English name and then its Chinese ones.
  static var named: [(day: DayPhrase, names: [String])] { names.map { (day: $0.0, names: $0.1) } }

  /// All names of days.
  static var spellings: [String] { names.flatMap(\.1) }

  /// The day that is called so.
  static func named(_ text: String) -> DayPhrase? { names.first { $0.1.contains(text) }?.0 }

  /// What it is called, for a day that has a name; else how it is written.
  package var name: Name {
    let names = DayPhrase.names.first { $0.0 == self }?.1
    return Name(names?[1] ?? description, english: names?[0])
  }
}

extension DayPhrase: CustomStringConvertible {
  /// As it is read again.
  package var description: String {
    switch self {
    case .day(let day): day.description
    case .month(let year, let month): "\(DigitText.padded(year, 4))-\(DigitText.padded(month, 2))"
    case .quarter(let quarter): DigitText.padded(quarter.year, 4) + quarter.short
    case .half(let year, let index): DigitText.padded(year, 4) + "H\(index)"
    case .year(let year): DigitText.padded(year, 4)
    case .monthOfYear(let month): "\(month)月"
    case .dayOfYear(let month, let day): "\(month)月\(day)日"
    case .quarterOfYear(let index): "Q\(index)"
    case .away(let count, let span): (count < 0 ? "-" : "+") + "\(count.magnitude)\(span.rawValue)"
    case .end(of: .monthOfYear(let month)): "\(month)月底"
    case .around, .halfOfYear, .end: written
    }
  }

  /// The name of what has one; the end of anything else is written out.
  private var written: String {
    if let name = DayPhrase.names.first(where: { $0.0 == self })?.1.first { return name }
    guard case .end(let span) = self else { return "" }
    return "end-of-\(span)"
  }
}
