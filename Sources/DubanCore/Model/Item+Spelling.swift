extension Item {
  /// The measure that people call `spelling`, in the form in which entries hold it: a target by its key or its name, an area
  /// likewise, `老旧小区@清江浦区`; where there is but one target, the area or the year alone. What is unknown stays as it is
  /// spelt, and the rules say what there is.
  package func measure(spelt spelling: String, in plan: Plan) -> String {
    let targets = self.targets
    let pieces = spelling.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard let first = pieces.first else { return spelling }
    let places = pieces.dropFirst().map { plan.areaKey($0) ?? $0 }
    if let known = key(of: first, targets) { return ([known] + places).joined(separator: "@") }
    let isYear = first.utf8.count == 4 && Int(first) != nil
    guard targets.count == 1, let only = targets.first, isYear || plan.areaKey(first) != nil else { return spelling }
    return ([only.key, plan.areaKey(first) ?? first] + places).joined(separator: "@")
  }

  private func key(of name: String, _ targets: [(key: String, name: Name)]) -> String? {
    if measures.contains(name) { return name }
    return targets.first { $0.name.chinese == name || $0.name.english == name }?.key
  }

  private var targets: [(key: String, name: Name)] {
    switch self {
    case .task(let task): task.targets.map { ($0.key, $0.name) }
    case .indicator(let indicator): [(IndicatorAssessment.measure, indicator.target.name)]
    case .plan, .milestone, .duty, .funding: []
    }
  }
}

extension Plan {
  /// The key of the area that is called `name`; nil when there is none.
  fileprivate func areaKey(_ name: String) -> String? {
    areas.first { $0.key == name || $0.name.chinese == name || $0.name.english == name }?.key
  }
}
