import DubanScreen
import DubanCore

/// Of which days changes are told: a stretch that is chosen, or a day and another that are typed.
struct SinceWindow: Window {
  private let today: Day
  private var menu: Menu<Row>
  /// The days while they are typed, the first and the last.
  private var fields: [TextField]?
  private var focus = 0
  private var diagnostic: DisplayText?

  /// What there is to choose.
  private enum Row: Hashable { case span(ChangesSpan), typed }

  /// A window with the stretch that holds selected.
  ///
  /// - Parameter day: the day from which "yesterday" is counted.
  init(_ current: ChangesSpan?, from day: Day, _ presentation: Presentation) {
    today = day
    let fixed = ChangesSpan.fixed.map { Menu.Item(Row.span($0), DisplayText($0.words(presentation.language))) }
    let typed = Menu.Item(Row.typed, presentation.pick("某一天以来，或某几天", "since a day, or from one to another"))
    menu = Menu(
      presentation.pick("看哪几天的变化", "Changes of which days"), fixed + [typed],
      selected: current.map { ChangesSpan.fixed.contains($0) ? .span($0) : .typed })
    switch current {
    case .day(let day): typedBefore = [day.description, ""]
    case .days(let first, let last): typedBefore = [first.description, last.description]
    case .lastSeen, .yesterday, .week, .month, .lastMonth, nil: break
    }
  }

  private var typedBefore = ["", ""]

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ChangesSpan> {
    guard fields == nil else { return type(key, context) }
    switch menu.handle(key, context) {
    case .stay: return .stay
    case .leave: return .leave
    case .chose(.span(let span)), .wants(.span(let span)): return .chose(span)
    case .chose(.typed), .wants(.typed):
      fields = typedBefore.map { TextField($0) }
      focus = 0
      return .stay
    }
  }

  private mutating func type(_ key: Key, _ context: WindowContext) -> WindowOutcome<ChangesSpan> {
    diagnostic = nil
    switch context.keymap.formCommand(for: key) {
    case .cancel: fields = nil
    case .accept: return accept(context.presentation)
    case .nextField, .previousField: focus = 1 - focus
    case .leaveOut, .pageUp, .pageDown, nil: _ = fields?[focus].handle(key)
    }
    return .stay
  }

  /// A month or a year stands for its first day where it begins, for its last where it ends.
  private mutating func accept(_ presentation: Presentation) -> WindowOutcome<ChangesSpan> {
    guard let fields else { return .stay }
    var days: [Day?] = [nil, nil]
    for (place, field) in fields.enumerated() where place == 0 || !field.text.trimmed.isEmpty {
      do throws(DayProblem) {
        days[place] = try DayReader(asOf: today).day(field.text)
      } catch {
        guard case .span(let phrase) = error else {
          return refuse(DisplayText(error.words(presentation.language)), place)
        }
        let span = phrase.days(asOf: today)
        days[place] = place == 0 ? span.lowerBound : span.upperBound
      }
    }
    guard let first = days[0] else { return .stay }
    guard let last = days[1] else { return .chose(.day(first)) }
    guard first <= last else {
      return refuse(presentation.pick("不能早于起始日 \(first)", "not before the first day, \(first)"), 1)
    }
    return .chose(.days(first, last))
  }

  private mutating func refuse(_ words: DisplayText, _ place: Int) -> WindowOutcome<ChangesSpan> {
    (diagnostic, focus) = (words, place)
    return .stay
  }

  func draw(_ context: WindowContext, in region: Region) {
    guard let fields else { return menu.draw(context, in: region) }
    let presentation = context.presentation
    let inside = WindowFrame(menu.title, size: Size(rows: 4, columns: 48)).draw(in: region)
    let labels = [presentation.pick("从哪天起", "From day"), presentation.pick("到哪天止", "to day")]
    let hints: [DisplayText] = ["2020-09-01", presentation.pick("不填为至今", "empty: up to now")]
    let column = (labels.map { inside.width($0) }.max() ?? 0) + 2
    // The cursor stands where the last field that has the focus is drawn.
    for place in fields.indices {
      let isFocused = place == focus
      inside.put(
        labels[place], row: place, width: column - 2, style: Style(isFocused ? .strong : .dim, on: .overlay))
      fields[place].draw(
        in: inside.row(place).columns(from: column, count: inside.columns - column), isFocused: isFocused,
        placeholder: hints[place])
    }
    let keys = context.keymap.hints(
      [
        (.accept, presentation.pick("确定", "accept")), (.nextField, presentation.pick("下一项", "next")),
        (.cancel, presentation.pick("返回", "back")),
      ], in: .form)
    KeyLine(keys, diagnostic: diagnostic).draw(in: inside.row(3))
  }
}
