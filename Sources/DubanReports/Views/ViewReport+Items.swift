import DubanCore

/// Figures, tasks and what is due, a row each.
extension ViewReport {
  func table(of figures: [ShownContent.Figure]) -> ReportTable {
    let isGrouped = figures.contains { $0.heading != nil }
    let heading = board.indicators.isEmpty ? column("任务", "Task", 18) : column("类别", "Category", 12)
    let columns =
      (isGrouped ? [heading] : []) + [
        column("编号", "Id", 8), column("指标", "Indicator", 22), column("责任单位", "Who answers", 16),
        column("要求", "Demand", 14), column("最新值", "Latest", 10, .trailing), column("数据日", "Figure of", 11, .centre),
        lightColumn, column("依据", "Reason", 26),
      ]
    let names = units
    let rows = figures.compactMap { figure -> ReportTable.Row? in
      guard let (name, owners, assessed, judgement) = told(figure) else { return nil }
      let latest = assessed.latest
      let heading: [ReportTable.Cell] = isGrouped ? [.text(figure.heading?.words(language) ?? "")] : []
      return .init(
        id(figure.item),
        heading + [
          .text(figure.item), .text(name.words(language)), .text(names.list(owners)),
          .text(assessed.target.words(language)),
          latest.map { .figure($0.value, unit: assessed.target.unit ?? "") } ?? .empty,
          latest.map { .day($0.on) } ?? .empty, .light(judgement.told), reason(judgement),
        ])
    }
    return ReportTable(columns: columns, rows: rows)
  }

  private func told(
    _ figure: ShownContent.Figure
  ) -> (name: Name, owners: [String], assessed: TargetAssessment, judgement: Judgement)? {
    guard let place = figure.target else {
      guard let entry = board.indicator(figure.item) else { return nil }
      return (entry.indicator.name, entry.indicator.owners, entry.assessment.target, entry.assessment.judgement)
    }
    guard let entry = board.task(figure.item), entry.assessment.targets.indices.contains(place) else { return nil }
    let assessed = entry.assessment.targets[place]
    return (assessed.target.name, entry.task.answering, assessed, assessed.judgement)
  }

  /// One that stands under several units, areas or quarters has a row under each.
  func table(of groups: [TaskGroup], by grouping: Grouping) -> ReportTable {
    let isGrouped = grouping != .flat
    let hasRoles = grouping == .unit
    let first = ReportTable.Column(language.official(grouping.words(language)), width: 14)
    let columns =
      (isGrouped ? [first] : []) + (hasRoles ? [column("分工", "Part", 6)] : []) + [
        column("编号", "Id", 8), column("任务", "Task", 24), column("牵头（责任）单位", "Who answers", 16),
        column("配合单位", "Cooperating", 14), column("时限", "Due", 11, .centre), lightColumn, column("依据", "Reason", 26),
        column("最近说法", "What was said last", 18),
      ]
    let names = units
    let none = language.pick("未明确", "none named")
    let rows = groups.flatMap { group in
      group.members.map { member -> ReportTable.Row in
        let entry = board.tasks[member.task]
        let (task, assessed) = (entry.task, entry.assessment)
        let heading: [ReportTable.Cell] = isGrouped ? [.text(group.name?.words(language) ?? none)] : []
        let role: [ReportTable.Cell] = hasRoles ? [.text(member.role?.words(language) ?? "")] : []
        return .init(
          id(task.id),
          heading + role + [
            .text(task.id), .text(task.title.words(language)), .text(names.list(task.answering)),
            .text(names.list(task.cooperating)), .day(assessed.due), .light(of: assessed.judgement),
            .text(language.official(board.reason(of: entry).words(language, in: period))),
            assessed.state.wording.map { .quoted($0) } ?? .empty,
          ])
      }
    }
    return ReportTable(columns: columns, rows: rows)
  }

  func agenda(_ overdue: [AgendaItem], _ next: [AgendaItem], _ helping: [AgendaItem]) -> [Report.Block] {
    let parts = [
      (language.pick("逾期", "Overdue"), overdue),
      (language.pick("\(Agenda.horizon)天内到期", "Due within \(Agenda.horizon) days"), next),
      (language.pick("配合事项逾期和近期到期", "Overdue and due soon of what others owe and it helps with"), helping),
    ]
    var outline = Outline(language)
    return parts.filter { !$0.1.isEmpty }.flatMap { name, items in
      let counted = Counted(items.map { id($0.key) }, name)
      let owners = Counted(items.map(\.owner).once.map(id), name)
      // Parts of one item stand in a row each: where there are several both numbers say what they count.
      let title: Report.Text =
        owners.count == counted.count
        ? language.pick("\(name)\(counted)项", "\(name): \(counted)")
        : language.pick("\(name)\(counted)个部分，分属\(owners)项", "\(name): \(counted) parts of \(owners) items")
      return [outline.chapter(title), .table(BoardReport.table(of: items, on: board, language))]
    }
  }
}
