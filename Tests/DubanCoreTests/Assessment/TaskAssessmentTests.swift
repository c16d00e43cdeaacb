import DubanCore
import Testing

@Suite struct `Task assessment` {
  func assess(
    _ task: Task, _ states: [String: ItemState] = [:], on asOf: String = "2020-10-15"
  ) -> TaskAssessment {
    TaskAssessment(task, in: plan(tasks: [task]), states: { states[$0] ?? ItemState() }, on: day(asOf))
  }

  func reported(_ on: String, _ status: Status = .inProgress, _ values: [String: String] = [:]) -> ItemState {
    var state = ItemState()
    state.status = status
    state.reported = day(on)
    for (name, value) in values { state.values[name] = ItemState.Series(figure(value), on: day(on)) }
    return state
  }

  func confirmed(_ on: String) -> ItemState {
    var state = ItemState()
    state.confirmed = day(on)
    return state
  }

  func task(milestones: [Milestone] = [], targets: [Target] = []) -> Task {
    var task = Task(id: "1", title: Name("任务"))
    task.milestones = milestones
    task.targets = targets
    return task
  }

  @Test func `shows the most urgent of its milestones and targets`() {
    let task = task(
      milestones: [milestone(1), milestone(3), milestone(4)], targets: [Target(Name("个数"), value: Figure(100))])
    let states = [
      "1": reported("2020-10-10", .inProgress, ["个数": "60"]), "1/Q1": confirmed("2020-03-30"),
    ]
    // 60 of 75 expected is behind, but the third quarter's milestone is overdue.
    let assessed = assess(task, states)
    #expect(assessed.light == .overdue)
    #expect(assessed.targets[0].light == .behind)
    #expect(assess(task, states.merging(["1/Q3": confirmed("2020-09-29")]) { $1 }).light == .behind)
  }

  @Test func `names the target that decides when there are several`() {
    let task = task(targets: [Target(Name("新建"), value: Figure(10)), Target(Name("改建"), value: Figure(10))])
    let assessed = assess(task, ["1": reported("2020-10-10", .inProgress, ["新建": "8", "改建": "4"])])
    #expect(assessed.light == .farBehind)
    #expect(assessed.judgement?.sentence(.chinese) == "改建:9月底应达 75.0%,实际 40.0%,低 35.0 个百分点")
  }

  @Test func `is done when every milestone and target is`() {
    let task = task(milestones: [milestone(1)], targets: [Target(Name("个数"), value: Figure(100))])
    let states = ["1": reported("2020-02-01", .inProgress, ["个数": "100"]), "1/Q1": confirmed("2020-03-30")]
    #expect(assess(task, states).light == .done)
  }

  @Test func `nobody's word is grey, never green`() {
    #expect(assess(task()).light == .unreported)
    #expect(assess(task(milestones: [milestone(4)])).light == .unreported)
    #expect(assess(task(targets: [Target(Name("个数"), value: Figure(1))])).light == .unreported)
  }

  // The quarterly rhythm: on 15 October something must have come in since 1 July.
  @Test(arguments: [("2020-06-30", Light.unreported), ("2020-07-01", .onTrack), ("2020-10-15", .onTrack)])
  func `an old report goes grey`(on: String, light: Light) {
    #expect(assess(task(), ["1": reported(on)]).light == light)
  }

  @Test func `a confirmed milestone is a report too`() {
    let task = task(milestones: [milestone(3), milestone(4)])
    #expect(assess(task, ["1/Q3": confirmed("2020-09-28")]).light == .onTrack)
  }

  @Test func `without figures the status and the due day decide`() {
    #expect(assess(task(), ["1": reported("2020-10-01", .completed)]).light == .done)
    #expect(assess(task(), ["1": reported("2020-10-01", .notStarted)]).light == .onTrack)
    #expect(assess(task(), ["1": reported("2020-12-01")], on: "2020-12-29").light == .dueSoon)
    #expect(assess(task(), ["1": reported("2020-12-01")], on: "2021-01-02").light == .overdue)
  }

  @Test func `the office's decision comes before everything`() {
    let late = task(milestones: [milestone(1)])
    #expect(assess(late, ["1": reported("2020-09-01", .suspended)]).light == .suspended)
    #expect(assess(late, ["1": reported("2020-09-01", .closed)]).light == .closed)
    #expect(assess(task(), ["1": reported("2020-10-01", .returned)]).light == .unreported)
  }

  @Test func `a heading has no light of its own`() {
    var heading = task()
    heading.children = [Task(id: "1-1", title: Name("子任务"))]
    #expect(assess(heading).light == nil)
    #expect(!heading.missingUnit)
    #expect(heading.children[0].missingUnit)
  }

  @Test func `after an extension the timetable follows the new day`() {
    let criterion = Criterion("完成率", value: Figure(100), unit: "%", basis: .rate, of: "个数")
    let task = task(
      milestones: [milestone(3, criteria: [criterion])], targets: [Target(Name("个数"), value: Figure(100))])
    var states = ["1": reported("2020-10-10", .inProgress, ["个数": "60"])]
    #expect(assess(task, states).targets[0].light == .farBehind)
    var extended = ItemState()
    extended.extendedDue = day("2020-10-31")
    states["1/Q3"] = extended
    #expect(assess(task, states).targets[0].light == .onTrack)
  }

  @Test func `of two overdue milestones the older is told`() {
    let assessed = assess(task(milestones: [milestone(3), milestone(2)]))
    #expect(assessed.judgement?.sentence(.english) == "Q2 milestone due 30 Jun, 107 days overdue, not confirmed")
  }
}
