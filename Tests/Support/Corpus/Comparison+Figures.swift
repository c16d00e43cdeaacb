import DubanCore

extension Comparison {
  /// Counts each of `wanted` that has a partner in `found`, what has none, and what is left over.
  mutating func compare<Value>(
    _ field: Field, _ place: String, _ wanted: [Value], _ found: [Value], _ same: (Value, Value) -> Bool
  ) {
    var rest = found
    for value in wanted {
      if let index = rest.firstIndex(where: { same(value, $0) }) {
        rest.remove(at: index)
        right(field)
      } else {
        missed(field, "\(place): \(Comparison.shown(value))")
      }
    }
    for value in rest { wrong(field, "\(place): \(Comparison.shown(value))") }
  }

  private static func shown(_ value: some Any) -> String {
    switch value {
    case let target as ExpectedTarget: target.words
    case let milestone as ExpectedMilestone: milestone.due.description
    case let criterion as Criterion:
      "\(criterion.basis) \(criterion.value) \(criterion.unit ?? "-") \(criterion.name)"
    case let amount as ExpectedReading.Amount: "\(amount.name) \(amount.value) \(amount.unit ?? "-")"
    case let period as Period: "\(period.start) \(period.end)"
    default: String(String(describing: value).prefix(60))
    }
  }

  mutating func targets(_ place: String, _ wanted: [ExpectedTarget], _ found: [ExpectedTarget]) {
    // What is only a part of another target is told once: as a part that was missed.
    let parts = wanted.flatMap(\.parts)
    let optional = wanted.filter(\.isOptional)
    let wanted = wanted.filter { !$0.isOptional }
    let isCounted = { (target: ExpectedTarget) in
      wanted.contains { ExpectedTarget.same($0, target, kind: false) }
        || !parts.contains { Wording.same($0.value, $0.unit, target.value, target.unit) }
          && !optional.contains { ExpectedTarget.same($0, target, kind: false) }
    }
    let found = found.filter(isCounted)
    compare(.targets, place, wanted, found) { ExpectedTarget.same($0, $1, kind: true) }
    compare(.figures, place, wanted, found) { ExpectedTarget.same($0, $1, kind: false) }
    compare(.parts, place, parts, found.flatMap(\.parts)) { Wording.same($0.value, $0.unit, $1.value, $1.unit) }
    compare(.shares, place, wanted.flatMap(\.shares), found.flatMap(\.shares)) {
      Wording.same($0.value, $0.unit, $1.value, $1.unit) && Wording.agree($0.name, $1.name)
    }
  }

  /// Compares the milestones of a task. A day that binds one target only may as well be told as that target's own,
  /// `targetDays`; one that says no more than that all is done on the due day, `end`, need not be told.
  mutating func milestones(
    _ place: String, _ wanted: [ExpectedMilestone], _ found: [ExpectedMilestone], targetDays: [Day], end: Day?
  ) {
    let found = found.filter { milestone in
      milestone.due != end || !milestone.criteria.isEmpty || wanted.contains { $0.due == end }
    }
    let asTargets = wanted.filter { milestone in
      targetDays.contains(milestone.due) && !found.contains { $0.due == milestone.due }
    }
    compare(.milestones, place, wanted, found + asTargets) { $0.due == $1.due }
    var rest = found
    var told: Set<String> = []
    let wanted = wanted.filter { milestone in !asTargets.contains { $0.due == milestone.due } }
    for milestone in wanted {
      let partner = rest.firstIndex { $0.due == milestone.due }.map { rest.remove(at: $0) }
      // The first figure of a kind is what was added and the total at once. 全部 may be told as 100 % or left to the words.
      let counted = (partner?.criteria ?? []).filter { criterion in
        !criterion.isWhole || milestone.criteria.contains { $0.isWhole }
      }
      compare(.criteria, "\(place) \(milestone.due)", milestone.criteria, counted) {
        let unit = $0.unit ?? ""
        let same = $0.basis == $1.basis || (!told.contains(unit) && $0.basis != .rate && $1.basis != .rate)
        return same && Wording.same($0.value, $0.unit, $1.value, $1.unit)
      }
      told.formUnion(milestone.criteria.map { $0.unit ?? "" })
    }
    for milestone in rest {
      compare(.criteria, "\(place) \(milestone.due)", [], milestone.criteria) { $0.value == $1.value }
    }
  }

  /// Compares sums of money. What good clerks tell as a target or leave out, `optional`, may be told as money too.
  mutating func money(
    _ place: String, _ wanted: [ExpectedReading.Amount], _ found: [ExpectedReading.Amount],
    optional: [ExpectedTarget] = []
  ) {
    let found = found.filter { amount in
      wanted.contains { Wording.same($0.value, $0.unit, amount.value, amount.unit) }
        || !optional.contains { Wording.same($0.value, $0.unit, amount.value, amount.unit) }
    }
    compare(.funding, place, wanted, found) { Wording.same($0.value, $0.unit, $1.value, $1.unit) }
  }
}

extension Criterion {
  /// Whether it says no more than that all of it stands.
  fileprivate var isWhole: Bool { basis == .rate && value == Figure(100) }
}

extension ExpectedTarget {
  /// Whether two targets ask for the same; without `kind` only their figures count.
  static func same(_ one: ExpectedTarget, _ other: ExpectedTarget, kind: Bool) -> Bool {
    // Within so long, and no more than so long, bind alike.
    let ceilings: Set<Target.Kind> = [.atMost, .responseTime]
    if kind, one.kind != other.kind, !ceilings.isSuperset(of: [one.kind, other.kind]) { return false }
    guard one.value != nil || other.value != nil else {
      guard let left = one.text, let right = other.text else { return one.text == other.text }
      return Wording.agree(left, right)
    }
    guard Wording.same(one.value, one.unit, other.value, other.unit) else { return false }
    return one.upper == other.upper && (!kind || one.from == other.from)
  }

  /// As it is told among the faults.
  var words: String {
    let figures = [from, value, upper].compactMap { $0?.description }
    return ([kind.rawValue] + figures + [unit, text, name].compactMap { $0 }).joined(separator: " ")
  }
}
