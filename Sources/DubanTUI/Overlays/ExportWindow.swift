import DubanCore
import DubanScreen

/// Asks into which file something is written; its ending chooses the format.
struct ExportWindow: FileWindow {
  private let what: DisplayText
  private let endings: [ExportEnding]
  private var field: TextField
  /// The name of the file that is there already and about which was asked.
  private var asked: String?
  private var isWriting = false
  /// Why it is not written yet.
  private var diagnostic: DisplayText?

  /// A window that writes `what`.
  ///
  /// - Parameters:
  ///   - stem: the name that is proposed, without its ending.
  ///   - endings: what may be written; the first is proposed.
  init(_ what: DisplayText, stem: String, _ endings: [ExportEnding]) {
    self.what = what
    self.endings = endings
    field = TextField("~/" + Self.fileName(stem) + (endings.first.map { ".\($0.rawValue)" } ?? ""))
  }

  private var path: String { field.text.trimmed }

  /// The ending that is typed; nil where it is none of those that may be.
  private var ending: ExportEnding? { ExportEnding(ofFile: path).flatMap { endings.contains($0) ? $0 : nil } }

  /// It stays until the file is written.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ExportRequest> {
    switch context.keymap.formCommand(for: key) {
    case .cancel: return .leave
    case .accept: return accept(context.presentation)
    case .nextField: turn(1)
    case .previousField: turn(-1)
    case .leaveOut, .pageUp, .pageDown: break
    case nil: if field.handle(key) { (diagnostic, asked) = (nil, nil) }
    }
    return .stay
  }

  private mutating func accept(_ presentation: Presentation) -> WindowOutcome<ExportRequest> {
    guard ending != nil else {
      diagnostic =
        path.isEmpty
        ? presentation.pick("请写文件名", "a name is wanted")
        : presentation.pick("文件名须以所列格式之一结尾", "the name must end with one of these")
      return .stay
    }
    (diagnostic, isWriting) = (nil, true)
    return .wants(ExportRequest(path: path, replaces: asked == path))
  }

  /// Puts the next ending on the name, or the one before.
  private mutating func turn(_ step: Int) {
    let count = endings.count
    guard count > 0 else { return }
    let index = ending.flatMap { endings.firstIndex(of: $0) }.map { ($0 + step + count) % count } ?? 0
    // Another word behind a point is part of the name.
    let stem = ExportEnding(ofFile: path) == nil ? path : String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)])
    field = TextField("\(stem).\(endings[index].rawValue)")
    (diagnostic, asked) = (nil, nil)
  }

  mutating func ask(_ presentation: Presentation) {
    (asked, isWriting) = (path, false)
    diagnostic = Self.isThere(presentation)
  }

  mutating func refuse(_ reason: DisplayText) { (diagnostic, isWriting) = (reason, false) }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(84, max(30, region.columns - 6))
    let reasons = Array((diagnostic?.wrapped(to: width, region.ambiguous) ?? []).prefix(max(1, region.rows - 9)))
    let size = Size(rows: 6 + reasons.count, columns: width)
    let inside = WindowFrame(presentation.pick("导出", "Export"), size: size).draw(in: region)
    inside.put(what, style: Style(.strong, on: .overlay))
    let label = presentation.pick("文件名", "File")
    let start = inside.write(label, row: 2, style: Style(.strong, on: .overlay)) + 2
    field.draw(in: inside.row(2).columns(from: start, count: inside.columns - start), isFocused: true)
    drawEndings(presentation, in: inside.row(3))
    for (row, line) in reasons.enumerated() { inside.write(line, row: 4 + row, style: Style(.error, on: .overlay)) }
    let hints = context.keymap.hints(
      [
        (.accept, asked == nil ? presentation.pick("写入", "writes") : presentation.pick("覆盖", "replaces it")),
        (.nextField, presentation.pick("换格式", "format")), (.cancel, presentation.pick("取消", "leaves")),
      ], in: .form)
    let message = isWriting ? Footer.Message(presentation.pick("正在写入", "writing it")) : nil
    KeyLine(hints, message: message).draw(in: inside.row(inside.rows - 1))
  }

  /// The endings, the one that is typed with what it is.
  private func drawEndings(_ presentation: Presentation, in row: Region) {
    var column = 0
    for each in endings {
      let isTyped = each == ending
      let text = isTyped ? "\(each.rawValue)(\(each.words(presentation.language)))" : each.rawValue
      let ink = Style(isTyped ? .strong : .dim, on: isTyped ? .selection : .overlay)
      guard column + row.width(DisplayText(text)) <= row.columns else { return }
      column = row.write(DisplayText(text), column: column, style: ink) + 2
    }
  }
}
