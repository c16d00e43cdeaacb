@testable import DubanTUI
import DubanCore
import DubanScreen
import Testing

@Suite struct `The mouse on the dashboard` {
  private var dashboard: SampleDashboard

  init() throws { dashboard = try SampleDashboard(plans: ["huaian-2020"], hasMouse: true) }

  @Test mutating func `it is off until its key is pressed, and then says how to select text`() throws {
    var quiet = try SampleDashboard(plans: ["huaian-2020"])
    try quiet.press("1")
    let before = quiet.screen
    try quiet.mouse(.press, on: "逾期事项")
    try quiet.mouse(.wheelDown, on: "任务 按")
    #expect(quiet.screen == before)
    #expect(!quiet.model.hasMouse)
    try quiet.press("M")
    #expect(quiet.model.hasMouse)
    #expect(quiet.screen.last?.contains("鼠标已开") == true)
    #expect(quiet.screen.last?.contains("Shift+拖动 选取文字") == true)
    try quiet.press("j")
    #expect(quiet.screen.last?.contains("Shift+拖动 选取文字  M 关鼠标") == true)
    try quiet.press("M", "j")
    #expect(!quiet.model.hasMouse)
    #expect(quiet.screen.last?.contains("Shift") == false)
  }

  @Test(arguments: ["80x24", "100x30", "140x40"], Language.allCases)
  func `the hint stays at every size`(size: String, language: Language) throws {
    var dashboard = try SampleDashboard(size, language: language, plans: ["huaian-2020"], hasMouse: true)
    try dashboard.press("1")
    let hint = language.pick("Shift+拖动 选取文字  M 关鼠标", "Shift+drag select text  M mouse off")
    #expect(dashboard.screen.last?.contains(hint) == true)
    try dashboard.press("?")
    #expect(dashboard.screen.last?.contains(language.pick("Shift+拖动", "Shift+drag")) == true)
  }

  @Test mutating func `a press selects the row and gives its pane the focus`() throws {
    try dashboard.press("1")
    try dashboard.mouse(.press, on: "任务 按")
    #expect(dashboard.focusedTitle.contains("任务"))
    try dashboard.mouse(.press, on: "Q2 ")
    #expect(dashboard.focusedTitle.contains("逾期事项"))
    #expect(dashboard.selectedRow.contains("Q2 "))
    try dashboard.press("c")
    #expect(dashboard.text.contains("确认节点已完成"), "keys act on what the mouse has selected")
  }

  @Test mutating func `the second press opens what the first one selected`() throws {
    try dashboard.press("1")
    try dashboard.mouse(.press, on: "3-3 ")
    #expect(dashboard.selectedRow.contains("3-3 "))
    #expect(!dashboard.text.contains("办理记录"))
    try dashboard.mouse(.doublePress, on: "3-3 ")
    #expect(dashboard.text.contains("任务 3-3"))
    try dashboard.mouse(.press, on: "esc 返回")
    #expect(!dashboard.text.contains("任务 3-3"), "hints of the footer are pressed too")
  }

  @Test mutating func `the second press on a heading folds it`() throws {
    try dashboard.press("1")
    for kind in [Mouse.Kind.press, .doublePress] { try dashboard.mouse(kind, on: "市住建局 责任 2 配合 6") }
    let row = try #require(dashboard.screen.firstIndex { $0.contains("▸ 市住建局 责任 2 配合 6") })
    #expect(dashboard.screen[row + 1].contains("▾ 市城管局"))
  }

  @Test mutating func `two presses on a title or beside all rows open nothing`() throws {
    try dashboard.press("1")
    for kind in [Mouse.Kind.press, .doublePress] {
      try dashboard.mouse(kind, on: "任务 按")
      dashboard.send(.mouse(Mouse(kind, at: Position(row: 0, column: 0))))
    }
    #expect(dashboard.focusedTitle.contains("任务"))
    #expect(!dashboard.text.contains("办理记录"))
  }

  @Test func `the wheel scrolls what is under the pointer and leaves the focus`() throws {
    var dashboard = try SampleDashboard("140x24", plans: ["huaian-2020"], hasMouse: true)
    try dashboard.press("1")
    let (left, before) = (dashboard.firstColumns, dashboard.screen)
    try dashboard.mouse(.wheelDown, on: "逾期事项")
    #expect(dashboard.screen != before)
    #expect(dashboard.focusedTitle.contains("任务"))
    #expect(dashboard.firstColumns == left)
    try dashboard.mouse(.wheelUp, on: "逾期事项")
    #expect(dashboard.screen.dropLast() == before.dropLast())
  }

  @Test mutating func `the wheel leads to both ends of a list and stays there`() throws {
    try dashboard.press("1", "Z")
    let top = dashboard.screen
    for _ in 0..<40 { try dashboard.mouse(.wheelDown, on: "任务 按") }
    let end = dashboard.screen
    try dashboard.mouse(.wheelDown, on: "任务 按")
    #expect(dashboard.screen == end)
    for _ in 0..<40 { try dashboard.mouse(.wheelUp, on: "任务 按") }
    #expect(dashboard.screen.dropLast() == top.dropLast())
  }

  @Test func `in one pane with tabs, tabs and views are pressed`() throws {
    var small = try SampleDashboard("80x24", plans: ["huaian-2020"], hasMouse: true)
    try small.press("1")
    try small.mouse(.press, on: " 逾期 ")
    #expect(small.text.contains("逾期事项"))
    try small.mouse(.press, on: " 指标 ")
    #expect(!small.text.contains("逾期事项"))
    try small.mouse(.press, on: "1 看板")
    #expect(small.text.contains("任务 按"), "a view opens with its own focus")
  }

  @Test func `on the portfolio a plan is selected and opened`() throws {
    var all = try SampleDashboard(hasMouse: true)
    try all.mouse(.press, on: "洋县")
    #expect(all.selectedRow.contains("洋县"))
    try all.mouse(.doublePress, on: "洋县")
    #expect(all.text.contains("任务 按"))
    #expect(all.screen[0].contains("洋县"))
  }

  @Test func `a detail scrolls`() throws {
    var small = try SampleDashboard("100x20", plans: ["huaian-2020"], hasMouse: true)
    try small.press("1", "j", "enter")
    let top = small.screen
    try small.mouse(.wheelDown, on: "责任")
    #expect(small.screen != top)
    try small.mouse(.wheelUp, on: "esc 返回")
    #expect(small.screen == top)
  }

  // MARK: Windows

  @Test mutating func `a row of a menu is chosen, and what lies under it is not reached`() throws {
    try dashboard.press("1", "g")
    let under = dashboard.focusedTitle
    dashboard.send(.mouse(Mouse(.press, at: Position(row: 4, column: 2))))
    #expect(dashboard.text.contains("分组") && dashboard.focusedTitle == under)
    try dashboard.mouse(.press, on: "分管领导")
    #expect(dashboard.text.contains("任务 按分管领导"))
    // Whoever pressed twice meant the menu, not what it has left free.
    let board = dashboard.screen
    dashboard.send(.mouse(Mouse(.doublePress, at: Position(row: 18, column: 70))))
    #expect(dashboard.screen == board)
  }

  @Test mutating func `what cannot be chosen in a menu stays`() throws {
    try dashboard.press("1", "j", "o")
    try dashboard.mouse(.press, on: "恢复")
    #expect(dashboard.text.contains("督查室处理"))
    #expect(dashboard.effects.isEmpty)
  }

  @Test mutating func `a result of a search is selected, then opened`() throws {
    try dashboard.press("1", "/", "type:公厕")
    try dashboard.mouse(.press, on: "1-3 ", occurrence: 0)
    #expect(dashboard.text.contains("查找本方案") && dashboard.selectedRow.contains("1-3 "))
    try dashboard.mouse(.doublePress, on: "1-3 ", occurrence: 0)
    #expect(dashboard.text.contains("任务 1-3"))
  }

  @Test mutating func `a field of a form gets the cursor, and nothing is recorded`() throws {
    try dashboard.press("1", "j", "u")
    for kind in [Mouse.Kind.press, .doublePress] { try dashboard.mouse(kind, on: "进展说明") }
    try dashboard.press("type:用鼠标选的")
    let row = try #require(dashboard.screen.first { $0.contains("用鼠标选的") })
    #expect(row.contains("▸ 进展说明"))
    #expect(dashboard.effects.isEmpty)
    try dashboard.mouse(.wheelDown, on: "进展说明")
    #expect(dashboard.screen.contains { $0.contains("▸ 进展说明") })
  }

  @Test mutating func `the help scrolls`() throws {
    try dashboard.press("1", "?")
    let top = dashboard.screen
    try dashboard.mouse(.wheelDown, on: "按键帮助")
    #expect(dashboard.screen != top)
  }

  @Test(arguments: ["40x12", "60x20", "90x15", "140x40"])
  func `wherever it is pressed, nothing goes wrong and nothing is written`(size: String) throws {
    for keys in [[], ["1"], ["1", "j", "enter"], ["1", "j", "u"], ["1", "g"], ["1", "f"], ["1", "?"], ["T"]] {
      var dashboard = try SampleDashboard(size, plans: ["huaian-2020"], hasMouse: true)
      for key in keys { try dashboard.press(key) }
      let (rows, columns) = (dashboard.model.size.rows, dashboard.model.size.columns)
      for step in 0..<60 {
        let place = Position(row: step * 7 % rows, column: step * 31 % columns)
        let kind = [Mouse.Kind.press, .doublePress, .wheelDown, .wheelUp][step % 4]
        dashboard.send(.mouse(Mouse(kind, at: place)))
      }
      let isWritten = dashboard.effects.contains { if case .record = $0 { true } else { false } }
      #expect(!isWritten)
    }
  }
}

extension SampleDashboard {
  /// The title bar of the pane with the focus.
  fileprivate var focusedTitle: String { words { $0.ground == .focusTitle && $0.ink == .focusTitle } }

  /// The row that is selected in the pane with the focus.
  fileprivate var selectedRow: String { words { $0.ground == .selection } }

  /// What stands at the left.
  fileprivate var firstColumns: [String] { screen.dropLast().map { String($0.prefix(18)) } }

  private func words(where isWanted: (Style) -> Bool) -> String {
    let grid = model.draw()
    return (0..<grid.size.rows).flatMap { row in
      (0..<grid.size.columns).filter { isWanted(grid.style(row: row, column: $0)) }.map {
        grid.text(row: row, column: $0)
      }
    }.joined()
  }
}
