import DubanScreen
import DubanCore

/// All that is known of one item, to be read and scrolled.
struct DetailPane: Equatable, Sendable {
  /// The plan's id.
  let plan: String
  /// The item that is shown.
  let subject: String
  /// The item that item commands act on: the milestone from which the detail was opened, or the item itself.
  let highlighted: String
  /// The entries on the item; nil until they are there.
  private(set) var history: [Entry]?
  private var top = 0
  /// Whether it stands beside a list and has no focus.
  private var isBeside = false

  init(plan: String, subject: String, highlighted: String) {
    self.plan = plan
    self.subject = subject
    self.highlighted = highlighted
  }

  /// Takes in the entries on the item.
  mutating func take(_ entries: [Entry]) { history = entries }

  /// Lets go of the entries, which another day may tell differently.
  mutating func forget() { history = nil }

  /// Scrolls; how far down there is anything to see is settled when it is drawn.
  mutating func move(_ motion: Motion, page: Int) {
    top = motion.scrolled(top, of: .max / 2, shown: page)
  }

  /// Keeps the scrolling inside of what there is.
  mutating func settle(_ context: PaneContext, columns: Int, rows: Int) {
    top = max(0, min(top, lines(context, columns: columns).count - rows))
  }

  /// Scrolls to the milestone from which the detail was opened, when it lies too far down to be seen at once.
  mutating func reveal(_ context: PaneContext, columns: Int, rows: Int) {
    let document = DetailDocument(
      subject, highlighted: highlighted, on: context.board, presentation: context.presentation, history: history)
    guard let lines = document?.lines, let anchor = lines.firstIndex(of: .anchor(highlighted)) else { return }
    let row = LaidOutLine.layOut(Array(lines[..<anchor]), columns: columns, context).count
    if row + 3 > rows { top = max(0, row - rows / 3) }
    settle(context, columns: columns, rows: rows)
  }

  /// The item below that enter leads to: the first task under a heading.
  func link(on board: Board) -> String? { board.task(subject)?.task.children.first?.id }

  // MARK: Drawing

  /// Draws it as what is known of the item that is selected beside it, without its history, which would have to be fetched.
  func drawBeside(_ context: PaneContext, in region: Region) {
    region.fill(style: Style())
    var pane = self
    (pane.isBeside, pane.history) = (true, nil)
    pane.reveal(context, columns: region.columns - 4, rows: region.rows - 1)
    pane.draw(context, in: region)
  }

  func draw(_ context: PaneContext, in region: Region) {
    let title = DisplayText("\(subject)")
    let kind = kind(on: context.board).words(context.language)
    let inside = Frame(DisplayText(kind + " ") + title + "  " + name(context), isFocused: !isBeside).draw(in: region)
      .inset(
        columns: 2)
    let lines = lines(context, columns: inside.columns)
    let first = max(0, min(top, lines.count - inside.rows))
    for (row, line) in lines.dropFirst(first).prefix(inside.rows).enumerated() { line.draw(in: inside.row(row)) }
    let edge = region.columns - 1
    if first > 0 { region.put(region.glyphs.moreAbove, row: 1, column: edge, width: 1, style: Style(.dim)) }
    if first + inside.rows < lines.count {
      region.put(region.glyphs.moreBelow, row: region.rows - 1, column: edge, width: 1, style: Style(.dim))
    }
  }

  /// What it is called, so that it is told when the text is scrolled.
  private func name(_ context: PaneContext) -> DisplayText {
    let name = context.board.task(subject)?.task.title ?? context.board.indicator(subject)?.indicator.name
    return name.map(context.presentation.words) ?? ""
  }

  private func kind(on board: Board) -> ItemKind {
    if board.task(subject) != nil { return .task }
    if board.indicator(subject) != nil { return .indicator }
    return board.plan.duties.contains { $0.id == subject } ? .duty : .funding
  }

  private func lines(_ context: PaneContext, columns: Int) -> [LaidOutLine] {
    let document = DetailDocument(
      subject, highlighted: highlighted, on: context.board, presentation: context.presentation, history: history,
      tellsHistory: !isBeside)
    return LaidOutLine.layOut(document?.lines ?? [], columns: columns, context)
  }
}
