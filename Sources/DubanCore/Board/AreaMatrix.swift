/// The targets of a plan by area: each area's share, their sum, and the figure that they should add up to.
package struct AreaMatrix: Equatable, Sendable {
  /// The names of the areas, in the plan's order.
  package let areas: [String]
  /// The targets that are broken down by area or hold for each, in the order of the document; indicators first.
  package let rows: [Row]

  /// A target by area.
  package struct Row: Equatable, Sendable {
    /// The id of its task or indicator.
    package let subject: String
    /// Its place among the targets of its task; 0 for an indicator's.
    package let index: Int
    package let target: Target
    /// Each area's share, as many as there are areas; nil where the plan names none, which is not 0.
    package let shares: [Target.Share?]
    /// What each area has reported, as many as there are areas; nil where it has reported nothing.
    package var reached: [Figure?] = []
    /// The light of each area's own figure, as many as there are areas, of several years the most urgent; nil where it has no part.
    package var lights: [Light?] = []
    /// The exact sum; nil where shares do not add up to anything, as levels do not.
    package let sum: Figure?
    /// The figure that the shares break down; nil where there is none or nothing adds up.
    package let whole: Figure?

    /// The whole less the sum: positive when shares are missing; nil when they add up or need not.
    package var difference: Figure? {
      guard let sum, let whole, sum != whole else { return nil }
      return Figure.sum([whole, Figure(units: -sum.units, scale: sum.scale)])
    }
  }

  /// The targets by area of those items of `board` that `shows` lets through.
  package init(_ board: Board, shows: (String) -> Bool = { _ in true }) {
    let plan = board.plan
    let areas = plan.areas.map(\.name.chinese)
    self.areas = areas
    func row(_ subject: String, _ index: Int, _ assessed: TargetAssessment, areasOfItem: [String]) -> Row? {
      let target = assessed.target
      guard !target.shares.isEmpty || target.each == .area || target.each == .areaAndYear else { return nil }
      var row = Row(
        subject, index, target, areas: areas, own: areasOfItem.isEmpty ? areas : areasOfItem, years: plan.period.years)
      row.reached = plan.areas.map { area in
        // Of several years what was reached in all of them.
        let told = assessed.places.filter { $0.measure.area == area.key }.compactMap(\.assessment.latest?.value)
        return told.isEmpty ? nil : target.basis == .amount ? Figure.sum(told) : told.last
      }
      row.lights = zip(plan.areas, row.shares).map { area, share in
        let told = assessed.places.filter { $0.measure.area == area.key }.map(\.assessment.light)
        return told.max { $0.urgency < $1.urgency } ?? (share == nil ? nil : .unreported)
      }
      return row
    }
    let indicators = board.indicators.filter { shows($0.indicator.id) }
      .compactMap { row($0.indicator.id, 0, $0.assessment.target, areasOfItem: []) }
    let tasks = board.tasks.filter { shows($0.task.id) }.flatMap { entry in
      entry.assessment.targets.enumerated().compactMap { row(entry.task.id, $0, $1, areasOfItem: entry.task.areas) }
    }
    rows = indicators + tasks
  }

  /// How many of its targets show which light in the area at `column`.
  package func counts(ofArea column: Int) -> LightCounts {
    LightCounts(rows.compactMap { row in row.lights[column].map { ToldLight($0) } })
  }
}

extension AreaMatrix.Row {
  /// - Parameters:
  ///   - areas: the plan's areas.
  ///   - own: the areas of the target's item, for a figure that holds for each of them.
  fileprivate init(_ subject: String, _ index: Int, _ target: Target, areas: [String], own: [String], years: Int) {
    self.subject = subject
    self.index = index
    self.target = target
    let addsUp = target.basis == .amount
    if target.shares.isEmpty {
      // Where the figure holds for each area and year, an area's share is that of all years.
      let times = addsUp && target.each == .areaAndYear ? years : 1
      let value = target.value.flatMap { $0.times(times) }
      let named = Set(target.areas.isEmpty ? own : target.areas)
      shares = areas.map { area in
        named.contains(area) ? value.map { Target.Share(area: area, value: $0) } : nil
      }
      whole = addsUp ? target.total(areas: named.count, years: years) : nil
    } else {
      let byArea = Dictionary(target.shares.map { ($0.area, $0) }, uniquingKeysWith: { first, _ in first })
      shares = areas.map { byArea[$0] }
      whole = addsUp && (target.each == nil || target.each == .year) ? target.value : nil
    }
    sum = addsUp ? Figure.sum(shares.compactMap { $0?.value }) : nil
  }
}
