/// How the figure of a target developed: what was reported, what is to be reached, and where it should have been.
package struct Trend: Equatable, Sendable {
  package let target: Target
  /// The judgement on the as-of day, with the arithmetic.
  package let assessment: TargetAssessment
  /// From when to when the target runs.
  package let span: Period
  package let asOf: Day
  /// What was reported and still holds, by day; of several figures for one day the last.
  package let readings: [ItemState.Value]
  /// Where the figure should be, as corners of a line; empty for what is not pro-rated.
  package let expected: [Point]

  /// A value on a day.
  package struct Point: Equatable, Sendable {
    package let day: Day
    package let value: Fraction

    /// `value` on `day`.
    package init(_ day: Day, _ value: Fraction) {
      self.day = day
      self.value = value
    }
  }

  /// The figure to reach in all; nil for a target in words.
  package var total: Figure? { assessment.total }

  /// The lowest and the highest value that there is to show: from nothing upward for an amount.
  package var range: ClosedRange<Fraction>? {
    var values = readings.map(\.value.fraction) + expected.map(\.value)
    values += [total, target.from, target.upper].compactMap { $0?.fraction }
    if target.basis == .amount { values.append(.zero) }
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }
}

extension Trend {
  /// The development of an assessed target.
  ///
  /// - Parameters:
  ///   - measure: the name under which its figures are reported.
  ///   - entries: those on its item, in order.
  ///   - milestones: its task's, on the days that hold.
  ///   - knownBy: entries recorded later do not count; nil for all there are.
  package init(
    _ assessment: TargetAssessment, measure: String, entries: [Entry], milestones: [Milestone],
    settings: PlanSettings = PlanSettings(), asOf: Day, knownBy: Day?
  ) {
    self.assessment = assessment
    target = assessment.target
    span = assessment.span
    self.asOf = asOf
    readings = Trend.readings(of: assessment.target, measure, entries, asOf, knownBy)
    expected = Trend.expected(of: assessment, milestones, settings)
  }

  private static func readings(
    of target: Target, _ measure: String, _ entries: [Entry], _ asOf: Day, _ knownBy: Day?
  ) -> [ItemState.Value] {
    let known = entries.filter { entry in knownBy.map { entry.recorded <= $0 } ?? true }
    let undone = Entry.undone(known)
    var values: [Day: Figure] = [:]
    for entry in known where entry.on <= asOf && !undone.contains(entry.seq) {
      guard case .report(let status, let reported) = entry.change else { continue }
      if let value = reported[measure] {
        values[entry.on] = value
      } else if status == .notStarted, target.basis == .amount, values.isEmpty {
        // Not started means that nothing is there, without asking for a zero.
        values[entry.on] = .zero
      }
    }
    return values.sorted { $0.key < $1.key }.map { ItemState.Value($1, on: $0) }
  }

  /// The corners of the line: along the months where whole months count, in steps where milestones demand figures.
  private static func expected(
    of assessment: TargetAssessment, _ milestones: [Milestone], _ settings: PlanSettings
  ) -> [Point] {
    let span = assessment.span
    func share(_ day: Day) -> Expected? {
      Expected(
        of: assessment.target, total: assessment.total, milestones: milestones, period: span, on: day,
        settings: settings)
    }
    let target = assessment.target
    guard let total = assessment.total, let end = share(span.end) else { return [] }
    switch end.source {
    case .months:
      var points = [Point(span.start, target.value(at: .zero, of: total))]
      var day = span.start.monthEnd
      while day < span.end {
        if let here = share(day) { points.append(Point(day, target.value(at: here.share, of: total))) }
        day = day.advanced(by: 1).monthEnd
      }
      return points + [Point(span.end, target.value(at: end.share, of: total))]
    case .milestones:
      var last = target.value(at: share(span.start)?.share ?? .zero, of: total)
      var points = [Point(span.start, last)]
      for due in Set(milestones.map(\.due)).sorted() where due > span.start && due <= span.end {
        guard let here = share(due).map({ target.value(at: $0.share, of: total) }), here != last else { continue }
        points += [Point(due, last), Point(due, here)]
        last = here
      }
      return points + (points.last?.day == span.end ? [] : [Point(span.end, last)])
    }
  }
}

extension Board {
  /// The names under which figures of the item `subject` are reported that a trend can be shown of: its measured targets.
  package func trendMeasures(of subject: String) -> [String] {
    if let entry = task(subject) { return entry.task.targets.filter(\.isMeasured).map(\.key) }
    guard let entry = indicator(subject), entry.indicator.target.isMeasured else { return [] }
    return [IndicatorAssessment.measure]
  }

  /// Of these the one that wants attention most; nil when there is none.
  package func mostUrgentMeasure(of subject: String) -> String? {
    guard let entry = task(subject) else { return trendMeasures(of: subject).first }
    let measured = entry.assessment.targets.filter(\.target.isMeasured)
    let urgency = measured.map(\.light.urgency).max()
    return measured.first { $0.light.urgency == urgency }?.target.key
  }

  /// Where the figures of `measure` of the task or indicator `subject` are told: in the item itself, or in that where the plan
  /// tells the same quantity a first time.
  package func source(of measure: String, of subject: String) -> (subject: String, measure: String) {
    let target =
      task(subject)?.task.targets.first { $0.key == measure } ?? indicator(subject).map(\.indicator.target)
    let source = target.flatMap { plan.source(of: $0, state(of:)) }
    return source.map { ($0.item, $0.measure) } ?? (subject, measure)
  }

  /// How `measure` of the task or indicator `subject` developed; nil when it has no such measured target.
  ///
  /// - Parameter entries: those on the item where its figures are told, in order; others among them are passed over.
  package func trend(of subject: String, measure: String, entries: [Entry]) -> Trend? {
    let source = source(of: measure, of: subject)
    let own = entries.filter { $0.subject == source.subject }
    if let entry = task(subject) {
      let assessed = entry.assessment.targets.first { $0.target.key == measure && $0.target.isMeasured }
      return assessed.map {
        Trend(
          $0, measure: source.measure, entries: own, milestones: entry.assessment.timetable, settings: plan.settings,
          asOf: asOf, knownBy: knownBy)
      }
    }
    guard let entry = indicator(subject), entry.indicator.target.isMeasured else { return nil }
    return Trend(
      entry.assessment.target, measure: source.measure, entries: own, milestones: [], settings: plan.settings,
      asOf: asOf,
      knownBy: knownBy)
  }
}

extension Trend {
  /// What of an amount is still to go, and how much that is for each whole month that is left; nil for what does not
  /// accumulate, and where nothing was reported.
  package var rest: (value: Figure, months: Int, aMonth: Fraction)? {
    guard target.basis == .amount, let total, let latest = readings.last?.value,
      let left = total.subtracting(latest)
    else { return nil }
    let months = max(0, span.months - span.monthsElapsed(on: asOf))
    return (left, months, months == 0 ? left.fraction : left.fraction * Fraction(1, Int128(months)))
  }
}
