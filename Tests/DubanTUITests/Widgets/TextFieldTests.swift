import Testing

@testable import DubanTUI

@Suite struct `A text field` {
  @Test(
    arguments: [
      ([.character("督"), .character("办")], "", "督办", 2), ([.backspace], "督办", "督", 1),
      ([.left, .delete], "督办", "督", 1),
      ([.home, .character("x")], "督办", "x督办", 1), ([.home, .right, .ctrl("k")], "督办中心", "督", 1),
      ([.left, .ctrl("u")], "督办中心", "心", 0), ([.ctrl("w")], "市住建局 无变化 ", "市住建局 ", 5),
      ([.alt("b"), .alt("b")], "one two", "one two", 0), ([.home, .alt("f")], "one two", "one two", 3),
      ([.paste("第一行\n第二行\u{1B}[31m")], "", "第一行 第二行\u{FFFD}[31m", 12), ([.backspace], "", "", 0),
      ([.character("e"), .character("\u{301}"), .backspace], "a", "a", 1), ([.left, .left, .left], "甲", "甲", 0),
      ([.character("\u{200B}")], "甲", "甲", 1),
    ] as [([Key], String, String, Int)])
  func `keys edit whole characters`(keys: [Key], before: String, after: String, caret: Int) {
    var field = TextField(before)
    for key in keys {
      let isTaken = field.handle(key)
      #expect(isTaken)
    }
    #expect(field.text == after)
    #expect(field.caret == caret)
  }

  @Test(arguments: [.enter, .escape, .tab, .up, .function(2), .pageDown] as [Key])
  func `other keys are not taken`(key: Key) {
    var field = TextField("甲")
    let isTaken = field.handle(key)
    #expect(!isTaken)
  }

  @Test func `a field takes so many characters and no more`() {
    var field = TextField("督办", limit: 4)
    _ = field.handle(.home)
    _ = field.handle(.paste("一二三四五"))
    #expect(field.text == "一二督办")
    #expect(field.caret == 2)
  }

  @Test(arguments: 1...20, AmbiguousWidth.allCases)
  func `the caret is always inside and stands behind what was typed`(width: Int, ambiguous: AmbiguousWidth) throws {
    var field = TextField("9月底①应达75.0%,e\u{301}实际")
    for _ in 0...20 {
      let grid = Grid.drawn(Size(rows: 1, columns: width), ambiguous: ambiguous) { field.draw(in: $0, isFocused: true) }
      let cursor = try #require(grid.cursor)
      #expect((0..<width).contains(cursor.column))
      _ = field.handle(.left)
    }
  }

  @Test func `a long text scrolls under the caret`() throws {
    var field = TextField("市住建局报送的进展说明")
    func grid() -> Grid {
      Grid.drawn(Size(rows: 3, columns: 11)) { region in
        field.draw(in: region.row(0), isFocused: true)
        TextField().draw(in: region.row(1), isFocused: false, placeholder: "说明(可不填)")
      }
    }
    try expectSnapshot(grid(), named: "field-end")
    _ = field.handle(.home)
    try expectSnapshot(grid(), named: "field-start")
  }
}
