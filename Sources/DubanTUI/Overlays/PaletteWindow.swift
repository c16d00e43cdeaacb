import DubanScreen
import DubanCore

/// The palette: a name is typed, in characters, pinyin or letters, and what it means is done.
struct PaletteWindow: Window {
  private let palette: CommandPalette
  private let purpose: Purpose
  private var field = TextField()
  private var found: [CommandPalette.Entry]
  private var list: ListView<Int>

  /// What is chosen from.
  enum Purpose: Equatable, Sendable {
    case everything, views
    case ask(View.Asked)
  }

  init(_ palette: CommandPalette, _ purpose: Purpose = .everything) {
    self.palette = palette
    self.purpose = purpose
    found = palette.entries
    list = ListView(Array(found.indices))
  }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<CommandPalette.Target> {
    let height = PaletteWindow.rows(on: context.bodyRows)
    switch context.keymap.formCommand(for: key) {
    case .cancel: return .leave
    case .accept:
      guard let entry = selected, entry.obstacle == nil else { return .stay }
      return .chose(entry.target)
    case .previousField: list.move(.moveUp, height: height)
    case .nextField: list.move(.moveDown, height: height)
    case .pageUp: list.move(.pageUp, height: height)
    case .pageDown: list.move(.pageDown, height: height)
    case .leaveOut, nil:
      if key == .ctrl("p") || key == .ctrl("n") {
        list.move(key == .ctrl("p") ? .moveUp : .moveDown, height: height)
        return .stay
      }
      let before = field.text
      _ = field.handle(key)
      guard field.text != before else { return .stay }
      found = palette.entries(for: field.text)
      list = ListView(Array(found.indices))
    }
    return .stay
  }

  private var selected: CommandPalette.Entry? { found.indices.contains(list.index) ? found[list.index] : nil }

  /// How many entries are shown at most on a body of so many rows.
  private static func rows(on rows: Int) -> Int { max(2, min(20, rows - 8)) }

  // MARK: Drawing

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let size = Size(rows: PaletteWindow.rows(on: region.rows) + 2, columns: min(96, region.columns - 4))
    let inside = WindowFrame(title(presentation), size: size).draw(in: region)
    field.draw(
      in: inside.row(0), isFocused: true,
      placeholder: placeholder(presentation))
    let nothing = found.isEmpty ? Footer.Message(nothing(presentation)) : nil
    KeyLine(hints(presentation, context.keymap), message: nothing).draw(in: inside.row(1))
    let query = SearchQuery(field.text)
    let keys = min(16, found.map { inside.width($0.keys) }.max() ?? 0)
    let rows = inside.droppingRows(2)
    // The last columns are left to the signs.
    list.draw(in: rows.columns(from: 0, count: rows.columns - 2), isFocused: true) { row, line, ground in
      draw(found[line], query, keys: keys, presentation, row, ground == .plain ? .overlay : ground)
    }
    list.drawMoreSigns(in: rows)
  }

  private func title(_ presentation: Presentation) -> DisplayText {
    switch purpose {
    case .everything: presentation.pick("命令", "Commands")
    case .views: presentation.pick("视图", "Views")
    case .ask(.unit): presentation.pick("看哪个单位", "Which unit")
    case .ask(.leader): presentation.pick("看哪位领导", "Which leader")
    }
  }

  private func placeholder(_ presentation: Presentation) -> DisplayText {
    purpose == .everything
      ? presentation.pick("命令、视图或方案的名称，拼音、首字母也可", "a command, a view or a plan; pinyin will do")
      : presentation.pick("名称、拼音或首字母", "a name, or its pinyin")
  }

  private func nothing(_ presentation: Presentation) -> DisplayText {
    purpose == .everything
      ? presentation.pick("没有这样的命令、视图或方案", "no such command, view or plan")
      : presentation.pick("没有找到", "nothing of that name")
  }

  private func hints(_ presentation: Presentation, _ keymap: Keymap) -> [KeyHint] {
    let words = purpose == .everything ? presentation.pick("执行", "run") : presentation.pick("打开", "open")
    return keymap.hints([(.accept, words)], in: .form) + [.upAndDown(presentation)]
      + keymap.hints([(.cancel, presentation.pick("返回", "cancel"))], in: .form)
  }

  private func draw(
    _ entry: CommandPalette.Entry, _ query: SearchQuery, keys: Int, _ presentation: Presentation, _ row: Region,
    _ ground: Ground
  ) {
    row.fill(style: Style(on: ground))
    let isOff = entry.obstacle != nil
    let start = purpose == .everything ? 8 : 0
    row.put(kind(entry, presentation), width: max(0, start - 1), style: Style(.dim, on: ground))
    let room = max(0, row.columns - start - keys - 2)
    let width = min(room, row.width(entry.name))
    MatchedText(entry.name, query).draw(
      in: row, column: start, width: width, style: Style(isOff ? .dim : .text, on: ground))
    if let obstacle = entry.obstacle, room - width > 4 {
      row.put(
        presentation.pick("（", "(") + obstacle + presentation.pick("）", ")"), column: start + width + 2,
        width: room - width - 2, style: Style(.dim, on: ground))
    }
    row.put(
      entry.keys, column: row.columns - keys, width: keys, style: Style(isOff ? .dim : .key, on: ground), align: .right)
  }

  private func kind(_ entry: CommandPalette.Entry, _ presentation: Presentation) -> DisplayText {
    switch entry.target {
    case .command: presentation.pick("命令", "command")
    case .view: presentation.pick("视图", "view")
    case .plan: presentation.pick("方案", "plan")
    case .asked: .empty
    }
  }
}
