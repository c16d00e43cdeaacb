import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

/// What no document says, typed in: a task or an indicator.
struct AddWindow: TypingWindow {
  private let what: What
  private var input = TextField("", limit: 400)
  /// Why it was not taken.
  private var diagnostic: DisplayText?

  /// What is added.
  enum What: Sendable {
    case task(behind: DraftPath)
    case indicator
    case unit
    case section(behind: DraftPath)
  }

  init(_ what: What) { self.what = what }

  /// The rows that it wants.
  static let rows = 7

  var holdsTyped: Bool { !input.text.trimmed.isEmpty }

  /// It stays until the text is taken.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ReviewStep> {
    switch context.keymap.lineCommand(for: key) {
    case .cancel: return .leave
    case .accept:
      switch what {
      case .task(let path): return .wants(.add(path, input.text))
      case .indicator: return .wants(.addIndicator(input.text))
      case .unit: return .wants(.addUnit(input.text))
      case .section(let path): return .wants(.addSection(path, input.text))
      }
    case nil:
      if input.handle(key) { diagnostic = nil }
      return .stay
    }
  }

  mutating func refuse(_ reason: DisplayText) { diagnostic = reason }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(80, max(30, region.columns - 8))
    let (title, example): (DisplayText, DisplayText) =
      switch what {
      case .task: (presentation.pick("新任务", "New task"), presentation.pick("事项，如 新建城市公厕", "its title, as in 新建城市公厕"))
      case .indicator:
        (presentation.pick("新指标", "New indicator"), presentation.pick("如 城镇化率达到72%", "as in 城镇化率达到72%"))
      case .unit: (presentation.pick("新单位", "New unit"), presentation.pick("名称，如 市住建局", "its name, as in 市住建局"))
      case .section: (presentation.pick("新章节", "New section"), presentation.pick("标题", "its title"))
      }
    let inside = WindowFrame(title, size: Size(rows: 3, columns: width)).draw(in: region)
    input.draw(in: inside.row(0), isFocused: true, placeholder: example)
    let hints = context.keymap.hints(
      [(.accept, presentation.pick("加上", "add")), (.cancel, presentation.pick("不加", "cancel"))], in: .form)
    KeyLine(hints, diagnostic: diagnostic).draw(in: inside.row(inside.rows - 1))
  }
}
