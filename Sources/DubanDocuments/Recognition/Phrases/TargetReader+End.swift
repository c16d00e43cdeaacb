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
      if count > 1 { target.name = Name("\(target.name.chinese)\(count)") }
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

  private func fallback(_ target: Target) -> String {
    switch target.basis {
    case .amount: "数量"
    case .rate, .level: target.unit == "%" ? "比例" : "数值"
    case .growth: "增幅"
    case .text: "要求"
    }
  }
}
