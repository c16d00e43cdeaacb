import DubanCore

/// Units, money, duties, changes and how a figure developed.
extension ViewReport {
  /// In the order of the plan and never one of merit: people are not ranked.
  func table(of standings: [UnitStanding], _ shown: Set<String>?) -> ReportTable {
    let columns = [
      column("单位", "Unit", 18), column("牵头", "Leads", 5, .trailing), column("责任", "Responsible", 5, .trailing),
      column("配合", "Cooperates", 5, .trailing), column("指标", "Indicators", 5, .trailing),
      column("逾期部分", "Overdue parts", 5, .trailing), column("负责任务的灯", "Lights of what it answers for", 24),
      column("下一项", "Owes next", 26), column("时限", "Due", 11, .centre),
    ]
    func tasks(_ positions: [Int], _ words: String) -> ReportTable.Cell {
      positions.isEmpty ? .empty : .count(Counted(positions.map { id(board.tasks[$0].task.id) }, words))
    }
    let rows = standings.map { standing -> ReportTable.Row in
      let summary = standing.summary
      let name = summary.unit?.name.words(language) ?? language.pick("未明确单位", "no unit named")
      let owned = board.indicators.filter { entry in
        guard let unit = summary.unit, shown?.contains(entry.indicator.id) ?? true else { return false }
        return entry.indicator.owners.contains(unit.name.chinese)
      }
      let late = standing.agenda.overdue.map { id($0.key) }
      return .init(
        nil,
        [
          .text(name), tasks(summary.leads, name), tasks(summary.responsible, name), tasks(summary.cooperates, name),
          owned.isEmpty ? .empty : .count(Counted(owned.map { id($0.indicator.id) }, name)),
          late.isEmpty ? .empty : .count(Counted(late, name)), .text(summary.lights.words(language)),
          .text(standing.next?.headline.words(language) ?? ""), standing.next.map { .day($0.due) } ?? .empty,
        ])
    }
    return ReportTable(columns: columns, rows: rows)
  }

  func table(of sheet: FundingSheet, _ view: FundingView) -> ReportTable {
    let groups: [FundingGroup] =
      switch view {
      case .task: []
      case .source: sheet.bySource
      case .area: sheet.byArea(board.plan.areas)
      }
    let head: [ReportTable.Column] =
      switch view {
      case .task: []
      case .source: [column("来源", "Source", 16), column("金额", "Amount", 12, .trailing)]
      case .area: [column("地区", "Area", 12), column("金额", "Amount", 12, .trailing)]
      }
    let columns =
      head + [
        column("编号", "Id", 8), column("资金", "Funding", 22), column("任务", "Task", 22),
        column("总额", "Total", 12, .trailing), column("累计已付", "Paid", 12, .trailing),
        column("支付率", "Share paid", 8, .trailing),
      ]
    func row(_ line: FundingLine, _ group: [ReportTable.Cell]) -> ReportTable.Row {
      let task = line.entry.task
      return .init(
        id(line.funding.id),
        group + [
          .text(task ?? ""), .text(line.funding.name.words(language)),
          .text(task.flatMap { board.task($0)?.task.title.words(language) } ?? ""),
          line.whole.map { .figure($0, unit: line.unit ?? "") } ?? .empty,
          line.entry.paid.map { .figure($0, unit: line.unit ?? "") } ?? .empty,
          .text(line.paidShare.map { $0.percent() + "%" } ?? ""),
        ])
    }
    guard view == .task else {
      let rows = groups.flatMap { group in
        group.members.map { member in
          row(
            sheet.lines[member.line],
            [
              .text(group.name.words(language)), member.value.map { .figure($0, unit: member.unit ?? "") } ?? .empty,
            ])
        }
      }
      return ReportTable(columns: columns, rows: rows)
    }
    let sums = sheet.sums.filter { $0.stated > 0 }.map { sum in
      ReportTable.Row(
        nil,
        [
          .text(language.pick("合计", "Total")), .empty, .empty, .figure(sum.whole, unit: sum.unit ?? ""),
          sum.paid.map { .figure($0, unit: sum.unit ?? "") } ?? .empty,
          .text(sum.paidShare.map { $0.percent() + "%" } ?? ""),
        ], isTotal: true)
    }
    return ReportTable(columns: columns, rows: sheet.lines.map { row($0, []) } + sums)
  }

  /// What is owed by now, or came in early.
  func table(of duties: [ShownContent.Duty]) -> ReportTable {
    let columns = [
      column("报送", "Duty", 22), column("单位", "Unit", 18), column("报送期至", "Span ends", 11, .centre),
      column("已报", "Handed in", 6, .trailing), column("状态", "State", 10, .centre),
    ]
    let names = units
    let rows = duties.flatMap { part in
      part.rows.flatMap { position -> [ReportTable.Row] in
        let row = part.sheet.rows[position]
        return zip(part.sheet.spans, row.cells).compactMap { span, cell in
          guard let state = cell.state else { return nil }
          return .init(
            id(part.sheet.duty.id),
            [
              .text(part.sheet.duty.title.words(language)), .text(names.list([row.unit])), .day(span),
              .text(String(cell.handedIn)), .text(state.words(language)),
            ])
        }
      }
    }
    return ReportTable(columns: columns, rows: rows)
  }

  func table(of changes: [ShownContent.Change], _ words: EntryWords) -> ReportTable {
    let columns = [
      column("记录日", "Recorded", 11, .centre), column("编号", "Id", 8), column("事项", "Item", 20),
      column("类型", "What", 8), column("内容", "Change", 26), column("操作人", "Who", 8),
      column("此前", "Before", 6, .centre), column("此后", "After", 6, .centre), column("说明", "Note", 16),
    ]
    let undone = language.pick("（已撤销）", " (taken back)")
    let rows = changes.map { change -> ReportTable.Row in
      let entry = change.entry
      return .init(
        id(entry.subject),
        [
          .day(entry.recorded), .text(entry.subject), .text(change.title.words(language)),
          .text(words.kind(entry, language) + (change.isUndone ? undone : "")),
          .text(language.official(words.change(entry, language))), .text(entry.actor),
          change.before.map { .light($0) } ?? .empty, change.after.map { .light($0) } ?? .empty,
          words.note(entry).map { .quoted($0) } ?? .empty,
        ])
    }
    return ReportTable(columns: columns, rows: rows)
  }

  /// By day what was reported, what is to be reached, and where it should have been.
  func trend(_ trend: Trend, of item: String) -> [Report.Block] {
    let title = board.task(item)?.task.title ?? board.indicator(item)?.indicator.name
    let name = [title?.words(language), trend.target.name.words(language)].compactMap(\.self)
      .joined(separator: language.pick("：", ": "))
    let sentence = language.official(trend.assessment.judgement.words(language, in: period))
    let head = "\(item) \(name)" + language.pick("，", ", ") + trend.target.words(language)
    let unit = trend.target.unit ?? ""
    let days = Set(trend.readings.map(\.on) + trend.expected.map(\.day) + [trend.asOf]).sorted()
    let columns = [
      column("日期", "Day", 12), column("实际", "Actual", 10, .trailing), column("目标", "Target", 10, .trailing),
      column("应达", "Expected", 10, .trailing),
    ]
    let rows = days.map { day -> ReportTable.Row in
      let reading = trend.readings.first { $0.on == day }?.value
      // A step has two corners on one day, of which the later one holds.
      let due = trend.expected.last { $0.day <= day }.flatMap { $0.value.rounded(places: 2) }
      return .init(nil, [.day(day)] + [reading, trend.total, due].map { $0.map { .figure($0, unit: unit) } ?? .empty })
    }
    let light = trend.assessment.light.words(language)
    return [
      .paragraph(
        Report.Text([
          .item(id(item), head), .plain(language.pick("。", ". ")), .strong(light),
          .plain(language.pick("：\(sentence)。", ": \(sentence).")),
        ])),
      .table(ReportTable(columns: columns, rows: rows)),
    ]
  }
}
