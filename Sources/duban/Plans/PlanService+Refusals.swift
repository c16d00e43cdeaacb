import DubanCore
import DubanStore

/// What somebody tried that is not his to do. Whoever is not told apart by a capacity tries nothing that is not his.
extension PlanService {
  /// How long the same attempt is not written down again. Milliseconds.
  private static let quiet: Int64 = 60_000

  /// The most attempts of one person that are written down within that time, at steps and at other things each: whoever tries in a
  /// loop fills no journal, and whoever asks for what is no command hides no try at a step behind it.
  private static let most = 20

  /// Records that `draft` was refused for whose it is; what the rules of steps refuse is no attempt at anything.
  func recordRefusal(of draft: Draft, _ refusal: Refusal, by author: Author) {
    recordRefusal(of: draft.change.kind, on: (draft.plan, draft.subject), refusal, by: author)
  }

  /// Records that a change of the kind `kind` was refused on an item, on a plan (an empty subject), or on the store.
  func recordRefusal(
    of kind: Change.Kind, on place: (plan: String, subject: String), _ refusal: Refusal, by author: Author
  ) {
    guard refusal.isOfRights else { return }
    if author.capacity != .unit {
      // Who acts for all units and names one that has no part in it tries nothing that is not his.
      if case .notAssigned = refusal { return }
      if case .notNamed = refusal { return }
    }
    // Sentences of the journal are in the language of the plans.
    record(
      RefusedAttempt(
        kind.rawValue, plan: place.plan, subject: place.subject, reason: refusal.words(.chinese)), by: author)
  }

  /// Records `attempt`. The refusal has been told already and stands, so that it says nothing where the store does not take this.
  func record(_ attempt: RefusedAttempt, by author: Author) {
    guard author.capacity != nil else { return }
    let now = clock.now
    let since = Instant(milliseconds: now.milliseconds - PlanService.quiet)
    let known = ((try? store.refusals(of: author, since: since)) ?? []).filter {
      $0.plan.isEmpty == attempt.plan.isEmpty
    }
    tellUnwritten()
    guard known.count < PlanService.most, !known.contains(where: attempt.isTold) else {
      try? store.countUnwritten(by: author, at: now)
      return
    }
    _ = try? store.recordRefusal(of: attempt, by: author, at: now, recorded: days(of: now))
  }

  /// Has the journal tell how many attempts were counted and not written down one by one, of everybody whose time is over. It is
  /// asked with each write, whoever writes.
  func tellUnwritten() {
    let now = clock.now
    let limit = Instant(milliseconds: now.milliseconds - PlanService.quiet)
    try? store.tellUnwritten(since: limit, at: now, recorded: days(of: now)(PlanSettings().timeZone)) { count in
      "\(PlanService.quiet / 1_000)秒内重复或超过\(PlanService.most)次，另有\(count)次未逐条记录"
    }
  }

  /// Records that a change of the kind `kind` was tried on an item, a plan or the store, where `error` says that it is not
  /// `author`'s to do.
  func recordAttempt(
    _ kind: Change.Kind, on place: (plan: String, subject: String), refusedAs error: StoreError, by author: Author
  ) {
    if case .notAllowed(let refusal) = error { recordRefusal(of: kind, on: place, refusal, by: author) }
  }
}
