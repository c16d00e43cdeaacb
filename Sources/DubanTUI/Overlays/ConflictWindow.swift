import DubanScreen
import DubanCore

/// Something was not done because somebody else changed items since: which ones, who, when, and the way on.
struct ConflictWindow: Window {
  let purpose: Purpose
  /// What the others did since.
  let entries: [Entry]
  /// The first line on the screen.
  private var top = 0

  /// What was refused.
  enum Purpose: Sendable {
    /// A write; the form in which it was filled in can be opened again.
    case record([Draft], Form?)
    case reverse(Reversal.Direction)
  }

  init(_ purpose: Purpose, entries: [Entry]) {
    self.purpose = purpose
    self.entries = entries
  }

  /// The way on after a write that was refused: to fill it in again, in the form that it was filled in where it had one.
  struct Retry {
    let drafts: [Draft]
    let form: Form?
    /// What the others did since.
    let entries: [Entry]
  }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Retry> {
    switch context.keymap.menuCommand(for: key) {
    case .accept:
      guard case .record(let drafts, let form) = purpose else { return .leave }
      return .chose(Retry(drafts: drafts, form: form, entries: entries))
    case .cancel: return .leave
    case .move(let motion): top = motion.scrolled(top, of: entries.count * 3 + 1, shown: 1)
    case .help, nil: break
    }
    return .stay
  }

  func draw(_ context: WindowContext, in region: Region) {
    let (presentation, entry) = (context.presentation, context.entry)
    let width = min(76, max(20, region.columns - 8))
    func line(_ text: DisplayText, _ ink: ThemeRole = .text, indent: Int = 0) -> WrappedText.Paragraph {
      WrappedText.Paragraph(text, style: Style(ink, on: .overlay), indent: indent)
    }
    let (title, told, ways) = words(presentation)
    let said = EntryWords(among: entries)
    var lines = [line(told), line("")]
    var subject: String?
    for other in entries.sorted(by: { ($0.plan, $0.subject, $0.seq) < ($1.plan, $1.subject, $1.seq) }) {
      if subject != other.subject {
        lines.append(line(name(of: other, presentation, entry), .heading))
        subject = other.subject
      }
      let what = said.kind(other, presentation.language) + "  " + said.change(other, presentation.language)
      lines.append(line(DisplayText("\(other.recorded)  \(other.actor)  \(what)"), .strong, indent: 2))
      if let note = said.note(other) { lines.append(line(DisplayText(note), .dim, indent: 4)) }
    }
    if let entry {
      let table = comparison(presentation, entry, region.ambiguous)
      if !table.isEmpty { lines.append(line("")) }
      lines += table.enumerated().map { line($1, $0 == 0 ? .heading : .text) }
    }
    var text = WrappedText(lines)
    let rows = text.lines(width, region.ambiguous).count + 2
    let inside = WindowFrame(title, size: Size(rows: rows, columns: width)).draw(in: region)
    let place = inside.droppingLastRows(inside.rows >= rows ? 2 : 1)
    for _ in 0..<top { text.move(.moveDown, size: place.size, region.ambiguous) }
    text.draw(in: place)
    KeyLine(context.keymap.hints(ways, in: .menu)).draw(in: inside.row(inside.rows - 1))
  }

  /// What the person changed and what others changed, side by side: field, one's own, what it is now with who and when.
  /// Empty for several items, whose fields stand for all of them.
  private func comparison(_ presentation: Presentation, _ entry: PlanEntry, _ ambiguous: AmbiguousWidth)
    -> [DisplayText]
  {
    guard case .record(_, let form?) = purpose, form.group == nil, entry.id == entries.first?.plan else { return [] }
    let again = Form(again: form, after: entries, entry, presentation)
    let rows = again.fields.filter { $0.others != nil || form.isTyped($0.key) }.map { field -> [DisplayText] in
      let mine = form.isTyped(field.key) ? field.shown(field.value) : presentation.pick("未改", "unchanged")
      let now = field.others.map { $0.now + "  " + $0.source } ?? presentation.pick("未变", "unchanged")
      return [field.label, mine, now]
    }
    guard !rows.isEmpty else { return [] }
    let head = [
      presentation.pick("项目", "Field"), presentation.pick("您填的", "Yours"), presentation.pick("现在的", "As it is now"),
    ]
    let table = [head] + rows
    let widths = (0..<2).map { column in
      min(26, table.map { $0[column].width(ambiguous) }.max() ?? 0)
    }
    return table.map { row in
      zip(row, widths).reduce(DisplayText.empty) { line, cell in
        let text = cell.0.clipped(to: cell.1, ambiguous)
        return line + text + DisplayText(String(repeating: " ", count: cell.1 - text.width(ambiguous) + 2))
      } + row[2]
    }
  }

  /// - Returns: its title, what happened, and what its keys do.
  private func words(_ presentation: Presentation) -> (
    title: DisplayText, told: DisplayText, [(command: WindowCommand, words: DisplayText)]
  ) {
    switch purpose {
    case .record(let drafts, _):
      return (
        presentation.pick("未写入：他人已修改", "Not written: changed meanwhile"),
        drafts.count > 1
          ? presentation.pick(
            "在您填写期间，他人已修改其中事项。所选 \(drafts.count) 项均未写入，没有任何内容被覆盖。",
            "Somebody else changed some of these \(drafts.count) items while you were writing. None was written, nothing "
              + "was overwritten.")
          : presentation.pick(
            "在您填写期间，他人已修改此项。您的填报没有写入，没有任何内容被覆盖。",
            "Somebody else changed this item while you were writing. Nothing of yours was written, nothing was "
              + "overwritten."),
        [
          (.accept, presentation.pick("重新填写，只保留您改过的", "reopen with what you changed")),
          (.cancel, presentation.pick("放弃", "discard")),
        ]
      )
    case .reverse(let direction):
      let isUndo = direction == .undo
      return (
        isUndo
          ? presentation.pick("未撤销：其后他人已改动", "Not undone: changed since")
          : presentation.pick("未重做：其后他人已改动", "Not done again: changed since"),
        isUndo
          ? presentation.pick(
            "在您办理之后，他人又改动了以下事项，因此没有撤销任何一项。请先与其核对，待其撤销后再试，或重新填报更正。",
            "Others changed the items below after you did, so nothing was taken back. Talk to them: once theirs is undone, "
              + "yours can be. Or report anew.")
          : presentation.pick(
            "在您撤销之后，他人又改动了以下事项，因此没有重做任何一项。请先与其核对，或重新填报。",
            "Others changed the items below after you undid them, so nothing was done again. Talk to them, or report anew."
          ),
        [(.cancel, presentation.pick("关闭", "close"))]
      )
    }
  }

  private func name(of other: Entry, _ presentation: Presentation, _ entry: PlanEntry?) -> DisplayText {
    guard let entry, entry.id == other.plan else { return DisplayText("\(other.plan)/\(other.subject)") }
    return DisplayText(other.subject) + "  " + entry.title(of: other.subject, presentation)
  }
}
