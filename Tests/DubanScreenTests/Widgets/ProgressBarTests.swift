import DubanCore
import SnapshotSupport
import Testing

@testable import DubanScreen

@Suite struct `A progress bar` {
  /// `#` filled, `.` to go, `|` the tick.
  private func picture(_ bar: ProgressBar, _ width: Int) -> String {
    let grid = Grid.drawn(Size(rows: 1, columns: width), glyphs: .ascii) { bar.draw(in: $0) }
    return (0..<width).map { grid.text(row: 0, column: $0) }.joined()
  }

  @Test(
    arguments: [
      (nil, nil, ".........."), (Fraction(0), Fraction(1, 2), ".....|...."), (Fraction(1, 1000), nil, "-........."),
      (Fraction(999, 1000), nil, "#########-"), (Fraction(1), Fraction(1), "#########|"),
      (Fraction(3, 2), Fraction(2, 3), "######|###"), (Fraction(533, 1000), Fraction(3, 4), "#####..|.."),
      (Fraction(-1), nil, ".........."), (Fraction(1, 2), Fraction(-1), "|####....."),
    ] as [(Fraction?, Fraction?, String)])
  func `it shows what is reached and where it should be`(share: Fraction?, expected: Fraction?, shown: String) {
    #expect(picture(ProgressBar(share, expected: expected, light: .behind), 10) == shown)
  }

  @Test(arguments: [
    (AmbiguousWidth.wide, [1, 4, 7, 8], ["⠦⠤⠤⠤", "⠶⠶⠤⠤", "⠶⠶⠶⠦", "⠶⠶⠶⠶"]),
    (.narrow, [0, 1, 2, 25, 30, 32], ["▁▁▁▁", "▏▁▁▁", "▎▁▁▁", "███▏", "███▊", "████"]),
  ])
  func `in blocks it goes by eighths of a column, in braille by halves`(
    _ ambiguous: AmbiguousWidth, _ parts: [Int], _ shown: [String]
  ) {
    let whole = Int128(ambiguous == .wide ? 8 : 32)
    let grid = Grid.drawn(Size(rows: parts.count, columns: 4), ambiguous: ambiguous) { region in
      for (line, part) in parts.enumerated() {
        ProgressBar(Fraction(Int128(part), whole), light: .onTrack).draw(in: region.row(line))
      }
    }
    let rows = parts.indices.map { row in (0..<4).map { grid.text(row: row, column: $0) }.joined() }
    #expect(rows == shown)
  }

  @Test(arguments: 0...4)
  func `the narrowest bars keep in their cells`(width: Int) {
    #expect(picture(ProgressBar(Fraction(1, 2), light: .onTrack), width).count == width)
    #expect(picture(ProgressBar(Fraction(1), light: .done), width) == String(repeating: "#", count: width))
  }

  @Test(arguments: GlyphSet.allCases)
  func `bars of every light`(glyphs: GlyphSet) throws {
    let grid = Grid.drawn(Size(rows: Light.allCases.count, columns: 24), glyphs: glyphs) { region in
      for (line, light) in Light.allCases.enumerated() {
        let row = region.row(line)
        let bar = ProgressBar(Fraction(Int128(line + 1), 9), expected: Fraction(2, 3), light: light)
        bar.draw(in: row.columns(from: 0, count: 12))
        row.write(LightStyle(light).label(.chinese, glyphs), column: 14, style: Style(LightStyle(light).role))
      }
    }
    try expectSnapshot(grid, named: "bars-\(glyphs.rawValue)")
  }
}

@Suite struct `A quarter strip` {
  @Test(arguments: GlyphSet.allCases, [20, 12])
  func `names are left out where they do not fit`(glyphs: GlyphSet, width: Int) throws {
    let strip = QuarterStrip([
      .init("Q1", .done), .init("Q2-3", .overdue), .init("Q3", .dueSoon, isCurrent: true), .init("Q4", nil),
    ])
    let grid = Grid.drawn(Size(rows: 1, columns: width), glyphs: glyphs) { strip.draw(in: $0) }
    try expectSnapshot(grid, named: "quarters-\(glyphs.rawValue)-\(width)")
  }
}
