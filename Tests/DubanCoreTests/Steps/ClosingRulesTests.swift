import DubanCore
import Testing

/// Closing, and asking for it: what is open is asked about once, by one rule for forms, commands, files and the store.
@Suite struct `Rules of closing` {
  private static let today = day("2020-08-03")

  /// A task with a milestone, a target and two tasks under it, of which the second has one under it; and an indicator.
  private var plan: Plan {
    var last = Task(id: "1-2-1", title: Name("三级"))
    last.targets = [target("路", 10)]
    var second = Task(id: "1-2", title: Name("二级乙"))
    second.children = [last]
    var task = Task(id: "1", title: Name("任务"))
    task.responsible = ["市住建局"]
    task.milestones = [milestone(2)]
    task.targets = [target("小区", 70)]
    task.children = [Task(id: "1-1", title: Name("二级甲")), second]
    var plan = DubanCoreTests.plan(tasks: [task])
    plan.units = [Unit(Name("市住建局"), jurisdiction: "某市")]
    plan.indicators = [Indicator(id: "i1", number: "1", name: Name("指标"), target: target("指标", 90))]
    return plan
  }

  private func target(_ name: String, _ value: Int) -> Target {
    Target(Name(name), kind: .atLeast, basis: .amount, value: Figure(value))
  }

  private func told(_ status: Status?, _ values: [String: Int] = [:]) -> ItemState {
    var entries: [Entry] = []
    func add(_ change: Change) {
      entries.append(
        Entry(
          seq: entries.count + 1, batch: entries.count + 1, at: Instant(milliseconds: 0), recorded: Self.today,
          on: Self.today, author: Author("某人"), plan: "test", subject: "1", change: change, note: "说明",
          simulated: false))
    }
    let reported = status.flatMap { $0.isDecision ? nil : $0 }
    if reported != nil || !values.isEmpty { add(.report(status: reported, values: values.mapValues { Figure($0) })) }
    switch status {
    case .closed: add(.close)
    case .terminated: add(.terminate)
    case .suspended: add(.suspend)
    case .notStarted, .inProgress, .completed, .returned, nil: break
    }
    return ItemState(folding: entries, asOf: Self.today)
  }

  private func stood() -> ItemState {
    ItemState(
      folding: [
        Entry(
          seq: 1, batch: 1, at: Instant(milliseconds: 0), recorded: Self.today, on: Self.today, author: Author("某人"),
          plan: "test", subject: "1/Q2", change: .confirm, note: nil, simulated: false)
      ], asOf: Self.today)
  }

  private func refusal(_ change: Change, _ states: [String: ItemState], on subject: String = "1", isMeant: Bool = false)
    -> Refusal?
  {
    let board = Board(plan, states: states, asOf: Self.today)
    var draft = Draft(
      plan: "test", subject: subject, on: Self.today, change: change, note: "依据",
      seen: board.state(of: subject).version)
    draft.isMeant = isMeant
    return board.refusal(of: draft, today: Self.today)
  }

  /// Everything done.
  private var done: [String: ItemState] {
    [
      "1": told(.completed, ["小区": 70]), "1/Q2": stood(), "1-1": told(.completed),
      "1-2-1": told(.completed, ["路": 10]), "i1": told(.completed, [IndicatorAssessment.measure: 90]),
    ]
  }

  @Test(arguments: [Change.close, .apply])
  func `nothing is asked where all is done, and each thing that is open is named`(change: Change) throws {
    #expect(refusal(change, done) == nil)
    #expect(refusal(change, done, on: "i1") == nil)
    let cases: [(String, ItemState, String)] = [
      ("1/Q2", ItemState(), "节点 Q2（6月底，逾期 34 天）"), ("1", told(.completed, ["小区": 31]), "目标 小区 31 / ≥ 70"),
      ("1-1", ItemState(), "子任务 1-1（未报）"), ("1-2-1", told(.inProgress, ["路": 3]), "子任务 1-2-1（预警）"),
      ("1-1", told(.suspended), "子任务 1-1（暂缓）"),
    ]
    for (subject, state, words) in cases {
      let refusal = refusal(change, done.merging([subject: state]) { $1 })
      #expect(refusal?.question == .openParts, "\(subject)")
      #expect(refusal?.words(.chinese) == "其中未完成：\(words)")
      #expect(refusal?.words(.english).hasPrefix("open in it: ") == true)
      #expect(self.refusal(change, done.merging([subject: state]) { $1 }, isMeant: true) == nil)
    }
    for status in [Status.closed, .terminated] {
      #expect(refusal(change, done.merging(["1-1": told(status)]) { $1 }) == nil, "off the open list is not open")
    }
    let short = told(.inProgress, [IndicatorAssessment.measure: 80])
    #expect(refusal(change, done.merging(["i1": short]) { $1 }, on: "i1")?.question == .openParts)
  }

  @Test func `of a long list the first are named and the rest are counted`() throws {
    var board = plan
    board.tasks[0].children = (1...20).map { Task(id: "1-\($0)", title: Name("子项")) }
    let draft = Draft(plan: "test", subject: "1", on: Self.today, change: .close, note: "依据", seen: 0)
    let words = try #require(Board(board, states: [:], asOf: Self.today).refusal(of: draft, today: Self.today))
    #expect(words.words(.chinese).hasSuffix("子任务 1-6（未报）等 22 处"))
    #expect(words.words(.english).hasSuffix("task 1-6 (unreported) and 14 more"))
  }

  @Test func `what stands is asked of who closes; who asks to close only of what still wants an answer`() throws {
    var states = done
    var state = try #require(states["1"])
    var directive = Directive(
      .init(.instruction(leader: "张三"), units: ["市住建局"], answerBy: Self.today), on: Self.today, requirement: "请抓紧")
    state.handling.directives = [7: directive]
    states["1"] = state
    #expect(refusal(.close, states)?.words(.chinese) == "其中未完成：张三批示 #7")
    #expect(refusal(.apply, states)?.words(.chinese) == "其中未完成：张三批示 #7")
    directive.answers["市住建局"] = .init(on: Self.today, words: "已办")
    state.handling.directives = [7: directive]
    states["1"] = state
    #expect(refusal(.close, states)?.question == .openParts && refusal(.apply, states) == nil)
    #expect(refusal(.terminate, states) == .openDirectives([.instruction(leader: "张三")]))
  }

  @Test func `nobody but who closes or asks for it is asked`() {
    let board = Board(plan, states: [:], asOf: Self.today)
    for step in Step.allCases where step.tellsDone { #expect([.close, .apply].contains(step)) }
    for change in [Change.terminate, .suspend, .report(status: .completed, values: [:]), .remark] {
      let draft = Draft(plan: "test", subject: "1", on: Self.today, change: change, note: "依据", seen: 0)
      #expect(board.refusal(of: draft, today: Self.today) == nil)
    }
  }
}
