/// A target judged on a day.
package struct TargetAssessment: Equatable, Sendable {
  package let target: Target
  /// From when to when it runs.
  package let span: Period
  /// The figure to reach in all; nil for a target in words.
  package let total: Figure?
  /// The latest value.
  package let latest: ItemState.Value?
  /// Latest by total for amounts, 0 upward; nil when there is no value or nothing to divide by.
  package let actual: Fraction?
  /// What should have been reached; amounts only.
  package let expected: Expected?
  /// Expected minus actual in percentage points; negative when ahead.
  package let gap: Fraction?
  package let judgement: Judgement

  /// The measure's light.
  package var light: Light { judgement.light }

  /// Judges `target` by the latest value that `state` knows under `measure`.
  ///
  /// - Parameters:
  ///   - span: from when to when the target runs.
  ///   - total: the figure to reach in all.
  package init(
    _ target: Target, measure: String, total: Figure?, state: ItemState, milestones: [Milestone], span: Period,
    on day: Day, settings: PlanSettings
  ) {
    var latest = state.values[measure]?.latest
    // Not started means that nothing of an amount is there, without asking for a zero.
    if latest == nil, state.status == .notStarted, target.basis == .amount, let reported = state.reported {
      latest = ItemState.Value(.zero, on: reported)
    }
    let expected = Expected(of: target, total: total, milestones: milestones, period: span, on: day)
    var actual: Fraction?
    if target.basis == .amount, let latest, let total { actual = latest.value.fraction.divided(by: total.fraction) }
    let gap: Fraction? = if let expected, let actual { (expected.share - actual) * Fraction(100) } else { nil }
    self.target = target
    self.span = span
    self.total = total
    self.latest = latest
    self.actual = actual
    self.expected = expected
    self.gap = gap
    self.judgement = TargetAssessment.judge(
      target, total: total, state: state, latest: latest, actual: actual, expected: expected, gap: gap, due: span.end,
      on: day, settings: settings)
  }

  private static func judge(
    _ target: Target, total: Figure?, state: ItemState, latest: ItemState.Value?, actual: Fraction?,
    expected: Expected?, gap: Fraction?, due: Day, on day: Day, settings: PlanSettings
  ) -> Judgement {
    guard target.isMeasured, let total else {
      return StatusRule.judge(state, due: due, on: day, settings: settings)
    }
    let lower = target.lowerIsBetter
    if let latest, target.isReached(by: latest.value, total: total, aboutPercent: settings.aboutPercent) {
      return Judgement(
        .done, .reached(value: latest.value, target: total, unit: target.unit, lowerIsBetter: lower))
    }
    if day > due { return Judgement(.overdue, .passed(due: due, days: due.distance(to: day), quarters: [])) }
    guard let latest else {
      return Judgement(.unreported, state.reported == nil ? .neverReported : .noValue(name: target.name.chinese))
    }
    if let expected, let actual, let gap {
      let reason = Reason.progress(expected: expected.share, actual: actual, gap: gap, source: expected.source)
      let light = light(forGap: gap, settings)
      return Judgement(light == .onTrack && isNear(due, day, settings) ? .dueSoon : light, reason)
    }
    return Judgement(
      isNear(due, day, settings) ? .dueSoon : .onTrack,
      .open(value: latest.value, target: total, unit: target.unit, lowerIsBetter: lower))
  }

  /// The light of an amount `gap` points below what is expected.
  ///
  /// Source: Yinchuan 2025: 10 to 30 points, both included, yellow; more than 30 red. Less than 10
  /// has no colour there and is on track with the gap printed.
  package static func light(forGap gap: Fraction, _ settings: PlanSettings) -> Light {
    if gap > settings.farBehindPoints.fraction { return .farBehind }
    return gap >= settings.behindPoints.fraction ? .behind : .onTrack
  }

  private static func isNear(_ due: Day, _ day: Day, _ settings: PlanSettings) -> Bool {
    day.distance(to: due) <= settings.dueSoonDays
  }
}
