import Testing

@testable import DubanScreen

@Suite struct `A canvas of dots` {
  func rows(_ glyphs: GlyphSet = .unicode, rows: Int = 1, columns: Int = 4, _ draw: (inout DotCanvas) -> Void)
    -> [String]
  {
    var canvas = DotCanvas(rows: rows, columns: columns)
    draw(&canvas)
    let grid = Grid.drawn(Size(rows: rows, columns: columns), glyphs: glyphs) { canvas.draw(in: $0) }
    return (0..<rows).map { row in (0..<columns).map { grid.text(row: row, column: $0) }.joined() }
  }

  func pen(_ stroke: DotCanvas.Stroke, _ sign: DisplayText = "*") -> DotCanvas.Pen {
    DotCanvas.Pen(stroke: stroke, role: .plotActual, sign: sign)
  }

  @Test func `strokes are told apart without colour`() {
    let lines = [DotCanvas.Stroke.solid, .dashed, .dotted].map { stroke in
      rows(columns: 6) { $0.line(from: (0, 0), to: (11, 0), pen(stroke)) }[0]
    }
    #expect(lines == ["⠉⠉⠉⠉⠉⠉", "⠉⠉ ⠉⠉ ", "⠁⠁⠁⠁⠁⠁"])
  }

  @Test func `a line rises through every row`() {
    #expect(rows(rows: 2, columns: 4) { $0.line(from: (0, 7), to: (7, 0), pen(.solid)) } == ["  ⡠⠊", "⡠⠊  "])
  }

  @Test func `in ASCII each cell has the sign of what lies on top`() {
    let picture = rows(.ascii) {
      $0.line(from: (0, 0), to: (7, 0), pen(.solid, "="))
      $0.mark(2, 0, pen(.solid, "@"))
    }
    #expect(picture == ["=@=="])
  }

  @Test func `what lies outside is not drawn`() {
    #expect(rows { $0.line(from: (-5, -5), to: (-1, 90), pen(.solid)) } == ["    "])
  }
}
