import DubanScreen
import DubanCore

/// Marking: what is marked is acted on together, wherever it stands. Marks belong to the open plan; panes, views, filters
/// and reloads leave them alone.
extension DashboardModel {
  /// The ids of what is marked, as long as item commands act on it: in a detail they act on the item that is read.
  var marked: Set<String> { details.isEmpty ? workspace?.marked ?? [] : [] }

  /// The item that item commands act on when there is but one: what alone is marked, else the detail's or what is selected.
  var actedOn: String? {
    switch marked.count {
    case 0: subject
    case 1: marked.first
    default: nil
    }
  }

  /// Why `command` can mark nothing now; nil when it can.
  func obstacle(to command: Marking) -> DisplayText? {
    guard let entry = openEntry, let workspace else { return noBoard }
    switch command {
    case .unmarkAll: return workspace.marked.isEmpty ? presentation.pick("没有标记", "nothing is marked") : nil
    case .markAll: return nil
    case .mark, .markRange:
      guard !workspace.covered(entry.board).isEmpty else { return presentation.pick("先选中一个事项", "select an item first") }
      return command == .markRange && workspace.lastMark == nil
        ? presentation.pick("先用空格标记起点", "mark where it begins with space") : nil
    }
  }

  /// Marks or takes marks away as `command` says.
  mutating func mark(_ command: Marking) {
    guard let entry = openEntry, let workspace else { return }
    let (board, pane) = (entry.board, workspace.focusedPane)
    switch command {
    case .mark:
      toggle(workspace.covered(board), board)
      guard let subject = pane.selected(board) else { return }
      tellCopies(of: subject, rows: workspace.rowCount(of: subject, board))
      let (context, size) = (context(of: entry), size)
      self.workspace?.move(.moveDown, context, size)
    case .markRange:
      let range = workspace.lastMark.map { workspace.range(from: $0, board) } ?? []
      guard !range.isEmpty else {
        notice = Notice(text: presentation.pick("上一个标记不在此栏", "the last mark is not in this pane"), isError: true)
        return
      }
      let markable = range.filter { isMarkable($0, board) }
      self.workspace?.marked.formUnion(markable)
      self.workspace?.lastMark = pane.selected(board) ?? workspace.lastMark
    case .markAll: toggle(pane.listed(board), board)
    case .unmarkAll: unmarkAll()
    }
  }

  /// Says of an item that stands on several rows that they are one, when its mark comes or goes on all of them.
  private mutating func tellCopies(of subject: String, rows: Int) {
    guard rows > 1, let marked = workspace?.marked, notice == nil else { return }
    let one = presentation.pick("\(subject) 列在 \(rows) 行，是同一项", "\(subject) stands on \(rows) rows and is one item")
    let what =
      marked.contains(subject)
      ? presentation.pick("已标记 \(marked.count) 项；", "\(marked.count) marked; ")
      : presentation.pick("已取消标记，还有 \(marked.count) 项；", "unmarked, \(marked.count) left; ")
    notice = Notice(text: what + one, isError: false)
  }

  /// Marks what was found, or takes its mark away.
  mutating func toggle(_ hit: SearchWindow.Hit) {
    guard let entry = openEntry, entry.id == hit.plan else {
      notice = Notice(
        text: presentation.pick("只能标记已打开方案的事项", "only items of the open plan can be marked"), isError: true)
      return
    }
    toggle([hit.subject], entry.board)
    guard notice == nil else { return }
    let count = workspace?.marked.count ?? 0
    notice = Notice(text: presentation.pick("已标记 \(count) 项", "\(count) marked"), isError: false)
  }

  /// Marks `ids`; when all of them are marked, takes the marks away.
  private mutating func toggle(_ ids: [String], _ board: Board) {
    let ids = ids.filter { isMarkable($0, board) }
    guard let marked = workspace?.marked, !ids.isEmpty else {
      notice = Notice(
        text: presentation.pick("只能标记任务、节点和指标", "only tasks, milestones and indicators can be marked"), isError: true)
      return
    }
    if ids.allSatisfy(marked.contains) {
      workspace?.marked.subtract(ids)
    } else {
      workspace?.marked.formUnion(ids)
      workspace?.lastMark = ids.last
    }
  }

  /// Forgets marks on what a plan that was loaded anew does not have.
  mutating func dropLostMarks(_ board: Board) {
    guard let workspace, workspace.plan == board.plan.id, !workspace.marked.isEmpty else { return }
    let kept = workspace.marked.filter { isMarkable($0, board) }
    if kept.count < workspace.marked.count { self.workspace?.marked = kept }
  }

  private func isMarkable(_ id: String, _ board: Board) -> Bool {
    board.task(id) != nil || board.indicator(id) != nil || board.milestone(id) != nil
  }

  /// Takes all marks away and says how many there were.
  mutating func unmarkAll() {
    let count = workspace?.marked.count ?? 0
    workspace?.marked = []
    workspace?.lastMark = nil
    notice = Notice(
      text: presentation.pick("已取消 \(count) 项标记", "\(English.count(count, "mark")) taken away"), isError: false)
  }

  // MARK: Footer

  /// How many items are marked, for the line at the bottom, and over a detail and its forms that they are left alone; nil
  /// when none is.
  var marksWords: DisplayText? {
    let count = workspace?.marked.count ?? 0
    guard count > 0 else { return nil }
    guard let detail = details.last else {
      return overlay == nil ? presentation.pick("已标记 \(count) 项", "\(count) marked") : nil
    }
    guard overlay?.isForm ?? true else { return nil }
    return presentation.pick(
      "只办理 \(detail.highlighted)，标记的 \(count) 项不动",
      "about \(detail.highlighted) alone; \(count) mark\(count == 1 ? " stays" : "s stay")")
  }

  /// What can be done with what is marked.
  var marksHints: [Command] {
    [
      .item(.update), .go(.back), .item(.nothingChanged), .item(.confirm), .follow(.office), .item(.note),
      .mark(.markRange), .mark(.markAll), .follow(.undo), .program(.help),
    ]
  }
}
