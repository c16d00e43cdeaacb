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
    let start = Criterion("个数", value: Figure(0), basis: .cumulative)
    let third = Criterion("个数", value: Figure(75), basis: .cumulative)
    let task = task(
      milestones: [milestone(1, criteria: [start]), milestone(3, criteria: [third]), milestone(4)],
      targets: [Target(Name("个数"), value: Figure(100))])
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
    #expect(assessed.judgement?.words(.chinese) == "改建：9月底应达 75.0%，实际 40.0%，低 35.0 个百分点")
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

  // README, lights: unreported is what was never reported, not for long enough, or sent back, whatever day is near.
  @Test(
    arguments: [
      ("2020-09-26", .unreported), ("2020-09-30", .unreported), ("2020-10-01", .overdue),
    ] as [(String, Light)])
  func `what nobody reported stays unreported until its day has passed`(on: String, light: Light) {
    let quarter = task(milestones: [milestone(3), milestone(4)])
    #expect(assess(quarter, on: on).light == light)
    #expect(assess(quarter, ["1": reported("2020-01-10")], on: on).light == light, "an old report is none")
    let told = assess(quarter, ["1": reported("2020-09-20")], on: on).light
    #expect(told == (light == .overdue ? .overdue : on == "2020-09-26" ? .onTrack : .dueSoon))
    #expect(assess(quarter, ["1": reported("2020-09-20", .returned)], on: on).light == light)
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
    #expect(assessed.judgement?.words(.english) == "Q2 milestone due 30 Jun, 107 days overdue, not confirmed")
  }

  // Source: the published rule is that a timetable of the plan's own beats the line: words demand no figure.
  @Test func `beside milestones in words an amount is not pro-rated unless the plan says so`() {
    let task = task(milestones: [milestone(4, "完成主体工程")], targets: [Target(Name("个数"), value: Figure(100))])
    let states = ["1": reported("2020-10-10", .inProgress, ["个数": "10"])]
    #expect(assess(task, states).targets[0].light == .onTrack)
    #expect(assess(task, states).targets[0].expected == nil)
    var plan = plan(tasks: [task])
    plan.settings.proRateBesideWords = true
    let assessed = TaskAssessment(task, in: plan, states: { states[$0] ?? ItemState() }, on: day("2020-10-15"))
    #expect(assessed.targets[0].light == .farBehind)
  }

  @Test func `done late, it keeps its days late`() {
    let task = task(milestones: [milestone(1)], targets: [Target(Name("个数"), value: Figure(100))])
    let states = ["1": reported("2020-02-01", .inProgress, ["个数": "100"]), "1/Q1": confirmed("2020-04-05")]
    let assessed = assess(task, states)
    #expect(assessed.lateDays == 5)
    #expect(assessed.judgement?.words(.chinese) == "1 个节点、1 项目标全部完成，迟 5 天")
    var words = reported("2021-01-03", .completed)
    words.statusSince = day("2021-01-03")
    let late = assess(self.task(), ["1": words], on: "2021-01-05")
    #expect(late.lateDays == 3)
    #expect(late.judgement?.words(.english) == "reported done on 3 Jan, 3 days late")
  }

  @Test func `what is only striven for keeps no task open`() {
    let stretch = Target(Name("力争"), kind: .stretch, value: Figure(30))
    let task = task(targets: [Target(Name("个数"), value: Figure(20)), stretch])
    let assessed = assess(task, ["1": reported("2020-10-10", .inProgress, ["个数": "20", "力争": "20"])])
    #expect(assessed.light == .done)
    #expect(assessed.open.targets.isEmpty)
    #expect(assessed.judgement?.words(.chinese) == "1 项目标已达标；另有力争目标 1 项未达到")
    #expect(assessed.judgement?.words(.english) == "its target met; 1 only striven for not reached")
    let both = assess(task, ["1": reported("2020-10-10", .inProgress, ["个数": "20", "力争": "30"])])
    #expect(both.judgement?.words(.chinese) == "2 项目标全部达标")
    #expect(assess(self.task(targets: [stretch]), ["1": reported("2020-10-10")], on: "2021-02-01").light == .unreported)
  }

  @Test func `what is open in it is listed for whoever is to close it`() {
    let task = task(
      milestones: [milestone(1), milestone(2)], targets: [Target(Name("个数"), value: Figure(20))])
    let open = assess(task, ["1": reported("2020-09-01", .closed), "1/Q1": confirmed("2020-03-01")]).open
    #expect(open.milestones.map(\.id) == ["1/Q2"])
    #expect(open.targets.map(\.target.name.chinese) == ["个数"])
  }

  @Test func `a confirmed milestone without a report leaves the status unsaid`() {
    var words = Target(Name("标准"), kind: .text, basis: .text)
    words.text = "达到省级标准"
    let task = task(milestones: [milestone(3), milestone(4)], targets: [words])
    let assessed = assess(task, ["1/Q3": confirmed("2020-09-28")])
    #expect(assessed.light == .onTrack)
    #expect(assessed.state.status == nil)
    // A figure alone does not say where the words stand.
    let counted = self.task(targets: [words, Target(Name("个数"), value: Figure(20))])
    var state = ItemState()
    state.reported = day("2020-10-10")
    state.values["个数"] = ItemState.Series(Figure(16), on: day("2020-10-10"))
    #expect(assess(counted, ["1": state]).judgement?.words(.chinese) == "标准：已填报，未说明状态")
  }
}
