/// Points of an assessment (考核分), exact to the hundredth: published rules give -0.25 and +0.2, none has a third place.
package struct Points: Hashable, Sendable {
  /// The points in hundredths.
  package let hundredths: Int

  /// So many hundredths of a point.
  package init(hundredths: Int) { self.hundredths = hundredths }

  /// So many points.
  package init(_ whole: Int) { hundredths = whole * 100 }

  /// The most that a rule may give or take: with it no sum of points leaves what an integer holds.
  package static let largest = Points(10_000)

  /// The points that a plan writes as `figure`; nil with more than two places after the point, or beyond `largest`.
  package init?(_ figure: Figure) {
    guard figure.scale <= 2, figure.units.magnitude <= 1_000_000 else { return nil }
    hundredths = Int(figure.units) * (figure.scale == 0 ? 100 : figure.scale == 1 ? 10 : 1)
    guard magnitude <= Points.largest else { return nil }
  }

  /// None.
  package static let zero = Points(hundredths: 0)

  /// Without the sign.
  package var magnitude: Points { Points(hundredths: abs(hundredths)) }

  /// The same as a figure.
  package var figure: Figure { Figure(units: Int64(hundredths), scale: 2) }

  /// With the sign that says whether it is given or taken: `+1`, `-0.25`, `0`.
  package var signed: String { hundredths > 0 ? "+\(figure)" : figure.description }
}

extension Points: Comparable {
  package static func < (left: Points, right: Points) -> Bool { left.hundredths < right.hundredths }
}

extension Points {
  package static func + (left: Points, right: Points) -> Points {
    Points(hundredths: left.hundredths + right.hundredths)
  }

  package static func - (left: Points, right: Points) -> Points {
    Points(hundredths: left.hundredths - right.hundredths)
  }

  package static prefix func - (points: Points) -> Points { Points(hundredths: -points.hundredths) }
}

extension Sequence<Points> {
  /// All of them together.
  package var sum: Points { reduce(.zero, +) }
}
