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

  @Test func `sums and products undo each other, however long their terms`() throws {
    var dice = Dice(seed: 1)
    func random() -> Fraction {
      let terms = (0..<3).map { _ in
        Fraction(
          Int128(Int64.random(in: .min ... .max, using: &dice)), Int128(Int64.random(in: 1 ... .max, using: &dice)))
      }
      return terms[0] * terms[1] + terms[2]
    }
    for _ in 0..<30 {
      let (a, b, c) = (random(), random(), random())
      #expect((a + b) - b == a)
      #expect((a + b) * c == a * c + b * c)
      if b != .zero { #expect(try #require((a * b).divided(by: b)) == a) }
      #expect((a < b) == ((a - b) < .zero))
      #expect([a, b, c].sorted() == [c, b, a].sorted())
    }
  }

  @Test func `what fits again is the same value again`() {
    let long = Fraction(1, 999_999_999_999_989) * Fraction(1, 999_999_999_999_989)
    #expect((long + Fraction(3)) - long == Fraction(3))
    #expect(Set([(long + Fraction(3)) - long, Fraction(3)]).count == 1)
  }

  @Test func `every digit is told, also of what no figure holds`() {
    let square = Fraction(999_999_999_999_989) * Fraction(999_999_999_999_989)
    #expect(square.fixed(places: 1) == "999999999999978000000000000121.0")
    #expect(square.rounded(places: 1) == nil)
    #expect(Fraction(-1, 3).fixed(places: 3) == "-0.333")
    #expect(Fraction(-1, 3000).fixed(places: 2) == "0.00")
    #expect(Fraction(5, 1000).fixed(places: 2) == "0.01")
    #expect(Fraction(217, 10).decimal(atMost: 6) == "21.7")
    // Fifteen digits and no room for one after the point.
    #expect(Fraction(999_999_999_999_997, 2).rounded(places: 6) == figure("499999999999999"))
  }

  @Test(arguments: [
    (Fraction(7, 2), 3), (Fraction(-7, 2), -4), (Fraction(-4), -4), (Fraction(0), 0),
  ])
  func `knows the whole number below it`(value: Fraction, floor: Int) {
    #expect(value.floor == Int128(floor))
  }

  @Test(arguments: [
    (Fraction(1, 2), 5), (Fraction(-1), 0), (Fraction(3), 10), (Fraction(99, 100), 9), (Fraction(0), 0),
    (Fraction(999_999_999_999_989) * Fraction(999_999_999_999_989), 10),
    (Fraction(1, 999_999_999_999_989) * Fraction(1, 999_999_999_999_989), 0),
  ])
  func `fills cells of a bar, never more than there are`(share: Fraction, cells: Int) {
    #expect(share.filled(of: 10) == cells)
  }
}
