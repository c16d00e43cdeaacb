import DubanCore
import DubanScreen

/// Asks into which file something is written; its ending chooses the format.
struct ExportWindow: FileWindow {
  private let what: DisplayText
  private var file: FileChooser

  /// A window that writes `what`.
  ///
  /// - Parameters:
  ///   - stem: the name that is proposed, without its ending.
  ///   - endings: what may be written; the first is proposed.
  init(_ what: DisplayText, stem: String, _ endings: [ExportEnding]) {
    self.what = what
    file = FileChooser(stem: stem, endings)
  }

  /// It stays until the file is written.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ExportRequest> {
    file.handle(key, context)
  }

  mutating func ask(_ presentation: Presentation) { file.ask(presentation) }

  mutating func refuse(_ reason: DisplayText) { file.refuse(reason) }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(84, max(30, region.columns - 6))
    let rows = 2 + file.rows(columns: width, most: region.rows - 9, region.ambiguous)
    let inside = WindowFrame(presentation.pick("导出", "Export"), size: Size(rows: rows, columns: width)).draw(in: region)
    inside.put(what, style: Style(.strong, on: .overlay))
    file.draw(context, writes: presentation.pick("写入", "write"), in: inside.droppingRows(2))
  }
}
