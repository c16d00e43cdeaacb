import DubanCore
import DubanScreen

/// What whoever starts the program for the first time may do, in four lines over the lower right of the screen, until the first key.
/// It takes no key: whatever is pressed does what it says.
struct FirstSteps {
  private let presentation: Presentation
  private let keymap: Keymap

  init(_ presentation: Presentation, _ keymap: Keymap) {
    self.presentation = presentation
    self.keymap = keymap
  }

  /// The four lines, each a few keys with what they do.
  private var lines: [[KeyHint]] {
    func hint(_ command: Command, _ chinese: String, _ english: String) -> KeyHint {
      KeyHint(
        key: keymap.label(command), words: DisplayText(presentation.language.pick(chinese, english)), isDimmed: false)
    }
    return [
      [
        hint(.go(.open), "打开", "opens"), hint(.go(.nextPane), "换一栏", "next pane"), hint(.go(.back), "返回", "goes back"),
      ],
      [
        hint(.item(.update), "填报进展", "reports"), hint(.item(.confirm), "确认节点", "confirms a milestone"),
        hint(.follow(.undo), "撤销", "takes it back"),
      ],
      [
        hint(.look(.search), "查找", "finds"), hint(.look(.filter), "筛选", "filters"),
        hint(.program(.palette), "全部命令", "all commands"),
      ],
      [hint(.program(.help), "按键和灯的含义", "keys and lights"), hint(.program(.quit), "退出", "quits")],
    ]
  }

  func draw(in body: Region) {
    let lines = lines
    let title = presentation.pick("初次使用", "To begin with")
    let width = max(body.width(title), lines.map { $0.width(in: body) }.max() ?? 0) + 4
    let size = Size(rows: min(body.rows, lines.count + 2), columns: min(body.columns, width))
    let window = body.part(
      Rect(
        row: body.rows - size.rows, column: body.columns - size.columns, rows: size.rows, columns: size.columns))
    window.fill(style: Style(on: .overlay))
    let inside = Frame(title, isFocused: true).draw(in: window).inset(columns: 2)
    for (row, hints) in lines.enumerated() where row < inside.rows { KeyLine(hints).draw(in: inside.row(row)) }
  }
}
