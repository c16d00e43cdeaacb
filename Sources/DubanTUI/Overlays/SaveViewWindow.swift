import DubanScreen
import DubanCore

/// Asks under which name the screen is to be kept as a view; before another is overwritten, asks for that once.
struct SaveViewWindow: TypingWindow {
  /// The screen as a view, still without its name.
  private let screen: View
  private var field = TextField("", limit: 40)
  /// The view that is there under the name already.
  private var taken: View?
  private var diagnostic: DisplayText?

  init(_ screen: View) { self.screen = screen }

  /// The window after the store of views refused to overwrite `view`.
  init(taken view: View) {
    screen = view
    field = TextField(view.name.chinese, limit: 40)
    taken = view
  }

  /// It stays until the view is written.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Effect> {
    diagnostic = nil
    let command = context.keymap.lineCommand(for: key)
    if let taken {
      switch command {
      case .accept: return .wants(.saveView(taken, replaces: true))
      case .cancel: self.taken = nil
      case nil: break
      }
      return .stay
    }
    switch command {
    case .cancel: return .leave
    case .accept:
      let name = field.text.trimmed
      guard let id = SaveViewWindow.id(of: name) else {
        diagnostic = context.presentation.pick(
          "名称不能为空，也不能含有 / 或以 . 开头", "a name is needed, without / and not beginning with a dot")
        return .stay
      }
      return .wants(.saveView(screen.named(id, Name(name)), replaces: false))
    case nil:
      _ = field.handle(key)
      return .stay
    }
  }

  /// Says why the view was not saved; what was typed stays.
  mutating func refuse(_ reason: DisplayText) { diagnostic = reason }

  /// The name of the file for a view called `name`; nil when it can have none.
  static func id(of name: String) -> String? {
    guard !name.isEmpty, !name.contains("/"), name.first != ".", name.utf8.count <= 120 else { return nil }
    return String(name.lowercased().map { $0.isWhitespace ? "-" : $0 })
  }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let inside = WindowFrame(
      presentation.pick("把当前画面存为视图", "Save the screen as a view"),
      size: Size(rows: 5, columns: min(64, region.columns - 6))
    ).draw(in: region)
    let label = presentation.pick("名称 ", "name ")
    inside.write(label, style: Style(.strong, on: .overlay))
    let start = inside.width(label)
    field.draw(
      in: inside.row(0).columns(from: start, count: inside.columns - start), isFocused: taken == nil,
      placeholder: presentation.pick("如 九月重点", "such as September"))
    inside.put(kept(presentation), row: 2, width: inside.columns, style: Style(.dim, on: .overlay))
    let last = inside.rows - 1
    if taken != nil {
      let words = presentation.pick("已有同名视图，要替换吗？", "There is a view of that name. Replace it?")
      inside.put(words, row: last - 1, width: inside.columns, style: Style(.error, on: .overlay))
    }
    let hints =
      taken == nil
      ? [(WindowCommand.accept, presentation.pick("存", "save")), (.cancel, presentation.pick("取消", "cancel"))]
      : [(.accept, presentation.pick("替换", "replace")), (.cancel, presentation.pick("改名", "another name"))]
    KeyLine(context.keymap.hints(hints, in: .form), diagnostic: diagnostic).draw(in: inside.row(last))
  }

  /// What will be kept.
  private func kept(_ presentation: Presentation) -> DisplayText {
    let panes = screen.panes.map { $0.words(presentation.language) }.joined(
      separator: presentation.pick("、", ", ").string)
    let filter =
      screen.filter.flatMap { $0.isEmpty ? nil : $0 }.map { presentation.pick("  筛选 \($0)", "  filter \($0)") }
      ?? .empty
    let grouping = screen.grouping.words(presentation.language)
    return DisplayText(panes) + filter + presentation.pick("  按\(grouping)", "  by \(grouping)")
  }
}

extension View {
  /// The same under another name, as a person's own without a digit.
  func named(_ id: String, _ name: Name) -> View {
    var view = View(id: id, name: name, panes: panes, focus: focus)
    (view.layout, view.filter, view.grouping, view.order, view.columns) = (layout, filter, grouping, order, columns)
    view.isOwn = true
    return view
  }
}
