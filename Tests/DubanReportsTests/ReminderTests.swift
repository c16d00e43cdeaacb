import DubanCore
import DubanExports
import Testing

@testable import DubanReports

/// What each unit is reminded of.
@Suite struct `Reminders` {
  private func day(_ month: Int, _ day: Int) -> Day { Day(2020, month, day) ?? Day(number: 0) }

  /// Four tasks of two units, as of 15 October 2020.
  private func open(_ states: [String: ItemState] = [:]) throws -> OpenPlan {
    let period = try #require(Period(start: day(1, 1), end: day(12, 31)))
    var plan = Plan(id: "p", title: Name("某方案"), jurisdiction: "某市", period: period)
    plan.units = [Unit(Name("甲局", english: "First"), jurisdiction: "某市"), Unit(Name("乙局"), jurisdiction: "某市")]
    let dues = [day(9, 30), day(10, 20), day(12, 31), day(12, 31)]
    plan.tasks = dues.enumerated().map { index, due in
      var task = Task(id: "\(index + 1)", title: Name("任务\(index + 1)"))
      task.due = due
      task.leads = index == 1 ? ["甲局", "乙局"] : index == 3 ? [] : ["甲局"]
      return task
    }
    return OpenPlan(board: Board(plan, states: states, asOf: day(10, 15)), usual: day(10, 15), notice: nil)
  }

  private func state(_ body: (inout ItemState) -> Void) -> ItemState {
    var state = ItemState()
    state.status = .inProgress
    (state.reported, state.handling.reportedUnnamed) = (day(10, 1), day(10, 1))
    body(&state)
    return state
  }

  private func told(_ reminders: [Reminder]) -> [String] {
    reminders.flatMap { reminder in
      reminder.lines.map { "\(reminder.unit) \($0.need) \($0.id) \($0.days.map(String.init) ?? "-")" }
    }
  }

  @Test func `each unit is told its own, in the groups of its list of work`() throws {
    let reported = state { _ in }
    let all = Reminder.all([try open(["2": reported, "4": reported])], within: 7)
    #expect(
      told(all) == ["甲局 reporting p/1 -15", "甲局 reporting p/3 77", "甲局 due p/2 5", "乙局 due p/2 5"])
    #expect(all.map(\.isLate) == [true, false])
    let none = Reminder.all([try open(["2": reported])], within: 4)
    #expect(
      told(none) == ["甲局 reporting p/1 -15", "甲局 reporting p/3 77"],
      "what is not due within so many days is not told, and whoever is told nothing has no reminder")
  }

  @Test func `it says what the list of work says, group by group`() throws {
    let given = state { $0.handling.assigned = ["甲局": .init(on: day(10, 12), acknowledgeBy: day(10, 13))] }
    let returned = state { state in
      (state.status, state.statusSince, state.returnReason) = (.returned, day(10, 10), "数字不符")
      state.handling.requests = [.init(due: day(12, 31), recorded: day(10, 11), unit: "甲局", reason: "等材料")]
    }
    var open = try open(["2": given, "3": returned])
    var plan = open.board.plan
    plan.duties = [ReportDuty(id: "d1", title: Name("进展"), every: .month, units: ["甲局", "乙局"])]
    plan.issued = day(9, 1)
    open = OpenPlan(
      board: Board(plan, states: ["2": given, "3": returned], asOf: day(10, 15)), usual: day(10, 15), notice: nil)
    for reminder in Reminder.all([open]) {
      let list = WorkList(of: .unit(reminder.unit), on: open.board)
      #expect(reminder.lines.map(\.need) == list.items.map(\.need))
      #expect(reminder.lines.map(\.id) == list.items.map { "p/\($0.subject)" })
    }
    let own = try #require(Reminder.all([open]).first)
    #expect(
      told([own]) == [
        "甲局 returned p/3 77", "甲局 acknowledging p/2 -2", "甲局 reporting p/1 -15", "甲局 handingIn p/d1 -15",
        "甲局 handingIn p/d1 16", "甲局 asked p/3 77",
      ])
    let text = own.text(.chinese)
    for line in [
      "退回待重报 1 项\n  任务3（退回原因：数字不符；12月31日到期，还有 77 天）  p/3\n", "已申请，待批 1 项\n  任务3（申请延至12月31日：等材料；",
      "  进展（报送期至9月30日，应于9月30日前报送，逾期 15 天）  p/d1\n",
    ] { #expect(text.contains(line), "\(text)") }
  }

  @Test func `a unit that only waits for the office is not reminded`() throws {
    let asked = state { $0.handling.requests = [.init(due: day(12, 31), recorded: day(10, 11), unit: "乙局")] }
    let closed = state { $0.status = .closed }
    let all = Reminder.all([try open(["1": closed, "2": asked, "3": closed])])
    #expect(all.isEmpty)
  }

  @Test func `what a unit is asked to answer is told from the day on which it was asked, until it has answered`() throws
  {
    func raised(_ by: Day, answered: Bool = false) -> Directive {
      var directive = Directive(
        Directive.Order(.instruction(leader: "张三"), units: ["甲局", "乙局"], answerBy: by), on: day(10, 1),
        requirement: "请抓紧")
      if answered { directive.answers["甲局"] = Directive.Answer(on: day(10, 2), words: "已办") }
      return directive
    }
    let asked = state { state in
      state.handling.directives = [7: raised(day(10, 12)), 8: raised(day(12, 30), answered: true)]
    }
    let all = Reminder.all([try open(["1": state { $0.status = .closed }, "2": asked, "3": asked])], within: 0)
    let told = told(all).filter { $0.contains("answering") }
    #expect(
      told == [
        "甲局 answering p/2 -3", "甲局 answering p/3 -3", "乙局 answering p/2 -3", "乙局 answering p/3 -3",
        "乙局 answering p/2 76", "乙局 answering p/3 76",
      ])
    #expect(all.map(\.isLate) == [true, true])
    let text = all[0].text(.chinese)
    #expect(text.contains("待答复督办件 2 项\n  任务2：张三批示：请抓紧（应于10月12日前答复，逾期 3 天）  p/2\n"), "\(text)")
    #expect(all[1].text(.english).contains("(answer by 30 Dec)"))
  }

  @Test func `only the unit that is asked for is told`() throws {
    let all = Reminder.all([try open()], within: 7) { plan, name in plan.unit(named: "First")?.name.chinese == name }
    #expect(all.map(\.unit) == ["甲局"])
  }

  @Test(arguments: [
    (Language.chinese, "甲局：待办提醒（截至 2020-10-15，共 3 项）\n\n本月待报 3 项\n  任务1（应于9月30日完成，逾期 15 天）  p/1\n"),
    (
      .english,
      "甲局: 3 reminders as of 2020-10-15\n\nTo report this month: 3\n  任务1 (due 30 Sep, 15 days overdue)  p/1\n"
    ),
  ])
  func `text tells how much, what and since when`(language: Language, beginning: String) throws {
    let text = Reminder.all([try open()], within: 7)[0].text(language)
    #expect(text.hasPrefix(beginning), "\(text)")
  }

  @Test(arguments: [256, 300, 400, 4_096])
  func `Markdown keeps to its bytes and counts what it leaves out`(limit: Int) throws {
    var open = try open()
    var plan = open.board.plan
    plan.tasks = (1...30).map { index in
      var task = Task(id: "\(index)", title: Name("任务 *\(index)* _很长的名称_"))
      task.due = day(9, 30)
      task.leads = ["甲局"]
      return task
    }
    open = OpenPlan(board: Board(plan, states: [:], asOf: day(10, 15)), usual: day(10, 15), notice: nil)
    let reminder = Reminder.all([open], within: 7)[0]
    let text = reminder.markdown(limit: limit, .chinese)
    #expect(text.utf8.count <= limit)
    let lines = text.split(separator: "\n").dropFirst().filter { $0.hasPrefix("- **") }.count
    #expect(lines == 30 || text.contains("另有 \(30 - lines) 项"))
    #expect(limit < 4_096 || text.contains("\\*1\\*"))
  }

  @Test func `scripts get a row a line`() throws {
    let table = Reminder.all([try open()], within: 7).table(.chinese)
    #expect(table.columns.map(\.key) == ["unit", "kind", "id", "title", "due", "days", "span", "remark", "asOf"])
    #expect(table.rows.count == Reminder.all([try open()], within: 7).map(\.lines.count).reduce(0, +))
  }
}
