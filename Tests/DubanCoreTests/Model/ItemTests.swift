import DubanCore
import Testing

@Suite struct `An item of a plan` {
  private var everything: Plan {
    var child = Task(id: "1-1", title: Name("子任务"))
    child.milestones = [milestone(2)]
    child.funding = [Funding(id: "1-1/f1", name: Name("投入"))]
    var task = Task(id: "1", title: Name("任务"))
    task.children = [child]
    let target = Target(Name("普及率"), kind: .atLeast, basis: .level, value: Figure(99))
    var plan = plan(
      tasks: [task], indicators: [Indicator(id: "i1", number: "1", name: Name("普及率"), target: target)])
    plan.duties = [ReportDuty(id: "d1", title: Name("信息"), every: .month)]
    plan.funding = [Funding(id: "f1", name: Name("总投入"))]
    return plan
  }

  @Test func `every id of a plan names the item that it is listed as`() {
    let plan = everything
    let board = Board(plan, states: [:], asOf: day("2020-06-01"))
    for reference in plan.items {
      #expect(plan.item(reference.id)?.kind == reference.kind, "\(reference.id)")
      #expect(board.item(reference.id) == plan.item(reference.id), "\(reference.id)")
    }
  }

  @Test(arguments: ["1/Q1", "1-1/Q1", "1-1/f2", "i2", "d2", "f9", "x", "1-1/", "1-1/Q2/Q2"])
  func `an id of nothing names nothing`(id: String) {
    #expect(everything.item(id) == nil)
    #expect(Board(everything, states: [:], asOf: day("2020-06-01")).item(id) == nil)
  }

  @Test func `nothing names the plan itself`() {
    #expect(everything.item(ItemID.plan.text) == .plan)
  }
}
