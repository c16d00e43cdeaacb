/// How far an amount should be by now, as a share of its target.
///
/// Sources: nine published reports for the straight line by month ends; Huai'an 2020 for a table of its own, which
/// beats the line. The tests hold the figures of both.
package struct Expected: Hashable, Sendable {
  /// From 0 to 1.
  package let share: Fraction
  package let source: Source

  /// Where the expectation comes from.
  package enum Source: Hashable, Sendable {
    /// The task's own milestone figures, as they stand since the milestone due on that day; nil before the first.
    case milestones(Day?)
    /// The straight line: so many months of so many, held at the end of the last whole month.
    case months(elapsed: Int, of: Int, heldAt: Day)
  }

  /// What `target` of a task with `milestones` should have reached on `day`; nil when nothing is pro-rated for it.
  ///
  /// Only amounts are: levels, ratios and growth are compared with the target, text is confirmed.
  /// A ceiling is held, not reached. Where the task's milestones speak in words only, the plan demands no figure before the
  /// day unless its settings say so, and small amounts (4 works cannot be two thirds done) are judged at their day.
  /// - Parameter total: the figure to reach in all (see `Target.total`).
  package init?(
    of target: Target, total: Figure?, milestones: [Milestone], period: Period, on day: Day,
    settings: PlanSettings = PlanSettings()
  ) {
    guard target.basis == .amount, !target.isCeiling, let total, target.way(to: total) > .zero else { return nil }
    if let schedule = Schedule(of: target, total: total, milestones: milestones) {
      let (share, since) = schedule.share(on: day)
      self.share = min(share, .one)
      self.source = .milestones(since)
    } else if let years = Years(target, total: total, period: period) {
      share = years.share(on: day)
      let held = day == day.monthEnd ? day : day.monthStart.advanced(by: -1)
      source = .months(
        elapsed: period.monthsElapsed(on: day), of: period.months, heldAt: min(held, period.end))
    } else {
      guard milestones.isEmpty || settings.proRateBesideWords || milestones.contains(where: { !$0.criteria.isEmpty })
      else { return nil }
      // Wanted of each place, it is the place's amount that is small or not.
      let way = target.way(to: target.each == nil ? total : target.value ?? total)
      guard way >= settings.proRateFrom.fraction else { return nil }
      let elapsed = period.monthsElapsed(on: day)
      self.share = Fraction(Int128(elapsed), Int128(period.months))
      let held = day == day.monthEnd ? day : day.monthStart.advanced(by: -1)
      self.source = .months(elapsed: elapsed, of: period.months, heldAt: min(held, period.end))
    }
  }
}

/// What a target that is shared out by year demands: each year's share along its months.
private struct Years {
  private let shares: [(year: Int, share: Fraction)]
  private let period: Period

  /// Nil where the plan does not share it out by year.
  init?(_ target: Target, total: Figure, period: Period) {
    guard !target.years.isEmpty else { return nil }
    shares = target.years.compactMap { item in
      item.value.fraction.divided(by: total.fraction).map { (item.year, $0) }
    }
    self.period = period
  }

  /// The shares of the years that are over, and of the present one by its months.
  func share(on day: Day) -> Fraction {
    let sum = shares.reduce(Fraction.zero) { sum, item in
      guard let first = Day(item.year, 1, 1), let last = Day(item.year, 12, 31),
        let year = Period(start: max(first, min(period.start, last)), end: max(first, min(last, period.end)))
      else { return sum }
      return sum + item.share * Fraction(Int128(year.monthsElapsed(on: day)), Int128(year.months))
    }
    return min(sum, .one)
  }
}

/// A target's own timetable: the figures that its task's milestones demand of it.
private struct Schedule {
  private var steps: [(due: Day, share: Fraction)] = []

  /// Nil when the milestones say nothing of the target.
  init?(of target: Target, total: Figure, milestones: [Milestone]) {
    let own = Schedule.steps(named: target.name.chinese, of: target, total: total, milestones)
    if !own.isEmpty {
      steps = own
      return
    }
    // A total whose every part has its own timetable follows their sum.
    let parts = target.parts.map { Schedule.steps(named: $0.name.chinese, of: target, total: total, milestones) }
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    let dues = Set(parts.joined().map(\.due)).sorted()
    steps = dues.map { due in
      (due, parts.reduce(.zero) { $0 + ($1.last { $0.due <= due }?.share ?? .zero) })
    }
  }

  /// The share demanded on `day` and since when; nothing before the first step.
  func share(on day: Day) -> (Fraction, since: Day?) {
    guard let step = steps.last(where: { $0.due <= day }) else { return (.zero, nil) }
    return (step.share, step.due)
  }

  /// The shares demanded of `name`, growing along the due days.
  ///
  /// Cumulative figures and increments are told apart and never mixed: where a plan gives both, the cumulative ones
  /// hold.
  private static func steps(
    named name: String, of target: Target, total: Figure, _ milestones: [Milestone]
  ) -> [(due: Day, share: Fraction)] {
    let demands = milestones.sorted { $0.due < $1.due }.flatMap { milestone in
      milestone.criteria.compactMap { criterion -> (due: Day, basis: Criterion.Basis, value: Fraction)? in
        if criterion.basis == .rate {
          guard criterion.of == name else { return nil }
          return (milestone.due, .rate, criterion.value.fraction * Fraction(1, 100))
        }
        guard criterion.name == name || criterion.of == name,
          let share = criterion.basis == .increment
            ? criterion.value.fraction.divided(by: target.way(to: total))
            : target.share(of: criterion.value, total: total)
        else { return nil }
        return (milestone.due, criterion.basis, share)
      }
    }
    let cumulative = demands.filter { $0.basis == .cumulative }
    if !cumulative.isEmpty { return cumulative.map { ($0.due, $0.value) } }
    let rates = demands.filter { $0.basis == .rate }
    if !rates.isEmpty { return rates.map { ($0.due, $0.value) } }
    var sum = Fraction.zero
    return demands.map { demand in
      sum = sum + demand.value
      return (demand.due, sum)
    }
  }
}
