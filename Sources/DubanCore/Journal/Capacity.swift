/// In what capacity somebody uses a store, and so which acts are theirs.
///
/// Invariant 12: the store asks inside the transaction of the write. Who works on the file itself has no capacity: whoever may
/// write the file is the office.
package enum Capacity: String, CaseIterable, Sendable {
  /// 只读: sees everything and changes nothing.
  case viewer
  /// 责任单位: sees everything and takes the unit's steps on the items of its own unit.
  case unit
  /// 督查室: follows the plans through, for itself and for units without an account.
  case office
  /// 审批人: does what the office does, and is named as the one who approved.
  case approver
  /// 管理员: beside all that, replaces what the store holds.
  case administrator

  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .viewer: language.pick("只读", "viewer")
    case .unit: language.pick("责任单位", "unit")
    case .office: language.pick("督查室", "office")
    case .approver: language.pick("审批人", "approver")
    case .administrator: language.pick("管理员", "administrator")
    }
  }

  /// Whether the steps of `side` are its own.
  package func takes(_ side: StepRow.Side) -> Bool {
    switch self {
    case .viewer: false
    case .unit: side != .office
    case .office, .approver, .administrator: true
    }
  }

  /// Whether `act`, which is no step on an item, is its own.
  package func may(_ act: Act) -> Bool {
    switch self {
    case .viewer: false
    case .unit: act == .undo
    case .office, .approver: act != .restore
    case .administrator: true
    }
  }

  /// What is done to a store besides steps on items.
  package enum Act: CaseIterable, Sendable {
    /// A plan is published, changed or replaced.
    case publish
    /// A circular or a slip goes out.
    case issue
    /// An act of one's own is taken back.
    case undo
    /// An act of somebody else is taken back.
    case undoOthers
    /// What the store holds is replaced by a backup.
    case restore

    /// What is done, in a few words.
    package func words(_ language: Language) -> String {
      switch self {
      case .publish: language.pick("发布或调整方案", "publish or change a plan")
      case .issue: language.pick("印发通报、督办单", "issue circulars or slips")
      case .undo: language.pick("撤销", "undo")
      case .undoOthers: language.pick("撤销他人的记录", "undo what others did")
      case .restore: language.pick("恢复备份", "restore a backup")
      }
    }
  }
}
