/// What is missing of something that is counted, and how much a week that is: an amount, or a figure that a milestone demands.
///
/// Levels and growth come by no weeks, and a ceiling is broken or held: of these nothing is told.
package struct ForecastNeed: Equatable, Sendable {
  /// What is counted.
  package let name: Name
  package let unit: String?
  /// The figure to reach in all.
  package let wanted: Figure
  /// The figure in force; nil where nobody reported one, so that nobody knows what is missing.
  package let reached: Figure?
  /// How much is missing, above 0; nil where that is not known.
  package let missing: Figure?
  /// Whether more may be missing than that: not all places have reported.
  package let isLeast: Bool
  /// How much is needed a week until the day, rounded up to the places of the figures; all of it where less than a week is left,
  /// today included. Nil where it is not known what is missing.
  package let aWeek: Figure?
  /// How much came a week lately, towards the target: from the figure in force four weeks ago to the newest since, with one
  /// place more than the figures have. Below 0 where it went back; nil without two such figures.
  package let pace: Figure?

  /// How far back the pace is looked for.
  private static let lately = 28
  private static let week = 7

  /// - Parameters:
  ///   - gap: what is missing; nil where nobody knows.
  ///   - series: the reported figures, the oldest first.
  ///   - falls: whether it is brought down.
  ///   - days: how many are left until it is due, 0 or more.
  private init(
    _ name: Name, _ unit: String?, wanted: Figure, reached: Figure?, gap: Figure?, isLeast: Bool,
    series: [ItemState.Value], falls: Bool, asOf: Day, days: Int
  ) {
    (self.name, self.unit, self.wanted, self.reached, self.isLeast) = (name, unit, wanted, reached, isLeast)
    let places = max(wanted.scale, reached?.scale ?? 0, gap?.scale ?? 0)
    missing = gap
    let weeks = Fraction(Int128(max(ForecastNeed.week, days)), Int128(ForecastNeed.week))
    aWeek = gap.flatMap { $0.fraction.divided(by: weeks)?.roundedUp(places: places) }
    pace = ForecastNeed.pace(series, asOf, falls: falls)?.rounded(places: min(Figure.longestScale, places + 1))
  }

  private static func pace(_ series: [ItemState.Value], _ asOf: Day, falls: Bool) -> Fraction? {
    let then = asOf.advanced(by: -lately)
    guard let newest = series.last(where: { $0.on <= asOf }), newest.on > then,
      let before = series.last(where: { $0.on <= then })
    else { return nil }
    let step = newest.value.fraction - before.value.fraction
    return (falls ? .zero - step : step) * Fraction(Int128(week), Int128(before.on.distance(to: newest.on)))
  }
}

// MARK: Of what it is told

extension ForecastNeed {
  /// What `open` in the task `entry` lacks.
  static func needs(of open: OpenDay, in entry: Board.TaskEntry, on board: Board) -> [ForecastNeed] {
    let (task, assessed) = (entry.task, entry.assessment)
    let state = board.state(of: task.id)
    func series(_ target: TargetAssessment) -> [ItemState.Value] {
      let (told, measure) = board.plan.figures(
        of: target.target, measure: target.target.key, known: state, board.state(of:))
      return target.series(told, measure)
    }
    switch open.kind {
    case .milestone:
      return assessed.milestones[open.place].criteria.compactMap { progress in
        ForecastNeed(progress, assessed.targets, state, series, asOf: board.asOf, days: open.days)
      }
    case .target:
      let target = assessed.targets[open.place]
      return ForecastNeed(target, target.target.name, series(target), asOf: board.asOf, days: open.days).map { [$0] }
        ?? []
    case .task, .indicator, .directive: return []
    }
  }

  /// What the indicator `entry` lacks; nil where nothing is counted.
  init?(of entry: Board.IndicatorEntry, on board: Board, days: Int) {
    let (indicator, target) = (entry.indicator, entry.assessment.target)
    let (told, measure) = board.plan.figures(
      of: indicator.target, measure: IndicatorAssessment.measure, known: board.state(of: indicator.id),
      board.state(of:))
    self.init(target, indicator.name, target.series(told, measure), asOf: board.asOf, days: days)
  }

  private init?(
    _ assessed: TargetAssessment, _ name: Name, _ series: [ItemState.Value], asOf: Day, days: Int
  ) {
    let target = assessed.target
    // What has passed its upper end has nothing missing.
    guard target.basis == .amount, target.isMeasured, !target.isCeiling, let total = assessed.total,
      !assessed.judgement.reason.isExceeded
    else { return nil }
    let reached = assessed.latest?.value
    var gap = reached.flatMap { target.missing(from: $0, to: total) }
    let told = assessed.places.filter { $0.assessment.latest != nil }
    let isByPlace = target.each != nil && !told.isEmpty
    if isByPlace {
      // One place with more than is wanted of it makes up for no other.
      gap = Figure.sum(
        told.compactMap { place in
          place.assessment.latest.flatMap { latest in
            place.assessment.total.flatMap { target.missing(from: latest.value, to: $0) }
          }
        })
    }
    if reached != nil || isByPlace, gap.map({ $0 <= .zero }) ?? true {
      // All who reported are there, and what the others lack nobody knows.
      guard isByPlace, told.count < assessed.places.count else { return nil }
      gap = nil
    }
    self.init(
      name, target.unit, wanted: total, reached: reached, gap: gap,
      isLeast: isByPlace && told.count < assessed.places.count && gap != nil, series: series,
      falls: target.lowerIsBetter, asOf: asOf, days: days)
  }

  private init?(
    _ progress: CriterionProgress, _ targets: [TargetAssessment], _ state: ItemState,
    _ series: (TargetAssessment) -> [ItemState.Value], asOf: Day, days: Int
  ) {
    let criterion = progress.criterion
    let named = targets.first { $0.target.name.chinese == criterion.name }
    let whole = named ?? criterion.of.flatMap { name in targets.first { $0.target.name.chinese == name } }
    let isRate = criterion.basis == .rate
    guard progress.isAgainst, isRate || whole?.target.isCeiling != true else { return nil }
    let falls = !isRate && whole?.target.lowerIsBetter == true
    let gap = progress.reached.flatMap { reached in
      falls ? reached.subtracting(criterion.value) : criterion.value.subtracting(reached)
    }
    let own = state.values[criterion.name]?.values
    // A rate that follows from an amount is not that amount.
    let known: [ItemState.Value] =
      if isRate {
        named.map { $0.target.basis == .amount ? [] : series($0) } ?? own ?? []
      } else {
        named.map(series) ?? own ?? whole.map(series) ?? []
      }
    self.init(
      Name(criterion.name), criterion.unit ?? (isRate ? "%" : whole?.target.unit), wanted: criterion.value,
      reached: progress.reached, gap: gap.flatMap { $0 > .zero ? $0 : nil }, isLeast: false, series: known,
      falls: falls, asOf: asOf, days: days)
  }
}

extension TargetAssessment {
  /// The figures of the whole that were reported under `measure`, or the sums of what its places reported.
  fileprivate func series(_ state: ItemState, _ measure: String) -> [ItemState.Value] {
    Figures(of: Measure(measure), in: state.values, places: places.map(\.measure), addsUp: target.basis == .amount)
      .values
  }
}

extension Target {
  /// How much is missing from `value` to `total`; nil when nothing is.
  fileprivate func missing(from value: Figure, to total: Figure) -> Figure? {
    let gap = lowerIsBetter ? value.subtracting(total) : total.subtracting(value)
    return gap.flatMap { $0 > .zero ? $0 : nil }
  }
}

extension Fraction {
  /// The decimal with `places` digits after the point that is not below it; nil where a figure has no room for it.
  fileprivate func roundedUp(places: Int) -> Figure? {
    let power = Figure.power(places)
    guard let units = (.zero - self * Fraction(power)).floor.map({ -$0 }), let short = Int64(exactly: units),
      units.magnitude < Figure.power(Figure.mostDigits).magnitude
    else { return nil }
    return Figure(units: short, scale: places)
  }
}

// MARK: In words

extension ForecastNeed {
  /// What is missing with its unit: 「39 个」, 「至少 12 个」 where more may be, 「缺数据」 where nobody knows.
  package func missingWords(_ language: Language) -> String {
    guard let missing else { return language.pick("缺数据", "no figure") }
    let told = Target.joined(missing, unit)
    return isLeast ? language.pick("至少 \(told)", "at least \(told)") : told
  }
}
