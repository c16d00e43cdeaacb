import DubanScreen
import DubanCore

/// The line in which a filter is typed, over the lowest rows: what it lets through shows at once in the panes above, what
/// could stand at the caret is listed, a wrong word is underlined and what was meant is said.
struct FilterWindow: Window {
  /// The panes as they stood before; `esc` brings them back.
  private let before: Workspace
  private var field: TextField
  private var reading = FilterReader.Outcome()
  private var completion: [Candidate] = []
  /// How many more could stand there than are listed.
  private var more = 0
  /// What the candidates take the place of.
  private var place = 0..<0
  private var list = ListView<Int>()
  /// Whether a candidate was chosen by moving; `enter` takes it then.
  private var isChosen = false

  /// Something that could stand at the caret.
  struct Candidate: Equatable, Sendable {
    let text: String
    let detail: String
  }

  /// A line with the filter that holds in `workspace`.
  init(_ workspace: Workspace) {
    before = workspace
    let text = workspace.filterText
    field = TextField(text.isEmpty || text.hasSuffix(" ") ? text : text + " ")
  }

  /// What stands in the line.
  private var text: String { field.text }

  /// What becomes of the filter.
  enum Choice {
    /// The text or the caret is another: this filters, and the window is to read it.
    case typed(String)
    /// The panes are to be as they stood before.
    case restore(Workspace)
  }

  /// The filter holds as it is when the window is left with it.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Choice> {
    guard context.entry != nil else { return .leave }
    switch context.keymap.formCommand(for: key) {
    case .cancel: return .chose(.restore(before))
    case .accept:
      if isChosen { return complete() }
      return reading.diagnostics.isEmpty ? .leave : .stay
    case .nextField where key != .tab: return move(.moveDown)
    case .previousField where key != .backTab: return move(.moveUp)
    case .nextField: return complete()
    case .previousField: return .stay
    case .leaveOut, .pageUp, .pageDown, nil:
      let before = (field.text, field.caret)
      _ = field.handle(key)
      return before == (field.text, field.caret) ? .stay : .wants(.typed(text))
    }
  }

  private mutating func move(_ motion: Motion) -> WindowOutcome<Choice> {
    guard !completion.isEmpty else { return .stay }
    // The first move chooses what stands first.
    if isChosen || motion == .moveUp { list.move(motion, height: FilterWindow.mostCandidates) }
    isChosen = true
    return .stay
  }

  /// Puts the candidate into the line that is chosen, or the first one.
  private mutating func complete() -> WindowOutcome<Choice> {
    guard completion.indices.contains(list.index) else { return .stay }
    var characters = Array(field.text)
    let put = Array(completion[list.index].text)
    characters.replaceSubrange(place, with: put)
    let caret = place.lowerBound + put.count
    field = TextField(String(characters))
    for _ in caret..<max(caret, characters.count) { _ = field.handle(.left) }
    return .wants(.typed(text))
  }

  // MARK: Reading along

  /// Reads what is typed for the plan of `board`, and looks up what could stand at the caret.
  ///
  /// - Parameter index: what can be found on `board`, where it is at hand.
  mutating func read(_ board: Board, _ presentation: Presentation, _ index: PlanIndex?) {
    let names = FilterNames([board.plan])
    let reader = FilterReader(names: names)
    reading = reader.read(text)
    let found = FilterCompletion(text, caret: field.caret, names: names, presentation.language)
    place = found.range
    let characters = Array(text)
    completion = found.candidates.prefix(FilterWindow.mostCandidates).map { candidate in
      if let help = candidate.help { return Candidate(text: candidate.text, detail: help) }
      guard board.tasks.count <= FilterWindow.mostTasksCounted else {
        return Candidate(text: candidate.text, detail: "")
      }
      // Counted is what would be left if it stood there.
      var put = characters
      put.replaceSubrange(found.range, with: Array(candidate.text))
      let match = FilterMatch(reader.read(String(put)).filter, on: board, names: names, index: index)
      return Candidate(text: candidate.text, detail: "\(match.shown(on: board).count)")
    }
    more = found.candidates.count - completion.count
    list = ListView(Array(completion.indices))
    isChosen = false
  }

  /// How many candidates are listed, and up to how many tasks what each would leave is counted.
  private static let mostCandidates = 8
  private static let mostTasksCounted = 10_000

  // MARK: Drawing

  func draw(_ context: WindowContext, in body: Region) {
    let presentation = context.presentation
    let bar = body.droppingRows(body.rows - 2)
    bar.fill(style: Style(on: .overlay))
    bar.offer(.window)
    let label = presentation.pick("筛选", "Filter")
    let start = bar.write(label, column: 1, style: Style(.strong, on: .overlay)) + 1
    let input = bar.row(0).columns(from: start, count: bar.columns - start - 1)
    field.draw(
      in: input, isFocused: true,
      placeholder: presentation.pick(
        "单位:… 灯:逾期 季度:Q3 期限:本月 或任何文字", "unit:… light:overdue q:Q3 due:this-month, or any words"),
      wrong: reading.diagnostics.map(\.range))
    drawMessage(context, in: bar.row(1))
    drawCandidates(in: body.droppingLastRows(2), column: start, presentation)
  }

  /// What is wrong, else what the filter lets through.
  private func drawMessage(_ context: WindowContext, in row: Region) {
    let presentation = context.presentation
    let keys = context.keymap.hints(
      [
        (.nextField, presentation.pick("补全", "complete")), (.accept, presentation.pick("保留", "keep")),
        (.cancel, presentation.pick("恢复", "restore")),
      ], in: .form)
    let diagnostic = reading.diagnostics.first { !$0.isUnfinished(at: field.caret) }
    let left = context.filter?.counted(presentation, .matches) ?? presentation.pick("显示全部", "everything shows")
    let words = diagnostic.map { DisplayText($0.words(presentation.language)) } ?? left
    // A long sentence is worth more than the keys, but for the one that leads out.
    let most = max(row.columns - row.width(words) - 4, keys.suffix(1).width(in: row))
    let shown = keys.fitting(most, in: row)
    let start = row.columns - shown.width(in: row) - 1
    row.put(words, column: 1, width: start - 3, style: Style(diagnostic == nil ? .dim : .error, on: .overlay))
    shown.draw(in: row.columns(from: 0, count: row.columns - 1), column: start, on: .overlay)
  }

  private func drawCandidates(in region: Region, column: Int, _ presentation: Presentation) {
    let tail = more > 0 ? presentation.pick("还有 \(more) 个，继续输入可缩小范围", "\(more) more; type on to narrow") : .empty
    let room = region.rows - 2 - (more > 0 ? 1 : 0)
    let rows = min(completion.count, room)
    guard rows > 0 else { return }
    let labels = completion.map { region.width(DisplayText($0.text)) }.max() ?? 0
    let details = completion.map { region.width(DisplayText($0.detail)) }.max() ?? 0
    let width = min(region.columns - 2, max(labels + details + 4, region.width(tail) + 2))
    let caret = region.width(DisplayText(String(text.prefix(place.lowerBound))))
    let left = max(1, min(column + caret - 1, region.columns - width - 1))
    let height = rows + (more > 0 ? 1 : 0)
    let box = region.part(Rect(row: region.rows - height, column: left, rows: height, columns: width))
    box.fill(style: Style(on: .overlay))
    box.offer(.window)
    if more > 0 { box.put(tail, row: rows, column: 1, width: width - 2, style: Style(.dim, on: .overlay)) }
    list.draw(in: box.droppingLastRows(height - rows), isFocused: isChosen) { row, index, ground in
      let ground: Ground = isChosen && ground != .plain ? ground : .overlay
      row.fill(style: Style(on: ground))
      // Before anything is chosen the first move leads to the first one.
      if !isChosen { row.offer(.row(index + 1)) }
      row.put(
        DisplayText(completion[index].text), column: 1, width: min(labels, row.columns - 2),
        style: Style(.text, on: ground))
      row.put(
        DisplayText(completion[index].detail), column: labels + 3, width: max(0, row.columns - labels - 4),
        style: Style(.dim, on: ground), align: completion[index].text.hasSuffix(":") ? .left : .right)
    }
  }
}

extension FilterProblem {
  /// Whether it is only that somebody has not typed on yet.
  func isUnfinished(at caret: Int) -> Bool {
    guard case .missingValue = kind else { return false }
    return range.upperBound == caret
  }
}
