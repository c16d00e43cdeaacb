/// What is done with the parts of a document, or of a plan that is written by hand, before it is published.
package enum Reviewing: String, CommandKind {
  case accept = "accept-part"
  case acceptAlike = "accept-alike"
  case edit = "edit-field"
  case pieces
  case reject = "reject-part"
  case take = "take-passage"
  case split = "split-task"
  case merge = "merge-task"
  case heading = "make-heading"
  case addTask = "add-task"
  case addIndicator = "add-indicator"
  case addUnit = "add-unit"
  case addSection = "add-section"
  case moveEarlier = "move-earlier"
  case moveLater = "move-later"
  case nest = "nest-task"
  case lift = "lift-task"
  case relocate = "move-task"
  /// One command for the nine digits: the key says which.
  case reading
  case onlyUncertain = "only-uncertain"
  case publish

  package var told: CommandWords {
    switch self {
    case .accept: CommandWords("认可", "读得对，到下一条待核的", "accept", "It reads right: on to the next uncertain")
    case .acceptAlike:
      CommandWords("同类认可", "疑问相同的条目一起认可", "accept alike", "Accept all parts with the same doubt")
    case .edit: CommandWords("改", "改这个字段，目标和节点照文件的说法写", "edit", "Change the field, in the words of plans")
    case .pieces:
      CommandWords("细项", "展开或收起目标、节点、资金、报送的细项", "pieces", "Unfold or fold the pieces of the field")
    case .reject: CommandWords("不要", "不属于方案，原文留在“未采用”", "reject", "It does not belong: leave it aside")
    case .take: CommandWords("收为事项", "把未采用的一段收为事项", "make a task", "What was left aside is a task")
    case .split: CommandWords("拆分", "把一项拆成两项", "split", "One task is two")
    case .merge: CommandWords("并入上项", "本项接在上一项后面", "merge", "The task goes on the one before")
    case .heading: CommandWords("作标题", "本项是标题，后面的归它", "heading", "The task is a heading of what follows")
    case .addTask: CommandWords("新任务", "在本项后面加一项任务", "new task", "Add a task behind this one")
    case .addIndicator: CommandWords("新指标", "加一个指标，如 城镇化率达到72%", "indicator", "Add an indicator")
    case .addUnit: CommandWords("新单位", "加一个单位", "new unit", "Add a unit")
    case .addSection: CommandWords("新章节", "加一个章节", "new section", "Add a section")
    case .relocate: CommandWords("移到", "移到别的章节或事项之下", "move to", "Move it to another section or task")
    case .moveEarlier: CommandWords("前移", "在同级里前移", "move up", "Move it up among its siblings")
    case .moveLater: CommandWords("后移", "在同级里后移", "move down", "Move it down among its siblings")
    case .nest: CommandWords("归入上项", "作上一项的子项", "nest", "Put it under the task before")
    case .lift: CommandWords("升一级", "升为上一级", "lift", "Put it beside the task that it is under")
    case .reading: CommandWords("换读法", "换成对应数字的读法", "reading", "Take the reading of that number")
    case .onlyUncertain: CommandWords("只看待核", "只列还要核的条目", "uncertain", "List only what is uncertain")
    case .publish: CommandWords("入库", "一次写入数据文件并打开", "publish", "Write all into the store at once")
    }
  }
}
