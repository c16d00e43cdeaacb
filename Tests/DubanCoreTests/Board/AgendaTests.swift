import DubanCore
import Testing

@Suite struct `The agenda` {
  /// Judges one task of the test plan as `status` and the other things that are `known` of it, on `asOf`.
  private func agenda(
    _ asOf: String, _ known: [String: ItemState] = [:], _ change: (inout Task) -> Void = { _ in }
  ) -> Agenda {
    var task = Task(id: "1", title: Name("小区"))
    task.leads = ["市住建局"]
    change(&task)
    return Board(plan(tasks: [task]), states: known, asOf: day(asOf)).agenda
  }

  private func amount(_ name: String, due: String? = nil) -> Target {
    var target = Target(Name(name), kind: .atLeast, value: figure("70"), unit: "个")
    target.due = due.map(day)
    return target
  }

  private func state(_ change: (inout ItemState) -> Void) -> ItemState {
    var state = ItemState()
    change(&state)
    return state
  }

  /// Source: the audit. At the year's end what has no milestone was late nowhere.
  @Test func `tells a task without milestones and targets itself`() {
    let agenda = agenda("2021-01-05")
    #expect(agenda.overdue.map(\.key) == ["1"])
    #expect(agenda.overdue.first?.overdueDays == 5)
    #expect(agenda.overdue.first?.units == ["市住建局"])
    #expect(agenda.next == nil)
  }

  @Test func `tells a task with milestones and targets by these, not once more by itself`() {
    let agenda = agenda("2021-01-05") { task in
      task.milestones = [milestone(3), milestone(4)]
      task.targets = [amount("老旧小区")]
    }
    #expect(agenda.overdue.map(\.key) == ["1/Q3", "1/Q4", "1#老旧小区"])
    #expect(agenda.overdue.map(\.kind) == [.milestone, .milestone, .target])
    #expect(agenda.overdue.map(\.owner) == ["1", "1", "1"])
    #expect(agenda.overdue.map(\.headline.chinese) == ["小区", "小区", "小区"])
  }

  @Test(arguments: [
    // The task's own day, those of its milestones, and whether the task stands beside them.
    ("2020-11-30", [3, 4], true), ("2020-12-31", [3, 4], false), (nil, [3], false), ("2020-09-30", [3], false),
  ])
  func `tells a task beside its milestones where it has a day of its own that none of them covers`(
    due: String?, quarters: [Int], stands: Bool
  ) {
    let agenda = agenda("2020-10-15") { task in
      task.due = due.map(day)
      task.milestones = quarters.map { milestone($0) }
    }
    #expect(agenda.items.contains { $0.kind == .task } == stands)
  }

  @Test func `a day of its own that has passed turns the task overdue`() {
    let known = ["1/Q3": state { $0.confirmed = day("2020-09-30") }]
    var task = Task(id: "1", title: Name("小区"))
    task.due = day("2020-11-30")
    task.milestones = [milestone(3), milestone(4)]
    let board = Board(plan(tasks: [task]), states: known, asOf: day("2020-12-02"))
    #expect(board.agenda.overdue.map(\.key) == ["1"])
    #expect(board.task("1")?.assessment.light == .overdue)
  }

  @Test func `an extension of the milestone that covers a day leaves no day behind`() {
    let agenda = agenda("2020-12-02", ["1/2020-11-30": state { $0.extendedDue = day("2020-12-15") }]) { task in
      task.due = day("2020-11-30")
      task.milestones = [Milestone(id: "2020-11-30", quarters: [], due: day("2020-11-30"), text: "竣工")]
    }
    #expect(agenda.items.map(\.key) == ["1/2020-11-30"])
    #expect(agenda.overdue.isEmpty)
    #expect(agenda.items.first?.originalDue == day("2020-11-30"))
    #expect(agenda.items.first?.due == day("2020-12-15"))
  }

  @Test func `a target with an earlier day is late on that day`() {
    let agenda = agenda("2020-07-10") { $0.targets = [amount("开工", due: "2020-06-30"), amount("竣工")] }
    #expect(agenda.overdue.map(\.target) == ["开工"])
    #expect(agenda.next?.first.target == "竣工")
    #expect(agenda.items.map(\.headline.chinese) == ["小区：开工", "小区：竣工"])
  }

  @Test(arguments: [Status.closed, .suspended])
  func `holds nothing of what is closed or put off`(status: Status) {
    let agenda = agenda("2021-01-05", ["1": state { $0.status = status }]) { task in
      task.milestones = [milestone(4)]
      task.targets = [amount("老旧小区")]
    }
    #expect(agenda.items.isEmpty)
  }

  @Test func `holds nothing that is met, confirmed or reported completed`() {
    let met = state { state in
      state.status = .inProgress
      state.reported = day("2020-12-20")
      state.values["老旧小区"] = ItemState.Series(figure("70"), on: day("2020-12-20"))
    }
    let known = ["1": met, "1/Q4": state { $0.confirmed = day("2020-12-30") }]
    let items = agenda("2021-01-05", known) { task in
      task.milestones = [milestone(4)]
      task.targets = [amount("老旧小区")]
    }.items
    #expect(items.isEmpty)
    #expect(agenda("2021-01-05", ["1": state { $0.status = .completed }]).items.isEmpty)
  }

  /// Source: the audit. Three tasks that nobody had reported were due on the next day and stood in no list.
  @Test func `lists what is due whatever its light, what was never reported first`() {
    var tasks = (1...4).map { Task(id: "\($0)", title: Name("任务\($0)")) }
    for index in tasks.indices { tasks[index].due = day("2020-11-30") }
    tasks[3].due = day("2020-11-20")
    let reported = state { state in
      state.status = .inProgress
      state.reported = day("2020-11-10")
    }
    let board = Board(plan(tasks: tasks), states: ["1": reported, "4": reported], asOf: day("2020-11-15"))
    #expect(board.agenda.due(within: 31).map(\.key) == ["2", "3", "4", "1"])
    #expect(board.agenda.due(within: 31).map(\.light) == [.unreported, .unreported, .onTrack, .onTrack])
    #expect(board.agenda.due(within: 14).map(\.key) == ["4"])
    #expect(board.agenda.due(within: 4).isEmpty)
    #expect(board.agenda.next?.first.key == "4" && board.agenda.next?.count == 1)
  }

  @Test func `what is due today is due in no days and not late`() {
    let agenda = agenda("2020-12-31")
    #expect(agenda.overdue.isEmpty)
    #expect(agenda.due(within: 0).map(\.key) == ["1"])
  }

  @Test func `an indicator at the year's end is overdue like a milestone`() {
    var indicator = Indicator(
      id: "i1", number: "1", name: Name("普及率"), target: Target(Name("普及率"), basis: .level, value: figure("99")))
    indicator.owners = ["市统计局"]
    let board = Board(plan(indicators: [indicator]), states: [:], asOf: day("2021-01-31"))
    #expect(board.agenda.overdue.map(\.key) == ["i1"])
    #expect(board.agenda.overdue.map(\.kind) == [.indicator])
    #expect(PlanSummary(board).overdue == 1)
    #expect(board.slips.map(\.colour) == [.red])
  }

  @Test func `of an empty plan is empty`() {
    let board = Board(plan(), states: [:], asOf: day("2021-01-31"))
    #expect(board.agenda.items.isEmpty && board.agenda.first == nil && board.agenda.next == nil)
  }
}
