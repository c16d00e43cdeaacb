import DubanCore
import Testing

@Suite struct `Target assessment` {
  func assess(_ target: Target, _ value: String?, on asOf: String = "2020-09-30") -> TargetAssessment {
    var state = ItemState()
    state.status = .inProgress
    state.reported = day(asOf)
    if let value { state.values["指标"] = ItemState.Series(figure(value), on: day(asOf)) }
    return TargetAssessment(
      target, measure: "指标", total: target.total(areas: 9, years: 1), state: state, milestones: [],
      span: calendarYear(2020), on: day(asOf), settings: PlanSettings())
  }

  struct Reached: CustomTestStringConvertible {
    let kind: Target.Kind
    let basis: Target.Basis
    let target: String
    let value: String
    let met: Bool
    var from: String?
    var testDescription: String { "\(kind) \(target): \(value)" }
  }

  @Test(arguments: [
    Reached(kind: .atLeast, basis: .level, target: "99", value: "99", met: true),
    Reached(kind: .atLeast, basis: .level, target: "99", value: "98.99", met: false),
    Reached(kind: .atMost, basis: .level, target: "30", value: "30", met: true),
    Reached(kind: .atMost, basis: .level, target: "30", value: "30.1", met: false),
    Reached(kind: .ratioAtMost, basis: .level, target: "1.74", value: "1.73", met: true),
    Reached(kind: .ratioAtMost, basis: .level, target: "1.74", value: "1.75", met: false),
    Reached(kind: .exactly, basis: .level, target: "49.85", value: "49.85", met: true),
    Reached(kind: .exactly, basis: .level, target: "49.85", value: "50.2", met: true),
    Reached(kind: .exactly, basis: .level, target: "49.85", value: "49.84", met: false),
    Reached(kind: .about, basis: .growth, target: "6.5", value: "6.2", met: true),
    Reached(kind: .about, basis: .growth, target: "6.5", value: "6.1", met: false),
    Reached(kind: .fromTo, basis: .level, target: "645", value: "645", met: true, from: "610"),
    Reached(kind: .fromTo, basis: .level, target: "645", value: "610", met: false, from: "610"),
    Reached(kind: .fromTo, basis: .level, target: "10", value: "9", met: true, from: "12"),
    Reached(kind: .fromTo, basis: .level, target: "10", value: "11", met: false, from: "12"),
    Reached(kind: .floorWithStretch, basis: .amount, target: "2", value: "2", met: true),
    Reached(kind: .responseTime, basis: .level, target: "15", value: "14", met: true),
    Reached(kind: .responseTime, basis: .level, target: "15", value: "16", met: false),
    Reached(kind: .frequency, basis: .level, target: "3", value: "3", met: true),
    Reached(kind: .relative, basis: .growth, target: "10", value: "10.5", met: true),
  ])
  func `each kind knows when it is met`(row: Reached) {
    var target = Target(Name("指标"), kind: row.kind, basis: row.basis, value: figure(row.target))
    target.from = row.from.map(figure)
    #expect((assess(target, row.value).light == .done) == row.met)
  }

  @Test func `an amount is judged against the line`() throws {
    // Source: Lianyungang 2019: 53.3 % at the end of September, 21.7 points below.
    let assessed = assess(Target(Name("指标"), value: Figure(1000)), "533")
    #expect(assessed.light == .behind)
    #expect(try #require(assessed.gap) == figure("21.7").fraction)
    #expect(assessed.judgement.sentence(.chinese) == "9月底应达 75.0%,实际 53.3%,低 21.7 个百分点")
    #expect(assessed.judgement.sentence(.english) == "75.0% due by 30 Sep, 53.3% reached, 21.7 points below")
  }

  @Test func `less than ten points below is on track with the gap printed`() {
    let assessed = assess(Target(Name("指标"), value: Figure(100)), "70")
    #expect(assessed.light == .onTrack)
    #expect(assessed.judgement.sentence(.chinese) == "9月底应达 75.0%,实际 70.0%,低 5.0 个百分点")
  }

  @Test func `ahead of the line is said`() {
    // Source: Huai'an 2024, first half: 73.87 %, 23.87 points ahead.
    let assessed = assess(Target(Name("指标"), value: Figure(10_000)), "7387", on: "2020-06-30")
    #expect(assessed.light == .onTrack)
    #expect(assessed.judgement.sentence(.chinese) == "6月底应达 50.0%,实际 73.9%,超 23.9 个百分点")
  }

  @Test func `an open level says how far it is and turns to a colour only near its due day`() {
    let target = Target(Name("指标"), kind: .atLeast, basis: .level, value: Figure(99), unit: "%")
    let early = assess(target, "97.5")
    #expect(early.light == .onTrack)
    #expect(early.judgement.sentence(.chinese) == "实际 97.5%,目标 99%,差 1.5 个百分点,未达标")
    #expect(early.expected == nil)
    #expect(assess(target, "97.5", on: "2020-12-28").light == .dueSoon)
    #expect(assess(target, "97.5", on: "2020-12-27").light == .onTrack)
  }

  @Test func `past its due day an unmet target is overdue`() {
    var target = Target(Name("指标"), value: Figure(10))
    target.due = day("2020-12-31")
    let assessed = assess(target, "9", on: "2021-01-05")
    #expect(assessed.light == .overdue)
    #expect(assessed.judgement.sentence(.english) == "due 31 Dec, 5 days overdue, not done")
  }

  @Test func `without a value it is grey, never green`() {
    let assessed = assess(Target(Name("指标"), value: Figure(10)), nil)
    #expect(assessed.light == .unreported)
    #expect(assessed.judgement.sentence(.chinese) == "未填报「指标」的数值")
  }

  @Test func `one for each city is nine in all`() {
    var target = Target(Name("指标"), value: Figure(1))
    target.each = .area
    #expect(target.total(areas: 9, years: 3) == Figure(9))
    target.each = .areaAndYear
    #expect(target.total(areas: 9, years: 3) == Figure(27))
    // A rate of 90 % in each city is still 90 %.
    target.basis = .level
    #expect(target.total(areas: 9, years: 3) == Figure(1))
  }

  @Test func `a target in words is judged by the status`() {
    var target = Target(Name("指标"), kind: .text, basis: .text)
    target.text = "完成市定目标"
    #expect(assess(target, nil).light == .onTrack)
    var state = ItemState()
    state.status = .completed
    state.reported = day("2020-09-01")
    let assessed = TargetAssessment(
      target, measure: "指标", total: nil, state: state, milestones: [], span: calendarYear(2020),
      on: day("2020-09-30"), settings: PlanSettings())
    #expect(assessed.light == .done)
  }

  @Test func `not started counts as nothing of an amount`() {
    var state = ItemState()
    state.status = .notStarted
    state.reported = day("2020-09-30")
    let assessed = TargetAssessment(
      Target(Name("指标"), value: Figure(10)), measure: "指标", total: Figure(10), state: state, milestones: [],
      span: calendarYear(2020), on: day("2020-09-30"), settings: PlanSettings())
    #expect(assessed.light == .farBehind)
  }
}
