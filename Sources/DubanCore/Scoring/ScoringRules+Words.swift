extension ScoringRule {
  /// The rule in one phrase: `逾期（3天起）每次扣1分，最多10分`.
  package func words(_ language: Language) -> String {
    var words = title(language)
    if let name, name != when.words(language), when != .noted {
      words += language.pick("（\(when.words(language))）", " (\(when.words(language)))")
    }
    if days > 1 { words += language.pick("（\(days)天起）", " (from \(days) days)") }
    let verb = points < .zero ? "扣" : "加"
    words += language.pick("每次\(verb)\(points.magnitude.figure)分", " \(points.signed) each")
    if let mostPerItem {
      words += language.pick("，每项最多\(mostPerItem.figure)分", ", at most \(mostPerItem.figure) an item")
    }
    if let most { words += language.pick("，最多\(most.figure)分", ", at most \(most.figure)") }
    return words
  }
}

extension ScoringRules {
  /// The rules in one paragraph.
  package func words(_ language: Language) -> String {
    var parts: [String] = []
    switch every {
    case .halfMonth: parts.append(language.pick("每半月考核", "each half-month"))
    case .month: parts.append(language.pick("按月考核", "each month"))
    case .quarter: parts.append(language.pick("按季考核", "each quarter"))
    case .halfYear: parts.append(language.pick("每半年考核", "each half-year"))
    case .year: parts.append(language.pick("按年度考核", "each year"))
    case nil: parts.append(language.pick("方案期满考核", "over the whole period"))
    }
    if let base { parts.append(language.pick("起评\(base.figure)分", "from \(base.figure) points")) }
    parts += rules.map { $0.words(language) }
    if let mostDeducted {
      parts.append(language.pick("扣分合计最多\(mostDeducted.figure)分", "at most \(mostDeducted.figure) taken in all"))
    }
    if let mostAdded {
      parts.append(language.pick("加分合计最多\(mostAdded.figure)分", "at most \(mostAdded.figure) given in all"))
    }
    if let graceDays {
      parts.append(
        language.pick(
          "\(graceDays)天以后补记的，自记录之日起算", "what is recorded after \(English.count(graceDays, "day")) counts from then"))
    }
    if !countsPoints { parts.append(language.pick("方案没有写分值", "the plan tells no points")) }
    parts.append(
      isRanked
        ? !countsPoints
          ? language.pick("暂不排名", "not ranked yet")
          : groups.isEmpty ? language.pick("排名", "ranked") : language.pick("分组排名", "ranked within groups")
        : language.pick("不排名", "not ranked"))
    return parts.joined(separator: language.pick("；", "; "))
  }
}
