/// How many colours the terminal has.
package enum ColourDepth: Int, CaseIterable, Sendable, Comparable {
  /// None: bold, underline and reverse alone.
  case mono = 1
  case eight = 8
  case sixteen = 16
  /// The cube of 6x6x6 and 24 greys above the sixteen.
  case indexed = 256
  /// Red, green and blue.
  case direct = 16_777_216

  /// The depth of a terminal that has `colours` colours.
  package init(colours: Int) {
    self = ColourDepth.allCases.last { $0.rawValue <= colours } ?? .mono
  }

  package static func < (left: ColourDepth, right: ColourDepth) -> Bool { left.rawValue < right.rawValue }
}

/// A colour as a terminal takes it.
package enum TerminalColour: Hashable, Sendable {
  /// The terminal's own.
  case standard
  /// A number of its palette, 0 to 255.
  case index(UInt8)
  case direct(Colour)

  /// What it looks like: for the first sixteen, which everybody may set otherwise, as most terminals have them; nil for the
  /// terminal's own two.
  package var usual: Colour? {
    switch self {
    case .standard: nil
    case .index(let index): IndexedColour.all[Int(index)].colour
    case .direct(let colour): colour
    }
  }
}

/// Nearest colours, so that no theme has to be written twice.
package enum ColourReduction {
  /// What comes nearest to `colour` on a terminal of `depth`.
  package static func reduce(_ colour: Colour, to depth: ColourDepth) -> TerminalColour {
    switch depth {
    case .mono: .standard
    case .eight: .index(few(colour) % 8)
    case .sixteen: .index(few(colour))
    case .indexed: .index(indexed(colour) { _ in true } ?? 16)
    case .direct: .direct(colour)
    }
  }

  /// What comes nearest to a ground and is not `other`, from which it was meant to differ.
  package static func reduce(_ ground: Colour, apartFrom other: TerminalColour, to depth: ColourDepth) -> TerminalColour
  {
    let nearest = reduce(ground, to: depth)
    guard depth == .indexed, nearest == other else { return nearest }
    return indexed(ground) { .index($0.index) != other }.map(TerminalColour.index) ?? nearest
  }

  /// What comes nearest to an ink on `background` and can still be read there, with `contrast` at least: the nearest alone may
  /// well be too faint, and with few colours it may be the background itself.
  package static func reduce(
    _ ink: Colour, on background: TerminalColour, to depth: ColourDepth, contrast: Double
  ) -> TerminalColour {
    let nearest = reduce(ink, to: depth)
    guard depth != .direct, let paper = background.usual?.luminance, case .index(let index) = nearest else {
      return nearest
    }
    func isReadable(_ candidate: IndexedColour) -> Bool {
      Colour.contrast(candidate.luminance, paper) >= contrast
    }
    if isReadable(IndexedColour.all[Int(index)]) { return nearest }
    switch depth {
    case .indexed: return indexed(ink, where: isReadable).map(TerminalColour.index) ?? nearest
    case .sixteen where isReadable(IndexedColour.all[Int(index ^ 8)]): return .index(index ^ 8)
    default:
      let (black, white) = (IndexedColour.all[0], IndexedColour.all[depth == .sixteen && paper > 0.1 ? 15 : 7])
      let isWhite = Colour.contrast(white.luminance, paper) > Colour.contrast(black.luminance, paper)
      return .index(isWhite ? white.index : 0)
    }
  }

  /// The nearest of the 240 whose look is the same everywhere; the first sixteen are never taken.
  private static func indexed(_ colour: Colour, where isAllowed: (IndexedColour) -> Bool) -> UInt8? {
    let wanted = PerceivedColour(colour)
    var best: (index: UInt8, distance: Double)?
    for candidate in IndexedColour.all[16...] where isAllowed(candidate) {
      let distance = wanted.distance(to: candidate.perceived)
      if distance < best?.distance ?? .infinity { best = (candidate.index, distance) }
    }
    return best?.index
  }

  /// The one of the sixteen that keeps the hue: a soft red is nearer to grey than to red, but it was meant as red.
  private static func few(_ colour: Colour) -> UInt8 {
    let parts = [Int(colour.red), Int(colour.green), Int(colour.blue)]
    let (high, low) = (max(parts[0], parts[1], parts[2]), min(parts[0], parts[1], parts[2]))
    if high < 96 { return 0 }
    if (high - low) * 100 < high * 28 {
      let mean = (parts[0] + parts[1] + parts[2]) / 3
      return mean < 50 ? 0 : mean < 150 ? 8 : mean < 228 ? 7 : 15
    }
    let bright: UInt8 = high >= 200 ? 8 : 0
    return bright + hueIndex(parts, high: high, low: low)
  }

  /// 1 to 6 for the hue in degrees; orange counts as yellow, so that red is left for what is overdue.
  private static func hueIndex(_ parts: [Int], high: Int, low: Int) -> UInt8 {
    let (red, green, blue) = (parts[0], parts[1], parts[2])
    let sixth =
      high == red ? 60 * (green - blue) : high == green ? 60 * (blue - red) : 60 * (red - green)
    let start = high == red ? 0 : high == green ? 120 : 240
    let hue = (start + sixth / (high - low) + 360) % 360
    return switch hue {
    case 18..<75: 3
    case 75..<165: 2
    case 165..<200: 6
    case 200..<265: 4
    case 265..<330: 5
    default: 1
    }
  }
}
