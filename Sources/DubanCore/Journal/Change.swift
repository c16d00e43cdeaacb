/// What an event changes.
package enum Change: Equatable, Sendable {
  /// A unit's report: the status if it says one, and the values by target or criterion name. Empty = nothing changed.
  case report(status: Status?, values: [String: Figure])
  /// A milestone is confirmed to stand; the event's `on` is the day on which it stood.
  case confirm
  /// The office accepts the work.
  case close
  /// The office sends the report back; the note is the reason.
  case sendBack
  /// The work is put off, with consent.
  case suspend
  /// Suspended or closed work is taken up again.
  case resume
  /// A new due day, approved by `approver` before the old one passed.
  case extend(due: Day, approver: String)
  /// A duty's piece for the span that ends on `span` was handed in by `unit`.
  case handIn(unit: String, span: Day)
  /// So much of a funding's money was paid in all so far, in the total's unit.
  case pay(Figure)
  /// A remark that changes nothing else.
  case remark
  /// The event with the number `seq` is taken back.
  case revert(seq: Int)

  /// The stable name of its kind, as the store and the exports write it.
  package var kind: Kind {
    switch self {
    case .report: .report
    case .confirm: .confirm
    case .close: .close
    case .sendBack: .sendBack
    case .suspend: .suspend
    case .resume: .resume
    case .extend: .extend
    case .handIn: .handIn
    case .pay: .pay
    case .remark: .remark
    case .revert: .revert
    }
  }

  /// The kinds of change.
  package enum Kind: String, CaseIterable, Sendable {
    case report, confirm, close, sendBack = "return", suspend, resume, extend = "extension", handIn, pay, remark
    case revert = "undo"

    /// The word for it.
    package func word(_ language: Language) -> String {
      switch self {
      case .report: language.pick("填报", "report")
      case .confirm: language.pick("确认节点", "milestone confirmed")
      case .close: language.pick("销号", "closed")
      case .sendBack: language.pick("退回", "returned")
      case .suspend: language.pick("暂缓", "suspended")
      case .resume: language.pick("恢复", "resumed")
      case .extend: language.pick("延期", "extension")
      case .handIn: language.pick("报送", "handed in")
      case .pay: language.pick("拨付", "paid")
      case .remark: language.pick("备注", "note")
      case .revert: language.pick("撤销", "undo")
      }
    }
  }
}
