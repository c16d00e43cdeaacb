import DubanCore
import DubanScreen

/// The part of a window in which the name of a file is typed; its ending chooses the format.
struct FileChooser: Sendable {
  private let endings: [ExportEnding]
  private var field: TextField
  /// The name of the file that is there already and about which was asked.
  private var asked: String?
  private var isWriting = false
  /// Why it is not written yet.
  private var diagnostic: DisplayText?

  /// - Parameters:
  ///   - stem: the name that is proposed in the person's own folder, without its ending: that of `FileName`.
  ///   - endings: what may be written; the first is proposed.
  init(stem: String, _ endings: [ExportEnding]) {
    self.endings = endings
    field = TextField("~/" + stem + (endings.first.map { ".\($0.rawValue)" } ?? ""))
  }

  private var path: String { field.text.trimmed }

  /// The ending that is typed; nil where it is none of those that may be.
  private var ending: ExportEnding? { ExportEnding(ofFile: path).flatMap { endings.contains($0) ? $0 : nil } }

  /// The window stays until the file is written.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ExportRequest> {
    switch context.keymap.fileCommand(for: key) {
    case .cancel: return .leave
    case .accept: return accept(opens: false, context.presentation)
    case .acceptAndOpen:
      guard let obstacle = context.setting.opening.obstacle(context.presentation) else {
        return accept(opens: true, context.presentation)
      }
      diagnostic = obstacle
    case .nextFormat: turn(1)
    case .previousFormat: turn(-1)
    case nil: if field.handle(key) { (diagnostic, asked) = (nil, nil) }
    }
    return .stay
  }

  private mutating func accept(opens: Bool, _ presentation: Presentation) -> WindowOutcome<ExportRequest> {
    guard ending != nil else {
      diagnostic =
        path.isEmpty
        ? presentation.pick("请写文件名", "a name is needed")
        : presentation.pick("文件名须以所列格式之一结尾", "the name must end with one of these")
      return .stay
    }
    (diagnostic, isWriting) = (nil, true)
    return .wants(ExportRequest(path: path, replaces: asked == path, opens: opens))
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

  /// A file of that name is there: asks whether to replace it.
  mutating func ask(_ presentation: Presentation) {
    (asked, isWriting) = (path, false)
    diagnostic = presentation.pick("已有同名文件，可覆盖或改名", "That file exists: replace it or change the name.")
  }

  /// Says why it was not written.
  mutating func refuse(_ reason: DisplayText) { (diagnostic, isWriting) = (reason, false) }

  // MARK: Drawing

  /// The rows that it takes below what the window tells: the name, the endings, what is wrong, the keys.
  func rows(columns: Int, most: Int, _ ambiguous: AmbiguousWidth) -> Int {
    4 + reasons(columns: columns, most: most, ambiguous).count
  }

  private func reasons(columns: Int, most: Int, _ ambiguous: AmbiguousWidth) -> [DisplayText] {
    Array((diagnostic?.wrapped(to: columns, ambiguous) ?? []).prefix(max(1, most)))
  }

  /// Draws it over all of `region`; `writes` is what writing is called.
  func draw(_ context: WindowContext, writes: DisplayText, in region: Region) {
    let presentation = context.presentation
    let label = presentation.pick("文件名", "File")
    let start = region.write(label, style: Style(.strong, on: .overlay)) + 2
    field.draw(in: region.row(0).columns(from: start, count: region.columns - start), isFocused: true)
    drawEndings(presentation, in: region.row(1))
    let reasons = reasons(columns: region.columns, most: region.rows - 4, region.ambiguous)
    for (row, line) in reasons.enumerated() { region.write(line, row: 2 + row, style: Style(.error, on: .overlay)) }
    let message = isWriting ? Footer.Message(presentation.pick("正在写入", "writing it")) : nil
    KeyLine(hints(context, writes), message: message).draw(in: region.row(region.rows - 1))
  }

  /// What cannot be opened is dimmed there, and the key says why.
  private func hints(_ context: WindowContext, _ writes: DisplayText) -> [KeyHint] {
    let presentation = context.presentation
    let hints = context.keymap.hints(
      [
        (.accept, asked == nil ? writes : presentation.pick("覆盖", "replace")),
        (.nextField, presentation.pick("换格式", "format")), (.cancel, presentation.pick("取消", "cancel")),
      ], in: .file)
    let opens = KeyHint(
      key: context.keymap.label(.window(.open), in: [.file]), words: presentation.pick("写入并打开", "write and open"),
      isDimmed: context.setting.opening != .possible)
    return hints.dropLast() + [opens] + hints.suffix(1)
  }

  /// The endings, the one that is typed with what it is.
  private func drawEndings(_ presentation: Presentation, in row: Region) {
    var column = 0
    for each in endings {
      let isTyped = each == ending
      let text =
        isTyped ? each.rawValue + presentation.language.bracketed(each.words(presentation.language)) : each.rawValue
      let ink = Style(isTyped ? .strong : .dim, on: isTyped ? .selection : .overlay)
      guard column + row.width(DisplayText(text)) <= row.columns else { return }
      column = row.write(DisplayText(text), column: column, style: ink) + 2
    }
  }
}
