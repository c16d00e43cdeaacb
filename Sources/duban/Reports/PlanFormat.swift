import DubanExports

/// The formats in which a plan leaves the program; `PlanExport` writes them.
enum PlanFormat: String, CaseIterable {
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

  /// The one whose files are called as `path` is; nil where its ending tells none.
  init?(ofFile path: String) {
    guard let point = path.lastIndex(of: "."), !path[point...].contains("/") else { return nil }
    self.init(rawValue: path[path.index(after: point)...].lowercased())
  }

  /// The one that `format` names, else the one that the ending of `path` tells, else `usual`.
  init(_ format: String?, ofFile path: String?, else usual: PlanFormat) throws(Failure) {
    guard let named = format ?? path.flatMap(FilePath.ending) else {
      self = usual
      return
    }
    let known = named == "yml" ? PlanFormat.yaml : PlanFormat(rawValue: named)
    guard let known else { throw .noSuchFormat(named, known: PlanFormat.allCases.map(\.rawValue)) }
    self = known
  }
}
