import DubanScreen
import DubanCore
import SnapshotSupport
import Testing

@testable import DubanTUI

/// Undo and redo of several items: listed first, done as one, stopped where somebody else was there since.
@Suite struct `The window of undo` {
  private static func event(_ seq: Int, _ subject: String, _ change: Change, actor: String = "王芳") -> Entry {
    let day = Day(2020, 10, 15)!
    return Entry(
      seq: seq, batch: 900, at: Instant(milliseconds: 0), recorded: day, on: day, actor: actor, plan: "huaian-2020",
      subject: subject, change: change, note: nil, simulated: false)
  }

  private static let reversal = Reversal(
    .undo, batch: 900,
    items: ["7-3/Q1", "10-1/Q2", "7-3/Q2"].enumerated().map { index, subject in
      Reversal.Item(act: event(900 + index, subject, .confirm), reverting: 900 + index)
    }, since: [])

  /// A board on which three milestones were confirmed in one act, and the offer to take that back.
  private func offered(
    _ size: String = "140x40", _ language: Language = .chinese, hasMouse: Bool = false
  ) throws -> SampleDashboard {
    var dashboard = try SampleDashboard(size, language: language, plans: ["huaian-2020"], hasMouse: hasMouse)
    try dashboard.press("1")
    let acts = Self.reversal.items.map(\.act)
    var confirmed: [String: ItemState] = [:]
    var before: [String: ItemState] = [:]
    for act in acts {
      before[act.subject] = ItemState()
      confirmed[act.subject] = ItemState(folding: [act], asOf: act.on)
    }
    dashboard.send(.itemsChanged(plan: "huaian-2020", states: confirmed, entries: acts, mine: true))
    dashboard.send(.reversalOffered(Self.reversal, states: ["huaian-2020": before]))
    return dashboard
  }

  @Test func `every item is listed with its light now and afterwards, and one key takes all back`() throws {
    var dashboard = try offered()
    #expect(dashboard.text.contains("撤销 3 项"))
    #expect(dashboard.screen.filter { $0.contains("✓ 完成  →  ! 逾期") }.count == 3)
    try dashboard.press("enter")
    #expect(dashboard.effects == [.reverse(.undo, agreed: 900)])
  }

  @Test func `its keys can be pressed`() throws {
    for (words, effects) in [("enter 全部撤销", [Effect.reverse(.undo, agreed: 900)]), ("esc 不撤销", [])] {
      var dashboard = try offered(hasMouse: true)
      try dashboard.mouse(.press, on: words)
      #expect(dashboard.effects == effects)
      #expect(!dashboard.text.contains("撤销 3 项"))
    }
  }

  @Test func `one item is told with who did what and when, before it is taken back`() throws {
    var dashboard = try offered()
    try dashboard.press("esc")
    let one = Reversal(.undo, batch: 900, items: [Self.reversal.items[0]], since: [])
    dashboard.send(.reversalOffered(one, states: ["huaian-2020": ["7-3/Q1": ItemState()]]))
    for words in ["撤销 1 项", "将撤销：2020-10-15  王芳  确认节点", "✓ 完成  →  ! 逾期", "enter 撤销"] {
      #expect(dashboard.text.contains(words), "\(words)")
    }
    try dashboard.press("enter")
    #expect(dashboard.effects == [.reverse(.undo, agreed: 900)])
  }

  @Test func `leaving it takes nothing back`() throws {
    var dashboard = try offered()
    try dashboard.press("j", "esc")
    #expect(dashboard.effects.isEmpty)
    #expect(!dashboard.text.contains("撤销 3 项"))
  }

  @Test func `a long list scrolls and still takes all back`() throws {
    var dashboard = try SampleDashboard("80x24", plans: ["huaian-2020"])
    try dashboard.press("1")
    let entry = try #require(dashboard.model.entries["huaian-2020"])
    let subjects = entry.board.tasks.map(\.task.id)
    let items = subjects.enumerated().map { index, subject in
      Reversal.Item(act: Self.event(900 + index, subject, .remark), reverting: 900 + index)
    }
    dashboard.send(.reversalOffered(Reversal(.redo, batch: 900, items: items, since: []), states: [:]))
    let (first, last) = (try #require(subjects.first), try #require(subjects.last))
    func lists(_ id: String) -> Bool { dashboard.screen.contains { $0.contains("    \(id) ") } }
    #expect(lists(first) && !lists(last))
    try dashboard.press("G")
    #expect(!lists(first) && lists(last))
    try dashboard.press("k", "j", "pgup", "pgup", "pgup", "j", "k", "<")
    #expect(lists(first))
    try dashboard.press("enter")
    #expect(dashboard.effects == [.reverse(.redo, agreed: 900)])
  }

  @Test func `what was reversed is told with the way back`() throws {
    var dashboard = try offered()
    dashboard.send(.reversed(Self.reversal))
    try dashboard.press("esc")
    dashboard.send(.reversed(Self.reversal))
    #expect(dashboard.screen.last?.contains("已撤销 3 项：7-3/Q1、10-1/Q2、7-3/Q2（ctrl-r 重做）") == true)
    let one = Reversal(.redo, batch: 903, items: [Self.reversal.items[0]], since: [])
    dashboard.send(.reversed(one))
    #expect(dashboard.screen.last?.contains("已重做：huaian-2020/7-3/Q1 确认节点 → ✓ 完成（U 撤销）") == true)
  }

  @Test func `where somebody else was there since it says which item, who and when`() throws {
    var dashboard = try SampleDashboard(plans: ["huaian-2020"])
    try dashboard.press("1")
    let other = Self.event(950, "7-3/Q1", .remark, actor: "李强")
    dashboard.send(.reversalRefused(.undo, entries: [other]))
    for words in ["没有撤销任何一项", "7-3/Q1  ", "2020-10-15  李强  备注"] { #expect(dashboard.text.contains(words)) }
    try dashboard.press("enter")
    #expect(!dashboard.text.contains("没有撤销任何一项"))
    #expect(dashboard.effects.isEmpty)
  }

  static let shots: [(String, Language)] = [
    ("140x40", .chinese), ("140x40", .english), ("80x24", .chinese), ("80x24", .english), ("40x12", .chinese),
  ]

  @Test(arguments: shots) func `looks as it was last approved`(size: String, language: Language) throws {
    var dashboard = try offered(size, language)
    try expectSnapshot(dashboard.model.draw(), named: "undo-\(size)-\(language)")
    dashboard.send(.reversalRefused(.undo, entries: [Self.event(950, "7-3/Q1", .remark, actor: "李强")]))
    try expectSnapshot(dashboard.model.draw(), named: "undo-refused-\(size)-\(language)")
  }
}
