/// One of a terminal's 256 colours, with what is asked of it again and again.
struct IndexedColour: Sendable {
  let index: UInt8
  let colour: Colour
  let luminance: Double
  let perceived: PerceivedColour

  private init(_ index: UInt8) {
    self.index = index
    colour = IndexedColour.colour(index)
    luminance = colour.luminance
    perceived = PerceivedColour(colour)
  }

  /// All of them, by their numbers.
  static let all = (UInt8(0)...255).map(IndexedColour.init)

  private static func colour(_ index: UInt8) -> Colour {
    switch index {
    case 0..<16: return sixteen[Int(index)]
    case 16..<232:
      let number = index - 16
      return Colour(levels[Int(number / 36)], levels[Int(number / 6 % 6)], levels[Int(number % 6)])
    default:
      let grey = 8 + 10 * (index - 232)
      return Colour(grey, grey, grey)
    }
  }

  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The sixteen as most terminals show them: dark, then bright.
  private static let sixteen = [
    Colour(0, 0, 0), Colour(205, 49, 49), Colour(13, 160, 100), Colour(180, 150, 20),
    Colour(36, 114, 200), Colour(170, 63, 170), Colour(17, 150, 190), Colour(204, 204, 204),
    Colour(102, 102, 102), Colour(241, 76, 76), Colour(35, 209, 139), Colour(245, 230, 67),
    Colour(59, 142, 234), Colour(214, 112, 214), Colour(41, 184, 219), Colour(255, 255, 255),
  ]
}
