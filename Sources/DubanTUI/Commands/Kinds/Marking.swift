/// Marking items, to act on them together.
package enum Marking: String, CommandKind {
  case mark
  case markRange = "mark-range"
  case markAll = "mark-all"
  case unmarkAll = "unmark-all"

  package var told: CommandWords {
    switch self {
    case .mark: CommandWords("标记", "标记或取消；同一任务在各处只算一项", "mark", "Mark or unmark; all copies are one item")
    case .markRange: CommandWords("连选", "从上一个标记选到这里", "range", "Mark from the last mark to here")
    case .markAll: CommandWords("全选", "标记当前栏显示的全部事项", "mark all", "Mark everything that the pane shows")
    case .unmarkAll: CommandWords("清标记", "取消全部标记", "unmark", "Take all marks away")
    }
  }
}
