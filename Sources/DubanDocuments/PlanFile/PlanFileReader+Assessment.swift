import DubanCore
import DubanDiagnostics

extension PlanFileReader {
  /// The rules by which `plan`, whose tasks and funding are read already, assesses its units.
  mutating func assessment(_ node: SourceNode, of plan: Plan) -> ScoringRules {
    var rules = ScoringRules()
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    rules.every = fields.word("every", ReportDuty.Rhythm.self)
    rules.base = points(&fields, "base")
    rules.rules = fields.list("rules").compactMap { scoringRule($0) }
    rules.mostDeducted = limit(&fields, "mostDeducted")
    rules.mostAdded = limit(&fields, "mostAdded")
    rules.isRanked = fields.truth("ranking") ?? false
    rules.graceDays = days(&fields, "graceDays")
    let named = Set(plan.allTasks.flatMap(\.roles).map(\.name.chinese))
    rules.roles = known(fields.texts("roles"), among: named.sorted())
    var taken: Set<String> = []
    rules.groups = fields.list("groups").compactMap { scoringGroup($0, &taken) }
    rules.awards = known(fields.texts("awards"), among: plan.funding.map(\.id))
    rules.notes = fields.notes()
    return rules
  }

  private mutating func scoringRule(_ node: SourceNode) -> ScoringRule? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let when = fields.requiredWord("when", ScoringRule.When.self)
    let points = fields.required("points") == nil ? nil : points(&fields, "points")
    guard let when else {
      for key in ["name", "days", "most", "mostPerItem"] { _ = fields.node(key) }
      return nil
    }
    var rule = ScoringRule(when, points ?? .zero)
    rule.name = when == .noted ? fields.requiredText("name") : fields.text("name")
    rule.most = limit(&fields, "most")
    rule.mostPerItem = limit(&fields, "mostPerItem")
    days(of: &rule, &fields)
    guard let points else { return nil }
    if !when.takes(points), let place = fields.node("points")?.place {
      let (chinese, english) = (when.words(.chinese), when.words(.english))
      diagnostics.append(
        Diagnostic(
          place,
          .inconsistent(
            chinese: when.gives == false
              ? "“\(chinese)”是扣分情形，分值应小于0，如 -1" : when.gives == true ? "“\(chinese)”是加分情形，分值应大于0" : "分值不能为0",
            english: when.gives == false
              ? "'\(english)' takes points, so it is less than 0, such as -1"
              : when.gives == true ? "'\(english)' gives points, so it is more than 0" : "points are not 0")))
    }
    return rule
  }

  /// From how many days on a rule applies: only of what is late or early.
  private mutating func days(of rule: inout ScoringRule, _ fields: inout MappingReader) {
    guard let place = fields.node("days")?.place, let days = days(&fields, "days") else { return }
    switch rule.when {
    case .late, .early:
      if days < 1 { fields.refuse("days", accepted: .atLeast(1)) }
      rule.days = max(days, 1)
    case .returned, .unreported, .dutyLate, .dutyMissing, .unacknowledged, .done, .noted:
      diagnostics.append(
        Diagnostic(
          place,
          .inconsistent(chinese: "只有逾期和提前完成才按天数计", english: "only what is late or early counts by days")))
    }
  }

  private mutating func scoringGroup(_ node: SourceNode, _ taken: inout Set<String>) -> ScoringRules.Group? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let name = fields.requiredName("name")
    _ = fields.required("units")
    var units: [String] = []
    for (text, place) in fields.texts("units") {
      guard let unit = member(text, at: place) else { continue }
      if taken.insert(unit).inserted {
        units.append(unit)
      } else {
        diagnostics.append(Diagnostic(place, .duplicate(text)))
      }
    }
    return name.map { ScoringRules.Group($0, units: units) }
  }

  /// Those of `texts` that are one of `names`, each once.
  private mutating func known(_ texts: [(text: String, place: SourceLocation)], among names: [String]) -> [String] {
    var found: [String] = []
    for (text, place) in texts {
      if !names.contains(text) {
        diagnostics.append(Diagnostic(place, .wrongValue(found: text, accepted: .oneOf(names, nearestTo: text))))
      } else if found.contains(text) {
        diagnostics.append(Diagnostic(place, .duplicate(text)))
      } else {
        found.append(text)
      }
    }
    return found
  }

  /// Points, exact to the hundredth.
  private func points(_ fields: inout MappingReader, _ key: String) -> Points? {
    guard let figure = fields.figure(key, FigureReader(anyOf: ["分"])) else { return nil }
    guard let points = Points(figure) else {
      fields.refuse(
        key, accepted: .described("分值（最多两位小数，±10000以内）", "points (two places at most, within ±10000)"))
      return nil
    }
    return points
  }

  /// The most of something, without a sign.
  private func limit(_ fields: inout MappingReader, _ key: String) -> Points? {
    guard let points = points(&fields, key) else { return nil }
    guard points >= .zero else {
      fields.refuse(key, accepted: .positiveNumber)
      return nil
    }
    return points
  }
}

extension ScoringRule.When {
  /// Whether it gives points; nil where it may do either.
  fileprivate var gives: Bool? {
    switch self {
    case .late, .returned, .unreported, .dutyLate, .dutyMissing, .unacknowledged: false
    case .done, .early: true
    case .noted: nil
    }
  }

  /// Whether `points` have its sign.
  fileprivate func takes(_ points: Points) -> Bool {
    switch gives {
    case false: points < .zero
    case true: points > .zero
    case nil: points != .zero
    }
  }
}
