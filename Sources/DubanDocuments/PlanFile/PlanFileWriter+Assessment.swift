import DubanCore

extension PlanFileWriter {
  /// The rules by which units are assessed.
  static func assessment(_ rules: ScoringRules) -> YAMLValue {
    .lines(
      member("every", bare: rules.every?.rawValue),
      member("base", bare: rules.base?.figure),
      member("rules", rules.rules.map(scoringRule), .lines),
      member("mostDeducted", bare: rules.mostDeducted?.figure),
      member("mostAdded", bare: rules.mostAdded?.figure),
      rules.isRanked ? member("ranking", bare: true) : nil,
      member("graceDays", bare: rules.graceDays),
      member("roles", rules.roles),
      member(
        "groups",
        rules.groups.map { .mapping(member("name", value($0.name)), member("units", $0.units)) }, .lines),
      member("awards", rules.awards),
      member("notes", rules.notes, .lines)
    )
  }

  private static func scoringRule(_ rule: ScoringRule) -> YAMLValue {
    .mapping(
      member("when", bare: rule.when.rawValue),
      member("points", bare: rule.points.figure),
      member("name", rule.name),
      rule.days == 1 ? nil : member("days", bare: rule.days),
      member("mostPerItem", bare: rule.mostPerItem?.figure),
      member("most", bare: rule.most?.figure))
  }
}
