import DubanExports
import Testing

@testable import DubanCore
@testable import DubanReports

/// Periodical reports by their day: before it, on it, after it, and handed in.
@Suite struct `Report duties of the day` {
  private func day(_ month: Int, _ number: Int) -> Day { Day(2020, month, number) ?? Day(number: 0) }

  private func board(on asOf: Day, handedIn: [String] = []) throws -> Board {
    var plan = Plan(
      id: "p", title: Name("方案"), jurisdiction: "某市",
      period: try #require(Period(start: day(1, 1), end: day(12, 31))))
    plan.units = ["编办", "信访局"].map { Unit(Name($0), jurisdiction: "某市") }
    var duty = ReportDuty(id: "d1", title: Name("工作月报", english: "Monthly report"), every: .month)
    (duty.dueDay, duty.start) = (25, day(9, 1))
    plan.duties = [duty]
    var task = Task(id: "1", number: "1", title: Name("任务1"))
    task.responsible = ["编办"]
    plan.tasks = [task]
    var state = ItemState()
    for unit in handedIn {
      state.handedIn[unit] = [day(9, 30): 1]
      state.handInDays[unit] = [day(9, 30): [asOf]]
    }
    return Board(plan, states: ["d1": state], asOf: asOf)
  }

  private func text(_ report: Report) -> String { TextWriter.text(report, TextLayout(width: 3_000)) }

  private static let dueToday = "“工作月报”（9月）当日应报送，尚未报送的2个单位当日报齐：编办、信访局。"

  /// As of a day of September: whether it is told as due today, as missing, and the day of the next report that is told.
  static let days: [(Int, Bool, Bool, String)] = [
    (24, false, false, "2020年9月25日前报送“工作月报”"), (25, true, false, "2020年10月25日前报送“工作月报”"),
    (26, false, true, "2020年10月25日前报送“工作月报”"),
  ]

  @Test(arguments: days)
  func `each day tells it once`(_ asOf: Int, _ isToday: Bool, _ isMissing: Bool, _ next: String) throws {
    let board = try board(on: day(9, asOf))
    let report = Circular([.init(board, before: nil)], Circular.Settings(day: day(9, asOf)), .chinese).report
    let told = text(report)
    #expect(report.addsUp)
    #expect(told.contains(Self.dueToday) == isToday, "\(told)")
    #expect(told.contains("未按要求报送“工作月报”的单位立即补报") == isMissing, "\(told)")
    #expect(told.contains(next), "\(told)")
    let annex = report.annexes.first { $0.title == "当日到期内容" }
    #expect((annex != nil) == isToday)
    #expect(
      annex.map { $0.table.rows[0].cells.map { $0.words(.chinese) } } ?? []
        == (isToday
          ? [
            "2020-09-25", "d1", "工作月报", "报送", "9月", "编办、信访局",
          ] : []))
  }

  @Test func `who handed it in owes nothing on the day, and when all did nothing is told of it`() throws {
    func told(_ units: [String]) throws -> String {
      let board = try board(on: day(9, 25), handedIn: units)
      return text(Circular([.init(board, before: nil)], Circular.Settings(day: day(9, 25)), .chinese).report)
    }
    #expect(try told(["编办"]).contains("“工作月报”（9月）当日应报送，尚未报送的1个单位当日报齐：信访局。"))
    #expect(try !told(["编办", "信访局"]).contains("当日应报送"))
  }

  @Test func `the brief tells it with what comes`() throws {
    func told(_ asOf: Int, _ language: Language) throws -> String {
      let board = try board(on: day(9, asOf))
      return text(Brief([.init(board, before: nil)], Circular.Settings(day: day(9, asOf)), language).report)
    }
    #expect(try told(24, .chinese).contains("应报送：“工作月报”（9月，9月25日前，2个单位未报）。"))
    #expect(try told(25, .chinese).contains("应报送：“工作月报”（9月，当日，2个单位未报）。"))
    #expect(try told(25, .english).contains("To hand in: “Monthly report” for 2020-09 by today, 2 units to go."))
    #expect(try !told(26, .chinese).contains("应报送："))
    #expect(try !told(10, .chinese).contains("应报送："))
  }

  @Test func `what the agenda calls due and missing is what sheets of duties show and lists of work tell`() throws {
    for asOf in 1...30 {
      let board = try board(on: day(9, asOf), handedIn: asOf % 2 == 0 ? ["编办"] : [])
      let pieces = Agenda.pieces(of: board)
      let sheet = board.dutySheet(of: board.plan.duties[0])
      #expect(pieces.count(where: \.isOverdue) == sheet.rows.map(\.missing).reduce(0, +))
      for unit in board.plan.units {
        let waiting = WorkList(of: .unit(unit.key), on: board).items(.handingIn).map(\.by)
        #expect(waiting == pieces.filter { $0.unit == unit.name.chinese }.map(\.due))
      }
    }
  }
}
