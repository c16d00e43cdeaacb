import DubanCore

/// The parts of the board of one plan.
extension BoardReport {
  /// A part: what it is called, and what stands in it.
  struct Part {
    let title: Report.Text
    let blocks: [Report.Block]
  }

  /// The parts of `board` in which there is something.
  static func parts(_ board: Board, _ language: Language) -> [Part] {
    let agenda = board.agenda
    let parts = [
      overview(board, language),
      open(
        agenda.overdue, board, language.pick("已逾期", "overdue"), language
      ) { language.pick("逾期部分（节点、目标、指标等）：\($0)个", "Overdue parts (milestones, targets, indicators): \($0)") },
      open(agenda.due(within: Agenda.horizon), board, language.pick("近期到期", "due soon"), language) {
        language.pick(
          "\(Agenda.horizon.description)天内到期部分：\($0)个", "Parts due within \(Agenda.horizon.description) days: \($0)")
      },
      indicators(board, language), units(board, language),
    ]
    return parts.compactMap(\.self)
  }

  private static func overview(_ board: Board, _ language: Language) -> Part? {
    let groups = [
      (language.pick("重点任务", "Tasks"), tasks(board)), (language.pick("主要指标", "Indicators"), indicators(board)),
    ].filter { !$0.1.isEmpty }
    guard !groups.isEmpty else { return nil }
    let told = groups.map { name, items -> Report.Text in
      let parts = Bars.parts(items, language).map { part -> Report.Text in
        language.pick("\(part.light.words(language))\(part.counted)项", "\(part.counted) \(part.light.words(language))")
      }
      let total = counted(items, name)
      return language.pick("\(name)\(total)项：", "\(name): \(total), of which ")
        + language.join(parts, language.pick("、", ", ")) + language.pick("。", ".")
    }
    let bars = Bars(
      title: language.pick("按状态", "By light"), bars: groups.map { .init($0, Bars.parts($1, language)) })
    return Part(
      title: language.pick("总体情况", "Overall"),
      blocks: told.map { .paragraph($0) } + [.bars(bars)])
  }

  private static func open(
    _ items: [AgendaItem], _ board: Board, _ words: String, _ language: Language,
    _ title: (Counted) -> Report.Text
  ) -> Part? {
    guard !items.isEmpty else { return nil }
    let total = Counted(items.map { ItemID.Global(plan: board.plan.id, item: $0.key) }, words)
    return Part(title: title(total), blocks: [.table(table(of: items, on: board, language))])
  }

  /// What is open, with who answers for it, since when or by when, and why.
  static func table(of items: [AgendaItem], on board: Board, _ language: Language) -> ReportTable {
    let columns: [ReportTable.Column] = [
      .init(language.pick("编号", "Id"), width: 10), .init(language.pick("事项", "Item"), width: 24),
      .init(language.pick("要求", "What must stand"), width: 24),
      .init(language.pick("牵头（责任）单位", "Who answers"), width: 18), .init(language.pick("时限", "Due"), width: 11, .centre),
      .init(language.pick("灯", "Light"), width: language == .chinese ? 5 : 10, .centre),
      .init(language.pick("依据", "Reason"), width: 26),
    ]
    let period = board.plan.period
    let units = UnitNames(board.plan, language)
    let rows = items.map { item in
      let what = item.title.words(language)
      return ReportTable.Row(
        ItemID.Global(plan: board.plan.id, item: item.key),
        [
          .text(item.key), .text(item.headline.words(language)),
          item.isPart && what != item.headline.words(language) ? .text(what) : .empty, .text(units.list(item.units)),
          .day(item.due), .light(item.shownLight),
          .text(language.official(item.judgement.words(language, in: period))),
        ])
    }
    return ReportTable(columns: columns, rows: rows)
  }

  private static func indicators(_ board: Board, _ language: Language) -> Part? {
    guard !board.indicators.isEmpty else { return nil }
    let period = board.plan.period
    let units = UnitNames(board.plan, language)
    let columns: [ReportTable.Column] = [
      .init(language.pick("编号", "Id"), width: 8), .init(language.pick("指标", "Indicator"), width: 26),
      .init(language.pick("责任单位", "Responsible"), width: 18), .init(language.pick("要求", "Demand"), width: 14),
      .init(language.pick("最新值", "Latest"), width: 12, .trailing),
      .init(language.pick("数据日", "Figure of"), width: 11, .centre),
      .init(language.pick("灯", "Light"), width: language == .chinese ? 5 : 10, .centre),
      .init(language.pick("依据", "Reason"), width: 26),
    ]
    let rows = board.indicators.map { entry in
      let (indicator, assessed) = (entry.indicator, entry.assessment)
      let latest = assessed.target.latest
      return ReportTable.Row(
        ItemID.Global(plan: board.plan.id, item: indicator.id),
        [
          .text(indicator.id), .text(indicator.name.words(language)), .text(units.list(indicator.owners)),
          .text(indicator.target.words(language)),
          latest.map { .figure($0.value, unit: indicator.target.unit ?? "") } ?? .empty,
          latest.map { .day($0.on) } ?? .empty, .light(assessed.judgement.told),
          .text(language.official(assessed.judgement.words(language, in: period))),
        ])
    }
    let total = counted(indicators(board), language.pick("主要指标", "indicators"))
    return Part(
      title: language.pick("主要指标：\(total)项", "Indicators: \(total)"),
      blocks: [.table(ReportTable(columns: columns, rows: rows))])
  }

  /// The tasks by those who answer for them; one of several units stands under each, one of nobody under nobody.
  private static func units(_ board: Board, _ language: Language) -> Part? {
    let groups = answering(board, language)
    guard !groups.isEmpty else { return nil }
    let period = board.plan.period
    let columns: [ReportTable.Column] = [
      .init(language.pick("单位", "Unit"), width: 16), .init(language.pick("编号", "Id"), width: 8),
      .init(language.pick("任务", "Task"), width: 24), .init(language.pick("时限", "Due"), width: 11, .centre),
      .init(language.pick("灯", "Light"), width: language == .chinese ? 5 : 10, .centre),
      .init(language.pick("依据", "Reason"), width: 26), .init(language.pick("最近说法", "What was said last"), width: 20),
    ]
    let rows = groups.flatMap { name, entries in
      entries.map { entry in
        ReportTable.Row(
          ItemID.Global(plan: board.plan.id, item: entry.task.id),
          [
            .text(name), .text(entry.task.id), .text(entry.task.title.words(language)), .day(entry.assessment.due),
            .light(of: entry.assessment.judgement),
            .text(entry.assessment.judgement.map { language.official($0.words(language, in: period)) } ?? ""),
            entry.assessment.state.wording.map { .quoted($0) } ?? .empty,
          ])
      }
    }
    return Part(
      title: language.pick("各单位任务", "Tasks by unit"),
      blocks: [.table(lights(of: groups, board, language)), .table(ReportTable(columns: columns, rows: rows))])
  }

  /// The judged tasks of each unit that answers for any, in the order of the plan; at the end those that no declared unit answers for.
  private static func answering(
    _ board: Board, _ language: Language
  ) -> [(name: String, entries: [Board.TaskEntry])] {
    let judged = board.tasks.indices.filter { board.tasks[$0].assessment.light != nil }
    let summaries = board.units.filter { $0.unit != nil }
    let answered = Set(summaries.flatMap(\.answering))
    let nobody = (language.pick("未明确单位", "No unit named"), judged.filter { !answered.contains($0) })
    let groups = summaries.map { ($0.unit?.name.words(language) ?? "", $0.answering.sorted()) } + [nobody]
    return groups.compactMap { name, places in
      let entries = places.map { board.tasks[$0] }.filter { $0.assessment.light != nil }
      return entries.isEmpty ? nil : (name, entries)
    }
  }

  /// How many tasks of each unit show each light.
  private static func lights(
    of groups: [(name: String, entries: [Board.TaskEntry])], _ board: Board, _ language: Language
  ) -> ReportTable {
    let all = tasks(board)
    let shown = Bars.parts(all, language).map(\.light)
    let columns =
      [
        ReportTable.Column(language.pick("单位", "Unit"), width: 22),
        .init(language.pick("任务", "Tasks"), width: 6, .trailing),
      ] + shown.map { .init($0.words(language), width: language == .chinese ? 6 : 10, .trailing) }
    let rows = groups.map { name, entries -> ReportTable.Row in
      func counted(_ entries: [Board.TaskEntry]) -> Counted {
        Counted(entries.map { ItemID.Global(plan: board.plan.id, item: $0.task.id) }, name)
      }
      let cells = shown.map { light -> ReportTable.Cell in
        let those = entries.filter { $0.assessment.judgement?.told == light }
        return those.isEmpty ? .empty : .count(counted(those))
      }
      return .init(nil, [.text(name), .count(counted(entries))] + cells)
    }
    return ReportTable(columns: columns, rows: rows)
  }
}
