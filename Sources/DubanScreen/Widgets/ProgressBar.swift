package import DubanCore

/// A bar that shows how much is reached, in the colour of its light, and with a tick where it should stand today.
///
/// In blocks it goes by eighths of a column; where these would be drawn wide, in braille by halves; in ASCII it is made of `#`, `-` for
/// a half, and `.`. None needs colour.
package struct ProgressBar: Hashable, Sendable {
  /// What is reached; nil when nothing is known. More than all is a full bar.
  package let share: Fraction?
  /// What should be reached by now; nil without a tick.
  package let expected: Fraction?
  /// The judgement that colours it.
  package let light: Light

  /// A bar.
  package init(_ share: Fraction?, expected: Fraction? = nil, light: Light) {
    self.share = share
    self.expected = expected
    self.light = light
  }

  /// Draws it over all columns of the first row; `ground` is that of the row it stands in.
  package func draw(in region: Region, on ground: Ground = .plain) {
    let width = region.columns
    guard width > 0 else { return }
    let glyphs = region.glyphs.bar(region.ambiguous)
    let steps = glyphs.parts.count
    let filled = filledSteps(of: width * steps)
    let tick = expected.map { min(width - 1, $0.filled(of: width)) }
    let ink = LightStyle(light).role
    func write(_ glyph: DisplayText, _ columns: Range<Int>, _ role: ThemeRole) {
      guard !columns.isEmpty else { return }
      let text = DisplayText(String(repeating: glyph.string, count: columns.count))
      region.write(text, column: columns.lowerBound, style: Style(role, on: ground))
    }
    let (whole, part) = filled.quotientAndRemainder(dividingBy: steps)
    write(glyphs.fill, 0..<whole, ink)
    if part > 0 { write(glyphs.parts[part - 1], whole..<whole + 1, ink) }
    write(glyphs.rest, whole + (part > 0 ? 1 : 0)..<width, .rule)
    guard let tick else { return }
    // Within what is filled the tick is cut out of it, so that the bar goes on.
    let style = tick < whole ? Style(ink, on: ground, [.reverse]) : Style(.tick, on: ground)
    region.write(region.glyphs.tick, column: tick, style: style)
  }

  /// The steps that are filled: at least one when anything is reached, and all of them only when all is.
  private func filledSteps(of all: Int) -> Int {
    guard let share, share > .zero else { return 0 }
    return min(max(1, share.filled(of: all)), all)
  }
}
