import DubanCore
import Testing

@Suite struct `A report duty as a table` {
  func board(_ duty: ReportDuty, handedIn: [String: [Day: Int]] = [:], asOf: String = "2020-08-15") -> Board {
    var plan = plan()
    plan.units = ["市住建局", "各区政府", "市财政局"].map { Unit(Name($0), jurisdiction: "某市") }
    plan.units[1].members = ["淮阴区"]
    plan.duties = [duty]
    var state = ItemState()
    state.handedIn = handedIn
    return Board(plan, states: [duty.id: state], asOf: day(asOf))
  }

  static let cases: [(handedIn: Int, owed: Int, span: String, state: DutyAssessment.State?)] = [
    (1, 1, "2020-06-30", .handedIn), (0, 1, "2020-07-31", .missing), (1, 2, "2020-07-31", .missing),
    (0, 1, "2020-08-31", .due), (2, 2, "2020-08-31", .handedIn), (0, 1, "2020-09-30", nil),
    // Handed in before its span began.
    (1, 1, "2020-09-30", .handedIn),
  ]

  @Test(arguments: cases) func `a cell says whether all came in, is due, is missing or not due yet`(
    handedIn: Int, owed: Int, span: String, state: DutyAssessment.State?
  ) {
    let duty = ReportDuty(id: "d1", title: Name("信息"), every: .month, count: owed, units: ["市住建局"])
    let board = board(duty, handedIn: ["市住建局": [day(span): handedIn]])
    let cell = board.dutySheet(of: duty).cell(of: "市住建局", span: day(span))
    #expect(cell?.handedIn == handedIn)
    #expect(cell?.state == state)
  }

  @Test func `a duty of every unit is each single unit's, and no group's`() {
    let duty = ReportDuty(id: "d1", title: Name("信息"), every: .month)
    #expect(board(duty).dutySheet(of: duty).rows.map(\.unit) == ["市住建局", "市财政局"])
  }

  @Test func `spans follow the rhythm, and the current one is that of the as-of day`() {
    let duty = ReportDuty(id: "d1", title: Name("总结"), every: .halfYear, units: ["市财政局"])
    let sheet = board(duty).dutySheet(of: duty)
    #expect(sheet.spans == [day("2020-06-30"), day("2020-12-31")])
    #expect(sheet.current == 1)
    #expect(sheet.rows[0].missing == 1)
    #expect(sheet.count(.due, at: 1) == 1)
  }

  @Test func `the list of what is owed ends with the current span`() {
    let duty = ReportDuty(id: "d1", title: Name("信息"), every: .month, units: ["市财政局"])
    let board = board(duty, handedIn: ["市财政局": [day("2020-09-30"): 1]])
    #expect(board.duties.map(\.span).last == day("2020-08-31"))
    #expect(board.duties(of: duty) == board.duties)
  }

  /// 半月报: up to the 15th, and from the 16th to the month's end.
  @Test func `a duty of half-months has two spans in each month`() {
    let duty = ReportDuty(id: "d1", title: Name("信息"), every: .halfMonth, units: ["市财政局"])
    let sheet = board(duty, asOf: "2020-03-16").dutySheet(of: duty)
    #expect(sheet.spans.count == 24 && sheet.spans.suffix(2) == [day("2020-12-15"), day("2020-12-31")])
    #expect(sheet.spans[sheet.current] == day("2020-03-31"))
    #expect(sheet.rows[0].missing == 5 && sheet.count(.due, at: sheet.current) == 1)
    #expect(duty.start(of: day("2020-02-15")) == day("2020-02-01"))
    #expect(duty.start(of: day("2020-02-29")) == day("2020-02-16"))
  }

  /// Sources: the rhythms of published plans, domain.md table 1 row 20 (the 25th of the month, the 5th of the next).
  @Test(arguments: [
    (ReportDuty.Rhythm.month, 25, ReportDuty.DueMonth.same, "2020-06-30", "2020-06-25"),
    (.month, 5, .next, "2020-12-31", "2021-01-05"), (.month, 31, .next, "2020-01-31", "2020-02-29"),
    (.quarter, 20, .same, "2020-09-30", "2020-09-20"), (.halfYear, 31, .same, "2020-06-30", "2020-06-30"),
    (.halfMonth, 10, .same, "2020-06-15", "2020-06-10"), (.halfMonth, 10, .same, "2020-06-30", "2020-06-25"),
    (.halfMonth, 5, .next, "2020-06-15", "2020-06-20"), (.halfMonth, 5, .next, "2020-12-31", "2021-01-05"),
    (.halfMonth, 31, .same, "2020-02-15", "2020-02-15"), (.halfMonth, 31, .same, "2020-02-29", "2020-02-29"),
  ]) func `the day of a piece lies in the last month of its span or in the one after`(
    every: ReportDuty.Rhythm, dueDay: Int, month: ReportDuty.DueMonth, span: String, due: String
  ) {
    var duty = ReportDuty(id: "d1", title: Name("信息"), every: every)
    #expect(duty.deadline(of: day(span)) == day(span))
    (duty.dueDay, duty.dueMonth) = (dueDay, month)
    #expect(duty.deadline(of: day(span)) == day(due))
  }

  /// The plan is issued on 9 May as that of the district: nothing is owed for the months before.
  @Test(arguments: [
    (Day?.none, Int?.none, ReportDuty.DueMonth.same, "2020-05-31"), (nil, 8, .same, "2020-06-30"),
    (nil, 9, .same, "2020-05-31"), (nil, 15, .next, "2020-05-31"), (Day(2020, 7, 1), nil, .same, "2020-07-31"),
    (Day(2020, 3, 1), nil, .same, "2020-05-31"),
  ]) func `nothing is owed for a span before the plan was issued or before the duty starts`(
    start: Day?, dueDay: Int?, month: ReportDuty.DueMonth, first: String
  ) {
    var plan = plan()
    plan.issued = day("2020-05-09")
    var duty = ReportDuty(id: "d1", title: Name("信息"), every: .month)
    (duty.start, duty.dueDay, duty.dueMonth) = (start, dueDay, month)
    #expect(duty.spans(in: plan).first == day(first))
    #expect(duty.spans(in: plan).last == day("2020-12-31"))
  }

  @Test(arguments: [
    (1, ["2020-06-25"], DutyAssessment.State.handedIn), (1, ["2020-06-26"], .late), (2, ["2020-06-20"], .missing),
    (2, ["2020-06-20", "2020-06-27"], .late), (2, ["2020-06-20", "2020-06-25"], .handedIn),
    // More than is owed, later on.
    (1, ["2020-06-25", "2020-07-02"], .handedIn), (1, [], .missing),
  ]) func `late is what came in after its day`(owed: Int, days: [String], state: DutyAssessment.State) {
    var duty = ReportDuty(id: "d1", title: Name("信息"), every: .month, count: owed, units: ["市财政局"])
    duty.dueDay = 25
    let entries = days.enumerated().map { index, on in
      Entry(
        seq: index + 1, batch: 1, at: Instant(milliseconds: 0), recorded: day(on), on: day(on), actor: "甲", plan: "p",
        subject: "d1", change: .handIn(unit: "市财政局", span: day("2020-06-30")), note: nil, simulated: false)
    }
    var plan = plan()
    plan.units = [Unit(Name("市财政局"), jurisdiction: "某市")]
    plan.duties = [duty]
    let board = Board(
      plan, states: ["d1": ItemState(folding: entries, asOf: day("2020-08-15"))], asOf: day("2020-08-15"))
    #expect(board.dutySheet(of: duty).cell(of: "市财政局", span: day("2020-06-30"))?.state == state)
  }

  /// Entries hold the unit's key; those of before units had keys hold its name.
  @Test func `a unit that is called otherwise now keeps what it handed in`() {
    let duty = ReportDuty(id: "d1", title: Name("信息"), every: .month, count: 2, units: ["市住房城乡建设局"])
    let span = day("2020-06-30")
    var plan = plan()
    plan.units = [Unit(Name("市住房城乡建设局"), jurisdiction: "某市"), Unit(Name("市财政局"), jurisdiction: "某市")]
    plan.units[0].key = "市住建局"
    plan.duties = [duty]
    #expect(plan.unitKey(of: "市住房城乡建设局") == "市住建局" && plan.unitKey(of: "无此局") == "无此局")
    #expect(plan.unit(recorded: "市住建局") == plan.units[0] && plan.unit(recorded: "市住房城乡建设局") == plan.units[0])
    var state = ItemState()
    state.handedIn = ["市住建局": [span: 1], "市住房城乡建设局": [span: 1], "市财政局": [span: 1]]
    let board = Board(plan, states: ["d1": state], asOf: day("2020-08-15"))
    let cell = board.dutySheet(of: duty).cell(of: "市住房城乡建设局", span: span)
    #expect(cell?.handedIn == 2 && cell?.state == .handedIn)
    for name in ["市住建局", "市住房城乡建设局"] {
      let draft = Draft(
        plan: "test", subject: "d1", on: day("2020-08-01"), change: .handIn(unit: name, span: span), seen: 0)
      #expect(
        board.refusal(of: draft, today: day("2020-08-15"))
          == .handedInAlready(unit: "市住房城乡建设局", span: span, on: nil))
    }
    // A name that has become another unit's key is that unit's.
    plan.units[1].key = "市住房城乡建设局"
    let other = Board(plan, states: ["d1": state], asOf: day("2020-08-15"))
    #expect(other.dutySheet(of: duty).cell(of: "市住房城乡建设局", span: span)?.handedIn == 1)
  }

  @Test func `a second piece for one span must be meant`() {
    let duty = ReportDuty(id: "d1", title: Name("信息"), every: .month, units: ["市财政局"])
    let board = board(duty, handedIn: ["市财政局": [day("2020-06-30"): 1]])
    var draft = Draft(
      plan: board.plan.id, subject: "d1", on: day("2020-08-01"),
      change: .handIn(unit: "市财政局", span: day("2020-06-30")), seen: 0)
    #expect(
      board.refusal(of: draft, today: day("2020-08-15"))
        == .handedInAlready(unit: "市财政局", span: day("2020-06-30"), on: nil))
    draft.isMeant = true
    #expect(board.refusal(of: draft, today: day("2020-08-15")) == nil)
  }
}
