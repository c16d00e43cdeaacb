import DubanCore
import Testing

/// Money: who records what is paid, until when, and what is asked about.
@Suite struct `What is paid` {
  private let chain = `Rules of the chain`()

  /// A task for two units, with one that only helps, 80 万元 for it, and money of the whole plan.
  private func plan(_ kind: Target.Kind = .exactly, each: Target.Each? = nil) -> Plan {
    var plan = chain.plan
    plan.tasks[0].cooperating = ["市水利局"]
    var funding = Funding(id: "1/f1", name: Name("总投入"), total: Target.Quantity(Figure(80), unit: "万元"))
    (funding.kind, funding.each) = (kind, each)
    plan.tasks[0].funding = [funding]
    plan.funding = [Funding(id: "plan/f1", name: Name("统筹"), total: Target.Quantity(Figure(80), unit: "万元"))]
    return plan
  }

  private func refusal(
    _ paid: Int, of subject: String = "1/f1", by unit: String? = nil, on: String = "2020-03-20",
    task: [(on: String, unit: String?, change: Change)] = [], before: (paid: Int, on: String)? = nil,
    isMeant: Bool = false, in plan: Plan? = nil
  ) throws -> Refusal? {
    let plan = plan ?? self.plan()
    let author = unit.map { Author("某人", capacity: .unit, unit: $0) }
    var context = RuleContext(plan: plan, today: day("2020-03-20"), author: author)
    context.states["1"] = chain.state(task)
    var state = ItemState()
    if let before { (state.paid, state.paidOn) = (Figure(before.paid), day(before.on)) }
    var draft = Draft(plan: "test", subject: subject, on: day(on), change: .pay(Figure(paid)), seen: 0)
    draft.isMeant = isMeant
    let item = try #require(plan.item(subject))
    return StepRules.refusal(of: draft, on: item, state: state, context: context)
  }

  @Test func `is recorded by those that answer for the task, by those to whom the office gave it, and by the office`()
    throws
  {
    let helps = Refusal.onlyCooperates("市水利局", answering: ["市住建局", "市教育局"])
    #expect(try refusal(9, by: "市水利局") == helps)
    #expect(try refusal(900, by: "市水利局") == helps, "whose it is, is told before all else")
    for unit in ["zj", "市教育局", nil] { #expect(try refusal(9, by: unit) == nil) }
    let given = [("2020-03-09", nil, Change.assign(units: ["市水利局"], acknowledgeBy: nil))] as [(String, String?, Change)]
    #expect(try refusal(9, by: "市水利局", task: given) == nil)
    #expect(try refusal(9, of: "plan/f1", by: "zj") == .notOfUnit("市住建局"))
    #expect(try refusal(9, of: "plan/f1") == nil)
  }

  @Test func `is recorded as long as its task is open`() throws {
    let closed = [("2020-03-10", nil, Change.close)] as [(String, String?, Change)]
    for unit in ["zj", nil] { #expect(try refusal(9, by: unit, task: closed) == .closed) }
    #expect(try refusal(9, task: [("2020-03-10", nil, .terminate)]) == .closed)
    #expect(try refusal(9, task: closed + [("2020-03-11", nil, .resume)]) == nil)
    #expect(try refusal(9, task: [("2020-03-10", nil, .suspend)]) == nil)
  }

  @Test(
    arguments: [
      (80, nil, nil), (81, nil, .overTotal(Figure(80))),
      (30, (40, "2020-03-01"), .falls(from: Figure(40), on: day("2020-03-01"))),
      // The same day again puts a slip right; what is told later of an earlier day is held against what is known of later ones.
      (30, (40, "2020-03-20"), nil), (40, (40, "2020-03-01"), nil), (90, (95, "2020-03-01"), .overTotal(Figure(80))),
    ] as [(Int, (paid: Int, on: String)?, FigureDoubt.Reason?)])
  func `is asked about once where it is above the total or below what was paid`(
    paid: Int, before: (paid: Int, on: String)?, why: FigureDoubt.Reason?
  ) throws {
    let refusal = try refusal(paid, before: before)
    #expect(refusal == why.map { .unlikely([FigureDoubt(FigureDoubt.paid, name: "", Figure(paid), $0)]) })
    #expect(refusal?.question == (why == nil ? nil : .unlikely))
    #expect(try self.refusal(paid, before: before, isMeant: true) == nil)
  }

  @Test func `is held against a total over all areas and years, and against none that is only the least`() throws {
    #expect(try refusal(81, in: plan(.atLeast)) == nil)
    #expect(try refusal(81, in: plan(each: .year))?.question == .unlikely)
    #expect(
      try refusal(50, on: "2020-03-01", before: (40, "2020-03-10"))?.words(.chinese) == "50 比 2020-03-10 的 40 多")
    #expect(try refusal(81)?.words(.english) == "81 is above the total of 80")
    #expect(try refusal(81, of: "plan/f1")?.question == .unlikely)
  }
}
