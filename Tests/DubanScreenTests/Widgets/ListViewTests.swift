import SnapshotSupport
import Testing

@testable import DubanScreen

@Suite struct `A list` {
  private func letters(_ text: String) -> [Character] { Array(text) }

  @Test func `the selection follows its item through a reload, on the same line`() {
    var list = ListView(letters("abcdefghijklmnop"))
    for _ in 0..<12 { list.move(.moveDown, height: 5) }
    #expect(list.selected == "m")
    let line = list.index - list.top
    list.reload(letters("XYabcdefghijklmnop"))
    list.settle(height: 5)
    #expect(list.selected == "m")
    #expect(list.index - list.top == line)
  }

  @Test(
    arguments: [
      ("abcde", "c", "abde", "d"), ("abcde", "e", "abcd", "d"), ("abcde", "c", "ab", "b"), ("abcde", "c", "xyz", "z"),
      ("abcde", "c", "edcba", "c"),
    ] as [(String, Character, String, Character)])
  func `when the item is gone its nearest neighbour is selected`(
    old: String, selected: Character, new: String, expected: Character
  ) {
    var list = ListView(letters(old), selected: selected)
    list.reload(letters(new))
    #expect(list.selected == expected)
  }

  @Test func `an empty list has no selection and takes every move`() {
    var list = ListView<Int>()
    for motion in Motion.allCases { list.move(motion, height: 3) }
    list.reload([])
    #expect(list.selected == nil)
    #expect(list.visible(height: 3).isEmpty)
    list.reload([7])
    #expect(list.selected == 7)
    list.reload([])
    #expect(list.selected == nil && list.index == 0 && list.top == 0)
  }

  /// Whatever is pressed and however the height changes, the selected row is on the screen.
  @Test(arguments: [UInt64](1...6))
  func `the selected row is always to be seen`(seed: UInt64) {
    var random = Seeded(state: seed)
    var list = ListView(Array(0..<100))
    for _ in 0..<500 {
      let height = Int.random(in: 1...30, using: &random)
      if Bool.random(using: &random) {
        list.reload((0..<Int.random(in: 0...120, using: &random)).shuffled(using: &random))
        list.settle(height: height)
      }
      list.move(Motion.allCases.randomElement(using: &random)!, height: height)
      let visible = list.visible(height: height)
      #expect(list.ids.isEmpty || visible.contains(list.index))
      #expect(visible.count == min(height, list.ids.count))
    }
  }

  @Test func `a page down and up again keeps its line`() {
    var list = ListView(Array(0..<100))
    for _ in 0..<5 { list.move(.moveDown, height: 10) }
    list.move(.pageDown, height: 10)
    #expect(list.index == 14 && list.top == 9)
    list.move(.pageUp, height: 10)
    #expect(list.index == 5 && list.top == 0)
  }

  @Test func `of a hundred thousand rows only those on the screen are drawn`() {
    var list = ListView(Array(0..<100_000))
    list.move(.bottom, height: 20)
    var drawn: [Int] = []
    _ = Grid.drawn(Size(rows: 20, columns: 10)) { region in
      list.draw(in: region, isFocused: true) { _, id, _ in drawn.append(id) }
    }
    #expect(drawn == Array(99_980..<100_000))
  }

  @Test(arguments: [true, false])
  func `the selected row stands on a ground of its own`(isFocused: Bool) throws {
    let list = ListView(["老旧小区改造", "农村公路", "Schools"], selected: "农村公路")
    let grid = Grid.drawn(Size(rows: 4, columns: 9)) { region in
      list.draw(in: region, isFocused: isFocused) { row, index, ground in
        row.put(DisplayText(list.ids[index]), style: Style(.text, on: ground))
      }
    }
    try expectSnapshot(grid, named: isFocused ? "list-focused" : "list-unfocused")
  }

  @Test func `scrolling moves the rows and takes the selection along only where it must`() {
    var list = ListView(Array(0..<30), selected: 5)
    list.settle(height: 10)
    list.move(.scrollDown, height: 10)
    #expect(list.top == 1 && list.selected == 5)
    for _ in 0..<5 { list.move(.scrollDown, height: 10) }
    #expect(list.top == 6 && list.selected == 8, "two rows stay above it")
    for _ in 0..<40 { list.move(.scrollDown, height: 10) }
    #expect(list.top == 20 && list.selected == 22)
    for _ in 0..<40 { list.move(.scrollUp, height: 10) }
    #expect(list.top == 0 && list.selected == 7)
    var short = ListView([1, 2, 3], selected: 2)
    short.move(.scrollDown, height: 10)
    #expect(short.top == 0 && short.selected == 2, "what is all on the screen does not scroll")
  }
}
