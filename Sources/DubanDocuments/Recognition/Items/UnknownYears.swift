/// Days of a document that tells no year: they are read in the year of the clock, which nobody wrote, and each of them is asked.
enum UnknownYears {
  /// Makes every day in `draft` doubtful whose passage tells no year.
  static func settle(_ draft: inout PlanDraft) {
    for index in draft.tasks.indices { settle(&draft.tasks[index]) }
  }

  private static func settle(_ task: inout TaskDraft) {
    func isTold(_ passage: Passage) -> Bool { TitlePeriod.tellsYear(passage.text.scalars) }
    if let due = task.due, !isTold(due.passage) { task.due?.confidence = .doubtful }
    if let start = task.start, !isTold(start.passage) { task.start?.confidence = .doubtful }
    for index in task.milestones.indices where !isTold(task.milestones[index].passage) {
      task.milestones[index].confidence = .doubtful
    }
    for index in task.children.indices { settle(&task.children[index]) }
  }
}
