import SnapshotSupport
import Testing

@testable import DubanScreen

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
      // A family stays one character, pasted as a whole or typed scalar by scalar.
      ([.paste("👨\u{200D}👩\u{200D}👧来")], "", "👨\u{200D}👩\u{200D}👧来", 2),
      ([.character("👨"), .character("\u{200D}"), .character("👩")], "", "👨\u{200D}👩", 1),
      ([.paste("👨\u{200D}👩"), .backspace], "甲", "甲", 1), ([.paste("⚠\u{FE0F}")], "", "⚠\u{FE0F}", 1),
      ([.character("👍"), .character("\u{1F3FD}")], "", "👍\u{1F3FD}", 1),
      // Elsewhere joiners and selectors are invisible, and go.
      ([.paste("甲\u{200D}乙1\u{FE0F}")], "", "甲乙1", 3), ([.paste("第一行\n")], "", "第一行", 3),
      ([.character("🇨"), .character("🇳")], "", "🇨🇳", 1), ([.character("🇨"), .character("🇳"), .backspace], "", "", 0),
      // What stood apart and meets is one character from then on, for the caret too.
      ([.character("🇨"), .character("x"), .character("🇳"), .left, .backspace, .right], "", "🇨🇳", 1),
      ([.character("\u{301}")], "", "", 0), ([.home, .character("\u{301}")], "e", "e", 0),
      ([.home, .right, .character("\u{301}"), .delete], "eab", "e\u{301}b", 1),
      ([.paste("一\r\n二\r三\u{7}\u{9B}31m\u{202E}四")], "", "一 二三\u{FFFD}\u{FFFD}31m四", 10),
      ([.home, .ctrl("f"), .ctrl("d")], "督办件", "督件", 1),
      ([.ctrl("a"), .ctrl("e"), .ctrl("b"), .ctrl("h")], "督办件", "督件", 1),
      ([.alt("\u{7F}")], "one two", "one ", 4), ([.home, .end, .left, .ctrl("k")], "督办件", "督办", 2),
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

  @Test func `whatever is done, the caret stands between whole characters`() {
    var random = Dice(seed: 7)
    let pieces = [
      "督", "e", "\u{301}", "🇨", "🇳", "👨\u{200D}👩", " ", "\n", "\u{1B}[A", "ᄀ", "ᅡ", "①", "\u{FE0F}", "क", "\u{94D}",
    ]
    let joining: Set<Unicode.Scalar> = ["\u{200D}", "\u{FE0F}"]
    let moves: [Key] = [
      .left, .right, .home, .end, .backspace, .delete, .ctrl("w"), .ctrl("k"), .ctrl("u"), .alt("b"), .alt("f"),
    ]
    var field = TextField("", limit: 40)
    for step in 0..<4_000 {
      let roll = random.roll(pieces.count + moves.count + 4)
      _ = field.handle(roll < moves.count ? moves[roll] : .paste(pieces[random.roll(pieces.count)]))
      #expect((0...field.text.count).contains(field.caret), "step \(step)")
      #expect(field.text.count <= 40, "step \(step)")
      let clean = field.text.unicodeScalars.filter { !joining.contains($0) }
      #expect(DisplayText(field.text).string.unicodeScalars.elementsEqual(clean), "step \(step)")
      guard step % 10 == 0 else { continue }
      let width = 1 + random.roll(24)
      let grid = Grid.drawn(Size(rows: 1, columns: width)) { field.draw(in: $0, isFocused: true) }
      #expect(grid.cursor.map { (0..<width).contains($0.column) } == true, "step \(step)")
    }
  }

  @Test func `whoever goes back in a long text sees what follows the caret`() throws {
    var field = TextField(String(repeating: "前", count: 30) + "督查室办")
    for _ in 0..<4 { _ = field.handle(.left) }
    let grid = Grid.drawn(Size(rows: 1, columns: 24)) { field.draw(in: $0, isFocused: true) }
    let row = (0..<24).map { grid.text(row: 0, column: $0) }.joined()
    #expect(row.contains("督查室办"))
    let cursor = try #require(grid.cursor)
    #expect(grid.text(row: 0, column: cursor.column) == "督")
  }

  @Test func `a wide character that is cut by the edge is not shown by half`() throws {
    for width in 2...12 {
      var field = TextField("a督办件b进展")
      for _ in 0...9 {
        let grid = Grid.drawn(Size(rows: 1, columns: width + 1)) { region in
          region.fill(style: Style(.text, on: .overlay))
          field.draw(in: region.columns(from: 0, count: width), isFocused: true)
        }
        #expect(grid.style(row: 0, column: width).ground == .overlay, "nothing leaves the field")
        let shown = (0..<width).map { grid.text(row: 0, column: $0) }.joined()
        #expect(DisplayText(shown).width(.narrow) == width)
        _ = field.handle(.left)
      }
    }
  }

  @Test func `whether a paste had several lines is known until the next key`() {
    var field = TextField()
    for (text, joined) in [("一行\n", false), ("两\r\n行", true), ("\n\n", false), ("a\u{2028}b", true)] {
      _ = field.handle(.paste(text))
      #expect(field.joinedLines == joined)
    }
    _ = field.handle(.left)
    #expect(!field.joinedLines)
  }

  @Test func `joined emoji are shown by their parts, and the caret stands behind them`() {
    var field = TextField()
    _ = field.handle(.paste("👨\u{200D}👩\u{200D}👧来"))
    let grid = Grid.drawn(Size(rows: 1, columns: 20)) { field.draw(in: $0, isFocused: true) }
    #expect(grid.cursor?.column == 8)
    _ = field.handle(.left)
    _ = field.handle(.backspace)
    #expect(field.text == "来")
  }

  @Test(arguments: GlyphSet.allCases)
  func `signs tell where a text goes on`(glyphs: GlyphSet) {
    var field = TextField("abcdefghijklmnopqrstuvwxyz")
    func row() -> String {
      let grid = Grid.drawn(Size(rows: 1, columns: 12), glyphs: glyphs) { field.draw(in: $0, isFocused: true) }
      return (0..<12).map { grid.text(row: 0, column: $0) }.joined()
    }
    let (left, right) = (glyphs.moreLeft.string, glyphs.moreRight.string)
    #expect(row() == left + "qrstuvwxyz ")
    for _ in 0..<13 { _ = field.handle(.left) }
    #expect(row() == left + "ghijklmnop" + right)
    _ = field.handle(.home)
    #expect(row() == "abcdefghijk" + right)
    field = TextField("abcdefghijk")
    #expect(row() == "abcdefghijk ")
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

/// Rolls the same numbers every time.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to `sides`.
  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }
}
