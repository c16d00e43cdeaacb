import DubanCore
import SamplePlans
import Testing

@testable import DubanReports

/// The list of units tells what is to come of them, for people and for scripts.
@Suite struct `The list of units` {
  private static let plan: Plan = {
    var plan = Plan(
      id: "a-2020", title: Name("要点"), jurisdiction: "某市",
      period: Period(start: Day(2020, 1, 1)!, end: Day(2020, 12, 31)!)!)
    plan.units = ["建设局", "水利局"].map { DubanCore.Unit(Name($0), jurisdiction: "某市") }
    plan.unitChanges = [UnitChange(from: ["建设局"], into: ["住建局"], on: Day(2020, 7, 1)!)]
    return plan
  }()

  @Test(
    arguments: [
      (Day(2020, 6, 30)!, Language.chinese, ["建设局（7月1日起更名为住建局）", "水利局"], ["7月1日起更名为住建局", nil]),
      (Day(2020, 6, 30)!, .english, ["建设局 (becomes 住建局 from 1 Jul on)", "水利局"], ["becomes 住建局 from 1 Jul on", nil]),
      (Day(2020, 7, 1)!, .chinese, ["住建局", "水利局"], [nil, nil]),
    ])
  func `tells it until its day`(
    _ asOf: Day, _ language: Language, _ names: [String], _ coming: [String?]
  ) throws {
    let board = Board(Self.plan.inForce(on: asOf), states: [:], asOf: asOf)
    let rows = UnitsListing.rows(of: OpenPlan(board: board, usual: asOf, notice: nil), from: SampleJournal())
    let columns = UnitsListing.columns(language)
    let name = try #require(columns.first { $0.key == "name" }?.shown)
    #expect(rows.map { name($0).text } == names)
    let told = try #require(columns.first { $0.key == "coming" }?.cell)
    #expect(rows.map(told) == coming.map { .text($0) })
  }
}
