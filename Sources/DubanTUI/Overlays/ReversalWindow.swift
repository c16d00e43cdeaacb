import DubanScreen
import DubanCore

/// What an undo, or a redo of several items, would do, listed before it is done.
struct ReversalWindow: Window {
  private let reversal: Reversal
  /// The items' states after it, by plan and id; nothing for plans that are not judged.
  private let states: [String: [String: ItemState]]
  /// The first item on the screen.
  private var top = 0

  init(_ reversal: Reversal, _ states: [String: [String: ItemState]]) {
    self.reversal = reversal
    self.states = states
  }

  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Effect> {
    let room = max(1, context.size.rows - ReversalWindow.linesAround)
    switch context.keymap.menuCommand(for: key) {
    case .accept: return .chose(.reverse(reversal.direction, agreed: reversal.batch))
    case .cancel: return .leave
    case .move(let motion): top = motion.scrolled(top, of: reversal.items.count, shown: room)
    case .help, nil: break
    }
    return .stay
  }

  /// The lines of a screen that no item can have: header, footer, title, head, hints and what is blank between them.
  private static let linesAround = 9

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let count = reversal.items.count
    let isUndo = reversal.direction == .undo
    let width = min(104, max(30, region.columns - 6))
    let inside = WindowFrame(
      isUndo
        ? presentation.pick("撤销 \(count) 项", "Undo \(English.count(count, "item"))")
        : presentation.pick("重做 \(count) 项", "Redo \(English.count(count, "item"))"),
      size: Size(rows: count + 4, columns: width)
    ).draw(in: region)
    let acts = reversal.items.map(\.act)
    inside.put(head(acts, presentation), width: inside.columns, style: Style(.strong, on: .overlay))
    let isRoomy = inside.rows >= count + 4
    let place = inside.droppingRows(isRoomy ? 2 : 1).droppingLastRows(isRoomy ? 2 : 1)
    let first = max(0, min(top, count - place.rows))
    let visible = first..<min(first + place.rows, count)
    let isAlike = common(acts, presentation) != nil
    let rows = acts[visible].map { act in
      // The items of the open plan are told by their own ids alone.
      row(
        act, what: isAlike ? "" : words(act, presentation), presentation, context.entries[act.plan],
        isOpen: act.plan == context.plan)
    }
    LightChanges(rows: rows).draw(presentation, in: place)
    place.drawMoreSigns(above: visible.lowerBound > 0, below: visible.upperBound < count)
    let hints =
      isUndo
      ? [
        (
          WindowCommand.accept,
          count == 1 ? presentation.pick("撤销", "undo") : presentation.pick("全部撤销", "undo all")
        ),
        (.cancel, presentation.pick("不撤销", "cancel")),
      ]
      : [
        (.accept, presentation.pick("全部重做", "redo all")), (.cancel, presentation.pick("不重做", "cancel")),
      ]
    KeyLine(context.keymap.hints(hints, in: .menu)).draw(in: inside.row(inside.rows - 1))
  }

  /// What is reversed: the day on which it was done, and what it was where that is the same of all.
  private func head(_ acts: [Entry], _ presentation: Presentation) -> DisplayText {
    let day = acts.first.map { "\($0.recorded)" } ?? ""
    if let only = acts.first, acts.count == 1 {
      let what = words(only, presentation)
      let whose = "\(only.recorded)  \(only.actor)  \(what)"
      return reversal.direction == .undo
        ? presentation.pick("将撤销：\(whose)", "To be taken back: \(whose)")
        : presentation.pick("将重做：\(whose)", "To be brought back: \(whose)")
    }
    let what = common(acts, presentation).map { presentation.language.pick("的", ", ") + $0 } ?? ""
    return reversal.direction == .undo
      ? presentation.pick("\(day) 一次办理\(what)，将一并撤销：", "Done at once on \(day)\(what); to be taken back at once:")
      : presentation.pick("\(day) 一次办理\(what)，将一并重做：", "Done at once on \(day)\(what); to be brought back at once:")
  }

  private func common(_ acts: [Entry], _ presentation: Presentation) -> String? {
    let all = Set(acts.map { words($0, presentation) })
    return all.count == 1 ? all.first : nil
  }

  private func words(_ act: Entry, _ presentation: Presentation) -> String {
    EntryWords(among: [act]).sentence(act, presentation.language)
  }

  private func row(_ act: Entry, what: String, _ presentation: Presentation, _ entry: PlanEntry?, isOpen: Bool)
    -> LightChanges.Row
  {
    let preview = entry?.board.preview(of: act.subject, with: states[act.plan] ?? [:])
    return LightChanges.Row(
      id: DisplayText(isOpen ? act.subject : "\(act.plan)/\(act.subject)"),
      title: entry.map { $0.title(of: act.subject, presentation) } ?? .empty, what: DisplayText(what),
      before: preview?.before?.light, after: preview?.after?.light)
  }
}
