import DubanCore
import Testing

@Suite struct `Indicator assessment` {
  func assess(_ target: Target, _ state: ItemState, on asOf: String = "2020-10-15") -> IndicatorAssessment {
    let indicator = Indicator(id: "i1", number: "1", name: Name("指标"), target: target)
    return IndicatorAssessment(indicator, in: plan(indicators: [indicator]), state: state, on: day(asOf))
  }

  func reported(_ on: String, _ value: String) -> ItemState {
    ItemState(
      folding: history(
        "i1", [(on, .report(status: nil, values: [IndicatorAssessment.measure: figure(value)]))]),
      asOf: day("2020-12-31"))
  }

  let coverage = Target(Name("普及率"), kind: .atLeast, basis: .level, value: Figure(99), unit: "%")

  @Test func `a level that is met stays met however old the report`() {
    #expect(assess(coverage, reported("2020-03-31", "99.2")).light == .done)
  }

  @Test func `an open level with an old report is grey`() {
    #expect(assess(coverage, reported("2020-03-31", "97")).light == .unreported)
    #expect(assess(coverage, reported("2020-09-30", "97")).light == .onTrack)
  }

  @Test func `an amount that is behind stays behind when the reports stop`() {
    #expect(assess(Target(Name("个数"), value: Figure(100)), reported("2020-03-31", "20")).light == .farBehind)
  }

  @Test func `nothing said is grey`() {
    #expect(assess(coverage, ItemState()).judgement == Judgement(.unreported, .neverReported))
  }
}
