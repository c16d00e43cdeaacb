import DubanCore
import Testing

@Suite struct `A fraction` {
  @Test func `is kept in lowest terms with the sign above the line`() {
    #expect(Fraction(6, -9) == Fraction(-2, 3))
  }

  @Test(arguments: [
    (Fraction(2, 3), "66.7"), (Fraction(11, 12), "91.7"), (Fraction(3, 4), "75.0"), (Fraction(-1, 8), "-12.5"),
    (Fraction(1, 2000), "0.1"), (Fraction(0), "0.0"),
  ])
  func `tells per cent with one digit, halves away from zero`(share: Fraction, text: String) {
    #expect(share.percent() == text)
  }

  @Test func `keeps the zeros that were asked for`() {
    #expect(Fraction(217, 10).fixed(places: 2) == "21.70")
    #expect(Fraction(25).fixed(places: 0) == "25")
  }

  @Test func `the longest figures divide, add and compare without overflow`() throws {
    let long = figure("999999999.999999").fraction
    let huge = figure("999999999999999").fraction
    let quotient = try #require(long.divided(by: huge))
    #expect(quotient < Fraction.one)
    #expect((Fraction.one - quotient) * Fraction(100) > Fraction(99))
    #expect(quotient.divided(by: .zero) == nil)
  }
}
