import DubanCore
import Testing

/// What units are asked to answer, on the agenda, on slips that are proposed, and in the fold.
@Suite struct `What was raised on an item` {
  let chain = `Rules of the chain`()

  private func board(
    _ asOf: String, _ steps: [(on: String, unit: String?, change: Change)], due: String = "2020-12-31"
  ) -> Board {
    var plan = chain.plan
    plan.tasks[0].milestones = []
    plan.tasks[0].due = day(due)
    return Board(plan, states: ["1": chain.state(steps)], asOf: day(asOf))
  }

  private static func slip(_ colour: Slip.Colour, by: String = "2020-03-31", to: [String] = ["zj", "市教育局"]) -> Change {
    `Rules of what units are asked to answer`.slip(colour, to: to, by: by)
  }

  @Test(
    arguments: [
      ("2020-03-20", .onTrack, "应于3月31日前答复，还有 11 天"), ("2020-03-28", .dueSoon, "应于3月31日前答复，还有 3 天"),
      ("2020-03-31", .dueSoon, "应于3月31日前答复，当日到期"), ("2020-04-05", .overdue, "应于3月31日前答复，逾期 5 天"),
    ] as [(String, Light, String)])
  func `stands on the agenda by its day, and is no light of the item`(asOf: String, light: Light, words: String) throws
  {
    let board = board(asOf, [("2020-03-10", nil, Self.slip(.blue))])
    let item = try #require(board.agenda.items.first { $0.kind == .directive })
    #expect(item.light == light && item.key == "1##1" && item.due == day("2020-03-31"))
    #expect(item.judgement.words(.chinese, in: board.plan.period) == words)
    #expect(item.units == ["市住建局", "市教育局"] && item.title.chinese == "蓝色督办单：说明")
    #expect(board.agenda.overdueCount == (light == .overdue ? 1 : 0))
    #expect(board.task("1")?.assessment.light == .unreported)
    #expect(item.shownLight != .onTrack, "what nobody answered is never green")
  }

  @Test func `is told of those that have not answered, and leaves the agenda when all have, or when it is withdrawn`() {
    func units(_ steps: [(on: String, unit: String?, change: Change)]) -> [[String]] {
      board("2020-04-05", [("2020-03-10", nil, Self.slip(.blue))] + steps).agenda.items.filter { $0.kind == .directive }
        .map(\.units)
    }
    let one = (on: "2020-03-12", unit: String?("zj"), change: Change.answer(directive: 1, unit: "zj"))
    let two = (on: "2020-03-13", unit: String?("市教育局"), change: Change.answer(directive: 1, unit: "市教育局"))
    #expect(units([one]) == [["市教育局"]])
    #expect(units([one, two]) == [])
    #expect(units([one, two, ("2020-03-14", nil, .returnAnswer(directive: 1, unit: "zj"))]) == [["市住建局"]])
    #expect(units([("2020-03-14", nil, .withdraw(directive: 1))]) == [])
    #expect(units([("2020-03-14", nil, .close)]) == [["市住建局", "市教育局"]], "whatever became of the work")
  }

  @Test func `several stand on one item at once`() {
    let board = board(
      "2020-03-20",
      [
        ("2020-03-10", nil, Self.slip(.blue)),
        ("2020-03-11", nil, `Rules of what units are asked to answer`.instruction(to: ["市水利局"])),
        (
          "2020-03-12", nil,
          .raise(.init(.inspection(.spotCheck), units: ["zj"], answerBy: day("2020-03-18")))
        ),
      ])
    let raised = board.agenda.items.filter { $0.kind == .directive }
    #expect(raised.map(\.key) == ["1##1", "1##2", "1##3"] && raised.map(\.isOverdue) == [false, false, true])
    #expect(board.directives.map(\.directive.order.kind.step) == [.issueSlip, .instruct, .inspect])
    #expect(board.nextStep(of: "1")?.by == day("2020-03-18"), "what is due first is owed first")
    let standings = board.standings()
    #expect(standings.first { $0.summary.unit?.key == "市水利局" }?.agenda.items.map(\.key).contains("1##2") == true)
  }

  // MARK: Proposed slips

  @Test(
    arguments: [
      (nil, nil, false, nil), (.blue, nil, false, .blue), (.red, nil, false, .red), (.blue, .blue, false, nil),
      (.yellow, .blue, false, .yellow), (.red, .blue, false, .red), (.red, .red, false, nil), (nil, .blue, false, nil),
      (nil, .blue, true, .yellow), (.yellow, .blue, true, .yellow), (.red, .blue, true, .red),
      (.blue, .yellow, true, .red), (nil, .red, true, .red), (.blue, .red, false, nil),
    ] as [(Slip.Colour?, Slip.Colour?, Bool, Slip.Colour?)])
  func `a slip that was not answered calls for the next colour, one that has time left for none`(
    called: Slip.Colour?, standing: Slip.Colour?, isUnanswered: Bool, proposed: Slip.Colour?
  ) {
    #expect(Slip.proposal(called: called, standing: standing, isUnanswered: isUnanswered) == proposed)
  }

  @Test func `proposals follow what was issued on the item before`() {
    func colours(_ asOf: String, _ steps: [(on: String, unit: String?, change: Change)], due: String) -> [Slip.Colour] {
      board(asOf, steps, due: due).slips.filter { $0.subject == "1" }.map(\.colour)
    }
    let blue = (on: "2020-03-10", unit: String?.none, change: Self.slip(.blue))
    let yellow = (on: "2020-04-02", unit: String?.none, change: Self.slip(.yellow, by: "2020-04-10"))
    let due = "2020-12-31"
    #expect(colours("2020-03-20", [], due: due) == [])
    #expect(colours("2020-03-20", [blue], due: due) == [])
    #expect(colours("2020-04-01", [blue], due: due) == [.yellow])
    #expect(colours("2020-04-05", [blue, yellow], due: due) == [], "the yellow one has time left")
    #expect(colours("2020-04-11", [blue, yellow], due: due) == [.red])
    #expect(colours("2020-03-20", [], due: "2020-03-19") == [.red])
    #expect(colours("2020-03-20", [blue], due: "2020-03-19") == [.red])
    #expect(colours("2020-03-20", [(blue.on, nil, Self.slip(.red))], due: "2020-03-19") == [], "it has time left")
    let withdrawn = (on: "2020-03-12", unit: String?.none, change: Change.withdraw(directive: 1))
    #expect(colours("2020-04-01", [blue, withdrawn], due: due) == [])
  }

  // MARK: Taken back

  @Test func `a slip whose issuing was undone stands as withdrawn under its number, and again when that is undone`() {
    func entry(_ seq: Int, _ on: String, _ change: Change) -> Entry {
      Entry(
        seq: seq, batch: seq, at: Instant(milliseconds: 0), recorded: day(on), on: day(on), actor: "某人", plan: "test",
        subject: "1", change: change, note: "说明", simulated: false)
    }
    let number = SlipNumber(year: 2020, number: 4)
    let issued = entry(
      1, "2020-03-10", .raise(.init(.slip(.blue, number: number), units: ["zj"], answerBy: day("2020-03-31"))))
    let instruction = entry(2, "2020-03-10", `Rules of what units are asked to answer`.instruction())
    let undone = entry(3, "2020-03-11", .revert(seq: 1))
    func state(_ entries: [Entry]) -> Handling { ItemState(folding: entries, asOf: day("2020-12-31")).handling }
    let after = state([issued, instruction, undone])
    #expect(after.directives[1]?.withdrawn == .init(on: day("2020-03-11"), reason: ""))
    #expect(after.directives[1]?.order.kind.number == number)
    #expect(after.standing.map(\.number) == [2])
    #expect(
      state([issued, instruction, undone, entry(4, "2020-03-12", .revert(seq: 3))]).standing.map(\.number) == [1, 2])
    // What has no number and was put down by mistake is gone.
    #expect(state([issued, instruction, entry(3, "2020-03-11", .revert(seq: 2))]).directives.keys.sorted() == [1])
  }
}
