/// What only windows take.
package enum WindowCommand: String, CommandKind {
  case accept
  case cancel
  case nextField = "next-field"
  case previousField = "previous-field"
  case leaveOut = "leave-out"
  case open = "write-and-open"

  package var told: CommandWords {
    switch self {
    case .accept: CommandWords("确定", "确定", "accept", "Accept")
    case .cancel: CommandWords("取消", "取消，不作改动", "cancel", "Leave without changing anything")
    case .nextField: CommandWords("下一项", "到下一项", "next field", "Go to the next field")
    case .previousField: CommandWords("上一项", "到上一项", "prev field", "Go to the previous field")
    case .leaveOut: CommandWords("剔除", "剔除不能办理的标记事项", "leave out", "Leave out marked items that are refused")
    case .open: CommandWords("写入并打开", "写入文件并用桌面程序打开", "write, open", "Write the file and open it outside")
    }
  }
}
