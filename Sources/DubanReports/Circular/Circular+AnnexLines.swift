import DubanCore

/// The lines of an item in an annex: one, and of what is overdue one for each part that is.
extension Circular {
  /// What a line tells beside the item itself.
  struct AnnexLine {
    /// The day that was missed; of what is not overdue the day that holds.
    let due: Day
    let expected: String
    let actual: String
    let reason: String
  }

  func annexLines(_ item: CircularItem) -> [AnnexLine] {
    let whole = AnnexLine(due: item.due, expected: item.expected, actual: item.actual, reason: item.reason)
    // Only a task can be overdue in parts.
    guard item.standing == .overdue, item.kind == .task else { return [whole] }
    let overdue = parts.overdue(item.id)
    guard !overdue.isEmpty, let board = board(of: item), let task = board.task(item.id.item ?? "")?.assessment else {
      return [whole]
    }
    return overdue.map { line(of: $0, task, board, whole) }
  }

  private func line(
    of open: AgendaItem, _ task: TaskAssessment, _ board: Board, _ whole: AnnexLine
  ) -> AnnexLine {
    var (expected, actual) = (whole.expected, whole.actual)
    switch open.kind {
    case .milestone:
      let progress = task.milestones.first { $0.id == open.subject }.flatMap { CriterionProgress(of: $0, task) }
      // Of one in words these are what had to stand.
      expected =
        progress == nil ? open.title.words(language) : CircularItem.demanded(progress, language)
      actual = CircularItem.told(progress, task, language)
    case .target:
      let target = task.targets.first { $0.target.key == open.target }
      expected = CircularItem.expected(target, language)
      actual = CircularItem.actual(target, language)
    case .task, .indicator, .directive: break
    }
    return AnnexLine(
      due: open.due, expected: expected, actual: actual,
      reason: CircularItem.reason(open.judgement, language, board.plan.period))
  }
}
