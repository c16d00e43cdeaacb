/// Puts each line of a flattened table into its column, all lines together at the least cost (Viterbi).
///
/// Time grows with the lines and the square of the columns.
struct LineAligner {
  /// Where a line stands.
  enum Place: Equatable {
    /// In a column; `isNew` where a row begins with it.
    case column(Int, isNew: Bool)
    /// A heading over the whole width.
    case section
    /// Behind the table.
    case outside
  }

  /// The places of `lines`.
  static func places(of lines: [LineLook], by costs: LineCosts) -> [Place] {
    guard !lines.isEmpty else { return [] }
    let width = costs.kinds.count
    // States: the columns, then the section, then the outside.
    let section = width
    let outside = width + 1
    let states = width + 2
    let beginnings = (0..<width).map { costs.beginning($0) }
    let endings = (0..<width).map { costs.ending($0) }
    var skips = [Double](repeating: 0, count: width + 1)
    for column in 0..<width { skips[column + 1] = skips[column] + costs.missing(column) }
    let hasSections = costs.kinds.contains(.section)
    let namesUnits = costs.kinds.map(\.namesUnits)
    var best = [Double](repeating: .infinity, count: states)
    var next = best
    // Of each line and state the state before it, and whether a row begins with it.
    var from = [Int16](repeating: -1, count: lines.count * states)
    var isNew = [Bool](repeating: false, count: lines.count * states)
    for index in lines.indices {
      let line = lines[index]
      for state in 0..<states { next[state] = .infinity }
      func offer(_ state: Int, _ cost: Double, _ source: Int, _ new: Bool) {
        guard cost < next[state] else { return }
        next[state] = cost
        from[index * states + state] = Int16(source)
        isNew[index * states + state] = new
      }
      let sectionCost =
        line.serial?.style == .chinese && line.isChapter
        ? (hasSections ? 1.2 : 0.2) : line.serial?.style == .bracketedChinese && line.isChapter ? 0.9 : 9
      // The least cost at which a row can end before this line.
      var bestEnd = Double.infinity
      var bestSource = -1
      if index == 0 {
        bestEnd = 0
      } else {
        for source in 0..<width where best[source] + endings[source] < bestEnd {
          bestEnd = best[source] + endings[source]
          bestSource = source
        }
        if best[section] < bestEnd {
          bestEnd = best[section]
          bestSource = section
        }
      }
      for column in 0..<width {
        let emission = costs.emission(line, column)
        // The rest of a name (事务局) hardly begins a cell.
        let entering: Double = line.isTail && namesUnits[column] ? 2 : 0
        offer(column, bestEnd + beginnings[column] + emission + entering, bestSource, true)
        guard index > 0 else { continue }
        offer(column, best[column] + costs.staying(line, after: lines[index - 1], column) + emission, column, false)
        for source in 0..<column {
          offer(column, best[source] + skips[column] - skips[source + 1] + emission + entering, source, false)
        }
      }
      offer(section, bestEnd + sectionCost, bestSource, true)
      if index > 0 {
        offer(outside, bestEnd + 3 + 1.3, bestSource, true)
        offer(outside, best[outside] + 1.3, outside, false)
      }
      swap(&best, &next)
    }
    var state = 0
    for candidate in 0..<states {
      let end = candidate < width ? endings[candidate] : 0
      let current = state < width ? endings[state] : 0
      if best[candidate] + end < best[state] + current { state = candidate }
    }
    var places = [Place](repeating: .outside, count: lines.count)
    for index in stride(from: lines.count - 1, through: 0, by: -1) {
      places[index] =
        state == section ? .section : state == outside ? .outside : .column(state, isNew: isNew[index * states + state])
      let source = Int(from[index * states + state])
      if source >= 0 { state = source }
    }
    return places
  }
}
