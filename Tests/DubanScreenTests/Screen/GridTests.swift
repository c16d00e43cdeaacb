import SnapshotSupport
import Testing

@testable import DubanScreen

@Suite struct `The grid` {
  private func picture(_ grid: Grid) -> [String] {
    grid.snapshot.split(separator: "\n").filter { $0.hasPrefix("|") }.map(String.init)
  }

  @Test func `writing over half of a wide character clears the other half`() {
    let left = Grid.drawn(Size(rows: 1, columns: 6)) { region in
      region.write("督办")
      region.write("X", column: 1)
    }
    #expect(picture(left) == ["| X办  |"])
    let right = Grid.drawn(Size(rows: 1, columns: 6)) { region in
      region.write("督办")
      region.write("X", column: 2)
    }
    #expect(picture(right) == ["|督X   |"])
  }

  @Test func `a wide character never crosses an edge`() {
    let grid = Grid.drawn(Size(rows: 1, columns: 7)) { region in
      region.write("督办督办")
      let window = region.columns(from: 1, count: 3)
      window.put("办督", column: -1)
    }
    // The left half of the first lies outside of the window, so it is a space; the second fits.
    #expect(picture(grid) == ["|  督.. |"])
  }

  @Test func `filling clears the halves across its edges`() {
    let grid = Grid.drawn(Size(rows: 1, columns: 8)) { region in
      region.write("督办中心")
      region.fill(Rect(row: 0, column: 3, rows: 1, columns: 2), style: Style(on: .input))
    }
    #expect(picture(grid) == ["|督    心|"])
  }

  /// Whatever is written wherever, every row stays exactly as wide as the grid.
  @Test(arguments: AmbiguousWidth.allCases, [UInt64](1...8))
  func `any writing keeps wide characters whole`(ambiguous: AmbiguousWidth, seed: UInt64) {
    var random = Seeded(state: seed)
    let texts: [DisplayText] = ["督办", "a督", "…—“”①", "e\u{301}x", "逾期15天", "🙂ok", " "]
    let grid = Grid.drawn(Size(rows: 4, columns: 11), ambiguous: ambiguous) { region in
      for _ in 0..<300 {
        let area = Rect(
          row: .random(in: -1...4, using: &random), column: .random(in: -3...11, using: &random),
          rows: .random(in: 0...4, using: &random), columns: .random(in: 0...11, using: &random))
        let part = region.part(area)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: part.fill(style: Style(on: .input))
        default:
          part.put(
            texts.randomElement(using: &random)!, row: .random(in: 0...2, using: &random),
            column: .random(in: -2...6, using: &random), width: Bool.random(using: &random) ? nil : 4)
        }
      }
    }
    for row in 0..<4 {
      let text = (0..<11).map { grid.text(row: row, column: $0) }.joined()
      #expect(DisplayText(text).width(ambiguous) == 11)
      for column in 1..<11 where grid.text(row: row, column: column).isEmpty {
        #expect(DisplayText(grid.text(row: row, column: column - 1)).width(ambiguous) == 2)
        #expect(grid.style(row: row, column: column) == grid.style(row: row, column: column - 1))
      }
    }
  }

  @Test func `text is clipped, padded and put to its side`() throws {
    let grid = Grid.drawn(Size(rows: 4, columns: 12)) { region in
      region.put("淮安市住房局", row: 0, column: 2, width: 9)
      region.put("75.0%", row: 1, width: 8, align: .right)
      region.put("督办", row: 2, style: Style(.title, on: .title))
      region.put("淮安市住房局", row: 3, width: 8, clip: .middle)
    }
    try expectSnapshot(grid, named: "grid-put")
  }

  @Test func `where the terminal draws ambiguous characters wide, common ones become two certain columns`() throws {
    let grid = Grid.drawn(Size(rows: 1, columns: 24), ambiguous: .wide) { $0.write("“一”…—①×α") }
    try expectSnapshot(grid, named: "grid-ambiguous-wide")
  }

  @Test func `the cursor shows only inside`() {
    let grid = Grid.drawn(Size(rows: 2, columns: 2)) { $0.setCursor(row: 5, column: 0) }
    #expect(grid.cursor == nil)
    let shown = Grid.drawn(Size(rows: 2, columns: 2)) { $0.setCursor(row: 1, column: 1) }
    #expect(shown.cursor == Position(row: 1, column: 1))
  }

  @Test func `only what changed is handed on`() {
    func draw(_ word: DisplayText, _ style: Style = Style()) -> Grid {
      Grid.drawn(Size(rows: 2, columns: 10)) { region in
        region.write("e\u{301}督办")
        region.write(word, row: 1, column: 2, style: style)
      }
    }
    #expect(draw("逾期").changes(from: draw("逾期")).isEmpty)
    #expect(draw("逾期") == draw("逾期"))
    let runs = draw("完成").changes(from: draw("逾期"))
    #expect(runs == [Grid.Run(row: 1, column: 2, text: "完成", style: Style(), columns: 4)])
    let restyled = draw("逾期", Style(.error)).changes(from: draw("逾期"))
    #expect(restyled.map(\.text) == ["逾期"])
    #expect(draw("逾期").changes(from: nil).count == 2)
    #expect(draw("逾期").changes(from: Grid(Size(rows: 1, columns: 1))).count == 2)
  }

  @Test func `a grid or a region of nothing takes anything`() {
    let grid = Grid.drawn(Size(rows: 0, columns: 0)) { region in
      region.put("督办")
      region.fill(style: Style())
      region.setCursor(row: 0, column: 0)
      region.inset(rows: 3, columns: 3).write("x")
    }
    #expect(grid.changes(from: nil).isEmpty)
  }

  @Test func `a part in the middle is never larger than the whole`() {
    _ = Grid.drawn(Size(rows: 10, columns: 121)) { region in
      #expect(region.centred(Size(rows: 4, columns: 300)).size == Size(rows: 4, columns: 121))
    }
  }
}

/// The same numbers in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
