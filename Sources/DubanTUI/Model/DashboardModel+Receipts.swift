import DubanScreen
import DubanCore

/// What is said after one's own writes, and of the marks that they were made with.
extension DashboardModel {
  /// What failed is said at the bottom, and in the window that waits for it with what was typed there.
  mutating func takeFailure(_ sentence: DisplayText) {
    notice = Notice(text: sentence, isError: true)
    overlay?.refuse(sentence)
  }

  mutating func takeRecorded(_ entries: [Entry]) {
    if case .form = overlay { overlay = nil }
    guard let first = entries.first else { return }
    let kind =
      first.change == .report(status: nil, values: [:]) && first.note == nil
      ? ItemCommand.nothingChanged.hint(presentation.language) : first.change.kind.words(presentation.language)
    say(
      entries.count == 1
        ? presentation.pick("已记录：\(kind) \(first.subject)", "recorded: \(kind) \(first.subject)")
        : presentation.pick("已记录：\(kind) \(entries.count) 项", "recorded: \(kind), \(entries.count) items") + way(.undo)
    )
    guard details.isEmpty, let workspace, workspace.plan == first.plan, let entry = openEntry else { return }
    // Marks have served when what they stand for was written.
    let written = Set(entries.map(\.subject))
    let owners = Set(written.map { DetailDocument.owner(of: $0, on: entry.board) })
    let left = workspace.marked.filter { id in
      !written.contains(id) && !owners.contains(id) && !written.contains(DetailDocument.owner(of: id, on: entry.board))
    }
    self.workspace?.marked = left
    if left.isEmpty { self.workspace?.lastMark = nil }
  }

  mutating func takeReversed(_ reversal: Reversal) {
    let acts = reversal.items.map(\.act)
    guard let first = acts.first else { return }
    let isUndo = reversal.direction == .undo
    let word = isUndo ? presentation.pick("已撤销", "undone") : presentation.pick("已重做", "redone")
    let what =
      acts.count == 1
      ? DisplayText(
        presentation.language.colon
          + ItemID.Global(plan: first.plan, item: first.subject.isEmpty ? nil : first.subject).text + " "
          + EntryWords(among: [first]).kind(first, presentation.language))
        + light(of: first)
      : presentation.pick(" \(acts.count) 项：", " \(acts.count) items: ")
        + DisplayText(acts.map(\.subject).joined(separator: presentation.language.pick("、", ", ")))
    say(word + what + way(isUndo ? .redo : .undo))
  }

  /// What the item's light has become: ` -> ! 逾期`; empty for what has none.
  private func light(of act: Entry) -> DisplayText {
    guard let light = entries[act.plan]?.board.judgement(of: act.subject)?.light else { return .empty }
    return " → " + LightStyle(light).label(presentation.language, presentation.glyphs)
  }

  /// The key that takes it back: `（U 撤销）`.
  private func way(_ direction: Reversal.Direction) -> DisplayText {
    guard
      let hint = keymap.hints([.follow(direction == .undo ? .undo : .redo)], in: contexts, presentation.language).first
    else { return .empty }
    return presentation.pick("（", " (") + hint.key + " " + hint.words + presentation.pick("）", ")")
  }

  private mutating func say(_ text: DisplayText) { notice = Notice(text: text, isError: false) }
}
