import DubanCore
import DubanExports
import SamplePlans
import Testing

@testable import DubanReports

/// The circular of a published plan with made-up progress, looked at as a whole: `Golden/`. `RECORD_SNAPSHOTS=1` records.
@Suite struct `Circular of a plan` {
  private static let quarters = [
    ("Q1", Day(2020, 3, 31)), ("Q2", Day(2020, 6, 30)), ("Q3", Day(2020, 9, 30)), ("Q4", Day(2020, 12, 31)),
  ]

  @Test(arguments: quarters.indices, Language.allCases)
  func `at each quarter's end it reads like one that an office would send`(_ index: Int, _ language: Language) throws {
    let (name, end) = Self.quarters[index]
    let day = try #require(end)
    let sample = try SamplePlan("huaian-2020")
    let before = index == 0 ? nil : Self.quarters[index - 1].1.map { sample.board(on: $0, knownBy: $0) }
    var settings = Circular.Settings(day: day.advanced(by: 8))
    settings.office = "市政府督查室"
    settings.addressees = "各县区人民政府、各有关单位"
    settings.number = index + 1
    let report = Circular([.init(sample.board(on: day, knownBy: day), before: before)], settings, language).report
    #expect(report.addsUp)
    try expectGolden(MarkdownWriter.text(report), "huaian-2020-\(name)-\(language.rawValue).md")
  }

  // MARK: One item

  /// The circular about one task of a plan of 2020, told on 8 October.
  private func circular(_ language: Language, _ change: (inout Task, inout ItemState) -> Void) throws -> String {
    let (start, end) = (try #require(Day(2020, 1, 1)), try #require(Day(2020, 12, 31)))
    var plan = Plan(
      id: "p", title: Name("方案"), jurisdiction: "某市", period: try #require(Period(start: start, end: end)))
    plan.units = ["市住建局", "市财政局", "市城管局"].map { Unit(Name($0), jurisdiction: "某市") }
    var task = Task(id: "1", number: "1", title: Name("旧改"))
    var state = ItemState()
    change(&task, &state)
    plan.tasks = [task]
    let day = try #require(Day(2020, 10, 8))
    let report = Circular(
      [.init(Board(plan, states: ["1": state], asOf: day), before: nil)], Circular.Settings(day: day), language
    ).report
    return TextWriter.text(report, TextLayout(width: 2_000))
  }

  @Test func `those responsible beside who leads are named, in the text and in the annex`() throws {
    func told(_ language: Language) throws -> String {
      try circular(language) { task, _ in
        task.due = Day(2020, 9, 30)
        (task.leads, task.responsible) = (["市住建局"], ["市财政局", "市城管局"])
      }
    }
    let chinese = try told(.chinese)
    #expect(chinese.contains("市住建局牵头（责任单位：市财政局、市城管局）的第1项“旧改”"))
    #expect(chinese.contains("牵头：市住建局；责任：市财政局、市城管局"))
    let english = try told(.english)
    #expect(english.contains("item 1 “旧改” (lead: 市住建局; responsible: 市财政局, 市城管局)"))
  }

  @Test func `who alone leads or answers is named without more`() throws {
    let lead = try circular(.chinese) { task, _ in (task.due, task.leads) = (Day(2020, 9, 30), ["市住建局"]) }
    #expect(lead.contains("市住建局牵头的第1项“旧改”") && !lead.contains("责任："))
    let answering = try circular(.chinese) { task, _ in (task.due, task.responsible) = (Day(2020, 9, 30), ["市住建局"]) }
    #expect(answering.contains("市住建局负责的第1项“旧改”"))
  }

  @Test func `a day of another year is told with it`() throws {
    let extended = try circular(.chinese) { task, state in
      (task.due, task.leads) = (Day(2020, 10, 31), ["市住建局"])
      (state.status, state.reported, state.extendedDue) = (.inProgress, Day(2020, 10, 1), Day(2021, 1, 31))
    }
    #expect(extended.contains("推进中，2021年1月31日到期"))
    let usual = try circular(.chinese) { task, state in
      (task.due, task.leads) = (Day(2020, 12, 20), ["市住建局"])
      (state.status, state.reported) = (.inProgress, Day(2020, 10, 1))
    }
    #expect(usual.contains("推进中，12月20日到期"))
  }
}
