import DubanCore
import DubanScreen

/// A bar of reversed spaces, which every terminal draws alike and nobody has to come near for.
struct ReversedBar: Equatable {
  /// The pieces from the left: how much of the whole each takes, and what it means.
  var pieces: [Piece]
  /// Where the bar should end by today; nil without a tick.
  var expected: Fraction?
  /// Whether what is missing to the whole is drawn too.
  var showsRest = true

  /// A piece of a bar.
  struct Piece: Equatable {
    let share: Fraction
    let role: ThemeRole
  }

  /// Draws it over all of the region. A piece of more than nothing has at least one column, and the pieces fill
  /// the bar only when they make up the whole.
  func draw(in region: Region) {
    let width = region.columns
    guard width > 0 else { return }
    var start = 0
    var sum = Fraction.zero
    for piece in pieces where piece.share > .zero {
      sum = sum + piece.share
      let end = min(width, max(start + 1, sum.filled(of: width)))
      region.columns(from: start, count: end - start).fill(style: Style(piece.role, on: .plain, [.reverse]))
      start = end
    }
    if showsRest, start < width {
      let rest = DisplayText(String(repeating: region.glyphs.barRest.string, count: width - start))
      region.write(rest, column: start, style: Style(.rule))
    }
    guard let expected else { return }
    let tick = min(width - 1, expected.filled(of: width))
    let style = tick < start ? Style(pieces.last?.role ?? .text, on: .plain, [.reverse]) : Style(.tick)
    region.put(region.glyphs.tick, column: tick, width: 1, style: style)
  }
}
