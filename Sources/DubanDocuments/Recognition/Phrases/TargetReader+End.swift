import DubanCore

/// What becomes of the targets once the whole passage is read.
extension TargetReader {
  /// The targets in order, their names unique, words for targets without figures among them.
  func guesses() -> [Guess<Target>] {
    var guesses: [Guess<Target>] = []
    var taken: [String: Int] = [:]
    for entry in found where !entry.isRemoved {
      var target = entry.target
      if target.name.chinese.isEmpty { target.name = Name(fallback(target)) }
      if guesses.contains(where: {
        $0.value.name == target.name && $0.value.value == target.value && $0.value.unit == target.unit
      }) {
        continue
      }
      let count = (taken[target.name.chinese] ?? 0) + 1
      taken[target.name.chinese] = count
      if count > 1 { target.name = Name("\(target.name.chinese)\(count)") }
      guesses.append(
        Guess(target, from: text.passage(entry.range), confidence: entry.confidence, alternatives: entry.alternatives))
    }
    return guesses
  }

  private func fallback(_ target: Target) -> String {
    switch target.basis {
    case .amount: "数量"
    case .rate, .level: target.unit == "%" ? "比例" : "数值"
    case .growth: "增幅"
    case .text: "要求"
    }
  }

  /// The milestones of figures that are bound to days: 3月底前2家，6月底前4家，9月底前完成7家.
  func datedMilestones() -> [Guess<Milestone>] {
    var milestones: [Guess<Milestone>] = []
    var byTarget: [Int: [Dated]] = [:]
    for entry in dated { byTarget[entry.target, default: []].append(entry) }
    for (index, entries) in byTarget.sorted(by: { $0.key < $1.key }) {
      let name = found[index].target.name.chinese
      let readings = entries.map { entry in
        CriterionReader.Reading(
          criterion: Criterion(
            name, value: entry.amount.value, unit: entry.amount.unit,
            basis: entry.isCumulative ? .cumulative : .increment),
          isSaid: entry.isCumulative || entry.isIncrement, total: found[index].target.value)
      }
      let (basis, confidence) = CriterionBasis.decide(readings, byDay: true)
      for (entry, reading) in zip(entries, readings) {
        var criterion = reading.criterion
        criterion.basis = basis
        let quarters: [Quarter] = []
        let id = ScheduleReader.id(quarters, due: entry.day, context)
        let passage = text.passage(entry.range)
        if let same = milestones.firstIndex(where: { $0.value.id == id }) {
          milestones[same].value.criteria.append(criterion)
        } else {
          milestones.append(
            Guess(
              Milestone(id: id, quarters: quarters, due: entry.day, text: passage.text, criteria: [criterion]),
              from: passage, confidence: confidence))
        }
      }
    }
    return milestones.sorted { $0.value.due < $1.value.due }
  }
}
