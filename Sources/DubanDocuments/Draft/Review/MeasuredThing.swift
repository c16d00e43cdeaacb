import DubanCore

/// What the figures of typed milestones count: the targets of their task, told by what they are counted in.
struct MeasuredThing {
  private let targets: [Target]

  /// The things that `targets` count.
  init(_ targets: [Target]) { self.targets = targets }

  /// Words that say that something is done and not what.
  private static let deeds: Set<String> = [
    "完成", "建成", "新建", "改造", "实现", "达到", "竣工", "完工", "投用", "栽植", "种植", "建设", "整治", "修复", "累计完成", "再完成",
  ]

  /// What a figure counted in `unit` is called: what its target is called where the words only say that it is done.
  func name(_ said: String, in unit: String?) -> String {
    guard MeasuredThing.deeds.contains(said), let unit, let target = only(counting: unit) else { return said }
    return target.name.chinese
  }

  /// The one target that is counted in `unit`; nil where none is, or several are.
  private func only(counting unit: String) -> Target? {
    let found = targets.filter { $0.unit == unit }
    return found.count == 1 ? found[0] : nil
  }

  /// The figures of `text` that are counted as a target is, each with that target.
  func figures(in text: String) -> [(value: Figure, target: Target)] {
    let characters = Array(String(Folding.narrow(text)))
    var found: [(value: Figure, target: Target)] = []
    var place = 0
    while place < characters.count {
      guard characters[place].isASCII, characters[place].isNumber else {
        place += 1
        continue
      }
      let start = place
      while place < characters.count, characters[place].isASCII, characters[place].isNumber || characters[place] == "."
      {
        place += 1
      }
      let rest = String(characters[place...].prefix(8))
      let counted = targets.filter { target in target.unit.map { !$0.isEmpty && rest.hasPrefix($0) } ?? false }
      let longest = counted.compactMap { $0.unit?.count }.max()
      let candidates = counted.filter { $0.unit?.count == longest }
      let named = candidates.filter { text.contains($0.name.chinese) }
      let target = named.count == 1 ? named[0] : candidates.count == 1 ? candidates[0] : nil
      if let target, let value = Figure(String(characters[start..<place])) { found.append((value, target)) }
    }
    return found
  }
}

extension Guess<Milestone> {
  /// The milestone with the figures that its words demand of `targets`, as a document's would have them; one that has figures
  /// stays as it is.
  func measured(by targets: [Target]) -> Guess<Milestone> {
    guard value.criteria.isEmpty else { return self }
    let isTotal = ["累计", "共", "全部"].contains(where: value.text.contains)
    let isAdded = ["新增", "再", "另"].contains(where: value.text.contains)
    var guess = self
    var other = value
    for (figure, target) in MeasuredThing(targets).figures(in: value.text) {
      guard !guess.value.criteria.contains(where: { $0.name == target.name.chinese }) else { continue }
      let isShare = target.unit.map { $0.hasPrefix("%") } ?? false
      var criterion = Criterion(
        target.name.chinese, value: figure, unit: target.unit,
        basis: isShare ? .rate : isAdded && !isTotal ? .increment : .cumulative)
      guess.value.criteria.append(criterion)
      if !isShare { criterion.basis = criterion.basis == .cumulative ? .increment : .cumulative }
      other.criteria.append(criterion)
    }
    // Where the words do not say whether it is the total, the other reading is a key away.
    if !isTotal, !isAdded, guess.value != value, other != guess.value { guess.alternatives.insert(other, at: 0) }
    return guess
  }
}
