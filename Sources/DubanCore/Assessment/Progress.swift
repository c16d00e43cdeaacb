/// An amount beside what is expected of it by now.
package struct Progress: Hashable, Sendable {
  /// What should be reached, as a share of the target.
  package let expected: Fraction
  /// What is reached, as a share of the target.
  package let actual: Fraction
  package let source: Expected.Source
  /// From how many points below the expected it is behind, and beyond how many far behind.
  package let behind: Figure
  package let farBehind: Figure

  /// `actual` beside `expected`, judged by the numbers of `settings`.
  package init(expected: Fraction, actual: Fraction, source: Expected.Source, settings: PlanSettings) {
    self.expected = expected
    self.actual = actual
    self.source = source
    behind = settings.behindPoints
    farBehind = settings.farBehindPoints
  }

  /// Expected minus actual in percentage points; negative when ahead.
  package var gap: Fraction { (expected - actual) * Fraction(100) }

  /// The light of an amount that is so far below what is expected.
  ///
  /// Source: Yinchuan 2025: 10 to 30 points, both included, yellow; more than 30 red. Less than 10 has no colour there and
  /// is on track with the gap printed.
  package var light: Light { Progress.light(gap, behind, farBehind) }

  /// The light of `gap` points below what is expected.
  package static func light(_ gap: Fraction, _ behind: Figure, _ farBehind: Figure) -> Light {
    if gap > farBehind.fraction { return .farBehind }
    return gap >= behind.fraction ? .behind : .onTrack
  }
}

extension Progress {
  /// Its three numbers as they are told, in per cent and in points without their sign.
  package struct Told: Hashable, Sendable {
    package let expected: String
    package let actual: String
    /// Without a sign; `gap` says on which side.
    package let points: String
    /// The digits after the point, the same for all three.
    package let places: Int
  }

  /// The numbers with one digit after the point, and with more where one is not enough.
  ///
  /// It is enough when the gap that is told is the difference of the two that are told, gets the light that the exact one
  /// gets, and says "exactly there" and "all of it" only where that is so: 99.96 % is not "100.0 %, not met", and 9.96 points
  /// below and 10.04 are not both "10.0" with two lights.
  package var told: Told {
    for places in 1...60 {
      let (expected, actual) = (Progress.rounded(expected, places), Progress.rounded(actual, places))
      let gap = expected - actual
      guard Progress.light(gap, behind, farBehind) == light, Progress.side(gap) == Progress.side(self.gap),
        Progress.side(actual) == Progress.side(self.actual),
        Progress.side(expected - Fraction(100)) == Progress.side(self.expected - .one),
        Progress.side(actual - Fraction(100)) == Progress.side(self.actual - .one)
      else { continue }
      return Told(
        expected: expected.fixed(places: places), actual: actual.fixed(places: places),
        points: gap.magnitude.fixed(places: places), places: places)
    }
    // Figures have six digits after the point; two that differ do so long before the sixtieth.
    return Told(
      expected: expected.percent(), actual: actual.percent(), points: gap.magnitude.fixed(places: 1), places: 1)
  }

  /// `share` in per cent with so many digits, halves away from zero.
  private static func rounded(_ share: Fraction, _ places: Int) -> Fraction {
    (share * Fraction(100)).rounded(toPlaces: places)
  }

  private static func side(_ difference: Fraction) -> Int {
    difference == .zero ? 0 : difference.isNegative ? -1 : 1
  }
}
