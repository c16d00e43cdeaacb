/// The figures of one target that hold: those stated of the whole, and those of its areas and years.
package struct Figures: Equatable, Sendable {
  /// By data day, the oldest first: what was stated of the whole, or else the exact sums of what its places reported.
  package let values: [ItemState.Value]
  /// Whether `values` are sums of places.
  package let areSums: Bool
  /// What was stated beside a different sum of the places, with that sum: both are told.
  package let contradiction: Contradiction?

  /// A stated total beside what its places add up to.
  package struct Contradiction: Hashable, Sendable {
    package let stated: Figure
    package let sum: Figure

    /// `stated` beside places that add up to `sum`.
    package init(stated: Figure, sum: Figure) {
      self.stated = stated
      self.sum = sum
    }
  }

  /// Those of `measure` in `series`, which may be reported by `places` too.
  ///
  /// - Parameter addsUp: whether the places' figures can be added, as levels cannot.
  package init(of measure: Measure, in series: [String: ItemState.Series], places: [Measure], addsUp: Bool) {
    let parts = addsUp && !places.isEmpty ? places.compactMap { series[$0.text] } : []
    var sums: [ItemState.Value] = []
    if !parts.isEmpty {
      for day in Set(parts.flatMap { $0.values.map(\.on) }).sorted() {
        // Places that have not reported by then count as nothing so far; who they are is told by name.
        guard let sum = Figure.sum(parts.compactMap { $0.value(on: day)?.value }) else { continue }
        sums.append(ItemState.Value(sum, on: day))
      }
    }
    let stated = series[measure.text]?.values ?? []
    values = stated.isEmpty ? sums : stated
    areSums = stated.isEmpty && !sums.isEmpty
    if let total = stated.last, let sum = sums.last, total.value != sum.value,
      parts.count == places.count || sum.value > total.value
    {
      contradiction = Contradiction(stated: total.value, sum: sum.value)
    } else {
      contradiction = nil
    }
  }

  /// The figure in force: that of the newest data day.
  package var latest: ItemState.Value? { values.last }

  /// Since when every figure told has met `bounds`; nil when the newest does not.
  package func metSince(_ bounds: Target.Bounds) -> Day? {
    values.reversed().prefix { bounds.contains($0.value) }.last?.on
  }
}
