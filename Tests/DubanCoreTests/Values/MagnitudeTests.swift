import DubanCore
import Testing

@Suite struct `A magnitude` {
  /// Numbers of one to seven times 64 bits, with runs of zeros and ones among them, where carries go wrong.
  static func random(_ generator: inout Dice) -> Magnitude {
    (0..<Int.random(in: 1...7, using: &generator)).reduce(Magnitude(0)) { sum, _ in
      let limb: UInt64 =
        [0, 1, .max, .max - 1, UInt64.random(in: 0 ... .max, using: &generator)]
        .randomElement(using: &generator) ?? 0
      return sum * Magnitude(1 << 64) + Magnitude(UInt128(limb))
    }
  }

  @Test(arguments: [
    (Magnitude(0), "0"), (Magnitude(1_000_000_000_000_000_000), "1000000000000000000"),
    // 2 to the power of 128, of 192.
    (Magnitude(1 << 64) * Magnitude(1 << 64), "340282366920938463463374607431768211456"),
    (
      Magnitude(1 << 64) * Magnitude(1 << 64) * Magnitude(1 << 64),
      "6277101735386680763835789423207666416102355444464034512896"
    ),
  ])
  func `prints its decimal digits`(value: Magnitude, digits: String) {
    #expect(value.description == digits)
  }

  @Test func `sums, differences, products and quotients undo each other`() {
    var dice = Dice(seed: 8)
    for _ in 0..<300 {
      let (a, b, c) = (Self.random(&dice), Self.random(&dice), Self.random(&dice))
      #expect((a + b) - b == a)
      #expect((a + b) * c == a * c + b * c)
      guard !b.isZero else { continue }
      let (quotient, rest) = a.dividing(by: b)
      #expect(rest < b)
      #expect(quotient * b + rest == a)
    }
  }

  @Test func `the greatest common divisor divides both and holds every common factor`() {
    var dice = Dice(seed: 9)
    for _ in 0..<30 {
      let (a, b, c) = (Self.random(&dice), Self.random(&dice), Self.random(&dice))
      guard !a.isZero, !b.isZero, !c.isZero else { continue }
      let divisor = Magnitude.greatestCommonDivisor(a * c, b * c)
      #expect((a * c).dividing(by: divisor).rest.isZero)
      #expect((b * c).dividing(by: divisor).rest.isZero)
      #expect(divisor.dividing(by: c).rest.isZero)
    }
  }
}
