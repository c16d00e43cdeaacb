/// What else follows through: own acts taken back, and the choice of what the office decides.
package enum Following: String, CommandKind {
  case undo
  case redo
  case office
  case amend

  package var told: CommandWords {
    switch self {
    case .undo: CommandWords("撤销", "撤销自己最近一次操作", "undo", "Undo your latest change")
    case .redo: CommandWords("重做", "重做撤销的操作", "redo", "Redo what was undone")
    case .amend: CommandWords("修改方案", "修改方案：任务、目标、期限、单位", "amend plan", "Amend the plan: tasks, days, units")
    case .office: CommandWords("处理", "督查室处理：销号、退回、延期等", "office", "Decide for the office: close, extend")
    }
  }
}
