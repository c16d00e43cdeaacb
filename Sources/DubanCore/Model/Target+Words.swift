extension Target {
  /// The target as a column shows it, with its sign and unit: `≥ 99%`, `610 → 645 元`, `2 (力争 3) 家`.
  ///
  /// `≥`, `≤` and `→` are wide in some terminals; the screen then shows them in ASCII (`GlyphSet.wideSubstitute`).
  package func words(_ language: Language) -> String {
    let figure = figureWords(language)
    guard let each else { return figure }
    let suffix = each.words(language)
    return language.pick("\(suffix) \(figure)", "\(figure) \(suffix)")
  }

  private func figureWords(_ language: Language) -> String {
    guard let value else {
      if kind == .stretch, let text { return language.pick("力争 \(text)", "aim for \(text)") }
      return text ?? reference.map { relation.words($0, language) } ?? language.pick("待定", "to be set")
    }
    let amount = Target.joined(value, unit)
    switch kind {
    case .exactly:
      return upper.map { "\(value)-\(Target.joined($0, unit))" } ?? amount
    case .atLeast: return "≥ " + (upper.map { "\(value)-\(Target.joined($0, unit))" } ?? amount)
    case .atMost, .responseTime: return "≤ \(amount)"
    case .about: return language.pick("约 ", "about ") + amount
    case .ratioAtMost: return "≤ \(value):1"
    case .fromTo: return (from.map { "\($0) → " } ?? "") + amount
    case .floorWithStretch:
      return amount + (upper.map { language.pick("（力争 \($0)）", " (aim \($0))") } ?? "")
    case .relative:
      return (reference.map { "\($0) " } ?? "") + "\(relation.sign) \(amount)"
    case .stretch: return language.pick("力争 ", "aim for ") + amount
    case .frequency: return text ?? amount
    case .text, .grade: return text ?? amount
    }
  }

  /// A figure with its unit: a space between, but none before the sign for per cent.
  package static func joined(_ value: Figure, _ unit: String?) -> String {
    guard let unit, !unit.isEmpty else { return value.description }
    return unit.hasPrefix("%") ? "\(value)\(unit)" : "\(value) \(unit)"
  }
}

extension Target.Relation {
  /// How a target stands to `reference`: `不低于省定标准`.
  package func words(_ reference: String, _ language: Language) -> String {
    switch self {
    case .above: language.pick("高于\(reference)", "above \(reference)")
    case .atLeast: language.pick("不低于\(reference)", "not below \(reference)")
    case .inStep: language.pick("与\(reference)同步", "in step with \(reference)")
    case .asSet: language.pick("按\(reference)", "as set by \(reference)")
    }
  }

  /// The sign between what a target is compared with and its own figure.
  fileprivate var sign: String {
    switch self {
    case .above: ">"
    case .atLeast: "≥"
    case .inStep, .asSet: "="
    }
  }
}
