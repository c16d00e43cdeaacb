import DubanCore
import Testing

@Suite struct `The funding sheet` {
  private func funding(
    _ id: String, _ total: String?, _ unit: String = "万元", sources: [(String, String?, String?)] = [],
    kind: Target.Kind = .exactly, each: Target.Each? = nil
  ) -> Funding {
    var funding = Funding(id: id, name: Name("总投资"), total: total.map { Target.Quantity(figure($0), unit: unit) })
    funding.kind = kind
    funding.each = each
    funding.sources = sources.map { Funding.Source(Name($0.0), value: $0.1.map(figure), unit: $0.2) }
    return funding
  }

  private func board(_ all: [Funding], paid: [String: String] = [:], years: Int = 1) -> Board {
    var task = Task(id: "1", title: Name("事项"))
    task.funding = all.filter { $0.id.hasPrefix("1/") }
    var whole = plan(tasks: [task])
    whole.funding = all.filter { !$0.id.hasPrefix("1/") }
    whole.areas = ["甲区", "乙县"].map { Area(Name($0)) }
    whole.period = Period(start: day("2020-01-01"), end: day("\(2019 + years)-12-31")) ?? whole.period
    let states = paid.mapValues { value in
      var state = ItemState()
      state.paid = figure(value)
      return state
    }
    return Board(whole, states: states, asOf: day("2020-06-30"))
  }

  @Test(
    arguments: [
      // How the total binds, the sources, and how they add up to 100 万元.
      (.exactly, [("市财政", "40", nil), ("县区", "60", nil)], .even),
      (.exactly, [("市财政", "40", nil), ("县区", nil, nil)], .rest(Figure(60))),
      (.exactly, [("市财政", "40", nil), ("县区", "50", nil)], .short(Figure(10))),
      (.exactly, [("市财政", "40", nil), ("县区", "61.5", nil)], .over(figure("1.5"))),
      (.exactly, [("市财政", "140", nil), ("县区", nil, nil)], .over(Figure(40))),
      (.atLeast, [("市财政", "140", nil)], .even),
      // A source in another unit counts exactly.
      (.about, [("市财政", "0.004", "亿元"), ("县区", "60", nil)], .even),
      // One that cannot be converted is not guessed.
      (.exactly, [("外资", "40", "万美元"), ("县区", "60", nil)], .unknown),
      (.exactly, [("市财政", nil, nil)], .unknown),
      (.exactly, [], .unknown),
    ] as [(Target.Kind, [(String, String?, String?)], FundingLine.Balance)])
  func `sources add up to the total, or the difference is named`(
    kind: Target.Kind, sources: [(String, String?, String?)], expected: FundingLine.Balance
  ) throws {
    let line = try #require(board([funding("1/f1", "100", sources: sources, kind: kind)]).fundingLine("1/f1"))
    #expect(line.sources == expected)
  }

  @Test func `units are never added to each other, but told together exactly`() throws {
    let all = [
      funding("1/f1", "1.9", "亿元"), funding("1/f2", "1300", kind: .about), funding("1/f3", "2500"),
      funding("1/f4", nil),
    ]
    let sheet = FundingSheet(board(all, paid: ["1/f1": "0.62", "1/f2": "650"]))
    #expect(sheet.sums.map(\.unit) == ["亿元", "万元", nil])
    #expect(sheet.sums.map(\.whole) == [figure("1.9"), Figure(3800), .zero])
    #expect(sheet.sums.map(\.paid) == [figure("0.62"), Figure(650), nil])
    #expect(sheet.sums.map(\.stated) == [1, 2, 0])
    #expect(sheet.sums.map(\.open) == [0, 0, 1])
    #expect(sheet.sums.map(\.about) == [0, 1, 0])
    let converted = try #require(sheet.converted)
    #expect(converted.unit == "亿元")
    #expect(converted.whole == figure("2.28"))
    #expect(converted.paid == figure("0.685"))
    #expect(converted.about == 1)
    #expect(converted.paidShare?.percent() == "30.0")
  }

  @Test func `another money is not converted`() {
    let sheet = FundingSheet(board([funding("1/f1", "100"), funding("1/f2", "5", "万美元")]))
    #expect(sheet.sums.count == 2)
    #expect(sheet.converted == nil)
  }

  @Test func `money for each area and year counts for all of them, and its sources for one`() throws {
    let each = funding("plan/f1", "5000", sources: [("县财政", "5000", nil)], kind: .atLeast, each: .areaAndYear)
    let line = try #require(board([each], paid: ["plan/f1": "3000"], years: 3).fundingLine("plan/f1"))
    #expect(line.whole == Figure(30000))
    #expect(line.sources == .even)
    #expect(line.paidShare?.percent() == "10.0")
  }

  @Test func `the money by source adds the amounts of a unit and counts what states none`() {
    let all = [
      funding("1/f1", "100", sources: [("市财政", "40", nil), ("县区", nil, nil)]),
      funding("plan/f1", "1", "亿元", sources: [("市财政", "0.1", nil), ("市财政", "60", "万元")]),
    ]
    let groups = FundingSheet(board(all)).bySource
    #expect(groups.map(\.name.chinese) == ["市财政", "县区"])
    #expect(
      groups[0].sums == [Target.Quantity(Figure(100), unit: "万元"), Target.Quantity(figure("0.1"), unit: "亿元")])
    #expect(groups.map(\.open) == [0, 1])
    #expect(groups[0].members.map(\.line) == [0, 1, 1])
  }

  @Test func `the money by area is told in the plan's order, areas without any left out`() {
    var shared = funding("1/f1", "100")
    shared.shares = [Target.Share(area: "乙县", value: Figure(70)), Target.Share(area: "甲区", value: Figure(20))]
    let board = board([shared])
    let sheet = FundingSheet(board)
    #expect(sheet.lines[0].shares == .short(Figure(10)))
    #expect(sheet.byArea(board.plan.areas).map { "\($0.name.chinese) \($0.sums[0].value)" } == ["甲区 20", "乙县 70"])
    #expect(sheet.byArea([Area(Name("丙区"))]).isEmpty)
  }

  @Test func `what the filter hides is in no sum`() {
    let sheet = FundingSheet(board([funding("1/f1", "100"), funding("plan/f1", "30")])) { $0 == "1/f1" }
    #expect(sheet.lines.count == 1)
    #expect(sheet.sums.map(\.whole) == [Figure(100)])
  }
}
