import DubanCore
import DubanScreen

/// Asks which document or plan file is to be imported.
struct DocumentWindow: TypingWindow {
  private var field = TextField("", limit: 1_000)
  /// Whether the file is being read.
  private var isReading = false
  private var diagnostic: DisplayText?

  /// It stays until something came of the file.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Effect> {
    switch context.keymap.lineCommand(for: key) {
    case .cancel: return .leave
    case .accept:
      let name = field.text.trimmed
      guard !name.isEmpty else {
        diagnostic = context.presentation.pick("请写文件名", "a name is needed")
        return .stay
      }
      (diagnostic, isReading) = (nil, true)
      return .wants(.importDocument(name))
    case nil:
      if field.handle(key) { diagnostic = nil }
      return .stay
    }
  }

  /// Says why nothing came of the file; its name stays.
  mutating func refuse(_ reason: DisplayText) { (diagnostic, isReading) = (reason, false) }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(84, max(30, region.columns - 6))
    let lines = reasons(width, region.ambiguous, most: region.rows - 8)
    let inside = WindowFrame(
      presentation.pick("导入文件", "Import a file"), size: Size(rows: 5 + lines.count, columns: width)
    ).draw(in: region)
    let label = presentation.pick("文件", "File")
    let start = inside.write(label, style: Style(.strong, on: .overlay)) + 2
    field.draw(
      in: inside.row(0).columns(from: start, count: inside.columns - start), isFocused: true,
      placeholder: presentation.pick("如 ~/通知.docx", "such as ~/notice.docx"))
    inside.put(
      presentation.pick("docx、xlsx、html、txt、csv 或方案文件", "docx, xlsx, html, txt, csv or a plan file"), row: 1,
      style: Style(.dim, on: .overlay))
    for (row, line) in lines.enumerated() { inside.write(line, row: 2 + row, style: Style(.error, on: .overlay)) }
    let hints = context.keymap.hints(
      [(.accept, presentation.pick("读取", "read")), (.cancel, presentation.pick("取消", "cancel"))], in: .form)
    let message = isReading ? Footer.Message(presentation.pick("正在读取", "reading it")) : nil
    KeyLine(hints, message: message).draw(in: inside.row(inside.rows - 1))
  }

  /// Why nothing came of it, which may be long: it is told whole as far as there is room.
  private func reasons(_ width: Int, _ ambiguous: AmbiguousWidth, most: Int) -> [DisplayText] {
    Array((diagnostic?.wrapped(to: width, ambiguous) ?? []).prefix(max(1, most)))
  }
}
