/// Judges what no figure can tell: by the status that was reported and the due day.
package enum StatusRule {
  /// The light of an item known only by `state`, due on `due`, on `day`.
  package static func judge(_ state: ItemState, due: Day, on day: Day, settings: PlanSettings) -> Judgement {
    if let decided = decided(state) { return decided }
    if state.status == .completed {
      let late = state.statusSince.map { max(0, due.distance(to: $0)) } ?? 0
      return Judgement(.done, .saidDone(since: state.statusSince, late: late))
    }
    if day > due { return Judgement(.overdue, .passed(due: due, days: due.distance(to: day), quarters: [])) }
    if let silent = silent(state, on: day, settings) { return silent }
    guard let status = state.status else { return Judgement(.unreported, .noStatus) }
    if day.distance(to: due) <= settings.dueSoonDays {
      return Judgement(.dueSoon, .awaited(due: due, days: day.distance(to: due), quarters: []))
    }
    return Judgement(.onTrack, .underWay(status, due: due))
  }

  /// The light of what the office has decided, whatever else is known; nil when it has decided nothing.
  package static func decided(_ state: ItemState) -> Judgement? {
    switch state.status {
    case .closed: Judgement(.closed, .closed(since: state.statusSince))
    case .suspended: Judgement(.suspended, .suspended(since: state.statusSince))
    // Nobody waits for it any more, and it is not done: it stands with what is put off, under its own word.
    case .terminated: Judgement(.suspended, .terminated(since: state.statusSince))
    case .notStarted, .inProgress, .completed, .returned, nil: nil
    }
  }

  /// Grey when a report is missing, nil when there is one that is new enough.
  ///
  /// Invariant 7: what nobody reported is grey and counted apart; it is never green.
  package static func silent(_ state: ItemState, on day: Day, _ settings: PlanSettings) -> Judgement? {
    if state.status == .returned { return Judgement(.unreported, .sentBack) }
    guard let reported = state.reported else { return Judgement(.unreported, .neverReported) }
    guard let since = settings.reporting.reportNeededSince(on: day), reported < since else { return nil }
    return Judgement(.unreported, .notReportedSince(since))
  }
}
