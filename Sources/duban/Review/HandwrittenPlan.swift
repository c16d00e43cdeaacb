import DubanCore
import DubanDocuments
import DubanTUI

/// A plan that is written by hand: its heading as a draft, and what a draft of it makes.
struct HandwrittenPlan {
  let draft: PlanDraft
  /// The plan's title, and by what an interrupted writing of it is known.
  let title: String
  let key: [UInt8]
  private let today: Day

  /// The plan under `heading`, begun on `today`.
  ///
  /// - Throws: `Failure.badPeriod` for a period that cannot be read.
  init(_ heading: PlanHeading, today: Day) throws(Failure) {
    guard let period = Period(typed: heading.period) else { throw .badPeriod(heading.period) }
    var draft = PlanDraft()
    draft.title = Guess(heading.title, from: .byHand(heading.title))
    draft.jurisdiction = Guess(heading.jurisdiction, from: .byHand(heading.jurisdiction))
    if !heading.issuer.isEmpty { draft.issuer = Guess(heading.issuer, from: .byHand(heading.issuer)) }
    draft.period = Guess(period, from: .byHand(heading.period))
    self.draft = draft
    self.today = today
    title = heading.title
    key = Array("duban new \(heading.title) \(heading.jurisdiction)".utf8)
  }

  /// Readers of what the person types into it.
  var readers: FieldReaders { FieldReaders(of: draft, today: today) }

  /// The plan that `draft` makes, among the plans that are there already, from id to title.
  func plan(of draft: PlanDraft, known: [String: String] = [:]) -> PlanSource {
    PlanSource(plan: PlanBuilder.build(draft, today: today, known: known).plan, name: title)
  }
}
