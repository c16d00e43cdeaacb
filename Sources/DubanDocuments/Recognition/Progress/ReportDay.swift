import DubanCore

/// For which day the figures of a report hold: 截至6月30日, 上半年, 一季度, 1—6月, else the day of issue.
enum ReportDay {
  /// The day, with the passage that tells it; nil where nothing does.
  static func day(
    title: Guess<String>?, lines: [Line], titles: [Line], issued: Guess<Day>?, today: Day?
  ) -> Guess<Day>? {
    let heads = (title.map { [Line($0.value.scalars, origin: $0.passage.origin)] } ?? []) + titles + lines
    let year = heads.lazy.compactMap { TitlePeriod.period(of: String(scalars: $0.text), issued: nil)?.start.year }.first
    let known = year ?? issued?.value.year ?? today?.year
    for line in heads {
      if let day = cutOff(in: line.text, year: known) { return Guess(day, from: line.passage) }
    }
    for (index, line) in heads.enumerated() {
      guard let day = span(in: line.text, year: known) else { continue }
      // A span in the title is that of the figures; one in the text may be that of something else.
      let isTitle = index < (title == nil ? 1 : 1) + titles.count
      return Guess(day, from: line.passage, confidence: isTitle ? .sure : .likely)
    }
    return issued.map { Guess($0.value, from: $0.passage, confidence: .likely) }
  }

  /// 截至2026年6月30日, 截至6月底.
  static func cutOff(in text: Scalars, year: Int?) -> Day? {
    for word in ["截至", "截止", "截止到"] {
      guard var place = text.place(of: word) else { continue }
      place += word.unicodeScalars.count
      while place < text.count, text[place].isBlank || text[place] == "到" || text[place] == "目" { place += 1 }
      guard let (first, end) = HanNumber.digits(text, at: place), end < text.count else { continue }
      var (month, next, own) = (first, end, year)
      if text[end] == "年" {
        guard let (value, after) = HanNumber.digits(text, at: end + 1) else { continue }
        (month, next, own) = (value, after, first)
      }
      guard let own, next < text.count, text[next] == "月" else { continue }
      if let (day, _) = HanNumber.digits(text, at: next + 1), let whole = Day(own, month, day) { return whole }
      if let start = Day(own, month, 1) { return start.monthEnd }
    }
    return nil
  }

  /// The last day of 上半年, 一季度, 1—6月, 6月份 or 全年.
  static func span(in text: Scalars, year: Int?) -> Day? {
    guard let year else { return nil }
    let words = String(scalars: text.filter { !$0.isBlank })
    let spans: [(String, Int)] = [
      ("前三季度", 9), ("第一季度", 3), ("一季度", 3), ("第二季度", 6), ("二季度", 6), ("第三季度", 9), ("三季度", 9), ("第四季度", 12),
      ("四季度", 12), ("上半年", 6), ("下半年", 12), ("全年", 12),
    ]
    if let month = months(in: text) ?? spans.first(where: { words.contains($0.0) })?.1 {
      return Day(year, month, 1)?.monthEnd
    }
    return nil
  }

  /// The last month of 1—6月, 1-6月份 or of 6月份.
  private static func months(in text: Scalars) -> Int? {
    for place in text.indices where text[place] == "月" {
      var start = place
      while start > 0, text[start - 1].isAnyDigit { start -= 1 }
      guard start < place, let (last, _) = HanNumber.digits(text, at: start), (1...12).contains(last) else { continue }
      let isSpan = start > 1 && "-—－–~～至到".unicodeScalars.contains(text[start - 1])
      let isWhole = place + 1 < text.count && text[place + 1] == "份"
      if isSpan || isWhole { return last }
    }
    return nil
  }
}
