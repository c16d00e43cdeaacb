import DubanScreen
import DubanCore

/// Since when changes are told: one of a few starts, or a day that is typed.
struct SinceWindow: Window {
  private let today: Day
  private var menu: Menu<Row>
  /// The day while it is typed.
  private var field: TextField?
  private var diagnostic: DisplayText?

  /// What there is to choose.
  private enum Row: Hashable { case start(ChangesStart), typed }

  /// A window with the start that holds selected.
  ///
  /// - Parameter day: the day from which "yesterday" is counted.
  init(_ current: ChangesStart?, from day: Day, _ presentation: Presentation) {
    today = day
    let fixed = ChangesStart.fixed.map { Menu.Item(Row.start($0), DisplayText($0.words(presentation.language))) }
    let typed = Menu.Item(Row.typed, presentation.pick("某一天以来", "since a day"))
    menu = Menu(
      presentation.pick("变化从何时算起", "Changes since"), fixed + [typed],
      selected: current.map { ChangesStart.fixed.contains($0) ? .start($0) : .typed })
    if case .day(let day) = current { typedBefore = day.description }
  }

  private var typedBefore = ""

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ChangesStart> {
    guard field == nil else { return type(key, context) }
    switch menu.handle(key, context) {
    case .stay: return .stay
    case .leave: return .leave
    case .chose(.start(let start)), .wants(.start(let start)): return .chose(start)
    case .chose(.typed), .wants(.typed):
      field = TextField(typedBefore)
      return .stay
    }
  }

  private mutating func type(_ key: Key, _ context: WindowContext) -> WindowOutcome<ChangesStart> {
    diagnostic = nil
    switch context.keymap.lineCommand(for: key) {
    case .cancel: field = nil
    case .accept:
      do throws(DayProblem) {
        return .chose(.day(try DayReader(asOf: today).day(field?.text ?? "")))
      } catch {
        diagnostic = DisplayText(error.words(context.presentation.language))
      }
    case nil: _ = field?.handle(key)
    }
    return .stay
  }

  func draw(_ context: WindowContext, in region: Region) {
    guard let field else { return menu.draw(context, in: region) }
    let presentation = context.presentation
    let inside = WindowFrame(menu.title, size: Size(rows: 3, columns: 44)).draw(in: region)
    let label = presentation.pick("从哪天起", "From day")
    let column = inside.write(label, style: Style(.strong, on: .overlay)) + 2
    field.draw(
      in: inside.row(0).columns(from: column, count: inside.columns - column), isFocused: true,
      placeholder: "2020-09-30")
    let hints = context.keymap.hints(
      [(.accept, presentation.pick("确定", "accept")), (.cancel, presentation.pick("返回", "back"))], in: .form)
    KeyLine(hints, diagnostic: diagnostic).draw(in: inside.row(2))
  }
}
