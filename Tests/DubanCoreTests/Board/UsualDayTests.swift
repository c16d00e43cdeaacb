import DubanCore
import Testing

/// A plan whose period is over is judged as of today while anything in it is open; a settled one rests.
@Suite struct `The usual day of a plan` {
  private func state(_ change: (inout ItemState) -> Void) -> ItemState {
    var state = ItemState()
    change(&state)
    return state
  }

  private func usual(
    _ today: String, _ states: [String: ItemState] = [:], newest: String? = nil, indicators: [Indicator] = [],
    milestones: [Milestone] = [milestone(4)]
  ) -> Board {
    var task = Task(id: "1", title: Name("小区"))
    task.milestones = milestones
    let plan = plan(tasks: milestones.isEmpty ? [] : [task], indicators: indicators)
    return Board(usual: plan, states: states, today: day(today), newest: newest.map(day))
  }

  private var indicator: Indicator {
    Indicator(
      id: "i1", number: "1", name: Name("普及率"), target: Target(Name("普及率"), basis: .level, value: figure("99")))
  }

  @Test func `is today within the period and before it, whatever is open`() {
    #expect(usual("2020-05-05").asOf == day("2020-05-05"))
    #expect(usual("2019-12-20").asOf == day("2019-12-20"))
    #expect(usual("2020-12-31").asOf == day("2020-12-31"))
    let confirmed = ["1/Q4": state { $0.confirmed = day("2020-11-01") }]
    #expect(usual("2020-11-20", confirmed, newest: "2020-11-01").asOf == day("2020-11-20"))
  }

  @Test func `is today one day after the period with one overdue milestone`() {
    let board = usual("2021-01-01")
    #expect(board.asOf == day("2021-01-01"))
    #expect(board.agenda.overdue.map(\.overdueDays) == [1])
  }

  @Test func `is the end with everything confirmed in time`() {
    let board = usual("2026-03-01", ["1/Q4": state { $0.confirmed = day("2020-12-30") }], newest: "2020-12-30")
    #expect(board.asOf == day("2020-12-31"))
    #expect(board.taskCounts[.done] == 1)
  }

  @Test func `is today with only an unreported indicator`() {
    let board = usual("2022-02-03", indicators: [indicator], milestones: [])
    #expect(board.asOf == day("2022-02-03"))
    #expect(board.indicatorCounts[.overdue] == 1)
  }

  @Test func `is the day of the newest entry where that settled it after the end`() {
    let late = usual("2026-03-01", ["1/Q4": state { $0.confirmed = day("2021-02-10") }], newest: "2021-02-10")
    #expect(late.asOf == day("2021-02-10"))
    #expect(late.task("1")?.assessment.milestones.first?.state == .madeUp)
    let closed = state { state in
      state.status = .closed
      state.statusSince = day("2021-01-20")
    }
    let board = usual("2026-03-01", ["1": closed], newest: "2021-01-20")
    #expect(board.asOf == day("2021-01-20"))
    #expect(board.taskCounts[.closed] == 1)
  }

  @Test func `is the end where what is left was put off`() {
    let suspended = state { state in
      state.status = .suspended
      state.statusSince = day("2020-10-01")
    }
    #expect(usual("2026-03-01", ["1": suspended], newest: "2020-10-01").asOf == day("2020-12-31"))
  }

  @Test func `is the last extended day of a settled plan, and today before that`() {
    let extended = state { state in
      state.extendedDue = day("2021-03-31")
      state.confirmed = day("2021-02-10")
    }
    #expect(usual("2021-02-20", ["1/Q4": extended], newest: "2021-02-10").asOf == day("2021-02-20"))
    #expect(usual("2026-03-01", ["1/Q4": extended], newest: "2021-02-10").asOf == day("2021-03-31"))
    #expect(usual("2021-02-20", ["1/Q4": state { $0.extendedDue = day("2021-03-31") }]).asOf == day("2021-02-20"))
  }

  @Test func `is the end of an empty plan`() {
    #expect(usual("2026-03-01", milestones: []).asOf == day("2020-12-31"))
  }

  @Test func `a line that was left holds as long as its plan rests or the day lasts`() {
    let open = PlanSummary(usual("2021-01-05"))
    #expect(open.holds(today: day("2021-01-05")) && !open.holds(today: day("2021-01-06")))
    let confirmed = ["1/Q4": state { $0.confirmed = day("2020-12-30") }]
    let rested = PlanSummary(usual("2021-01-05", confirmed, newest: "2020-12-30"))
    #expect(rested.holds(today: day("2021-01-06")) && rested.holds(today: day("2026-03-01")))
    // Judged within the period, when it was not known yet that nothing would follow.
    let early = PlanSummary(usual("2020-12-30", confirmed, newest: "2020-12-30"))
    #expect(!early.holds(today: day("2021-01-01")))
  }
}
