extension Judgement {
  /// The one sentence behind the light, with its arithmetic.
  ///
  /// - Parameter period: that of the plan, which decides what days are told with their year; nil tells none with it.
  package func words(_ language: Language, in period: Period? = nil) -> String {
    reason.words(language, in: period)
  }
}

extension Reason {
  /// The sentence: 「9月底应达 75.0%,实际 53.3%,低 21.7 个百分点」.
  package func words(_ language: Language, in period: Period? = nil) -> String {
    switch self {
    case .reached(let comparison, let late):
      return comparison.words(language)
        + (late == 0
          ? language.pick("，已达标", ", met")
          : language.pick("，迟 \(late) 天达标", ", met \(English.count(late, "day")) late"))
    case .progress(let progress): return Reason.progress(progress, language, period)
    case .open(let comparison, let due):
      let on = due.words(language, in: period)
      return comparison.words(language) + language.pick("，尚未达到（期限\(on)）", ", not there yet (due \(on))")
    case .within(let comparison, let due):
      let on = due.words(language, in: period)
      return comparison.words(language) + language.pick("，未超过（期限\(on)）", ", kept so far (due \(on))")
    case .exceeded(let comparison, let since, let days):
      let on = since.words(language, in: period)
      let over = language.pick("，\(on)起超过上限", ", over the limit since \(on)")
      // On the day itself there is no day to count.
      let counted = days > 0 ? language.pick("，已 \(days) 天", ", \(English.count(days, "day"))") : ""
      return comparison.words(language) + over + counted
    case .stretchMissed(let comparison):
      return (comparison.map { $0.words(language) + language.pick("，", ", ") } ?? "")
        + language.pick("未达到（力争目标）", "not reached (only striven for)")
    case .place(let name, let reason, let met, let all):
      let named = name.words(language)
      return language.pick("\(named)：", "\(named): ") + reason.words(language, in: period)
        + language.pick("（\(all) 处中 \(met) 处达标）", " (\(met) of \(all) met)")
    case .placesUnreported(let names, let all):
      let told = names.prefix(3).map { $0.words(language) }.joined(separator: language.pick("、", ", "))
      let more = names.count > 3 ? language.pick("等", " and others") : ""
      return language.pick(
        "\(all) 处中 \(names.count) 处未填报：\(told)\(more)", "\(names.count) of \(all) not reported: \(told)\(more)")
    case .confirmed(let day, let late):
      let on = day.words(language, in: period)
      return late == 0
        ? language.pick("\(on)确认", "confirmed on \(on)")
        : language.pick("\(on)补确认，逾期 \(late) 天", "confirmed on \(on), \(English.count(late, "day")) late")
    case .awaited(let due, let days, let quarters):
      let on = due.words(language, in: period)
      let name = Reason.subject(quarters, language)
      if days == 0 { return language.pick("\(name)\(on)当日到期", "\(name)due \(on), today") }
      return language.pick(
        "\(name)\(on)到期，还有 \(days) 天", "\(name)due \(on), \(English.count(days, "day")) left")
    case .passed(let due, let days, let quarters):
      let on = due.words(language, in: period)
      let name = Reason.subject(quarters, language)
      return quarters.isEmpty
        ? language.pick("\(on)到期，逾期 \(days) 天，未完成", "due \(on), \(English.count(days, "day")) overdue, not done")
        : language.pick(
          "\(name)\(on)到期，逾期 \(days) 天，未确认", "\(name)due \(on), \(English.count(days, "day")) overdue, not confirmed")
    case .neverReported: return language.pick("尚无填报", "nothing reported yet")
    case .notReportedSince(let day):
      let on = day.words(language, in: period)
      return language.pick("\(on)以来未填报", "nothing reported since \(on)")
    case .noValue(let name):
      return language.pick("未填报“\(name.chinese)”的数值", "no value reported for '\(name.words(.english))'")
    case .noStatus: return language.pick("已填报，未说明状态", "reported, but not where it stands")
    case .sentBack: return language.pick("填报被退回，待重报", "the report was sent back; a new one is awaited")
    case .saidDone(let day, let late):
      let since = day?.words(language, in: period)
      return language.pick(
        (since.map { "\($0)报" } ?? "已报") + "完成", "reported done" + (since.map { " on \($0)" } ?? ""))
        + Reason.late(late, language)
    case .underWay(let status, let due):
      let on = due.words(language, in: period)
      return language.pick("\(status.words(language))，\(on)到期", "\(status.words(language)), due \(on)")
    case .closed(let day):
      let since = day?.words(language, in: period)
      return language.pick(
        (since ?? "") + "已销号", "closed" + (since.map { " on \($0)" } ?? ""))
    case .suspended(let day):
      let since = day?.words(language, in: period)
      return language.pick(
        (since.map { "\($0)起" } ?? "") + "暂缓", "suspended" + (since.map { " since \($0)" } ?? ""))
    case .terminated(let day):
      let since = day?.words(language, in: period)
      return language.pick(
        (since.map { "\($0)起" } ?? "已") + "终止", "terminated" + (since.map { " on \($0)" } ?? ""))
    case .allDone(let milestones, let targets, let missed, let late):
      return Reason.allDone(milestones, targets, language) + Reason.late(late, language)
        + Reason.missed(missed, language)
    case .answerDue(let day, let days):
      let on = day.words(language, in: period)
      if days == 0 { return language.pick("应于\(on)前答复，当日到期", "answer due \(on), today") }
      return days < 0
        ? language.pick("应于\(on)前答复，逾期 \(-days) 天", "answer due \(on), \(English.count(-days, "day")) overdue")
        : language.pick("应于\(on)前答复，还有 \(days) 天", "answer due \(on), \(English.count(days, "day")) left")
    case .heading(let counts): return Reason.heading(counts, language)
    case .target(let name, let reason):
      let named = name.words(language)
      return language.pick("\(named)：", "\(named): ") + reason.words(language, in: period)
    }
  }

  private static func progress(_ progress: Progress, _ language: Language, _ period: Period?) -> String {
    let day: Day? =
      switch progress.source {
      case .milestones(let day): day
      case .months(_, _, let held): held
      }
    let told = progress.told
    guard let day, progress.expected != .zero else {
      return language.pick("尚无应达进度，实际 \(told.actual)%", "nothing expected yet, \(told.actual)% reached")
    }
    let gap = progress.gap
    let chinese = gap == .zero ? "正好" : gap > .zero ? "低 \(told.points) 个百分点" : "超 \(told.points) 个百分点"
    let english =
      gap == .zero ? "exactly there" : gap > .zero ? "\(told.points) points below" : "\(told.points) points ahead"
    return language.pick(
      "\(day.endWords(language, in: period))应达 \(told.expected)%，实际 \(told.actual)%，\(chinese)",
      "\(told.expected)% due by \(day.words(language, in: period)), \(told.actual)% reached, \(english)")
  }

  private static func late(_ days: Int, _ language: Language) -> String {
    days == 0 ? "" : language.pick("，迟 \(days) 天", ", \(English.count(days, "day")) late")
  }

  private static func missed(_ count: Int, _ language: Language) -> String {
    count == 0 ? "" : language.pick("；另有力争目标 \(count) 项未达到", "; \(count) only striven for not reached")
  }

  private static func allDone(_ milestones: Int, _ targets: Int, _ language: Language) -> String {
    switch (milestones, targets) {
    case (1, 0): language.pick("1 个节点已确认", "its milestone confirmed")
    case (_, 0): language.pick("\(milestones) 个节点全部确认", "all \(milestones) milestones confirmed")
    case (0, 1): language.pick("1 项目标已达标", "its target met")
    case (0, _): language.pick("\(targets) 项目标全部达标", "all \(targets) targets met")
    default:
      language.pick(
        "\(milestones) 个节点、\(targets) 项目标全部完成", "all \(milestones) milestones and \(targets) targets done")
    }
  }

  private static func heading(_ counts: LightCounts, _ language: Language) -> String {
    let lights = ToldLight.byUrgency.filter { counts[$0] > 0 }
    let parts = lights.map { "\($0.words(language)) \(counts[$0])" }
    return language.pick("下含 \(counts.judged) 项：", "\(counts.judged) under it: ")
      + parts.joined(separator: language.pick("、", ", "))
  }

  private static func subject(_ quarters: [Quarter], _ language: Language) -> String {
    guard let first = quarters.first, let last = quarters.last else { return "" }
    let span = Quarter.words(from: first, to: last, language)
    return language.pick("\(span)节点 ", "\(span) milestone ")
  }
}

extension Comparison {
  /// Both figures and how far apart they are: 「实际 97.5%,目标 99%,差 1.5 个百分点」.
  func words(_ language: Language) -> String {
    let unit = unit ?? ""
    let spaced = unit.isEmpty || unit == "%" ? unit : " \(unit)"
    // Figures have six digits after the point at most, and so has their difference: it is told exactly.
    let distance = value.fraction - target.fraction
    let off = distance.magnitude.decimal(atMost: Figure.longestScale)
    let base = language.pick("实际 \(value)\(spaced)，目标 \(target)\(spaced)", "\(value)\(spaced) of \(target)\(spaced)")
    guard distance != .zero else { return base }
    let above = distance > .zero
    let offUnit = unit == "%" ? language.pick(" 个百分点", " points") : spaced
    let side = above ? language.pick("高", "above") : language.pick(lowerIsBetter ? "低" : "差", "below")
    return base + language.pick("，\(side) \(off)\(offUnit)", ", \(off)\(offUnit) \(side)")
  }
}
