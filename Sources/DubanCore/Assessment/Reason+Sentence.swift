extension Judgement {
  /// The one sentence behind the light, with its arithmetic.
  ///
  /// - Parameter years: whether days are told with their year, as plans of several years need.
  package func sentence(_ language: Language, years: Bool = false) -> String {
    reason.sentence(language, years: years)
  }
}

extension Reason {
  /// The sentence: 「9月底应达 75.0%,实际 53.3%,低 21.7 个百分点」.
  package func sentence(_ language: Language, years: Bool = false) -> String {
    switch self {
    case .reached(let value, let target, let unit, let lower):
      return Reason.comparison(value, target, unit, lower, language)
        + language.pick(",已达标", ", met")
    case .progress(let expected, let actual, let gap, let source):
      return progress(expected, actual, gap, source, language, years)
    case .open(let value, let target, let unit, let lower):
      return Reason.comparison(value, target, unit, lower, language) + language.pick(",未达标", ", not met yet")
    case .confirmed(let day, let late):
      let on = day.words(language, year: years)
      return late == 0
        ? language.pick("\(on)确认", "confirmed on \(on)")
        : language.pick("\(on)补办确认,迟 \(late) 天", "confirmed on \(on), \(Reason.days(late)) late")
    case .awaited(let due, let days, let quarters):
      let on = due.words(language, year: years)
      let name = Reason.subject(quarters, language)
      return language.pick(
        "\(name)\(on)到期,还有 \(days) 天", "\(name)due \(on), \(Reason.days(days)) left")
    case .passed(let due, let days, let quarters):
      let on = due.words(language, year: years)
      let name = Reason.subject(quarters, language)
      return quarters.isEmpty
        ? language.pick("\(on)到期,逾期 \(days) 天,未完成", "due \(on), \(Reason.days(days)) overdue, not done")
        : language.pick(
          "\(name)\(on)到期,逾期 \(days) 天,未确认", "\(name)due \(on), \(Reason.days(days)) overdue, not confirmed")
    case .neverReported: return language.pick("尚无填报", "nothing reported yet")
    case .notReportedSince(let day):
      let on = day.words(language, year: years)
      return language.pick("\(on)以来未填报", "nothing reported since \(on)")
    case .noValue(let name):
      return language.pick("未填报「\(name)」的数值", "no value reported for '\(name)'")
    case .noStatus: return language.pick("已填报,未说明状态", "reported, but not where it stands")
    case .sentBack: return language.pick("填报被退回,待重报", "the report was sent back; a new one is awaited")
    case .saidDone(let day):
      let since = day?.words(language, year: years)
      return language.pick(
        (since.map { "\($0)报" } ?? "已报") + "完成", "reported done" + (since.map { " on \($0)" } ?? ""))
    case .underWay(let status, let due):
      let on = due.words(language, year: years)
      return language.pick("\(status.word(language)),\(on)到期", "\(status.word(language)), due \(on)")
    case .closed(let day):
      let since = day?.words(language, year: years)
      return language.pick(
        (since ?? "") + "已销号", "closed" + (since.map { " on \($0)" } ?? ""))
    case .suspended(let day):
      let since = day?.words(language, year: years)
      return language.pick(
        (since.map { "\($0)起" } ?? "") + "暂缓", "suspended" + (since.map { " since \($0)" } ?? ""))
    case .allDone(let milestones, let targets):
      return Reason.allDone(milestones, targets, language)
    case .heading(let counts): return Reason.heading(counts, language)
    case .target(let name, let reason):
      return language.pick("\(name):", "\(name): ") + reason.sentence(language, years: years)
    }
  }

  private func progress(
    _ expected: Fraction, _ actual: Fraction, _ gap: Fraction, _ source: Expected.Source, _ language: Language,
    _ years: Bool
  ) -> String {
    let day: Day? =
      switch source {
      case .milestones(let day): day
      case .months(_, _, let held): held
      }
    let points = gap.magnitude.fixed(places: 1)
    guard let day, expected != .zero else {
      return language.pick("尚无应达进度,实际 \(actual.percent())%", "nothing expected yet, \(actual.percent())% reached")
    }
    let chinese =
      gap == .zero ? "正好" : gap > .zero ? "低 \(points) 个百分点" : "超 \(points) 个百分点"
    let english =
      gap == .zero ? "exactly there" : gap > .zero ? "\(points) points below" : "\(points) points ahead"
    return language.pick(
      "\(day.endWords(language, year: years))应达 \(expected.percent())%,实际 \(actual.percent())%,\(chinese)",
      "\(expected.percent())% due by \(day.words(language, year: years)), \(actual.percent())% reached, \(english)")
  }

  private static func comparison(
    _ value: Figure, _ target: Figure, _ unit: String?, _ lower: Bool, _ language: Language
  ) -> String {
    let unit = unit ?? ""
    let spaced = unit.isEmpty || unit == "%" ? unit : " \(unit)"
    let distance = value.fraction - target.fraction
    let off = distance.magnitude.decimal(atMost: Figure.longestScale)
    let base = language.pick("实际 \(value)\(spaced),目标 \(target)\(spaced)", "\(value)\(spaced) of \(target)\(spaced)")
    guard distance != .zero else { return base }
    let above = distance > .zero
    let offUnit = unit == "%" ? language.pick(" 个百分点", " points") : spaced
    return base
      + language.pick(",\(above ? "高" : "差") \(off)\(offUnit)", ", \(off)\(offUnit) \(above ? "above" : "below")")
  }

  private static func allDone(_ milestones: Int, _ targets: Int, _ language: Language) -> String {
    switch (milestones, targets) {
    case (_, 0): language.pick("\(milestones) 个节点全部确认", "all \(milestones) milestones confirmed")
    case (0, _): language.pick("\(targets) 项目标全部达标", "all \(targets) targets met")
    default:
      language.pick(
        "\(milestones) 个节点、\(targets) 项目标全部完成", "all \(milestones) milestones and \(targets) targets done")
    }
  }

  private static func heading(_ counts: LightCounts, _ language: Language) -> String {
    let lights = Light.allCases.filter { counts[$0] > 0 }.sorted { $0.urgency > $1.urgency }
    let parts = lights.map { "\($0.word(language)) \(counts[$0])" }
    return language.pick("下含 \(counts.judged) 项:", "\(counts.judged) under it: ")
      + parts.joined(separator: language.pick("、", ", "))
  }

  private static func subject(_ quarters: [Quarter], _ language: Language) -> String {
    guard let first = quarters.first, let last = quarters.last else { return "" }
    let span = first == last ? first.short : "\(first.short)-\(last.index)"
    return language.pick("\(span) 节点 ", "\(span) milestone ")
  }

  private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}
