extension Filter {
  /// What it asks, for a person to read rather than to type: `灯:逾期、预警  -状态:已销号  停车`.
  package func words(_ language: Language) -> String {
    terms.map { $0.words(language) }.joined(separator: "  ")
  }
}

extension Filter.Term {
  fileprivate func words(_ language: Language) -> String {
    let told = values.map { $0.words(for: key, language) }.joined(separator: language.pick("、", ", "))
    let sign = isNegated ? "-" : ""
    guard let key else { return sign + told }
    // What an item can be says itself what it asks.
    if key == .property { return sign + told }
    let isCompared = told.first.map { "<>=".contains($0) } ?? false
    return sign + language.pick(key.chinese, key.name) + (isCompared ? "" : ":") + told
  }
}

extension FilterValue {
  fileprivate func words(for key: FilterKey?, _ language: Language) -> String {
    switch self {
    case .text(let text): text
    case .choice(let name): key?.choices.first { $0.name == name }?.word.words(language) ?? name
    case .quarter, .number: text(for: key)
    case .day(let comparison, let day): (comparison == .equal ? "" : comparison.rawValue) + day.name.words(language)
    }
  }
}
