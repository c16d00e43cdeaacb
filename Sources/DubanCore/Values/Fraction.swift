/// An exact quotient of two whole numbers, in lowest terms: what shares, expected progress and gaps are computed in.
///
/// Eight months of twelve is two thirds, not 0.667, so a gap of exactly 10 points is exactly 10 points.
package struct Fraction: Hashable, Sendable {
  /// Above the line; carries the sign.
  package let numerator: Int128
  /// Below the line, always positive.
  package let denominator: Int128

  /// `numerator / denominator`. The denominator must not be 0.
  package init(_ numerator: Int128, _ denominator: Int128 = 1) {
    precondition(denominator != 0, "a fraction has something below the line")
    let divisor = Fraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// Nothing: 0.
  package static let zero = Fraction(0)
  /// All of it: 1.
  package static let one = Fraction(1)

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Fraction: Comparable {
  package static func < (left: Fraction, right: Fraction) -> Bool {
    // In full width: a quotient of quotients can be longer than 128 bits when compared.
    let a = left.numerator.multipliedFullWidth(by: right.denominator)
    let b = right.numerator.multipliedFullWidth(by: left.denominator)
    return (a.high, a.low) < (b.high, b.low)
  }
}

extension Fraction {
  package static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator)
  }

  package static func - (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator - right.numerator * left.denominator, left.denominator * right.denominator)
  }

  package static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The quotient, or nil when dividing by nothing.
  package func divided(by other: Fraction) -> Fraction? {
    guard other.numerator != 0 else { return nil }
    return Fraction(numerator * other.denominator, denominator * other.numerator)
  }

  /// The decimal with `places` digits after the point (0 to 6), halves away from zero: two thirds is `66.7` per cent.
  package func rounded(places: Int) -> Figure {
    let power = Figure.power(places)
    let doubled = numerator.magnitude * power.magnitude * 2 + denominator.magnitude
    let units = Int64(clamping: doubled / (denominator.magnitude * 2))
    return Figure(units: numerator < 0 ? -units : units, scale: places)
  }

  /// As a percentage with exactly `places` digits after the point, without the sign `%`: `75.0`.
  package func percent(places: Int = 1) -> String {
    (self * Fraction(100)).fixed(places: places)
  }

  /// The decimal with exactly `places` digits after the point, trailing zeros kept: `21.70` with two.
  package func fixed(places: Int) -> String {
    let figure = rounded(places: places)
    var text = figure.description
    guard places > 0 else { return text }
    if figure.scale == 0 { text += "." }
    return text + String(repeating: "0", count: places - figure.scale)
  }
}
