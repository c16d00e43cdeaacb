package import DubanCore

/// Where an item stands, as a circular counts it: each item in exactly one.
package enum Standing: String, CaseIterable, Sendable {
  /// Done.
  case completed
  /// Accepted by the office and struck off, which is counted apart from what is done.
  case closed
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
  /// Given up for good, which is counted apart from what is put off.
  case terminated

  /// Where an item stands that is judged so.
  init(_ judgement: Judgement, isAhead: Bool, isDueToday: Bool) {
    self =
      switch judgement.light {
      case .done: .completed
      case .closed: .closed
      case .onTrack, .dueSoon: isDueToday ? .dueToday : isAhead ? .ahead : .onSchedule
      case .behind: .behind
      case .farBehind: .farBehind
      case .overdue: .overdue
      case .unreported: judgement.reason.lacksPlaces ? .unreportedByArea : .unreported
      case .suspended: judgement.reason.isTerminated ? .terminated : .suspended
      }
  }

  /// Whether it is a fault that a unit is named for.
  var isLate: Bool {
    switch self {
    case .overdue, .farBehind, .behind, .unreported, .unreportedByArea: true
    case .completed, .closed, .ahead, .onSchedule, .dueToday, .suspended, .terminated: false
    }
  }

  /// What is a fault, the most urgent first; what was not reported counts alike, in all or by area.
  static let lateByUrgency: [Set<Standing>] = [[.overdue], [.farBehind], [.behind], [.unreported, .unreportedByArea]]

  /// The word for it: that of its light where it has one alone, so that paper, screen and wall say the same of the same item.
  package func words(_ language: Language) -> String {
    switch self {
    case .completed: language.pick("已完成", "completed")
    case .closed: Light.closed.words(language)
    case .ahead: language.pick("进展较快", "ahead")
    case .onSchedule: language.pick("正常推进", "on track")
    case .dueToday: language.pick("当日到期待确认", "due today, to be confirmed")
    case .behind: Light.behind.words(language)
    case .farBehind: Light.farBehind.words(language)
    case .overdue: Light.overdue.words(language)
    case .unreported: Light.unreported.words(language)
    case .unreportedByArea: language.pick("分县区未报", "unreported by area")
    case .suspended: Light.suspended.words(language)
    case .terminated: ToldLight.terminated.words(language)
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
