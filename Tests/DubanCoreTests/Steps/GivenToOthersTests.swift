import DubanCore
import Testing

/// What one unit handed back and the office gave to another: from that day on the other answers for it.
@Suite struct `An item that was given to others` {
  typealias Step = (on: String, unit: String?, change: Change)

  private let chain = `Rules of the chain`()
  private static let given = `Rules of the chain`.given
  private static let back: Step = ("2020-03-10", "zj", .handBack(unit: "zj", to: "市水利局"))
  private static let moved: [Step] = [
    given, back, ("2020-03-12", nil, .assign(units: ["市水利局"], acknowledgeBy: day("2020-03-13"))),
  ]

  private func board(
    _ steps: [Step], on asOf: String = "2020-04-20", with edit: (inout Plan) -> Void = { _ in }
  ) -> Board {
    var plan = chain.plan
    plan.tasks[0].milestones = [milestone(1)]
    edit(&plan)
    let known = steps.filter { day($0.on) <= day(asOf) }
    return Board(plan, states: ["1": chain.state(known)], asOf: day(asOf))
  }

  @Test(
    arguments: [
      // Given to who answers for it: nothing moves. Handed back and not decided: neither.
      ([given], ["市住建局", "市教育局"]), ([given, back], ["市住建局", "市教育局"]),
      // Granted; refused by giving it back to the same.
      (moved, ["市水利局", "市教育局"]),
      ([given, back, ("2020-03-12", nil, .assign(units: ["zj"], acknowledgeBy: nil))], ["市住建局", "市教育局"]),
      // To who answers already; to two.
      ([given, back, ("2020-03-12", nil, .assign(units: ["市教育局"], acknowledgeBy: nil))], ["市教育局"]),
      (
        [given, back, ("2020-03-12", nil, .assign(units: ["市水利局", "市教育局"], acknowledgeBy: nil))],
        ["市水利局", "市教育局"]
      ),
      // Handed on, and round again.
      (
        moved + [
          ("2020-03-13", "市水利局", .handBack(unit: "市水利局", to: "zj")),
          ("2020-03-14", nil, .assign(units: ["zj"], acknowledgeBy: nil)),
        ], ["市住建局", "市教育局"]
      ),
      (
        moved + [
          ("2020-03-13", "市水利局", .handBack(unit: "市水利局", to: "市教育局")),
          ("2020-03-14", nil, .assign(units: ["市教育局"], acknowledgeBy: nil)),
        ], ["市教育局"]
      ),
      // Undone.
      (moved + [("2020-03-13", nil, .revert(seq: 3))], ["市住建局", "市教育局"]),
      // Given to one more, who has no part in it by the plan.
      ([("2020-03-12", nil, .assign(units: ["市水利局"], acknowledgeBy: nil))], ["市住建局", "市教育局", "市水利局"]),
    ] as [([Step], [String])])
  func `who answers follows whom the office gave it to`(steps: [Step], answering: [String]) {
    let board = board(steps)
    #expect(board.answering("1") == answering)
    #expect(board.task("1")?.task.answering == answering)
    for item in board.agenda.items where item.owner == "1" { #expect(item.units == answering) }
    for slip in board.slips where slip.subject == "1" { #expect(slip.units == answering) }
  }

  @Test func `a day before knows the unit before`() {
    #expect(board(Self.moved, on: "2020-03-11").answering("1") == ["市住建局", "市教育局"])
    #expect(board(Self.moved, on: "2020-03-12").answering("1") == ["市水利局", "市教育局"])
  }

  @Test func `a board that learns of it shows the same as one that knew`() {
    var learning = board([])
    for count in 1...Self.moved.count {
      learning.apply(chain.state(Array(Self.moved.prefix(count))), for: "1")
      #expect(learning == board(Array(Self.moved.prefix(count))))
    }
    learning.apply(ItemState(), for: "1")
    #expect(learning.task("1")?.task.answering == ["市住建局", "市教育局"])
  }

  @Test func `lists of work, parts and rights go over with it`() {
    let board = board(Self.moved)
    func needs(_ unit: String) -> [WorkItem.Need] {
      WorkList(of: .unit(unit), on: board).items.filter { $0.subject.hasPrefix("1") }.map(\.need)
    }
    #expect(needs("zj") == [])
    #expect(needs("市水利局") == [.acknowledging])
    let parts = board.units.map { ($0.unit?.name.chinese, $0.answering.count) }
    #expect(parts.map(\.1) == [0, 1, 2], "the housing bureau answers for nothing more")
    let state = chain.state(Self.moved)
    func refusal(_ change: Change, _ unit: String) -> Refusal? {
      chain.refusal(change, state, by: Author("某人", capacity: .unit, unit: unit))
    }
    let report = Change.report(status: .inProgress, values: [:])
    #expect(refusal(report, "zj") == .notOfUnit("市住建局"))
    #expect(refusal(report, "市水利局") == nil)
    #expect(refusal(.acknowledge(unit: "市水利局"), "市水利局") == nil)
    #expect(refusal(.requestExtension(due: day("2021-01-31")), "市水利局") == nil)
  }

  @Test func `a milestone goes over with its task`() throws {
    let state = chain.state(Self.moved)
    let item = try #require(chain.plan.item("1/Q2"))
    func refusal(_ unit: String) -> Refusal? {
      var context = RuleContext(
        plan: chain.plan, today: day("2020-03-20"), author: Author("某人", capacity: .unit, unit: unit))
      context.states = ["1": state]
      let draft = Draft(
        plan: "test", subject: "1/Q2", on: day("2020-03-20"), change: .requestExtension(due: day("2020-09-30")),
        note: "理由", seen: 0)
      return StepRules.refusal(of: draft, on: item, state: ItemState(), context: context)
    }
    #expect(refusal("zj") == .notOfUnit("市住建局"))
    #expect(refusal("市水利局") == nil)
  }

  @Test func `of a group the others stay, and who helped answers now`() {
    let board = board(Self.moved) { plan in
      var group = Unit(Name("各部门"), jurisdiction: "某市")
      group.members = ["市住建局", "市教育局"]
      plan.units.append(group)
      plan.tasks[0].responsible = []
      plan.tasks[0].leads = ["各部门"]
      plan.tasks[0].cooperating = ["市水利局"]
    }
    #expect(board.task("1")?.task.leads == ["市水利局", "市教育局"])
    #expect(board.task("1")?.task.cooperating == [])
  }

  @Test func `an indicator goes over likewise`() {
    var plan = chain.plan
    var indicator = `What a unit has in hand`().indicator("i1", owners: ["市住建局"])
    indicator.sources = ["市教育局"]
    plan.indicators = [indicator]
    let board = Board(plan, states: ["i1": chain.state(Self.moved)], asOf: day("2020-04-20"))
    #expect(board.answering("i1") == ["市水利局"])
    #expect(board.agenda.items.first { $0.owner == "i1" }?.units == ["市水利局"])
  }

  @Test func `it is told who had it before`() {
    let state = chain.state(Self.moved)
    #expect(state.handling.releaseWords(in: chain.plan, .chinese) == ["3月12日起由市住建局改为市水利局"])
    #expect(state.handling.releaseWords(in: chain.plan, .english) == ["from 市住建局 to 市水利局 since 12 Mar"])
  }

  @Test func `what was handed back is owed until the office has decided`() {
    let board = board([Self.given, Self.back], on: "2020-03-20")
    let items = WorkList(of: .unit("zj"), on: board).items.filter { $0.subject.hasPrefix("1") }
    #expect(items.map(\.need) == [.reporting, .asked])
    #expect(
      items.first?.remark?.words(in: chain.plan, .chinese) == "已退办（应由市水利局承办），待督查室决定，决定前仍由本单位办理")
    let reported: [Step] = [Self.given, Self.back, ("2020-04-02", "zj", .report(status: .inProgress, values: [:]))]
    let late = WorkList(of: .unit("zj"), on: self.board(reported)).items.filter { $0.subject.hasPrefix("1") }
    #expect(late.map(\.need) == [.overdue, .asked], "what is overdue is told beside it")
    let returned: [Step] = [
      Self.given, ("2020-03-10", "zj", .report(status: .inProgress, values: [:])), ("2020-03-11", nil, .sendBack),
      ("2020-03-12", "zj", .handBack(unit: "zj", to: "市水利局")),
    ]
    let again = WorkList(of: .unit("zj"), on: self.board(returned)).items.filter { $0.subject.hasPrefix("1") }
    #expect(again.map(\.need) == [.returned, .asked])
  }
}
