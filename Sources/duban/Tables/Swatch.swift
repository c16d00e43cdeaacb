import DubanCore
import DubanReports
import DubanScreen

/// A theme in one line, as the dashboard would show it: every light's shape on the theme's own paper, and a selected row.
struct Swatch {
  private let palette: Palette
  private let glyphs: GlyphSet

  /// A swatch of `theme` for the terminal that the environment names.
  init(_ theme: Theme, _ glyphs: GlyphSet) {
    palette = Palette(theme, depth: Swatch.depth)
    self.glyphs = glyphs
  }

  /// So many colours as the dashboard would use: asking the terminal's description takes curses, its name tells as much.
  private static var depth: ColourDepth {
    let name = Environment.variable("TERM") ?? ""
    return name.contains("direct") ? .direct : name.contains("256") ? .indexed : name.contains("mono") ? .mono : .eight
  }

  /// The line, with the sequences that colour it.
  func line(_ language: Language) -> String {
    let lights = Light.byUrgency
    let shapes = lights.map { painted(" " + LightStyle($0).shape(glyphs).string, Style(LightStyle($0).role)) }
    let word = language.pick("选中", "selected")
    return shapes.joined() + painted(" ", Style()) + painted(" \(word) ", Style(.text, on: .selection))
      + painted(" \(language.pick("标题", "title")) ", Style(.focusTitle, on: .focusTitle))
  }

  private func painted(_ text: String, _ style: Style) -> String {
    let paint = palette.paint(style)
    var numbers: [String] = []
    if paint.attributes.contains(.bold) { numbers.append("1") }
    if paint.attributes.contains(.underline) { numbers.append("4") }
    if paint.attributes.contains(.reverse) { numbers.append("7") }
    numbers += Swatch.numbers(paint.foreground, "38") + Swatch.numbers(paint.background, "48")
    return numbers.isEmpty ? text : "\u{1B}[\(numbers.joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  private static func numbers(_ colour: TerminalColour, _ kind: String) -> [String] {
    switch colour {
    case .standard: []
    case .index(let index) where index < 8: [(kind == "38" ? "3" : "4") + "\(index)"]
    case .index(let index): [kind, "5", "\(index)"]
    case .direct(let colour): [kind, "2", "\(colour.red)", "\(colour.green)", "\(colour.blue)"]
    }
  }
}
