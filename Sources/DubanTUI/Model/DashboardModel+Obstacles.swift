import DubanScreen
import DubanCore

extension DashboardModel {
  /// Why `command` cannot be carried out now; nil when it can. Help and footer show it dimmed, a key press says it.
  func obstacle(to command: Command) -> DisplayText? {
    switch command {
    case .move, .window, .review, .report: nil
    case .fold(let command): details.isEmpty ? workspace?.obstacle(to: command, presentation) : nil
    case .go(let way): obstacle(to: way)
    case .look(let looking): obstacle(to: looking)
    case .mark(let marking): obstacle(to: marking)
    case .time: noBoard
    case .item(let command): obstacle(toItem: command)
    case .follow(let following): obstacle(to: following)
    case .program(let command): obstacle(to: command)
    }
  }

  private func obstacle(to way: Way) -> DisplayText? {
    switch way {
    case .nextPane, .previousPane: return noBoard
    case .open:
      guard let detail = details.last, let entry = entries[detail.plan] else { return nil }
      return detail.link(on: entry.board) == nil ? presentation.pick("此处没有下级事项", "there is nothing below this") : nil
    case .selectView, .back: return nil
    }
  }

  private func obstacle(to looking: Looking) -> DisplayText? {
    switch looking {
    case .asOf, .filter, .views, .since: noBoard
    case .saveView: noBoard ?? setting.filesObstacle
    case .sort:
      noBoard
        ?? (workspace?.isSortable == true
          ? nil : presentation.pick("此视图没有可排序的栏", "no pane of this view can be sorted"))
    case .groupBy:
      noBoard ?? (workspace?.groups != true ? presentation.pick("此视图没有可分组的栏", "no pane of this view groups") : nil)
    case .clearFilter:
      noBoard ?? (workspace?.filter == nil ? presentation.pick("没有筛选", "there is no filter") : nil)
    case .nextMatch, .previousMatch: noWayOn
    case .trend: noTrend
    case .search: nil
    }
  }

  private func obstacle(to following: Following) -> DisplayText? {
    switch following {
    case .undo, .redo: isReadOnly ? readOnly : notMine(.undo)
    case .amend:
      if let notMine = notMine(.publish) ?? setting.filesObstacle {
        // What is changed is kept in a file until it is published.
        notMine
      } else if let entry = openEntry {
        isReadOnly ? readOnly : entry.board.knownBy != nil ? pastWords : nil
      } else {
        noBoard
      }
    case .office:
      // One decision that can be taken is not asked for: the window says of each why not.
      obstacle(toItem: nil)
    }
  }

  private func obstacle(to command: ProgramCommand) -> DisplayText? {
    switch command {
    case .copyItem: copyingObstacle(isItem: true)
    case .copyView: copyingObstacle(isItem: false)
    case .importDocument, .newPlan: isReadOnly ? readOnly : notMine(.publish) ?? setting.filesObstacle
    case .report: exportingObstacle
    case .export: setting.filesObstacle ?? exportingObstacle
    case .palette, .mouse, .theme, .language, .help, .refresh, .quit: nil
    }
  }

  /// Why `act` is not for whoever came in over SSH; nil when it is.
  private func notMine(_ act: Capacity.Act) -> DisplayText? {
    setting.served.flatMap { Rights.refusal(of: act, by: $0) }.map { DisplayText($0.words(presentation.language)) }
  }

  private var readOnly: DisplayText {
    presentation.pick("数据文件以只读方式打开", "the store is open for reading only")
  }

  /// Why nothing can be done with a board: none is open, or it is being judged.
  var noBoard: DisplayText? {
    guard let plan = workspace?.plan else { return presentation.pick("先打开一个方案", "open a plan first") }
    return entries.index(forKey: plan) == nil ? loading : nil
  }

  private var pastWords: DisplayText {
    let commands: [(Command, Keymap.Context)] = [(.look(.asOf), .global), (.time(.usualDay), .time)]
    let labels = commands.compactMap { keymap.binding(of: $0, in: [$1])?.keys.first?.label }.joined(separator: " ")
    return presentation.pick("正在看过去：按 \(labels) 回到默认日再办", "the past is shown; \(labels) goes back")
  }

  private var loading: DisplayText { presentation.pick("方案读取中", "the plan is being read") }

  /// Why `command` can be done with none of the items that are acted on; nil stands for what the office decides, whichever.
  private func obstacle(toItem command: ItemCommand?) -> DisplayText? {
    guard let entry = openEntry else { return noBoard }
    if isReadOnly { return readOnly }
    // What has been said since is not to be seen there, so nothing could be said to it.
    if entry.board.knownBy != nil { return pastWords }
    if let piece { return command == .update ? obstacle(to: piece, entry) : notForPiece }
    if marked.count > 1 {
      // One that takes it is enough: the form names those that do not.
      let takes = marked.contains { obstacle(to: command, $0, entry) == nil }
      return takes ? nil : presentation.pick("标记的事项都不能这样办理", "none of the marked items takes this")
    }
    guard let actedOn else {
      return workspace?.isFoldedHead == nil
        ? presentation.pick("先选中一个事项", "select an item first")
        : presentation.pick("这是分组标题或配合事项的一行，先选中一项", "this is a heading; select an item")
    }
    return obstacle(to: command == .update ? rowStep ?? .update : command, actedOn, entry)
  }

  private func obstacle(to command: ItemCommand?, _ subject: String, _ entry: PlanEntry) -> DisplayText? {
    guard let command else { return Form.obstacle(toDecidingOf: subject, entry, presentation) }
    return Form.obstacle(to: command, subject, entry, presentation)
  }
}
