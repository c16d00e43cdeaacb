package import DubanCore

/// Where an item stands, as a circular counts it: each item in exactly one.
package enum Standing: String, CaseIterable, Sendable {
  /// Done, or struck off.
  case completed
  /// Well ahead of what is expected by now.
  case ahead
  /// As it should be.
  case onSchedule
  case behind
  case farBehind
  case overdue
  case unreported
  case suspended

  /// Where an item of `light` stands.
  init(_ light: Light, isAhead: Bool) {
    self =
      switch light {
      case .done, .closed: .completed
      case .onTrack, .dueSoon: isAhead ? .ahead : .onSchedule
      case .behind: .behind
      case .farBehind: .farBehind
      case .overdue: .overdue
      case .unreported: .unreported
      case .suspended: .suspended
      }
  }

  /// Whether it is a fault that a unit is named for.
  var isLate: Bool {
    switch self {
    case .overdue, .farBehind, .behind, .unreported: true
    case .completed, .ahead, .onSchedule, .suspended: false
    }
  }

  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .completed: language.pick("已完成", "completed")
    case .ahead: language.pick("进展较快", "ahead")
    case .onSchedule: language.pick("按序时推进", "on schedule")
    case .behind: language.pick("进度滞后", "behind")
    case .farBehind: language.pick("严重滞后", "far behind")
    case .overdue: language.pick("逾期未完成", "overdue")
    case .unreported: language.pick("未报送进展", "not reported")
    case .suspended: language.pick("暂缓实施", "suspended")
    }
  }
}
