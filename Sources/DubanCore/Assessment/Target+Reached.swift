extension Target {
  /// The figure to reach in all: one for each of `areas` places and `years` years where the target says so.
  ///
  /// A target that names its own areas counts those. Nil for a target in words, and where the total has more digits than a
  /// figure holds.
  package func total(areas: Int, years: Int) -> Figure? {
    value.flatMap { $0.times(times(areas: areas, years: years)) }
  }

  /// How many times its figures count in all.
  package func times(areas: Int, years: Int) -> Int {
    let areas = self.areas.isEmpty ? areas : self.areas.count
    // A level holds in each place alike; only amounts add up.
    guard basis == .amount else { return 1 }
    return switch each {
    case .area: max(1, areas)
    case .year: max(1, years)
    case .areaAndYear: max(1, areas * years)
    case nil: 1
    }
  }

  /// Whether smaller is better.
  package var lowerIsBetter: Bool { isCeiling || isFalling || kind == .responseTime }

  /// Whether it is a figure that may not be passed (以内, 控制在): it holds until its day, so that it is never done before, and is
  /// broken the moment it is passed.
  package var isCeiling: Bool {
    switch kind {
    case .atMost, .ratioAtMost: true
    // A response time is a level that is brought down: above it before its day, it is not there yet.
    case .responseTime: false
    case .atLeast, .exactly, .about, .fromTo, .text, .relative, .floorWithStretch, .grade, .frequency, .stretch: false
    }
  }

  /// Whether it goes down from one figure to another.
  package var isFalling: Bool {
    guard kind == .fromTo, let from, let value else { return false }
    return value < from
  }

  /// Whether a number can tell that it is reached; otherwise it is confirmed in words.
  package var isMeasured: Bool { value != nil && basis != .text }

  /// The figures between which a value meets the target, `total` being the figure to reach in all.
  ///
  /// A figure without a sign is met from the figure upward: it says what must stand in the end, and more does not undo it. A
  /// range has an upper end, and so has "about", which is met within `aboutPercent` per cent on either side.
  /// - Parameter upper: the upper end in all; nil for none.
  package func bounds(total: Figure, upper: Figure?, aboutPercent: Figure) -> Bounds {
    let whole = total.fraction
    let tolerance = (whole * aboutPercent.fraction * Fraction(1, 100)).magnitude
    return switch kind {
    case .atMost, .ratioAtMost, .responseTime: Bounds(to: whole)
    case .about: Bounds(from: whole - tolerance, to: whole + tolerance)
    case .exactly: Bounds(from: whole, to: upper.map(\.fraction))
    case .fromTo: isFalling ? Bounds(to: whole) : Bounds(from: whole)
    case .relative:
      switch relation {
      case .above: Bounds(from: whole, excludesLower: true)
      case .atLeast, .asSet: Bounds(from: whole)
      case .inStep: Bounds(from: whole - tolerance, to: whole + tolerance)
      }
    case .atLeast, .floorWithStretch, .stretch, .frequency, .grade, .text: Bounds(from: whole)
    }
  }

  /// Between which figures a target is met.
  package struct Bounds: Hashable, Sendable {
    package var lower: Fraction?
    package var upper: Fraction?
    /// Whether the lower figure itself is not enough (高于).
    package var excludesLower = false

    /// From `lower` to `upper`; nil is no bound.
    package init(from lower: Fraction? = nil, to upper: Fraction? = nil, excludesLower: Bool = false) {
      self.lower = lower
      self.upper = upper
      self.excludesLower = excludesLower
    }

    /// Whether `value` meets the target.
    package func contains(_ value: Figure) -> Bool {
      let value = value.fraction
      if let lower, excludesLower ? value <= lower : value < lower { return false }
      return !isAbove(value)
    }

    /// Whether `value` is more than may be.
    package func isAbove(_ value: Fraction) -> Bool { upper.map { value > $0 } ?? false }
  }
}
