import DubanCore
import Testing

@Suite struct `Milestone assessment` {
  func assess(
    confirmed: String? = nil, extended: String? = nil, task: Status? = nil, on asOf: String
  ) -> MilestoneAssessment {
    var state = ItemState()
    state.confirmed = confirmed.map(day)
    state.extendedDue = extended.map(day)
    var taskState = ItemState()
    taskState.status = task
    return MilestoneAssessment(
      milestone(3), task: "1-1", state: state, taskState: taskState, on: day(asOf), settings: PlanSettings())
  }

  @Test(arguments: [
    ("2020-09-26", Light.onTrack), ("2020-09-27", .dueSoon), ("2020-09-30", .dueSoon), ("2020-10-01", .overdue),
  ])
  func `turns with the days around its due day`(asOf: String, light: Light) {
    #expect(assess(on: asOf).light == light)
  }

  @Test func `counts the days past its due day`() {
    let assessed = assess(on: "2020-10-15")
    #expect(assessed.overdueDays == 15)
    #expect(assessed.state == .overdue)
    #expect(assessed.id == "1-1/Q3")
    #expect(assessed.judgement.words(.english) == "Q3 milestone due 30 Sep, 15 days overdue, not confirmed")
    #expect(assessed.judgement.words(.chinese) == "三季度节点 9月30日到期，逾期 15 天，未确认")
  }

  @Test func `confirmed in time is done`() {
    let assessed = assess(confirmed: "2020-09-30", on: "2020-10-15")
    #expect(assessed.light == .done)
    #expect(assessed.state == .confirmed)
  }

  @Test func `made up late it is done and keeps the mark`() {
    // Source: Ouhai 2020: a missed month that was made up keeps its colour in the history.
    let assessed = assess(confirmed: "2020-10-08", on: "2020-10-15")
    #expect(assessed.light == .done)
    #expect(assessed.state == .madeUp)
    #expect(assessed.judgement.words(.chinese) == "10月8日补确认，逾期 8 天")
  }

  @Test func `an extension moves the due day and the old one stays visible`() {
    let assessed = assess(extended: "2020-10-31", on: "2020-10-15")
    #expect(assessed.light == .onTrack)
    #expect(assessed.due == day("2020-10-31"))
    #expect(assessed.milestone.due == day("2020-09-30"))
  }

  @Test func `what the office decided of the task holds for its open milestones`() {
    #expect(assess(task: .suspended, on: "2020-10-15").light == .suspended)
    #expect(assess(task: .closed, on: "2020-10-15").state == .closed)
    #expect(assess(confirmed: "2020-09-30", task: .suspended, on: "2020-10-15").light == .done)
  }
}
