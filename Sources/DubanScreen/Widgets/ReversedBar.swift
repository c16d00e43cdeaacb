package import DubanCore

/// A bar of reversed spaces, which every terminal draws alike and nobody has to come near for.
package struct ReversedBar: Equatable {
  /// The pieces from the left: how much of the whole each takes, and what it means.
  package var pieces: [Piece]
  /// Where the bar should end by today; nil without a tick.
  package var expected: Fraction?
  /// Whether what is missing to the whole is drawn too.
  package var showsRest = true

  /// A bar of `pieces`.
  package init(pieces: [Piece], expected: Fraction? = nil, showsRest: Bool = true) {
    self.pieces = pieces
    self.expected = expected
    self.showsRest = showsRest
  }

  /// The lights of `counts`, the most urgent first, each begun by its sign.
  package init(_ counts: LightCounts, _ glyphs: GlyphSet) {
    let judged = Int128(max(1, counts.judged))
    let pieces = Light.byUrgency.filter { counts.shown($0) > 0 }.map { light in
      let face = LightStyle(light)
      return Piece(share: Fraction(Int128(counts.shown(light)), judged), role: face.role, sign: face.shape(glyphs))
    }
    self.init(pieces: pieces)
  }

  /// A piece of a bar.
  package struct Piece: Equatable {
    package let share: Fraction
    package let role: ThemeRole
    /// What stands in its first column, so that pieces can be told without colour.
    package let sign: DisplayText?

    /// A piece of `share` of the whole.
    package init(share: Fraction, role: ThemeRole, sign: DisplayText? = nil) {
      self.share = share
      self.role = role
      self.sign = sign
    }
  }

  /// Draws it over all of the region. A piece of more than nothing has at least one column, and the pieces fill
  /// the bar only when they make up the whole.
  package func draw(in region: Region) {
    let width = region.columns
    guard width > 0 else { return }
    var start = 0
    var sum = Fraction.zero
    let shown = pieces.filter { $0.share > .zero }
    for (index, piece) in shown.enumerated() {
      sum = sum + piece.share
      // Those behind it need a column each.
      let room = max(start, width - (shown.count - 1 - index))
      let end = min(width, max(start + 1, min(room, sum.filled(of: width))))
      let style = Style(piece.role, on: .plain, [.reverse])
      region.columns(from: start, count: end - start).fill(style: style)
      if let sign = piece.sign { region.put(sign, column: start, width: min(1, end - start), style: style) }
      start = end
    }
    if showsRest, start < width {
      let rest = DisplayText(String(repeating: region.glyphs.bar(region.ambiguous).rest.string, count: width - start))
      region.write(rest, column: start, style: Style(.rule))
    }
    guard let expected else { return }
    let tick = min(width - 1, expected.filled(of: width))
    let style = tick < start ? Style(pieces.last?.role ?? .text, on: .plain, [.reverse]) : Style(.tick)
    region.put(region.glyphs.tick, column: tick, width: 1, style: style)
  }
}
