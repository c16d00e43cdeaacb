import DubanCore

/// What becomes of the targets once the whole passage is read.
extension TargetReader {
  /// The targets in order, their names unique, words for targets without figures among them.
  func guesses() -> [Guess<Target>] {
    var guesses: [Guess<Target>] = []
    var taken: [String: Int] = [:]
    for entry in found where !entry.isRemoved {
      var target = entry.target
      if entry.isOfFirstYear, let sum = Figure.sum(target.years.map(\.value)) { target.value = sum }
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
}
