import DubanCore

// What does not add up, of a part as it would stand: only what a step brings with it is asked.
extension PlanDraft {
  /// Figures of the part at `path` that contradict each other, in the order of its fields.
  func contradictions(at path: DraftPath) -> [ReviewDoubt] {
    switch path {
    case .task(let places): task(at: places)?.contradictions ?? []
    case .indicator(let index): indicators.indices.contains(index) ? indicators[index].target.value.contradictions : []
    case .head(.title): funding.flatMap(\.value.contradictions)
    case .head, .section, .unit, .area, .leader, .note, .duty, .question, .missing, .ignored: []
    }
  }
}

extension TaskDraft {
  fileprivate var contradictions: [ReviewDoubt] {
    let targets = targets.map(\.value)
    var found = targets.flatMap(\.contradictions)
    let milestones = milestones.map(\.value).sorted { $0.due < $1.due }
    var highest: [String: (value: Figure, due: Day)] = [:]
    for milestone in milestones {
      for criterion in milestone.criteria {
        let told = "\(criterion.name) \(Target.joined(criterion.value, criterion.unit))"
        if criterion.basis == .rate {
          if criterion.unit == "%", criterion.value > Figure(100) { found.append(.overHundred(told)) }
          continue
        }
        if let target = targets.first(where: { $0.name.chinese == criterion.name && $0.unit == criterion.unit }),
          target.basis == .amount, target.kind != .atMost, let whole = target.upper ?? target.value,
          criterion.value > whole
        {
          found.append(.aboveTarget(told, Target.joined(whole, target.unit)))
        }
        guard criterion.basis == .cumulative else { continue }
        let measure = "\(criterion.name)/\(criterion.unit ?? "")"
        if let earlier = highest[measure], earlier.value > criterion.value {
          found.append(.falls(told, before: "\(earlier.value)", on: earlier.due))
        } else {
          highest[measure] = (criterion.value, milestone.due)
        }
      }
    }
    if let due = due?.value {
      let behind = milestones.filter { $0.due > due }
      if !behind.isEmpty { found.append(.milestonesBehind(behind.map { "\($0.due) \($0.text)" }, due: due)) }
    }
    return found + funding.flatMap(\.value.contradictions)
  }
}

extension Target {
  /// Shares, parts and years that are no breakdown of its figure, and a share of a whole above all of it.
  fileprivate var contradictions: [ReviewDoubt] {
    var found: [ReviewDoubt] = []
    if let sum = ShareSumCheck.otherSum(of: self) {
      found.append(.otherSum(.shares, name.chinese, Target.joined(sum.shares, unit), Target.joined(sum.whole, unit)))
    }
    if basis == .rate, unit == "%", let value, value > Figure(100) {
      found.append(.overHundred("\(name.chinese) \(Target.joined(value, unit))"))
    }
    guard basis == .amount, let whole = value else { return found }
    if let sum = Figure.sum(parts.counted(in: unit).map(\.value)), sum > whole {
      found.append(.otherSum(.parts, name.chinese, Target.joined(sum, unit), Target.joined(whole, unit)))
    }
    return found
  }
}

extension Funding {
  /// Sources, uses and shares that are no breakdown of its total.
  fileprivate var contradictions: [ReviewDoubt] {
    guard let total, each == nil || each == .year else { return [] }
    func told(_ value: Figure) -> String { Target.joined(value, total.unit) }
    func asked(_ field: ReviewDoubt.Breakdown, _ sum: Figure) -> ReviewDoubt {
      .otherSum(field, name.chinese, told(sum), told(total.value))
    }
    var found: [ReviewDoubt] = []
    if let fault = sourceFault { found.append(asked(.sources, fault.sum)) }
    let uses = parts.compactMap { $0.value.money(from: $0.unit ?? total.unit, to: total.unit) }
    if let sum = Figure.sum(uses), sum > total.value, kind != .atLeast { found.append(asked(.uses, sum)) }
    if !shares.isEmpty, kind == .exactly, let sum = Figure.sum(shares.map(\.value)), sum != total.value {
      found.append(asked(.shares, sum))
    }
    return found
  }
}
