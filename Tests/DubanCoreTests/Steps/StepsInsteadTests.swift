import DubanCore
import Testing

@Suite struct `What may be done instead` {
  let chain = `Rules of the chain`()

  private func instead(_ step: Step, _ steps: [(on: String, unit: String?, change: Change)], _ refusal: Refusal) throws
    -> StepsInstead?
  {
    let item = try #require(chain.plan.item("1"))
    return StepsInstead(
      of: step, refused: refusal, on: item, state: chain.state(steps),
      context: RuleContext(plan: chain.plan, today: day("2020-03-20")))
  }

  @Test func `a step that cannot be taken from there names those that can, and whose they are`() throws {
    let closed = try #require(try instead(.report, [("2020-03-10", nil, .close)], .closed))
    #expect(closed.steps == [.resume])
    #expect(closed.words(.chinese) == "现在可以——督查室:恢复")
    let fresh = try #require(try instead(.acknowledge, [], .notAssigned("市住建局")))
    #expect(fresh.steps.contains(.assign) && fresh.steps.contains(.report) && !fresh.steps.contains(.remark))
    #expect(fresh.words(.english).hasPrefix("Possible now: the unit: "))
    #expect(fresh.words(.english).contains("; the office: "))
  }

  @Test func `one that is another's names what there is as well, one that lacks something does not`() throws {
    #expect(try instead(.close, [], .notYours(.close, .unit)) != nil)
    #expect(try instead(.close, [], .noNote(.close)) == nil)
  }
}
