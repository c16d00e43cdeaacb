import DubanCore
import Testing

/// Slips, instructions and inspections: raised, answered, sent back, settled, withdrawn.
@Suite struct `Rules of what units are asked to answer` {
  let chain = `Rules of the chain`()

  static func slip(_ colour: Slip.Colour, to units: [String] = ["zj"], by: String = "2020-03-31") -> Change {
    .raise(Directive.Order(.slip(colour, number: nil), units: units, answerBy: day(by)))
  }

  static func instruction(_ leader: String = "张市长", to units: [String] = ["zj"], by: String = "2020-03-31") -> Change {
    .raise(Directive.Order(.instruction(leader: leader), units: units, answerBy: day(by)))
  }

  // MARK: Raising

  @Test(
    arguments: [
      (slip(.blue), nil), (slip(.red), nil), (slip(.blue, to: []), .nobodyAnswers),
      (slip(.blue, to: ["市住建"]), .noSuchUnit("市住建", nearest: ["市住建局"])),
      // A unit that has no part in the item may be asked as well.
      (slip(.blue, to: ["市水利局"]), nil), (slip(.blue, by: "2020-03-20"), nil),
      (slip(.blue, by: "2020-03-19"), .answerDayPassed(day("2020-03-19"))),
      // After the plan's last day it goes on.
      (slip(.blue, by: "2021-02-28"), nil),
      (instruction(), nil), (instruction(""), .noLeader),
      (instruction(by: "2020-03-19"), .answerDayPassed(day("2020-03-19"))),
    ] as [(Change, Refusal?)])
  func `it names units of the plan, and a day that has not passed`(change: Change, refused: Refusal?) {
    #expect(chain.refusal(change, ItemState()) == refused)
  }

  @Test func `it is raised after the plan's last day, back-dated, and on no milestone and no closed work`() {
    #expect(chain.refusal(Self.slip(.blue, by: "2021-03-01"), ItemState(), today: "2021-02-01") == nil)
    let back = Draft(
      plan: "test", subject: "1", on: day("2020-03-10"), change: Self.instruction(), note: "请抓紧", seen: 0)
    let context = RuleContext(plan: chain.plan, today: day("2020-03-20"))
    let item = chain.plan.item("1")
    #expect(item.flatMap { StepRules.refusal(of: back, on: $0, state: ItemState(), context: context) } == nil)
    #expect(chain.refusal(Self.slip(.blue), ItemState(), on: "1/Q2") == .notFor(.milestone, .issueSlip))
    #expect(chain.refusal(Self.slip(.blue), chain.state([("2020-03-10", nil, .close)])) == .closed)
    #expect(chain.refusal(Self.slip(.blue), chain.state([("2020-03-10", nil, .suspend)])) == nil)
  }

  @Test(
    arguments: [
      (.blue, .blue, nil), (.blue, .yellow, nil), (.blue, .red, nil), (.yellow, .yellow, nil), (.yellow, .red, nil),
      (.red, .red, nil), (.yellow, .blue, .slipGoesDown(.blue, standing: .yellow)),
      (.red, .blue, .slipGoesDown(.blue, standing: .red)), (.red, .yellow, .slipGoesDown(.yellow, standing: .red)),
    ] as [(Slip.Colour, Slip.Colour, Refusal?)])
  func `a slip is followed by none of a weaker colour while it stands`(
    first: Slip.Colour, second: Slip.Colour, refused: Refusal?
  ) {
    let issued = (on: "2020-03-10", unit: String?.none, change: Self.slip(first))
    #expect(chain.refusal(Self.slip(second), chain.state([issued])) == refused)
    let withdrawn = chain.state([issued, ("2020-03-11", nil, .withdraw(directive: 1))])
    #expect(chain.refusal(Self.slip(second), withdrawn) == nil)
    let settled = chain.state([
      issued, ("2020-03-11", "zj", .answer(directive: 1, unit: "zj")), ("2020-03-12", nil, .settle(directive: 1)),
    ])
    #expect(chain.refusal(Self.slip(second), settled) == nil, "a case that is closed begins anew")
    #expect(chain.refusal(Self.instruction(), chain.state([issued])) == nil)
  }

  // MARK: Answering and deciding

  /// What is done to the slip of entry 1, which asks 市住建局 and 市教育局, after what was done before, on 20 March.
  @Test(
    arguments: [
      ([], .answer(directive: 1, unit: "zj"), nil),
      ([], .answer(directive: 2, unit: "zj"), .noSuchDirective(2, known: [1])),
      ([], .answer(directive: 1, unit: "市水利局"), .notNamed("市水利局")),
      ([], .answer(directive: 1, unit: "市住建局"), nil),
      ([], .settle(directive: 1), .notAnswered(["市住建局", "市教育局"])),
      ([], .returnAnswer(directive: 1, unit: "zj"), .notAnswered(["市住建局"])), ([], .withdraw(directive: 1), nil),
      (
        [.answer(directive: 1, unit: "zj")], .answer(directive: 1, unit: "zj"),
        .alreadyAnswered("市住建局", day("2020-03-12"))
      ),
      ([.answer(directive: 1, unit: "zj")], .answer(directive: 1, unit: "市教育局"), nil),
      ([.answer(directive: 1, unit: "zj")], .settle(directive: 1), .notAnswered(["市教育局"])),
      ([.answer(directive: 1, unit: "zj"), .answer(directive: 1, unit: "市教育局")], .settle(directive: 1), nil),
      ([.answer(directive: 1, unit: "zj")], .returnAnswer(directive: 1, unit: "zj"), nil),
      (
        [.answer(directive: 1, unit: "zj"), .returnAnswer(directive: 1, unit: "zj")], .answer(directive: 1, unit: "zj"),
        nil
      ),
      (
        [.answer(directive: 1, unit: "zj"), .returnAnswer(directive: 1, unit: "zj")],
        .returnAnswer(directive: 1, unit: "zj"), .notAnswered(["市住建局"])
      ),
      (
        [.withdraw(directive: 1)], .answer(directive: 1, unit: "zj"),
        .alreadyWithdrawn(.slip(.blue, number: nil), day("2020-03-12"))
      ),
      (
        [.withdraw(directive: 1)], .withdraw(directive: 1),
        .alreadyWithdrawn(.slip(.blue, number: nil), day("2020-03-12"))
      ),
      (
        [.answer(directive: 1, unit: "zj"), .answer(directive: 1, unit: "市教育局"), .settle(directive: 1)],
        .answer(directive: 1, unit: "zj"), .alreadySettled(.slip(.blue, number: nil), day("2020-03-14"))
      ),
      (
        [.answer(directive: 1, unit: "zj"), .answer(directive: 1, unit: "市教育局"), .settle(directive: 1)],
        .withdraw(directive: 1), .alreadySettled(.slip(.blue, number: nil), day("2020-03-14"))
      ),
    ] as [([Change], Change, Refusal?)])
  func `who is asked answers once, and again when the answer is sent back; the office decides on what is answered`(
    before: [Change], change: Change, refused: Refusal?
  ) {
    let issued = (on: "2020-03-10", unit: String?.none, change: Self.slip(.blue, to: ["zj", "市教育局"]))
    let steps = before.enumerated().map { index, change in
      (on: "2020-03-\(12 + index)", unit: String?.none, change: change)
    }
    #expect(chain.refusal(change, chain.state([issued] + steps)) == refused)
  }

  @Test func `nothing is recorded for a day before what it follows, and closed work still takes answers`() {
    let issued = (on: "2020-03-20", unit: String?.none, change: Self.slip(.blue))
    let state = chain.state([issued])
    let kind = Directive.Kind.slip(.blue, number: nil)
    for change in [Change.answer(directive: 1, unit: "zj"), .withdraw(directive: 1)] {
      #expect(chain.refusal(change, state, today: "2020-03-19") == .beforeDirective(kind, day("2020-03-20")))
      #expect(chain.refusal(change, state, today: "2020-03-20") == nil)
    }
    let closed = chain.state([issued, ("2020-03-21", nil, .close)])
    #expect(chain.refusal(.answer(directive: 1, unit: "zj"), closed, today: "2020-03-22") == nil)
  }

  @Test func `a unit that was renamed or merged since answers under its new key`() {
    var plan = chain.plan
    var merged = Unit(Name("市住房城乡建设局"), jurisdiction: "某市")
    merged.key = "zfcx"
    merged.aliases = ["zj", "市教育局"]
    plan.units = [merged]
    let state = chain.state([("2020-03-10", nil, Self.slip(.blue, to: ["zj", "市教育局"]))])
    let context = RuleContext(plan: plan, today: day("2020-03-20"))
    let draft = Draft(
      plan: "test", subject: "1", on: day("2020-03-20"), change: .answer(directive: 1, unit: "zfcx"), note: "已办",
      seen: 0)
    let item = Item.task(plan.tasks[0])
    #expect(StepRules.refusal(of: draft, on: item, state: state, context: context) == nil)
    let after = state.after(draft)
    #expect(after.handling.directives[1]?.owing(in: plan) == [])
    #expect(
      StepRules.refusal(of: draft, on: item, state: after, context: context)
        == .alreadyAnswered("市住房城乡建设局", day("2020-03-20")))
    var settle = draft
    settle.change = .settle(directive: 1)
    #expect(StepRules.refusal(of: settle, on: item, state: after, context: context) == nil)
  }

  @Test func `work on which something stands is given up only when that is meant`() throws {
    let state = chain.state([("2020-03-10", nil, Self.slip(.blue)), ("2020-03-11", nil, Self.instruction())])
    let change = Change.terminate
    let refusal = chain.refusal(change, state)
    #expect(refusal == .openDirectives([.slip(.blue, number: nil), .instruction(leader: "张市长")]))
    #expect(refusal?.question == .openDirectives)
    #expect(refusal?.words(.chinese) == "该事项尚有未办结的督办件：蓝色督办单、张市长批示")
    let draft = Draft(plan: "test", subject: "1", on: day("2020-03-20"), change: change, note: "依据", seen: 0).meant
    let item = try #require(chain.plan.item("1"))
    let context = RuleContext(plan: chain.plan, today: day("2020-03-20"))
    #expect(StepRules.refusal(of: draft, on: item, state: state, context: context) == nil)
    #expect(state.after(draft).handling.standing.count == 2, "it goes on waiting for its answers")
  }

  // MARK: Whose it is

  @Test func `the unit that is asked answers, whosever the item is, in its own name only; the office does all else`() {
    let water = Author("周工", capacity: .unit, unit: "市水利局")
    let state = chain.state([("2020-03-10", nil, Self.slip(.blue, to: ["市水利局"]))])
    #expect(chain.refusal(.answer(directive: 1, unit: "市水利局"), state, by: water) == nil)
    #expect(
      chain.refusal(.report(status: .inProgress, values: [:]), state, by: water) == .notOfUnit("市水利局"),
      "being asked makes nothing else its own")
    let housing = `Rules of the chain`.unit
    #expect(chain.refusal(.answer(directive: 1, unit: "市水利局"), state, by: housing) == .notOfUnit("市住建局"))
    #expect(chain.refusal(.answer(directive: 1, unit: "zj"), state, by: housing) == .notNamed("市住建局"))
    for change in [
      Self.slip(.blue), Self.instruction(), .returnAnswer(directive: 1, unit: "市水利局"), .settle(directive: 1),
      .withdraw(directive: 1),
    ] {
      #expect(chain.refusal(change, state, by: water) == change.step.map { .notYours($0, .unit) })
    }
    #expect(chain.refusal(.withdraw(directive: 1), state, by: Author("王芳", capacity: .office)) == nil)
  }

  // MARK: Numbers

  @Test(
    arguments: [
      (nil, nil, "2020-03-10", 2020, 1), (7, "2020-03-10", "2020-03-10", 2020, 8),
      (7, "2020-12-31", "2021-01-01", 2021, 1), (7, "2020-03-10", "2020-12-31", 2020, 8),
    ] as [(Int?, String?, String, Int, Int)])
  func `numbers rise within a year and begin anew with the next`(
    last: Int?, lastDay: String?, on: String, year: Int, number: Int
  ) throws {
    let before = last.map { SlipNumber(year: 2020, number: $0) }
    let next = try SlipNumber.next(in: "督办", on: day(on), after: before, on: lastDay.map(day))
    #expect(next == SlipNumber(year: year, number: number))
    #expect(next.words(.chinese) == "督办〔\(year)〕\(number)号")
  }

  @Test func `no slip is dated before the last one`() {
    let last = SlipNumber(year: 2021, number: 1)
    #expect(throws: Refusal.slipBefore(last, day("2021-01-04"))) {
      try SlipNumber.next(in: "督办", on: day("2020-12-31"), after: last, on: day("2021-01-04"))
    }
  }

  // MARK: Words

  @Test(arguments: [
    (Refusal.answerDayPassed(day("2020-03-19")), "答复期限 2020-03-19 已过，请另定日期"),
    (.slipGoesDown(.blue, standing: .yellow), "该事项已有黄色督办单未办结，不能再发蓝色督办单"),
    (.slipBefore(SlipNumber(year: 2020, number: 3), day("2020-03-19")), "督办〔2020〕3号发于 2020-03-19，编号须按日期先后，不能倒签"),
    (.noSuchDirective(9, known: [3, 5]), "该事项没有 #9 号督办件，待办的有：#3, #5"),
    (.notAnswered(["甲局", "乙局"]), "甲局、乙局尚未答复"), (.notNamed("甲局"), "没有要求“甲局”答复"),
    (.alreadyAnswered("甲局", day("2020-03-19")), "“甲局”已于 2020-03-19 答复"), (.noLeader, "批示须写明是哪位领导的批示"),
    (.alreadyWithdrawn(.inspection(.revisit), day("2020-03-19")), "回访已于 2020-03-19 撤回"),
    (.noNote(.issueSlip), "督办单须写明办理要求"),
  ])
  func `every refusal is a sentence`(refusal: Refusal, sentence: String) {
    #expect(refusal.words(.chinese) == sentence)
    #expect(!refusal.words(.english).isEmpty && refusal.words(.english) != sentence)
  }
}
