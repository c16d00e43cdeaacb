import DubanCore
import DubanDocuments
import DubanReview
import DubanScreen
import DubanTUI

/// The review of a document, or of a plan that is written by hand: keeps what was decided, and publishes it in the end.
struct ReviewScreen: RunningScreen {
  private var model: ReviewModel
  private let kept: KeptReview
  private let publish: (PlanDraft) throws -> PublishedPlan
  private let isByHand: Bool

  /// The review of `document` on its way into the store at `store`; `publish` makes a plan of a draft, and what it throws is told
  /// in the review, which then goes on.
  init(
    _ document: DocumentIntake, into store: String, _ setting: ScreenSetting,
    publish: @escaping (PlanDraft) throws -> PublishedPlan
  ) {
    self.init(
      document.draft, of: document.source, named: document.name, document.readers,
      KeptReview(of: document.files.map(\.bytes), readAs: document.draft, into: store), setting, publish)
  }

  /// The writing of a plan by hand for the store at `store`.
  init(
    _ plan: HandwrittenPlan, into store: String, _ setting: ScreenSetting,
    publish: @escaping (PlanDraft) throws -> PublishedPlan
  ) {
    self.init(
      plan.draft, of: SourceDocument(format: .text), named: plan.title, plan.readers,
      KeptReview(of: [plan.key], readAs: plan.draft, into: store), setting, publish)
  }

  /// - Parameter kept: what an interrupted review of this left.
  private init(
    _ draft: PlanDraft, of document: SourceDocument, named name: String, _ readers: FieldReaders, _ kept: KeptReview,
    _ setting: ScreenSetting, _ publish: @escaping (PlanDraft) throws -> PublishedPlan
  ) {
    self.publish = publish
    self.kept = kept
    var review = Review(draft, readers: readers)
    let steps = kept.steps
    let resumed = steps.map { !$0.isEmpty && review.resume($0) } ?? false
    let source = SourceLines(document)
    isByHand = source.lines.isEmpty
    model = ReviewModel(review, of: source, name: name, setting: setting, resumed: resumed)
    guard !resumed, steps?.isEmpty != true else { return }
    kept.setAside()
    model.tell(
      setting.presentation.language.pick(
        "程序现在的读法与上次审核时不同，上次的决定已另存，按新的读法从头开始",
        "The document is read otherwise now; what was decided before is set aside, and the review begins anew"),
      isError: true)
  }

  var setting: ScreenSetting { model.setting }

  mutating func take(_ setting: ScreenSetting) { model.take(setting) }

  mutating func take(_ event: ScreenEvent) -> [ScreenRequest] { model.handle(event).flatMap { carryOut($0) } }

  mutating func tell(_ text: String, isError: Bool) -> [ScreenRequest] {
    model.tell(text, isError: isError)
    return []
  }

  mutating func picture(isNew: Bool) -> Grid { model.draw() }

  private mutating func carryOut(_ effect: ReviewModel.Effect) -> [ScreenRequest] {
    switch effect {
    case .keep(let steps):
      do throws(Failure) {
        try kept.keep(steps)
      } catch {
        model.tell(Failure.sentence(for: error, language), isError: true)
      }
      return []
    case .leave: return [.close(saying: farewell)]
    case .quit: return [.quit(saying: farewell)]
    case .repaint: return [.repaint]
    // What was never published is not amended.
    case .amend: return []
    case .publish:
      do {
        let published = try publish(model.review.draft)
        kept.drop()
        return [.show(published)]
      } catch {
        model.tell(Failure.sentence(for: error, language), isError: true)
        return []
      }
    }
  }

  private var language: Language { model.setting.presentation.language }

  /// What is said when it was left without an end.
  private var farewell: String {
    if isByHand {
      return language.pick(
        "还没有入库；再用同样的标题新建，接着写。",
        "Nothing is published yet. A new plan with the same title goes on with it.")
    }
    let open = model.review.uncertain
    return language.pick(
      "审核未完（待核 \(open)），没有写入；再导入同一文件接着审。",
      "The review is not finished (\(open) uncertain); nothing was written. Importing the file again goes on with it.")
  }
}
