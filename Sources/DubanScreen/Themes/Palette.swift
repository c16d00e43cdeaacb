/// A theme made ready for one terminal: what each style looks like there. Everything is worked out once, when it is made.
package struct Palette: Sendable {
  private let paints: [Style: Paint]
  /// Those that bold would make fainter.
  private let fading: Set<Style>

  /// `theme` on a terminal of `depth`. `NO_COLOR` asks for `.mono`.
  package init(_ theme: Theme, depth: ColourDepth) {
    var mixer = Mixer(theme: theme, depth: depth)
    var paints: [Style: Paint] = [:]
    for role in ThemeRole.allCases {
      for ground in Ground.allCases { paints[Style(role, on: ground)] = mixer.paint(role, ground) }
    }
    self.paints = paints
    fading = mixer.fading
  }

  /// What the terminal is told for one style.
  package struct Paint: Hashable, Sendable {
    package let foreground: TerminalColour
    package let background: TerminalColour
    package let attributes: Attributes
  }

  /// How `style` looks here.
  package func paint(_ style: Style) -> Paint {
    let base = Style(style.ink, on: style.ground)
    let plain = paints[base]
    let added = fading.contains(base) ? style.attributes.subtracting(.bold) : style.attributes
    return Paint(
      foreground: plain?.foreground ?? .standard, background: plain?.background ?? .standard,
      attributes: (plain?.attributes ?? []).union(added))
  }
}

/// Works out paints and remembers the colours that it reduced.
private struct Mixer {
  let theme: Theme
  let depth: ColourDepth
  private var known: [Colour: TerminalColour] = [:]
  /// The styles that must not be bold.
  private(set) var fading: Set<Style> = []
  private var readable: [Pair: TerminalColour] = [:]

  init(theme: Theme, depth: ColourDepth) {
    self.theme = theme
    self.depth = depth
  }

  mutating func paint(_ role: ThemeRole, _ ground: Ground) -> Palette.Paint {
    let mixed = mix(role, ground)
    guard isFadedByBold(mixed) else { return mixed }
    fading.insert(Style(role, on: ground))
    return Palette.Paint(
      foreground: mixed.foreground, background: mixed.background, attributes: mixed.attributes.subtracting(.bold))
  }

  /// Many terminals brighten the first eight colours when they are bold: black becomes grey, and on light paper all of them
  /// lose.
  private func isFadedByBold(_ paint: Palette.Paint) -> Bool {
    guard depth == .eight || depth == .sixteen, case .index(let ink) = paint.foreground, ink < 8,
      let paper = paint.background.usual
    else { return false }
    let (plain, bright) = (IndexedColour.all[Int(ink)].colour, IndexedColour.all[Int(ink) + 8].colour)
    return bright.contrast(with: paper) < plain.contrast(with: paper)
  }

  private mutating func mix(_ role: ThemeRole, _ ground: Ground) -> Palette.Paint {
    let (ink, coat) = (theme.ink(role), theme.ground(ground))
    let attributes = ink.attributes.union(coat.attributes)
    let paper = reduced(theme.ground(.plain).colour)
    let background = reduced(coat.colour, apartFrom: paper, ground)
    guard isLost(ground, background, paper) else {
      return Palette.Paint(
        foreground: reduced(ink.colour, role, on: background), background: background, attributes: attributes)
    }
    let standIn = ground.standIn
    if standIn.contains(.reverse), paper != .standard {
      // Paper and text change places by name: a terminal's own two colours might be just those of the theme.
      return Palette.Paint(
        foreground: paper, background: reduced(theme.ink(.text).colour, .text, on: paper),
        attributes: attributes.union(standIn).subtracting(.reverse))
    }
    return Palette.Paint(
      foreground: standIn.contains(.reverse) ? .standard : reduced(ink.colour, role, on: paper), background: paper,
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

  /// A ground that was meant to differ from the plain one does, where there are colours enough.
  private mutating func reduced(_ colour: Colour?, apartFrom paper: TerminalColour, _ ground: Ground) -> TerminalColour
  {
    guard let colour, ground != .plain, colour != theme.ground(.plain).colour else { return reduced(colour) }
    let found = reduced(colour)
    return found == paper ? ColourReduction.reduce(colour, apartFrom: paper, to: depth) : found
  }

  private mutating func reduced(_ colour: Colour?, _ role: ThemeRole, on background: TerminalColour) -> TerminalColour {
    guard let colour, depth != .direct, depth != .mono else { return reduced(colour) }
    let pair = Pair(ink: colour, background: background, contrast: role.contrast(depth))
    if let found = readable[pair] { return found }
    let found = ColourReduction.reduce(colour, on: background, to: depth, contrast: pair.contrast)
    readable[pair] = found
    return found
  }

  private struct Pair: Hashable {
    let ink: Colour
    let background: TerminalColour
    let contrast: Double
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
