import DubanCore
package import DubanReports

/// A report as plain text for terminals, mails and notes: in lines of a width, tables in columns that stand below each other.
/// Nothing in it steers a terminal.
package enum TextWriter {
  /// `report` laid out as `layout` says, ending with a line end.
  package static func text(_ report: Report, _ layout: TextLayout = TextLayout()) -> String {
    var parts: [[String]] = []
    let language = report.language
    if report.isSimulated { parts.append(layout.wrapped(ReportWords.simulated(language))) }
    if let masthead = report.masthead {
      let names = layout.centred(masthead.series) + layout.centred(ReportWords.number(masthead, language))
      let rule = String(repeating: "=", count: layout.width)
      parts.append(names + layout.ends(masthead.office, ReportWords.day(report)) + [rule])
    }
    parts.append(PaperTitle.lines(report.title, most: layout.width - 8).flatMap(layout.centred))
    if !report.addressees.isEmpty { parts.append(layout.wrapped(report.addressees + language.pick("：", ":"))) }
    parts += report.blocks.map { lines($0, language, layout) }
    if !report.annexes.isEmpty { parts.append(annexList(report, layout)) }
    let signature = [report.issuer, ReportWords.day(report)].filter { !$0.isEmpty }
    parts.append(signature.flatMap { layout.trailing($0, gap: 4) })
    for (index, annex) in report.annexes.enumerated() {
      let mark = ReportWords.annex(index, of: report.annexes.count, language)
      parts.append(layout.wrapped("\(mark)  \(PaperTitle.joined(annex.title))"))
      parts.append(PlainTable(annex.table, language, layout).lines)
      parts += annex.notes.map { layout.wrapped($0) }
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private static func lines(_ block: Report.Block, _ language: Language, _ layout: TextLayout) -> [String] {
    switch block {
    case .heading(_, let text): layout.wrapped(text.plain)
    // Two characters in, as paragraphs of Chinese papers begin.
    case .paragraph(let text): layout.wrapped(text.plain, first: language.pick("\u{3000}\u{3000}", ""))
    case .table(let table): PlainTable(table, language, layout).lines
    case .bars(let bars): lines(bars, language, layout)
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
