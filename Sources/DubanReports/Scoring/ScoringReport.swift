package import DubanCore

/// The assessment of units (考核) as a report: who has how many points, by which rules, and in the annex each point with the
/// entries that made it. Units stand in it, never persons; places only where the plan asks for them.
package struct ScoringReport {
  private let parts: [Part]
  private let office: String
  private let day: Day
  private let language: Language

  /// The assessments of a plan.
  package struct Part: Sendable {
    let open: OpenPlan
    /// One for each stretch that has begun, the first first.
    let scorings: [Scoring]

    /// Those of the plan that is open; nil where it assesses nobody.
    package init?(_ open: OpenPlan, from journal: some EntrySource) throws {
      guard open.plan.assessment != nil else { return nil }
      self.open = open
      scorings = Scoring.all(
        open.plan, entries: try journal.entries(of: open.plan.id), asOf: open.board.asOf, knownBy: open.board.knownBy)
    }
  }

  /// The report on `parts`, issued by `office` on `day`.
  package init(_ parts: [Part], office: String, day: Day, _ language: Language) {
    self.parts = parts
    self.office = office
    self.day = day
    self.language = language
  }

  private var asOf: Day { parts.map(\.open.board.asOf).max() ?? day }

  /// It as a report.
  package var report: Report {
    var report = Report(title: title, day: day, asOf: asOf, language: language)
    report.issuer = office
    report.isSimulated = parts.contains(where: \.open.isSimulated)
    var outline = Outline(language)
    for part in parts {
      report.blocks.append(.paragraph(opening(part)))
      // The stretch that runs stands first: it is what is asked for mostly.
      for scoring in part.scorings.reversed() {
        report.blocks.append(outline.chapter(Report.Text([.plain(heading(scoring, part))])))
        report.blocks += blocks(scoring, part, &outline)
        if let annex = annex(scoring, part) { report.annexes.append(annex) }
      }
    }
    return report
  }

  private var title: String {
    let day = asOf.official(language)
    guard parts.count == 1, let plan = parts.first?.open.plan else {
      return language.pick("\(parts.count)个方案考核情况（截至\(day)）", "Assessment under \(parts.count) plans as of \(day)")
    }
    let name = plan.title.words(language)
    return language.pick("《\(name)》考核情况（截至\(day)）", "Assessment under “\(name)” as of \(day)")
  }

  private func opening(_ part: Part) -> Report.Text {
    let plan = part.open.plan
    guard let rules = plan.assessment else { return "" }
    var text: Report.Text = parts.count > 1 ? Report.Text([.strong(plan.title.words(language)), .plain(" ")]) : ""
    text += language.pick(
      "考核规则：\(rules.words(.chinese))。只考核单位，不考核个人。",
      "Rules: \(rules.words(.english)). Units are assessed, never persons.")
    if part.scorings.isEmpty {
      text += language.pick("考核期尚未开始。", " The assessment has not begun.")
    }
    let awards = rules.awards.compactMap { id in plan.funding.first { $0.id == id } }.map { funding in
      funding.name.words(language)
        + (funding.total.map { language.official(" " + Target.joined($0.value, $0.unit)) } ?? "")
        + (funding.each.map { language.pick("（\($0.words(.chinese))）", " (\($0.words(.english)))") } ?? "")
    }
    if !awards.isEmpty {
      text += language.pick("奖补资金：\(language.list(awards))。", " Awarded by it: \(language.list(awards)).")
    }
    for note in rules.notes { text += Report.Text([.plain(language.pick("", " ") + note + language.pick("。", "."))]) }
    return text
  }

  private func heading(_ scoring: Scoring, _ part: Part) -> String {
    let span = scoring.span
    let days = language.pick(
      "\(span.start.official(.chinese))至\(span.end.official(.chinese))",
      "\(span.start.official(.english)) to \(span.end.official(.english))")
    let name = parts.count > 1 ? part.open.plan.title.words(language) + language.pick("，", ", ") : ""
    return name + days + (scoring.isOver ? "" : language.pick("（未满期，暂计）", " (so far, not over yet)"))
  }

  /// `（2024年）`, with its days where it is no calendar year.
  private func stretch(_ scoring: Scoring) -> String {
    let (start, end) = (scoring.span.start, scoring.span.end)
    let isYear = start == Quarter(year: start.year, index: 1).start && end == Quarter(year: start.year, index: 4).end
    guard !isYear else { return language.pick("（\(start.year)年）", " (\(start.year))") }
    return language.pick("（\(start)至\(end)）", " (\(start) to \(end))")
  }

  // MARK: One stretch

  private func blocks(_ scoring: Scoring, _ part: Part, _ outline: inout Outline) -> [Report.Block] {
    var blocks: [Report.Block] = []
    for group in scoring.groups {
      if let name = group.name {
        // Of several stretches each group bears its own, by which a sheet of it is told from the same of another.
        let stretch = part.scorings.count > 1 ? stretch(scoring) : ""
        blocks.append(outline.section(Report.Text([.plain(name.words(language) + stretch)])))
      }
      blocks.append(.table(table(group, scoring, part)))
      if scoring.ranks, !isRanked(group, scoring) {
        let fewest = Self.fewestRanked.description
        blocks.append(
          .paragraph(
            language.pick(
              "参加考核的单位不足\(fewest)个，不排名。", "Fewer than \(fewest) units are assessed, so they are not ranked.")))
      }
    }
    if scoring.scores.isEmpty { blocks.append(.paragraph(language.pick("没有参加考核的单位。", "Nobody is assessed."))) }
    for helps in [true, false] {
      let names = scoring.leftOut.filter { $0.helps == helps }.map { $0.party.name.words(language) }
      guard !names.isEmpty else { continue }
      let list = language.list(names)
      blocks.append(
        .paragraph(
          helps
            ? language.pick("只承担配合工作，不参加考核：\(list)。", "Left out, since they only help: \(list).")
            : language.pick("没有承担事项，不参加考核：\(list)。", "Left out, since they have no items: \(list).")))
    }
    return blocks
  }

  /// Among fewer no place says anything but who stands below whom.
  private static let fewestRanked = 3

  private func isRanked(_ group: Scoring.Group, _ scoring: Scoring) -> Bool {
    scoring.ranks && group.standings.count >= Self.fewestRanked
  }

  private func table(_ group: Scoring.Group, _ scoring: Scoring, _ part: Part) -> ReportTable {
    let (isRanked, counts) = (isRanked(group, scoring), scoring.rules.countsPoints)
    let hasAppeals = group.standings.contains { $0.score.points.contains(where: \.isAppealOpen) }
    var columns: [ReportTable.Column] = []
    if isRanked { columns.append(.init(language.pick("名次", "Place"), width: 5, .trailing)) }
    columns.append(.init(language.pick("单位", "Unit"), width: 24))
    columns.append(.init(language.pick("事项数", "Items"), width: 6, .trailing))
    if counts {
      columns += [
        .init(language.pick("起评分", "From"), width: 7, .trailing),
        .init(language.pick("加分", "Added"), width: 7, .trailing),
        .init(language.pick("扣分", "Taken"), width: 7, .trailing),
        .init(language.pick("得分", "Points"), width: 7, .trailing),
      ]
      if hasAppeals { columns.append(.init(language.pick("申诉待定", "Appeals open"), width: 9, .trailing)) }
    }
    let rows = group.standings.map { standing -> ReportTable.Row in
      let score = standing.score
      var cells: [ReportTable.Cell] = isRanked ? [.text(standing.place.map(String.init) ?? "")] : []
      let items = score.items.map { ItemID.Global(plan: part.open.plan.id, item: $0) }
      cells += [
        .text(score.party.name.words(language)),
        .count(Counted(items, score.party.name.words(language))),
      ]
      if counts {
        let open = score.points.count(where: \.isAppealOpen)
        cells += [score.base, score.added, score.deducted, score.total].map { .figure($0.figure, unit: "") }
        if hasAppeals { cells.append(open == 0 ? .empty : .text(String(open))) }
      }
      return ReportTable.Row(nil, cells)
    }
    return ReportTable(columns: columns, rows: rows)
  }

  /// Every point; nil where there is none.
  private func annex(_ scoring: Scoring, _ part: Part) -> Report.Annex? {
    let plan = part.open.plan
    let hasAppeals = scoring.scores.contains { $0.points.contains { $0.appealWords(language) != nil } }
    var columns: [ReportTable.Column] = [
      .init(language.pick("单位", "Unit"), width: 16), .init(language.pick("情形", "Rule"), width: 10),
      .init(language.pick("编号", "Id"), width: 8), .init(language.pick("事项", "Item"), width: 20),
      .init(language.pick("事实", "What happened"), width: 26),
      .init(language.pick("分值", "Points"), width: 6, .trailing),
      .init(language.pick("计入", "Counted"), width: 6, .trailing),
      .init(language.pick("依据记录", "Entries"), width: 10),
    ]
    if hasAppeals { columns.append(.init(language.pick("申诉", "Appeal"), width: 14)) }
    let rows = scoring.scores.flatMap { score in
      score.points.map { point in
        ReportTable.Row(
          ItemID.Global(plan: plan.id, item: point.item.isEmpty ? nil : point.item),
          [
            .text(score.party.name.words(language)), .text(point.rule.title(language)), .text(point.item),
            .text(point.title.words(language)), .text(point.words(language, in: plan.period)),
            .text(point.rule.points.signed),
            .text(point.counted.signed + (point.isCapped ? language.pick("（封顶）", " (limit)") : "")),
            .text(point.entries.map { "#\($0)" }.joined(separator: " ")),
          ] + (hasAppeals ? [.text(point.appealWords(language) ?? "")] : []))
      }
    }
    guard !rows.isEmpty else { return nil }
    return Report.Annex(
      title: language.pick("计分明细：\(heading(scoring, part))", "All points: \(heading(scoring, part))"),
      table: ReportTable(columns: columns, rows: rows),
      notes: [
        language.pick(
          "依据记录是台账记录的序号；应做未做的，列定下期限的记录和此前最后一条。有异议的，在该事项下批注“申诉:情形 理由”。",
          "Entries are numbers of the journal; of what was left undone those that set the day and the last before it. Who disagrees remarks on the item “appeal: rule reason”."
        )
      ])
  }
}

extension ScoredPoint {
  /// Whether somebody disagrees and nobody has decided.
  fileprivate var isAppealOpen: Bool { appeal.map { $0.decided == nil } ?? false }
}

extension Scoring {
  /// Whether the plan asks for places, and there are points by which to give them.
  fileprivate var ranks: Bool { rules.isRanked && rules.countsPoints }
}
