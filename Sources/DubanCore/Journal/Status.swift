/// Where an item stands, as its unit reports it or the office has decided.
package enum Status: String, CaseIterable, Sendable {
  /// 未启动: nothing done yet.
  case notStarted
  /// 推进中: being done.
  case inProgress
  /// 已完成: the unit says it is done.
  case completed
  /// 销号: the office has accepted it; off the open list.
  case closed
  /// 退回: the office has sent the report back.
  case returned
  /// 暂缓: put off, with the office's consent.
  case suspended
  /// 终止: given up for good, with the office's consent; off the open list, and never counted as done.
  case terminated

  /// What a unit may say of its own work; the others the office decides.
  package static let reportable = allCases.filter { !$0.isDecision }

  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .notStarted: language.pick("未启动", "not started")
    case .inProgress: language.pick("推进中", "in progress")
    case .completed: language.pick("已完成", "completed")
    case .closed: language.pick("已销号", "closed")
    case .returned: language.pick("已退回", "returned")
    case .suspended: language.pick("暂缓", "suspended")
    case .terminated: language.pick("已终止", "terminated")
    }
  }

  /// Whether the office sets it (closed, returned, suspended, terminated) rather than the unit.
  package var isDecision: Bool {
    switch self {
    case .notStarted, .inProgress, .completed: false
    case .closed, .returned, .suspended, .terminated: true
    }
  }
}
