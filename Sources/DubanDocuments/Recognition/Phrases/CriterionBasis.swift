import DubanCore

/// Tells the two kinds of amounts of a schedule apart: what is added in a span, and the total since the start.
///
/// The words decide (累计, 新增); else the sums: amounts that add up to the total are added, amounts that rise to it are
/// totals. What neither decides is doubtful.
enum CriterionBasis {
  /// How the amounts of one name are read, and whether that is sure.
  ///
  /// - Parameters:
  ///   - byDay: whether the labels are days (3月底前), by which totals are told.
  static func decide(_ readings: [CriterionReader.Reading], byDay: Bool) -> (
    basis: Criterion.Basis, confidence: Confidence
  ) {
    if readings.contains(where: { $0.isSaid && $0.criterion.basis == .cumulative }) { return (.cumulative, .sure) }
    let byDay = byDay || readings.allSatisfy(\.isAtEnd)
    // 1万张 and 5000张 are compared in ones.
    let isMixed = Set(readings.map(\.criterion.unit)).count > 1
    let values = readings.map { isMixed ? inOnes($0.criterion.value, $0.criterion.unit) : $0.criterion.value }
    let total = readings.lazy.compactMap(\.total).first.map { isMixed ? inOnes($0, "万") : $0 }
    let rises = zip(values, values.dropFirst()).allSatisfy { $0 <= $1 }
    if let total {
      if values.count > 1, Figure.sum(values) == total { return (.increment, .sure) }
      if values.count > 1, rises, values.last == total { return (.cumulative, .sure) }
      if values.count == 1, values[0] == total { return (.cumulative, .sure) }
    }
    if readings.contains(where: \.isSaid) { return (.increment, .sure) }
    if !rises { return (.increment, .likely) }
    if values.count > 1, let first = values.first, let last = values.last, first < last {
      // What is added cannot come to more than the whole.
      if let total, let sum = Figure.sum(values), sum > total, last <= total { return (.cumulative, .sure) }
      return (byDay ? .cumulative : .increment, byDay ? .likely : .doubtful)
    }
    if values.count == 1, readings[0].isOfFirstSpan { return (.cumulative, .sure) }
    // The only figure by an end is the total that then stands.
    if values.count == 1, readings[0].isAtEnd, let total, values[0] < total { return (.cumulative, .sure) }
    return (byDay ? .cumulative : .increment, values.count > 1 && !byDay ? .likely : .doubtful)
  }

  private static func inOnes(_ value: Figure, _ unit: String?) -> Figure {
    unit?.hasPrefix("万") ?? false ? value.times(10_000) ?? value : value
  }
}
