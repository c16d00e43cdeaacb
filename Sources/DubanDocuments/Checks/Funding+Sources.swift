import DubanCore

/// What the sources of money come to beside its total: the one rule by which plans are checked, documents are read and typed figures
/// are asked.
extension Funding {
  /// How the sources differ from the total, where both cannot hold.
  enum SourceFault: Equatable {
    /// They come to more, in the unit of the total.
    case above(Figure)
    /// They come to less, likewise.
    case below(Figure)

    /// What they come to.
    var sum: Figure {
      switch self {
      case .above(let sum), .below(let sum): sum
      }
    }
  }

  /// What cannot be: that the sources are more than the total, unless that is the least; or that all of them, two or more, are less than
  /// what is told exactly. Fewer are no fault, since a plan often tells the one source that matters. Nil where both can hold, or cannot
  /// be compared.
  var sourceFault: SourceFault? {
    guard let total, each == nil || each == .year, let sum = sourceSum else { return nil }
    if sum.value > total.value { return kind == .atLeast ? nil : .above(sum.value) }
    let isBelow = kind == .exactly && sum.isAll && sources.count > 1 && sum.value < total.value
    return isBelow ? .below(sum.value) : nil
  }

  /// What its sources come to in the unit of its total, and whether each of them tells its amount; nil where one cannot be
  /// compared, or none tells any.
  var sourceSum: (value: Figure, isAll: Bool)? {
    guard let total, sources.contains(where: { $0.value != nil }) else { return nil }
    let told = sources.filter { $0.value != nil }
    let worth = told.compactMap { $0.value?.money(from: $0.unit ?? total.unit, to: total.unit) }
    guard worth.count == told.count, let sum = Figure.sum(worth) else { return nil }
    return (sum, told.count == sources.count)
  }
}
