import DubanScreen
import DubanCore

/// The themes; the one that is selected shows at once, on the whole screen and in a sample of all lights.
struct ThemeWindow: Window {
  private var menu: Menu<String>
  /// The theme to go back to on leaving.
  private let before: Theme

  init(_ themes: [Theme], current: Theme, _ presentation: Presentation) {
    before = current
    let widest = themes.map { $0.id.count }.max() ?? 0
    menu = Menu(
      presentation.pick("主题", "Theme"),
      themes.map { theme in
        let gap = String(repeating: " ", count: widest - theme.id.count + 2)
        let note = theme.note.map { gap + $0.words(presentation.language) } ?? ""
        return Menu.Item(theme.id, presentation.words(theme.name), detail: DisplayText(theme.id + note))
      }, selected: current.id)
  }

  /// What becomes of a theme.
  enum Choice {
    /// It shows.
    case show(Theme)
    /// It shows, also at the next start.
    case keep(Theme)
  }

  /// The one that is selected shows at once; leaving takes it back.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Choice> {
    func theme(_ id: String?) -> Theme { context.setting.themes.first { $0.id == id } ?? context.setting.theme }
    switch menu.handle(key, context) {
    case .stay: return .wants(.show(theme(menu.selected?.choice)))
    case .leave: return .chose(.show(before))
    case .chose(let id), .wants(let id): return .chose(.keep(theme(id)))
    }
  }

  /// Draws the window where it leaves the most of the screen behind it to be seen.
  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let wanted = menu.size(in: region)
    let keys = KeyLine(
      context.keymap.hints(
        [(.accept, presentation.pick("选用并记住", "keep")), (.cancel, presentation.pick("还原", "back"))], in: .menu)
    )
    let columns = max(wanted.columns, keys.width(in: region) + 2)
    let sample = ThemeWindow.sample(presentation, columns: columns - 2)
    // Where there is no room for all of it, the names go first.
    let rows = wanted.rows + sample.count + 3
    let isWhole = region.rows >= rows + 3
    let size = Size(rows: isWhole ? rows : wanted.rows + 1, columns: columns)
    let inside = WindowFrame(menu.title, size: size).draw(in: ThemeWindow.place(for: size, in: region))
    keys.draw(in: inside.row(inside.rows - 1).inset(columns: 1))
    guard isWhole else { return menu.drawRows(in: inside.droppingLastRows(1)) }
    menu.drawRows(in: inside.part(Rect(row: 0, column: 0, rows: wanted.rows, columns: inside.columns)))
    for (row, spans) in sample.enumerated() {
      inside.write(spans, row: wanted.rows + 1 + row, column: 1, on: .overlay)
    }
  }

  /// At the right edge of a screen that is twice as wide, else in the middle.
  private static func place(for size: Size, in region: Region) -> Region {
    let columns = size.columns + 4
    guard region.columns >= 2 * columns else { return region }
    return region.columns(from: region.columns - columns - 1, count: columns)
  }

  /// Every light with its word, so many in a line as fit into `columns`.
  private static func sample(_ presentation: Presentation, columns: Int) -> [[Span]] {
    let lights = Light.byUrgency
    let width = LightStyle.labelWidth(presentation.language) + 2
    let each = max(1, min((columns + 2) / width, (lights.count + 1) / 2))
    return stride(from: 0, to: lights.count, by: each).map { start in
      lights[start..<min(start + each, lights.count)].flatMap { LightStyle($0).spans(presentation) + [Span("  ")] }
    }
  }
}
