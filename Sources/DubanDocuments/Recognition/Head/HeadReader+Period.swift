import DubanCore

/// The span that a plan runs for, by the best sign of the text: its title, a line that may be one, a sentence that tells the
/// span, the year beside 工作 or 目标, limits with their year, the number of the document, its day of issue.
extension HeadReader {
  /// The span the plan runs for.
  mutating func readPeriod() {
    if let title = head.title {
      for words in [title.value, title.passage.text] {
        guard let period = TitlePeriod.period(of: words, issued: head.issued?.value) else { continue }
        head.period = Guess(period, from: title.passage)
        return
      }
    }
    if let told = periodOfLine() {
      head.period = told
      return
    }
    for line in lines.prefix(60) {
      guard let period = TitlePeriod.span(in: line.text) else { continue }
      head.period = Guess(period, from: start(of: line), confidence: .likely)
      return
    }
    if let (year, line) = YearSigns.ofWork(lines), let period = TitlePeriod.span(year, year) {
      head.period = Guess(period, from: start(of: line), confidence: .likely)
      return
    }
    head.period = periodOfYears()
  }

  /// What a line says that looks like a title and was not taken as one: 荷塘镇2014年度目标体系.
  private func periodOfLine() -> Guess<Period>? {
    for line in lines.prefix(12) + titles.prefix(4) {
      let words = line.text[...].withoutBlankEnds
      guard (6...60).contains(words.count), !words.contains(where: { $0.stopsSentence || $0.isColon }),
        line.marker == nil, DatePhrase.first(in: line.text) == nil, YearSigns.matters.isIn(words),
        !YearSigns.asides.isIn(words),
        let period = TitlePeriod.period(of: String(scalars: words), issued: head.issued?.value)
      else { continue }
      return Guess(period, from: start(of: line), confidence: .likely)
    }
    return nil
  }

  /// Limits and aims with their years, from the year of the document on; without any the year of the document alone.
  private func periodOfYears() -> Guess<Period>? {
    let numbered = head.documentNumber.flatMap { number in YearSigns.ofNumber(number.value).map { ($0, number.passage) }
    }
    let issued = head.issued.map { ($0.value.year, $0.passage) }
    let limits = YearSigns.ofLimits(lines)
    // What lies before the document was is told of the past, unless nothing lies behind.
    let own = issued?.0 ?? numbered?.0
    let ahead = limits.filter { $0.year >= own ?? 0 }
    let told = ahead.isEmpty ? limits : ahead
    guard let first = told.map(\.year).min(), let last = told.map(\.year).max() else {
      if let (year, passage) = numbered ?? issued, let period = TitlePeriod.span(year, year) {
        return Guess(period, from: passage, confidence: .likely)
      }
      // Without any other sign the year of which the text speaks most.
      guard let (year, line) = TitlePeriod.usualYear(lines), let period = TitlePeriod.span(year, year) else {
        return nil
      }
      return Guess(period, from: start(of: line), confidence: .doubtful)
    }
    var begin = first
    if let own, own < first, first - own <= YearSigns.farthest {
      // Of the last weeks of a year the plan is that of the next.
      let isLate = head.issued.map { $0.value.month >= 11 && first == own + 1 } ?? false
      begin = isLate ? first : own
    } else if own == nil, let cited = YearSigns.cited(lines, before: first) {
      begin = cited
    }
    let end = last - begin <= YearSigns.farthest ? last : begin
    guard let period = TitlePeriod.span(begin, end) else { return nil }
    let isPlain = begin == end && own == begin
    let line = told.first { $0.year == end }.map { start(of: $0.line) }
    return Guess(
      period, from: isPlain ? (numbered ?? issued)?.1 ?? start(of: told[0].line) : line ?? start(of: told[0].line),
      confidence: own == nil && begin != end ? .doubtful : .likely)
  }

  private func start(of line: Line) -> Passage {
    Passage(String(scalars: line.text.prefix(80)).trimmed, at: line.origin)
  }
}
