import DubanCore
import Testing

@Suite struct `Slips` {
  private func slips(_ asOf: String, _ states: [String: ItemState] = [:], _ change: (inout Task) -> Void) -> [Slip] {
    var task = Task(id: "1", title: Name("小区"))
    task.leads = ["市住建局"]
    change(&task)
    return Board(plan(tasks: [task]), states: states, asOf: day(asOf)).slips
  }

  @Test func `are red when overdue and come in order`() {
    #expect(slips("2020-07-15") { $0.milestones = [milestone(2)] }.map(\.colour) == [.red])
    #expect(slips("2020-03-15") { $0.milestones = [milestone(2)] }.isEmpty)
  }

  /// Source: the audit. The slip told the year's end where the milestone of June was late.
  @Test func `tell the day of what is overdue, of several the oldest`() throws {
    let slip = try #require(slips("2020-10-15") { $0.milestones = [milestone(2), milestone(3), milestone(4)] }.first)
    #expect(slip.due == day("2020-06-30"))
    #expect(slip.cause.key == "1/Q2")
    #expect(slip.items.map(\.key) == ["1/Q2", "1/Q3"])
    #expect(slip.judgement.words(.chinese).contains("6月30日"))
    #expect(slip.subject == "1" && slip.units == ["市住建局"])
  }

  @Test func `are blue for what is due soon, though nobody ever reported it`() {
    let slips = slips("2020-11-29") { $0.due = day("2020-11-30") }
    #expect(slips.map(\.colour) == [.blue])
    #expect(slips.map(\.due) == [day("2020-11-30")])
  }

  @Test func `are yellow for what is behind, with the day by which that must stand`() {
    var state = ItemState()
    state.status = .inProgress
    state.reported = day("2020-09-30")
    state.values["老旧小区"] = ItemState.Series(figure("10"), on: day("2020-09-30"))
    let slips = slips("2020-10-15", ["1": state]) { task in
      task.targets = [Target(Name("老旧小区"), kind: .atLeast, value: figure("70"), unit: "个")]
      task.targets[0].due = day("2020-11-30")
    }
    #expect(slips.map(\.colour) == [.yellow])
    #expect(slips.map(\.due) == [day("2020-11-30")])
  }
}
