import DubanCore
import Testing

/// Groups of units.
@Suite struct `Groups of units` {
  @Test(
    arguments: [
      (["甲局"], ["甲局"]), (["各区政府"], ["东区政府", "西区政府"]), (["甲局", "各区政府"], ["甲局", "东区政府", "西区政府"]),
      (["西区政府", "各区政府"], ["西区政府", "东区政府"]), (["各县区政府"], ["东区政府", "西区政府", "南县政府"]),
      (["相关单位"], ["相关单位"]), (["自身"], ["甲局"]), (["没有的"], ["没有的"]), ([], []),
    ] as [([String], [String])])
  func `stand for their members, each of them once`(_ named: [String], _ units: [String]) throws {
    let period = try #require(
      Period(start: Day(2020, 1, 1) ?? Day(number: 0), end: Day(2020, 12, 31) ?? Day(number: 0)))
    var plan = Plan(id: "p", title: Name("方案"), jurisdiction: "某市", period: period)
    func unit(_ name: String, _ members: [String] = []) -> Unit {
      var unit = Unit(Name(name), jurisdiction: "某市")
      unit.members = members
      return unit
    }
    plan.units = [
      unit("甲局"), unit("东区政府"), unit("西区政府"), unit("南县政府"), unit("各区政府", ["东区政府", "西区政府"]),
      unit("各县区政府", ["各区政府", "南县政府"]), unit("相关单位"), unit("自身", ["自身", "甲局"]),
    ]
    #expect(UnitGroups(plan).members(of: named) == units)
  }
}
