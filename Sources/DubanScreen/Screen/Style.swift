/// How a cell looks, by meaning: what stands there and on what ground. A theme turns it into colours at the very end.
package struct Style: Hashable, Sendable {
  /// What the text means.
  package var ink: ThemeRole
  /// What it stands on.
  package var ground: Ground
  /// What the drawing adds to the theme's own attributes.
  package var attributes: Attributes

  /// A style; plain text on plain ground unless said otherwise.
  package init(_ ink: ThemeRole = .text, on ground: Ground = .plain, _ attributes: Attributes = []) {
    self.ink = ink
    self.ground = ground
    self.attributes = attributes
  }

  /// The same behind a window: the faintest ink that its ground has.
  package var dimmed: Style {
    switch ground {
    case .title, .focusTitle: Style(.title, on: .title)
    case .header: Style(.headerDim, on: .header)
    case .footer: Style(.hint, on: .footer)
    case .input: Style(.placeholder, on: .input)
    case .banner: self
    case .plain, .selection, .inactiveSelection, .overlay:
      Style(ink == .rule ? .rule : .dim, on: ground, attributes.intersection(.reverse))
    }
  }

  /// The same ink on another ground.
  package func on(_ ground: Ground) -> Style { Style(ink, on: ground, attributes) }
}

/// What a terminal can do to text beside colour.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  /// Attributes by their bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Attributes(rawValue: 1)
  package static let underline = Attributes(rawValue: 2)
  package static let reverse = Attributes(rawValue: 4)

  /// The words of theme files, in a fixed order.
  package static let words: [(word: String, attribute: Attributes)] = [
    ("bold", .bold), ("underline", .underline), ("reverse", .reverse),
  ]
}
