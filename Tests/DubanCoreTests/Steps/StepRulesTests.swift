import DubanCore
import Testing

@Suite struct `Step rules` {
  func board(_ states: [String: ItemState] = [:]) -> Board {
    var task = Task(id: "1", title: Name("任务"))
    task.targets = [Target(Name("个数"), value: Figure(10))]
    task.milestones = [milestone(1, criteria: [Criterion("开工率", value: Figure(20), unit: "%", basis: .rate)])]
    task.funding = [Funding(id: "1/f1", name: Name("总投入"))]
    var plan = plan(
      tasks: [task],
      indicators: [
        Indicator(
          id: "i1", number: "1", name: Name("普及率"),
          target: Target(Name("普及率"), kind: .atLeast, basis: .level, value: Figure(99)))
      ])
    plan.units = [Unit(Name("市住建局"), jurisdiction: "某市")]
    plan.duties = [ReportDuty(id: "d1", title: Name("信息"), every: .month)]
    return Board(plan, states: states, asOf: day("2020-10-15"))
  }

  func refusal(
    _ subject: String, _ change: Change, note: String? = nil, on: String = "2020-10-15",
    today: String = "2020-10-15", _ states: [String: ItemState] = [:]
  ) -> Refusal? {
    let draft = Draft(plan: "test", subject: subject, on: day(on), change: change, note: note, seen: 0)
    return board(states).refusal(of: draft, today: day(today))
  }

  func state(_ status: Status) -> ItemState {
    var state = ItemState()
    state.status = status
    state.reported = day("2020-09-01")
    return state
  }

  func reported(_ values: [String: Figure]) -> ItemState {
    var state = state(.inProgress)
    state.values = values.mapValues { ItemState.Series($0, on: day("2020-03-31")) }
    return state
  }

  @Test(
    arguments: [
      ([:], "开工率 20%，未填报"), (["开工率": Figure(19)], "开工率 20%，实际 19%"), (["开工率": Figure(20)], nil),
      (["开工率": Figure(100)], nil),
      (["个数": Figure(10)], "开工率 20%，未填报"),
    ] as [([String: Figure], String?)])
  func `a milestone is asked about once when a figure that it demands is not there`(
    values: [String: Figure], words: String?
  ) {
    let states = values.isEmpty ? [:] : ["1": reported(values)]
    let refusal = refusal("1/Q1", .confirm, states)
    #expect(refusal?.words(.chinese) == words.map { "所列数值尚未达到：" + $0 })
    #expect(refusal?.question == (words == nil ? nil : .figuresAgainst))
    let draft = Draft(plan: "test", subject: "1/Q1", on: day("2020-10-15"), change: .confirm, seen: 0)
    #expect(board(states).refusal(of: draft.meant, today: day("2020-10-15")) == nil)
  }

  @Test func `a milestone that demands no figure is not asked about`() {
    var task = Task(id: "1", title: Name("任务"))
    task.milestones = [milestone(1)]
    let board = Board(plan(tasks: [task]), states: [:], asOf: day("2020-10-15"))
    let draft = Draft(plan: "test", subject: "1/Q1", on: day("2020-10-15"), change: .confirm, seen: 0)
    #expect(board.refusal(of: draft, today: day("2020-10-15")) == nil)
  }

  @Test func `an amount is never less than nothing`() throws {
    let less = try #require(Figure("-0.5"))
    #expect(refusal("1", .report(status: nil, values: ["个数": less])) == .negative("个数"))
    #expect(refusal("1", .report(status: nil, values: ["开工率": less])) == nil)
    #expect(refusal("i1", .report(status: nil, values: ["value": less])) == nil)
    #expect(refusal("1/f1", .pay(less)) == .negative(nil))
    #expect(Refusal.negative("个数").words(.chinese) == "“个数”不能小于零")
    #expect(Refusal.negative(nil).words(.english) == "what is paid cannot be less than zero")
  }

  @Test func `what belongs together is allowed`() {
    #expect(refusal("1", .report(status: .inProgress, values: ["个数": Figure(3), "开工率": Figure(20)])) == nil)
    #expect(refusal("1/Q1", .confirm, ["1": reported(["开工率": Figure(20)])]) == nil)
    #expect(refusal("i1", .report(status: nil, values: ["value": Figure(98)])) == nil)
    #expect(refusal("1/f1", .pay(Figure(5))) == nil)
    #expect(refusal("d1", .handIn(unit: "市住建局", span: day("2020-03-31"))) == nil)
    #expect(refusal("1", .sendBack, note: "数字不符", ["1": state(.completed)]) == nil)
    #expect(refusal("1", .resume, ["1": state(.closed)]) == nil)
  }

  @Test func `an unknown item is told with the nearest`() {
    #expect(refusal("1/Q2", .confirm) == .noSuchItem("1/Q2", nearest: "1/Q1"))
  }

  @Test func `each kind of item has its own changes`() {
    #expect(refusal("1", .confirm) == .notFor(.task, .confirm))
    #expect(refusal("1/Q1", .report(status: nil, values: [:])) == .notFor(.milestone, .report))
    #expect(refusal("i1", .pay(Figure(1))) == .notFor(.indicator, .pay))
    #expect(refusal("d1", .close) == .notFor(.duty, .close))
    #expect(refusal("1/f1", .confirm) == .notFor(.funding, .confirm))
  }

  @Test func `an unknown measure is told with the known ones`() {
    #expect(refusal("1", .report(status: nil, values: ["个": Figure(3)])) == .noSuchMeasure("个", known: ["个数", "开工率"]))
  }

  @Test func `what is told elsewhere is reported there`() {
    var first = Task(id: "1", title: Name("任务"))
    first.targets = [Target(Name("小区"), value: Figure(70))]
    var second = Task(id: "2", title: Name("又一处"))
    var same = Target(Name("小区"), value: Figure(70))
    same.sameAs = Target.Link(item: "1")
    second.targets = [same]
    let board = Board(plan(tasks: [first, second]), states: [:], asOf: day("2020-10-15"))
    func refusal(_ task: String) -> Refusal? {
      let change = Change.report(status: nil, values: ["小区": Figure(5)])
      let draft = Draft(plan: "test", subject: task, on: day("2020-10-15"), change: change, seen: 0)
      return board.refusal(of: draft, today: day("2020-10-15"))
    }
    #expect(refusal("1") == nil)
    #expect(refusal("2") == .toldElsewhere("小区", at: "1"))
    #expect(second.askedMeasures.isEmpty)
  }

  @Test func `an extension is approved before the old day, to a later one, by somebody`() {
    // Source: published rules of electronic supervision.
    let later = Change.extend(due: day("2020-05-31"), approver: "市政府")
    #expect(refusal("1/Q1", later, on: "2020-03-31", today: "2020-03-31") == nil)
    #expect(
      refusal("1/Q1", later, on: "2020-03-31", today: "2020-04-01") == .extensionTooLate(due: day("2020-03-31")),
      "in time is who records it in time, whatever day it is said to hold for")
    #expect(
      refusal("1", .extend(due: day("2021-06-30"), approver: "市政府"), on: "2020-09-20", today: "2021-01-15")
        == .extensionTooLate(due: day("2020-12-31")))
    #expect(refusal("1", .extend(due: day("2021-06-30"), approver: "市政府"), today: "2020-12-31") == nil)
    #expect(
      refusal(
        "1/Q1", .extend(due: day("2020-03-31"), approver: "市政府"), on: "2020-03-01", today: "2020-03-01")
        == .extensionNotLater(due: day("2020-03-31")))
    #expect(
      refusal("1/Q1", .extend(due: day("2020-05-31"), approver: ""), on: "2020-03-01", today: "2020-03-01")
        == .noApprover)
  }

  @Test func `the office's decisions are the office's`() {
    #expect(refusal("1", .report(status: .closed, values: [:])) == .decision(.closed))
    #expect(refusal("1", .report(status: nil, values: [:]), ["1": state(.closed)]) == .closed)
    #expect(refusal("1", .sendBack) == .nothingReported)
    #expect(refusal("1", .sendBack, ["1": state(.completed)]) == .noNote(.sendBack))
    #expect(refusal("1", .close, note: "验收", ["1": state(.closed)]) == .already("1", .closed))
    #expect(refusal("1", .suspend, ["1": state(.suspended)]) == .already("1", .suspended))
    #expect(refusal("1", .resume) == .notSuspended)
  }

  @Test(arguments: [
    ("2019-12-31", Refusal?.some(.tooEarly(day("2019-12-31"), start: day("2020-01-01")))), ("2020-01-01", nil),
    ("2020-10-15", nil), ("2020-10-16", .tooLate(day("2020-10-16"))),
  ])
  func `nothing is reported before the plan began, or for a day that has not come`(on: String, refused: Refusal?) {
    #expect(refusal("1", .report(status: .inProgress, values: [:]), on: on) == refused)
    #expect(refusal("1/Q1", .confirm, on: on, ["1": reported(["开工率": Figure(20)])]) == refused)
    #expect(refusal("1", .remark, note: "会上提到", on: on) == nil, "a remark may be about any day")
  }

  @Test(arguments: Step.allCases)
  func `what the table wants is wanted`(step: Step) {
    guard step.row.needs.contains(.note) else { return }
    let changes: [Step: Change] = [
      .close: .close, .sendBack: .sendBack, .remark: .remark, .apply: .apply, .terminate: .terminate,
      .handBack: .handBack(unit: "市住建局", to: "市教育局"), .requestExtension: .requestExtension(due: day("2021-03-31")),
      .refuseExtension: .refuseExtension,
      .issueSlip: .raise(.init(.slip(.blue, number: nil), units: ["市住建局"], answerBy: day("2020-12-31"))),
      .instruct: .raise(.init(.instruction(leader: "张三"), units: ["市住建局"], answerBy: day("2020-12-31"))),
      .inspect: .raise(.init(.inspection(.revisit), units: ["市住建局"], answerBy: day("2020-12-31"))),
      .answer: .answer(directive: 1, unit: "市住建局"), .returnAnswer: .returnAnswer(directive: 1, unit: "市住建局"),
      .withdraw: .withdraw(directive: 1),
    ]
    guard let change = changes[step] else {
      Issue.record("no change to try \(step) with")
      return
    }
    for note in [nil, ""] as [String?] {
      #expect(refusal("1", change, note: note, ["1": state(.completed)]) == .noNote(step))
    }
  }

  @Test func `a milestone is confirmed once`() {
    var confirmed = ItemState()
    confirmed.confirmed = day("2020-03-30")
    #expect(refusal("1/Q1", .confirm, ["1/Q1": confirmed]) == .alreadyConfirmed(day("2020-03-30")))
  }

  @Test func `a duty is handed in by who owes it, for a span that there is`() {
    let span = day("2020-03-31")
    #expect(refusal("d1", .handIn(unit: "市水利局", span: span)) == .notOwed(unit: "市水利局", span: span))
    #expect(
      refusal("d1", .handIn(unit: "市住建局", span: day("2020-03-30"))) == .notOwed(unit: "市住建局", span: day("2020-03-30")))
  }

  @Test(arguments: [("2020-10-31", "2020-10-01"), ("2020-11-30", "2020-11-01"), ("2020-12-31", "2020-12-01")])
  func `nothing is handed in for a span that has not begun`(span: String, start: String) {
    let refusal = refusal("d1", .handIn(unit: "市住建局", span: day(span)))
    #expect(refusal == (span == "2020-10-31" ? nil : .spanNotBegun(span: day(span), start: day(start))))
    // The day for which it is recorded counts, not that on which somebody sits down to it.
    #expect(
      self.refusal("d1", .handIn(unit: "市住建局", span: day("2020-10-31")), on: "2020-09-30")
        == .spanNotBegun(span: day("2020-10-31"), start: day("2020-10-01")))
  }

  @Test func `a span begins with its first day`() {
    func start(_ every: ReportDuty.Rhythm, _ span: String) -> Day {
      ReportDuty(id: "d1", title: Name("信息"), every: every).start(of: day(span))
    }
    #expect(start(.month, "2020-02-29") == day("2020-02-01"))
    #expect(start(.quarter, "2020-03-31") == day("2020-01-01"))
    #expect(start(.halfYear, "2020-12-31") == day("2020-07-01"))
    #expect(start(.year, "2020-12-31") == day("2020-01-01"))
  }

  @Test func `what belongs to a closed task takes remarks only`() {
    let closed = ["1": state(.closed)]
    #expect(refusal("1/Q1", .confirm, closed) == .closed)
    #expect(refusal("1/Q1", .extend(due: day("2021-03-31"), approver: "市政府"), closed) == .closed)
    #expect(refusal("1/Q1", .remark, note: "补记", closed) == nil)
    let draft = Draft(plan: "test", subject: "1/Q1", on: day("2020-10-15"), change: .confirm, seen: 0)
    #expect(board(closed).refusal(of: draft.meant, today: day("2020-10-15")) == .closed)
  }

  @Test func `a total beside another sum of its areas is asked about once, where one of the two is told`() {
    var target = Target(Name("小区"), value: Figure(60), unit: "个")
    target.shares = [Target.Share(area: "东区", value: Figure(40)), Target.Share(area: "西区", value: Figure(20))]
    var task = Task(id: "1", title: Name("任务"))
    task.targets = [target, Target(Name("道路"), value: Figure(3), unit: "条")]
    var plan = plan(tasks: [task])
    plan.areas = [Area(Name("东区")), Area(Name("西区"))]
    func asked(_ known: [String: Figure], _ values: [String: Figure], isMeant: Bool = false) -> Refusal? {
      let board = Board(plan, states: ["1": reported(known)], asOf: day("2020-10-15"))
      var draft = Draft(
        plan: "test", subject: "1", on: day("2020-10-15"), change: .report(status: nil, values: values), seen: 0)
      draft.isMeant = isMeant
      return board.refusal(of: draft, today: day("2020-10-15"))
    }
    let both = Figures.Contradiction(stated: Figure(50), sum: Figure(35))
    let all = ["小区": Figure(50), "小区@东区": Figure(20), "小区@西区": Figure(15)]
    #expect(asked([:], all) == .sumAgainst("小区", both))
    #expect(asked([:], all)?.question == .sumAgainst)
    #expect(asked([:], all, isMeant: true) == nil)
    #expect(asked(["小区@东区": Figure(20), "小区@西区": Figure(15)], ["小区": Figure(50)]) == .sumAgainst("小区", both))
    // What another target says, or who reports a part, is not asked about.
    #expect(asked(all, ["道路": Figure(1)]) == nil)
    #expect(asked([:], ["小区": Figure(50), "小区@东区": Figure(20)]) == nil)
    #expect(asked([:], ["小区": Figure(35), "小区@东区": Figure(20), "小区@西区": Figure(15)]) == nil)
  }

  @Test(arguments: [
    (Refusal.extensionTooLate(due: day("2020-03-31")), "已过期限（2020-03-31），不能再延期"),
    (.noSuchItem("1/Q2", nearest: "1/Q1"), "没有事项“1/Q2”；是不是“1/Q1”？"),
    (.notFor(.task, .confirm), "任务不能确认节点"),
    (.noNote(.sendBack), "退回须写明原因"),
    (.noNote(.close), "销号须写明依据"),
    (.tooEarly(day("2019-12-31"), start: day("2020-01-01")), "日期 2019-12-31 早于方案起始日 2020-01-01"),
  ])
  func `every refusal is a sentence`(refusal: Refusal, sentence: String) {
    #expect(refusal.words(.chinese) == sentence)
    #expect(!refusal.words(.english).isEmpty)
  }
}
