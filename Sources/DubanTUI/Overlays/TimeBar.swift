import DubanScreen
import DubanCore

/// The line over the footer that moves the as-of day; the board follows at once.
struct TimeBar: Window {
  /// The day to go back to on leaving.
  private let before: Day
  private let usual: Day
  private let period: Period
  private let range: ClosedRange<Day>
  /// The day that is wanted. The board may still be on its way there.
  private var day: Day
  /// The field while a day is typed, and the day shown before.
  private var typing: TextField?
  private var standing: Day
  private var diagnostic: DisplayText?

  /// Whether the bar stays, closes over its day, or closes over the day before it was opened.
  private enum End { case stays, keeps, restores }

  init(_ entry: PlanEntry, today: Day) {
    before = entry.board.asOf
    day = before
    standing = before
    usual = entry.defaultAsOf
    period = entry.board.plan.period
    range = TimeBar.range(period, today: today, shown: before)
  }

  /// The days that mean anything: from the year before the plan to ten years after it and after today. Before that nothing
  /// was due, and later nothing changes any more.
  private static func range(_ period: Period, today: Day, shown: Day) -> ClosedRange<Day> {
    let first = Day(max(1, period.start.year - 1), 1, 1) ?? period.start
    let last = Day(min(9999, max(period.end, today).year + 10), 12, 31) ?? period.end
    return min(first, shown)...max(last, shown)
  }

  /// What it wants is the day that is to be shown.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Day> {
    let standing = day
    switch take(key, context.keymap, context.presentation) {
    case .stays: return day == standing ? .stay : .wants(day)
    case .keeps: return day == standing ? .leave : .chose(day)
    case .restores: return before == standing ? .leave : .chose(before)
    }
  }

  private mutating func take(_ key: Key, _ keymap: Keymap, _ presentation: Presentation) -> End {
    diagnostic = nil
    if typing != nil { return type(key, keymap, presentation) }
    switch keymap.timeCommand(for: key) {
    case .step(let step): take(step, presentation)
    case .accept: return .keeps
    case .cancel: return .restores
    case nil:
      // Whoever begins with a digit wants to type a day.
      if case .character("1"..."9") = key {
        beginTyping()
        return type(key, keymap, presentation)
      }
    }
    return .stays
  }

  /// Moves the day by `step`.
  private mutating func take(_ step: TimeStep, _ presentation: Presentation) {
    switch step {
    case .earlier: move(to: day.advanced(by: -1), presentation)
    case .later: move(to: day.advanced(by: 1), presentation)
    case .earlierMonth: move(to: day.monthEndBefore, presentation)
    case .laterMonth: move(to: day.monthEndAfter, presentation)
    case .earlierQuarter: move(to: day.quarterEndBefore, presentation)
    case .laterQuarter: move(to: day.quarterEndAfter, presentation)
    case .usualDay: day = usual
    case .typeDay: beginTyping()
    }
  }

  private mutating func beginTyping() {
    typing = TextField()
    standing = day
  }

  /// Days are typed as seen from the usual one.
  private var reader: DayReader { DayReader(asOf: usual, in: period) }

  /// While a day is typed the board follows as soon as it is one.
  private mutating func type(_ key: Key, _ keymap: Keymap, _ presentation: Presentation) -> End {
    guard var field = typing else { return .stays }
    switch keymap.lineCommand(for: key) {
    case .cancel: return .restores
    case .accept:
      guard !field.text.trimmed.isEmpty else {
        typing = nil
        return .stays
      }
      do throws(DayProblem) {
        guard move(to: try reader.day(field.text), presentation) else { return .stays }
        return .keeps
      } catch {
        diagnostic = DisplayText(error.words(presentation.language))
        return .stays
      }
    case nil:
      _ = field.handle(key)
      typing = field
      day = (try? reader.day(field.text)).flatMap { range.contains($0) ? $0 : nil } ?? standing
      return .stays
    }
  }

  @discardableResult
  private mutating func move(to wanted: Day, _ presentation: Presentation) -> Bool {
    guard range.contains(wanted) else {
      diagnostic = presentation.pick(
        "只能看 \(range.lowerBound) 至 \(range.upperBound)", "only from \(range.lowerBound) to \(range.upperBound)")
      return false
    }
    day = wanted
    return true
  }

  /// What the footer shows while the bar is open.
  var hints: [Command] {
    (typing == nil ? TimeStep.allCases.map(Command.time) : []) + [.window(.accept), .window(.cancel)]
  }

  /// The context of the keys that the footer shows.
  var context: Keymap.Context { typing == nil ? .time : .form }

  // MARK: Drawing

  /// Draws the bar over the last row: the day, what it means, and how far it lies from the usual one. The signs beside the day,
  /// the day and the usual one can be pressed.
  func draw(_ context: WindowContext, in body: Region) {
    guard let shown = context.entry.map({ ShownDay($0) }) else { return }
    let presentation = context.presentation
    let row = body.row(body.rows - 1)
    row.fill(style: Style(on: .overlay))
    row.offer(.window)
    func put(_ text: DisplayText, _ column: Int, _ style: Style, pressed step: TimeStep) -> Int {
      let end = row.write(text, column: column, style: style)
      if let key = context.keymap.binding(of: .time(step), in: [.time])?.keys.first {
        row.columns(from: column, count: end - column).offer(.key(key))
      }
      return end
    }
    var column = row.write(presentation.pick(" 截至 ", " as of "), style: Style(.strong, on: .overlay))
    if let typing {
      typing.draw(
        in: row.columns(from: column, count: 12), isFocused: true, placeholder: DisplayText(usual.description))
      column += 14
    } else {
      let style = Style(.focusTitle, on: .focusTitle)
      column = put(" < ", column, style, pressed: .earlier)
      column = put(DisplayText("\(day) \(day.weekday(presentation.language))"), column, style, pressed: .typeDay)
      column = put(" > ", column, style, pressed: .later) + 2
    }
    if let diagnostic {
      row.write(diagnostic, column: column, style: Style(.error, on: .overlay))
      return
    }
    let text =
      typing == nil
      ? meaning(shown, presentation) : presentation.pick("如 9-30、9月底、Q3、昨天", "9-30, end-of-sep, Q3 or yesterday")
    column = row.write(text, column: column, style: Style(.text, on: .overlay)) + 2
    let usual = presentation.pick("默认 \(usual)", "usual day \(usual)")
    let start = row.columns - row.width(usual) - 1
    if start >= column { _ = put(usual, start, Style(.dim, on: .overlay), pressed: .usualDay) }
  }

  private func meaning(_ shown: ShownDay, _ presentation: Presentation) -> DisplayText {
    guard shown.day == day else { return presentation.pick("正在研判", "judging") }
    var parts = [distance(presentation), shown.meaning(presentation)]
    if !period.contains(day) {
      parts.append(
        presentation.pick(
          "不在方案期内（\(period.start) 至 \(period.end)）", "outside the plan (\(period.start) to \(period.end))"))
    }
    return parts.filter { !$0.isEmpty }.reduce(.empty) { $0.isEmpty ? $1 : $0 + presentation.pick("，", ", ") + $1 }
  }

  private func distance(_ presentation: Presentation) -> DisplayText {
    let days = day.number - usual.number
    let count = abs(days)
    if days == 0 { return presentation.pick("默认日", "the usual day") }
    return days < 0
      ? presentation.pick("早 \(count) 天", count == 1 ? "a day before" : "\(count) days before")
      : presentation.pick("晚 \(count) 天", count == 1 ? "a day after" : "\(count) days after")
  }
}
