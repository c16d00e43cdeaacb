/// A figure that a milestone demands beside what is reached of it.
package struct CriterionProgress: Hashable, Sendable {
  package let criterion: Criterion
  /// In the criterion's unit; nil when nothing is reported of it. Of an increment what was
  /// added since its quarter began.
  package let reached: Figure?
  /// Whether what is demanded stands, compared exactly; nil when nothing is reported of it.
  package let isMet: Bool?
  /// Whether a figure is reported, even where what was added in the quarter cannot be told since the milestone before.
  package let isReported: Bool

  /// Whether a confirmation would stand against it: it is not reached, nothing is reported of it, or nobody can tell.
  package var isAgainst: Bool { isMet != true }

  /// Of several figures the first that is not reached, else the first that is reported, else the first; nil when
  /// the milestone demands none.
  package init?(of milestone: MilestoneAssessment, _ task: TaskAssessment) {
    let all = milestone.criteria
    guard let chosen = all.first(where: { $0.isMet == false }) ?? all.first(where: { $0.reached != nil }) ?? all.first
    else { return nil }
    self = chosen
  }

  /// What `criterion` of a milestone demands beside what `state` and `targets` of its task know.
  ///
  /// A figure that is reported under the criterion's own name holds; else a rate of completion follows from its target and a
  /// total from its target's figure.
  ///
  /// Of an increment (domain.md §5: increments and totals are never mixed) what counts is the figure in force on the due day less
  /// that in force when the first quarter began; before the plan's `start` there was nothing. Without a figure from then nobody
  /// can tell what was added.
  init(
    _ criterion: Criterion, targets: [TargetAssessment], state: ItemState, due: Day, from first: Day?, start: Day
  ) {
    self.criterion = criterion
    let named = targets.first { $0.target.name.chinese == criterion.name }
    let whole = criterion.of.flatMap { name in targets.first { $0.target.name.chinese == name } }
    let own = named.map { $0.latest?.value } ?? state.values[criterion.name]?.latest.value
    isReported = own != nil || whole?.latest != nil
    let exact: Fraction? =
      switch criterion.basis {
      case .cumulative: (own ?? whole?.latest?.value)?.fraction
      case .increment:
        CriterionProgress.added(
          (named ?? whole).flatMap { state.values[$0.target.key] } ?? state.values[criterion.name], due: due,
          from: first,
          start: start)
      case .rate:
        // A level or a growth is its own percentage; of an amount it is the share that is reached.
        named.map { $0.target.basis != .amount } ?? true
          ? own?.fraction ?? whole?.actual.map { $0 * Fraction(100) } : named?.actual.map { $0 * Fraction(100) }
      }
    let lowerIsBetter = criterion.basis != .rate && (named ?? whole)?.target.lowerIsBetter == true
    isMet = exact.map { lowerIsBetter ? $0 <= criterion.value.fraction : $0 >= criterion.value.fraction }
    reached = exact.flatMap { exact in
      // Rounded to one digit, but never to what is demanded when it is not there.
      (1...Figure.longestScale).lazy.compactMap { exact.rounded(places: $0) }
        .first { ($0.fraction == criterion.value.fraction) == (exact == criterion.value.fraction) }
        ?? exact.rounded(places: Figure.longestScale)
    }
  }

  /// What was added to `series` from the day `first` to `due`; nil where nobody can tell.
  private static func added(_ series: ItemState.Series?, due: Day, from first: Day?, start: Day) -> Fraction? {
    guard let series, let first else { return nil }
    let end = (series.value(on: due) ?? series.latest).value.fraction
    guard first > start else { return end }
    return series.value(on: first.advanced(by: -1)).map { max(end - $0.value.fraction, .zero) }
  }

  /// What is demanded and what is there: `开工率 60%,实际 45%`.
  package func words(_ language: Language) -> String {
    let demanded = Target.joined(criterion.value, criterion.unit)
    let there = reached.map { Target.joined($0, criterion.unit) }
    return language.pick(
      "\(criterion.name) \(demanded)，\(there.map { "实际 \($0)" } ?? (isReported ? "无法核算本季新增数" : "未填报"))",
      "\(criterion.name) \(demanded), \(there.map { "\($0) reached" } ?? (isReported ? "nobody can tell what was added" : "not reported"))"
    )
  }
}
