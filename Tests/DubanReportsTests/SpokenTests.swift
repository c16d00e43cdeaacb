import DubanCore
import DubanExports
import Testing

@testable import DubanReports

/// Words are told as whose they are and of which day, in circulars, annexes and briefs.
@Suite struct `Whose words are told` {
  private func day(_ month: Int, _ number: Int) -> Day { Day(2020, month, number) ?? Day(number: 0) }

  private func plan() throws -> Plan {
    var plan = Plan(
      id: "p", title: Name("方案"), jurisdiction: "某市",
      period: try #require(Period(start: day(1, 1), end: day(12, 31))))
    plan.units = ["编办", "信访局", "东区政府", "西区政府"].map { Unit(Name($0), jurisdiction: "某市") }
    var group = Unit(Name("各区政府"), jurisdiction: "某市")
    group.members = ["东区政府", "西区政府"]
    plan.units.append(group)
    var task = Task(id: "1", number: "1", title: Name("任务1"))
    task.responsible = ["编办", "信访局", "各区政府"]
    task.due = day(6, 30)
    plan.tasks = [task]
    return plan
  }

  /// Who reported on which day, nil for nobody's name; whose words they are then.
  static let reports: [([(String?, Int)], String, Int)] = [
    ([("编办", 1)], "编办", 1),
    ([("编办", 1), ("信访局", 2)], "信访局", 2),
    ([("信访局", 2), ("编办", 1)], "信访局", 2),
    ([("编办", 2), ("信访局", 2)], "信访局、编办", 2),
    ([("东区政府", 3)], "东区政府", 3),
    ([(nil, 4)], "编办等3个单位", 4),
    ([("编办", 1), (nil, 4)], "编办等3个单位", 4),
    ([(nil, 1), ("编办", 4)], "编办", 4),
  ]

  @Test(arguments: reports)
  func `of several those who reported last, of what nobody signed those who answer`(
    _ told: [(String?, Int)], _ who: String, _ on: Int
  ) throws {
    let plan = try plan()
    let entries = told.enumerated().map { index, one in
      Entry(
        seq: index + 1, batch: index + 1, at: Instant(milliseconds: 0), recorded: day(9, one.1), on: day(9, one.1),
        author: one.0.map { Author("某人", capacity: .unit, unit: $0) } ?? Author("某人"), plan: "p", subject: "1",
        change: .report(status: .inProgress, values: [:]), note: "尚待会商", simulated: false)
    }
    let state = ItemState(folding: entries, asOf: day(9, 15))
    let board = Board(plan, states: ["1": state], asOf: day(9, 15))
    let spoken = try #require(Spoken(state, plan.tasks[0].answering, plan, UnitNames(plan, .chinese)))
    #expect(spoken.who(nil, .chinese) == who && spoken.on == day(9, on))

    let wide = TextLayout(width: 3_000)
    let circular = Circular([.init(board, before: nil)], Circular.Settings(day: day(9, 15)), .chinese).report
    #expect(TextWriter.text(circular, wide).contains("。\(who)于2020年9月\(on)日说明：“尚待会商”。"))
    let annex = circular.annexes.flatMap(\.table.rows).flatMap(\.cells).map { $0.words(.chinese) }
    #expect(annex.contains { $0.contains("\(who)（2020年9月\(on)日）：“尚待会商”") })
    let brief = Brief([.init(board, before: nil)], Circular.Settings(day: day(9, 15)), .chinese).report
    let cells = brief.tables.flatMap(\.rows).flatMap(\.cells).map { $0.words(.chinese) }
    #expect(cells.contains { $0.contains("\(who)（9月\(on)日）：“尚待会商”") }, "\(cells)")
  }

  @Test func `where the journal knows who had the last word, the brief names that unit too`() throws {
    var (state, remarks) = (ItemState(), CircularRemarks())
    (state.wording, state.reported) = ("尚待会商", day(9, 1))
    remarks.speakers["1"] = "西区政府"
    let board = Board(try plan(), states: ["1": state], asOf: day(9, 15))
    let part = ReportedPlan(board, lastTime: nil, before: nil, remarks: remarks).part(for: .brief)
    let brief = Brief([part], Circular.Settings(day: day(9, 15)), .english).report
    let cells = brief.tables.flatMap(\.rows).flatMap(\.cells).map { $0.words(.english) }
    #expect(cells.contains { $0.contains("西区政府 (1 Sep): “尚待会商”") }, "\(cells)")
  }

  @Test func `nothing is told where nobody said anything`() throws {
    let plan = try plan()
    #expect(Spoken(ItemState(), [], plan, UnitNames(plan, .chinese)) == nil)
    var state = ItemState()
    state.wording = "尚待会商"
    let nobodys = try #require(Spoken(state, [], plan, UnitNames(plan, .chinese)))
    #expect(nobodys.who(nil, .chinese) == "单位" && nobodys.on == nil)
  }
}
