package import DubanCore

extension ItemReport {
  /// It as a report, for every format of reports: what it says of itself, what belongs to it, and its history.
  package func report(of open: OpenPlan, _ language: Language) -> Report {
    let day = open.board.asOf
    var report = Report(
      title: title + language.pick("（截至\(day.official(language))）", " as of \(day.official(language))"), day: day,
      asOf: day, language: language)
    report.isSimulated = open.isSimulated
    let columns = [
      ReportTable.Column(language.pick("项", "Field"), width: 12), .init(language.pick("内容", "Content"), width: 60),
    ]
    let rows = lines.filter { !$0.text.isEmpty }.map { line in
      ReportTable.Row(nil, [.text(line.label.words(language)), .text(line.text)])
    }
    report.blocks.append(.table(ReportTable(columns: columns, rows: rows)))
    var outline = Outline(language)
    for part in parts {
      report.blocks.append(outline.chapter(Report.Text([.plain(part.heading.words(language))])))
      report.blocks.append(.table(ReportTable(part.answer.text)))
    }
    return report
  }
}

extension ReportTable {
  /// A table as people read it, its columns as wide as what they hold, within bounds.
  fileprivate init(_ table: TextTable) {
    let columns = table.columns.enumerated().map { index, column in
      let longest = table.rows.map { Self.cells(of: $0[index].text) }.max() ?? 0
      return Column(
        column.title, width: min(32, max(Self.cells(of: column.title), longest)),
        column.fit == .right ? .trailing : .leading)
    }
    let rows = table.rows.map { row in
      Row(
        nil,
        row.map { shown in
          // A light is told as such where nothing else stands beside it.
          if let light = shown.light, Language.allCases.contains(where: { light.words($0) == shown.text }) {
            return .light(ToldLight(light))
          }
          return shown.text.isEmpty ? .empty : .text(shown.text)
        })
    }
    self.init(columns: columns, rows: rows)
  }

  private static func cells(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
  }
}
