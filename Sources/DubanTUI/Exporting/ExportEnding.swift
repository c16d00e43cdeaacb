package import DubanCore

/// What a file may end with in which something leaves the program: people choose the format by it.
package enum ExportEnding: String, CaseIterable, Hashable, Sendable {
  case docx, xlsx, html, md, txt, csv, ics, json, yaml

  /// What people call files of this ending.
  package func words(_ language: Language) -> String {
    switch self {
    case .docx: language.pick("Word 公文", "Word")
    case .xlsx: language.pick("Excel 表格", "Excel")
    case .html: language.pick("网页", "web page")
    case .md: "Markdown"
    case .txt: language.pick("纯文本", "plain text")
    case .csv: language.pick("CSV 表格", "table")
    case .ics: language.pick("日历", "calendar")
    case .json: language.pick("JSON 数据", "data")
    case .yaml: language.pick("方案文件", "plan file")
    }
  }

  /// In what a plan is written; the first is proposed.
  package static let ofPlan: [ExportEnding] = [.xlsx, .docx, .html, .md, .csv, .ics, .json, .yaml]
  /// In what the board of all plans is written.
  package static let ofPortfolio: [ExportEnding] = [.html, .docx, .md]
  /// In what the rows of a pane are written.
  package static let ofView: [ExportEnding] = [.xlsx, .docx, .html, .md, .txt, .csv]
  /// In what an item is written.
  package static let ofItem: [ExportEnding] = [.docx, .xlsx, .html, .md, .txt, .csv]
  /// In what a report is written.
  package static let ofReport: [ExportEnding] = [.docx, .html, .md, .txt, .csv]

  /// The one of `path`; nil where that has another, or none.
  package init?(ofFile path: String) {
    guard let ending = path.fileEnding else { return nil }
    self.init(rawValue: ending)
  }
}

/// A file that something is to be written into.
package struct ExportRequest: Equatable, Sendable {
  /// As it was typed; `~` stands for the person's own folder.
  package let path: String
  /// Whether a file that is there already may be replaced, which was asked.
  package let replaces: Bool
  /// Whether it is opened on the desktop once it is written.
  package let opens: Bool

  /// Into the file `path`.
  package init(path: String, replaces: Bool, opens: Bool = false) {
    self.path = path
    self.replaces = replaces
    self.opens = opens
  }
}
