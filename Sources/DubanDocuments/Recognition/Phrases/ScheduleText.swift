import DubanCore

/// The parts of a passage that tell a schedule: 一季度…；二季度…；, 3月底前…，6月底前….
struct ScheduleText {
  /// What stands before the first label and behind the last segment.
  var rest: [Range<Int>]
  var segments: [Segment]
  /// What its figures are of, where that stands right before the first label: 「监管覆盖率一季度达60%、二季度达75%」.
  var name: Range<Int>?

  /// What must stand by the end of a span.
  struct Segment {
    /// The words of the label.
    var label: Range<Int>
    /// From the label's beginning to the end of what it rules.
    var range: Range<Int>
    /// What is told.
    var body: Range<Int>
    /// The quarters that the label names; empty for a day.
    var quarters: [Quarter]
    var due: Day
  }

  /// Finds the schedule of `text`; nil where there is none.
  ///
  /// Two labels in order make one, or a single one with a colon. `spans` are all days of the text in order.
  static func find(_ text: PhraseText, clauses: Clauses, spans: [DaySpan]) -> ScheduleText? {
    var labels: [(span: DaySpan, quarters: [Quarter], due: Day, hasColon: Bool, end: Int)] = []
    for span in spans {
      guard let (days, isSpan) = days(span), !clauses.isInBrackets(span.range.lowerBound),
        isBeginning(text, span.range.lowerBound) || isNamedSeries(text, span, days)
      else { continue }
      var end = span.range.upperBound
      let hasColon = text[end] == ":"
      if hasColon || text[end] == "," || text[end] == "、" { end += 1 }
      let quarters = quarters(days)
      guard !quarters.isEmpty || !isSpan || hasColon else { continue }
      labels.append((span, quarters, days.upperBound, hasColon, end))
    }
    // The labels that follow each other in time: the longest run from the first on.
    // Days and years are told by their clauses; only quarters make a schedule.
    let quarterly = labels.count { (1...3).contains($0.quarters.count) }
    // 「6月60家、12月累计100家」: months that stand right before figures do as well.
    let monthly = labels.count { isMonth(text, $0.span) && leadsFigure(text, $0.end) } > 1
    labels.removeAll { label in
      if monthly, isMonth(text, label.span) { return false }
      if (1...3).contains(label.quarters.count) { return false }
      // 「…三季度全部开工，年底前竣工」: a day ends a schedule of quarters.
      let words = text.text(label.span.range)
      return quarterly < 2 || !(words.hasSuffix("前") || words.hasSuffix("底") || words.hasSuffix("末"))
    }
    for index in labels.indices where labels[index].quarters.count > 3 { labels[index].quarters = [] }
    var run: [(span: DaySpan, quarters: [Quarter], due: Day, hasColon: Bool, end: Int)] = []
    for label in labels {
      if let last = run.last, label.due <= last.due {
        // A schedule that begins again belongs to another matter: the run ends here.
        if run.count > 1 { break }
        run = []
      }
      run.append(label)
    }
    // 「二、三季度各新增100张」 alone tells two of them.
    guard
      run.count > 1
        || run.first.map({
          !$0.quarters.isEmpty && $0.quarters.count < 4
            && ($0.hasColon || $0.quarters.count > 1 && text[$0.end] == "各")
        }) == true,
      let first = run.first
    else { return nil }
    var segments: [Segment] = []
    for (index, label) in run.enumerated() {
      let start = label.span.range.lowerBound
      let end =
        index + 1 < run.count
        ? run[index + 1].span.range.lowerBound : lastEnd(text, clauses, from: label.end, hasColon: label.hasColon)
      var body = text.trimmed(label.end..<max(label.end, end))
      while let last = body.last, text[last].endsClause || text[last] == "、" {
        body = body.lowerBound..<(body.upperBound - 1)
      }
      // 「二、三季度各完成4处」: each quarter has it.
      if label.quarters.count > 1, text[body.lowerBound] == "各", body.count > 2 {
        let each = (body.lowerBound + 1)..<body.upperBound
        for quarter in label.quarters {
          segments.append(
            Segment(label: label.span.range, range: start..<end, body: each, quarters: [quarter], due: quarter.end))
        }
        continue
      }
      segments.append(
        Segment(label: label.span.range, range: start..<end, body: body, quarters: label.quarters, due: label.due))
    }
    // Labels without anything behind them are days of something else.
    guard segments.allSatisfy({ $0.body.count > 1 }) else { return nil }
    let close = segments.last?.range.upperBound ?? text.count
    let start = first.span.range.lowerBound
    let name =
      isBeginning(text, start) ? nil : clauses.ranges.first { $0.contains(start) }.map { $0.lowerBound..<start }
    return ScheduleText(rest: [0..<start, close..<text.count], segments: segments, name: name)
  }

  /// Whether a day is told by nothing but its month: 6月, 9月份.
  private static func isMonth(_ text: PhraseText, _ span: DaySpan) -> Bool {
    guard case .by(let days) = span.sort, days.count <= 31 else { return false }
    let words = text.text(span.range)
    return words.hasSuffix("月") || words.hasSuffix("月份")
  }

  /// Whether nothing but a figure, and what is done, stands behind a label up to the next mark.
  private static func leadsFigure(_ text: PhraseText, _ start: Int) -> Bool {
    var place = start
    while let length = deeds.match(in: text, at: place) { place += length }
    guard text[place].isDigit else { return false }
    while text[place].isDigit || text[place] == "." || text[place] == "万" || text[place] == "亿" { place += 1 }
    var end = place
    while end < text.count, end - place < 5, !text[end].endsClause, text[end] != "、", text[end] != ")" { end += 1 }
    return end > place && end - place < 5
  }

  private static let deeds = WordList("累计 完成 累计完成 建成 累计建成 达到 达 新增 开工 完工 竣工 投用 改造 力争 确保 不少于 , 、 :")

  private static func days(_ span: DaySpan) -> (days: ClosedRange<Day>, isSpan: Bool)? {
    switch span.sort {
    case .by(let days): (days, false)
    case .span(let days): (days, true)
    case .from, .past, .words, .occasion, .recurring, .impossible, .name: nil
    }
  }

  /// The whole quarters that `days` cover; none where they begin or end inside one.
  static func quarters(_ days: ClosedRange<Day>) -> [Quarter] {
    let (first, last) = (Quarter(of: days.lowerBound), Quarter(of: days.upperBound))
    guard first.start == days.lowerBound, last.end == days.upperBound, last.year - first.year < 3 else { return [] }
    var quarters: [Quarter] = []
    var day = first.start
    while day <= days.upperBound {
      quarters.append(Quarter(of: day))
      day = Quarter(of: day).end.advanced(by: 1)
    }
    return quarters
  }

  /// Whether a quarter with a figure right behind it stands behind what the figure is of, and another such quarter follows.
  private static func isNamedSeries(
    _ text: PhraseText, _ span: DaySpan, _ days: ClosedRange<Day>
  ) -> Bool {
    let start = span.range.lowerBound
    guard text[start - 1].isHan, leadsFigure(text, span.range.upperBound), quarters(days).count == 1 else {
      return false
    }
    // No name is longer.
    var head = start
    while head > 0, start - head < 40, !text[head - 1].endsClause {
      if text[head - 1].isDigit { return false }
      head -= 1
    }
    guard start - head >= 3 else { return false }
    var place = span.range.upperBound
    while place < text.count, !text[place].endsClause, text[place] != "、" { place += 1 }
    return QuarterWords.read(text, at: place + 1).map { leadsFigure(text, $0.end) } ?? false
  }

  /// Whether a clause or a piece of a list begins at `index`.
  private static func isBeginning(_ text: PhraseText, _ index: Int) -> Bool {
    if index == 0 { return true }
    let before = text[index - 1]
    if before.endsClause || before == "、" || before == " " || before == ")" || before == "." { return true }
    return heads.match(in: text, before: index) != nil
  }

  private static let heads = WordList("其中 进度安排 序时进度 时间安排 力争 确保 即 到 至 于 在 ① ② ③ ④ ⑤ - — ·")

  private static let totals = WordList("全年完成 全年共 全年累计 全年建成 全年合计 全年新 年内共 共完成 合计 总计 全年总")

  /// Where the last segment ends: with its sentence, unless its label has a colon.
  private static func lastEnd(_ text: PhraseText, _ clauses: Clauses, from: Int, hasColon: Bool) -> Int {
    var index = from
    while index < text.count {
      if text[index] == "\n" || (text[index] == "。" && !hasColon), !clauses.isInBrackets(index) { return index + 1 }
      // 「…，四季度完成2处，全年完成10处」: the sum is told of the whole.
      if index > from, text[index - 1] == "," || text[index - 1] == ";", totals.match(in: text, at: index) != nil {
        return index
      }
      index += 1
    }
    return text.count
  }
}
