import DubanCore
import Testing

/// Figures by area and by year.
@Suite struct `A target of several places` {
  let areas = ["清江浦区", "淮安区", "涟水县"].map { Area(Name($0)) }

  func assess(
    _ target: Target, _ values: [String: String], on asOf: String = "2020-10-15", status: Status = .inProgress,
    span: Period = calendarYear(2020)
  ) -> TargetAssessment {
    var state = ItemState()
    state.status = status
    state.reported = day(asOf)
    for (measure, value) in values { state.values[measure] = ItemState.Series(figure(value), on: day(asOf)) }
    return TargetAssessment(
      target, measure: "小区", total: target.total(areas: areas.count, years: span.years), state: state, milestones: [],
      areas: areas, span: span, on: day(asOf), settings: PlanSettings())
  }

  func target(_ value: Int, each: Target.Each? = nil, basis: Target.Basis = .amount) -> Target {
    var target = Target(Name("小区"), kind: .atLeast, basis: basis, value: Figure(value), unit: "个")
    target.each = each
    return target
  }

  func shared() -> Target {
    var target = target(60)
    target.shares = zip(areas, [25, 25, 10]).map { Target.Share(area: $0.name.chinese, value: Figure($1)) }
    return target
  }

  @Test func `without a stated total the exact sum of what its areas reported is in force`() {
    let assessed = assess(shared(), ["小区@清江浦区": "20.5", "小区@淮安区": "10.25"])
    #expect(assessed.latest?.value == figure("30.75"))
    #expect(assessed.silentPlaces.map(\.name.chinese) == ["涟水县"])
    #expect(assessed.contradiction == nil)
    #expect(assessed.places.map(\.assessment.light) == [.onTrack, .farBehind, .unreported])
  }

  @Test func `a stated total is in force, and a different sum is told beside it`() {
    let all = ["小区@清江浦区": "20", "小区@淮安区": "10", "小区@涟水县": "5"]
    let assessed = assess(shared(), all.merging(["小区": "40"]) { $1 })
    #expect(assessed.latest?.value == Figure(40))
    #expect(assessed.contradiction?.stated == Figure(40))
    #expect(assessed.contradiction?.sum == Figure(35))
    #expect(assess(shared(), all.merging(["小区": "35"]) { $1 }).contradiction == nil)
    // A part that is missing explains less, but never more, than the total.
    #expect(assess(shared(), ["小区": "40", "小区@清江浦区": "20"]).contradiction == nil)
    #expect(assess(shared(), ["小区": "15", "小区@清江浦区": "20"]).contradiction?.sum == Figure(20))
  }

  @Test func `the sum of a past day is that of what was told by then`() {
    var state = ItemState()
    state.reported = day("2020-09-01")
    state.values["小区@清江浦区"] = ItemState.Series(Figure(10), on: day("2020-03-31"))
    state.values["小区@清江浦区"]?.add(ItemState.Value(Figure(15), on: day("2020-09-30")))
    state.values["小区@淮安区"] = ItemState.Series(Figure(7), on: day("2020-06-30"))
    let figures = Figures(
      of: Measure("小区"), in: state.values, places: areas.map { Measure("小区", area: $0.key) }, addsUp: true)
    #expect(figures.values.map { "\($0.on) \($0.value)" } == ["2020-03-31 10", "2020-06-30 17", "2020-09-30 22"])
    #expect(figures.areSums)
  }

  @Test func `wanted of each area it is met only when each has met it, and the worst is named`() {
    // 30 in all, but not 10 of each.
    let uneven = assess(
      target(10, each: .area), ["小区@清江浦区": "15", "小区@淮安区": "12", "小区@涟水县": "3"])
    #expect(uneven.light == .farBehind)
    #expect(
      uneven.judgement.words(.chinese) == "涟水县：9月底应达 75.0%，实际 30.0%，低 45.0 个百分点（3 处中 2 处达标）")
    let even = assess(target(10, each: .area), ["小区@清江浦区": "15", "小区@淮安区": "12", "小区@涟水县": "10"])
    #expect(even.light == .done)
  }

  @Test func `who has not reported is named, and a total cannot stand for each`() {
    let partly = assess(target(10, each: .area), ["小区@清江浦区": "15"])
    #expect(partly.light == .unreported)
    #expect(partly.judgement.words(.chinese) == "3 处中 2 处未填报：淮安区、涟水县")
    let total = assess(target(10, each: .area), ["小区": "30"])
    #expect(total.light == .unreported)
    #expect(total.judgement.words(.english) == "3 of 3 not reported: 清江浦区, 淮安区, 涟水县")
    // A total alone shows that it falls behind, and never that each keeps up.
    #expect(assess(target(10, each: .area), ["小区": "29"]).light == .unreported)
    #expect(assess(target(10, each: .area), ["小区": "12"]).light == .farBehind)
    #expect(assess(target(10, each: .area), [:], status: .notStarted).light == .farBehind)
  }

  @Test func `levels do not add up but hold in each place`() {
    let assessed = assess(
      target(90, each: .area, basis: .level), ["小区@清江浦区": "95", "小区@淮安区": "91", "小区@涟水县": "89"])
    #expect(assessed.latest == nil)
    #expect(assessed.light == .onTrack)
    #expect(assessed.judgement.words(.english).hasPrefix("涟水县: 89 个 of 90 个"))
  }

  @Test func `each year has its own day`() throws {
    let span = try #require(Period(start: day("2020-01-01"), end: day("2022-12-31")))
    let wanted = target(2, each: .year)
    let late = assess(wanted, ["小区@2020": "1", "小区@2021": "2"], on: "2021-12-31", span: span)
    #expect(late.light == .overdue)
    #expect(late.judgement.words(.chinese, in: span).hasPrefix("2020年：2020年12月31日到期"))
    #expect(late.latest?.value == Figure(3))
    // A total alone goes along the whole span.
    #expect(assess(wanted, ["小区": "6"], on: "2021-12-31", span: span).light == .done)
  }

  @Test func `shares by year say what should be there`() throws {
    let span = try #require(Period(start: day("2022-01-01"), end: day("2024-12-31")))
    var wanted = target(100)
    wanted.years = [(2022, 10), (2023, 30), (2024, 60)].map { Target.YearShare(year: $0, value: Figure($1)) }
    #expect(assess(wanted, ["小区": "25"], on: "2023-06-30", span: span).expected?.share == Fraction(1, 4))
    #expect(assess(wanted, ["小区": "25"], on: "2024-12-31", span: span).expected?.share == .one)
  }

  @Test(arguments: [
    ("老旧小区", Measure("老旧小区")), ("老旧小区@清江浦区", Measure("老旧小区", area: "清江浦区")),
    ("老旧小区@2024", Measure("老旧小区", year: 2024)), ("老旧小区@清江浦区@2024", Measure("老旧小区", area: "清江浦区", year: 2024)),
  ])
  func `a measure is read as it is written`(text: String, measure: Measure) {
    #expect(Measure(text: text) == measure)
    #expect(measure.text == text)
  }

  @Test(arguments: ["", "@", "a@", "@a", "a@b@c", "a@2024@b", "a@2024@2025", "a@b@2024@c"])
  func `what is no measure is none`(text: String) {
    #expect(Measure(text: text) == nil)
  }

  @Test func `is taken where the plan counts by it`() {
    let year = calendarYear(2020)
    #expect(shared().takes(Measure("小区", area: "淮安区"), areas: areas.map(\.key), period: year))
    #expect(!shared().takes(Measure("小区", area: "洪泽区"), areas: areas.map(\.key), period: year))
    #expect(!target(5).takes(Measure("小区", area: "淮安区"), areas: areas.map(\.key), period: year))
    #expect(!shared().takes(Measure("小区", year: 2020), areas: areas.map(\.key), period: year))
  }
}
