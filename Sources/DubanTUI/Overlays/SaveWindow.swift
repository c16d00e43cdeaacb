import DubanScreen
import DubanCore
import DubanReports

/// Asks under which name a copied text is saved. A file that is there already is replaced only after one question.
struct SaveWindow: FileWindow {
  private let text: String
  private let what: DisplayText
  private let why: DisplayText
  private var field: TextField
  /// The name of the file that is there already and about which was asked.
  private var asked: String?
  /// Why the text is not saved yet.
  private var diagnostic: DisplayText?

  /// A window for `text`, which tells of `what`.
  ///
  /// - Parameters:
  ///   - why: why it does not go to the clipboard; may be empty.
  ///   - id: what the name of the file is made of.
  init(_ text: String, _ what: DisplayText, why: DisplayText, id: String) {
    self.text = text
    self.what = what
    self.why = why
    field = TextField("~/duban-\(FileName.clean(id)).txt")
  }

  /// It stays until the text is safe.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Effect> {
    switch context.keymap.lineCommand(for: key) {
    case .cancel: return .leave
    case .accept:
      let path = field.text.trimmed
      guard !path.isEmpty else {
        diagnostic = context.presentation.pick("请写文件名", "a name is needed")
        return .stay
      }
      diagnostic = nil
      return .wants(.save(text, path: path, replaces: asked == path))
    case nil:
      if field.handle(key) { (diagnostic, asked) = (nil, nil) }
      return .stay
    }
  }

  mutating func ask(_ presentation: Presentation) {
    asked = field.text.trimmed
    diagnostic = Self.isThere(presentation)
  }

  mutating func refuse(_ reason: DisplayText) { diagnostic = reason }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(84, max(30, region.columns - 6))
    let kilobytes = max(1, (text.utf8.count + 512) / 1024)
    let title = presentation.pick("存为文本文件", "Save as a text file")
    let inside = WindowFrame(title, size: Size(rows: 5, columns: width)).draw(in: region)
    let size = presentation.pick("  约 \(kilobytes) kB  ", "  about \(kilobytes) kB  ")
    let column = inside.write(what, style: Style(.strong, on: .overlay))
    inside.put(size + why, column: column, width: inside.columns - column, style: Style(.dim, on: .overlay))
    let label = presentation.pick("文件名", "File")
    let start = inside.write(label, row: 2, style: Style(.strong, on: .overlay)) + 2
    field.draw(in: inside.row(2).columns(from: start, count: inside.columns - start), isFocused: true)
    let hints = context.keymap.hints(
      [
        (.accept, asked == nil ? presentation.pick("保存", "save") : presentation.pick("覆盖", "replace")),
        (.cancel, presentation.pick("取消", "cancel")),
      ], in: .form)
    KeyLine(hints, diagnostic: diagnostic).draw(in: inside.row(inside.rows - 1))
  }
}
