import DubanCore
import Testing

@Suite struct `The light of a gap` {
  /// That of an amount so many points below what is expected.
  func lightOf(_ gap: Fraction, _ settings: PlanSettings = PlanSettings()) -> Light {
    Progress.light(gap, settings.behindPoints, settings.farBehindPoints)
  }

  // Source: Yinchuan 2025: 10 to 30 points below, both included, is yellow; more than 30 is red.
  @Test(arguments: [
    ("-5", Light.onTrack), ("0", .onTrack), ("9.999999", .onTrack), ("10", .behind), ("10.000001", .behind),
    ("21.7", .behind), ("30", .behind), ("30.000001", .farBehind), ("100", .farBehind),
  ])
  func `follows the Yinchuan rule at both ends of each band`(points: String, light: Light) {
    #expect(lightOf(figure(points).fraction) == light)
  }

  @Test func `a third is compared exactly, not as it is printed`() {
    // 2/3 expected, 17/30 done: exactly 10 points, printed 66.7 and 56.7.
    let gap = (Fraction(2, 3) - Fraction(17, 30)) * Fraction(100)
    #expect(lightOf(gap) == .behind)
  }

  @Test func `the bands are settings`() {
    var settings = PlanSettings()
    settings.behindPoints = Figure(5)
    settings.farBehindPoints = Figure(15)
    #expect(lightOf(Fraction(5), settings) == .behind)
    #expect(lightOf(Fraction(151, 10), settings) == .farBehind)
  }
}
