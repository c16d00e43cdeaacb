@testable import DubanTUI
import DubanCore
import SnapshotSupport
import Testing

import DubanScreen

@Suite struct `Copying as text` {
  /// What was sent to the clipboard last.
  private func copied(_ dashboard: SampleDashboard) throws -> String {
    guard case .copy(let text) = try #require(dashboard.effects.last) else {
      Issue.record("nothing was copied but \(dashboard.effects)")
      return ""
    }
    return text
  }

  @Test func `an item is its whole document, with the plan, the day and the mark of made-up data`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "y")
    let text = try copied(dashboard)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0] == "2020年市政府为民办十件实事")
    #expect(lines[1] == "截至 2020-10-15（今天 2026-11-21）")
    #expect(lines[2].hasPrefix("[演示] "))
    #expect(text.contains("\n① 提标改造老旧小区\nOld estates upgraded\n! 逾期  huaian-2020/1-1\n"))
    #expect(text.contains("! 逾期"))
    #expect(text.contains("\n责任单位      市住建局、各县区政府"))
    #expect(text.contains("31 / 70 个"))
    #expect(text.contains("Q3 "))
    #expect(!text.contains("办理记录"), "what was not fetched is not told")
    #expect(!text.contains("读取中"))
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") } && text.hasSuffix("\n"))
    #expect(dashboard.screen.last?.contains("已复制：1-1（") == true)
    #expect(dashboard.screen.last?.contains("若粘贴不出来，见 duban doctor") == true)
    try dashboard.press("y")
    #expect(dashboard.screen.last?.contains("若粘贴不出来") == false, "that is said once")
  }

  @Test func `a detail that is open is copied with its history, and is the view too`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "enter", "y")
    let item = try copied(dashboard)
    #expect(item.contains("办理记录") && item.contains("填报"))
    try dashboard.press("Y")
    #expect(try copied(dashboard) == item)
  }

  @Test func `a milestone is copied within its task`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "tab", "y")
    #expect(try copied(dashboard).contains("逾期 198 天"))
  }

  @Test(arguments: [("tasks", [String]()), ("overdue", ["tab"]), ("indicators", ["shift-tab"])])
  func `a view is all rows of its pane, also those outside the screen, aligned`(name: String, keys: [String]) throws {
    var texts: [String] = []
    for size in ["140x40", "80x16"] {
      var dashboard = try SampleDashboard(size, plans: ["huaian-2020"])
      for key in ["1"] + keys + ["Y"] { try dashboard.press(key) }
      texts.append(try copied(dashboard))
    }
    #expect(texts[0] == texts[1], "the size of the screen changes nothing")
    try expectSnapshot(texts[0], named: "copy-" + name)
  }

  @Test func `every task of a plan is in the text of its pane`() throws {
    var dashboard = try SampleDashboard("60x16", plans: ["zhonglou-2022"])
    try dashboard.press("1", "Y")
    let text = try copied(dashboard)
    let entry = try #require(dashboard.model.openEntry)
    for task in entry.board.tasks where task.task.children.isEmpty { #expect(text.contains(task.task.id + " ")) }
  }

  @Test func `the portfolio is copied whole, or the selected plan alone`() throws {
    var dashboard = try SampleDashboard("60x14")
    try dashboard.press("Y")
    let all = try copied(dashboard)
    #expect(all.contains("洋县2023年新型城镇化要点") && all.contains("2020年市政府为民办十件实事"))
    #expect(all.contains("演示"))
    try dashboard.press("y")
    let one = try copied(dashboard)
    #expect(one.contains("2020年市政府为民办十件实事") && !one.contains("洋县"))
  }

  @Test func `an English model copies in English`() throws {
    var dashboard = try SampleDashboard(language: .english, plans: ["huaian-2020"])
    try dashboard.press("1", "y")
    let text = try copied(dashboard)
    #expect(text.contains("as of 2020-10-15 (today 2026-11-21)"))
    #expect(text.contains("[simulated] "))
    #expect(dashboard.screen.last?.contains("copied: 1-1 (") == true)
  }

  @Test func `a filter is told, and only what it lets through is copied`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "f", "type:灯:逾期", "enter", "Y")
    let text = try copied(dashboard)
    #expect(text.contains("筛选 灯:逾期"))
    #expect(!text.contains("整治提升城市河道水环境"))
  }

  @Test func `nothing to copy says why`() throws {
    var dashboard = try SampleDashboard(plans: [])
    try dashboard.press("y")
    #expect(dashboard.screen.last?.contains("还没有方案") == true)
    dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1", "k", "y")
    #expect(dashboard.screen.last?.contains("先选中一个事项") == true, "a heading is no item")
    #expect(dashboard.effects.isEmpty)
  }

  // MARK: Files

  @Test func `where the person wants files, a name is asked for and nothing is written before`() throws {
    var dashboard = try SampleDashboard("100x30", plans: ["huaian-2020"], copiesToFiles: true)
    try dashboard.press("1", "y")
    #expect(dashboard.effects.isEmpty)
    try expectSnapshot(dashboard.model.draw(), named: "screen-save")
    try dashboard.press("enter")
    guard case .save(let text, "~/duban-huaian-2020-1-1.txt", false) = dashboard.effects.last else {
      Issue.record("asked for \(dashboard.effects)")
      return
    }
    #expect(text.contains("提标改造老旧小区"))
    dashboard.send(.saved(path: "/home/wang/duban-huaian-2020-1-1.txt"))
    #expect(!dashboard.text.contains("存为文本文件"))
    #expect(dashboard.screen.last?.contains("已写入 /home/wang/duban-huaian-2020-1-1.txt") == true)
  }

  @Test func `a file that is there is replaced only after one question about that very name`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"], copiesToFiles: true)
    try dashboard.press("1", "y", "ctrl-u", "type:/tmp/甲.txt", "enter")
    dashboard.send(.fileExists)
    #expect(dashboard.text.contains("已有同名文件"))
    try dashboard.press("backspace")
    #expect(!dashboard.text.contains("已有同名文件"))
    try dashboard.press("type:t", "enter")
    #expect(dashboard.saves.map(\.replaces) == [false, false], "what was asked of one name holds for that name alone")
    dashboard.send(.fileExists)
    try dashboard.press("enter")
    #expect(dashboard.saves.map(\.replaces) == [false, false, true])
    #expect(dashboard.saves.map(\.path) == ["/tmp/甲.txt", "/tmp/甲.txt", "/tmp/甲.txt"])
  }

  @Test func `what cannot be written is said, and another name may be tried`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"], copiesToFiles: true)
    try dashboard.press("1", "Y", "enter")
    dashboard.send(.notSaved("无法写入 /x:没有权限。"))
    #expect(dashboard.text.contains("无法写入 /x"))
    try dashboard.press("ctrl-u", "enter")
    #expect(dashboard.text.contains("请写文件名"))
    #expect(dashboard.saves.count == 1)
    try dashboard.press("esc")
    #expect(!dashboard.text.contains("存为文本文件"))
    dashboard.send(.saved(path: "/y"))
    #expect(!dashboard.text.contains("已写入"), "an answer that nobody waits for is nothing")
  }

  @Test func `what is too long for the clipboard becomes a file`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1")
    let entry = try #require(dashboard.model.openEntry)
    let long = String(repeating: "很长的说明", count: 6_000)
    var state = entry.board.state(of: "1-1")
    state.wording = long
    dashboard.send(.itemsChanged(plan: entry.id, states: ["1-1": state], entries: [], mine: true))
    try dashboard.press("y")
    #expect(dashboard.effects.isEmpty)
    #expect(dashboard.text.contains("文本较大，剪贴板放不下"))
  }
}

@Suite struct `A grid as plain text` {
  @Test func `wide gaps are closed alike in every row, and what is blank at the edges goes`() {
    let grid = Grid.drawn(Size(rows: 5, columns: 30)) { region in
      region.write("督办", row: 1, column: 4)
      region.write("逾期", row: 1, column: 20)
      region.write("办", row: 2, column: 4)
      region.write("9", row: 2, column: 23)
    }
    #expect(grid.plainText == "督办  逾期\n办       9\n")
  }

  @Test func `marks stay on what they stand on`() {
    let grid = Grid.drawn(Size(rows: 1, columns: 9)) { $0.write("e\u{301}x  y") }
    #expect(grid.plainText == "e\u{301}x  y\n")
  }

  @Test func `an empty grid is no text`() {
    #expect(Grid(Size(rows: 3, columns: 3)).plainText.isEmpty)
  }
}

extension SampleDashboard {
  /// The files that were asked for.
  fileprivate var saves: [(path: String, replaces: Bool)] {
    effects.compactMap { if case .save(_, let path, let replaces) = $0 { (path, replaces) } else { nil } }
  }
}
