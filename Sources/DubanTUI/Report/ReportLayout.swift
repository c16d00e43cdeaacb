import DubanCore
import DubanReports
import DubanScreen

/// A report laid out in lines of a width, with the numbers that can be reached in it.
struct ReportLayout: Equatable, Sendable {
  private(set) var lines: [ReportLine] = []
  /// The numbers that count anything, in reading order; behind a nought stands nothing.
  private(set) var numbers: [Counted] = []
  /// The line in which each of them stands.
  private(set) var lineOfNumber: [Int] = []

  let language: Language
  let glyphs: GlyphSet
  let ambiguous: AmbiguousWidth
  /// The cells of a line of text.
  let columns: Int
  /// The cells of a line of a table.
  let widest: Int

  /// `report` in lines of `columns` cells, its tables in up to `widest`, at least 20 of either.
  init(_ report: Report, columns: Int, widest: Int, glyphs: GlyphSet, ambiguous: AmbiguousWidth) {
    self.columns = max(20, columns)
    self.widest = max(self.columns, widest)
    (language, self.glyphs, self.ambiguous) = (report.language, glyphs, ambiguous)
    if report.isSimulated { add(wrapped(ReportWords.simulated(language), Style(.simulated))) }
    addHead(report)
    for block in report.blocks { add(lines(of: block)) }
    addEnd(report)
    for (index, annex) in report.annexes.enumerated() {
      let mark = ReportWords.annex(index, of: report.annexes.count, language)
      add(wrapped("\(mark)  \(joined(annex.title))", Style(.heading)))
      add(lines(of: annex.table))
      for note in annex.notes { add(wrapped(note, Style(.dim))) }
    }
    if lines.last == .blank { lines.removeLast() }
  }

  /// Adds a part with a blank line behind it.
  private mutating func add(_ part: [ReportLine]) {
    guard !part.isEmpty else { return }
    for line in part {
      for number in line.pieces.compactMap(\.number) where number == lineOfNumber.count {
        lineOfNumber.append(lines.count)
      }
      lines.append(line)
    }
    lines.append(.blank)
  }

  /// Remembers `counted` as the next number; nil where nothing stands behind it.
  mutating func register(_ counted: Counted) -> Int? {
    guard counted.count > 0 else { return nil }
    numbers.append(counted)
    return numbers.count - 1
  }

  // MARK: Head and end

  private mutating func addHead(_ report: Report) {
    if let masthead = report.masthead {
      add(
        centred(masthead.series, Style(.strong)) + centred(ReportWords.number(masthead, language), Style(.dim))
          + ends(masthead.office, ReportWords.day(report)))
    }
    if !report.number.isEmpty { add(ends("", report.number)) }
    add(centred(joined(report.title), Style(.heading)))
    if !report.addressees.isEmpty {
      add(wrapped(report.addressees + language.pick("：", ":"), Style()))
    }
  }

  private mutating func addEnd(_ report: Report) {
    if !report.annexes.isEmpty {
      let head = language.pick("附件：", "Annexes: ")
      add(
        report.annexes.enumerated().flatMap { index, annex in
          let mark = report.annexes.count == 1 ? "" : "\(index + 1). "
          return wrapped((index == 0 ? head : "") + mark + joined(annex.title), Style(.dim))
        })
    }
    add([report.issuer, ReportWords.day(report)].filter { !$0.isEmpty }.flatMap { ends("", $0) })
  }

  /// A title is broken into lines for paper; a screen breaks it itself.
  private func joined(_ title: String) -> String {
    title.split(whereSeparator: \.isNewline).joined(separator: language.pick("", " "))
  }

  // MARK: Text

  func wrapped(_ text: String, _ style: Style) -> [ReportLine] {
    DisplayText(text).wrapped(to: columns, ambiguous).map { ReportLine($0, style) }
  }

  private func centred(_ text: String, _ style: Style) -> [ReportLine] {
    DisplayText(text).wrapped(to: columns, ambiguous).map { line in
      ReportLine(line, style, column: max(0, columns - line.width(ambiguous)) / 2)
    }
  }

  /// `left` and `right` at the two ends of a line; below each other where they do not fit.
  private func ends(_ left: String, _ right: String) -> [ReportLine] {
    let (left, right) = (DisplayText(left), DisplayText(right))
    let column = columns - right.width(ambiguous)
    guard left.width(ambiguous) + 2 <= column else {
      return wrapped(left.string, Style(.dim)) + wrapped(right.string, Style(.dim))
    }
    return [ReportLine(ReportLine(left, Style(.dim)).pieces + ReportLine(right, Style(.dim), column: column).pieces)]
  }

  private mutating func lines(of block: Report.Block) -> [ReportLine] {
    switch block {
    case .heading(let level, let text):
      spans(of: text, Style(level == 1 ? .heading : .strong)).wrapped(to: columns, ambiguous)
    // Two characters in, as paragraphs of Chinese papers begin.
    case .paragraph(let text):
      ([ReportSpan(DisplayText(language.pick("\u{3000}\u{3000}", "")), Style())] + spans(of: text, Style()))
        .wrapped(to: columns, ambiguous)
    case .table(let table): lines(of: table)
    case .bars(let bars): lines(of: bars)
    }
  }

  /// The runs of `text`, other text of them in `style`.
  private mutating func spans(of text: Report.Text, _ style: Style) -> [ReportSpan] {
    text.runs.map { run in
      switch run {
      case .plain, .quoted, .item: return ReportSpan(DisplayText(run.text), style)
      case .strong: return ReportSpan(DisplayText(run.text), Style(.strong))
      case .count(let counted): return span(counted)
      }
    }
  }

  /// A number as it stands in text: one that leads to its rows stands out.
  mutating func span(_ counted: Counted) -> ReportSpan {
    let number = register(counted)
    return ReportSpan(
      DisplayText(String(counted.count)), number == nil ? Style(.dim) : Style(.strong, on: .plain, .underline),
      number: number)
  }
}
