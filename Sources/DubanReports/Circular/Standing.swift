package import DubanCore

/// Where an item stands, as a circular counts it: each item in exactly one.
package enum Standing: String, CaseIterable, Sendable {
  /// Done, or struck off.
  case completed
  /// Well ahead of what is expected by now.
  case ahead
  /// As it should be.
  case onSchedule
  /// Something of it is due on the very day and not confirmed yet: neither late nor on schedule.
  case dueToday
  case behind
  case farBehind
  case overdue
  case unreported
  /// Reported in all, but not by its areas, as the plan wants it.
  case unreportedByArea
  case suspended

  /// Where an item stands that is judged so.
  init(_ judgement: Judgement, isAhead: Bool, isDueToday: Bool) {
    self =
      switch judgement.light {
      case .done, .closed: .completed
      case .onTrack, .dueSoon: isDueToday ? .dueToday : isAhead ? .ahead : .onSchedule
      case .behind: .behind
      case .farBehind: .farBehind
      case .overdue: .overdue
      case .unreported: judgement.reason.lacksPlaces ? .unreportedByArea : .unreported
      case .suspended: .suspended
      }
  }

  /// Whether it is a fault that a unit is named for.
  var isLate: Bool {
    switch self {
    case .overdue, .farBehind, .behind, .unreported, .unreportedByArea: true
    case .completed, .ahead, .onSchedule, .dueToday, .suspended: false
    }
  }

  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .completed: language.pick("已完成", "completed")
    case .ahead: language.pick("进展较快", "ahead")
    case .onSchedule: language.pick("按序时推进", "on schedule")
    case .dueToday: language.pick("当日到期待确认", "due today, to be confirmed")
    case .behind: language.pick("滞后", "behind")
    case .farBehind: language.pick("严重滞后", "far behind")
    case .overdue: language.pick("逾期未完成", "overdue")
    case .unreported: language.pick("未报送进展", "not reported")
    case .unreportedByArea: language.pick("未按要求分县区报送", "not reported by area")
    case .suspended: language.pick("暂缓实施", "suspended")
    }
  }
}

extension Reason {
  /// Whether a figure is told in all, but not of the places of which the plan wants it.
  fileprivate var lacksPlaces: Bool {
    switch self {
    case .placesUnreported: true
    case .target(_, let reason): reason.lacksPlaces
    case .reached, .progress, .open, .within, .exceeded, .stretchMissed, .place, .confirmed, .awaited, .passed,
      .neverReported, .notReportedSince, .noValue, .noStatus, .sentBack, .saidDone, .underWay, .closed, .suspended,
      .terminated, .allDone, .answerDue, .heading:
      false
    }
  }
}
