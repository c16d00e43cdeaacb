extension Task {
  /// The names under which values can be reported: its targets, the parts of targets that a milestone counts, and the
  /// milestones' own figures such as a start rate.
  package var measures: [String] {
    var names = targets.filter(\.isMeasured).map(\.name.chinese)
    for criterion in milestones.flatMap(\.criteria) where !names.contains(criterion.name) {
      names.append(criterion.name)
    }
    return names
  }

  /// The measures that count something, so that none of them can be less than nothing.
  package var amounts: [String] {
    let counted = targets.filter { $0.basis == .amount }.map(\.name.chinese)
    let parts = milestones.flatMap(\.criteria).filter { $0.basis == .cumulative }.map(\.name)
    return counted + parts
  }

  /// The measures that a unit is asked for: a completion rate follows from its target and is not asked again.
  package var askedMeasures: [String] {
    let derived = Set(milestones.flatMap(\.criteria).filter { $0.of != nil }.map(\.name))
    let targets = Set(targets.map(\.name.chinese))
    return measures.filter { !derived.contains($0) || targets.contains($0) }
  }
}
