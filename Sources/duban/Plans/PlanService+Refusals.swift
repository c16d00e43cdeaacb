import DubanCore
import DubanStore

/// What somebody tried that is not his to do.
extension PlanService {
  /// How long the same attempt is not written down again. Whoever tries in a loop fills no journal. Milliseconds.
  private static let quiet = 60_000

  /// Records that `draft` was refused for whose it is; what the rules of steps refuse is no attempt at anything.
  ///
  /// The refusal has been told already and stands, so that it says nothing where the store does not take this.
  func recordRefusal(of draft: Draft, _ refusal: Refusal, by author: Author) {
    guard author.capacity != nil, refusal.isOfRights else { return }
    let now = clock.now
    let step = draft.change.kind.rawValue
    let isKnown = (try? entries(of: draft.plan, subject: draft.subject))?.contains { entry in
      guard case .refused(step, _) = entry.change, entry.author == author else { return false }
      return now.milliseconds - entry.at.milliseconds < PlanService.quiet
    }
    guard isKnown != true else { return }
    // Sentences of the journal are in the language of the plans.
    _ = try? store.recordRefusal(
      of: draft, reason: refusal.words(.chinese), by: author, at: now, recorded: days(of: now))
  }
}
