/// What is recorded of an item; each has a form.
package enum ItemCommand: String, CommandKind {
  case update
  case nothingChanged = "nothing-changed"
  case confirm
  case note
  case close
  case sendBack = "send-back"
  case suspend
  case resume
  case extend

  package var told: CommandWords {
    switch self {
    case .update: CommandWords("填报", "填报进展：状态、数值、说明", "update", "Report progress: status, figures, note")
    case .nothingChanged: CommandWords("无变化", "一键填报“无变化”", "no change", "Report that nothing has changed")
    case .confirm: CommandWords("确认节点", "确认节点已完成", "confirm", "Confirm that the milestone stands")
    case .note: CommandWords("备注", "添加备注", "note", "Add a note")
    case .close: CommandWords("销号", "认可办结，予以销号", "close", "Accept the work and close the item")
    case .sendBack: CommandWords("退回", "退回填报并说明理由", "send back", "Send the report back with a reason")
    case .suspend: CommandWords("暂缓", "同意暂缓", "suspend", "Consent to putting it off")
    case .resume: CommandWords("恢复", "恢复推进", "resume", "Take it up again")
    case .extend: CommandWords("延期", "批准新的完成时限", "extend", "Approve a new due day")
    }
  }
}
