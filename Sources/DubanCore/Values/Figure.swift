/// An exact decimal number, as a plan prints it: `6811.44` stays `6811.44` from the file to the screen.
///
/// Invariant 8: figures are exact decimals; no binary floating point in the core.
/// Range: 15 significant digits, at most 6 of them after the point. What is computed of figures is a `Fraction`, which has
/// as many digits as it needs. The scale is kept as written without trailing zeros, so `10` and `10.0` are one value.
package struct Figure: Hashable, Sendable {
  /// The digits without the point.
  package let units: Int64
  /// How many of the digits stand after the point, 0 to 6.
  package let scale: Int

  /// A whole number.
  package init(_ whole: Int) {
    self.units = Int64(whole)
    self.scale = 0
  }

  /// `units` divided by ten to the power of `scale`.
  package init(units: Int64, scale: Int) {
    precondition((0...Figure.longestScale).contains(scale), "a figure has 0 to 6 digits after the point")
    var units = units
    var scale = scale
    while scale > 0, units % 10 == 0 {
      units /= 10
      scale -= 1
    }
    self.units = units
    self.scale = scale
  }

  /// Reads `-12`, `0.5`, `1,234.5` (thousands commas only in threes); nil for anything else or out of range.
  package init?(_ text: some StringProtocol) {
    var body = Substring(text)
    let negative = body.hasPrefix("-")
    if negative { body = body.dropFirst() }
    let halves = body.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = halves.first.map { $0.split(separator: ",", omittingEmptySubsequences: false) } ?? []
    guard let first = groups.first, !first.isEmpty, groups.count == 1 || first.count <= 3 else { return nil }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    var digits = groups.joined()
    var scale = 0
    if halves.count == 2 {
      guard !halves[1].isEmpty, halves[1].count <= Figure.longestScale else { return nil }
      digits += halves[1]
      scale = halves[1].count
    }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), digits.utf8.count <= Figure.mostDigits,
      let units = Int64(digits)
    else { return nil }
    self.init(units: negative ? -units : units, scale: scale)
  }

  /// The most digits after the point.
  package static let longestScale = 6
  /// The most digits in all.
  package static let mostDigits = 15

  /// Nothing: 0.
  package static let zero = Figure(0)
}

extension Figure: CustomStringConvertible {
  /// The plain decimal, without thousands separators: `-0.5`, `6811.44`.
  package var description: String {
    guard scale > 0 else { return String(units) }
    var digits = String(units.magnitude)
    while digits.count <= scale { digits = "0" + digits }
    let point = digits.index(digits.endIndex, offsetBy: -scale)
    return (units < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
  }
}

extension Figure: Comparable {
  package static func < (left: Figure, right: Figure) -> Bool { left.fraction < right.fraction }
}

extension Figure {
  /// The same value as an exact fraction.
  package var fraction: Fraction {
    Fraction(Int128(units), Figure.power(scale))
  }

  /// The exact sum, or nil when it has more digits than a figure holds.
  package static func sum(_ figures: some Sequence<Figure>) -> Figure? {
    var total = Int128(0)
    var scale = 0
    for figure in figures {
      let wider = max(scale, figure.scale)
      // A figure in the smallest scale has 21 digits, of the 38 that are held: room for more figures than there are.
      total = total * power(wider - scale) + Int128(figure.units) * power(wider - figure.scale)
      scale = wider
    }
    guard total.magnitude < power(mostDigits).magnitude, let units = Int64(exactly: total) else { return nil }
    return Figure(units: units, scale: scale)
  }

  /// The exact product with a whole number, or nil when it has more digits than a figure holds.
  package func times(_ count: Int) -> Figure? {
    guard count != 1 else { return self }
    let product = fraction * Fraction(Int128(count))
    return product.rounded(places: scale).flatMap { $0.fraction == product ? $0 : nil }
  }

  /// The exact difference, or nil when it has more digits than a figure holds.
  package func subtracting(_ other: Figure) -> Figure? {
    Figure.sum([self, Figure(units: -other.units, scale: other.scale)])
  }

  /// Ten to the power of `exponent`, 0 or more.
  package static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { product, _ in product * 10 }
  }
}
