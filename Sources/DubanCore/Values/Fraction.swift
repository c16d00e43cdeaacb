/// An exact quotient of two whole numbers, in lowest terms: what shares, expected progress and gaps are computed in.
///
/// Eight months of twelve is two thirds, not 0.667, so a gap of exactly 10 points is exactly 10 points. Every operation is
/// exact and none can overflow: terms of 64 bits are computed with 128, and longer ones with as many digits as they need.
/// Such terms come of legal plans: a criterion of 123456789.123457 in a target of 999999999999989 has 22 digits below
/// the line, and the difference of two of them 43.
package struct Fraction: Hashable, Sendable {
  /// One value has one form: what fits 64 bits is never kept long.
  private enum Terms: Hashable {
    case narrow(numerator: Int64, denominator: Int64)
    indirect case wide(isNegative: Bool, numerator: Magnitude, denominator: Magnitude)
  }

  private let terms: Terms

  /// `numerator / denominator`. The denominator must not be 0.
  package init(_ numerator: Int128, _ denominator: Int128 = 1) {
    precondition(denominator != 0, "a fraction has something below the line")
    self.init(
      isNegative: (numerator < 0) != (denominator < 0), numerator.magnitude, denominator.magnitude)
  }

  private init(isNegative: Bool, _ numerator: UInt128, _ denominator: UInt128) {
    let divisor = Fraction.greatestCommonDivisor(numerator, denominator)
    let (above, below) = (numerator / divisor, denominator / divisor)
    if let top = Int64(exactly: above), let bottom = Int64(exactly: below) {
      terms = .narrow(numerator: isNegative ? -top : top, denominator: bottom)
    } else {
      terms = .wide(isNegative: isNegative, numerator: Magnitude(above), denominator: Magnitude(below))
    }
  }

  private init(isNegative: Bool, _ numerator: Magnitude, _ denominator: Magnitude) {
    let divisor = Magnitude.greatestCommonDivisor(numerator, denominator)
    let (above, below) = (numerator.dividing(by: divisor).quotient, denominator.dividing(by: divisor).quotient)
    if let top = above.narrow.flatMap({ Int64(exactly: $0) }), let bottom = below.narrow.flatMap({ Int64(exactly: $0) })
    {
      terms = .narrow(numerator: isNegative ? -top : top, denominator: bottom)
    } else {
      terms = .wide(isNegative: isNegative, numerator: above, denominator: below)
    }
  }

  /// Nothing: 0.
  package static let zero = Fraction(0)
  /// All of it: 1.
  package static let one = Fraction(1)

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 {
      // Dividing 64 bits is many times quicker, and after a step or two nearly all are so short.
      if let left = UInt64(exactly: a), let right = UInt64(exactly: b) {
        return UInt128(greatestCommonDivisor(left, right))
      }
      (a, b) = (b, a % b)
    }
    return max(a, 1)
  }

  private static func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  /// Its terms as long numbers.
  private var long: (isNegative: Bool, numerator: Magnitude, denominator: Magnitude) {
    switch terms {
    case .narrow(let numerator, let denominator):
      (numerator < 0, Magnitude(UInt128(numerator.magnitude)), Magnitude(UInt128(denominator.magnitude)))
    case .wide(let isNegative, let numerator, let denominator): (isNegative, numerator, denominator)
    }
  }

  /// Whether it lies below zero.
  package var isNegative: Bool {
    switch terms {
    case .narrow(let numerator, _): numerator < 0
    case .wide(let isNegative, _, _): isNegative
    }
  }

  /// Without its sign.
  package var magnitude: Fraction { isNegative ? negated : self }
}

extension Fraction: Comparable {
  package static func < (left: Fraction, right: Fraction) -> Bool {
    if case .narrow(let a, let b) = left.terms, case .narrow(let c, let d) = right.terms {
      return Int128(a) * Int128(d) < Int128(c) * Int128(b)
    }
    return (left - right).isNegative
  }
}

extension Fraction {
  package static func + (left: Fraction, right: Fraction) -> Fraction {
    if case .narrow(let a, let b) = left.terms, case .narrow(let c, let d) = right.terms {
      // Each product has 126 bits at most, their sum 127.
      return Fraction(Int128(a) * Int128(d) + Int128(c) * Int128(b), Int128(b) * Int128(d))
    }
    let (a, b) = (left.long, right.long)
    let (mine, other) = (a.numerator * b.denominator, b.numerator * a.denominator)
    let below = a.denominator * b.denominator
    if a.isNegative == b.isNegative { return Fraction(isNegative: a.isNegative, mine + other, below) }
    return other <= mine
      ? Fraction(isNegative: a.isNegative, mine - other, below)
      : Fraction(isNegative: b.isNegative, other - mine, below)
  }

  package static func - (left: Fraction, right: Fraction) -> Fraction { left + right.negated }

  package static func * (left: Fraction, right: Fraction) -> Fraction {
    if case .narrow(let a, let b) = left.terms, case .narrow(let c, let d) = right.terms {
      return Fraction(Int128(a) * Int128(c), Int128(b) * Int128(d))
    }
    let (a, b) = (left.long, right.long)
    return Fraction(
      isNegative: a.isNegative != b.isNegative, a.numerator * b.numerator, a.denominator * b.denominator)
  }

  /// The quotient, or nil when dividing by nothing.
  package func divided(by other: Fraction) -> Fraction? {
    guard other != .zero else { return nil }
    if case .narrow(let a, let b) = terms, case .narrow(let c, let d) = other.terms {
      return Fraction(Int128(a) * Int128(d), Int128(b) * Int128(c))
    }
    let (mine, theirs) = (long, other.long)
    return Fraction(
      isNegative: mine.isNegative != theirs.isNegative, mine.numerator * theirs.denominator,
      mine.denominator * theirs.numerator)
  }

  private var negated: Fraction {
    switch terms {
    case .narrow(let numerator, let denominator): Fraction(-Int128(numerator), Int128(denominator))
    case .wide(let isNegative, let numerator, let denominator):
      Fraction(isNegative: !isNegative, numerator, denominator)
    }
  }

  /// The decimal with `places` digits after the point (0 to 6), halves away from zero: two thirds is `66.7` per cent.
  /// Where a figure has no room for so many it has as many as there is room for; nil where it has none for the whole part.
  package func rounded(places: Int) -> Figure? {
    for places in stride(from: places, through: 0, by: -1) {
      guard let units = shortDigits(places: places) ?? digits(places: places).narrow,
        units < Figure.power(Figure.mostDigits).magnitude
      else {
        continue
      }
      return Figure(units: isNegative ? -Int64(units) : Int64(units), scale: places)
    }
    return nil
  }

  /// The nearest value with `places` digits after the point, halves away from zero.
  package func rounded(toPlaces places: Int) -> Fraction {
    if let digits = shortDigits(places: places) {
      return Fraction(isNegative: isNegative && digits > 0, UInt128(digits), Fraction.powers[places])
    }
    let scale = (0..<places).reduce(Fraction.one) { scale, _ in scale * Fraction(10) }
    let scaled = (magnitude * scale + Fraction(1, 2)).whole
    let rounded = scaled.divided(by: scale) ?? .zero
    return isNegative ? .zero - rounded : rounded
  }

  /// Its whole part, without what stands after the point.
  private var whole: Fraction {
    let (isNegative, numerator, denominator) = long
    return Fraction(isNegative: isNegative, numerator.dividing(by: denominator).quotient, Magnitude(1))
  }

  /// As a percentage with exactly `places` digits after the point, without the sign `%`: `75.0`.
  package func percent(places: Int = 1) -> String {
    (self * Fraction(100)).fixed(places: places)
  }

  /// The decimal with exactly `places` digits after the point, trailing zeros kept, halves away from zero: `21.70` with two.
  package func fixed(places: Int) -> String {
    let short = shortDigits(places: places)
    let whole = short == nil ? digits(places: places) : nil
    var text = short?.description ?? whole?.description ?? ""
    if places > 0 {
      text = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
      text.insert(".", at: text.index(text.endIndex, offsetBy: -places))
    }
    let isZero = short == 0 || whole?.isZero == true
    return (isNegative && !isZero ? "-" : "") + text
  }

  /// The decimal with at most `places` digits after the point, without trailing zeros: `21.7` with six.
  package func decimal(atMost places: Int) -> String {
    var text = fixed(places: places)
    guard places > 0 else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// Powers of ten by which 63 bits can be multiplied, and doubled, within 128.
  private static let powers = (0...18).map { (0..<$0).reduce(UInt128(1)) { power, _ in power * 10 } }

  /// `digits` of short terms, which nearly all are; nil of others, and where 64 bits don't hold it.
  private func shortDigits(places: Int) -> UInt64? {
    guard case .narrow(let numerator, let denominator) = terms, places < Fraction.powers.count else { return nil }
    let below = UInt128(denominator)
    let doubled = UInt128(numerator.magnitude) * Fraction.powers[places] * 2 + below
    if let short = UInt64(exactly: doubled), let divisor = UInt64(exactly: below * 2) { return short / divisor }
    return UInt64(exactly: doubled / (below * 2))
  }

  /// The digits of the decimal with `places` after the point, halves away from zero, without sign and point.
  private func digits(places: Int) -> Magnitude {
    let (_, numerator, denominator) = long
    let two = Magnitude(2)
    let power = (0..<places).reduce(Magnitude(1)) { power, _ in power * Magnitude(10) }
    let doubled = numerator * power * two + denominator
    return doubled.dividing(by: denominator * two).quotient
  }

  /// The whole number not above it; nil where 128 bits do not hold that.
  package var floor: Int128? {
    let (isNegative, numerator, denominator) = long
    let (quotient, rest) = numerator.dividing(by: denominator)
    return quotient.medium.map { isNegative ? -$0 - (rest.isZero ? 0 : 1) : $0 }
  }

  /// How many whole cells of `cells` it fills, none for less than nothing and at most all: for bars.
  package func filled(of cells: Int) -> Int {
    if case .narrow(let numerator, let denominator) = terms {
      // Asked of the terms, since comparing and reducing costs more than drawing the row.
      if numerator <= 0 { return 0 }
      if numerator >= denominator { return cells }
      return Int(Int128(numerator) * Int128(cells) / Int128(denominator))
    }
    if self >= .one { return cells }
    return (self * Fraction(Int128(cells))).floor.map { max(0, Int(clamping: $0)) } ?? 0
  }
}
