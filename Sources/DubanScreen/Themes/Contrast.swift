/// How well one role can be read on one ground.
package struct Contrast: Hashable, Sendable {
  package let role: ThemeRole
  package let ground: Ground
  /// The ratio of WCAG 2.1, 1 to 21; nil where one of the two colours is the terminal's own, which nobody knows.
  package let ratio: Double?
  /// The least ratio asked for.
  package let required: Double

  /// Whether it is enough, as far as one can know.
  package var isEnough: Bool { ratio.map { $0 >= required } ?? true }
}

extension Theme {
  /// Every role on each ground on which it may stand, as a terminal of `depth` shows it, in the order of the roles.
  ///
  /// With eight colours, which are the terminal's, less is asked for than where the choice is the theme's.
  package func contrasts(_ depth: ColourDepth = .direct) -> [Contrast] {
    // As written they need no palette, which takes longer to make than all themes take to read.
    let palette = depth == .direct ? nil : Palette(self, depth: depth)
    return ThemeRole.allCases.flatMap { role in
      role.grounds.map { ground in
        let paint = palette?.paint(Style(role, on: ground))
        let ink = paint.map(\.foreground.usual) ?? ink(role).colour
        let paper = paint.map(\.background.usual) ?? self.ground(ground).colour
        let ratio = ink.flatMap { ink in paper.map(ink.contrast) }
        return Contrast(role: role, ground: ground, ratio: ratio, required: role.contrast(depth))
      }
    }
  }
}

extension ThemeRole {
  /// The least contrast asked for on a terminal of `depth`: 4.5 of text (WCAG 1.4.3), 3 of curves and ticks (WCAG 1.4.11).
  package func contrast(_ depth: ColourDepth) -> Double {
    guard !grounds.isEmpty else { return 1 }
    return isText && depth != .eight ? 4.5 : 3
  }
}
