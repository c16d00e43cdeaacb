package import DubanCore

/// A plan that is open: its board, and what must be said with it.
package struct OpenPlan: Sendable {
  /// The board as of the day that was asked for.
  package let board: Board
  /// The day on which it is judged unless another is asked for.
  package let usual: Day
  /// What a demonstration says of itself; nil for a plan that tells only what happened.
  package let notice: Name?

  /// A plan that is judged on `board`.
  package init(board: Board, usual: Day, notice: Name?) {
    self.board = board
    self.usual = usual
    self.notice = notice
  }

  /// What the plan says.
  package var plan: Plan { board.plan }

  /// Whether what it tells of progress is made up, in whole or in part.
  package var isSimulated: Bool { notice != nil || board.isSimulated }

  /// The id among all plans of an item of this one; of the plan itself where nothing is named.
  package func id(_ subject: String) -> String {
    ItemID.Global(plan: plan.id, item: subject.isEmpty ? nil : subject).text
  }
}
