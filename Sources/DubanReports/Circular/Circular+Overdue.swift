import DubanCore

/// An overdue item in one sentence: what should stand and by when, what is demanded beside what is reported, and what the unit
/// says of it.
extension Circular {
  /// What should stand, since when it does not, and what the unit says of it.
  func overdueSentence(_ item: CircularItem) -> [Report.Run] {
    let assessed = assessments(of: item)
    let overdue = parts.overdue(item.id)
    let told = overdue.map { open -> String in
      if open.judgement.reason.isExceeded { return exceeded(open) }
      switch open.kind {
      case .milestone: return late(open, milestone: assessed.milestones.first { $0.id == open.subject })
      case .target:
        return late(open, target: assessed.targets.first { $0.target.key == open.target }, on: day(of: item))
      case .indicator: return late(open, target: assessed.targets.first, on: day(of: item))
      case .task, .directive: return late(open, what: "", details: "")
      }
    }
    let head = told.isEmpty ? item.reason : told.joined(separator: language.pick("；", "; "))
    var runs: [Report.Run] = [.item(item.id, who(item)), .plain(language.pick("，\(head)", ": \(head)"))]
    // Where a figure is what is overdue, it has been told.
    let isTold = overdue.contains { $0.kind == .target || $0.kind == .indicator || $0.judgement.reason.isExceeded }
    let figures = isTold ? "" : figures(assessed.targets, on: day(of: item))
    if !figures.isEmpty {
      let on = day(of: item)
      // A figure of an earlier day is told with its own.
      let isOld = assessed.targets.contains { $0.latest.map { $0.on < on } ?? false }
      let day = on.official(language)
      let asOf = isOld ? "" : language.pick("截至\(day)", "as of \(day) ")
      runs.append(.plain(language.pick("；\(asOf)\(figures)", "; \(asOf)\(figures)")))
    } else if !item.isReported {
      // Beside what somebody else says it is told who owes the report.
      let who = speaker(of: item) == nil ? "" : language.list(item.units)
      runs.append(
        .plain(language.pick("；\(who)至今未报送进展", "; nothing was ever reported\(who.isEmpty ? "" : " by \(who)")")))
    }
    if let wording = item.wording, !wording.isEmpty {
      let who = item.spoken?.who(speaker(of: item), language) ?? language.pick("单位", "the unit")
      let on = item.spoken?.on?.official(language)
      let says = language.pick(
        "。\(who)\(on.map { "于\($0)" } ?? "")说明：", ". In the words of \(who)\(on.map { " (\($0))" } ?? ""): ")
      runs += [.plain(says), .quoted(wording, language)]
    }
    return runs + [.plain(language.pick("。", "."))]
  }

  /// `“完成30%”节点`; one without words by its id.
  func milestoneName(_ milestone: Milestone) -> String {
    let text = milestone.text
    return text.isEmpty
      ? language.pick(language.official("\(milestone.id)节点"), "milestone \(milestone.id)")
      : language.pick("\(language.quoting(text))节点", "milestone \(language.quoting(text))")
  }

  // MARK: One part

  private func late(_ open: AgendaItem, what: String, details: String) -> String {
    let due = open.dueTold(language)
    return language.pick(
      "应于\(due)完成\(what)\(details.isEmpty ? "" : "（\(details)）")，逾期\(open.overdueDays)天",
      "due \(due)\(what.isEmpty ? "" : " \(what)")\(details.isEmpty ? "" : " (\(details))"), \(English.count(open.overdueDays, "day")) overdue"
    )
  }

  /// A milestone with the figures that it demands beside those that are reported. Where they are reached only its confirmation is
  /// missing, which is said.
  private func late(_ open: AgendaItem, milestone: MilestoneAssessment?) -> String {
    let criteria = milestone?.criteria ?? []
    var details = criteria.map { language.official($0.words(language)) }
    if !criteria.isEmpty, criteria.allSatisfy({ $0.isMet == true }) {
      details.append(language.pick("数值已到，节点未确认", "reached, but not confirmed"))
    }
    let title = open.title.words(language)
    let told = details.joined(separator: language.pick("；", "; "))
    guard language == .chinese, title.hasPrefix("完成") || title.hasSuffix("完成") else {
      return late(open, what: language.quoting(title), details: told)
    }
    // What is called 完成 itself stands first, so that the word does not follow itself.
    let beside = told.isEmpty ? "" : "（\(told)）"
    return "\(language.quoting(title))节点应于\(open.dueTold(language))完成\(beside)，逾期\(open.overdueDays)天"
  }

  /// A figure with what is demanded and what is reported.
  private func late(_ open: AgendaItem, target: TargetAssessment?, on day: Day) -> String {
    let title = open.kind == .indicator ? "" : language.quoting(open.title.words(language))
    guard let target, target.target.isMeasured else { return late(open, what: title, details: "") }
    var demanded = language.official(target.target.words(language))
    if language == .chinese {
      demanded = demanded.replacing("≥", with: "不少于").replacing("≤", with: "不超过")
    }
    return late(
      open, what: title.isEmpty ? demanded : language.pick("\(title)\(demanded)", "\(title) \(demanded)"),
      details: reached(target, on: day) ?? language.pick("未填报数值", "no figure reported"))
  }

  /// What is more than may be, with by how much.
  private func exceeded(_ open: AgendaItem) -> String {
    let title = language.quoting(open.title.words(language))
    let words = language.official(open.judgement.words(language, in: nil))
    return language.pick("\(title)超出：\(words)", "\(title) exceeded: \(words)")
  }

  // MARK: Figures

  /// `据9月21日填报，实际72公里，占目标的36%`, with the day where that is before the day of the report; nil where nothing is reported.
  private func reached(_ target: TargetAssessment, on day: Day) -> String? {
    guard let latest = target.latest else { return nil }
    let value = language.official(Target.joined(latest.value, target.target.unit))
    var told = language.pick("实际\(value)", "\(value) reached")
    if latest.on < day {
      let on = latest.on.words(language, year: latest.on.year != day.year)
      told = language.pick("据\(on)填报，", "") + told + language.pick("", " by the report of \(on)")
    }
    if let share = target.actual {
      let percent = (share * Fraction(100)).decimal(atMost: 1)
      told += language.pick("，占目标的\(percent)%", ", \(percent)% of the target")
      if share >= .one { told += missingPlaces(target) }
    }
    return told
  }

  /// Why what is reached in all does not count: wanted of each place, it is met only when each has met it. Empty where nothing is
  /// missing.
  private func missingPlaces(_ target: TargetAssessment) -> String {
    guard target.light.isOpen, target.target.each != nil, !target.places.isEmpty else { return "" }
    let (all, silent) = (target.places.count, target.silentPlaces)
    let missing = silent.isEmpty ? target.places.filter { $0.assessment.light != .done } : silent
    guard !missing.isEmpty else { return "" }
    let names = missing.prefix(3).map { $0.name.words(language) }
    let named =
      language.list(names)
      + (missing.count > names.count && missing.count < all ? language.pick("等", " and others") : "")
    let count = missing.count
    let who = count == all ? "" : language.pick("（\(named)）", " (\(named))")
    let isYear = target.target.each == .year
    return silent.isEmpty
      ? language.pick(
        "，但\(all)处中\(count)处未达标\(who)，不计完成",
        ", but \(count) of \(all) are not there yet\(who), so it does not count as met")
      : language.pick(
        "，但\(all)\(isYear ? "年" : "处")中\(count)\(isYear ? "年未分年" : "处未分区")填报\(who)，不计完成",
        ", but \(count) of \(all) are not reported \(isYear ? "by year" : "by area")\(who), so it does not count as met"
      )
  }

  /// The board on which `item` stands.
  func board(of item: CircularItem) -> Board? { parts.first { $0.board.plan.id == item.id.plan }?.board }

  /// The day as of which `item` is told.
  func day(of item: CircularItem) -> Day { board(of: item)?.asOf ?? asOf }

  /// What is reported of the first figures, each by its name where there are several.
  private func figures(_ targets: [TargetAssessment], on day: Day) -> String {
    let measured = targets.filter(\.target.isMeasured)
    let told = measured.prefix(3).compactMap { target in
      reached(target, on: day).map {
        measured.count > 1 ? language.quoting(target.target.name.words(language)) + language.pick($0, " " + $0) : $0
      }
    }
    return told.joined(separator: language.pick("，", ", "))
  }

  /// How `item` was judged: only what is told by name is looked up.
  private func assessments(of item: CircularItem) -> (milestones: [MilestoneAssessment], targets: [TargetAssessment]) {
    guard let board = board(of: item), let id = item.id.item else { return ([], []) }
    if let task = board.task(id) { return (task.assessment.milestones, task.assessment.targets) }
    return ([], board.indicator(id).map { [$0.assessment.target] } ?? [])
  }
}
