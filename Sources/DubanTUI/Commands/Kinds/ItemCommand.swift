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
  case assign
  case acknowledge
  case handBack = "hand-back"
  case apply
  case terminate
  case requestExtension = "request-extension"
  case refuseExtension = "refuse-extension"
  case issueSlip = "issue-slip"
  case instruct
  case inspect
  case answer
  case returnAnswer = "return-answer"
  case settle
  case withdraw

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
    case .assign: CommandWords("交办", "交责任单位办理", "assign", "Give it to the units that answer for it")
    case .acknowledge: CommandWords("签收", "责任单位签收", "acknowledge", "The unit has received it")
    case .handBack: CommandWords("退办", "不属本单位，说明应由谁办", "hand back", "Not this unit's: say whose it is")
    case .apply: CommandWords("申请销号", "责任单位申请销号", "ask to close", "The unit says that it is done")
    case .terminate: CommandWords("终止", "同意终止，不再推进", "terminate", "Give it up for good")
    case .requestExtension:
      CommandWords("申请延期", "责任单位申请延期", "ask for time", "The unit asks for a later due day")
    case .refuseExtension: CommandWords("不予延期", "维持原定时限", "refuse time", "Keep to the due day")
    case .issueSlip: CommandWords("发督办单", "发出督办单，限期答复", "issue slip", "Issue a slip to be answered by a day")
    case .instruct: CommandWords("批示", "登记领导批示，限期答复", "instruction", "Put down what a leader asks for")
    case .inspect: CommandWords("督查检查", "登记督查、抽查、回访发现的问题", "inspection", "Put down what an inspection found")
    case .answer: CommandWords("答复", "责任单位答复督办件", "answer", "The unit answers what it was asked")
    case .returnAnswer: CommandWords("退回答复", "退回答复并说明理由", "reject", "Send the answer back with a reason")
    case .settle: CommandWords("督办件办结", "认可答复，督办件办结", "settle", "Take the answer as done")
    case .withdraw: CommandWords("撤回督办件", "撤回督办单、批示或检查", "withdraw", "Take back what was asked")
    }
  }
}
