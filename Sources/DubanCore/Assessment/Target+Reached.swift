extension Target {
  /// The figure to reach in all: one for each of `areas` places and `years` years where the target says so.
  ///
  /// A target that names its own areas counts those. Nil for a target in words, and where the total has more digits than a
  /// figure holds.
  package func total(areas: Int, years: Int) -> Figure? {
    guard let value else { return nil }
    let areas = self.areas.isEmpty ? areas : self.areas.count
    let times =
      switch each {
      case .area: areas
      case .year: years
      case .areaAndYear: areas * years
      case nil: 1
      }
    // A level holds in each place alike; only amounts add up.
    guard basis == .amount, times > 1 else { return value }
    return value.times(times)
  }

  /// Whether smaller is better.
  package var lowerIsBetter: Bool {
    switch kind {
    case .atMost, .ratioAtMost, .responseTime: true
    case .fromTo: if let from, let value { value < from } else { false }
    default: false
    }
  }

  /// Whether a number can tell that it is reached; otherwise it is confirmed in words.
  package var isMeasured: Bool { value != nil && basis != .text }

  /// Whether `reading` reaches `total`.
  ///
  /// A figure without a sign is met from the figure upward: it says what must stand in the end, and more does not undo it.
  /// "About" is met from `aboutPercent` per cent below the figure.
  package func isReached(by reading: Figure, total: Figure, aboutPercent: Figure) -> Bool {
    if kind == .about {
      let tolerance = total.fraction * aboutPercent.fraction * Fraction(1, 100)
      return reading.fraction >= total.fraction - (tolerance < .zero ? .zero - tolerance : tolerance)
    }
    return lowerIsBetter ? reading <= total : reading >= total
  }
}
