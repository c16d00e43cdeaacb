import DubanCore
import DubanExports
import SamplePlans
import Testing

@testable import DubanReports

/// Who is named, in which order, and how annexes are divided.
@Suite struct `Units and annexes of a circular`: CircularRules {
  @Test func `whoever has most overdue is told first, and nobody with an overdue item hides behind others`() throws {
    let names = (1...14).map { "单位\($0)" }
    var tasks = names.enumerated().map { index, name in task("\(index + 1)", [name]) }
    tasks.append(task("15", ["单位14"], milestone: day(6, 30)))
    tasks.append(task("16", ["单位13"], milestone: day(6, 30)))
    tasks.append(task("17", ["单位14"], milestone: day(6, 30)))
    var plan = try plan(tasks)
    plan.units = names.map { Unit(Name($0), jurisdiction: "某市") }
    let text = try told(plan, [:], on: day(9, 15))
    #expect(
      text.contains("14个单位中，14个单位有逾期、滞后、预警或未报的事项：单位14逾期2项、未报1项；单位13逾期1项、未报1项；单位1未报1项；单位2未报1项"),
      "\(text)")
    #expect(text.contains("单位11未报1项；单位12未报1项。各单位情况见附件。"), "all are named: \(text)")
  }

  @Test func `those of the same items are named together, and how many have nothing late is told`() throws {
    let tasks = [
      task("1", ["各区政府"], milestone: day(6, 30)), task("2", ["编办"], milestone: day(12, 31)),
      task("3", ["信访局"], milestone: day(12, 31)), task("4"),
    ]
    var states = Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, reported(day(9, 1))) })
    states["4"] = nil
    let text = try told(try plan(tasks), states, on: day(9, 15))
    #expect(
      text.contains(
        "4个单位中，2个单位有逾期、滞后、预警或未报的事项：东区政府、西区政府各逾期1项。其余2个单位没有此类事项。未明确单位的事项：未报1项。各单位情况见附件。"),
      "\(text)")
    states["2"] = ItemState()
    let three = try told(try plan(tasks), states, on: day(9, 15))
    #expect(three.contains("4个单位中，3个单位有") && three.contains("其余1个单位没有此类事项。"), "\(three)")
    let nobody = try told(try plan([task("4")]), [:], on: day(9, 15))
    #expect(nobody.contains("未明确单位的事项：未报1项。") && !nobody.contains("0个单位"), "\(nobody)")
  }

  @Test func `each overdue part of an item has its line in the annex, with its own day`() throws {
    var one = task("1", ["编办"], milestone: day(3, 31))
    one.milestones.append(
      Milestone(
        id: "Q2", quarters: [Quarter(of: day(6, 30))], due: day(6, 30), text: "完成一半",
        criteria: [Criterion("完成率", value: Figure(50), unit: "%", basis: .rate, of: "公厕")]))
    one.milestones.append(
      Milestone(id: "Q4", quarters: [Quarter(of: day(12, 31))], due: day(12, 31), text: "全部完成"))
    one.targets = [Target(Name("公厕"), value: Figure(20), unit: "座")]
    var state = reported(day(9, 1))
    state.values["公厕"] = ItemState.Series(Figure(5), on: day(9, 1))
    state.wording = "等批复"
    let plan = try plan([one, task("2", ["信访局"], milestone: day(6, 30))])
    let board = Board(plan, states: ["1": state, "2": reported(day(9, 1))], asOf: day(9, 15))
    let report = Circular([.init(board, before: nil)], Circular.Settings(day: day(9, 15)), .chinese).report
    let rows = try #require(report.annexes.first { $0.title == "逾期事项" }).table.rows
    #expect(rows.map { $0.cells[0].words(.chinese) } == ["1", "1", "2"], "numbered by items")
    #expect(rows.map { $0.cells[5] } == [.day(day(3, 31)), .day(day(6, 30)), .day(day(6, 30))])
    #expect(rows.map { $0.cells[6].words(.chinese) } == ["主体完工", "完成率50%", "主体完工"], "what had to stand")
    #expect(rows[1].cells[7].words(.chinese) == "25%")
    let reasons = rows.map { $0.cells[8].words(.chinese) }
    #expect(
      reasons == ["一季度节点3月31日到期，逾期168天，未确认", "二季度节点6月30日到期，逾期77天，未确认", "二季度节点6月30日到期，逾期77天，未确认"],
      "\(reasons)")
    #expect(rows.map { $0.cells[10] } == [.text("编办（2020年9月1日）：“等批复”"), .empty, .empty])
  }

  @Test func `an item that is overdue as a whole keeps its figures in the annex`() throws {
    var one = task("1", ["编办"])
    one.due = day(8, 31)
    one.targets = [Target(Name("公厕"), value: Figure(20), unit: "座")]
    var state = reported(day(9, 1))
    state.values["公厕"] = ItemState.Series(Figure(5), on: day(9, 1))
    let board = Board(try plan([one]), states: ["1": state], asOf: day(9, 15))
    let report = Circular([.init(board, before: nil)], Circular.Settings(day: day(9, 15)), .chinese).report
    let rows = try #require(report.annexes.first { $0.title == "逾期事项" }).table.rows
    #expect(rows.map { $0.cells[5...7].map { $0.words(.chinese) } } == [["2020-08-31", "20座", "5座"]])
  }

  @Test func `the rule of lights stands once, and what must stand is told whole`() throws {
    let long = String(repeating: "完成主体结构封顶并通过验收", count: 6)
    var late = task("1", ["编办"], milestone: day(6, 30))
    late.milestones[0].text = long
    let board = Board(
      try plan([late, task("2", ["编办"])]), states: ["1": reported(day(9, 1))], asOf: day(9, 15))
    let report = Circular([.init(board, before: nil)], Circular.Settings(day: day(9, 15)), .chinese).report
    let rules = report.annexes.map { $0.notes.filter { $0.contains("滞后") }.count }
    #expect(report.annexes.count > 2 && rules.first == 1 && rules.reduce(0, +) == 1)
    let text = TextWriter.text(report, TextLayout(width: 3_000))
    #expect(text.contains(long) && !text.contains("…"), "\(text)")
    #expect(report.annexes[0].table.rows[0].cells[6].words(.chinese).contains(long))
  }

  @Test func `a demand counts for each unit, and what has none is told last`() throws {
    let tasks = [task("1", ["编办"]), task("2", ["信访局"]), task("3", ["信访局"]), task("4"), task("5")]
    let text = try told(try plan(tasks), [:], on: day(9, 15))
    #expect(text.contains("未按要求报送进展的5项立即补报：编办补报第1项；信访局补报第2项、第3项；其余2项未明确责任单位，请先明确。"), "\(text)")
  }

  @Test func `groups that have members are counted by them, everywhere alike`() throws {
    let plan = try plan([task("1", ["各区政府"]), task("2", ["东区政府"])])
    let text = try told(plan, [:], on: day(9, 15))
    #expect(text.contains("2个单位中，2个单位有逾期、滞后、预警或未报的事项：东区政府未报2项；西区政府未报1项。"), "\(text)")
    #expect(text.contains("各区政府负责的第1项“任务1”"), "an item names who the plan names")
    let board = Board(plan, states: [:], asOf: day(9, 15))
    let comparison = DayComparison([.init(board, before: board)], Circular.Settings(day: day(9, 15)), .chinese)
    #expect(comparison.units(comparison.changes).map(\.name) == ["东区政府", "西区政府"])
  }

  @Test func `a list counts units as circulars do`() throws {
    let plan = try plan([task("1", ["各区政府"]), task("2", ["东区政府", "编办"])])
    let board = Board(plan, states: [:], asOf: day(9, 15))
    #expect(AnsweringUnits(board).names == ["东区政府", "西区政府", "编办"])
    #expect(try told(plan, [:], on: day(9, 15)).contains("3个单位中，3个单位有"))
    let open = OpenPlan(board: board, usual: board.asOf, notice: nil)
    #expect(UnitsListing.counted(open, .chinese) == "p：方案列出单位5个，其中分组1个；负责事项的单位3个。" + UnitsRule.words(.chinese))
    #expect(UnitsListing.counted(open, .english).contains("3 answer for items"))
    let rows = UnitsListing.rows(of: open, from: SampleJournal())
    let name = try #require(UnitsListing.columns(.chinese).first { $0.key == "name" }?.shown)
    #expect(rows.map { name($0).text } == ["编办", "信访局", "东区政府", "西区政府", "各区政府（2个成员，按成员计）"])
  }
}
