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
}
