import DubanCore
import DubanExports

/// The formats in which a plan leaves the program; `PlanExport` writes them.
enum PlanFormat: String, FileFormat {
  case yaml, csv, json, xlsx, ics, html, md, docx

  /// Whether it is no text that a terminal can show.
  var needsFile: Bool {
    switch self {
    case .yaml, .csv, .json, .ics, .html, .md: false
    case .xlsx, .docx: true
    }
  }

  /// The one in which a board is written; nil for what tells one plan in another way.
  var board: ExportFormat? {
    switch self {
    case .html: .html
    case .md: .markdown
    case .docx: .docx
    case .yaml, .csv, .json, .xlsx, .ics: nil
    }
  }

  init?(ofFile path: String) {
    guard let ending = path.fileEnding else { return nil }
    self.init(rawValue: ending == "yml" ? PlanFormat.yaml.rawValue : ending)
  }
}
