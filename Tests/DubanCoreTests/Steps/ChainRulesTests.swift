import DubanCore
import Testing

/// The chain between the office and the units: assign, acknowledge, hand back, report, ask to close, decide.
@Suite struct `Rules of the chain` {
  static let housing = "zj"
  static let schools = "市教育局"

  var plan: Plan {
    var task = Task(id: "1", title: Name("任务"))
    task.responsible = ["市住建局", "市教育局"]
    task.milestones = [milestone(2)]
    var other = Task(id: "2", title: Name("别人的任务"))
    other.leads = ["市水利局"]
    var plan = DubanCoreTests.plan(tasks: [task, other])
    var housing = Unit(Name("市住建局"), jurisdiction: "某市")
    housing.key = Self.housing
    plan.units = [
      housing, Unit(Name("市教育局"), jurisdiction: "某市"), Unit(Name("市水利局"), jurisdiction: "某市"),
    ]
    return plan
  }

  /// The state of task 1 after `steps`, each on its day by the unit with its key.
  func state(_ steps: [(on: String, unit: String?, change: Change)]) -> ItemState {
    ItemState(
      folding: steps.enumerated().map { index, step in
        Entry(
          seq: index + 1, batch: index + 1, at: Instant(milliseconds: Int64(day(step.on).number) * 86_400_000),
          recorded: day(step.on), on: day(step.on), author: Author("某人", unit: step.unit), plan: "test", subject: "1",
          change: step.change, note: "说明", simulated: false)
      }, asOf: day("2020-12-31"))
  }

  func refusal(
    _ change: Change, _ state: ItemState, today: String = "2020-03-20", by author: Author? = nil,
    on subject: String = "1", isMeant: Bool = false
  ) -> Refusal? {
    var draft = Draft(plan: "test", subject: subject, on: day(today), change: change, note: "说明", seen: 0)
    draft.isMeant = isMeant
    guard let item = plan.item(subject) else { return .noSuchItem(subject, nearest: nil) }
    return StepRules.refusal(
      of: draft, on: item, state: state, context: RuleContext(plan: plan, today: day(today), author: author))
  }

  static let given = (
    on: "2020-03-09", unit: String?.none,
    change: Change.assign(units: [housing, schools], acknowledgeBy: day("2020-03-10"))
  )

  // MARK: Assigning

  @Test(
    arguments: [
      ([], nil, .nobodyAnswers), (["zj"], nil, nil), (["zj"], "2020-03-20", nil),
      (["zj"], "2020-03-19", .limitPassed(day("2020-03-19"))),
      (["市住建"], nil, .noSuchUnit("市住建", nearest: ["市住建局"])),
    ] as [([String], String?, Refusal?)])
  func `it is given to units of the plan, with a limit ahead`(units: [String], limit: String?, refused: Refusal?) {
    #expect(refusal(.assign(units: units, acknowledgeBy: limit.map(day)), ItemState()) == refused)
  }

  @Test func `who handed back is left out when it is given to others`() {
    let state = state([
      Self.given, ("2020-03-10", "zj", .handBack(unit: "zj", to: "市水利局")),
      ("2020-03-11", nil, .assign(units: ["市水利局"], acknowledgeBy: nil)),
    ])
    #expect(state.handling.assigned.keys.sorted() == ["市教育局", "市水利局"])
  }

  // MARK: Acknowledging and handing back

  @Test func `it is acknowledged once, by whom it was given to`() {
    #expect(refusal(.acknowledge(unit: "zj"), ItemState()) == .notYetAssigned)
    #expect(refusal(.acknowledge(unit: "zj"), state([Self.given])) == nil)
    let acknowledged = state([Self.given, ("2020-03-10", "zj", .acknowledge(unit: "zj"))])
    #expect(refusal(.acknowledge(unit: "zj"), acknowledged) == .alreadyAcknowledged("市住建局", day("2020-03-10")))
    #expect(refusal(.acknowledge(unit: "市教育局"), acknowledged) == nil)
    #expect(refusal(.acknowledge(unit: "市水利局"), acknowledged) == .notAssigned("市水利局"))
  }

  /// Source: forms of supervision offices: within seven working days. Given on Monday 9 March 2020, the seventh is the 18th.
  @Test(arguments: [("2020-03-18", nil), ("2020-03-19", Refusal.handBackTooLate(day("2020-03-18")))])
  func `it is handed back within seven working days`(today: String, refused: Refusal?) {
    #expect(refusal(.handBack(unit: "zj", to: "市水利局"), state([Self.given]), today: today) == refused)
  }

  @Test(arguments: ["", "zj", "市住建局"])
  func `who hands back names another unit`(to: String) {
    #expect(refusal(.handBack(unit: "zj", to: to), state([Self.given]), today: "2020-03-10") == .handBackToNobody)
  }

  @Test func `it is handed back to a unit that the plan knows, as it is given to one`() {
    let refused = refusal(.handBack(unit: "zj", to: "市水务局"), state([Self.given]), today: "2020-03-10")
    #expect(refused == .noSuchUnit("市水务局", nearest: ["市水利局"]))
    #expect(refusal(.handBack(unit: "zj", to: "市水利局"), state([Self.given]), today: "2020-03-10") == nil)
  }

  @Test func `what was handed back is neither acknowledged nor handed back again`() {
    let state = state([Self.given, ("2020-03-10", "zj", .handBack(unit: "zj", to: "市水利局"))])
    let back = Refusal.alreadyHandedBack("市住建局", day("2020-03-10"))
    #expect(refusal(.acknowledge(unit: "zj"), state, today: "2020-03-11") == back)
    #expect(refusal(.handBack(unit: "zj", to: "市教育局"), state, today: "2020-03-11") == back)
  }

  // MARK: Asking to close

  @Test func `done by the unit and struck off by the office are two states`() {
    let applied = state([("2020-03-10", "zj", .apply)])
    #expect(applied.status == .completed && applied.handling.application?.on == day("2020-03-10"))
    #expect(applied.wording == "说明")
    #expect(refusal(.apply, applied) == .alreadyApplied(day("2020-03-10")))
    #expect(refusal(.close, applied, isMeant: true) == nil && refusal(.sendBack, applied) == nil)
    let returned = state([("2020-03-10", "zj", .apply), ("2020-03-12", nil, .sendBack)])
    #expect(returned.status == .returned && returned.handling.application == nil)
    #expect(refusal(.apply, returned, isMeant: true) == nil, "it is asked again")
    let underWay = state([
      ("2020-03-10", "zj", .apply), ("2020-03-11", "zj", .report(status: .inProgress, values: [:])),
    ])
    #expect(underWay.handling.application == nil, "who says that it is under way takes the application back")
  }

  // MARK: More time

  @Test func `more time is asked for before the day, and may be decided after it`() {
    let ask = Change.requestExtension(due: day("2020-07-31"))
    let grant = Change.extend(due: day("2020-07-15"), approver: "市政府")
    #expect(refusal(ask, ItemState(), today: "2020-06-30", on: "1/Q2") == nil)
    #expect(
      refusal(ask, ItemState(), today: "2020-07-01", on: "1/Q2") == .extensionTooLate(due: day("2020-06-30")))
    #expect(
      refusal(.requestExtension(due: day("2020-06-30")), ItemState(), today: "2020-06-01", on: "1/Q2")
        == .extensionNotLater(due: day("2020-06-30")))
    let asked = state([("2020-06-30", "zj", ask)])
    #expect(refusal(grant, asked, today: "2020-07-03", on: "1/Q2") == nil)
    #expect(
      refusal(grant, ItemState(), today: "2020-07-03", on: "1/Q2") == .extensionTooLate(due: day("2020-06-30")),
      "what nobody asked for in time stays overdue")
    #expect(refusal(.refuseExtension, asked, today: "2020-07-03", on: "1/Q2") == nil)
    #expect(refusal(.refuseExtension, ItemState(), today: "2020-06-03", on: "1/Q2") == .noRequest)
    let decided = state([("2020-06-30", "zj", ask), ("2020-07-01", nil, .refuseExtension)])
    #expect(decided.handling.requests.isEmpty)
  }

  // MARK: Giving up

  @Test func `terminated work is off the open list and never counted as done`() {
    let terminated = state([
      ("2020-03-10", "zj", .requestExtension(due: day("2021-03-31"))), ("2020-03-12", nil, .terminate),
    ])
    #expect(terminated.status == .terminated && terminated.handling == Handling())
    let judgement = StatusRule.decided(terminated)
    #expect(judgement?.light == .suspended)
    #expect(judgement?.reason.words(.chinese) == "3月12日起终止")
    for change in [Change.report(status: .inProgress, values: [:]), .apply, .close, .suspend, .terminate] {
      #expect(refusal(change, terminated) != nil)
    }
    #expect(refusal(.resume, terminated) == nil)
  }

  // MARK: Whose it is

  static let unit = Author("李明", capacity: .unit, unit: housing)

  @Test(arguments: Step.allCases)
  func `a unit takes its own steps, and no viewer any`(step: Step) {
    #expect(Capacity.viewer.takes(step.row.side) == false)
    #expect(Capacity.unit.takes(step.row.side) == (step.row.side != .office))
    #expect(Capacity.office.takes(step.row.side))
  }

  @Test func `a unit reports of its own items only, in its own name only`() {
    let report = Change.report(status: .inProgress, values: [:])
    #expect(refusal(report, ItemState(), by: Self.unit) == nil)
    #expect(refusal(report, ItemState(), by: Self.unit, on: "2") == .notOfUnit("市住建局"))
    #expect(refusal(.remark, ItemState(), by: Self.unit, on: "2") == .notOfUnit("市住建局"))
    #expect(refusal(.close, ItemState(), by: Self.unit) == .notYours(.close, .unit))
    #expect(refusal(.acknowledge(unit: "市教育局"), state([Self.given]), by: Self.unit) == .notOfUnit("市住建局"))
    #expect(refusal(.acknowledge(unit: "zj"), state([Self.given]), by: Self.unit) == nil)
    #expect(refusal(report, ItemState(), by: Author("张三", capacity: .unit, unit: "外单位")) == .notOfPlan("外单位"))
    #expect(refusal(report, ItemState(), by: Author("张三", capacity: .unit)) == .notOfPlan(""))
    #expect(refusal(report, ItemState(), by: Author("来宾", capacity: .viewer)) == .notYours(.report, .viewer))
    #expect(refusal(.close, ItemState(), by: Author("王芳", capacity: .office), isMeant: true) == nil)
  }

  @Test func `a member of a group takes the steps of the group's items`() {
    var plan = plan
    var everybody = Unit(Name("各县区"), jurisdiction: "某市")
    everybody.members = ["市住建局"]
    plan.units.append(everybody)
    plan.tasks[1].leads = ["各县区"]
    let draft = Draft(
      plan: "test", subject: "2", on: day("2020-03-20"), change: .report(status: .inProgress, values: [:]), seen: 0)
    let context = RuleContext(plan: plan, today: day("2020-03-20"), author: Self.unit)
    #expect(StepRules.refusal(of: draft, on: .task(plan.tasks[1]), state: ItemState(), context: context) == nil)
  }
}
