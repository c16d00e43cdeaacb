import DubanCore
import Testing

@testable import DubanScreen

@Suite struct `A sparkline` {
  @Test(
    arguments: [
      ([0, 25, 50, 75, 100], nil, "⣀⣤⣶⣿⣿", "  _-=##"), ([nil, nil, 3, 6], nil, "⣶⣿", "     =#"),
      ([5, 5, 5], nil, "⣿⣿⣿", "    ###"),
      ([5, 5, 5], 20, "⣤⣤⣤", "    ---"), ([31, 31], 70, "⣤⣤", "     --"), ([80, 90], 70, "⣿⣿", "     ##"),
      ([0, 0], nil, "⣀⣀", "     __"), ([-4, 0, 4], nil, "⣀⣶⣿", "    _=#"), ([7], nil, "", "       "),
      ([nil, 9], nil, "", "       "),
      ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], nil, "⣤⣶⣶⣶⣿⣿⣿", "-===###"),
    ] as [([Int128?], Int128?, String, String)])
  func `rises with its values toward the goal, the newest at the right`(
    _ values: [Int128?], _ goal: Int128?, _ dots: String, _ ascii: String
  ) {
    let line = Sparkline(values.map { $0.map { Fraction($0) } }, goal: goal.map { Fraction($0) })
    func picture(_ glyphs: GlyphSet) -> String {
      let grid = Grid.drawn(Size(rows: 1, columns: 7), glyphs: glyphs) { line.draw(in: $0, on: .plain) }
      return (0..<7).map { grid.text(row: 0, column: $0) }.joined()
    }
    #expect(picture(.unicode).filter { $0 != " " } == dots)
    #expect(picture(.ascii) == ascii)
  }
}
