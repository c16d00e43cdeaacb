package import DubanCore

/// A bar that shows how much is reached, in the colour of its light, and with a tick where it should stand today.
///
/// It is drawn in braille, which every terminal takes for one column: a thick line over a thin one, in steps of half a
/// column, so that bars in neighbouring rows stay apart. In ASCII it is made of `#`, `-` for a half, and `.`. Neither needs colour.
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
    let halves = filledHalves(of: width)
    let tick = expected.map { min(width - 1, $0.filled(of: width)) }
    let glyphs = region.glyphs
    let ink = LightStyle(light).role
    func write(_ glyph: DisplayText, _ columns: Range<Int>, _ role: ThemeRole) {
      guard !columns.isEmpty else { return }
      let text = DisplayText(String(repeating: glyph.string, count: columns.count))
      region.write(text, column: columns.lowerBound, style: Style(role, on: ground))
    }
    let whole = halves / 2
    write(glyphs.barFill, 0..<whole, ink)
    if halves % 2 == 1 { write(glyphs.barHalf, whole..<whole + 1, ink) }
    write(glyphs.barRest, whole + halves % 2..<width, .rule)
    if let tick { write(glyphs.tick, tick..<tick + 1, .tick) }
  }

  /// The halves of columns that are filled: at least one when anything is reached, and all of them only when all is.
  private func filledHalves(of width: Int) -> Int {
    guard let share, share > .zero else { return 0 }
    return min(max(1, share.filled(of: 2 * width)), 2 * width)
  }
}
