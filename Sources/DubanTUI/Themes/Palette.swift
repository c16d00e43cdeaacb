/// A theme made ready for one terminal: what each style looks like there. Everything is worked out once, when it is made.
package struct Palette: Sendable {
  private let paints: [Style: Paint]

  /// `theme` on a terminal of `depth`. `NO_COLOR` asks for `.mono`.
  package init(_ theme: Theme, depth: ColourDepth) {
    var mixer = Mixer(theme: theme, depth: depth)
    var paints: [Style: Paint] = [:]
    for role in ThemeRole.allCases {
      for ground in Ground.allCases { paints[Style(role, on: ground)] = mixer.paint(role, ground) }
    }
    self.paints = paints
  }

  /// What the terminal is told for one style.
  package struct Paint: Hashable, Sendable {
    package let foreground: TerminalColour
    package let background: TerminalColour
    package let attributes: Attributes
  }

  /// How `style` looks here.
  package func paint(_ style: Style) -> Paint {
    let plain = paints[Style(style.ink, on: style.ground)]
    return Paint(
      foreground: plain?.foreground ?? .standard, background: plain?.background ?? .standard,
      attributes: (plain?.attributes ?? []).union(style.attributes))
  }
}

/// Works out paints and remembers the colours that it reduced.
private struct Mixer {
  let theme: Theme
  let depth: ColourDepth
  private var known: [Colour: TerminalColour] = [:]

  init(theme: Theme, depth: ColourDepth) {
    self.theme = theme
    self.depth = depth
  }

  mutating func paint(_ role: ThemeRole, _ ground: Ground) -> Palette.Paint {
    let (ink, coat) = (theme.ink(role), theme.ground(ground))
    let attributes = ink.attributes.union(coat.attributes)
    let (background, paper) = (reduced(coat.colour), reduced(theme.ground(.plain).colour))
    guard isLost(ground, background, paper) else {
      return Palette.Paint(
        foreground: reduced(ink.colour, on: background), background: background, attributes: attributes)
    }
    let standIn = ground.standIn
    if standIn.contains(.reverse), paper != .standard {
      // Paper and text change places by name: a terminal's own two colours might be just those of the theme.
      return Palette.Paint(
        foreground: paper, background: reduced(theme.ink(.text).colour, on: paper),
        attributes: attributes.union(standIn).subtracting(.reverse))
    }
    return Palette.Paint(
      foreground: standIn.contains(.reverse) ? .standard : reduced(ink.colour, on: paper), background: paper,
      attributes: attributes.union(standIn))
  }

  /// Whether a ground looks like the plain one here although it was not meant to.
  private func isLost(_ ground: Ground, _ background: TerminalColour, _ paper: TerminalColour) -> Bool {
    guard ground != .plain, theme.ground(ground).attributes.isEmpty, background == paper else { return false }
    return depth < .indexed || theme.ground(ground).colour == nil
  }

  private mutating func reduced(_ colour: Colour?) -> TerminalColour {
    guard let colour else { return .standard }
    if let found = known[colour] { return found }
    let found = ColourReduction.reduce(colour, to: depth)
    known[colour] = found
    return found
  }

  private mutating func reduced(_ colour: Colour?, on background: TerminalColour) -> TerminalColour {
    guard let colour, depth == .eight || depth == .sixteen else { return reduced(colour) }
    return ColourReduction.reduce(colour, on: background, to: depth)
  }
}

extension Ground {
  /// What makes the ground stand out where its colour cannot.
  var standIn: Attributes {
    switch self {
    case .plain, .footer, .overlay: []
    case .header, .focusTitle, .selection, .banner: .reverse
    case .title, .inactiveSelection, .input: .underline
    }
  }
}
