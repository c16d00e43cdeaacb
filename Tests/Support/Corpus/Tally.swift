/// How often a field was read right, read where there is nothing, and not read.
package struct Tally: Sendable {
  package var right = 0
  package var wrong = 0
  package var missed = 0

  /// Nothing counted yet.
  package init() {}

  /// Of what was read, the share that is right; nil where nothing was read.
  package var precision: Double? { right + wrong == 0 ? nil : Double(right) / Double(right + wrong) }
  /// Of what is there, the share that was read; nil where nothing is there.
  package var recall: Double? { right + missed == 0 ? nil : Double(right) / Double(right + missed) }
  /// The lower one of both: what a floor is held against.
  package var worst: Double { min(precision ?? (missed == 0 ? 1 : 0), recall ?? (wrong == 0 ? 1 : 0)) }

  package static func += (total: inout Tally, more: Tally) {
    total.right += more.right
    total.wrong += more.wrong
    total.missed += more.missed
  }
}

/// What is compared of two readings, in the order in which it is told.
package enum Field: String, CaseIterable, Sendable {
  case tasks, numbers, titles, leads, responsible, cooperating, roles, leaders, due, dueWords, targets, figures, parts,
    shares, milestones, criteria, funding, indicators, indicatorTargets, owners, header, sections, refusal, questions
  /// Every unit in every part, together.
  case units
}

/// How two readings compare: a tally a field, and every fault in words.
package struct Comparison: Sendable {
  package private(set) var tallies: [Field: Tally] = [:]
  package private(set) var faults: [Fault] = []

  /// Nothing compared yet.
  package init() {}

  /// Something that was missed or wrongly read.
  package struct Fault: Sendable {
    package let field: Field
    /// `-` what was not read, `+` what was read and is not there.
    package let sign: Character
    package let words: String
  }

  mutating func right(_ field: Field) { tallies[field, default: Tally()].right += 1 }

  mutating func missed(_ field: Field, _ words: String) {
    tallies[field, default: Tally()].missed += 1
    faults.append(Fault(field: field, sign: "-", words: words))
  }

  mutating func wrong(_ field: Field, _ words: String) {
    tallies[field, default: Tally()].wrong += 1
    faults.append(Fault(field: field, sign: "+", words: words))
  }

  /// Counts what another comparison counted too.
  package mutating func add(_ other: Comparison) {
    for (field, tally) in other.tallies { tallies[field, default: Tally()] += tally }
    faults += other.faults
  }
}
