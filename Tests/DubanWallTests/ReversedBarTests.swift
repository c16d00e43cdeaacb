import DubanCore
import DubanScreen
import Testing

@testable import DubanWall

struct ReversedBarTests {
  private func picture(_ shares: [Fraction], expected: Fraction? = nil) throws -> String {
    let bar = ReversedBar(pieces: shares.map { .init(share: $0, role: .lightOnTrack) }, expected: expected)
    return try Grid.drawn(Size(rows: 1, columns: 10), glyphs: .ascii) { bar.draw(in: $0) }.monoPicture()
  }

  @Test(arguments: [
    ([Fraction(0)], nil, ".........."), ([Fraction(1, 100)], nil, "#........."), ([Fraction(1, 2)], nil, "#####....."),
    ([Fraction(99, 100)], nil, "#########."), ([Fraction(1)], nil, "##########"), ([Fraction(3, 2)], nil, "##########"),
    ([Fraction(99, 100), Fraction(1, 200), Fraction(1, 200)], nil, "##########"),
    ([Fraction(1, 4), Fraction(1, 100)], nil, "###......."), ([Fraction(1, 2)], Fraction(3, 4), "#####..|.."),
    ([Fraction(1, 2)], Fraction(1, 5), "##|##....."), ([], Fraction(1), ".........|"),
  ])
  func `A bar is as long as its share`(_ shares: [Fraction], _ expected: Fraction?, _ picture: String) throws {
    #expect(try self.picture(shares, expected: expected) == picture)
  }

  @Test func `A piece begins with its sign, and one of a single column is its sign`() throws {
    let bar = ReversedBar(pieces: [
      .init(share: Fraction(1, 2), role: .lightOverdue, sign: "!"),
      .init(share: Fraction(1, 100), role: .dim, sign: "?"),
    ])
    let picture = Grid.drawn(Size(rows: 1, columns: 10), glyphs: .ascii) { bar.draw(in: $0) }
    #expect((0..<10).map { picture.text(row: 0, column: $0) }.joined() == "!    ?....")
  }

  @Test func `Small pieces behind a large one keep a column each`() throws {
    let pieces = [Fraction(98, 100), Fraction(1, 100), Fraction(1, 100)].map {
      ReversedBar.Piece(share: $0, role: .dim, sign: "x")
    }
    let picture = Grid.drawn(Size(rows: 1, columns: 10), glyphs: .ascii) { ReversedBar(pieces: pieces).draw(in: $0) }
    #expect((0..<10).map { picture.text(row: 0, column: $0) }.joined() == "x       xx")
  }
}
