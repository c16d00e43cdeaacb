import DubanCore
import Testing

@Suite struct `The board` {
  func samplePlan() -> Plan {
    var parent = Task(id: "1", title: Name("实事"))
    var first = Task(id: "1-1", title: Name("小区"))
    first.leads = ["市住建局", "各区政府"]
    first.cooperating = ["市财政局"]
    first.milestones = [milestone(2), milestone(3), milestone(4)]
    var second = Task(id: "1-2", title: Name("公厕"))
    second.leads = ["市城管局"]
    second.milestones = [milestone(3)]
    parent.children = [first, second]
    let lonely = Task(id: "2", title: Name("无单位"))
    var plan = plan(tasks: [parent, lonely])
    plan.units = ["市住建局", "各区政府", "市财政局", "市城管局"].map { Unit(Name($0), jurisdiction: "某市") }
    plan.units[1].members = ["淮阴区"]
    return plan
  }

  func board(_ states: [String: ItemState] = [:]) -> Board {
    Board(samplePlan(), states: states, asOf: day("2020-10-15"))
  }

  func confirmed(_ on: String) -> ItemState {
    var state = ItemState()
    state.confirmed = day(on)
    return state
  }

  @Test func `holds the tasks in the order of the document with their depth`() {
    #expect(board().tasks.map(\.task.id) == ["1", "1-1", "1-2", "2"])
    #expect(board().tasks.map(\.depth) == [0, 1, 1, 0])
    #expect(board().tasks.map(\.parent) == [nil, "1", "1", nil])
  }

  @Test func `the counts add up to the total, the headings named`() {
    // Invariant 7.
    let counts = board().taskCounts
    #expect(counts.total == 4)
    #expect(counts.headings == 1)
    #expect(counts[.overdue] == 2)
    #expect(counts[.unreported] == 1)
    #expect(counts.judged + counts.headings == counts.total)
  }

  @Test func `lists the overdue milestones, most days first, then those due`() {
    #expect(board().agenda.overdue.map(\.key) == ["1-1/Q2", "1-1/Q3", "1-2/Q3"])
    #expect(board().agenda.due(within: 90).map(\.key) == ["1-1/Q4", "2"])
    #expect(board().agenda.due(within: 76).isEmpty)
  }

  @Test func `a new state changes what rests on it and nothing else`() {
    var board = board()
    board.apply(confirmed("2020-10-12"), for: "1-2/Q3")
    #expect(board.agenda.overdue.map(\.key) == ["1-1/Q2", "1-1/Q3"])
    #expect(board.task("1-2")?.assessment.light == .done)
    #expect(board == self.board(["1-2/Q3": confirmed("2020-10-12")]))
  }

  @Test func `units count what they lead; what has no unit stands apart`() {
    let units = board().units
    #expect(units.map { $0.unit?.name.chinese } == ["市住建局", "各区政府", "市财政局", "市城管局", nil])
    #expect(units[0].lights[.overdue] == 1)
    #expect(units[2].leads.isEmpty && units[2].cooperates == [1])
    #expect(units[4].responsible == [3])
  }

  @Test func `a group stands for its members`() {
    #expect(samplePlan().unit("各区政府", includes: "淮阴区"))
    #expect(!samplePlan().unit("市住建局", includes: "淮阴区"))
  }

  @Test func `a heading tells the lights under it`() throws {
    let board = board()
    let heading = try #require(board.task("1"))
    #expect(board.reason(of: heading).words(.chinese) == "下含 2 项：逾期 2")
  }

  @Test func `every item that entries can touch is indexed once`() {
    let ids = samplePlan().items.map(\.id)
    #expect(ids == ["1", "1-1", "1-1/Q2", "1-1/Q3", "1-1/Q4", "1-2", "1-2/Q3", "2"])
  }

  @Test func `a duty falls due at the ends of its spans`() {
    let duty = ReportDuty(id: "d", title: Name("总结"), every: .halfYear)
    #expect(duty.dueDays(in: calendarYear(2020)) == [day("2020-06-30"), day("2020-12-31")])
    #expect(ReportDuty(id: "d", title: Name("信息"), every: .month).dueDays(in: calendarYear(2020)).count == 12)
  }
}

extension `The board` {
  @Test func `in one line tells the counts and what is due next`() {
    let summary = PlanSummary(board(["1-1/Q2": confirmed("2020-06-30"), "1-2/Q3": confirmed("2020-09-30")]))
    #expect(summary.overdue == 1)
    #expect(summary.tasks.total == 4)
    // The fourth quarter's milestone and the task without one fall due on the same last day.
    #expect(
      summary.next
        == PlanSummary.Next(due: day("2020-12-31"), subject: "1-1/Q4", title: Name("小区"), count: 2))
  }
}
