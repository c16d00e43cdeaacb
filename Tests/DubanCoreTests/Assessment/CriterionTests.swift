import DubanCore
import Testing

/// What a milestone demands in figures beside what is reached of it.
@Suite struct `The figures of a milestone` {
  func assess(
    _ criteria: [[Criterion]], _ values: [String: String], target: Target = Target(Name("小区"), value: Figure(70)),
    later: [(name: String, value: String, on: String)] = [], on first: String = "2020-09-20"
  ) -> TaskAssessment {
    var task = Task(id: "1", title: Name("任务"))
    task.targets = [target]
    task.milestones = criteria.enumerated().map { milestone($0 + 1, criteria: $1) }
    var state = ItemState()
    state.status = .inProgress
    state.reported = day("2020-09-20")
    for (name, value) in values { state.values[name] = ItemState.Series(figure(value), on: day(first)) }
    for (name, value, on) in later { state.values[name]?.add(ItemState.Value(figure(value), on: day(on))) }
    return TaskAssessment(
      task, in: plan(tasks: [task]), states: { $0 == "1" ? state : ItemState() }, on: day("2020-09-20"))
  }

  func rate(_ name: String, _ value: String, of target: String? = nil) -> Criterion {
    Criterion(name, value: figure(value), unit: "%", basis: .rate, of: target)
  }

  @Test func `are told with what is reached, and those that are not met are named`() {
    // Source: Huai'an 2020, 1-1 and 3-3: a start rate of its own, a completion of 60 % of the task.
    let task = assess([[rate("开工率", "60"), rate("完成率", "60", of: "小区")]], ["小区": "45", "开工率": "55"])
    let milestone = task.milestones[0]
    #expect(milestone.criteria.map(\.isMet) == [false, true])
    #expect(milestone.unmet.map { $0.words(.chinese) } == ["开工率 60%，实际 55%"])
    #expect(milestone.unmet.map { $0.words(.english) } == ["开工率 60%, 55% reached"])
    #expect(assess([[rate("开工率", "60")]], ["开工率": "60"]).milestones[0].unmet.isEmpty)
  }

  @Test func `a rate of a target moves with it unless it is reported itself`() {
    let demanded = [[rate("完成率", "60", of: "小区")]]
    #expect(assess(demanded, ["小区": "42"]).milestones[0].criteria[0].reached == Figure(60))
    #expect(assess(demanded, ["小区": "42"]).milestones[0].unmet.isEmpty)
    // 41.99 of 70 is 59.98571 %: not there, and not printed as if it were.
    let close = assess(demanded, ["小区": "41.99"]).milestones[0]
    #expect(close.unmet.first?.reached == figure("59.99"))
    #expect(assess(demanded, ["小区": "42", "完成率": "50"]).milestones[0].unmet.first?.reached == Figure(50))
  }

  @Test func `what nobody reported is neither met nor unmet`() {
    let milestone = assess([[rate("开工率", "60")]], [:]).milestones[0]
    #expect(milestone.criteria[0].isMet == nil)
    #expect(milestone.unmet.isEmpty)
    #expect(milestone.criteria[0].words(.chinese) == "开工率 60%，未填报")
  }

  @Test
  func `an increment is what was added since its quarter began, not what is there beyond what was demanded before`() {
    func added(_ value: String) -> [Criterion] { [Criterion("小区", value: figure(value), basis: .increment)] }
    // 20 stood at the end of the first quarter, 45 at the end of the second, 50 at that of the third.
    let task = assess(
      [added("10"), added("30"), added("5")], ["小区": "20"],
      later: [("小区", "45", "2020-06-30"), ("小区", "50", "2020-09-30")], on: "2020-03-31")
    #expect(task.milestones.map { $0.criteria[0].reached } == [Figure(20), Figure(25), Figure(5)])
    #expect(task.milestones.map { $0.criteria[0].isMet } == [true, false, true])
  }

  @Test func `without a figure from before its quarter nobody can tell an increment, which is asked about`() {
    let added = [Criterion("小区", value: Figure(20), basis: .increment)]
    let task = assess([added, added], ["小区": "45"], on: "2020-06-30")
    // Before the plan began there was nothing.
    #expect(task.milestones[0].criteria[0].reached == Figure(45))
    #expect(task.milestones[1].criteria[0].isMet == nil)
    #expect(task.milestones[1].criteria[0].isAgainst)
    #expect(task.milestones[1].criteria[0].words(.chinese) == "小区 20，无法核算本季新增数")
  }

  @Test func `a part is measured by its own figure`() {
    let part = [Criterion("其中：校区", value: Figure(5), basis: .cumulative)]
    #expect(assess([part], ["其中：校区": "4"]).milestones[0].unmet.count == 1)
    #expect(assess([part], ["小区": "60"]).milestones[0].criteria[0].isMet == nil)
  }

  @Test func `of what is brought down less is enough`() {
    var target = Target(Name("欠费"), kind: .fromTo, value: Figure(20))
    target.from = Figure(120)
    let half = [Criterion("欠费", value: Figure(70), basis: .cumulative)]
    #expect(assess([half], ["欠费": "65"], target: target).milestones[0].unmet.isEmpty)
    #expect(assess([half], ["欠费": "75"], target: target).milestones[0].unmet.count == 1)
  }
}
