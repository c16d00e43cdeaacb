/// What opens and closes in a pane: groups of a tree; sideways also the cells of a matrix, and the panes beside.
package enum FoldCommand: String, CommandKind {
  case moveLeft = "left"
  case moveRight = "right"
  case fold
  case foldAll = "fold-all"

  package var told: CommandWords {
    switch self {
    case .moveLeft: CommandWords("收起", "收起当前组，或回到上一级", "fold", "Fold the group, or go to the one above")
    case .moveRight: CommandWords("展开", "展开当前组，或进入下一级", "unfold", "Unfold the group, or go into it")
    case .fold: CommandWords("折叠", "收起或展开当前组", "fold", "Fold or unfold the group")
    case .foldAll: CommandWords("全部折叠", "收起或展开所有组", "fold all", "Fold or unfold all groups")
    }
  }
}
