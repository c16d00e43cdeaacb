import DubanCore
import Testing

@Suite struct `What a unit has in hand` {
  func board(_ states: [String: ItemState] = [:]) -> Board {
    var first = Task(id: "1", title: Name("小区"))
    first.leads = ["市住建局"]
    first.cooperating = ["市财政局"]
    first.milestones = [milestone(2), milestone(3), milestone(4)]
    var second = Task(id: "2", title: Name("公厕"))
    second.leads = ["市住建局"]
    second.due = day("2020-11-30")
    let third = Task(id: "3", title: Name("无单位"))
    let indicator = indicator("i1", owners: ["市统计局"])
    var plan = plan(tasks: [first, second, third], indicators: [indicator])
    plan.units = ["市财政局", "市住建局", "市统计局"].map { Unit(Name($0), jurisdiction: "某市") }
    return Board(plan, states: states, asOf: day("2020-10-15"))
  }

  func indicator(_ id: String, owners: [String]) -> Indicator {
    var indicator = Indicator(
      id: id, number: "1", name: Name("普及率"), target: Target(Name("普及率"), basis: .level, value: figure("99")))
    indicator.owners = owners
    return indicator
  }

  @Test func `units stand in the order of the plan, the tasks without a unit last`() {
    #expect(board().standings().map { $0.summary.unit?.name.chinese } == ["市财政局", "市住建局", "市统计局", nil])
  }

  @Test func `the oldest of what is overdue comes first, then what is due next`() {
    let standing = board().standings()[1]
    #expect(standing.overdue == 2)
    #expect(standing.next?.subject == "1/Q2")
    #expect(standing.next?.light == .overdue)
    var state = ItemState()
    state.confirmed = day("2020-10-01")
    let later = board(["1/Q2": state, "1/Q3": state]).standings()[1]
    #expect(later.overdue == 0)
    #expect(later.next?.subject == "2")
    #expect(later.next?.due == day("2020-11-30"))
  }

  @Test func `whoever only helps owes nothing, whoever owns an indicator does`() {
    let standings = board().standings()
    #expect(standings[0].next == nil)
    #expect(standings[0].summary.cooperates == [0])
    #expect(standings[2].indicators == 1)
    #expect(standings[2].next?.subject == "i1")
  }

  @Test func `what the office has closed or put off is owed no more`() {
    var closed = ItemState()
    closed.status = .closed
    #expect(board(["1": closed]).standings()[1].next?.subject == "2")
  }

  @Test func `what is hidden is counted nowhere`() {
    let standings = board().standings { $0 == "2" }
    #expect(standings.map(\.hasPart) == [false, true, false])
    #expect(standings[1].summary.leads == [1])
  }
}
