import DubanScreen

/// A number in digits five pixels high, of reversed spaces: no glyph whose width anybody could doubt, and readable from
/// across the room.
struct BigDigits: Equatable {
  /// Each character as five rows of three pixels.
  private let glyphs: [[UInt8]]

  /// The digits of `text`, with `/` between two numbers; everything else is left out.
  init(_ text: String) { glyphs = text.compactMap { BigDigits.font[$0] } }

  /// How large one pixel is.
  struct Pixel: Equatable {
    var rows = 1
    var columns = 2

    static let tall = Pixel(rows: 2, columns: 4)
    static let usual = Pixel()
    static let narrow = Pixel(columns: 1)
  }

  /// The cells that it takes.
  func size(_ pixel: Pixel) -> Size {
    Size(rows: 5 * pixel.rows, columns: max(0, glyphs.count * 4 - 1) * pixel.columns)
  }

  /// The largest pixels with which it fits into `columns`, from `largest` on; nil where none do.
  func pixel(fitting columns: Int, from largest: Pixel = .usual) -> Pixel? {
    [.tall, .usual, .narrow].drop { $0 != largest }.first { size($0).columns <= columns }
  }

  /// Draws it from the upper left corner in the colour of `role`.
  func draw(_ pixel: Pixel, _ role: ThemeRole, in region: Region) {
    let style = Style(role, on: .plain, [.reverse])
    for (place, rows) in glyphs.enumerated() {
      for (y, bits) in rows.enumerated() {
        for x in 0..<3 where bits & (4 >> x) != 0 {
          region.fill(
            Rect(
              row: y * pixel.rows, column: (place * 4 + x) * pixel.columns, rows: pixel.rows, columns: pixel.columns),
            style: style)
        }
      }
    }
  }

  /// Five rows of three bits, the leftmost the highest.
  private static let font: [Character: [UInt8]] = [
    "0": [7, 5, 5, 5, 7], "1": [2, 6, 2, 2, 7], "2": [7, 1, 7, 4, 7], "3": [7, 1, 7, 1, 7], "4": [5, 5, 7, 1, 1],
    "5": [7, 4, 7, 1, 7], "6": [7, 4, 7, 5, 7], "7": [7, 1, 1, 1, 1], "8": [7, 5, 7, 5, 7], "9": [7, 5, 7, 1, 7],
    "/": [1, 1, 2, 4, 4],
  ]
}
