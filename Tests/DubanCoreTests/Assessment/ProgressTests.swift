import DubanCore
import Testing

@Suite struct `Progress is told` {
  func told(_ expected: Fraction, _ actual: Fraction, _ settings: PlanSettings = PlanSettings()) -> Progress.Told {
    progress(expected, actual, settings).told
  }

  func progress(_ expected: Fraction, _ actual: Fraction, _ settings: PlanSettings = PlanSettings()) -> Progress {
    Progress(expected: expected, actual: actual, source: .milestones(day("2020-06-30")), settings: settings)
  }

  @Test func `with one digit where that is enough`() {
    // Source: Lianyungang 2019, nine months: 53.3 %, 21.7 points below 75.
    let told = told(Fraction(3, 4), Fraction(533, 1000))
    #expect([told.expected, told.actual, told.points] == ["75.0", "53.3", "21.7"])
  }

  @Test(arguments: [
    // Below and above ten points: one is on track and one behind, and both read 10.0 before.
    ("50", "40.04", "9.96"), ("50", "39.96", "10.0"), ("50", "40", "10.0"), ("100", "69.99999", "30.00001"),
    ("100", "70", "30.0"),
    // Not all of it, not nothing, not exactly there.
    ("100", "99.96", "0.04"), ("100", "99.999999", "0.000001"), ("50", "0.0001", "49.9999"), ("50", "49.999", "0.001"),
  ])
  func `with more where it is not`(expected: String, actual: String, points: String) {
    let percent = Fraction(1, 100)
    #expect(told(figure(expected).fraction * percent, figure(actual).fraction * percent).points == points)
  }

  /// What is printed adds up to its last digit and stands on the side of the light.
  @Test func `so that its arithmetic is right and agrees with the light`() {
    var dice = Dice(seed: 30)
    let settings = PlanSettings()
    for _ in 0..<3000 {
      let below = Int128(Int.random(in: 1...100_000, using: &dice))
      let expected = Fraction(Int128(Int.random(in: 1...12, using: &dice)), 12)
      // Around the thresholds, where it matters, and anywhere.
      let gap =
        [Fraction(0), Fraction(10, 100), Fraction(30, 100), Fraction(1, 2)].randomElement(using: &dice) ?? .zero
      let near = Fraction(Int128(Int.random(in: -20...20, using: &dice)), below * 1000)
      let progress = progress(expected, expected - gap + near)
      let told = progress.told
      func number(_ text: String) -> Fraction {
        let digits = Fraction(Int128(text.filter { $0 != "." }) ?? 0)
        let scale = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
        return digits * Fraction(1, Figure.power(scale))
      }
      let difference = number(told.expected) - number(told.actual)
      #expect(difference.magnitude == number(told.points))
      #expect(Progress.light(difference, settings.behindPoints, settings.farBehindPoints) == progress.light)
      #expect((number(told.actual) >= Fraction(100)) == (progress.actual >= .one))
      #expect((number(told.points) == .zero) == (progress.gap == .zero))
    }
  }
}
