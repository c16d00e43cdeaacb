import DubanCore

/// 单位: what each unit answers for and helps with, by itself or behind a group, the lights of what it answers for, and what it owes
/// next. In the order of the plan; nobody is ranked.
enum UnitsSheet {
  static func sheet(_ words: SheetWords) -> Workbook.Sheet? {
    let rows = words.board.standings(expandsGroups: true).filter { $0.hasPart }
    guard !rows.isEmpty else { return nil }
    var sheet = Workbook.Sheet(
      "units", words.language.pick("单位", "Units"), frozenColumns: 1, columns(words), groups: rows.count
    ) { [rows[$0]] }
    sheet.remark = UnitsRule.words(words.language)
    return sheet
  }

  private static func columns(_ words: SheetWords) -> [SheetColumn<UnitStanding>] {
    let language = words.language
    let lights = ToldLight.byUrgency.map { told in
      SheetColumn<UnitStanding>(told.key, told.words(.chinese), told.words(.english), width: 9, .number) {
        .count($0.summary.lights[told])
      }
    }
    return [
      SheetColumn("unit", "单位", "Unit", width: 24, .wrapped) { row in
        .text(row.summary.unit?.name.words(language) ?? language.pick("（未明确单位）", "(no unit named)"))
      },
      SheetColumn("leads", "牵头", "Leads", width: 8, .number) { .count($0.summary.leads.count) },
      SheetColumn("responsible", "责任", "Responsible", width: 12, .number) { .count($0.summary.responsible.count) },
      SheetColumn("cooperates", "配合", "Cooperates", width: 11, .number) { .count($0.summary.cooperates.count) },
      SheetColumn("named", "其他", "Other parts", width: 11, .number) { .count($0.summary.named.count) },
      SheetColumn("answers", "负责任务", "Answers for", width: 11, .number) { .count($0.summary.answering.count) },
      SheetColumn("indicators", "指标", "Indicators", width: 11, .number) { .count($0.indicators) },
      SheetColumn("open", "未完部分", "Open parts", width: 10, .number) { .count($0.open) },
      SheetColumn("overdueParts", "其中逾期", "Overdue of these", width: 10, .number) { .count($0.overdue) },
    ] + lights + [
      SheetColumn("headings", "标题项", "Headings", width: 10, .number) { .count($0.summary.lights.headings) },
      SheetColumn("next", "下一事项", "Next", width: 34, .wrapped) { .text($0.next?.headline.words(language)) },
      SheetColumn("nextDue", "时限", "Due", width: 12, .day) { .day($0.next?.due) },
    ]
  }
}
