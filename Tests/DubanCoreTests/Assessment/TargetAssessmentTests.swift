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
    #expect((assess(target, row.value, on: "2020-12-31").light == .done) == row.met)
  }

  @Test func `an amount is judged against the line`() throws {
    // Source: Lianyungang 2019: 53.3 % at the end of September, 21.7 points below.
    let assessed = assess(Target(Name("指标"), value: Figure(1000)), "533")
    #expect(assessed.light == .behind)
    #expect(try #require(assessed.gap) == figure("21.7").fraction)
    #expect(assessed.judgement.words(.chinese) == "9月底应达 75.0%，实际 53.3%，低 21.7 个百分点")
    #expect(assessed.judgement.words(.english) == "75.0% due by 30 Sep, 53.3% reached, 21.7 points below")
  }

  @Test func `less than ten points below is on track with the gap printed`() {
    let assessed = assess(Target(Name("指标"), value: Figure(100)), "70")
    #expect(assessed.light == .onTrack)
    #expect(assessed.judgement.words(.chinese) == "9月底应达 75.0%，实际 70.0%，低 5.0 个百分点")
  }

  @Test func `ahead of the line is said`() {
    // Source: Huai'an 2024, first half: 73.87 %, 23.87 points ahead.
    let assessed = assess(Target(Name("指标"), value: Figure(10_000)), "7387", on: "2020-06-30")
    #expect(assessed.light == .onTrack)
    #expect(assessed.judgement.words(.chinese) == "6月底应达 50.0%，实际 73.9%，超 23.9 个百分点")
  }

  @Test func `an open level says how far it is and turns to a colour only near its due day`() {
    let target = Target(Name("指标"), kind: .atLeast, basis: .level, value: Figure(99), unit: "%")
    let early = assess(target, "97.5")
    #expect(early.light == .onTrack)
    #expect(early.judgement.words(.chinese) == "实际 97.5%，目标 99%，差 1.5 个百分点，尚未达到（期限12月31日）")
    #expect(early.expected == nil)
    #expect(assess(target, "97.5", on: "2020-12-28").light == .dueSoon)
    #expect(assess(target, "97.5", on: "2020-12-27").light == .onTrack)
  }

  @Test func `past its due day an unmet target is overdue`() {
    var target = Target(Name("指标"), value: Figure(10))
    target.due = day("2020-12-31")
    let assessed = assess(target, "9", on: "2021-01-05")
    #expect(assessed.light == .overdue)
    #expect(assessed.judgement.words(.english) == "due 31 Dec, 5 days overdue, not done")
  }

  @Test func `without a value it is grey, never green`() {
    let assessed = assess(Target(Name("指标"), value: Figure(10)), nil)
    #expect(assessed.light == .unreported)
    #expect(assessed.judgement.words(.chinese) == "未填报“指标”的数值")
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

  // Before: 20 of at most 100 in July was "done", 150 "on track, 100 points ahead".
  @Test func `a ceiling is not kept before its day and is broken when it is passed`() {
    let target = Target(Name("指标"), kind: .atMost, value: Figure(100), unit: "个")
    let kept = assess(target, "20", on: "2020-07-15")
    #expect(kept.light == .onTrack)
    #expect(kept.expected == nil)
    #expect(kept.judgement.words(.chinese) == "实际 20 个，目标 100 个，低 80 个，未超过（期限12月31日）")
    #expect(kept.judgement.words(.english) == "20 个 of 100 个, 80 个 below, kept so far (due 31 Dec)")
    let broken = assess(target, "150", on: "2020-07-15")
    #expect(broken.light == .overdue)
    #expect(broken.judgement.words(.chinese) == "实际 150 个，目标 100 个，高 50 个，7月15日起超过上限")
    #expect(broken.judgement.words(.english) == "150 个 of 100 个, 50 个 above, over the limit since 15 Jul")
  }

  @Test func `an old figure cannot say that a ceiling was kept`() {
    let target = Target(Name("指标"), kind: .atMost, value: Figure(100))
    var state = ItemState()
    state.reported = day("2020-12-31")
    state.values["指标"] = ItemState.Series(Figure(20), on: day("2020-07-15"))
    func light(_ asOf: String) -> Light {
      TargetAssessment(
        target, measure: "指标", total: Figure(100), state: state, milestones: [], span: calendarYear(2020),
        on: day(asOf),
        settings: PlanSettings()
      ).light
    }
    #expect(light("2020-12-31") == .dueSoon)
    // Nothing says that it was broken either: how it ended nobody has told.
    #expect(light("2021-01-02") == .unreported)
    // The last quarter's figure can.
    state.values["指标"]?.add(ItemState.Value(Figure(20), on: day("2020-10-01")))
    #expect(light("2021-01-02") == .done)
  }

  @Test func `a falling figure is measured from where it starts`() throws {
    // Of 120 down to 20, 70 is half of the way; by the plain quotient it would be 350 %.
    var target = Target(Name("指标"), kind: .fromTo, value: Figure(20))
    target.from = Figure(120)
    let assessed = assess(target, "70", on: "2020-06-30")
    #expect(assessed.actual == Fraction(1, 2))
    #expect(assessed.light == .onTrack)
    #expect(assessed.judgement.words(.chinese) == "6月底应达 50.0%，实际 50.0%，正好")
    // Risen instead of fallen.
    #expect(assess(target, "130", on: "2020-06-30").light == .farBehind)
    // To nothing at all.
    target.value = .zero
    #expect(assess(target, "60", on: "2020-06-30").actual == Fraction(1, 2))
  }

  /// The days late of what was met; as milestones keep theirs.
  @Test(arguments: [
    ([("2020-12-20", "100")], 0), ([("2020-12-20", "90"), ("2021-01-04", "100")], 4),
    // Met, lost and met again late.
    ([("2020-12-20", "100"), ("2020-12-28", "99"), ("2021-01-10", "100"), ("2021-01-12", "101")], 10),
  ])
  func `a target met late keeps its days late`(told: [(String, String)], late: Int) throws {
    let target = Target(Name("指标"), kind: .atLeast, basis: .level, value: Figure(100))
    var state = ItemState()
    state.reported = day("2021-01-15")
    for (on, value) in told {
      let value = ItemState.Value(figure(value), on: day(on))
      if state.values["指标"]?.add(value) == nil { state.values["指标"] = ItemState.Series(value) }
    }
    let assessed = TargetAssessment(
      target, measure: "指标", total: Figure(100), state: state, milestones: [], span: calendarYear(2020),
      on: day("2021-01-15"), settings: PlanSettings())
    #expect(assessed.light == .done)
    #expect(assessed.lateDays == late)
    #expect(assessed.judgement.words(.chinese).hasSuffix(late == 0 ? "，已达标" : "，迟 \(late) 天达标"))
    #expect(assessed.judgement.words(.english).hasSuffix(late == 0 ? ", met" : ", met \(late) days late"))
  }

  // Source: a published plan that asks for 4 works in a year asks for no 2.67 of them by August.
  @Test(arguments: [("4", Light.onTrack), ("5", .farBehind)])
  func `small amounts are judged at their day`(value: String, light: Light) {
    #expect(assess(Target(Name("指标"), value: figure(value)), "1").light == light)
  }

  @Test func `an open amount that is not pro-rated says how far it is and when it is due`() {
    let target = Target(Name("指标"), value: Figure(4), unit: "座")
    #expect(assess(target, "1").judgement.words(.chinese) == "实际 1 座，目标 4 座，差 3 座，尚未达到（期限12月31日）")
    #expect(assess(target, "1").judgement.words(.english) == "1 座 of 4 座, 3 座 below, not there yet (due 31 Dec)")
  }

  @Test func `what is only striven for and not reached is counted apart`() {
    let target = Target(Name("指标"), kind: .stretch, value: Figure(3), unit: "家")
    let missed = assess(target, "2", on: "2021-01-05")
    #expect(missed.light == .onTrack)
    #expect(missed.judgement.words(.chinese) == "实际 2 家，目标 3 家，差 1 家，未达到（力争目标）")
    #expect(missed.judgement.words(.english) == "2 家 of 3 家, 1 家 below, not reached (only striven for)")
    // Without a word of it, it is grey: neither green nor red.
    #expect(assess(target, nil, on: "2021-01-05").light == .unreported)
    var words = Target(Name("指标"), kind: .stretch, basis: .text)
    words.text = "创成国家级"
    #expect(assess(words, nil, on: "2021-01-05").light == .onTrack)
  }
}
