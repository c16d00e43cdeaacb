import DubanCore
import Testing

/// A quantity that the plan tells twice is reported once and judged in both places.
@Suite struct `A quantity told elsewhere` {
  func board() -> Board {
    var first = Task(id: "1", title: Name("小区改造"))
    first.targets = [Target(Name("老旧小区"), value: Figure(100))]
    var second = Task(id: "2", title: Name("为民实事"))
    var target = Target(Name("改造小区"), value: Figure(80))
    target.sameAs = Target.Link(item: "1")
    second.targets = [target]
    var indicator = Indicator(id: "i1", number: "1", name: Name("小区"), target: Target(Name("小区"), value: Figure(50)))
    indicator.target.sameAs = Target.Link(item: "1", key: "老旧小区")
    return Board(plan(tasks: [first, second], indicators: [indicator]), states: [:], asOf: day("2020-09-30"))
  }

  @Test func `is judged in both places by one report`() throws {
    var board = board()
    #expect(board.task("2")?.assessment.light == .unreported)
    var state = ItemState()
    state.status = .inProgress
    state.reported = day("2020-09-30")
    state.values["老旧小区"] = ItemState.Series(Figure(40), on: day("2020-09-30"))
    board.apply(state, for: "1")
    #expect(board.task("1")?.assessment.light == .farBehind)
    #expect(board.task("2")?.assessment.targets.first?.latest?.value == Figure(40))
    #expect(board.task("2")?.assessment.light == .behind)
    #expect(board.indicator("i1")?.assessment.light == .onTrack)
    #expect(board == Board(board.plan, states: ["1": state], asOf: day("2020-09-30")))
  }

  @Test func `has its trend in both places, from the entries where it is reported`() throws {
    let entries = history("1", [("2020-09-30", .report(status: .inProgress, values: ["老旧小区": Figure(40)]))])
    var board = board()
    #expect(board.source(of: "改造小区", of: "2").subject == "2", "as long as nothing is told there")
    board.apply(ItemState(folding: entries, asOf: day("2020-09-30")), for: "1")
    for (subject, measure) in [("2", "改造小区"), ("i1", "value")] {
      let source = board.source(of: measure, of: subject)
      #expect(source.subject == "1" && source.measure == "老旧小区")
    }
    #expect(board.trend(of: "2", measure: "改造小区", entries: entries)?.readings.map(\.value) == [Figure(40)])
    #expect(board.trend(of: "i1", measure: "value", entries: entries)?.readings.map(\.value) == [Figure(40)])
  }

  @Test func `is previewed in both places`() {
    let draft = Draft(
      plan: "test", subject: "1", on: day("2020-09-30"),
      change: .report(status: .inProgress, values: ["老旧小区": Figure(40)]), seen: 0)
    let previews = board().preview([draft])
    #expect(previews.map(\.subject).sorted() == ["1", "2", "i1"] && previews.first?.subject == "1")
    #expect(previews.first { $0.subject == "2" }?.after?.light == .behind)
    #expect(previews.first { $0.subject == "i1" }?.after?.light == .onTrack)
  }
}
