import DubanCore
import RandomBoards
import Testing

@Suite struct `Items in order` {
  @Test func `by urgency stand by their lights, and of those overdue the one that has been so the longest first`() {
    var boards = RandomBoards(seed: 41)
    var late = 0
    for number in 0..<300 {
      let board = boards.next()
      let ids = board.tasks.filter { $0.assessment.light != nil }.map(\.task.id)
      let tasks = board.ordered(ids, by: .urgency) { $0 }.compactMap { board.task($0) }
      #expect(tasks.count == ids.count)
      for (before, after) in zip(tasks, tasks.dropFirst()) {
        guard let first = before.assessment.light, let second = after.assessment.light else { continue }
        #expect(first.urgency >= second.urgency, "board \(number)")
        guard first == .overdue, second == .overdue else { continue }
        late += 1
        #expect(board.overdueDays(of: before) >= board.overdueDays(of: after), "board \(number)")
      }
    }
    #expect(late > 100)
  }
}
