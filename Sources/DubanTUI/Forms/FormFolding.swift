import DubanScreen
import DubanCore

/// Marks that do not stand for themselves in a form: a report on a milestone is one on its task, a confirmation of a task
/// is that of its milestone due next.
struct FormFolding: Equatable, Sendable {
  /// How many items are marked.
  let marks: Int
  /// How many of them stand for another item.
  let folded: Int
  /// Whether they are tasks that stand for a milestone; else milestones that stand for their tasks.
  private let isDown: Bool

  /// Nil when every item of `marked` stands for itself.
  init?(_ command: ItemCommand, _ marked: Set<String>, on board: Board) {
    marks = marked.count
    folded = marked.count { Form.target(of: command, $0, on: board) != $0 }
    isDown = command == .confirm
    if folded == 0 { return nil }
  }

  /// The sentence: `3 个标记,其中 2 个节点归入其任务`.
  func words(_ presentation: Presentation) -> DisplayText {
    let isOne = folded == 1
    let head = presentation.pick("\(marks) 个标记，其中 ", "\(English.count(marks, "mark")); ")
    return head
      + (isDown
        ? presentation.pick(
          "\(folded) 个任务按其最近到期的节点确认",
          "\(folded) \(isOne ? "task stands for its milestone" : "tasks stand for their milestones") due next")
        : presentation.pick(
          "\(folded) 个节点归入其任务",
          "\(folded) \(isOne ? "milestone goes to its task" : "milestones go to their tasks")"))
  }
}
