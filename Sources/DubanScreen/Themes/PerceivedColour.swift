/// A colour as the eye takes it: in OKLab, where equal distances look about equally different.
struct PerceivedColour: Sendable {
  /// From black, 0, to white, 1.
  let lightness: Double
  /// From green to red, and from blue to yellow; 0 is grey.
  let greenRed: Double
  let blueYellow: Double

  /// `colour` as it is seen.
  init(_ colour: Colour) {
    let (red, green, blue) = colour.light
    let long = Colour.root(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue, 3)
    let medium = Colour.root(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue, 3)
    let short = Colour.root(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue, 3)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    greenRed = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blueYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// How far two colours are from each other for choosing the nearest of a few. The hue weighs more than the lightness: a dark
  /// green that becomes grey has lost what it says, one that becomes a little lighter has not.
  func distance(to other: PerceivedColour) -> Double {
    let (l, a, b) = (lightness - other.lightness, greenRed - other.greenRed, blueYellow - other.blueYellow)
    return l * l + 3 * (a * a + b * b)
  }
}
