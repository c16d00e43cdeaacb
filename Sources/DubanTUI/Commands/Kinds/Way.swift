/// Going from one place to another.
package enum Way: String, CommandKind {
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  /// One command for all digits: the key says which.
  case selectView = "view"
  case open
  case back

  package var told: CommandWords {
    switch self {
    case .nextPane: CommandWords("下一栏", "到下一栏", "next pane", "Go to the next pane")
    case .previousPane: CommandWords("上一栏", "到上一栏", "prev pane", "Go to the previous pane")
    case .selectView: CommandWords("视图", "到对应数字的视图", "view", "Go to the view of that number")
    case .open: CommandWords("打开", "打开选中的事项", "open", "Open the selected item")
    case .back: CommandWords("返回", "先清标记，再清筛选，再返回上一屏", "back", "Drop marks, then filter, then go back")
    }
  }
}
