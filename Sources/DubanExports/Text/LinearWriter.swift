import DubanCore
package import DubanReports

/// A report line by line, for whoever has it read aloud: no columns, no bars, each row of a table as a sentence that names what
/// each of its values is. Empty values are left out.
package enum LinearWriter {
  /// `report`, ending with a line end.
  package static func text(_ report: Report) -> String {
    let language = report.language
    var lines: [String] = []
    if report.isSimulated { lines.append(ReportWords.simulated(language)) }
    if let masthead = report.masthead {
      lines += [masthead.series, ReportWords.number(masthead, language), masthead.office]
    }
    lines += [report.number, PaperTitle.joined(report.title), report.addressees]
    for block in report.blocks {
      switch block {
      case .heading(_, let text), .paragraph(let text): lines.append(text.plain)
      case .table(let table): lines += rows(of: table, language)
      case .bars(let bars):
        lines += [bars.title] + bars.bars.map { "\($0.label)\(language.pick("：", ": "))\($0.words(language))" }
      }
    }
    lines += [report.issuer]
    for annex in report.annexes {
      lines += [PaperTitle.joined(annex.title)] + rows(of: annex.table, language) + annex.notes
    }
    return lines.filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
  }

  private static func rows(of table: ReportTable, _ language: Language) -> [String] {
    let mark = language.pick("：", ": ")
    return table.rows.enumerated().map { index, row in
      let told = zip(table.columns, row.cells).compactMap { column, cell -> String? in
        let words = cell.words(language)
        guard !words.isEmpty else { return nil }
        return column.title.isEmpty ? words : column.title + mark + words
      }
      let number = row.isTotal ? "" : language.pick("\(index + 1)．", "\(index + 1). ")
      return number + told.joined(separator: language.pick("；", "; "))
    }
  }
}
