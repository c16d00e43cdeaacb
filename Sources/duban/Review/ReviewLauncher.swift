import DubanScreen
import DubanCore
import DubanDocuments
import DubanReview
import DubanTUI

/// The review of a document in full screen, until the person publishes it or leaves.
enum ReviewLauncher {
  /// How a review ended.
  enum Outcome {
    /// The draft is to be a plan.
    case publish(PlanDraft)
    /// The person left; the steps are kept.
    case left(uncertain: Int)
  }

  /// Shows `draft` beside `document`, whose bytes tell whether a review of it was interrupted.
  ///
  /// - Parameter publish: makes a plan of a draft; what it throws is told in the review, which then goes on.
  static func run(
    _ draft: PlanDraft, of document: SourceDocument, named name: String, bytes: [UInt8], readers: FieldReaders,
    _ clock: PlanClock, _ common: CommonOptions, publish: (PlanDraft) throws -> Void
  ) throws -> Outcome {
    let setup = try DisplaySetup(common, clock)
    let kept = KeptReview(of: bytes)
    var review = Review(draft, readers: readers)
    let steps = kept.steps
    let resumed = steps.map { !$0.isEmpty && review.resume($0) } ?? false
    let isLost = !resumed && steps?.isEmpty != true
    if isLost { kept.setAside() }
    var terminal = try setup.takeTerminal(isRaw: false)
    var model = ReviewModel(
      review, of: SourceLines(document), name: name, presentation: setup.presentation, size: terminal.size,
      ambiguous: setup.ambiguous, resumed: resumed)
    if isLost {
      let language = setup.presentation.language
      model.fail(
        language.pick(
          "上次审核的内容与现在的读法对不上,已另存,从头开始",
          "What was decided before does not fit; it is set aside, and the review begins anew"))
    }
    while true {
      terminal.present(model.draw(), setup.theme, terminal.depth)
      let effects: [ReviewModel.Effect]
      switch terminal.next(timeout: nil) {
      case .key(let key): effects = model.handle(key)
      case .interrupt: effects = [.leave]
      case .resized:
        terminal.forget()
        model.size = terminal.size
        effects = []
      case .ended: effects = [.leave]
      case .mouse, .news, .timeout: effects = []
      }
      for effect in effects {
        switch effect {
        case .keep(let steps):
          do {
            try kept.keep(steps)
          } catch {
            model.fail(Failure.sentence(for: error, setup.presentation.language))
          }
        case .leave: return .left(uncertain: model.review.uncertain)
        case .publish:
          do {
            try publish(model.review.draft)
            kept.drop()
            return .publish(model.review.draft)
          } catch {
            model.fail(Failure.sentence(for: error, setup.presentation.language))
          }
        }
      }
    }
  }
}
