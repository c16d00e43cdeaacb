import DubanCore

/// A plan that is open: its board, and what must be said with it.
struct OpenPlan {
  let board: Board
  /// The day on which it is judged unless another is asked for.
  let usual: Day
  /// What a demonstration says of itself; nil for a plan that tells only what happened.
  let notice: Name?

  var plan: Plan { board.plan }

  /// Whether what it tells of progress is made up, in whole or in part.
  var isSimulated: Bool { notice != nil || board.isSimulated }

  /// The id among all plans of an item of this one; of the plan itself where nothing is named.
  func id(_ subject: String) -> String {
    ItemID.Global(plan: plan.id, item: subject.isEmpty ? nil : subject).text
  }
}
