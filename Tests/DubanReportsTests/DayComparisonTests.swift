import DubanCore
import DubanExports
import SamplePlans
import Testing

@testable import DubanReports

/// Two days side by side.
@Suite struct `Comparison of two days` {
  @Test(arguments: Language.allCases)
  func `it tells which lights changed, by unit`(_ language: Language) throws {
    let sample = try SamplePlan("huaian-2020")
    let (before, now) = (try #require(Day(2020, 6, 30)), try #require(Day(2020, 9, 30)))
    let part = Circular.Part(
      sample.board(on: now, knownBy: now), before: sample.board(on: before, knownBy: before))
    let report = DayComparison([part], Circular.Settings(day: now), language).report
    #expect(report.addsUp)
    try expectGolden(TextWriter.text(report), "comparison-huaian-2020-\(language.rawValue).txt")
  }

  private func board(_ tasks: [String], _ states: [String: ItemState], on day: Day) throws -> Board {
    let period = try #require(
      Period(start: Day(2020, 1, 1) ?? Day(number: 0), end: Day(2020, 12, 31) ?? Day(number: 0)))
    var plan = Plan(id: "p", title: Name("某方案"), jurisdiction: "某市", period: period)
    plan.units = [Unit(Name("甲局"), jurisdiction: "某市"), Unit(Name("乙局"), jurisdiction: "某市")]
    plan.tasks = tasks.map { id in
      var task = Task(id: id, number: id, title: Name("任务\(id)"))
      task.leads = id == "3" ? ["甲局", "乙局"] : id == "2" ? ["乙局"] : ["甲局"]
      return task
    }
    return Board(plan, states: states, asOf: day)
  }

  private func state(_ status: Status, on day: Day) -> ItemState {
    var state = ItemState()
    (state.status, state.statusSince, state.reported) = (status, day, day)
    return state
  }

  @Test func `items that come and go are told apart from those that moved`() throws {
    let (day, later) = (try #require(Day(2020, 6, 30)), try #require(Day(2020, 7, 31)))
    let before = try board(
      ["1", "2", "3"], ["1": state(.inProgress, on: day), "3": state(.inProgress, on: day)], on: day)
    let now = try board(
      ["2", "3", "4"], ["2": state(.completed, on: later), "3": state(.inProgress, on: later)], on: later)
    let comparison = DayComparison([.init(now, before: before)], Circular.Settings(day: later), .chinese)
    let fates = Dictionary(
      uniqueKeysWithValues: comparison.grouped(comparison.changes).map { ($0.movement, $0.counted) })
    #expect(
      fates.mapValues { $0.rows.map { $0.item ?? "" } } == [
        .better: ["2"], .worse: [], .silenced: [], .putOff: [], .ended: [], .otherwise: [], .same: ["3"], .added: ["4"],
        .gone: ["1"],
      ])
    let units = comparison.units(comparison.changes)
    #expect(units.map(\.name) == ["乙局", "甲局"])
    #expect(units.map { $0.members.map(\.item.id.item) } == [["2", "3"], ["3", "4", "1"]])
    let movements = comparison.movements(comparison.changes)
    #expect(movements.columns.last?.title == "合计" && movements.rows.last?.isTotal == true)
    #expect(movements.rows.last?.cells.last == .count(Counted(comparison.changes.map(\.item.id), "合计")))
    #expect(comparison.report.addsUp)
  }

  @Test func `where nothing changed that is said`() throws {
    let day = try #require(Day(2020, 6, 30))
    let board = try board(["1"], [:], on: day)
    let report = DayComparison([.init(board, before: board)], Circular.Settings(day: day), .english).report
    #expect(report.blocks.contains(.paragraph("No light is otherwise than then.")))
    #expect(report.addsUp)
  }
}
