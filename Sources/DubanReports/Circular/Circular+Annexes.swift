import DubanCore

/// One table a standing, in the columns of published annexes.
extension Circular {
  func annexes(_ coming: [Upcoming]) -> [Report.Annex] {
    let shown: [Standing] = [
      .overdue, .farBehind, .behind, .unreported, .unreportedByArea, .dueToday, .ahead, .onSchedule, .suspended,
      .terminated, .completed, .closed,
    ]
    var filled: [Report.Annex] = []
    for standing in shown {
      let rows = items.filter { $0.standing == standing }
      guard !rows.isEmpty else { continue }
      let title = language.pick("\(standing.words(language))事项", "Items \(standing.words(language))")
      // One rule holds for all of them, and is told below the first.
      filled.append(Report.Annex(title: title, table: table(rows), notes: filled.isEmpty ? [rule] : []))
    }
    let units = Report.Annex(
      title: language.pick("各单位情况", "All units"), table: unitTable, notes: [UnitsRule.note(language)])
    let due = coming.map { Report.Annex(title: $0.title, table: $0.table(parts, language)) }
    return filled + due + [units]
  }

  /// The sentence below a table that tells by what the lights are decided.
  private var rule: String {
    let settings = parts.first?.board.plan.settings ?? PlanSettings()
    return language.pick(
      "注：各附件的状态，低于应达进度\(settings.behindPoints)至\(settings.farBehindPoints)个百分点为预警，超过\(settings.farBehindPoints)个百分点为滞后；期限已过未完成为逾期。",
      "\(settings.behindPoints) to \(settings.farBehindPoints) points below what is due is behind, more than \(settings.farBehindPoints) far behind; past its day and not done is overdue."
    )
  }

  /// Who leads it or answers for it; where the plan names both, each with its word.
  private func answering(_ item: CircularItem) -> String {
    guard !item.responsible.isEmpty else { return language.list(item.units) }
    let (leads, responsible) = (language.list(item.units), language.list(item.responsible))
    return language.pick("牵头：\(leads)；责任：\(responsible)", "lead: \(leads); responsible: \(responsible)")
  }

  /// What was said last of `item`, after the name of who said it and the day.
  private func said(of item: CircularItem) -> ReportTable.Cell {
    guard let wording = item.wording, let spoken = item.spoken else { return .empty }
    let who = spoken.who(speaker(of: item), language)
    let on = spoken.on.map { language.pick("（\($0.official(language))）", " (\($0.official(language)))") } ?? ""
    return .text(who + on + language.pick("：", ": ") + language.quoting(wording))
  }

  private func table(_ items: [CircularItem]) -> ReportTable {
    let columns: [ReportTable.Column] = [
      .init(language.pick("序号", "No."), width: 4, .centre),
      .init(language.pick("编号", "Id"), width: 8),
      .init(language.pick("事项", "Item"), width: 24),
      .init(language.pick("牵头（责任）单位", "Lead (responsible)"), width: 14),
      .init(language.pick("配合单位", "Cooperating"), width: 14),
      .init(language.pick("时限", "Due"), width: 10, .centre),
      .init(language.pick("应达", "Expected"), width: 14),
      .init(language.pick("实际", "Actual"), width: 10, .trailing),
      .init(language.pick("差距/逾期天数", "Gap / days overdue"), width: 20),
      .init(language.pick("状态", "Standing"), width: 8, .centre),
      .init(language.pick("单位说明", "What the unit says"), width: 18),
      .init(language.pick("督查意见", "Remark"), width: 10),
    ]
    @Sendable func rows(_ index: Int) -> [ReportTable.Row] {
      let item = items[index]
      return annexLines(item).enumerated().map { line, part in
        ReportTable.Row(
          item.id,
          [
            .text(String(index + 1)), .text(item.id.item ?? ""), .text(item.title), .text(answering(item)),
            .text(language.list(item.cooperating)), .day(part.due), .text(part.expected), .text(part.actual),
            .text(part.reason), .text(item.standing.words(language)),
            // What is said of the item as a whole is said once.
            line == 0 ? said(of: item) : .empty, .empty,
          ])
      }
    }
    let parts = Cores.map(items.count, least: CircularItem.fewItems) { $0.flatMap(rows) }
    return ReportTable(columns: columns, rows: parts.flatMap(\.self))
  }
}
