import DubanScreen
import StorySupport
import Testing

@Suite struct `Changing the size of the window` {
  private let office: Office

  init() throws { office = try Office() }

  private static let sizes: [TerminalSize] = ["80x24", "40x12", "39x11", "200x60", "1x1", "300x100", "140x40"]

  @Test func `the board fits every size and keeps what is selected`() throws {
    let story = try office.dashboard()
    try story.press("Tab", "j", "j")
    for size in Self.sizes {
      try story.resize(to: size)
      try expectFit(story, size) { $0.contains("2020年") && $0.contains("107天") }
    }
    try story.press("c")
    try story.expect("10-1/Q2")
  }

  @Test func `an open detail is laid out anew and stays open`() throws {
    let story = try office.dashboard()
    try story.open("3-3")
    for size in Self.sizes {
      try story.resize(to: size)
      try expectFit(story, size) { $0.contains("任务 3-3") && $0.contains("◉ 正常  huaian-2020/3-3") }
    }
  }

  @Test func `an open form keeps what is typed and shows its cursor`() throws {
    let story = try office.dashboard()
    try story.open("10-3")
    try story.press("u", "BTab", "BTab", "BTab")
    try story.fill("改到一半")
    for size in Self.sizes {
      try story.resize(to: size)
      try expectFit(story, size) { $0.contains("改到一半") }
      guard isDrawn(size) else { continue }
      // The program moves the cursor a moment after it has drawn the text.
      try story.expect("the cursor in the field at \(size)") { _ in
        guard let cursor = try story.cursor else { return false }
        return try story.lines[cursor.row].contains("改到一半")
      }
    }
    try story.press("Enter")
    try story.expect("已记录：填报 10-3")
  }

  @Test func `the portfolio fits every size`() throws {
    let story = try Story(.duban(["demo", "--lang", "zh"], environment: Office.environment))
    try story.expect("5  钟楼区")
    for size in Self.sizes {
      try story.resize(to: size)
      try expectFit(story, size) { $0.contains("2020年市政府为民办十件实事") && $0.contains("方案") }
    }
  }

  @Test func `a storm of sizes ends in the last one`() throws {
    let story = try office.dashboard()
    for step in 0..<40 { try story.resize(to: TerminalSize(columns: 20 + step * 7 % 160, rows: 5 + step * 5 % 50)) }
    try story.resize(to: "120x30")
    try expectFit(story, "120x30") { $0.contains("逾期事项") && $0.contains("? 帮助") }
  }

  private func isDrawn(_ size: TerminalSize) -> Bool { size.columns >= 40 && size.rows >= 12 }

  /// Waits until the screen of that size is as wished, or says that it is too small, and nothing of another size is left.
  private func expectFit(_ story: Story, _ size: TerminalSize, _ wish: (String) -> Bool) throws {
    guard isDrawn(size) else {
      if size.columns > 20 { try story.expect("窗口太小：至少 40 列 12 行") }
      return
    }
    try story.expect("the screen at \(size)") { screen in
      // The header ends one cell before the edge only when it was drawn for this size.
      let header = screen.prefix { $0 != "\n" }
      return wish(screen) && DisplayText(header).width(.narrow) == size.columns - 1
    }
  }
}
