import DubanCore

/// What sheets that came back say of a plan.
package struct ReturnedReading: Equatable, Sendable {
  /// What would be recorded, in the order of the sheets.
  package var updates: [ReturnedUpdate] = []
  /// What is recorded already.
  package var known: [ReturnedUpdate] = []
  /// How many items were left as they were sent.
  package var unchanged = 0
  /// What a person should know.
  package var findings: [ReturnedFinding] = []

  /// Nothing read yet.
  package init() {}

  /// What `readings` say together. Where two files tell the same of one item it is taken once; where they differ neither is, but
  /// for what units tell each of its own part.
  package init(joining readings: [ReturnedReading]) {
    for reading in readings {
      known += reading.known
      unchanged += reading.unchanged
      findings += reading.findings
    }
    let all = readings.flatMap(\.updates)
    let sameItem = Dictionary(grouping: all.indices) { [all[$0].plan, all[$0].subject] }
    for (index, update) in all.enumerated() {
      func tell(_ kind: ReturnedFinding.Kind, left: [Name] = []) {
        findings.append(
          ReturnedFinding(place: update.place, field: nil, item: update.subject, kind: kind, left: left))
      }
      let others = (sameItem[[update.plan, update.subject]] ?? []).filter {
        $0 != index && (all[$0].agrees(with: update) || !all[$0].isApart(from: update))
      }
      if let other = others.first(where: { !all[$0].agrees(with: update) }) {
        tell(.twice(all[other].place), left: update.told)
      } else if let first = others.first, first < index {
        tell(.copied(all[first].place))
      } else {
        updates.append(update)
      }
    }
  }
}
