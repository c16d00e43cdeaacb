import DubanCore
import SnapshotSupport
import Testing

@testable import DubanTUI

@Suite struct `The palette` {
  /// What is typed, and what stands first then.
  @Test(arguments: [
    ("撤销", CommandPalette.Target.command(.follow(.undo))), ("chexiao", .command(.follow(.undo))),
    ("cx", .command(.follow(.undo))),
    ("undo", .command(.follow(.undo))), ("zhuti", .command(.program(.theme))), ("theme", .command(.program(.theme))),
    ("fenzu", .command(.look(.groupBy))),
    ("fz", .command(.look(.groupBy))), ("month ear", .command(.time(.earlierMonth))), ("kanban", .view("board")),
    ("board", .view("board")), ("save-view", .command(.look(.saveView))), ("svvw", .command(.look(.saveView))),
    ("截日", .command(.look(.asOf))), ("淮安 2022", .plan("huaian-district-2022")), ("huaian-2020", .plan("huaian-2020")),
    ("退出", .command(.program(.quit))), ("tuichu", .command(.program(.quit))),
  ])
  func `finds by characters, pinyin, initials and scattered letters`(text: String, first: CommandPalette.Target) throws
  {
    var dashboard = try SampleDashboard()
    try dashboard.press("1")
    let found = dashboard.model.palette.entries(for: text).map(\.target)
    #expect(found.first == first, "\(found.prefix(4))")
  }

  @Test func `offers every command that means something outside of a window, each once`() throws {
    let dashboard = try SampleDashboard(plans: ["huaian-2020"])
    let targets = dashboard.model.palette.entries.map(\.target)
    #expect(Set(targets).count == targets.count)
    // What only a review or a report knows is offered there.
    let missing = Command.allCases.filter { command in
      if case .review = command { return false }
      if case .report = command { return false }
      return !targets.contains(.command(command))
    }
    #expect(
      Set(missing) == [
        .window(.accept), .window(.cancel), .window(.nextField), .window(.previousField), .time(.typeDay),
        .go(.selectView), .program(.palette), .window(.leaveOut), .window(.open),
      ])
    #expect(targets.contains(.view("board")))
    #expect(targets.contains(.plan("huaian-2020")))
  }

  @Test(arguments: [("abc", "a-b-c", 2), ("abc", "abc", 0), ("zz", "a z", nil), ("", "x", 0), ("后季", "后一季末", 1)])
  func `tells how far letters lie apart`(wanted: String, text: String, gaps: Int?) {
    #expect(CommandPalette.scattered(wanted, in: text) == gaps)
  }

  @Test func `does what is chosen, and says why it cannot`() throws {
    var dashboard = try SampleDashboard()
    try dashboard.press("1", ":", "type:查询没有的", "enter")
    #expect(dashboard.text.contains("没有这样的命令"))
    try dashboard.press("ctrl-u", "type:zhediesuoyou", "ctrl-u", "type:quanbuzhedie", "enter")
    #expect(dashboard.text.contains("▸ 市住建局 责任 2 配合 6"))
    try dashboard.press(":", "type:xiayichu", "enter")
    #expect(dashboard.text.contains("先用 / 查找"))
    // Dimmed, so it stays open and nothing happens.
    #expect(dashboard.text.contains("enter 执行"))
    try dashboard.press("esc", ":", "type:zhonglou", "enter")
    #expect(dashboard.screen[0].contains("钟楼"))
    try dashboard.press(":", "type:qianyigeyuedi", "enter")
    #expect(dashboard.effects.last == .loadBoard(plan: "zhonglou-2022", asOf: Day(2022, 7, 31)))
    try dashboard.press("esc", "esc", ":", "type:jieriqi", "ctrl-u", "type:kanban", "enter")
    #expect(dashboard.text.contains("先打开一个方案"))
  }

  @Test(arguments: ["140x40", "80x24", "40x12"], Language.allCases)
  func `looks as it was last approved`(size: String, language: Language) throws {
    var dashboard = try SampleDashboard(size, language: language)
    try dashboard.press("1", ":")
    try expectSnapshot(dashboard.model.draw(), named: "palette-\(size)-\(language.rawValue)")
    try dashboard.press("type:xia", "down")
    try expectSnapshot(dashboard.model.draw(), named: "palette-typed-\(size)-\(language.rawValue)")
  }
}
