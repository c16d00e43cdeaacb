import DubanCore

/// Finds the days and spans that a passage names: `6月底前`, `2024年6月30日前`, `上半年`, `二、三季度`, `1-3月`, `每月25日前`, `长期`.
///
/// A day without a year belongs to the year of the plan; in a plan of several years to the first such day after its issue.
struct DayScanner {
  let text: PhraseText
  let context: RecognitionContext

  /// A scanner of `text` in a document of which `context` is known.
  init(_ text: PhraseText, context: RecognitionContext) {
    self.text = text
    self.context = context
  }

  /// The spans in order.
  func spans() -> [DaySpan] {
    var (spans, index) = ([DaySpan](), 0)
    while index < text.count {
      if DayScanner.begins(text[index]), let span = span(at: index), span.range.upperBound > index {
        spans.append(span)
        index = span.range.upperBound
      } else {
        // A number is never entered in its middle.
        let isDigit = text[index].isDigit
        index += 1
        while isDigit, text[index].isDigit { index += 1 }
      }
    }
    return spans
  }

  /// Whether a day or a span may begin with `scalar`; most of a text is passed over by this alone.
  private static func begins(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || beginnings.contains(scalar)
  }

  private static let beginnings = ScalarSet(
    "〇零一二两三四五六七八九十百第前Qq今本当明次上下年每长持常经全立即按动贯春元清五劳端国中汛主入冬供采开秋暑寒春雨台高党重儿教迎学封防两新六取双除麦夏霜大森集")

  // MARK: One span

  private func span(at index: Int) -> DaySpan? {
    if let span = recurring(at: index) ?? impossibleSpan(at: index) ?? words(at: index) { return span }
    guard let (days, calendarEnd, hasYear) = calendar(at: index), !isInTitle(index, calendarEnd) else { return nil }
    var end = calendarEnd
    // 「2022-2025年」, 「6月-9月」, 「2024年3月至2025年2月」.
    var last = days
    var isSpan = false
    if let dash = dash(at: end), let upper = impossible(at: dash) {
      return impossibleSpan(index..<upper.range.upperBound)
    }
    if let dash = dash(at: end), let (upper, upperEnd, _) = calendar(at: dash, after: days.lowerBound),
      upper.upperBound > days.lowerBound
    {
      (last, end, isSpan) = (upper, upperEnd, true)
    }
    let start = index
    // 「截至2021年底」 tells what was, 「自7月1日起」 what begins.
    if DayScanner.untilNow.match(in: text, before: start) != nil || text.has("基础上", at: end) || text.has("为基数", at: end)
    {
      return DaySpan(range: start..<end, sort: .past(days.lowerBound...last.upperBound), hasYear: hasYear)
    }
    // 「9月1日开学前」: the feast or season only tells what the day is.
    if let bound = endOfOccasion(at: end) {
      return DaySpan(range: start..<bound, sort: .by(days.lowerBound...last.upperBound), hasYear: hasYear)
    }
    if isSpan, text[start - 1] == "(" || text[start - 1] == "《", text[end] == ")" || text[end] == "》" {
      return DaySpan(range: start..<end, sort: .name, hasYear: hasYear)
    }
    if let length = DayScanner.begins.match(in: text, at: end) {
      return DaySpan(range: start..<(end + length), sort: .from(days.lowerBound), hasYear: hasYear)
    }
    if let length = DayScanner.bounds.match(in: text, at: end) {
      return DaySpan(range: start..<(end + length), sort: .by(days.lowerBound...last.upperBound), hasYear: hasYear)
    }
    if isSpan { return DaySpan(range: start..<end, sort: .span(days.lowerBound...last.upperBound), hasYear: hasYear) }
    return DaySpan(range: start..<end, sort: .by(days), hasYear: hasYear)
  }

  /// A day that does not exist, with what bounds it and with the other end of its span.
  private func impossibleSpan(at index: Int) -> DaySpan? {
    guard let day = impossible(at: index), !isInTitle(index, day.range.upperBound) else { return nil }
    var end = day.range.upperBound
    if let dash = dash(at: end) { end = impossible(at: dash)?.range.upperBound ?? calendar(at: dash)?.end ?? end }
    return impossibleSpan(index..<end)
  }

  private func impossibleSpan(_ range: Range<Int>) -> DaySpan {
    let end = range.upperBound
    let bound = DayScanner.begins.match(in: text, at: end) ?? DayScanner.bounds.match(in: text, at: end) ?? 0
    let whole = range.lowerBound..<(end + bound)
    return DaySpan(range: whole, sort: .impossible(text.text(whole)))
  }

  /// Whether the day stands inside 《》: that of another document.
  private func isInTitle(_ index: Int, _ end: Int) -> Bool {
    var place = end
    while place < text.count, place - end < 40, !text[place].endsSentence {
      if text[place] == "》" { return true }
      if text[place] == "《" { return false }
      place += 1
    }
    return false
  }

  private static let untilNow = WordList("截至 截止 截止到 截至目前 截止目前 比 较 与 以")
  private static let begins = WordList("起 开始 起开始 起实施 起执行 以来 以后 之后 后")
  private static let bounds = WordList("前 之前 以前 内 之内 以内 止 前后 底前 份前 份内 份 期间 中 为止 左右")

  /// The place behind a dash between two days.
  private func dash(at index: Int) -> Int? {
    if text.has("——", at: index) { return index + 2 }
    return PhraseText.dashes.contains(text[index]) ? index + 1 : nil
  }

  // MARK: Calendar

  /// The days at `index`, and where they end. A day without a year lies after `first`, where there is one.
  private func calendar(at index: Int, after first: Day? = nil) -> (days: ClosedRange<Day>, end: Int, hasYear: Bool)? {
    if let numeric = numeric(at: index) { return numeric }
    if let (year, end) = year(at: index) {
      if let (days, partEnd) = part(at: end, of: year) { return (days, partEnd, true) }
      guard let days = months(1, 12, of: year) else { return nil }
      // 「2024年底」 was a part; 「2022年度」.
      return (days, text[end] == "度" ? end + 1 : end, true)
    }
    // 「2020-2030年」: the first year stands without its sign.
    if text[index].isDigit, !text[index - 1].isDigit, let (year, end) = plainYear(at: index), let dash = dash(at: end),
      self.year(at: dash) != nil, let days = months(1, 12, of: year)
    {
      return (days, end, true)
    }
    // 「1-3月」: the first month stands without its sign.
    if let (month, end) = smallNumber(at: index), (1...12).contains(month), let dash = dash(at: end),
      let (upper, upperEnd) = smallNumber(at: dash), (month...12).contains(upper), text[upperEnd] == "月",
      let days = within({ self.months(month, month, of: $0) }, after: first)
    {
      return (days, end, false)
    }
    for (word, step) in DayScanner.years
    where DayScanner.headsOfYears.contains(text[index]) && text.has(word, at: index) {
      guard let year = context.year.map({ $0 + step }) else { continue }
      if let (days, end) = part(at: index + word.unicodeScalars.count, of: year) { return (days, end, false) }
    }
    // Without a year the part itself must be there.
    guard text[index] != "底", text[index] != "末", let probe = part(at: index, of: 2000) else { return nil }
    if context.year == nil { return nil }
    let end = probe.end
    guard let days = within({ self.part(at: index, of: $0)?.days }, after: first) else { return nil }
    return (days, end, false)
  }

  private static let headsOfYears = ScalarSet("今本当明次")
  private static let years: [(String, Int)] = [("今年", 0), ("本年度", 0), ("本年", 0), ("当年", 0), ("明年", 1), ("次年", 1)]

  /// The days that `days` gives for the right year.
  private func within(_ days: (Int) -> ClosedRange<Day>?, after first: Day?) -> ClosedRange<Day>? {
    guard let year = context.year else { return nil }
    if let first {
      let same = days(first.year)
      return same.map { $0.upperBound >= first } == true ? same : days(first.year + 1)
    }
    guard let period = context.period, period.spansYears else { return days(year) }
    let from = max(context.issued ?? period.start, period.start)
    return (period.start.year...period.end.year).lazy.compactMap(days).first { $0.upperBound >= from } ?? days(year)
  }

  /// The year that a word before an occasion names: `2026年`, `明年`; and where the word ends.
  func yearWord(at index: Int) -> (year: Int?, end: Int)? {
    if let (year, end) = year(at: index) { return (year, end) }
    for (word, step) in DayScanner.years where text.has(word, at: index) {
      return context.year.map { ($0 + step, index + word.unicodeScalars.count) }
    }
    return nil
  }

  /// `2024年`, `二〇二四年`; a word like 「2024年度」 too.
  private func year(at index: Int) -> (year: Int, end: Int)? {
    if text[index].isDigit {
      guard let (year, end) = plainYear(at: index), text[end] == "年" else { return nil }
      return (year, end + 1)
    }
    var (year, end) = (0, index)
    while end - index < 4, let digit = text[end].hanDigit {
      year = year * 10 + digit
      end += 1
    }
    return end - index == 4 && text[end] == "年" && DayScanner.isYear(year) ? (year, end + 1) : nil
  }

  private func plainYear(at index: Int) -> (year: Int, end: Int)? {
    guard !text[index - 1].isDigit, text[index - 1] != ".", (0..<4).allSatisfy({ text[index + $0].isDigit }),
      !text[index + 4].isDigit, let year = Int(text.text(index..<(index + 4))), DayScanner.isYear(year)
    else { return nil }
    return (year, index + 4)
  }

  private static func isYear(_ year: Int) -> Bool { (1949...2099).contains(year) }

  /// `2024-06-30`, `2024.6.30`, `2024/6/30`, `2024.6`.
  private func numeric(at index: Int) -> (days: ClosedRange<Day>, end: Int, hasYear: Bool)? {
    guard text[index].isDigit, let (year, yearEnd) = plainYear(at: index) else { return nil }
    let mark = text[yearEnd]
    guard mark == "-" || mark == "." || mark == "/", let (month, monthEnd) = smallNumber(at: yearEnd + 1),
      text[yearEnd + 1].isDigit, (1...12).contains(month)
    else { return nil }
    if text[monthEnd] == mark, text[monthEnd + 1].isDigit, let (day, end) = smallNumber(at: monthEnd + 1),
      let date = Day(year, month, day)
    {
      return (date...date, end, true)
    }
    guard mark == ".", text[monthEnd] != "%", MeasureUnit.read(text, at: monthEnd) == nil, !text[monthEnd].isDigit,
      let days = months(month, month, of: year)
    else { return nil }
    return (days, monthEnd, true)
  }

  /// A month, a day, a quarter, a half or an end of `year` at `index`.
  private func part(at index: Int, of year: Int) -> (days: ClosedRange<Day>, end: Int)? {
    if let named = named(at: index, of: year) { return named }
    if let quarters = QuarterWords.read(text, at: index) {
      guard let days = months(quarters.first * 3 - 2, quarters.last * 3, of: year) else { return nil }
      return (days, quarters.end)
    }
    guard let (month, end) = smallNumber(at: index), (1...12).contains(month), text[end] == "月" else { return nil }
    if let (day, dayEnd) = smallNumber(at: end + 1), text[dayEnd] == "日" || text[dayEnd] == "号" {
      // 29 February is none of this year, and no other day of its month either.
      return Day(year, month, day).map { ($0...$0, dayEnd + 1) }
    }
    guard let days = months(month, month, of: year) else { return nil }
    for (words, days) in thirds(of: days) {
      if let length = words.match(in: text, at: end + 1) { return (days, end + 1 + length) }
    }
    return (days, end + 1)
  }

  private func thirds(of month: ClosedRange<Day>) -> [(WordList, ClosedRange<Day>)] {
    let first = month.lowerBound
    return [
      (DayScanner.ends, month), (DayScanner.firstThird, first...first.advanced(by: 9)),
      (DayScanner.secondThird, first.advanced(by: 10)...first.advanced(by: 19)),
      (DayScanner.lastThird, first.advanced(by: 20)...month.upperBound),
    ]
  }

  private static let ends = WordList("底 末 份底 份末 月底 月末 份")
  private static let firstThird = WordList("上旬 初")
  private static let secondThird = WordList("中旬 中")
  private static let lastThird = WordList("下旬")

  /// `上半年`, `年底`, `年内`, `全年`.
  private func named(at index: Int, of year: Int) -> (days: ClosedRange<Day>, end: Int)? {
    guard DayScanner.headsOfSpans.contains(text[index]) else { return nil }
    for (word, first, last) in DayScanner.spansOfYear where text.has(word, at: index) {
      return months(first, last, of: year).map { ($0, index + word.unicodeScalars.count) }
    }
    return nil
  }

  private static let headsOfSpans = ScalarSet("上下年底末")
  private static let spansOfYear: [(String, Int, Int)] = [
    ("上半年底", 1, 6), ("上半年末", 1, 6), ("上半年", 1, 6), ("下半年底", 7, 12), ("下半年", 7, 12), ("年底", 1, 12), ("年末", 1, 12),
    ("年内", 1, 12), ("年终", 1, 12), ("年中", 1, 6), ("底", 1, 12), ("末", 1, 12),
  ]

  private func months(_ first: Int, _ last: Int, of year: Int) -> ClosedRange<Day>? {
    guard let start = Day(year, first, 1), let end = Day(year, last, 1)?.monthEnd else { return nil }
    return start...end
  }

  /// One or two digits, or a Chinese numeral up to 31, that no other digit touches.
  private func smallNumber(at index: Int) -> (value: Int, end: Int)? {
    if text[index].isDigit {
      guard !text[index - 1].isDigit else { return nil }
      var end = index
      while text[end].isDigit, end - index < 3 { end += 1 }
      guard end - index <= 2, let value = Int(text.text(index..<end)), value > 0 else { return nil }
      return (value, end)
    }
    guard !NumeralReader.isNumeral(text[index - 1]), let (value, end) = NumeralReader.read(text, at: index),
      value <= 31
    else { return nil }
    return (value, end)
  }
}
