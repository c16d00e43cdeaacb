import DubanCore
import SnapshotSupport
import Testing

import DubanScreen
@testable import DubanTUI

/// What is marked, and what marks do to the keys.
@Suite struct `Marks` {
  private func board(_ keys: String...) throws -> SampleDashboard {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1")
    for key in keys { try dashboard.press(key) }
    return dashboard
  }

  private func marked(_ dashboard: SampleDashboard) -> [String] {
    (dashboard.model.workspace?.marked ?? []).sorted()
  }

  struct Case: CustomTestStringConvertible {
    let keys: [String]
    let marked: [String]
    var testDescription: String { keys.joined(separator: " ") }
  }

  static let cases: [Case] = [
    Case(keys: ["space"], marked: ["1-1"]),
    Case(keys: ["space", "space"], marked: ["1-1", "3-3"]),
    Case(keys: ["space", "k", "space"], marked: []),
    // The heading of a unit stands for what it answers for, and for what it helps with where that is unfolded.
    Case(keys: ["k", "space"], marked: ["1-1", "3-3"]),
    Case(
      keys: ["j", "j", "l", "k", "k", "k", "space"], marked: ["1-1", "1-2", "1-5", "3-1", "3-3", "3-4", "4-1", "5-1"]),
    // The line of what it helps with marks nothing: all of that stands under others.
    Case(keys: ["j", "j", "space"], marked: []),
    Case(keys: ["k", "space", "space"], marked: []),
    Case(keys: ["z", "space"], marked: ["1-1", "3-3"]),
    Case(keys: ["space", "j", "l", "j", "v"], marked: ["1-1", "1-2", "3-3"]),
    // A task that stands under several units is taken where the cursor is.
    Case(keys: ["j", "j", "l", "j", "space", "k", "k", "k", "v"], marked: ["1-2", "3-3"]),
    Case(keys: ["space", "v", "j", "l", "j", "v"], marked: ["1-1", "1-2", "3-3"]),
    // In a list without groups each task stands once, and nothing folds.
    Case(keys: ["g", "0", "<", "space", "v"], marked: ["1-1", "1-2"]),
    // The overdue pane: its heading, one milestone, a range of them.
    Case(keys: ["tab", "space", "j", "v"], marked: ["10-1/Q2", "7-3/Q1", "7-3/Q2"]),
    Case(keys: ["tab", "space", "A"], marked: []), Case(keys: ["tab", "space", "esc"], marked: []),
    Case(keys: ["space", "tab", "space"], marked: ["1-1", "7-3/Q1"]),
    Case(keys: ["space", "g", "j", "enter"], marked: ["1-1"]),
    Case(keys: ["space", "1"], marked: ["1-1"]),
  ]

  @Test(arguments: cases) func `keys mark and unmark`(example: Case) throws {
    var dashboard = try board()
    for key in example.keys { try dashboard.press(key) }
    #expect(marked(dashboard) == example.marked)
  }

  @Test func `all that a pane lists is marked at once, folded or not, and unmarked by the same key`() throws {
    var dashboard = try board("Z", "a")
    #expect(marked(dashboard).count == 23, "the tasks without the headings that hold others together")
    #expect(dashboard.screen.last?.contains("已标记 23 项") == true)
    try dashboard.press("a")
    #expect(marked(dashboard).isEmpty)
    try dashboard.press("tab", "a")
    #expect(marked(dashboard).count == 12, "ten overdue milestones and two that are due soon")
  }

  @Test func `marks go with the plan and stay while it is reloaded`() throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("1", "space")
    dashboard.send(.itemsChanged(plan: "huaian-2020", states: ["1-1": ItemState()], entries: [], mine: false))
    dashboard.send(.resized(Size(rows: 24, columns: 80)))
    try dashboard.press("L")
    #expect(marked(dashboard) == ["1-1"])
    #expect(dashboard.screen.last?.contains("1 marked") == true)
    try dashboard.press("esc")
    #expect(dashboard.model.workspace?.plan == "huaian-2020", "leaving begins with the marks")
    try dashboard.press("space", "esc", "esc", "2")
    #expect(marked(dashboard).isEmpty)
  }

  @Test func `a mark on what a replaced plan has no more is forgotten`() throws {
    var dashboard = try board("space", "space")
    let entry = try #require(dashboard.model.entries["huaian-2020"])
    var plan = entry.board.plan
    for index in plan.tasks.indices { plan.tasks[index].children.removeAll { $0.id == "3-3" } }
    let board = Board(plan, states: entry.board.states, asOf: entry.board.asOf)
    dashboard.send(
      .boardLoaded(PlanEntry(board: board, defaultAsOf: entry.defaultAsOf, notice: nil, today: entry.today)))
    #expect(marked(dashboard) == ["1-1"])
  }

  @Test func `an item that is marked wears the sign in every pane`() throws {
    var dashboard = try board("space", "j", "j", "j", "j", "l")
    #expect(dashboard.screen.filter { $0.contains("*  ! 1-1") || $0.contains("*  ! 配合 1-1") }.count >= 2)
    #expect(dashboard.text.contains("*◉ 老旧小区"))
    try dashboard.press("tab", "space")
    #expect(dashboard.text.contains("*! 198天"))
  }

  @Test(arguments: [
    (["v"], "先用空格标记起点"), (["A"], "没有标记"), (["space", "tab", "v"], "上一个标记不在此栏"),
  ])
  func `what cannot be marked says why`(keys: [String], sentence: String) throws {
    var dashboard = try board()
    for key in keys { try dashboard.press(key) }
    #expect(dashboard.screen.last?.contains(sentence) == true)
  }

  static let shots = [("140x40", Language.chinese), ("80x24", .chinese), ("140x40", .english), ("80x24", .english)]

  @Test(arguments: shots) func `a marked board looks as it was last approved`(size: String, language: Language) throws {
    var dashboard = try SampleDashboard(size, language: language, plans: ["huaian-2020"])
    try dashboard.press("1", "space", "space", "tab", "j", "space")
    if size == "80x24" { try dashboard.press("shift-tab") }
    try expectSnapshot(dashboard.model.draw(), named: "marks-\(size)-\(language)")
  }

  @Test func `in a detail keys act on the item that is read, not on the marks`() throws {
    var dashboard = try board("space", "space", "j", "j", "enter", "n")
    #expect(!dashboard.text.contains("备注 2 项"))
    try dashboard.press("type:x", "enter")
    guard case .record(let drafts) = dashboard.effects.last else {
      Issue.record("nothing was recorded")
      return
    }
    #expect(drafts.map(\.subject) == ["1-2"])
    try dashboard.press("esc")
    #expect(marked(dashboard) == ["1-1", "3-3"])
  }

  @Test func `a detail says that it is about its item alone and that the marks stay, over its forms too`() throws {
    var dashboard = try board("space", "space", "j", "j", "enter")
    #expect(dashboard.screen.last?.contains("只办理 1-2，标记的 2 项不动") == true)
    try dashboard.press("u", "tab", "type:5")
    #expect(dashboard.screen.last?.contains("只办理 1-2，标记的 2 项不动") == true)
    try dashboard.press("esc", "esc", "L")
    #expect(dashboard.screen.last?.contains("about 1-2 alone; 2 marks stay") == true)
    try dashboard.press("esc", "u")
    #expect(dashboard.screen.last?.contains("1-2 alone") == false, "the form of all that is marked names them itself")
  }

  @Test func `a task that stands under several units is marked once, dim on its copies, and says so`() throws {
    var dashboard = try board("j", "j", "l", "j", "space")
    #expect(marked(dashboard) == ["1-2"])
    let task = try #require(dashboard.model.openEntry?.board.task("1-2")?.task)
    let parts = task.parts
    // Under those who answer for it, and the copy that is unfolded.
    let rows = parts.count { task.isAnswered(by: $0.role) } + 1
    #expect(rows > 2 && rows < parts.count)
    #expect(dashboard.screen.last?.contains("已标记 1 项；1-2 列在 \(rows) 行，是同一项") == true)
    let grid = dashboard.model.draw()
    let signs = dashboard.screen.indices.compactMap { row -> ThemeRole? in
      guard
        let column = (1..<grid.size.columns - 9).first(where: { column in
          grid.text(row: row, column: column) == "*" && dashboard.screen[row].contains("1-2 ")
        })
      else { return nil }
      return grid.style(row: row, column: column).ink
    }
    #expect(signs.contains(.dim) && signs.filter { $0 == .marked }.count == 1, "\(signs)")
    try dashboard.press("k", "space")
    #expect(marked(dashboard).isEmpty)
    #expect(dashboard.screen.last?.contains("已取消标记，还有 0 项；1-2 列在 \(rows) 行，是同一项") == true)
  }

  @Test func `results of the search are marked in its window, by a key that types nothing`() throws {
    var dashboard = try board("/", "type:ljxq", "ctrl-t")
    let one = marked(dashboard)
    #expect(one == ["1-1"])
    #expect(dashboard.screen.last?.contains("已标记 1 项") == true)
    #expect(dashboard.screen.contains { $0.contains("*任务") })
    try dashboard.press("ctrl-t", "ctrl-p", "ctrl-t", "esc")
    #expect(marked(dashboard) == one)
  }

  @Test func `results of another plan, and money, cannot be marked, and say why`() throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("1", "/", "tab", "type:5G 基站", "ctrl-t")
    #expect(dashboard.screen.last?.contains("只能标记已打开方案的事项") == true)
    #expect(marked(dashboard).isEmpty)
    try dashboard.press("esc", "/", "type:总投入", "ctrl-t")
    #expect(marked(dashboard).isEmpty)
  }

  @Test func `nothing is marked on the portfolio`() throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("space")
    #expect(dashboard.screen.last?.contains("先打开一个方案") == true)
  }
}
