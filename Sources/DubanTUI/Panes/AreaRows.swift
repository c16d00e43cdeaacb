import DubanScreen
import DubanCore

extension PaneContext {
  /// An area's name in the language, by its Chinese name.
  func area(_ name: String) -> DisplayText {
    DisplayText(plan.areas.first { $0.name.chinese == name }?.name.words(language) ?? name)
  }
}

extension AreaMatrix.Row {
  /// How the target stands as a whole.
  func assessment(on board: Board) -> TargetAssessment? {
    if let task = board.task(subject) {
      return task.assessment.targets.indices.contains(index) ? task.assessment.targets[index] : nil
    }
    return board.indicator(subject)?.assessment.target
  }

  /// `少 2`: by how much the shares miss the whole; nil when they add up.
  func gapWords(_ presentation: Presentation) -> DisplayText? {
    guard let difference else { return nil }
    let size = Figure(units: abs(difference.units), scale: difference.scale)
    return difference > .zero
      ? presentation.pick("少 \(size)", "\(size) short") : presentation.pick("多 \(size)", "\(size) over")
  }

  /// Whether the shares add up, in a sentence.
  func sentence(_ presentation: Presentation) -> DisplayText {
    guard let sum else { return presentation.pick("各地分别达到，不相加", "holds in each area; nothing adds up") }
    let told = Target.joined(sum, target.unit)
    if target.shares.isEmpty {
      let words = target.words(presentation.language)
      return presentation.pick("\(words)，合计 \(told)", "\(words), \(told) in all")
    }
    guard let whole else { return presentation.pick("各地合计 \(told)", "the shares add up to \(told)") }
    let goal = Target.joined(whole, target.unit)
    return gapWords(presentation).map {
      presentation.pick("各地合计 \(told)，目标 \(goal)，\($0)", "the shares add up to \(told), the target is \(goal): \($0)")
    } ?? presentation.pick("各地合计与目标 \(goal) 相符", "the shares add up to the target of \(goal)")
  }

  /// What stands in the cell of one area: its share, before it what the area reported: `10/25`; nil where there is neither.
  func cell(_ column: Int) -> String? {
    let reached = reached.indices.contains(column) ? reached[column] : nil
    switch (reached, shares[column]) {
    case (let reached?, let share?): return "\(reached)/\(share.value)"
    case (let reached?, nil): return "\(reached)"
    case (nil, let share?): return share.value.description
    case (nil, nil): return nil
    }
  }

  /// What the areas reported in all, and how many that have a share have reported nothing; nil where nobody did.
  private func reachedWords(_ presentation: Presentation) -> DisplayText? {
    let told = reached.compactMap(\.self)
    guard !told.isEmpty else { return nil }
    let silent = zip(shares, reached).count { $0 != nil && $1 == nil }
    let sum = sum == nil ? nil : Figure.sum(told).map { Target.joined($0, target.unit) }
    let missing = silent > 0 ? presentation.pick("\(silent) 地未填报", "\(silent) not reported") : nil
    let words = [sum.map { presentation.pick("实际合计 \($0)", "\($0) reached in all") }, missing].compactMap(\.self)
    return words.dropFirst().reduce(words.first) { ($0 ?? "") + presentation.pick("，", ", ") + $1 }
  }

  /// What the areas reported, in a sentence that follows on that of the shares; empty where nobody did.
  func reachedSentence(_ presentation: Presentation) -> DisplayText {
    reachedWords(presentation).map { presentation.pick("；", "; ") + $0 } ?? .empty
  }

  /// The share of one area with what is counted within it.
  func words(forColumn column: Int, _ presentation: Presentation) -> DisplayText {
    let actual = reached.indices.contains(column) ? reached[column].map { Target.joined($0, target.unit) } : nil
    let told = actual.map { presentation.pick("，实际 \($0)", ", \($0) reached") } ?? .empty
    return share(forColumn: column, presentation) + told
  }

  private func share(forColumn column: Int, _ presentation: Presentation) -> DisplayText {
    guard let share = shares[column] else { return presentation.pick("没有分解到该地", "no share is stated") }
    let parts = share.parts.map {
      "\($0.name.words(presentation.language)) \(Target.joined($0.value, $0.unit ?? target.unit))"
    }
    let told = Target.joined(share.value, target.unit)
    let joined = parts.joined(separator: presentation.language.pick("、", ", "))
    return DisplayText(told + (parts.isEmpty ? "" : presentation.language.pick("（\(joined)）", " (\(joined))")))
  }
}
