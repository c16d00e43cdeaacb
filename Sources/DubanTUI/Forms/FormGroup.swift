import DubanCore

/// The items that one form writes to at once.
struct FormGroup: Equatable, Sendable {
  /// Their ids, each once, in the order of the document.
  private(set) var subjects: [String]
  /// The first line of their list on the screen.
  private(set) var top = 0

  init(subjects: [String]) { self.subjects = subjects }

  /// The items to which `command` writes when `marked` is marked: reports on a milestone go to its task, confirmations of a
  /// task to its most urgent open milestone.
  init(_ command: ItemCommand, _ marked: Set<String>, on board: Board) {
    subjects = FormGroup.ordered(marked, on: board).map { Form.target(of: command, $0, on: board) }.once
  }

  /// The marked items in the order of the document: indicators first, each task before its milestones.
  private static func ordered(_ marked: Set<String>, on board: Board) -> [String] {
    let indicators = board.indicators.map(\.indicator.id)
    let tasks = board.tasks.flatMap { [$0.task.id] + $0.assessment.milestones.map(\.id) }
    return (indicators + tasks).filter(marked.contains)
  }

  /// How many lines a page of the list moves.
  private static let page = 5

  mutating func scroll(_ pages: Int) {
    top = max(0, min(top + pages * FormGroup.page, subjects.count - FormGroup.page))
  }

  mutating func remove(_ refused: Set<String>) {
    subjects.removeAll(where: refused.contains)
    top = 0
  }
}
