import DubanCore
import Testing

/// What waits for whom on a plan of one task for two units, one that starts in summer, one that is only helped with, an
/// indicator and a monthly duty.
@Suite struct `A list of work` {
  typealias Step = (on: String, unit: String?, change: Change)

  private let chain = `Rules of the chain`()

  private var plan: Plan {
    var plan = chain.plan
    plan.tasks[0].leaders = ["王伟"]
    plan.tasks[0].milestones = []
    plan.tasks[1].cooperating = ["市住建局"]
    var later = Task(id: "3", title: Name("夏季"))
    later.leads = ["市住建局"]
    later.start = day("2020-06-01")
    plan.tasks.append(later)
    plan.leaders = [Leader(Name("王伟")), Leader(Name("李明"))]
    return plan
  }

  /// The list of `reader` after `steps` on the first task.
  private func list(
    _ reader: WorkReader, _ steps: [Step] = [], on asOf: String = "2020-04-20",
    with edit: (inout Plan) -> Void = { _ in }
  ) -> [WorkItem] {
    var plan = plan
    edit(&plan)
    let known = steps.filter { day($0.on) <= day(asOf) }
    return WorkList(of: reader, on: Board(plan, states: ["1": chain.state(known)], asOf: day(asOf))).items
  }

  private func told(_ items: [WorkItem]) -> [String] {
    items.map { "\($0.need) \($0.subject)" + ($0.since.map { " since \($0)" } ?? "") }
  }

  @Test(arguments: [("2020-04-05", 0), ("2020-04-01", 4), ("2020-03-20", 16)])
  func `what exceeds its ceiling is told by how long it has done so, its own day being far away`(
    day on: String, days: Int
  )
    throws
  {
    var ceiling = Target(Name("三公经费"), value: Figure(1200), unit: "万元")
    ceiling.kind = .atMost
    func item(_ value: Int) -> WorkItem? {
      list(.leader("王伟"), [(on, nil, .report(status: .inProgress, values: ["三公经费": Figure(value)]))], on: "2020-04-05")
      {
        $0.tasks[0].targets = [ceiling]
      }.first { $0.subject == "1" }
    }
    let over = try #require(item(1400))
    #expect(over.need == .overdue && over.exceededDays == days && over.by.map { $0 > day("2020-04-05") } == true)
    #expect(item(1100)?.exceededDays == nil)
  }

  private static let report = Change.report(status: .inProgress, values: [:])
  private static let given = `Rules of the chain`.given
  private static let asked: Step = (
    "2020-04-05", nil, .raise(Directive.Order(.instruction(leader: "王伟"), units: ["zj"], answerBy: day("2020-04-25")))
  )

  @Test(
    arguments: [
      // Nothing happened yet: it has to be reported.
      ([], ["reporting 1"]),
      // Reported last month, this month, this month by another unit.
      ([("2020-03-31", "zj", report)], ["reporting 1 since 2020-03-31"]),
      ([("2020-04-01", "zj", report)], []),
      ([("2020-04-10", "市教育局", report)], ["reporting 1"]),
      // What the office recorded in nobody's name counts for all, unless units have spoken since.
      ([("2020-04-10", nil, report)], []),
      ([("2020-03-10", "市教育局", report), ("2020-04-10", nil, report)], []),
      ([("2020-04-01", nil, report), ("2020-04-10", "市教育局", report)], ["reporting 1"]),
      // Given and not acknowledged; acknowledged by one of two.
      ([given], ["acknowledging 1 since 2020-03-09"]),
      ([given, ("2020-03-10", "zj", .acknowledge(unit: "zj"))], ["reporting 1"]),
      // Asked for an answer beside what is to be reported; answered; sent back.
      ([asked], ["answering 1", "reporting 1"]),
      ([asked, ("2020-04-06", "zj", .answer(directive: 1, unit: "zj"))], ["reporting 1"]),
      ([asked, ("2020-04-06", "zj", report)], ["answering 1"]),
      ([("2020-04-10", nil, .close), asked], ["answering 1"]),
      // Sent back; asked for the end, for more time; put off, struck off, given up.
      ([("2020-04-10", "zj", report), ("2020-04-12", nil, .sendBack)], ["returned 1 since 2020-04-12"]),
      ([("2020-04-10", "zj", .apply)], ["asked 1 since 2020-04-10"]),
      ([("2020-04-10", "zj", .requestExtension(due: day("2021-01-31")))], ["asked 1 since 2020-04-10"]),
      ([("2020-04-10", nil, .suspend)], []), ([("2020-04-10", nil, .close)], []),
      ([("2020-04-10", nil, .terminate)], []),
    ] as [([Step], [String])])
  func `tells a unit what it has to do`(steps: [Step], told: [String]) {
    #expect(self.told(list(.unit("zj"), steps)) == told)
    #expect(self.told(list(.unit("市住建局"), steps)) == told, "a unit may be named as well as told by its key")
  }

  @Test func `leaves out what has not begun, what others lead, and what is reached`() {
    #expect(told(list(.unit("zj"), on: "2020-06-20")) == ["reporting 1", "reporting 3"])
    #expect(list(.unit("zj"), on: "2019-12-20").isEmpty, "the plan has not begun")
    #expect(list(.unit("市财政局")).isEmpty, "a unit that the plan does not know")
    #expect(told(list(.unit("市水利局"))) == ["reporting 2"])
    let done: Step = ("2020-03-10", "zj", .report(status: .completed, values: [:]))
    #expect(told(list(.unit("zj"), [done])) == ["asked 1 since 2020-03-10"], "the office has not decided yet")
  }

  @Test func `tells each answer that is owed to who is asked, and to the office once it is late or given`() {
    func slip(_ units: [String]) -> Step {
      ("2020-04-10", nil, `Rules of what units are asked to answer`.slip(.blue, to: units, by: "2020-04-25"))
    }
    let both: [Step] = [slip(["zj", "市教育局"]), ("2020-04-12", "zj", Self.report)]
    #expect(told(list(.unit("zj"), both)) == ["answering 1"])
    #expect(told(list(.office, both)) == [])
    #expect(told(list(.office, both, on: "2020-04-26")) == ["unanswered 1 since 2020-04-10", "proposing 1"])
    #expect(told(list(.leader("王伟"), both, on: "2020-04-26")) == ["unanswered 1"])
    let one = both + [("2020-04-20", "zj", Change.answer(directive: 1, unit: "zj"))]
    #expect(told(list(.unit("zj"), one)) == [])
    let all = one + [("2020-04-21", "市教育局", Change.answer(directive: 1, unit: "市教育局"))]
    #expect(told(list(.office, all, on: "2020-04-22")) == ["settling 1 since 2020-04-21"])
    // Who is asked about an item that is not its own is told all the same, and what is asked hides no report that is owed.
    #expect(told(list(.unit("市水利局"), [slip(["市水利局"])])) == ["answering 1", "reporting 2"])
    #expect(told(list(.unit("zj"), [slip(["zj"])])) == ["answering 1", "reporting 1"])
    #expect(
      told(list(.unit("zj"), [Self.given, slip(["市水利局"])])) == ["acknowledging 1 since 2020-03-09"])
  }

  @Test(
    arguments: [
      // Given, and put off before anybody acknowledged.
      (
        [given, ("2020-03-10", "zj", .requestExtension(due: day("2021-01-31")))],
        ["acknowledging 1 since 2020-03-09", "asked 1 since 2020-03-10"],
        ["extending 1 since 2020-03-10", "unacknowledged 1 since 2020-03-09"]
      ),
      // Handed back by the one, while the other asks for time.
      (
        [
          given, ("2020-03-10", "zj", .handBack(unit: "zj", to: "市水利局")),
          ("2020-03-11", "市教育局", .acknowledge(unit: "市教育局")),
          ("2020-03-12", "市教育局", .requestExtension(due: day("2021-01-31"))),
        ], ["reporting 1", "asked 1 since 2020-03-12", "asked 1 since 2020-03-10"],
        ["extending 1 since 2020-03-12", "reassigning 1 since 2020-03-10"]
      ),
      // Sent back, and given anew.
      (
        [("2020-03-02", "zj", report), ("2020-03-05", nil, .sendBack), given],
        ["returned 1 since 2020-03-05", "acknowledging 1 since 2020-03-09"], ["unacknowledged 1 since 2020-03-09"]
      ),
      // Said to be done by the one, who asks for time beside it.
      (
        [("2020-04-02", "zj", .apply), ("2020-04-03", "zj", .requestExtension(due: day("2021-01-31")))],
        ["asked 1 since 2020-04-03", "asked 1 since 2020-04-02"],
        ["extending 1 since 2020-04-03", "closing 1 since 2020-04-02"]
      ),
    ] as [([Step], [String], [String])])
  func `tells an item that waits for several things once for each`(steps: [Step], unit: [String], office: [String]) {
    let own = list(.unit("zj"), steps)
    #expect(told(own) == unit)
    #expect(told(list(.office, steps)) == office)
    #expect(Set(own.map(\.key)).count == own.count, "each has a name of its own")
  }

  @Test func `tells with what waits what was said to it`() throws {
    let plan = self.plan
    func words(_ items: [WorkItem]) -> [String] { items.compactMap { $0.remark?.words(in: plan, .chinese) } }
    let returned: [Step] = [("2020-04-10", "zj", Self.report), ("2020-04-12", nil, .sendBack)]
    #expect(words(list(.unit("zj"), returned)) == ["退回原因：说明"])
    let later: [Step] = [("2020-04-10", "zj", .requestExtension(due: day("2021-01-31")))]
    #expect(words(list(.office, later)) == ["申请延至2021年1月31日：说明"])
    let back: [Step] = [Self.given, ("2020-03-10", "zj", .handBack(unit: "zj", to: "市水利局"))]
    #expect(words(list(.office, back)) == ["退办，应由市水利局承办：说明"])
    let answered: [Step] = [Self.asked, ("2020-04-06", "zj", .answer(directive: 1, unit: "zj"))]
    #expect(words(list(.office, answered)) == ["市住建局答复：说明"])
  }

  @Test func `what a unit tells that only helps leaves it known when the others reported`() throws {
    func helped(_ plan: inout Plan) { plan.tasks[0].cooperating = ["市水利局"] }
    let steps: [Step] = [("2020-03-21", nil, Self.report), ("2020-04-15", "市水利局", .report(status: nil, values: [:]))]
    #expect(told(list(.unit("zj"), steps, with: helped)) == ["reporting 1 since 2020-03-21"])
  }

  @Test func `a milestone that is to be put off is told, and the rest of its task goes on`() {
    var plan = plan
    plan.tasks[0].milestones = [milestone(2)]
    let states = ["1/Q2": chain.state([("2020-04-10", "zj", .requestExtension(due: day("2020-07-31")))])]
    let board = Board(plan, states: states, asOf: day("2020-04-20"))
    #expect(told(WorkList(of: .office, on: board).items) == ["extending 1/Q2 since 2020-04-10"])
    #expect(told(WorkList(of: .unit("zj"), on: board).items) == ["reporting 1", "asked 1/Q2 since 2020-04-10"])
  }

  @Test func `goes on after the plan's last day while anything is open`() {
    let items = list(.unit("zj"), [("2020-12-20", "zj", Self.report)], on: "2021-01-05")
    #expect(told(items) == ["reporting 1 since 2020-12-20", "reporting 3"])
    #expect(items.allSatisfy { $0.light == .overdue && $0.by == day("2020-12-31") })
  }

  @Test func `names what is overdue or due soon beside what is to be reported, each item once`() {
    func edit(_ plan: inout Plan) { plan.tasks[0].milestones = [milestone(1), milestone(2), milestone(3)] }
    #expect(told(list(.unit("zj"), with: edit)) == ["reporting 1"])
    let reported: [Step] = [("2020-04-10", "zj", Self.report)]
    #expect(told(list(.unit("zj"), reported, with: edit)) == ["overdue 1/Q1"])
    #expect(told(list(.unit("zj"), reported, on: "2020-04-30", with: edit)) == ["overdue 1/Q1"])
    let later: [Step] = [("2020-06-05", "zj", Self.report)]
    #expect(
      told(list(.unit("zj"), later, on: "2020-06-10", with: edit)) == ["reporting 3", "overdue 1/Q1", "due 1/Q2"])
  }

  @Test func `tells the pieces of report duties that are due or missing`() {
    func edit(_ plan: inout Plan) {
      var duty = ReportDuty(id: "d1", title: Name("进展"), every: .month, units: ["市教育局"])
      duty.dueDay = 25
      plan.duties = [duty]
      plan.issued = day("2020-03-01")
    }
    let items = list(.unit("市教育局"), with: edit)
    #expect(items.filter { $0.need == .handingIn }.map(\.span) == [day("2020-03-31"), day("2020-04-30")])
    #expect(items.filter { $0.need == .handingIn }.map(\.by) == [day("2020-03-25"), day("2020-04-25")])
    #expect(!list(.unit("zj"), with: edit).contains { $0.need == .handingIn })
  }

  @Test(arguments: [("2020-11-29", false), ("2020-11-30", true)])
  func `a piece waits from a month before its day`(asOf: String, waits: Bool) {
    func edit(_ plan: inout Plan) {
      plan.duties = [ReportDuty(id: "d1", title: Name("总结"), every: .year, units: ["市教育局"])]
    }
    #expect(list(.unit("市教育局"), on: asOf, with: edit).contains { $0.need == .handingIn } == waits)
  }

  @Test func `the lists of all units are those of each`() {
    let board = Board(plan, states: ["1": chain.state([Self.given, Self.asked])], asOf: day("2020-04-20"))
    let all = WorkList.ofUnits(on: board)
    #expect(all.map(\.reader) == [.unit("zj"), .unit("市教育局"), .unit("市水利局")])
    for list in all { #expect(list == WorkList(of: list.reader, on: board)) }
  }

  @Test(
    arguments: [
      ([], []), ([("2020-04-10", "zj", report)], []),
      ([("2020-04-10", "zj", .apply)], ["closing 1 since 2020-04-10"]),
      ([("2020-04-10", nil, .report(status: .completed, values: [:]))], ["closing 1 since 2020-04-10"]),
      ([("2020-04-10", "zj", .requestExtension(due: day("2021-01-31")))], ["extending 1 since 2020-04-10"]),
      (
        [given, ("2020-03-10", "zj", .handBack(unit: "zj", to: "市水利局"))],
        ["reassigning 1 since 2020-03-10", "unacknowledged 1 since 2020-03-09"]
      ),
      // Its limit was 10 March.
      ([given], ["unacknowledged 1 since 2020-03-09"]),
      ([("2020-04-10", nil, .suspend)], []),
      ([asked], []),
      ([asked, ("2020-04-06", "zj", .answer(directive: 1, unit: "zj"))], ["settling 1 since 2020-04-06"]),
    ] as [([Step], [String])])
  func `tells the office what waits for its decision`(steps: [Step], told: [String]) {
    #expect(self.told(list(.office, steps)) == told)
  }

  @Test func `names whoever asked, and of the rest whoever owes`() {
    #expect(list(.office, [("2020-04-10", "zj", .apply)]).map(\.units) == [["市住建局"]])
    #expect(list(.office, [Self.given, ("2020-03-10", "zj", .acknowledge(unit: "zj"))]).map(\.units) == [["市教育局"]])
    #expect(list(.office, [Self.given], on: "2020-03-10").isEmpty, "the limit has not passed")
    #expect(told(list(.office, [Self.asked], on: "2020-04-25")) == ["proposing 1"], "it may be answered until that day")
    #expect(
      told(list(.office, [Self.asked], on: "2020-04-26")) == ["unanswered 1 since 2020-04-05", "proposing 1"])
  }

  @Test func `shows a leader his reds, each task once with what is overdue longest`() {
    func edit(_ plan: inout Plan) {
      plan.tasks[0].milestones = [milestone(1), milestone(2)]
      plan.leaders.append(Leader(Name("全体")))
      plan.leaders[2].members = ["李明"]
      plan.tasks[1].leaders = ["全体"]
      plan.tasks[1].due = day("2020-04-30")
    }
    #expect(told(list(.leader("王伟"), on: "2020-03-20", with: edit)) == [])
    #expect(told(list(.leader("王伟"), on: "2020-05-10", with: edit)) == ["overdue 1/Q1"])
    #expect(told(list(.leader("王伟"), on: "2020-07-10", with: edit)) == ["overdue 1/Q1"])
    #expect(told(list(.leader("李明"), on: "2020-05-10", with: edit)) == ["overdue 2"], "he is one of a group")
    #expect(list(.leader("无此人"), on: "2020-07-10", with: edit).isEmpty)
  }

  @Test func `everybody for whom there is one is known, groups apart`() {
    var plan = plan
    plan.units.append(Unit(Name("各单位"), jurisdiction: "某市"))
    plan.units[3].members = ["市住建局"]
    let readers = WorkReader.all(of: plan)
    #expect(
      readers == [.office, .unit("zj"), .unit("市教育局"), .unit("市水利局"), .leader("王伟"), .leader("李明")])
    #expect(readers.allSatisfy { $0.isKnown(to: plan) })
    #expect(!WorkReader.unit("市财政局").isKnown(to: plan) && !WorkReader.leader("某某").isKnown(to: plan))
    #expect(WorkReader.unit("zj").words(in: plan, .chinese) == "市住建局")
  }

  @Test(arguments: Capacity.allCases) func `whoever came in over SSH has the list of the part that the key tells`(
    capacity: Capacity
  ) {
    let reader = Author("某人", capacity: capacity, unit: capacity == .unit ? "zj" : nil).reader
    #expect(reader == (capacity == .unit ? .unit("zj") : .office))
    #expect(Author("某人").reader == nil)
  }
}
