import DubanCore
package import DubanReports

/// A report as plain text for terminals, mails and notes: in lines of a width, tables in columns that stand below each other.
/// Nothing in it steers a terminal.
package enum TextWriter {
  /// `report` laid out as `layout` says, ending with a line end.
  package static func text(_ report: Report, _ layout: TextLayout = TextLayout()) -> String {
    String(decoding: bytes(report, layout), as: UTF8.self)
  }

  /// The same as the bytes of a file.
  package static func bytes(_ report: Report, _ layout: TextLayout = TextLayout()) -> [UInt8] {
    var lines = TextLines()
    let language = report.language
    if report.isSimulated { lines.add(part: layout.wrapped(ReportWords.simulated(language))) }
    if let masthead = report.masthead {
      let names = layout.centred(masthead.series) + layout.centred(ReportWords.number(masthead, language))
      let rule = String(repeating: "=", count: layout.width)
      lines.add(part: names + layout.ends(masthead.office, ReportWords.day(report)) + [rule])
    }
    if !report.number.isEmpty { lines.add(part: layout.trailing(report.number)) }
    lines.add(part: PaperTitle.lines(report.title, most: layout.width - 8).flatMap(layout.centred))
    if !report.addressees.isEmpty {
      lines.add(part: layout.wrapped(report.addressees + language.pick("：", ":")))
    }
    for block in report.blocks { write(block, language, layout, to: &lines) }
    if !report.annexes.isEmpty { lines.add(part: annexList(report, layout)) }
    let signature = [report.issuer, ReportWords.day(report)].filter { !$0.isEmpty }
    lines.add(part: signature.flatMap { layout.trailing($0, gap: 4) })
    for (index, annex) in report.annexes.enumerated() {
      let mark = ReportWords.annex(index, of: report.annexes.count, language)
      lines.add(part: layout.wrapped("\(mark)  \(PaperTitle.joined(annex.title))"))
      lines.beginPart()
      PlainTable(annex.table, language, layout).write(to: &lines)
      for note in annex.notes { lines.add(part: layout.wrapped(note)) }
    }
    lines.end()
    return lines.bytes
  }

  private static func write(
    _ block: Report.Block, _ language: Language, _ layout: TextLayout, to lines: inout TextLines
  ) {
    switch block {
    case .heading(_, let text): lines.add(part: layout.wrapped(text.plain))
    // Two characters in, as paragraphs of Chinese papers begin.
    case .paragraph(let text): lines.add(part: layout.wrapped(text.plain, first: language.pick("\u{3000}\u{3000}", "")))
    case .table(let table):
      lines.beginPart()
      PlainTable(table, language, layout).write(to: &lines)
    case .bars(let bars): lines.add(part: self.lines(bars, language, layout))
    }
  }

  private static func lines(_ bars: Bars, _ language: Language, _ layout: TextLayout) -> [String] {
    let widest = min(layout.width / 3, bars.bars.map { layout.width(of: $0.label) }.max() ?? 0)
    return layout.wrapped(bars.title)
      + bars.bars.flatMap { bar in
        let padding = String(repeating: " ", count: max(0, widest - layout.width(of: bar.label)))
        return layout.wrapped(bar.words(language), first: "  \(bar.label)\(padding)  ", indent: widest + 4)
      }
  }

  /// 附件说明, as the paper has it.
  private static func annexList(_ report: Report, _ layout: TextLayout) -> [String] {
    let head = report.language.pick("附件：", "Annexes: ")
    let indent = layout.width(of: head)
    return report.annexes.enumerated().flatMap { index, annex in
      let mark = report.annexes.count == 1 ? "" : "\(index + 1). "
      return layout.wrapped(
        mark + PaperTitle.joined(annex.title), first: index == 0 ? head : String(repeating: " ", count: indent),
        indent: indent)
    }
  }
}
