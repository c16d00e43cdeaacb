/// The rules by which one figure beside its target gets a light.
///
/// The tests hold them as a table: how the target binds, what sort of figure it is, before, at or after its day, below, at or
/// above the figure.
struct TargetJudge {
  let target: Target
  let figures: Figures
  /// The figure in force, or the nothing that "not started" says.
  let latest: ItemState.Value?
  let total: Figure?
  let upper: Figure?
  let expected: Expected?
  let actual: Fraction?
  let state: ItemState
  let due: Day
  let day: Day
  let settings: PlanSettings

  /// The judgement of the whole, of which `places` are parts.
  func judgement(places: [TargetAssessment.Place]) -> Judgement {
    let own = target.kind == .stretch ? softened(judgement) : judgement
    switch target.each {
    case .area, .areaAndYear, .year: return judgement(own, eachOf: places)
    case nil: return own
    }
  }

  /// Wanted of each place, it is met only when each has met it, and the worst makes the light.
  ///
  /// A total alone can show that it falls behind, never that each of them keeps up: then who has not reported is named.
  private func judgement(_ own: Judgement, eachOf places: [TargetAssessment.Place]) -> Judgement {
    guard !places.isEmpty else { return own }
    let told = places.filter { $0.assessment.latest != nil }
    let silent = places.filter { $0.assessment.latest == nil }
    if told.isEmpty || state.status == .notStarted && figures.values.isEmpty {
      let saysAll = state.status == .notStarted && figures.values.isEmpty
      switch own.light {
      case .behind, .farBehind, .overdue, .closed, .suspended, .unreported: return own
      case .onTrack, .dueSoon: if saysAll { return own }
      case .done: break
      }
      return Judgement(.unreported, .placesUnreported(names: silent.map(\.name), of: places.count))
    }
    let met = places.count { $0.assessment.light == .done }
    var worst = places[0]
    for place in places.dropFirst() where place.assessment.judgement.precedes(worst.assessment.judgement) {
      worst = place
    }
    if met == places.count {
      let late = places.max { $0.assessment.lateDays < $1.assessment.lateDays } ?? worst
      return Judgement(
        .done, .place(name: late.name, late.assessment.judgement.reason, met: met, of: places.count))
    }
    if worst.assessment.light == .unreported {
      return Judgement(.unreported, .placesUnreported(names: silent.map(\.name), of: places.count))
    }
    return Judgement(
      worst.assessment.light,
      .place(name: worst.name, worst.assessment.judgement.reason, met: met, of: places.count))
  }

  /// The judgement of one figure.
  private var judgement: Judgement {
    guard target.isMeasured, let total else { return StatusRule.judge(state, due: due, on: day, settings: settings) }
    guard let latest else {
      if day > due { return passed }
      return Judgement(.unreported, state.reported == nil ? .neverReported : .noValue(name: target.name))
    }
    let bounds = target.bounds(total: total, upper: upper, aboutPercent: settings.aboutPercent)
    let comparison = Comparison(
      value: latest.value, target: bounds.isAbove(latest.value.fraction) ? upper ?? total : total, unit: target.unit,
      lowerIsBetter: target.lowerIsBetter)
    if target.isCeiling { return ceiling(comparison, bounds, latest) }
    if bounds.contains(latest.value), !isHeldToTheEnd || isTold(latest) {
      return reached(comparison, bounds, latest, notBefore: isHeldToTheEnd ? due : nil)
    }
    // What accumulates and has passed its upper end cannot come back.
    if target.basis == .amount, !target.lowerIsBetter, bounds.isAbove(latest.value.fraction) {
      let since = exceededSince(bounds, latest)
      return Judgement(
        day > due ? .overdue : .behind,
        .exceeded(comparison, since: since, days: since.distance(to: day)))
    }
    if day > due {
      return bounds.contains(latest.value) && isHeldToTheEnd
        ? Judgement(.unreported, .notReportedSince(latest.on)) : passed
    }
    if let expected, let actual {
      let progress = Progress(expected: expected.share, actual: actual, source: expected.source, settings: settings)
      let light = progress.light
      return Judgement(light == .onTrack && isNear ? .dueSoon : light, .progress(progress))
    }
    if bounds.contains(latest.value) {
      return Judgement(isNear ? .dueSoon : .onTrack, .within(comparison, due: due))
    }
    return Judgement(isNear ? .dueSoon : .onTrack, .open(comparison, due: due))
  }

  /// A ceiling is never kept before its day, and broken the moment it is passed.
  private func ceiling(
    _ comparison: Comparison, _ bounds: Target.Bounds, _ latest: ItemState.Value
  ) -> Judgement {
    guard bounds.contains(latest.value) else {
      let since = exceededSince(bounds, latest)
      return Judgement(.overdue, .exceeded(comparison, since: since, days: since.distance(to: day)))
    }
    if isTold(latest) {
      // What was never exceeded was kept on the day, whenever it is told.
      let wasExceeded = figures.values.contains { !bounds.contains($0.value) }
      return wasExceeded
        ? reached(comparison, bounds, latest, notBefore: due) : Judgement(.done, .reached(comparison, late: 0))
    }
    // Kept as far as anybody knows; how it ended nobody has told.
    if day > due { return Judgement(.unreported, .notReportedSince(latest.on)) }
    return Judgement(isNear ? .dueSoon : .onTrack, .within(comparison, due: due))
  }

  /// Whether a figure that holds now may not hold in the end: a ceiling, and an amount that is brought down.
  private var isHeldToTheEnd: Bool { target.isCeiling || target.isFalling && target.basis == .amount }

  /// Whether the day has come and `latest` tells of it: it was taken in the last span for which reports are owed.
  private func isTold(_ latest: ItemState.Value) -> Bool {
    guard day >= due else { return false }
    return settings.reporting.reportNeededSince(on: due).map { latest.on >= $0 } ?? true
  }

  private func reached(
    _ comparison: Comparison, _ bounds: Target.Bounds, _ latest: ItemState.Value, notBefore: Day?
  ) -> Judgement {
    let met = max(figures.metSince(bounds) ?? latest.on, notBefore ?? .distantPast)
    return Judgement(.done, .reached(comparison, late: max(0, due.distance(to: met))))
  }

  /// The first of the days since which every figure was above the upper end.
  private func exceededSince(_ bounds: Target.Bounds, _ latest: ItemState.Value) -> Day {
    figures.values.reversed().prefix { bounds.isAbove($0.value.fraction) }.last?.on ?? latest.on
  }

  private var passed: Judgement {
    Judgement(.overdue, .passed(due: due, days: due.distance(to: day), quarters: []))
  }

  private var isNear: Bool { day.distance(to: due) <= settings.dueSoonDays }

  /// What is only striven for is told, and is no fault: it never turns yellow or red, and after its day it is counted apart
  /// from what is overdue.
  private func softened(_ judgement: Judgement) -> Judgement {
    switch judgement.light {
    case .done, .closed, .suspended, .onTrack, .unreported: return judgement
    case .dueSoon, .behind, .farBehind: return Judgement(.onTrack, judgement.reason)
    case .overdue:
      let comparison = latest.flatMap { latest in
        total.map { Comparison(value: latest.value, target: $0, unit: target.unit, lowerIsBetter: false) }
      }
      return Judgement(latest == nil && target.isMeasured ? .unreported : .onTrack, .stretchMissed(comparison))
    }
  }
}

extension Judgement {
  /// Whether this is the one to show of the two: the more urgent, and of two overdue ones the older.
  func precedes(_ other: Judgement) -> Bool {
    if light.urgency != other.light.urgency { return light.urgency > other.light.urgency }
    if light == .overdue { return reason.overdueDays > other.reason.overdueDays }
    switch (reason, other.reason) {
    case (.awaited(_, let mine, _), .awaited(_, let theirs, _)): return mine < theirs
    case (.progress(let mine), .progress(let theirs)): return mine.gap > theirs.gap
    default: return false
    }
  }
}

extension Day {
  /// Before every day of a plan.
  static let distantPast = Day(number: -1_000_000)
}
