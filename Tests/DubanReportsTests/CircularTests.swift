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

  // MARK: What is overdue

  /// A circular of 8 October about one task of two units with a target of 200 km, told by `change`.
  private func overdue(_ language: Language = .chinese, _ change: (inout Task, inout ItemState) -> Void) throws
    -> String
  {
    try circular(language) { task, state in
      task.leads = ["市住建局"]
      task.targets = [Target(Name("农村公路"), value: Figure(200), unit: "公里")]
      state.reported = Day(2020, 10, 1)
      change(&task, &state)
    }
  }

  private func milestone(_ text: String, criteria: [Criterion] = []) -> Milestone {
    let quarter = Quarter(year: 2020, index: 3)
    return Milestone(id: "Q3", quarters: [quarter], due: quarter.end, text: text, criteria: criteria)
  }

  @Test
  func `an overdue milestone tells what is reported, also where the figure is reached and only nobody confirmed it`()
    throws
  {
    let rate = Criterion("完成率", value: Figure(30), unit: "%", basis: .rate, of: "农村公路")
    func told(_ value: Figure, _ criteria: [Criterion], _ language: Language = .chinese) throws -> String {
      try overdue(language) { task, state in
        task.milestones = [milestone("完成30%", criteria: criteria)]
        state.values["农村公路"] = ItemState.Series(value, on: Day(2020, 10, 1) ?? Day(number: 0))
      }
    }
    let reached = try told(Figure(units: 1472, scale: 1), [rate])
    #expect(reached.contains("“完成30%”节点应于2020年9月30日完成（完成率30%，实际73.6%；数值已到，节点未确认），逾期8天"), "\(reached)")
    #expect(reached.contains("据10月1日填报，实际147.2公里，占目标的73.6%"), "\(reached)")
    #expect(try told(Figure(units: 1472, scale: 1), [rate], .english).contains("reached, but not confirmed"))
    let short = try told(Figure(40), [rate])
    #expect(short.contains("（完成率30%，实际20%），逾期8天") && !short.contains("节点未确认"), "\(short)")
    let worded = try told(Figure(units: 1472, scale: 1), [])
    #expect(worded.contains("“完成30%”节点应于2020年9月30日完成，逾期8天；据10月1日填报，实际147.2公里，占目标的73.6%"), "\(worded)")
  }

  @Test func `an overdue figure tells what is demanded and what is there`() throws {
    let told = try overdue { task, state in
      task.due = Day(2020, 9, 30)
      state.values["农村公路"] = ItemState.Series(Figure(72), on: Day(2020, 9, 20) ?? Day(number: 0))
    }
    #expect(told.contains("应于2020年9月30日完成“农村公路”200公里（据9月20日填报，实际72公里，占目标的36%），逾期8天"), "\(told)")
    let silent = try overdue { task, state in
      task.due = Day(2020, 9, 30)
      task.targets[0].kind = .atLeast
    }
    #expect(silent.contains("完成“农村公路”不少于200公里（未填报数值），逾期8天"), "\(silent)")
  }

  @Test func `a ceiling that is exceeded is told by how much, never as so many days late`() throws {
    func told(_ value: Int, on day: Day, _ language: Language = .chinese) throws -> String {
      try circular(language) { task, state in
        task.leads = ["市住建局"]
        task.targets = [Target(Name("三公经费"), value: Figure(1200), unit: "万元")]
        task.targets[0].kind = .atMost
        (state.status, state.reported) = (.inProgress, day)
        state.values["三公经费"] = ItemState.Series(Figure(value), on: day)
      }
    }
    let today = try #require(Day(2020, 10, 8))
    let over = try told(1400, on: today)
    #expect(over.contains("“三公经费”超出：实际1400万元，目标1200万元，高200万元，10月8日起超过上限"), "\(over)")
    #expect(!over.contains("逾期0天") && !over.contains("已0天") && !over.contains("已 0 天"))
    let since = try told(1400, on: try #require(Day(2020, 10, 1)))
    #expect(since.contains("10月1日起超过上限，已7天") && !since.contains("逾期0天"), "\(since)")
    #expect(try told(1400, on: today, .english).contains("“三公经费” exceeded: 1400 万元 of 1200 万元"))
    #expect(try !told(1100, on: today).contains("超出"))
  }

  @Test func `what was made up late is named, and of several the latest`() throws {
    func told(_ language: Language) throws -> String {
      var milestones = [milestone("完成30%")]
      let second = Quarter(year: 2020, index: 2)
      milestones.insert(Milestone(id: "Q2", quarters: [second], due: second.end, text: ""), at: 0)
      let (start, end) = (try #require(Day(2020, 1, 1)), try #require(Day(2020, 12, 31)))
      var plan = Plan(
        id: "p", title: Name("方案"), jurisdiction: "某市", period: try #require(Period(start: start, end: end)))
      var task = Task(id: "1", number: "1", title: Name("旧改"))
      task.milestones = milestones
      plan.tasks = [task]
      let day = try #require(Day(2020, 10, 8))
      var (early, late) = (ItemState(), ItemState())
      (early.confirmed, late.confirmed) = (Day(2020, 7, 10), Day(2020, 10, 1))
      let board = Board(plan, states: ["1/Q2": early, "1/Q3": late], asOf: day)
      return TextWriter.text(
        Circular([.init(board, before: nil)], Circular.Settings(day: day), language).report, TextLayout(width: 2_000))
    }
    let chinese = try told(.chinese)
    #expect(chinese.contains("应于2020年6月30日完成的二季度节点迟10天完成；应于2020年9月30日完成的“完成30%”节点迟1天完成"), "\(chinese)")
    #expect(chinese.contains("2个节点全部确认，迟10天（二季度节点）"), "\(chinese)")
    #expect(try told(.english).contains("milestone “完成30%” due 30 Sep 2020, 1 day late"))
  }

  // MARK: The next report

  @Test func `the next report is due when the plan says so, else at the end of the span, never after the plan`() throws
  {
    func told(_ duty: ReportDuty?, _ language: Language = .chinese, on day: Day? = Day(2020, 10, 8)) throws -> String {
      let (start, end) = (try #require(Day(2020, 1, 1)), try #require(Day(2020, 12, 31)))
      var plan = Plan(
        id: "p", title: Name("方案"), jurisdiction: "某市", period: try #require(Period(start: start, end: end)))
      plan.tasks = [Task(id: "1", number: "1", title: Name("旧改"))]
      plan.duties = duty.map { [$0] } ?? []
      let day = try #require(day)
      return TextWriter.text(
        Circular([.init(Board(plan, states: [:], asOf: day), before: nil)], Circular.Settings(day: day), language)
          .report,
        TextLayout(width: 2_000))
    }
    var duty = ReportDuty(id: "d1", title: Name("工作进展"), every: .month)
    duty.dueDay = 25
    #expect(try told(duty).contains("各单位于2020年10月25日前报送“工作进展”。"))
    #expect(try told(duty, .english).contains("All units hand in “工作进展” by 25 Oct 2020."))
    var some = duty
    some.units = ["市住建局"]
    #expect(try told(some).contains("各有关单位于2020年10月25日前报送“工作进展”。"))
    var early = duty
    early.dueDay = 5
    #expect(try told(early).contains("各单位于2020年11月5日前"), "that of October is over")
    var ofTask = duty
    ofTask.task = "1"
    for duty in [nil, ofTask] { #expect(try told(duty).contains("各单位于2020年12月31日前报送下一期进展。")) }
    let monthly = ReportDuty(id: "d1", title: Name("工作进展"), every: .month)
    #expect(try told(monthly).contains("各单位于2020年10月31日前报送“工作进展”。"))
    for day in [Day(2020, 12, 31), Day(2021, 1, 8)] {
      #expect(try !told(nil, on: day).contains("下一期进展") && !told(monthly, on: day).contains("前报送“工作进展”"))
    }
  }
}
