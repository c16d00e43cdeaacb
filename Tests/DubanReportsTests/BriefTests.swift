import DubanCore
import DubanExports
import RandomBoards
import SamplePlans
import Testing

@testable import DubanReports

/// One page for the morning meeting.
@Suite struct `Brief of a plan` {
  private func brief(_ language: Language, on day: Day) throws -> Brief {
    let sample = try SamplePlan("huaian-2020")
    let before = day.advanced(by: -7)
    var settings = Circular.Settings(day: day)
    settings.office = "市政府督查室"
    return Brief(
      [.init(sample.board(on: day, knownBy: day), before: sample.board(on: before, knownBy: before))], settings,
      language)
  }

  @Test(arguments: Language.allCases)
  func `a leader reads what is late, whose it is and what happens next`(_ language: Language) throws {
    let report = try brief(language, on: try #require(Day(2020, 10, 8))).report
    #expect(report.addsUp && report.isOnePage && report.annexes.isEmpty)
    try expectGolden(TextWriter.text(report), "brief-huaian-2020-\(language.rawValue).txt")
  }

  @Test func `of several plans each item names its own`() throws {
    let day = try #require(Day(2020, 10, 8))
    let parts = try ["huaian-2020", "suqian-2024"].map { id in
      Circular.Part(try SamplePlan(id).board(on: day, knownBy: day), before: nil)
    }
    let report = Brief(parts, Circular.Settings(day: day), .chinese).report
    #expect(report.addsUp && report.title == "2个方案一页通（截至2020年10月8日）")
    let urgent = try #require(report.tables.last)
    #expect(urgent.rows.count == Brevity.all[0].items)
    #expect(urgent.rows.allSatisfy { $0.item != nil })
  }

  @Test(arguments: [
    ("", 4, ""), ("一二", 4, "一二"), ("一二三", 4, "一…"), ("abcd", 4, "abcd"), ("abcde", 4, "ab…"), ("a b cd", 4, "a…"),
    ("一\n二", 5, "一 二"), ("e\u{301}e\u{301}e\u{301}", 2, "…"),
  ])
  func `what is cut says so and fits`(_ text: String, _ cells: Int, _ kept: String) {
    #expect(text.shortened(to: cells) == kept)
  }

  @Test func `what could be longest still has few lines`() throws {
    let long = String(repeating: "很长的名称与说法", count: 60)
    var plan = Plan(
      id: "p", title: Name(long), jurisdiction: "某市",
      period: try #require(Period(start: Day(2020, 1, 1) ?? Day(number: 0), end: Day(2020, 12, 31) ?? Day(number: 0))))
    plan.units = (0..<5).map { Unit(Name("\($0)" + long), jurisdiction: "某市") }
    let day = try #require(Day(2020, 10, 8))
    var states: [String: ItemState] = [:]
    plan.tasks = (1...30).map { number in
      var task = Task(id: "\(number)", number: "\(number)", title: Name(long))
      task.leads = plan.units.map(\.name.chinese)
      task.due = day.advanced(by: number - 20)
      states[task.id] = ItemState()
      states[task.id]?.reported = day.advanced(by: -9)
      states[task.id]?.status = .inProgress
      states[task.id]?.wording = long
      return task
    }
    let board = Board(plan, states: states, asOf: day)
    let report = Brief([.init(board, before: board)], Circular.Settings(day: day), .chinese).report
    let urgent = try #require(report.tables.last)
    #expect(urgent.rows.count == 5)
    for row in urgent.rows { for cell in row.cells { #expect(cell.words(.chinese).count <= 56) } }
    for block in report.blocks {
      if case .paragraph(let text) = block { #expect(text.plain.count <= 160, "\(text.plain)") }
    }
    #expect(report.title.count <= 50)
  }

  @Test func `what is overdue beyond the five is counted, and the changes make the whole`() throws {
    let (day, earlier) = (try #require(Day(2020, 10, 8)), try #require(Day(2020, 10, 1)))
    var plan = Plan(
      id: "p", title: Name("方案"), jurisdiction: "某市",
      period: try #require(Period(start: Day(2020, 1, 1) ?? day, end: Day(2020, 12, 31) ?? day)))
    plan.tasks = (1...9).map { number in
      var task = Task(id: "\(number)", number: "\(number)", title: Name("任务\(number)"))
      // Seven were due long before, the eighth since then, the last falls due on the day itself.
      task.due = number < 8 ? Day(2020, 6, 30) : number == 8 ? Day(2020, 10, 5) : day
      return task
    }
    var state = ItemState()
    (state.status, state.reported) = (.inProgress, Day(2020, 9, 30))
    let states = Dictionary(uniqueKeysWithValues: plan.tasks.map { ($0.id, state) })
    let part = Circular.Part(
      Board(plan, states: states, asOf: day), before: Board(plan, states: states, asOf: earlier))
    func told(_ language: Language) -> String {
      TextWriter.text(Brief([part], Circular.Settings(day: day), language).report, TextLayout(width: 3_000))
    }
    #expect(told(.chinese).contains("好转0项，变差1项，其他变动1项，未变7项。"), "\(told(.chinese))")
    #expect(told(.chinese).contains("另有4项见通报（逾期3项、临近1项）。"), "\(told(.chinese))")
    #expect(told(.english).contains("0 better, 1 worse, 1 otherwise, 7 unchanged."), "\(told(.english))")
    #expect(told(.english).contains("4 more: see the circular (3 overdue, 1 due soon)."))
    let circular = TextWriter.text(
      Circular([part], Circular.Settings(day: day), .chinese).report, TextLayout(width: 3_000))
    #expect(
      circular.contains("状态变差1项") && circular.contains("其他变动1项") && circular.contains("其余7项推进情况未变。"), "\(circular)")
  }

  @Test func `what nobody reported is never told as well`() throws {
    var boards = RandomBoards(seed: 3)
    for _ in 0..<200 {
      let board = boards.next()
      let report = Brief([.init(board, before: nil)], Circular.Settings(day: board.asOf), .chinese).report
      let silent = board.tasks.contains { $0.assessment.light == .unreported }
      guard silent, case .paragraph(let text) = report.blocks[0] else { continue }
      #expect(text.plain.contains("未报"))
    }
  }
}
