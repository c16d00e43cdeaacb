import DubanCore
import DubanScreen
@testable import DubanTUI
import Testing

@Suite struct `The model` {
  @Test func `confirming a milestone asks the store and shows nothing before it answers`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "tab")
    #expect(dashboard.text.contains("! 198天  Q1 市民政局"))
    try dashboard.press("c", "tab", "tab", "type:电话核实", "enter")
    let draft = Draft(
      plan: "huaian-2020", subject: "7-3/Q1", on: try #require(Day(2020, 10, 15)), change: .confirm, note: "电话核实",
      seen: 0)
    #expect(dashboard.effects == [.record([draft])])
    #expect(dashboard.text.contains("! 198天  Q1 市民政局"), "the screen never shows what is not committed")
    var state = ItemState()
    state.confirmed = draft.on
    dashboard.send(.itemsChanged(plan: "huaian-2020", states: ["7-3/Q1": state], entries: [], mine: true))
    #expect(!dashboard.text.contains("198天"))
  }

  @Test func `a report says what changed and nothing else`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    // The first task of the first unit: 31 of 70 estates, in progress.
    try dashboard.press("1", "u", "tab", "ctrl-u", "type:52", "enter")
    guard case .record(let drafts) = dashboard.effects.last, let draft = drafts.first else {
      Issue.record("nothing was recorded")
      return
    }
    #expect(draft.subject == "1-1")
    #expect(draft.change == .report(status: nil, values: ["老旧小区": Figure(52)]))
    #expect(draft.note == nil, "the last wording is carried forward, not said again")
    #expect(draft.seen > 0, "a write names the version that it saw")
  }

  @Test func `a detail opened from a milestone shows that milestone at once`() throws {
    var dashboard = try SampleDashboard("120x24", plans: ["huaian-2020"])
    try dashboard.press("1", "tab", "enter")
    #expect(dashboard.text.contains("3月31日到期  逾期198天"))
    #expect(dashboard.text.contains("摸排儿童"))
  }

  @Test func `nothing changed is one key`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", ".")
    guard case .record(let drafts) = dashboard.effects.last else {
      Issue.record("nothing was recorded")
      return
    }
    #expect(drafts.map(\.change) == [.report(status: nil, values: [:])])
  }

  @Test func `the preview tells what the light becomes while typing`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-district-2022"])
    try dashboard.press("1", "shift-tab", "G", "k", "k", "k", "k", "k", "k", "k", "u")
    try dashboard.press("tab", "ctrl-u", "type:x")
    #expect(!dashboard.text.contains("→"), "what cannot be read has no preview")
  }

  @Test func `a figure that is none is said at its field and nothing is recorded`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "u", "tab", "ctrl-u", "type:很多", "enter")
    #expect(dashboard.effects.isEmpty)
    #expect(dashboard.text.contains("应填数字"))
    try dashboard.press("esc")
    #expect(!dashboard.text.contains("应填数字"))
  }

  @Test func `no letter typed into a field does anything else`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "n", "type:q?u/gUTL", "enter")
    guard case .record(let drafts) = dashboard.effects.last else {
      Issue.record("nothing was recorded")
      return
    }
    #expect(drafts.map(\.note) == ["q?u/gUTL"])
    #expect(dashboard.effects.count == 1)
  }

  @Test(arguments: [
    (["1", "k", "u"], "这是分组标题"), (["u"], "先打开一个方案"), (["1", "j", "j", "c"], ""),
    (["2", "j", "c"], "该事项没有节点"), (["1", "ctrl-n"], "先用 / 查找"),
  ])
  func `what cannot be done says why`(keys: [String], sentence: String) throws {
    var dashboard = try SampleDashboard()
    for key in keys { try dashboard.press(key) }
    if !sentence.isEmpty { #expect(dashboard.screen.last?.contains(sentence) == true) }
    #expect(dashboard.effects.isEmpty)
  }

  @Test func `an office decision that is not possible is dimmed with its reason`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "o")
    #expect(dashboard.text.contains("没有暂缓或销号，无须恢复"))
    try dashboard.press("r")
    #expect(dashboard.effects.isEmpty)
    try dashboard.press("c", "enter")
    #expect(dashboard.effects.isEmpty && dashboard.text.contains("此项必填"), "a closure is grounded")
    #expect(dashboard.text.contains("销号的是整个任务 1-1，其中未完成：") && dashboard.text.contains("节点 Q3（9月底，逾期 15 天）"))
    try dashboard.press("type:验收合格", "enter")
    #expect(dashboard.effects.isEmpty && dashboard.text.contains("再按 enter 仍予办理"), "what is open is asked about once")
    try dashboard.press("enter")
    guard case .record(let drafts) = dashboard.effects.last else {
      Issue.record("nothing was recorded")
      return
    }
    #expect(drafts.map(\.change) == [.close])
  }

  @Test func `sending back needs a reason`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "o", "b", "enter")
    #expect(dashboard.effects.isEmpty)
    #expect(dashboard.text.contains("此项必填"))
    try dashboard.press("type:数字不符", "enter")
    #expect(dashboard.effects.count == 1)
  }

  @Test func `a refused write shows what the other changed and keeps what was written`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "u", "tab", "ctrl-u", "type:45", "enter")
    guard case .record(let drafts) = dashboard.effects.last else {
      Issue.record("nothing was recorded")
      return
    }
    let today = try #require(Day(2020, 10, 15))
    let other = Entry(
      seq: 999, batch: 999, at: Instant(milliseconds: 0), recorded: today, on: today, actor: "李四", plan: "huaian-2020",
      subject: "1-1", change: .report(status: nil, values: ["老旧小区": Figure(40)]), note: nil, simulated: false)
    dashboard.send(.changedMeanwhile(drafts: drafts, entries: [other]))
    #expect(dashboard.text.contains("李四"))
    #expect(dashboard.text.contains("老旧小区 40"))
    try dashboard.press("enter")
    #expect(dashboard.text.contains("45"), "the form opens again with what was written")
  }

  @Test func `searching finds words and numbers and leads to the item`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "/", "type:6811.44")
    #expect(dashboard.text.contains("找到 1 项"))
    try dashboard.press("enter")
    #expect(dashboard.text.contains("新时代文明实践中心"))
    try dashboard.press("esc")
    #expect(dashboard.text.contains("任务 按责任单位"))
  }

  @Test(arguments: 0..<9)
  func `every field of a long form can be seen where there is little room, and the first light stays`(field: Int) throws
  {
    var dashboard = try SampleDashboard("40x12")
    try dashboard.press("1", "/", "type:10-3", "enter", "u")
    for _ in 0..<field { try dashboard.press("tab") }
    let labels = ["状态", "送戏下乡进", "公益性", "结对文化", "结对服务", "送戏下乡", "非遗", "进展说明", "数据日期"]
    #expect(dashboard.text.contains("▸ " + labels[field]))
    #expect(dashboard.text.contains("→"))
    #expect(dashboard.model.draw().cursor != nil)
  }

  @Test func `a whole id finds its item before what mentions it`() throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("1", "/", "type:3-3", "enter")
    #expect(dashboard.text.contains("任务 3-3"))
  }

  @Test func `the help stops at its end, so that the next key the other way moves at once`() throws {
    var dashboard = try SampleDashboard("80x24")
    try dashboard.press("1", "?", "G")
    let end = dashboard.text
    try dashboard.press("j", "j", "pgdn", "k")
    #expect(dashboard.text != end)
    try dashboard.press("j")
    #expect(dashboard.text == end)
  }

  @Test func `a search over all plans opens the plan of what was found`() throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("/", "type:5G 基站", "enter")
    #expect(!dashboard.screen[2].hasPrefix(" 方案"), "no longer the portfolio")
    try dashboard.press("esc", "esc")
    #expect(dashboard.screen[2].contains("方案"))
  }

  @Test func `a milestone's due day can be extended, as a task's can`() throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("1", "/", "type:1-2/Q3", "enter", "o", "e", "type:2020-11-15", "tab", "type:市政府", "enter")
    #expect(dashboard.effects.count == 1)
    guard case .record(let drafts) = dashboard.effects.first, let draft = drafts.first else {
      return #expect(Bool(false), "an extension is recorded")
    }
    #expect(draft.subject == "1-2/Q3")
    #expect(draft.change == .extend(due: try #require(Day(2020, 11, 15)), approver: "市政府"))
  }

  @Test func `regrouping keeps the selected task`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "j", "g", "j", "enter", "enter")
    #expect(dashboard.text.contains("huaian-2020/3-3"))
  }

  @Test func `somebody else's write keeps the selection and is said`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "tab", "j")
    let day = try #require(Day(2020, 10, 15))
    var state = ItemState()
    state.confirmed = day
    let event = Entry(
      seq: 999, batch: 999, at: Instant(milliseconds: 0), recorded: day, on: day, actor: "李四", plan: "huaian-2020",
      subject: "7-3/Q1", change: .confirm, note: nil, simulated: false)
    dashboard.send(.itemsChanged(plan: "huaian-2020", states: ["7-3/Q1": state], entries: [event], mine: false))
    #expect(dashboard.screen.last?.contains("李四 确认节点 7-3/Q1") == true)
    try dashboard.press("enter")
    #expect(dashboard.text.contains("任务 7-3"), "the row that was selected is selected still")
  }

  @Test func `undo, redo, refresh and quit are asked for`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("U", "ctrl-r", "ctrl-l", "q")
    #expect(
      dashboard.effects == [
        .reverse(.undo, agreed: nil), .reverse(.redo, agreed: nil), .repaint, .refresh, .quit,
      ])
  }

  @Test func `the language changes every word and back`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "L")
    #expect(dashboard.text.contains("Tasks by responsible unit"))
    #expect(dashboard.text.contains("Old estates upgraded"))
    try dashboard.press("L")
    #expect(dashboard.text.contains("任务 按责任单位"))
  }

  @Test func `made-up data says so on every screen`() throws {
    var dashboard = try SampleDashboard()
    #expect(dashboard.text.contains("演示"))
    try dashboard.press("1")
    #expect(dashboard.text.contains("演示"))
    try dashboard.press("j", "enter")
    #expect(dashboard.text.contains("演示"))
  }

  @Test func `an empty store says how to begin`() throws {
    let dashboard = try SampleDashboard(plans: [])
    #expect(dashboard.text.contains("duban import"))
  }

  @Test func `escape sequences in data are shown as harmless text`() throws {
    var task = Task(id: "1", title: Name("标题\u{1B}[31m\u{202E}反\u{9B}x"))
    task.leads = []
    let start = try #require(Day(2020, 1, 1))
    let end = try #require(Day(2020, 12, 31))
    var plan = Plan(
      id: "p", title: Name("方案\u{1B}]0;x\u{7}"), jurisdiction: "市", period: try #require(Period(start: start, end: end))
    )
    plan.tasks = [task]
    let entry = PlanEntry(board: Board(plan, states: [:], asOf: end), defaultAsOf: end, notice: nil, today: end)
    var dashboard = try SampleDashboard(plans: [])
    dashboard.send(
      .plansLoaded([PortfolioEntry(id: "p", title: plan.title, summary: PlanSummary(entry.board))]))
    dashboard.send(.boardLoaded(entry))
    for keys in [[], ["1"], ["j", "enter"]] {
      for key in keys { try dashboard.press(key) }
      let scalars = dashboard.text.unicodeScalars
      #expect(
        !scalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
    }
  }

  @Test func `a hundred thousand tasks move as fast as three hundred`() throws {
    let start = try #require(Day(2020, 1, 1))
    let end = try #require(Day(2020, 12, 31))
    var plan = Plan(
      id: "big", title: Name("大方案"), jurisdiction: "市", period: try #require(Period(start: start, end: end)))
    plan.units = (0..<100).map { Unit(Name("单位\($0)"), jurisdiction: "市") }
    plan.tasks = (0..<100_000).map { number in
      var task = Task(id: "\(number)", title: Name("任务\(number)"))
      task.leads = ["单位\(number % 100)"]
      return task
    }
    let entry = PlanEntry(board: Board(plan, states: [:], asOf: end), defaultAsOf: end, notice: nil, today: end)
    var dashboard = try SampleDashboard(plans: [])
    dashboard.send(.plansLoaded([PortfolioEntry(id: "big", title: plan.title, summary: nil)]))
    dashboard.send(.boardLoaded(entry))
    try dashboard.press("1")
    let clock = ContinuousClock()
    let time = try clock.measure { for _ in 0..<20 { try dashboard.press("pgdn"); _ = dashboard.model.draw() } }
    // Generous for an unoptimised build on a busy machine: what is meant is that no key walks over all rows.
    #expect(time < .seconds(3))
  }
}

@Suite struct `A store open for reading only` {
  @Test(arguments: ["u", ".", "n", "o", "U"])
  func `takes no reports and says so`(key: String) throws {
    let today = try #require(Day(2020, 10, 15))
    var model = DashboardModel(
      setting: ScreenSetting(
        presentation: Presentation(language: .chinese, today: today), themes: [.base], theme: .base,
        size: Size(rows: 24, columns: 80)), isReadOnly: true)
    var task = Task(id: "1", title: Name("任务"))
    task.leads = ["甲"]
    let (start, end) = (try #require(Day(2020, 1, 1)), try #require(Day(2020, 12, 31)))
    let period = try #require(Period(start: start, end: end))
    var plan = Plan(id: "p", title: Name("方案"), jurisdiction: "市", period: period)
    plan.units = [Unit(Name("甲"), jurisdiction: "市")]
    plan.tasks = [task]
    let board = Board(plan, states: [:], asOf: today)
    _ = model.update(.plansLoaded([PortfolioEntry(id: "p", title: plan.title, summary: PlanSummary(board))]))
    _ = model.update(.boardLoaded(PlanEntry(board: board, defaultAsOf: today, notice: nil, today: today)))
    for label in ["enter", "j"] {
      let pressed = try #require(Key(label))
      _ = model.update(.key(pressed))
    }
    let pressed = try #require(Key(key))
    #expect(model.update(.key(pressed)) == [])
    let grid = model.draw()
    let last = (0..<80).map { grid.text(row: 23, column: $0) }.joined()
    #expect(last.contains("数据文件以只读方式打开"))
  }
}
