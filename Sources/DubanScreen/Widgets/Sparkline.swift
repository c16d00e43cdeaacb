package import DubanCore

/// How a figure went, a column a month, in signs that rise: where it comes from and whether it still moves can be seen in a row of a
/// list. A month before the first figure is left empty.
package struct Sparkline: Equatable, Sendable {
  /// The values, the oldest first; nil where there was none yet.
  package let values: [Fraction?]
  /// What a whole cell stands for where the values do not reach it: the figure that is to be reached.
  package let goal: Fraction?

  /// A line of `values`.
  package init(_ values: [Fraction?], goal: Fraction? = nil) {
    self.values = values
    self.goal = goal
  }

  /// Draws the newest that find room, at the right; nothing of fewer than two, which show no way.
  package func draw(in region: Region, on ground: Ground) {
    let shown = Array(values.suffix(region.columns))
    let known = shown.compactMap(\.self)
    guard known.count > 1, let low = known.min(), let most = known.max() else { return }
    let signs = region.glyphs.levels
    // From nothing upward, so that a small rise of much looks small; figures below nothing begin at the lowest.
    let (floor, high) = (min(low, .zero), max(most, goal ?? most))
    for (index, value) in shown.enumerated() {
      guard let value else { continue }
      let share = (value - floor).divided(by: high - floor)
      let level = share.map { min(signs.count - 1, $0.filled(of: signs.count)) } ?? 0
      region.put(
        signs[level], column: region.columns - shown.count + index, width: 1, style: Style(.dim, on: ground))
    }
  }
}
