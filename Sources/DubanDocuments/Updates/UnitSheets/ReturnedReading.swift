import DubanCore
import DubanReports

/// What sheets that came back say of a plan.
package struct ReturnedReading: Equatable, Sendable {
  /// What would be recorded, in the order of the sheets; of one item first what areas and members tell of their parts, then what is
  /// told of the whole, so that the last word is the same in whatever order the files came.
  package var updates: [ReturnedUpdate] = []
  /// What is recorded already.
  package var known: [ReturnedUpdate] = []
  /// How many items were left as they were sent.
  package var unchanged = 0
  /// What a person should know.
  package var findings: [ReturnedFinding] = []

  /// Nothing read yet.
  package init() {}

  /// What `readings` say together. Where two files tell the same of one item it is taken once. Where a sender's own files differ, or
  /// two say how it stands and differ, neither is taken. A figure that two senders tell alike for one day is taken once, from whoever
  /// has the area itself; one that they tell differently is taken from neither, and the rest of the item from both. The order of
  /// `readings` decides nothing.
  package init(joining readings: [ReturnedReading]) {
    for reading in readings {
      known += reading.known
      unchanged += reading.unchanged
      findings += reading.findings
    }
    let all = readings.flatMap(\.updates)
    let sameItem = Dictionary(grouping: all.indices) { [all[$0].plan, all[$0].subject] }
      .mapValues { $0.sorted { all[$0].isTold(before: all[$1]) } }
    func others(of index: Int) -> [Int] {
      (sameItem[[all[index].plan, all[index].subject]] ?? []).filter { $0 != index }
    }
    let contradicting = all.indices.map { index in others(of: index).first { all[$0].contradicts(all[index]) } }
    let first = all.indices.map { index -> Int? in
      let alike = others(of: index).filter { all[$0].agrees(with: all[index]) }
      return alike.filter { Self.comesBefore($0, index, all) { $0.report.values.keys.contains(where: $0.isOwn) } }.first
    }
    var taken: [Int: ReturnedUpdate] = [:]
    for (index, update) in all.enumerated() {
      func tell(
        _ kind: ReturnedFinding.Kind, at place: SheetPlace? = nil, _ field: UnitSheet.Field? = nil, left: [Name] = []
      ) {
        findings.append(
          ReturnedFinding(place: place ?? update.place, field: field, item: update.subject, kind: kind, left: left))
      }
      if let other = contradicting[index] {
        tell(.twice(all[other].place), left: update.told)
        continue
      }
      if let first = first[index] {
        tell(.copied(all[first].place))
        continue
      }
      var dropped: Set<String> = []
      for (measure, value) in update.report.values.sorted(by: { $0.key < $1.key }) {
        let own = ReturnedFinding.ToldFigure(value, on: update.on)
        let cell = update.cells[measure] ?? update.place
        let tellers = others(of: index).filter { first[$0] == nil }.compactMap { other in
          all[other].report.values[measure].map { (other, ReturnedFinding.ToldFigure($0, on: all[other].on)) }
        }
        if let (other, told) = tellers.first(where: { $0.1 != own }) {
          tell(.otherFigure(measure, own, other: told, all[other].cells[measure] ?? all[other].place), at: cell, .value)
          dropped.insert(measure)
        } else if let other = tellers.map(\.0).first(where: { other in
          contradicting[other] == nil && Self.comesBefore(other, index, all) { $0.isOwn(measure) }
        }) {
          tell(.copied(all[other].cells[measure] ?? all[other].place), at: cell, .value)
          dropped.insert(measure)
        }
      }
      let rest = update.without(dropped)
      guard rest.tellsAnything else { continue }
      // What was taken in before without those figures brings nothing new.
      if !dropped.isEmpty, rest.change == rest.recorded {
        known.append(rest)
      } else {
        taken[index] = rest
      }
    }
    // Each item keeps its places among the updates, in which stand those of its updates that are taken, in their own order.
    var queues = sameItem.mapValues { places in places.compactMap { taken[$0] }[...] }
    for index in all.indices where taken[index] != nil {
      if let next = queues[[all[index].plan, all[index].subject]]?.popFirst() { updates.append(next) }
    }
  }

  /// Whether of two that tell the same the one at `other` is taken before the one at `index`: whose own it is, then in the order in
  /// which they are told.
  private static func comesBefore(
    _ other: Int, _ index: Int, _ all: [ReturnedUpdate], isOwn: (ReturnedUpdate) -> Bool
  ) -> Bool {
    let (theirs, own) = (isOwn(all[other]), isOwn(all[index]))
    guard theirs == own else { return theirs }
    return all[other].isTold(before: all[index]) || !all[index].isTold(before: all[other]) && other < index
  }
}
