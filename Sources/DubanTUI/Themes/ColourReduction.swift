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
}

/// Nearest colours, so that no theme has to be written twice.
package enum ColourReduction {
  /// What comes nearest to `colour` on a terminal of `depth`.
  package static func reduce(_ colour: Colour, to depth: ColourDepth) -> TerminalColour {
    switch depth {
    case .mono: .standard
    case .eight: .index(few(colour) % 8)
    case .sixteen: .index(few(colour))
    case .indexed: .index(indexed(colour))
    case .direct: .direct(colour)
    }
  }

  /// What comes nearest to an ink on `background` and can still be read there: with few colours the nearest alone may
  /// well be the background itself.
  package static func reduce(_ ink: Colour, on background: TerminalColour, to depth: ColourDepth) -> TerminalColour {
    guard depth == .eight || depth == .sixteen, case .index(let index) = background, index < 16 else {
      return reduce(ink, to: depth)
    }
    let paper = sixteen[Int(index)]
    let wanted = few(ink)
    let candidates = depth == .sixteen ? [wanted, wanted ^ 8] : [wanted % 8]
    let readable = candidates.first { sixteen[Int($0)].contrast(with: paper) >= 3 }
    return .index(readable ?? (paper.luminance < 0.2 ? 7 : 0))
  }

  /// The colour that a terminal shows for a number; nil for the first sixteen, which every user sets otherwise.
  package static func shown(_ index: UInt8) -> Colour? {
    switch index {
    case 0..<16: return nil
    case 16..<232:
      let number = index - 16
      return Colour(levels[Int(number / 36)], levels[Int(number / 6 % 6)], levels[Int(number % 6)])
    default:
      let grey = 8 + 10 * (index - 232)
      return Colour(grey, grey, grey)
    }
  }

  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static func indexed(_ colour: Colour) -> UInt8 {
    // The first sixteen are never used: what they look like is not known.
    var best: (index: UInt8, distance: Int) = (16, .max)
    for index in UInt8(16)...255 {
      guard let shown = shown(index) else { continue }
      let distance = colour.distance(to: shown)
      if distance < best.distance { best = (index, distance) }
    }
    return best.index
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

  /// The sixteen as most terminals show them: dark, then bright.
  private static let sixteen = [
    Colour(0, 0, 0), Colour(205, 49, 49), Colour(13, 160, 100), Colour(180, 150, 20),
    Colour(36, 114, 200), Colour(170, 63, 170), Colour(17, 150, 190), Colour(204, 204, 204),
    Colour(102, 102, 102), Colour(241, 76, 76), Colour(35, 209, 139), Colour(245, 230, 67),
    Colour(59, 142, 234), Colour(214, 112, 214), Colour(41, 184, 219), Colour(255, 255, 255),
  ]
}
