import DubanCore
import SnapshotSupport
import Testing

@testable import DubanScreen

@Suite struct `Windows and bars` {
  @Test func `a menu dims what cannot be chosen and says why`() throws {
    var menu = Menu(
      "督查室处理",
      [
        .init("close", "销号", key: .character("c")),
        .init("back", "退回", key: .character("b"), obstacle: "还没有填报"),
        .init("extend", "延期", key: .character("e"), detail: "现为 9月30日"),
      ])
    let hints: [KeyHint] = [.fixed("enter", "选定"), .fixed("esc", "取消")]
    menu.move(.moveDown)
    #expect(menu.selected?.choice == "back")
    #expect(menu.item(for: .character("e"))?.choice == "extend")
    #expect(menu.item(for: .character("x")) == nil)
    for (size, name) in [(Size(rows: 9, columns: 44), "menu"), (Size(rows: 4, columns: 15), "menu-narrow")] {
      let grid = Grid.drawn(size) { region in
        for row in 0..<region.rows { region.put("督办督办督办督办督办督办督办督办督办督办督办", row: row) }
        menu.draw(hints, in: region)
      }
      try expectSnapshot(grid, named: name)
    }
  }

  @Test func `a menu opens on the choice that holds`() {
    let items = GlyphSet.allCases.map { Menu<GlyphSet>.Item($0, DisplayText($0.rawValue)) }
    #expect(Menu("glyphs", items, selected: .ascii).selected?.choice == .ascii)
    #expect(Menu<Int>("empty", []).selected == nil)
  }

  @Test(arguments: [30, 14, 3])
  func `title bars keep their count before their title`(width: Int) throws {
    let grid = Grid.drawn(Size(rows: 3, columns: width)) { region in
      let rest = Frame("逾期节点与即将到期", count: "12/88", isFocused: true).draw(in: region)
      #expect(rest.rows == 2)
      Frame("主要指标", count: "22").draw(in: rest)
    }
    try expectSnapshot(grid, named: "frame-\(width)")
  }

  @Test(arguments: [60, 28, 12, 5])
  func `hints make room for a message, and the way to help stays longest`(width: Int) throws {
    let hints: [KeyHint] = [.fixed("u", "填报"), .fixed("c", "确认节点"), .fixed("/", "查找"), .fixed("?", "帮助")]
    let grid = Grid.drawn(Size(rows: 2, columns: width)) { region in
      Footer(hints).draw(in: region.row(0))
      Footer(hints, message: .init("已确认,可撤销", isError: false)).draw(in: region.row(1))
    }
    try expectSnapshot(grid, named: "footer-\(width)")
  }
}

@Suite struct `Wrapped text` {
  private let text = WrappedText([
    .init("提标改造老旧小区", style: Style(.strong)),
    .init("全年提标改造老旧小区70个,9月底应达75.0%,实际53.3%,低21.7个百分点。", indent: 2, firstIndent: 0), .init(""),
    .init("Q3 milestone due 30 Sep, 15 days overdue, not confirmed.", style: Style(.lightOverdue)),
  ])

  @Test(arguments: GlyphSet.allCases, [24, 11])
  func `it wraps, scrolls and shows that there is more`(glyphs: GlyphSet, width: Int) throws {
    var text = text
    text.move(.moveDown, size: Size(rows: 5, columns: width), .narrow)
    let grid = Grid.drawn(Size(rows: 5, columns: width), glyphs: glyphs) { text.draw(in: $0) }
    try expectSnapshot(grid, named: "wrapped-\(glyphs.rawValue)-\(width)")
  }

  @Test func `scrolling ends at both ends`() {
    var text = text
    let size = Size(rows: 3, columns: 30)
    let lines = text.lines(30, .narrow).count
    for _ in 0..<50 { text.move(.pageDown, size: size, .narrow) }
    #expect(text.top == lines - 3)
    text.move(.top, size: size, .narrow)
    text.move(.moveUp, size: size, .narrow)
    #expect(text.top == 0)
    text.move(.bottom, size: Size(rows: 100, columns: 30), .narrow)
    #expect(text.top == 0)
  }
}
