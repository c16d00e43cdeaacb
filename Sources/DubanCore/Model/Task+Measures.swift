extension Task {
  /// The names under which values can be reported: the keys of its targets, the milestones' own figures such as a start rate,
  /// and what is counted within the targets (其中).
  package var measures: [String] { ownMeasures + partMeasures }

  /// The same without what is counted within the targets, which few report.
  private var ownMeasures: [String] {
    var names = targets.filter(\.isMeasured).map(\.key)
    for name in milestones.flatMap(\.criteria).map(measure) where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// What is counted within its targets and no milestone counts, by name. A name within two of them would not tell of which.
  package var partMeasures: [String] {
    let own = Set(ownMeasures)
    let names = targets.filter(\.isMeasured).flatMap(\.parts).map(\.name.chinese)
    return names.filter { name in !own.contains(name) && names.count { $0 == name } == 1 }
  }

  /// The name under which the figure of `criterion` is reported: the key of the target that it names, else its own.
  private func measure(_ criterion: Criterion) -> String {
    targets.first { $0.name.chinese == criterion.name }?.key ?? criterion.name
  }

  /// The measures that count something, so that none of them can be less than nothing.
  package var amounts: [String] {
    let counted = targets.filter { $0.basis == .amount }.map(\.key)
    let parts = milestones.flatMap(\.criteria).filter { $0.basis == .cumulative }.map(measure)
    let within = targets.filter { $0.basis == .amount }.flatMap(\.parts).map(\.name.chinese)
    return counted + parts + within
  }

  /// The measures that a unit is asked for: a completion rate follows from its target and is not asked again, nor is what
  /// is told elsewhere.
  package var askedMeasures: [String] {
    let derived = Set(milestones.flatMap(\.criteria).filter { $0.of != nil }.map(measure))
    let targets = Set(targets.map(\.key))
    let elsewhere = Set(self.targets.filter { $0.sameAs != nil }.map(\.key))
    return ownMeasures.filter { (!derived.contains($0) || targets.contains($0)) && !elsewhere.contains($0) }
  }

  /// In what the figures of `measure` are counted: as its target says, else as what a milestone demands; nil where neither does.
  package func unit(ofMeasure measure: String) -> String? {
    targets.first { $0.key == measure }?.unit
      ?? milestones.lazy.flatMap(\.criteria).first { $0.name == measure }?.unit
  }
}

extension Indicator {
  /// The measures that its owners are asked for: its own, unless it is in words or told elsewhere.
  package var askedMeasures: [String] {
    target.isMeasured && target.sameAs == nil ? [IndicatorAssessment.measure] : []
  }
}
