import DubanCore
import Testing

@Suite struct `What may be done instead` {
  let chain = `Rules of the chain`()

  private func instead(
    _ step: Step, _ steps: [(on: String, unit: String?, change: Change)], _ refusal: Refusal,
    by unit: String? = nil, in plan: Plan? = nil
  ) throws -> StepsInstead? {
    let plan = plan ?? chain.plan
    let item = try #require(plan.item("1"))
    let author = unit.map { Author("某人", capacity: .unit, unit: $0) }
    return StepsInstead(
      of: step, refused: refusal, on: item, state: chain.state(steps),
      context: RuleContext(plan: plan, today: day("2020-03-20"), author: author))
  }

  @Test func `a step that cannot be taken from there names those that can, and whose they are`() throws {
    let closed = try #require(try instead(.report, [("2020-03-10", nil, .close)], .closed))
    #expect(closed.steps == [.resume])
    #expect(closed.words(.chinese) == "现在可以——督查室：恢复")
    let fresh = try #require(try instead(.acknowledge, [], .notAssigned("市住建局")))
    #expect(fresh.steps.contains(.assign) && fresh.steps.contains(.report) && !fresh.steps.contains(.remark))
    #expect(fresh.words(.english).hasPrefix("Possible now: the unit: "))
    #expect(fresh.words(.english).contains("; the office: "))
  }

  @Test func `a unit is told what it may do itself, and nothing of what is not its own`() throws {
    var plan = chain.plan
    plan.tasks[0].cooperating = ["市水利局"]
    let foreign = Refusal.notOfUnit("市财政局")
    plan.units.append(Unit(Name("市财政局"), jurisdiction: "某市"))
    #expect(try instead(.report, [], foreign, by: "市财政局", in: plan) == nil)
    #expect(try instead(.report, [], foreign, by: "外星局", in: plan) == nil)
    let helps = Refusal.onlyCooperates("市水利局", answering: [])
    let told = try #require(try instead(.apply, [], helps, by: "市水利局", in: plan)?.steps)
    #expect(told.contains(.report) && told.contains(.close) && !told.contains(.requestExtension), "\(told)")
    let given = [("2020-03-09", nil, Change.assign(units: ["市教育局"], acknowledgeBy: nil))] as [(String, String?, Change)]
    let notYours = Refusal.notYours(.close, .unit)
    #expect(try instead(.close, given, notYours, by: "zj", in: plan)?.steps.contains(.acknowledge) != true)
    #expect(try instead(.close, given, notYours, by: "市教育局", in: plan)?.steps.contains(.acknowledge) == true)
    #expect(try instead(.close, given, notYours, in: plan)?.steps.contains(.acknowledge) == true)
  }

  @Test func `one that is another's names what there is as well, one that lacks something does not`() throws {
    #expect(try instead(.close, [], .notYours(.close, .unit)) != nil)
    #expect(try instead(.close, [], .noNote(.close)) == nil)
  }
}
