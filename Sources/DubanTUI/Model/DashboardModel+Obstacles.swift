import DubanCore

extension DashboardModel {
  /// Why `command` cannot be carried out now; nil when it can. Help and footer show it dimmed, a key press says it.
  func obstacle(to command: Command) -> DisplayText? {
    switch command {
    case .undo, .redo: return isReadOnly ? readOnly : nil
    case .update, .nothingChanged, .confirm, .note, .office, .close, .sendBack, .suspend, .resume, .extend:
      return obstacle(toItem: command)
    case .asOf, .filter, .earlier, .later, .earlierMonth, .laterMonth, .earlierQuarter, .laterQuarter, .usualDay,
      .nextPane, .previousPane, .saveView, .views:
      return noBoard
    case .sort:
      if let noBoard { return noBoard }
      return workspace?.isSortable == true ? nil : presentation.pick("此视图没有可排序的栏", "no pane of this view can be sorted")
    case .mark, .markRange, .markAll, .unmarkAll: return markObstacle(command)
    case .since: return noBoard
    case .trend: return noTrend
    case .clearFilter:
      return noBoard ?? (workspace?.filter == nil ? presentation.pick("没有筛选", "there is no filter") : nil)
    case .groupBy:
      if let noBoard { return noBoard }
      return workspace?.grouping == nil ? presentation.pick("此视图没有可分组的栏", "no pane of this view groups") : nil
    case .nextMatch, .previousMatch: return noWayOn
    case .open:
      guard let detail = details.last, let entry = entries[detail.plan] else { return nil }
      return detail.link(on: entry.board) == nil ? presentation.pick("此处没有下级事项", "there is nothing below this") : nil
    case .moveLeft, .moveRight, .fold, .foldAll:
      return details.isEmpty ? workspace?.focusedPane.obstacle(to: command, presentation) : nil
    case .back: return nil
    case .copyItem, .copyView: return copyingObstacle(command)
    default: return nil
    }
  }

  private var readOnly: DisplayText {
    presentation.pick("此库以只读方式打开", "the store is open for reading only")
  }

  /// Why nothing can be done with a board: none is open, or it is being judged.
  var noBoard: DisplayText? {
    if workspace == nil { return presentation.pick("先打开一个方案", "open a plan first") }
    return openEntry == nil ? loading : nil
  }

  private var pastWords: DisplayText {
    let commands: [(Command, Keymap.Context)] = [(.asOf, .global), (.usualDay, .time)]
    let labels = commands.compactMap { keymap.binding(of: $0, in: [$1])?.keys.first?.label }.joined(separator: " ")
    return presentation.pick("正在看过去:按 \(labels) 回到默认日再办", "the past is shown: \(labels) leads back")
  }

  private var loading: DisplayText { presentation.pick("方案读取中", "the plan is being read") }

  private func obstacle(toItem command: Command) -> DisplayText? {
    guard let entry = openEntry else { return noBoard }
    if isReadOnly { return readOnly }
    // What has been said since is not to be seen there, so nothing could be said to it.
    if entry.board.knownBy != nil { return pastWords }
    if let piece { return command == .update ? obstacle(to: piece, entry) : notForPiece }
    if marked.count > 1 {
      // One that takes it is enough: the form names those that do not.
      let takes = marked.contains { Form.obstacle(to: command, $0, entry, presentation) == nil }
      return takes ? nil : presentation.pick("标记的事项都不能这样办理", "none of the marked items takes this")
    }
    guard let actedOn else {
      return workspace?.focusedPane.isFoldedHead == nil
        ? presentation.pick("先选中一个事项", "select an item first")
        : presentation.pick("这是分组标题,先选中其下一项", "this is a heading; select an item under it")
    }
    return Form.obstacle(to: command, actedOn, entry, presentation)
  }
}
