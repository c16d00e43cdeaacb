package import DubanCore
package import DubanReports

/// The formats in which reports leave the program. A format is one folder; the switches below name what is missing for another.
package enum ExportFormat: String, CaseIterable, Sendable {
  case text
  case markdown = "md"
  case html
  case docx
  case csv

  /// The ending of its files, without the point.
  package var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown, .html, .docx, .csv: rawValue
    }
  }

  /// The one whose files are called as `path` is; nil where its ending tells none.
  package init?(ofFile path: String) {
    let ending = path.fileEnding
    guard let format = Self.allCases.first(where: { $0.fileExtension == ending }) else { return nil }
    self = format
  }

  /// Whether it is text that a terminal can show.
  package var isText: Bool {
    switch self {
    case .text, .markdown, .html, .csv: true
    case .docx: false
    }
  }

  /// What people call it.
  package func words(_ language: Language) -> String {
    switch self {
    case .text: language.pick("纯文本", "plain text")
    case .markdown: "Markdown"
    case .csv: language.pick("表格（CSV）", "tables (CSV)")
    case .html: language.pick("网页", "web page")
    case .docx: language.pick("公文（Word）", "official paper (Word)")
    }
  }

  /// `report` as the bytes of a file; a paper is set as `style` says, plain text as `layout` does.
  ///
  /// - Throws: `ExportProblem.sumsDiffer` when a total is not exactly its parts: such a report is never written; `noTable` when
  ///   a format of tables finds none.
  package func bytes(
    _ report: Report, style: PaperStyle = .standard, layout: TextLayout = TextLayout()
  ) throws(ExportProblem) -> [UInt8] {
    guard report.addsUp else { throw .sumsDiffer }
    switch self {
    case .text: return TextWriter.bytes(report, layout)
    case .csv: return try Self.commaSeparated(report)
    case .markdown: return [UInt8](MarkdownWriter.text(report).utf8)
    case .html: return [UInt8](HTMLWriter.text(report, style: style).utf8)
    case .docx: return try DOCXWriter.bytes(report, report.isOnePage ? OnePage.style(style, for: report) : style)
    }
  }

  /// For spreadsheets, which take the byte order mark as the sign of UTF-8; an empty line stands between tables of other columns.
  private static func commaSeparated(_ report: Report) throws(ExportProblem) -> [UInt8] {
    let tables = ReportTables(report).tables
    guard !tables.isEmpty else { throw .noTable }
    let texts = tables.enumerated().map { index, table in
      CommaSeparatedWriter.text(table, heading: .titles(report.language), byteOrderMark: index == 0)
    }
    return [UInt8](texts.joined(separator: "\r\n").utf8)
  }
}

/// Why a report was not written; `words` says it.
package enum ExportProblem: Error, Hashable, Sendable {
  /// A total and its parts differ: a fault of the program.
  case sumsDiffer
  /// A format of tables was asked for a report without any.
  case noTable
  /// The settings of a paper leave no room for text, or tell measures that no paper has.
  case paper
  /// The container of a file could not be made; with what the library says of it.
  case packing(String)

  /// What happened, and what to do.
  package func words(_ language: Language) -> String {
    switch self {
    case .sumsDiffer:
      language.pick(
        "总数与分项之和不符，未输出；这是程序的差错，请报告",
        "a total differs from its parts, so nothing was written; this is a fault of the program: please report it")
    case .noTable:
      language.pick("报告中没有表格，CSV无可输出；请改用其他格式", "the report has no table to write as CSV: choose another format")
    case .paper:
      language.pick(
        "版式设置容不下正文：页边距应为0至150毫米，行距16至64磅，字距不得使3号字相互重叠；未输出",
        "the settings of the paper leave no room for its text: margins are 0 to 150 mm, lines 16 to 64 points apart, and letters of 16 points must not cover each other; nothing was written"
      )
    case .packing(let words):
      language.pick("无法打包文件：\(words)；未输出", "the file could not be packed: \(words); nothing was written")
    }
  }
}
