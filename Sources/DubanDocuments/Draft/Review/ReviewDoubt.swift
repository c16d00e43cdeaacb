package import DubanCore

/// What should be asked before a step is taken although nothing forbids it: whoever asks for the same step again means it.
package enum ReviewDoubt: Equatable, Sendable {
  /// The plan knows no unit of this name; the nearest that it knows.
  case newUnit(String, nearest: String?)
  /// The target had a figure, and what was typed has none.
  case noFigure(String)
  /// The figure was told in the one measure and is now told in another of a different sort (座, %).
  case otherMeasure(String?, String?)
  /// A target of this kind has no figure, or cannot do without one.
  case figureOfKind(Target.Kind, isNeeded: Bool)
  /// A breakdown of the figure of this name comes to the first sum, and the whole is the second.
  case otherSum(Breakdown, String, String, String)
  /// A share of a whole is above all of it.
  case overHundred(String)
  /// A milestone wants more than the target asks for in the end.
  case aboveTarget(String, String)
  /// A total since the start is below that of an earlier milestone.
  case falls(String, before: String, on: Day)
  /// These milestones lie behind the day by which the task is due.
  case milestonesBehind([String], due: Day)
  /// The day lies outside the plan's period; what lies before it is taken as a limit only where it is kept all the same.
  case outside(Day, Period, isKept: Bool)
  /// It would be due before it starts.
  case dueBeforeStart(due: Day, start: Day)
  /// So many days of items lie outside the period, the first of them this one.
  case daysOutside(Int, first: Day, Period)

  /// By what a figure is broken down.
  package enum Breakdown: Equatable, Sendable { case shares, parts, sources, uses }

  /// The sentence, without a full stop.
  package func words(_ language: Language) -> String {
    switch self {
    case .newUnit(let name, nil): language.pick("方案里没有单位“\(name)”", "the plan knows no unit '\(name)'")
    case .newUnit(let name, let nearest?):
      language.pick("方案里没有单位“\(name)”，是“\(nearest)”吗", "the plan knows no unit '\(name)'; is it '\(nearest)'")
    case .noFigure(let text): language.pick("“\(text)”里没有数值，原来有", "there is no figure in '\(text)', where one stood")
    case .otherMeasure(let old, let new):
      language.pick(
        "单位由“\(old ?? "无")”变成“\(new ?? "无")”", "the figure was in '\(old ?? "none")' and is now in '\(new ?? "none")'")
    case .figureOfKind(let kind, isNeeded: true):
      language.pick("“\(kind.words(.chinese))”要有数值，现在没有", "'\(kind.words(.english))' needs a figure, and there is none")
    case .figureOfKind(let kind, isNeeded: false):
      language.pick(
        "“\(kind.words(.chinese))”不看数值，先改约束", "'\(kind.words(.english))' has no figure; change the kind first")
    case .otherSum(let breakdown, let name, let sum, let whole):
      language.pick(
        "“\(name)”\(breakdown.words(.chinese))合计\(sum)，总数是\(whole)",
        "the \(breakdown.words(.english)) of '\(name)' add up to \(sum), the whole is \(whole)")
    case .overHundred(let told): language.pick("“\(told)”超过100%", "'\(told)' passes 100 %")
    case .aboveTarget(let told, let whole):
      language.pick("节点要求“\(told)”高于目标\(whole)", "the milestone wants '\(told)', above the target of \(whole)")
    case .falls(let told, let before, let day):
      language.pick("累计“\(told)”低于\(day)的\(before)", "the total '\(told)' is below the \(before) of \(day)")
    case .milestonesBehind(let names, let due):
      language.pick(
        "期限\(due)之后还有节点：" + ReviewDoubt.few(names, "、"),
        "milestones lie behind the due day \(due): " + ReviewDoubt.few(names, ", "))
    case .outside(let day, let period, let isKept) where day < period.start:
      isKept
        ? language.pick(
          "\(day)早于方案期初\(period.start)，请核对年份", "\(day) lies before the plan begins on \(period.start); see to the year")
        : language.pick(
          "\(day)早于方案期初\(period.start)，不能作期限判灯，请核对年份",
          "\(day) lies before the plan begins on \(period.start) and is no limit by which it is judged; see to the year"
        )
    case .outside(let day, let period, _):
      language.pick(
        "\(day)晚于方案期末\(period.end)，请核对年份", "\(day) lies behind the plan's end on \(period.end); see to the year")
    case .dueBeforeStart(let due, let start):
      language.pick("期限\(due)早于开始\(start)", "it is due on \(due), before it starts on \(start)")
    case .daysOutside(let count, let first, let period):
      language.pick(
        "有\(count)个日期不在\(period.start)至\(period.end)内，最早\(first)",
        "\(count == 1 ? "a day lies" : "\(count) days lie") outside \(period.start) to \(period.end), the first on \(first)"
      )
    }
  }
}

extension ReviewDoubt {
  /// The first three of `names`, and how many more there are.
  private static func few(_ names: [String], _ joint: String) -> String {
    let told = names.prefix(3).map { OpenQuestion.shortened($0, to: 24) }.joined(separator: joint)
    return names.count > 3 ? told + joint + "+\(names.count - 3)" : told
  }
}

extension ReviewDoubt.Breakdown {
  /// What the parts of the breakdown are called.
  fileprivate func words(_ language: Language) -> String {
    switch self {
    case .shares: language.pick("各地区", "shares")
    case .parts: language.pick("其中各项", "parts")
    case .sources: language.pick("各项来源", "sources")
    case .uses: language.pick("各项用途", "uses")
    }
  }
}

extension Review {
  /// What should be asked before `step` is taken; nothing where it is plain, or where it cannot be taken at all.
  package func doubts(about step: ReviewStep) -> [ReviewDoubt] {
    guard case .edit(let path, let field, let text) = step, !text.trimmed.isEmpty else { return [] }
    switch field {
    case .leads, .responsible, .cooperating, .owners, .sources, .reporters, .roles, .dutyPart(_, .reporters):
      return unknownUnits(in: field, text)
    case .target(let index), .targetPart(let index, _):
      var next = draft
      guard let old = draft.target(at: path, index), (try? next.take(step, readers)) != nil,
        let new = next.target(at: path, index)
      else { return [] }
      return [Review.doubt(from: old, to: new, field, text.trimmed)].compactMap { $0 } + contradictions(of: step)
    case .milestone, .milestonePart, .funding, .fundingPart, .start, .due: return contradictions(of: step)
    case .value: return path == .head(.period) ? contradictions(of: step) : []
    case .number, .title, .text, .leaders, .areas, .category, .aliases, .jurisdiction, .members, .rhythm, .receiver,
      .duty, .dutyPart, .note:
      return []
    }
  }

  /// What does not add up after `step` and did before.
  private func contradictions(of step: ReviewStep) -> [ReviewDoubt] {
    var next = draft
    guard (try? next.take(step, readers)) != nil else { return [] }
    func all(_ draft: PlanDraft) -> [ReviewDoubt] {
      draft.contradictions(at: step.path) + draft.dayDoubts(at: step.path, readers)
    }
    let known = all(draft)
    return all(next).filter { !known.contains($0) }
  }

  // MARK: Units

  private func unknownUnits(in field: DraftField, _ text: String) -> [ReviewDoubt] {
    let known = draft.knownUnits
    // A plan that is written by hand names its units by and by: only what looks like another of them is asked.
    let isNew = original.units.isEmpty && original.tasks.isEmpty
    var names = text.names
    if case .roles = field {
      names = text.split { "；;".contains($0) }.flatMap { part in
        part.split(maxSplits: 1) { "：:".contains($0) }.last.map { String($0).names } ?? []
      }
    }
    if field == .reporters || field.whole != field,
      Language.allCases.contains(where: { ReportDuty.everybody($0) == text.trimmed })
    {
      return []
    }
    return names.filter { !known.contains($0) }.compactMap { name in
      let nearest = Review.nearest(to: name, among: known)
      return nearest != nil || !isNew ? .newUnit(name, nearest: nearest) : nil
    }
  }

  /// The unit that `name` is most likely meant to be: the same department, one that goes on where it ends, one spelt alike.
  private static func nearest(to name: String, among known: Set<String>) -> String? {
    let known = known.sorted { ($0.count, $0) < ($1.count, $1) }
    if let stem = UnitStems.stem(of: name), let same = known.first(where: { UnitStems.stem(of: $0) == stem }) {
      return same
    }
    if name.count >= 2, let longer = known.first(where: { $0.contains(name) || $0.count >= 3 && name.contains($0) }) {
      return longer
    }
    return nearestName(to: name, among: known)
  }

  // MARK: Figures

  private static func doubt(
    from old: Target, to new: Target, _ field: DraftField, _ text: String
  ) -> ReviewDoubt? {
    if old.value != nil, new.value == nil { return .noFigure(text) }
    if old.value != nil, measure(old.unit) != measure(new.unit) { return .otherMeasure(old.unit, new.unit) }
    switch field {
    case .targetPart(_, .figure) where !new.kind.hasFigure && old.value != new.value:
      return .figureOfKind(new.kind, isNeeded: false)
    case .targetPart(_, .kind) where new.kind.hasFigure && new.value == nil:
      return .figureOfKind(new.kind, isNeeded: true)
    default: return nil
    }
  }

  /// Sorts of measures between which nobody changes a figure without meaning it.
  private enum Measure { case share, points, amount }

  private static func measure(_ unit: String?) -> Measure {
    guard let unit else { return .amount }
    if unit.hasSuffix("百分点") { return .points }
    return unit.hasPrefix("%") || unit.hasPrefix("％") || unit.hasPrefix("‰") ? .share : .amount
  }
}

extension Target.Kind {
  /// Whether a target of this kind is a figure, alone or beside others.
  fileprivate var hasFigure: Bool {
    switch self {
    case .atLeast, .atMost, .exactly, .about, .ratioAtMost, .fromTo, .floorWithStretch, .frequency, .responseTime,
      .stretch:
      true
    case .text, .relative, .grade: false
    }
  }
}

extension PlanDraft {
  /// The target number `index` of the part at `path`.
  fileprivate func target(at path: DraftPath, _ index: Int) -> Target? {
    switch path {
    case .task(let places):
      guard let targets = task(at: places)?.targets, targets.indices.contains(index) else { return nil }
      return targets[index].value
    case .indicator(let place): return indicators.indices.contains(place) ? indicators[place].target.value : nil
    case .head, .section, .unit, .area, .leader, .note, .duty, .question, .missing, .ignored: return nil
    }
  }

  /// Every name by which the draft knows a unit: declared, another spelling, a member of a group, a place, or at work in a task.
  package var knownUnits: Set<String> {
    var known = Set(areas.map(\.value))
    for unit in units { known.formUnion([unit.name.value] + unit.aliases.map(\.value) + unit.members) }
    for (_, task) in tasksWithPlaces {
      known.formUnion((task.leads + task.responsible + task.cooperating + task.roles.values.joined()).map(\.value))
    }
    for indicator in indicators { known.formUnion((indicator.owners + indicator.sources).map(\.value)) }
    return known
  }
}
