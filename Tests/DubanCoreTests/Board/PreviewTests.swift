import DubanCore
import Testing

@Suite struct `Preview of a write` {
  @Test func `confirming a milestone shows its light and its task's`() {
    var task = Task(id: "1", title: Name("小区"))
    task.milestones = [milestone(2, "全面开工"), milestone(4)]
    let board = Board(plan(tasks: [task]), states: [:], asOf: day("2020-07-15"))
    let draft = Draft(plan: "test", subject: "1/Q2", on: day("2020-07-10"), change: .confirm, seen: 0)
    let previews = board.preview([draft])
    #expect(previews.map(\.subject) == ["1/Q2", "1"])
    #expect(previews.map { $0.before?.light } == [.overdue, .overdue])
    #expect(previews.map { $0.after?.light } == [.done, .onTrack])
    #expect(board.agenda.overdueCount == 1, "a preview changes nothing")
  }

  @Test func `several items are judged together, a milestone by itself and an unknown item not at all`() {
    var task = Task(id: "1", title: Name("小区"))
    task.milestones = [milestone(2, "全面开工"), milestone(4)]
    let board = Board(plan(tasks: [task]), states: [:], asOf: day("2020-07-15"))
    var confirmed = ItemState()
    confirmed.confirmed = day("2020-07-10")
    #expect(board.preview(of: "1/Q2", with: ["1/Q2": confirmed])?.after?.light == .done)
    #expect(board.preview(of: "1", with: ["1/Q2": confirmed])?.after?.light == .onTrack)
    #expect(board.preview(of: "1/Q4", with: ["1/Q2": confirmed])?.before == board.judgement(of: "1/Q4"))
    #expect(board.preview(of: "9", with: [:]) == nil)
    var changed = board
    changed.apply(["1/Q2": confirmed])
    #expect(changed == Board(board.plan, states: ["1/Q2": confirmed], asOf: board.asOf))
  }

  @Test func `a report shows what the new value makes of the light`() {
    var task = Task(id: "1", title: Name("小区"))
    task.targets = [Target(Name("个数"), value: Figure(100))]
    let board = Board(plan(tasks: [task]), states: [:], asOf: day("2020-06-30"))
    let report = Change.report(status: .inProgress, values: ["个数": Figure(35)])
    let draft = Draft(plan: "test", subject: "1", on: day("2020-06-30"), change: report, seen: 0)
    #expect(board.preview([draft]).map { $0.after?.light } == [.behind])
  }

  @Test func `a report shows what it changes of what was known`() {
    var task = Task(id: "1", title: Name("小区"))
    task.targets = [Target(Name("个数"), value: Figure(100))]
    var state = ItemState()
    state.status = .inProgress
    state.reported = day("2020-06-10")
    state.values["个数"] = ItemState.Series(Figure(30), on: day("2020-06-10"))
    let board = Board(plan(tasks: [task]), states: ["1": state], asOf: day("2020-06-30"))
    func facts(_ change: Change, on text: String = "2020-06-30", note: String? = nil) -> [String] {
      let draft = Draft(plan: "test", subject: "1", on: day(text), change: change, note: note, seen: 0)
      return board.preview([draft]).flatMap(\.facts).map { $0.words(.chinese) }
    }
    #expect(facts(.report(status: .completed, values: ["个数": Figure(35)])) == ["状态 推进中 → 已完成", "个数 30 → 35"])
    #expect(facts(.report(status: nil, values: [:])) == [])
    #expect(facts(.report(status: nil, values: [:]), note: "话") == [])
    #expect(
      facts(.report(status: nil, values: ["个数": Figure(12)]), on: "2020-03-31")
        == ["个数 12（2020-03-31），现行值仍为 30（2020-06-10）"])
  }
}
