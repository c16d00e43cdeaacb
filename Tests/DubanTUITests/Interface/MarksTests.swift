import DubanCore
import Testing

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
    (dashboard.interface.workspace?.marked ?? []).sorted()
  }

  struct Case: CustomTestStringConvertible {
    let keys: [String]
    let marked: [String]
    var testDescription: String { keys.joined(separator: " ") }
  }

  static let cases: [Case] = [
    Case(keys: ["j", "space"], marked: ["1-1"]),
    Case(keys: ["j", "space", "space"], marked: ["1-1", "3-3"]),
    Case(keys: ["j", "space", "k", "space"], marked: []),
    // The heading of a unit stands for all of its tasks, those that it helps with too.
    Case(keys: ["space"], marked: ["1-1", "1-2", "1-5", "3-1", "3-3", "3-4", "4-1", "5-1"]),
    Case(keys: ["space", "space"], marked: []),
    Case(keys: ["z", "space"], marked: ["1-1", "1-2", "1-5", "3-1", "3-3", "3-4", "4-1", "5-1"]),
    Case(keys: ["j", "space", "j", "v"], marked: ["1-1", "1-2", "3-3"]),
    // A task that stands under several units is taken where the cursor is.
    Case(keys: ["j", "j", "j", "space", "k", "k", "v"], marked: ["1-2", "3-3"]),
    Case(keys: ["j", "space", "v", "j", "v"], marked: ["1-1", "1-2", "3-3"]),
    // The overdue pane: its heading, one milestone, a range of them.
    Case(keys: ["tab", "space", "j", "v"], marked: ["10-1/Q2", "7-3/Q1", "7-3/Q2"]),
    Case(keys: ["tab", "space", "A"], marked: []), Case(keys: ["tab", "space", "esc"], marked: []),
    Case(keys: ["j", "space", "tab", "space"], marked: ["1-1", "7-3/Q1"]),
    Case(keys: ["j", "space", "g", "j", "enter"], marked: ["1-1"]),
    Case(keys: ["j", "space", "1"], marked: ["1-1"]),
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
    try dashboard.press("1", "j", "space")
    dashboard.send(.itemsChanged(plan: "huaian-2020", states: ["1-1": ItemState()], events: [], mine: false))
    dashboard.send(.resized(Size(rows: 24, columns: 80)))
    try dashboard.press("L")
    #expect(marked(dashboard) == ["1-1"])
    #expect(dashboard.screen.last?.contains("1 marked") == true)
    try dashboard.press("esc")
    #expect(dashboard.interface.workspace?.plan == "huaian-2020", "leaving begins with the marks")
    try dashboard.press("space", "esc", "esc", "2")
    #expect(marked(dashboard).isEmpty)
  }

  @Test func `a mark on what a replaced plan has no more is forgotten`() throws {
    var dashboard = try board("j", "space", "space")
    let entry = try #require(dashboard.interface.entries["huaian-2020"])
    var plan = entry.board.plan
    for index in plan.tasks.indices { plan.tasks[index].children.removeAll { $0.id == "3-3" } }
    let board = Board(plan, states: entry.board.states, asOf: entry.board.asOf)
    dashboard.send(.boardLoaded(PlanEntry(board: board, defaultAsOf: entry.defaultAsOf, notice: nil)))
    #expect(marked(dashboard) == ["1-1"])
  }

  @Test func `an item that is marked wears the sign in every pane`() throws {
    var dashboard = try board("j", "space")
    #expect(dashboard.screen.filter { $0.contains("*  ! 1-1") || $0.contains("*  ! 配 1-1") }.count >= 2)
    #expect(dashboard.text.contains("*▾ 老旧小区"))
    try dashboard.press("tab", "space")
    #expect(dashboard.text.contains("*! 198天"))
  }

  @Test(arguments: [
    (["v"], "先用空格标记起点"), (["A"], "没有标记"), (["j", "space", "tab", "v"], "上一个标记不在此栏"),
  ])
  func `what cannot be marked says why`(keys: [String], sentence: String) throws {
    var dashboard = try board()
    for key in keys { try dashboard.press(key) }
    #expect(dashboard.screen.last?.contains(sentence) == true)
  }

  static let shots = [("140x40", Language.chinese), ("80x24", .chinese), ("140x40", .english), ("80x24", .english)]

  @Test(arguments: shots) func `a marked board looks as it was last approved`(size: String, language: Language) throws {
    var dashboard = try SampleDashboard(size, language: language, plans: ["huaian-2020"])
    try dashboard.press("1", "j", "space", "space", "tab", "j", "space")
    if size == "80x24" { try dashboard.press("shift-tab") }
    try expectSnapshot(dashboard.interface.draw(), named: "marks-\(size)-\(language)")
  }

  @Test func `in a detail keys act on the item that is read, not on the marks`() throws {
    var dashboard = try board("j", "space", "space", "enter", "n")
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

  @Test func `nothing is marked on the portfolio`() throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("space")
    #expect(dashboard.screen.last?.contains("先打开一个方案") == true)
  }
}
