import DubanCore

/// Days that no calendar has: 2月30日, 6月31日, 2026.5.32. They are never read as another day.
extension DayScanner {
  /// A day that is written and does not exist.
  struct ImpossibleDay: Equatable {
    /// Where it is written, without what bounds it.
    var range: Range<Int>
    var month: Int
    var day: Int

    /// Why there is no such day.
    func reason(_ language: Language) -> String {
      (1...12).contains(month)
        ? language.pick("\(month)月没有\(day)日", "month \(month) has no day \(day)")
        : language.pick("没有\(month)月", "there is no month \(month)")
    }
  }

  /// The impossible days of the text in order.
  func impossibleDays() -> [ImpossibleDay] {
    var (found, index) = ([ImpossibleDay](), 0)
    while index < text.count {
      if let day = impossible(at: index) {
        found.append(day)
        index = day.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// Why the day that `passage` names cannot be; nil where it names none, or all that it names are days.
  static func impossibility(in passage: Passage, _ language: Language) -> String? {
    guard passage.text.utf8.count <= 400 else { return nil }
    // Without a year a common one is meant: 29 February was refused already where it is asked.
    let context = RecognitionContext(today: Day(2025, 1, 1))
    return DayScanner(PhraseText(passage), context: context).impossibleDays().first?.reason(language)
  }

  /// The impossible day at `index`; nil where another day or none stands there.
  func impossible(at index: Int) -> ImpossibleDay? {
    guard text[index].isDigit || NumeralReader.isNumeral(text[index]) || DayScanner.yearHeads.contains(text[index]),
      !text[index - 1].isDigit, !NumeralReader.isNumeral(text[index - 1]),
      !(text[index - 1] == "." && text[index - 2].isDigit)
    else { return nil }
    if let numeric = impossibleNumeric(at: index) { return numeric }
    let (year, start) = yearWord(at: index) ?? (nil, index)
    guard let (month, monthEnd) = number(at: start), text[monthEnd] == "月",
      let (day, end) = number(at: monthEnd + 1), text[end] == "日" || text[end] == "号" && day < 40
    else { return nil }
    let years = year.map { $0...$0 } ?? possibleYears
    guard month > 12 || !years.contains(where: { Day($0, month, day) != nil }) else { return nil }
    return ImpossibleDay(range: index..<(end + 1), month: month, day: day)
  }

  /// `2026-02-30`, `2026.5.32`.
  private func impossibleNumeric(at index: Int) -> ImpossibleDay? {
    guard text[index].isDigit, let (year, yearEnd) = number(at: index), (1949...2099).contains(year),
      ["-", ".", "/"].contains(text[yearEnd]), text[yearEnd + 1].isDigit,
      let (month, monthEnd) = number(at: yearEnd + 1), (1...12).contains(month), text[monthEnd] == text[yearEnd],
      text[monthEnd + 1].isDigit, let (day, end) = number(at: monthEnd + 1), day < 100, Day(year, month, day) == nil
    else { return nil }
    return ImpossibleDay(range: index..<end, month: month, day: day)
  }

  /// The years in which a day without a year may lie.
  private var possibleYears: ClosedRange<Int> {
    if let period = context.period, period.spansYears { return period.start.year...period.end.year }
    let year = context.year ?? 2000
    return year...year
  }

  /// Up to four digits, or a Chinese numeral.
  private func number(at index: Int) -> (value: Int, end: Int)? {
    guard text[index].isDigit else { return NumeralReader.read(text, at: index).map { ($0.value, $0.end) } }
    var end = index
    while text[end].isDigit, end - index < 5 { end += 1 }
    guard end - index <= 4, let value = Int(text.text(index..<end)) else { return nil }
    return (value, end)
  }

  private static let yearHeads = ScalarSet("今本当明次")
}
