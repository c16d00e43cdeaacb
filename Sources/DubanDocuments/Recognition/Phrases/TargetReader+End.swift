import DubanCore

/// What becomes of the targets once the whole passage is read.
extension TargetReader {
  /// The targets in order, their names unique, words for targets without figures among them.
  func guesses() -> [Guess<Target>] {
    var guesses: [Guess<Target>] = []
    var taken: [String: Int] = [:]
    var told: Set<Telling> = []
    for entry in found where !entry.isRemoved {
      var target = entry.target
      if entry.isOfFirstYear, let sum = Figure.sum(target.years.map(\.value)) { target.value = sum }
      if target.name.chinese.isEmpty { target.name = Name(fallback(target)) }
      guard !told.contains(Telling(target)) else { continue }
      let count = (taken[target.name.chinese] ?? 0) + 1
      taken[target.name.chinese] = count
      if count > 1 {
        // The same by another year is told by that year.
        let year = entry.isOfHorizon ? target.due.map { "（\($0.year)年）" } : nil
        target.name = Name("\(target.name.chinese)\(year ?? String(count))")
      }
      told.insert(Telling(target))
      guesses.append(
        Guess(target, from: text.passage(entry.range), confidence: entry.confidence, alternatives: entry.alternatives))
    }
    return guesses
  }

  /// By what two targets of a passage are one, told twice.
  private struct Telling: Hashable {
    let name: Name
    let value: Figure?
    let unit: String?

    init(_ target: Target) { (name, value, unit) = (target.name, target.value, target.unit) }
  }

  /// Gives targets that would be called alike the verbs before them: 新建公园 and 改造公园 of 「新建公园10个，改造公园5个」.
  mutating func tellApart() {
    var places: [String: [Int]] = [:]
    for index in found.indices where !found[index].isRemoved && !found[index].target.name.chinese.isEmpty {
      places[found[index].target.name.chinese, default: []].append(index)
    }
    for (name, alike) in places where alike.count > 1 {
      // What is told twice is one.
      guard Set(alike.map { Telling(found[$0].target) }).count > 1 else { continue }
      let verbs = alike.map { verb(of: found[$0], called: name) }
      let isTold = Set(verbs).count > 1
      let own = isTold ? [] : alike.map { distinction(of: $0) }
      let areOwn = own.allSatisfy { $0.map { !$0.hasSuffix(name) } ?? false } && Set(own).count == alike.count
      for (place, (index, verb)) in zip(alike, verbs).enumerated() {
        let unit = found[index].unit
        if isTold, let verb {
          found[index].target.name = Name(verb + name)
        } else if own.indices.contains(place), areOwn || place > 0,
          let head = own[place], !head.hasSuffix(name)
        {
          found[index].target.name = Name(Naming.shortened(head + name))
        } else if !isTold, index != alike[0], !unit.isEmpty, unit != found[alike[0]].unit {
          found[index].target.name = Name("\(name)（\(unit)）")
        }
      }
    }
  }

  /// The verb before the name of `entry`, or before its figure where the name stands behind that; nil where none does.
  private func verb(of entry: Found, called name: String) -> String? {
    guard let amount = entry.amount, clauses.ranges.indices.contains(entry.clause) else { return nil }
    let start = clauses.ranges[entry.clause].lowerBound
    let figure = amount.range.lowerBound
    let words = Array(name.unicodeScalars)
    var end = figure - Bound.read(text, around: amount.range, from: start).before
    // The name is looked for near its figure.
    let first = max(start, figure - 60)
    if let place = stride(from: figure - words.count, through: first, by: -1).first(where: { place in
      words.indices.allSatisfy { text[place + $0] == words[$0] }
    }) {
      end = place
    }
    guard let length = Naming.verbs.match(in: text, before: end), end - length >= start else { return nil }
    return text.text((end - length)..<end)
  }

  private func fallback(_ target: Target) -> String {
    switch target.basis {
    case .amount: "数量"
    case .rate, .level: target.unit == "%" ? "比例" : "数值"
    case .growth: "增幅"
    case .text: "要求"
    }
  }
}
