import DubanCore
import Testing

/// What is said to work that the office sent back.
@Suite struct `A report on what was sent back` {
  private let chain = `Rules of the chain`()

  private typealias Said = (unit: String?, status: Status?, values: [String: Figure], note: String?)

  /// A task for two units, with one that only helps, and a figure.
  private var plan: Plan {
    var plan = chain.plan
    plan.tasks[0].cooperating = ["市水利局"]
    plan.tasks[0].targets = [Target(Name("a"), kind: .atLeast, value: Figure(10))]
    return plan
  }

  private func entry(_ seq: Int, _ on: String, _ unit: String?, _ change: Change, _ note: String?) -> Entry {
    Entry(
      seq: seq, batch: seq, at: Instant(milliseconds: 0), recorded: day(on), on: day(on),
      author: Author("某人", unit: unit), plan: "test", subject: "1", change: change, note: note, simulated: false)
  }

  private var returned: [Entry] {
    [
      entry(1, "2020-03-02", "zj", .report(status: .inProgress, values: ["a": Figure(3)]), "已开工"),
      entry(2, "2020-03-05", nil, .sendBack, "请说明数字"),
    ]
  }

  private func status(after said: Said) -> Status? {
    let report = entry(3, "2020-03-06", said.unit, .report(status: said.status, values: said.values), said.note)
    return ItemState(folding: returned + [report], asOf: day("2020-12-31")).status
  }

  @Test(
    arguments: [
      // Words alone, a figure alone, nothing, a status.
      (("zj", nil, [:], "已核实"), .inProgress), (("zj", nil, ["a": Figure(4)], nil), .inProgress),
      (("zj", nil, [:], nil), .inProgress), (("zj", .completed, [:], nil), .completed),
      // The office's own words and figures leave it waiting for the unit; by a status it says that it goes on.
      ((nil, nil, [:], "电话了解"), .returned), ((nil, nil, ["a": Figure(4)], nil), .returned),
      ((nil, nil, [:], nil), .returned),
      ((nil, .inProgress, [:], nil), .inProgress),
    ] as [(Said, Status)])
  private func `lifts the return where it is the unit's`(said: Said, status: Status) {
    #expect(self.status(after: said) == status)
  }

  @Test func `the reason is known until it is lifted`() {
    let state = ItemState(folding: returned, asOf: day("2020-12-31"))
    #expect(state.returnReason == "请说明数字" && state.statusBefore == .inProgress)
    let answered = entry(3, "2020-03-06", "zj", .report(status: nil, values: [:]), "已核实")
    #expect(ItemState(folding: returned + [answered], asOf: day("2020-12-31")).returnReason == nil)
    let words = entry(3, "2020-03-06", nil, .report(status: nil, values: [:]), "电话了解")
    #expect(ItemState(folding: returned + [words], asOf: day("2020-12-31")).returnReason == "请说明数字")
  }

  private func refusal(_ said: Said, evidence: [Evidence] = [], isReturned: Bool = true) -> Refusal? {
    var draft = Draft(
      plan: "test", subject: "1", on: day("2020-03-06"), change: .report(status: said.status, values: said.values),
      note: said.note, seen: 0)
    draft.evidence = evidence
    let author = said.unit.map { Author("某人", capacity: .unit, unit: $0) }
    guard let item = plan.item("1") else { return .noSuchItem("1", nearest: nil) }
    let state = ItemState(folding: isReturned ? returned : Array(returned.prefix(1)), asOf: day("2020-12-31"))
    return StepRules.refusal(
      of: draft, on: item, state: state, context: RuleContext(plan: plan, today: day("2020-03-06"), author: author))
  }

  @Test(
    arguments: [
      (("zj", nil, [:], nil), false), (("zj", .inProgress, [:], nil), false), (("zj", nil, [:], "已核实"), true),
      (("zj", nil, ["a": Figure(4)], nil), true), (("zj", .completed, [:], nil), true),
      ((nil, nil, [:], nil), false), ((nil, .inProgress, [:], nil), true), ((nil, nil, [:], "电话了解"), true),
    ] as [(Said, Bool)])
  private func `says something that is new`(said: Said, isTaken: Bool) {
    #expect(refusal(said) == (isTaken ? nil : .returnNotAnswered(reason: "请说明数字")))
    #expect(refusal(said, isReturned: false) == nil, "elsewhere that nothing changed is a report")
  }

  @Test func `evidence answers it too`() {
    #expect(refusal(("zj", nil, [:], nil), evidence: [.reference("淮建〔2020〕5号")]) == nil)
  }

  // MARK: Who only helps

  @Test(
    arguments: [
      (("市水利局", nil, [:], "管线已移交"), true), (("市水利局", nil, [:], nil), true),
      (("市水利局", nil, ["a": Figure(4)], nil), false), (("市水利局", .completed, [:], nil), false),
      (("zj", .completed, ["a": Figure(4)], nil), true), (("市教育局", nil, ["a": Figure(4)], nil), true),
      ((nil, nil, ["a": Figure(4)], nil), true),
    ] as [(Said, Bool)])
  private func `figures and status are told by those that answer for it`(said: Said, isTaken: Bool) {
    let refused = Refusal.onlyCooperates("市水利局", answering: ["市住建局", "市教育局"])
    #expect(refusal(said, isReturned: false) == (isTaken ? nil : refused))
  }

  @Test func `what was sent back to others is not answered by whoever only helps`() {
    #expect(
      refusal(("市水利局", nil, [:], "管线已移交")) == .onlyCooperates("市水利局", answering: ["市住建局", "市教育局"]))
  }

  @Test func `who only helps asks for no more time and not for the end, of the task and of its milestones`() throws {
    let refused = Refusal.onlyCooperates("市水利局", answering: ["市住建局", "市教育局"])
    let later = Change.requestExtension(due: day("2020-12-31"))
    var context = RuleContext(
      plan: plan, today: day("2020-03-20"), author: Author("某人", capacity: .unit, unit: "市水利局"))
    func asked(_ change: Change, _ subject: String) throws -> Refusal? {
      // Without the reason that the step wants: whose it is, is told first.
      let draft = Draft(plan: "test", subject: subject, on: context.today, change: change, seen: 0)
      return StepRules.refusal(
        of: draft, on: try #require(context.plan.item(subject)), state: ItemState(), context: context)
    }
    for (change, subject) in [(later, "1"), (later, "1/Q2"), (.apply, "1")] {
      #expect(try asked(change, subject) == refused)
    }
    #expect(refused.isOfRights && Refusal.notAssigned("").isOfRights && Refusal.notNamed("").isOfRights)
    context.author = Author("某人", capacity: .unit, unit: "市教育局")
    for subject in ["1", "1/Q2"] { #expect(try asked(later, subject)?.isOfRights != true) }
  }

  @Test func `a further part by the plan, or the office's assignment, lets a unit tell figures`() throws {
    let author = Author("某人", capacity: .unit, unit: "市水利局")
    let plan = self.plan
    let item = try #require(plan.item("1"))
    #expect(item.isOnlyHelped(by: author, ItemState(), in: plan))
    let given = chain.state([("2020-03-09", nil, .assign(units: ["市水利局"], acknowledgeBy: nil))])
    #expect(!item.isOnlyHelped(by: author, given, in: plan))
    var named = plan
    named.tasks[0].roles = [Task.NamedRole(Name("数据来源"), units: ["市水利局"])]
    #expect(!(try #require(named.item("1"))).isOnlyHelped(by: author, ItemState(), in: named))
    #expect(!item.isOnlyHelped(by: Author("某人", capacity: .office), ItemState(), in: plan))
  }
}
