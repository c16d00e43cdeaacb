/// A raster of dots, two by four in a cell, in which lines are drawn; shown in braille, in ASCII as one sign a cell.
///
/// What is drawn later lies on top: it gives a cell its colour and, in ASCII, its sign.
struct DotCanvas {
  /// How a line is told from the others without colour.
  enum Stroke: Sendable {
    case solid, dashed, dotted

    fileprivate func has(_ step: Int) -> Bool {
      switch self {
      case .solid: true
      case .dashed: step % 6 < 4
      case .dotted: step.isMultiple(of: 2)
      }
    }
  }

  /// What a line is drawn with.
  struct Pen: Sendable {
    let stroke: Stroke
    let role: ThemeRole
    /// The sign in ASCII.
    let sign: DisplayText
  }

  private struct Cell {
    var dots: UInt32 = 0
    var role: ThemeRole
    var sign: DisplayText
  }

  /// In dots.
  let width: Int
  let height: Int
  private var cells: [Int: Cell] = [:]

  /// An empty canvas of so many cells.
  init(rows: Int, columns: Int) {
    width = max(0, columns) * 2
    height = max(0, rows) * 4
  }

  /// Draws from one dot to another, both included; y counts from the top.
  mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ pen: Pen) {
    let (across, down) = (end.x - start.x, end.y - start.y)
    let steps = max(abs(across), abs(down))
    for step in 0...steps {
      let x = start.x + rounded(across * step, steps)
      let y = start.y + rounded(down * step, steps)
      // Along a level line the strokes stand on the same places whatever piece of it is drawn.
      if pen.stroke.has(abs(across) >= abs(down) ? x : y) { dot(x, y, pen) }
    }
  }

  /// Fills the cell around a dot, so that it stands out of its line.
  mutating func mark(_ x: Int, _ y: Int, _ pen: Pen) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    cells[key(x, y)] = Cell(dots: 0xFF, role: pen.role, sign: pen.sign)
  }

  private mutating func dot(_ x: Int, _ y: Int, _ pen: Pen) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    var cell = cells[key(x, y)] ?? Cell(role: pen.role, sign: pen.sign)
    cell.dots |= DotCanvas.bits[y % 4][x % 2]
    cell.role = pen.role
    cell.sign = pen.sign
    cells[key(x, y)] = cell
  }

  private func key(_ x: Int, _ y: Int) -> Int { (y / 4) * (width / 2) + x / 2 }

  private func rounded(_ numerator: Int, _ denominator: Int) -> Int {
    guard denominator > 0 else { return 0 }
    return (2 * numerator + (numerator < 0 ? -denominator : denominator)) / (2 * denominator)
  }

  /// The dots of a braille sign: two columns of three, and a fourth row below.
  private static let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  /// Draws what the canvas holds over `region`; cells without dots stay as they are.
  func draw(in region: Region) {
    for (key, cell) in cells {
      let braille = Unicode.Scalar(0x2800 + cell.dots).map { DisplayText(String($0)) } ?? cell.sign
      region.put(
        region.glyphs == .ascii ? cell.sign : braille, row: key / (width / 2), column: key % (width / 2), width: 1,
        style: Style(cell.role))
    }
  }
}
