import DubanCore

/// What became of the items since the circular before, and 下一步要求.
extension Circular {
  func changes(_ outline: inout Outline) -> [Report.Block] {
    guard let day = parts.asOfBefore else { return [] }
    let moved = items.compactMap { item -> (item: CircularItem, before: Standing)? in
      guard let before = item.standingBefore, before != item.standing else { return nil }
      return (item, before)
    }
    let new = items.filter { $0.standingBefore == nil }
    let better = moved.filter { $0.item.standing.rank < $0.before.rank }
    let worse = moved.filter { $0.item.standing.rank > $0.before.rank }
    var blocks = [
      outline.chapter(
        language.pick("与上期（\(day.official(language))）相比", "Since the last circular (\(day.official(language)))"))
    ]
    func tell(_ group: [(item: CircularItem, before: Standing)], _ chinese: String, _ english: String) {
      guard !group.isEmpty else { return }
      let total = counted(group.map(\.item), language.pick(chinese, english))
      let told = group.map { item, before in
        language.pick("\(item.number)“\(item.title)”由", "\(item.number) “\(item.title)” ")
          + "\(before.words(language))\(language.pick("转为", " → "))\(item.standing.words(language))"
      }
      let text = told.joined(separator: language.pick("；", "; "))
      blocks.append(
        .paragraph(language.pick("\(chinese)\(total)项：\(text)。", "\(english): \(total). \(text).")))
    }
    tell(better, "状态好转", "Better")
    tell(worse, "状态变差", "Worse")
    if !new.isEmpty {
      let total = counted(new, language.pick("新列入", "new"))
      blocks.append(
        .paragraph(
          language.pick(
            "新列入\(total)项：\(language.list(new.map(\.number)))。", "New: \(total). \(language.list(new.map(\.number)))."))
      )
    }
    if blocks.count == 1 {
      blocks.append(.paragraph(language.pick("各事项状态没有变化。", "Nothing stands otherwise than then.")))
    }
    return blocks
  }

  func demands(_ outline: inout Outline) -> [Report.Block] {
    var demands: [Report.Text] = []
    let late = items.filter { [.overdue, .farBehind].contains($0.standing) }
    if !late.isEmpty {
      let units = Circular.unique(late.flatMap(\.units))
      let who = units.isEmpty ? language.pick("有关单位", "The units concerned") : language.list(units)
      let total = counted(late, language.pick("逾期和严重滞后", "overdue and far behind"))
      demands.append(
        language.pick(
          "\(who)就逾期和严重滞后的\(total)项，于\(settings.answerDays.description)个工作日内书面报送原因、措施和分月推进计划。",
          "\(who): for the \(total) items that are overdue or far behind, hand in cause, measures and a dated plan within \(settings.answerDays.description) working days."
        ))
    }
    let silent = items.filter { $0.standing == .unreported }
    if !silent.isEmpty {
      let units = Circular.unique(silent.flatMap(\.units))
      let who = units.isEmpty ? language.pick("有关单位", "The units concerned") : language.list(units)
      let total = counted(silent, Standing.unreported.words(language))
      demands.append(
        language.pick("\(who)立即补报\(total)项的进展。", "\(who): report the \(total) items of which nothing was told at once.")
      )
    }
    let due = parts.due(within: settings.horizon).sorted { $0.item.due < $1.item.due }
    if !due.isEmpty {
      let total = Counted(
        due.map { ItemID.Global(plan: parts[$0.part].board.plan.id, item: $0.item.key) },
        language.pick("近期到期", "due soon"))
      let named = due.prefix(Self.mostNamed).map { part, item in
        let plan = parts[part].board.plan
        let units =
          item.units.isEmpty ? "" : language.pick("（\(language.list(item.units))）", " (\(language.list(item.units)))")
        return "\(item.due.words(language, in: plan.period)) \(item.headline.words(language))\(units)"
      }
      let more = due.count > Self.mostNamed ? language.pick("等", " and others") : ""
      demands.append(
        language.pick(
          "\(settings.horizon.description)天内到期\(total)项，请对照时限抓紧推进：\(named.joined(separator: "；"))\(more)。",
          "\(total) fall due within \(settings.horizon.description) days: \(named.joined(separator: "; "))\(more)."))
    }
    if let next = nextReport {
      let day = next.day.official(language)
      let who = next.isAll ? language.pick("各单位", "All units") : language.pick("各有关单位", "The units named for it")
      let what =
        next.duty.map { language.pick("报送“\($0)”", "hand in “\($0)”") }
        ?? language.pick("报送下一期进展", "report next")
      demands.append(language.pick("\(who)于\(day)前\(what)。", "\(who) \(what) by \(day)."))
    }
    if !late.isEmpty {
      demands.append(
        language.pick(
          "对逾期事项发红色督办单，对进度滞后事项发黄色督办单，并适时开展回访。",
          "Red slips follow for what is overdue, yellow ones for what is behind, and a look back in time."))
    }
    guard !demands.isEmpty else { return [] }
    return [outline.chapter(language.pick("下一步要求", "What is asked for"))]
      + demands.enumerated().map { index, text in .paragraph(Report.Text([.plain("\(index + 1). ")] + text.runs)) }
  }

  /// By when units report next.
  private struct NextReport {
    let day: Day
    /// What they hand in; nil where it is their usual report.
    let duty: String?
    /// Whether the plan asks all of its units for it.
    let isAll: Bool
  }

  /// The next day that the plans name for what units hand in, else the end of the span for which they report next; nil where the
  /// plans ask for one report only. What is owed for one task alone is no report of the plan.
  private var nextReport: NextReport? {
    let duties = parts.flatMap { part -> [NextReport] in
      let plan = part.board.plan
      return plan.duties.filter { $0.task == nil && $0.dueDay != nil }.compactMap { duty in
        let days = duty.spans(in: plan).map { duty.deadline(of: $0) }.filter { $0 > settings.day }
        return days.min().map { NextReport(day: $0, duty: duty.title.words(language), isAll: duty.units.isEmpty) }
      }
    }
    if let next = duties.min(by: { $0.day < $1.day }) { return next }
    let ends = parts.compactMap { part -> Day? in
      switch part.board.plan.settings.reporting {
      case .monthly: settings.day.monthEndAfter
      case .quarterly: settings.day.quarterEndAfter
      case .once: nil
      }
    }
    return ends.min().map { NextReport(day: $0, duty: nil, isAll: true) }
  }

  static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension Standing {
  /// From what is best to what is worst.
  fileprivate var rank: Int {
    switch self {
    case .completed: 0
    case .ahead: 1
    case .onSchedule: 2
    case .suspended: 3
    case .unreported: 4
    case .behind: 5
    case .farBehind: 6
    case .overdue: 7
    }
  }
}
