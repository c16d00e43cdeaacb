import DubanCore

// Two readings that would be told with the same words are told by what differs.

extension ReviewField {
  /// How each of `others` is told beside `value`: as it would be shown, or by its difference where that reads the same.
  ///
  /// - Parameter difference: what of the first differs from the second; nil where nothing does.
  static func told<Value>(
    _ others: [Value], beside value: Value, _ shown: (Value) -> String, difference: (Value, Value) -> String?
  ) -> [String] {
    let words = others.map(shown)
    let first = shown(value)
    return zip(others, words).enumerated().map { index, other in
      let isTwice = other.1 == first || words.enumerated().contains { $0 != index && $1 == other.1 }
      return isTwice ? difference(other.0, value) ?? other.1 : other.1
    }
  }
}

extension Milestone {
  /// What of this reading differs from `other`: `按本季新增60公里`; nil where nothing does that is shown.
  func difference(from other: Milestone, _ language: Language) -> String? {
    if due == other.due, text == other.text, criteria.count == other.criteria.count {
      let pairs = zip(criteria, other.criteria).filter { $0 != $1 }
      if !pairs.isEmpty, pairs.allSatisfy({ $0.name == $1.name && $0.value == $1.value && $0.unit == $1.unit }) {
        let told = pairs.map { one, _ in
          let name = criteria.count > 1 ? one.name : ""
          return language.pick(
            "\(name)\(words(one.basis, language))\(one.amount)", "\(name) \(one.amount) \(words(one.basis, language))"
          ).trimmed
        }
        return language.pick("按", "as ") + told.joined(separator: "、")
      }
    }
    let parts = DraftField.MilestonePart.allCases.filter { words($0, language) != other.words($0, language) }
    guard !parts.isEmpty else { return nil }
    return parts.map { "\($0.label(language)) \(words($0, language))" }.joined(separator: "、")
  }

  /// What is asked where the readings differ only in how one figure is read: `60公里是累计还是本季新增?`. Nil elsewhere.
  func question(beside others: [Milestone], _ language: Language) -> String? {
    for other in others where other.criteria.count == criteria.count {
      for (one, two) in zip(criteria, other.criteria)
      where one.basis != two.basis && one.value == two.value && one.unit == two.unit {
        let (first, second) = (words(one.basis, language), words(two.basis, language))
        return language.pick("\(one.amount)是\(first)还是\(second)？", "Is \(one.amount) \(first) or \(second)?")
      }
    }
    return nil
  }

  /// How a figure of it is read: what is added is so in its quarter, or since the milestone before.
  private func words(_ basis: Criterion.Basis, _ language: Language) -> String {
    switch basis {
    case .increment where quarters.count == 1: language.pick("本季新增", "added in the quarter")
    case .increment: language.pick("本期新增", "added since the milestone before")
    case .cumulative, .rate: basis.words(language)
    }
  }
}

extension Criterion {
  /// The figure with what it is counted in: `60公里`.
  fileprivate var amount: String { "\(value)\(unit ?? "")" }
}

extension Funding {
  /// What is asked where another reading has what the sources come to as its total; nil elsewhere.
  func question(beside others: [Funding], _ language: Language) -> String? {
    guard let total, let sum = sourceSum?.value, sum != total.value,
      others.contains(where: { $0.total == Target.Quantity(sum, unit: total.unit) })
    else { return nil }
    let (told, whole) = (Target.joined(sum, total.unit), Target.joined(total.value, total.unit))
    return language.pick(
      "各项来源合计\(told)，总额是\(whole)，以哪个为准？", "The sources add up to \(told), the total is \(whole): which holds?")
  }
}

extension Target {
  /// What is asked where another reading has what the shares come to as its figure; nil elsewhere.
  func question(beside others: [Target], _ language: Language) -> String? {
    guard let sum = ShareSumCheck.otherSum(of: self), others.contains(where: { $0.value == sum.shares }) else {
      return nil
    }
    let (told, whole) = (Target.joined(sum.shares, unit), Target.joined(sum.whole, unit))
    return language.pick(
      "分地区合计\(told)，总数是\(whole)，以哪个为准？", "The areas add up to \(told), the whole is \(whole): which holds?")
  }

  /// What of this reading differs from `other`: `口径 累计`; nil where nothing does that is shown.
  func difference(from other: Target, _ language: Language) -> String? {
    let parts = DraftField.TargetPart.allCases.filter { words($0, language) != other.words($0, language) }
    guard !parts.isEmpty else { return nil }
    return parts.map { part in
      let words = words(part, language)
      return "\(part.label(language)) \(words.isEmpty ? language.pick("无", "none") : words)"
    }.joined(separator: "、")
  }
}
