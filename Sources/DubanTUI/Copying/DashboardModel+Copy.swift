import DubanScreen
import DubanCore

extension DashboardModel {
  /// Why there is nothing to copy now: no item, or where `isItem` is false nothing at all.
  func copyingObstacle(isItem: Bool) -> DisplayText? {
    // Where the terminal takes nothing for the clipboard, files are the only way.
    if copiesToFiles, let obstacle = setting.filesObstacle { return obstacle }
    if workspace == nil { return plans.isEmpty ? presentation.pick("还没有方案", "there are no plans yet") : nil }
    if let noBoard { return noBoard }
    return isItem && subject == nil ? presentation.pick("先选中一个事项", "select an item first") : nil
  }

  /// The current item with all that is known of it; on the portfolio the selected plan's lines.
  mutating func copyItem() -> [Effect] {
    guard workspace != nil else {
      guard let plan = plans.first(where: { $0.id == portfolio.selected }) else { return [] }
      return copy(text(of: [plan]), presentation.words(plan.title), id: plan.id)
    }
    guard let entry = openEntry, let subject else { return [] }
    let owner = DetailDocument.owner(of: subject, on: entry.board)
    let history = details.last.flatMap { $0.subject == owner ? $0.history : nil }
    let document = DetailDocument(
      owner, highlighted: subject, on: entry.board, presentation: presentation, history: history,
      tellsHistory: history != nil)
    guard let document else { return [] }
    return copy(heading(entry) + "\n" + document.plainText, DisplayText(owner), id: "\(entry.id)-\(owner)")
  }

  /// All rows of the pane with the focus; of a detail the item.
  mutating func copyView() -> [Effect] {
    guard let workspace else { return copy(text(of: plans), presentation.pick("全部方案", "all plans"), id: "plans") }
    if !details.isEmpty { return copyItem() }
    guard let entry = openEntry else { return [] }
    let pane = workspace.focused
    let text = heading(entry) + "\n" + workspace.pane(pane).text(context(of: entry))
    return copy(text, DisplayText(pane.words(presentation.language)), id: "\(entry.id)-\(pane.rawValue)")
  }

  // MARK: The text

  /// Of which plan and which day it tells, that its data are made up if they are, and what was filtered.
  private func heading(_ entry: PlanEntry) -> String {
    let plan = entry.board.plan
    let day = ShownDay(entry).spans(presentation, columns: textColumns).map(\.text.string)
      .joined()
    var lines = [presentation.words(plan.title), DisplayText(day.trimmed)]
    if let notice = entry.notice {
      lines.append(presentation.pick("[演示] ", "[simulated] ") + presentation.words(notice))
    }
    if let filter = workspace?.filter, details.isEmpty {
      lines.append(
        presentation.pick("筛选 ", "filter ") + filter.words(presentation) + "  " + filter.counted(presentation, .sum))
    }
    return lines.map { $0.string + "\n" }.joined()
  }

  private func text(of plans: [PortfolioEntry]) -> String {
    var pane = PortfolioPane()
    pane.reload(plans, presentation)
    let size = Size(rows: 1 + PortfolioPane.lines * plans.count, columns: textColumns)
    return Grid.drawn(size, glyphs: presentation.glyphs) { pane.draw(presentation, in: $0) }.plainText
  }

  // MARK: Where it goes

  /// Terminals take so many bytes for the clipboard, in base 64; what is larger some of them drop without a word.
  private static let mostForClipboard = 75_000

  private mutating func copy(_ text: String, _ what: DisplayText, id: String) -> [Effect] {
    let encoded = (text.utf8.count + 2) / 3 * 4
    let isTooLarge = encoded > DashboardModel.mostForClipboard
    if isTooLarge, setting.filesObstacle != nil {
      notice = Notice(text: presentation.pick("文本较大，剪贴板放不下", "too long for the clipboard"), isError: true)
      return []
    }
    guard !copiesToFiles, !isTooLarge else {
      let why =
        isTooLarge && !copiesToFiles
        ? presentation.pick("文本较大，剪贴板放不下，请存为文件", "too long for the clipboard; save it as a file") : .empty
      overlay = .save(SaveWindow(text, what, why: why, id: id))
      return []
    }
    let lines = text.utf8.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    var words =
      presentation.pick("已复制：", "copied: ") + what
      + presentation.pick("（\(lines) 行）", " (\(English.count(lines, "line")))")
    if !toldOfClipboard {
      words = words + presentation.pick("，若粘贴不出来，见 duban doctor", "; if nothing can be pasted: duban doctor")
    }
    toldOfClipboard = true
    notice = Notice(text: words, isError: false)
    return [.copy(text)]
  }

  /// The window stays until the text is safe.
  mutating func takeSaved(_ message: Message) {
    if case .save(let window) = overlay { takeSaved(message, window, Overlay.save) }
    if case .export(let window, let content) = overlay { takeSaved(message, window) { .export($0, content) } }
  }

  private mutating func takeSaved<Inside: FileWindow>(
    _ message: Message, _ window: Inside, _ overlay: (Inside) -> Overlay
  ) {
    var window = window
    switch message {
    case .saved(let path):
      self.overlay = nil
      notice = Notice(text: presentation.pick("已写入 ", "written to ") + DisplayText(path), isError: false)
      return
    case .fileExists: window.ask(presentation)
    case .notSaved(let reason): window.refuse(DisplayText(reason))
    default: return
    }
    self.overlay = overlay(window)
  }
}
