import DubanCore
import Testing

@Suite struct `What an extension leaves behind` {
  private func board(asOf: String, _ states: [String: ItemState] = [:], due: String? = nil) -> Board {
    var task = Task(id: "1", title: Name("任务"))
    task.milestones = (1...4).map { milestone($0) }
    task.due = due.map(day)
    return Board(plan(tasks: [task, Task(id: "2", title: Name("无节点"))]), states: states, asOf: day(asOf))
  }

  private func extending(_ board: Board, _ subject: String = "1") -> Extension? {
    board.extending(subject, today: board.asOf)
  }

  @Test(
    arguments: [
      (nil, "2020-03-01", ["Q4"]), ("2020-09-30", "2020-03-01", ["Q3"]), ("2020-09-29", "2020-03-01", []),
      ("2020-06-30", "2020-07-01", ["Q2"]),
    ] as [(String?, String, [String])])
  func `are the open milestones on the task's own day`(due: String?, asOf: String, ids: [String]) {
    #expect(extending(board(asOf: asOf, due: due))?.staying.map(\.milestone.id) ?? [] == ids)
  }

  @Test func `what is over cannot go along, and it is said which stays`() throws {
    let left = try #require(extending(board(asOf: "2020-07-01", due: "2020-06-30")))
    #expect(left.movable.isEmpty && left.unmovable == left)
    let open = try #require(extending(board(asOf: "2020-06-30", due: "2020-06-30")))
    #expect(open.movable == open.staying && open.unmovable == nil)
    #expect(open.words(.chinese) == "节点 Q2 仍为 2020-06-30")
    #expect(open.words(.english) == "milestone Q2 stays on 2020-06-30")
  }

  @Test func `a task without milestones leaves none, nor does a milestone`() {
    #expect(extending(board(asOf: "2020-03-01"), "2") == nil && extending(board(asOf: "2020-03-01"), "1/Q4") == nil)
  }
}
