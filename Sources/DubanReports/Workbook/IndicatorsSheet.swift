import DubanCore

/// 指标: one row an indicator.
enum IndicatorsSheet {
  static func sheet(_ words: SheetWords) -> Workbook.Sheet? {
    let board = words.board
    guard !board.indicators.isEmpty else { return nil }
    return Workbook.Sheet(
      "indicators", words.language.pick("指标", "Indicators"), frozenColumns: 2, columns(words),
      groups: board.indicators.count
    ) { [board.indicators[$0]] }
  }

  private static func columns(_ words: SheetWords) -> [SheetColumn<Board.IndicatorEntry>] {
    let (language, plan) = (words.language, words.board.plan)
    return [
      SheetColumn("id", "编号", "Id", width: 9) { .text($0.indicator.id) },
      SheetColumn("name", "指标", "Indicator", width: 30, .wrapped) { .text($0.indicator.name.words(language)) },
      SheetColumn("number", "序号", "Number", width: 8) { .text($0.indicator.number) },
      SheetColumn("category", "类别", "Category", width: 14, .wrapped) { .text($0.indicator.category?.words(language)) },
      SheetColumn("owners", "责任单位", "Responsible units", width: 18, .wrapped) { words.units($0.indicator.owners) },
      SheetColumn("sources", "数据来源", "Data sources", width: 18, .wrapped) { words.units($0.indicator.sources) },
      SheetColumn("originalDue", "原定时限", "Original due day", width: 12, .day) { .day($0.indicator.due(in: plan)) },
      SheetColumn("due", "现行时限", "Due day", width: 12, .day) { .day($0.assessment.due) },
      SheetColumn("target", "要求", "Demand", width: 18, .wrapped) { words.demand($0.indicator.target) },
      SheetColumn("value", "目标值", "Target figure", width: 12, .number) { .figure($0.assessment.target.total) },
      SheetColumn("latest", "最新值", "Latest figure", width: 12, .number) {
        .figure($0.assessment.target.latest?.value)
      },
      SheetColumn("unit", "计量单位", "Unit", width: 10) { .text($0.indicator.target.unit) },
      SheetColumn("latestOn", "数据日", "Figure of", width: 12, .day) { .day($0.assessment.target.latest?.on) },
      SheetColumn("expectedPercent", "应达%", "Expected %", width: 9, .number) {
        .figure($0.assessment.target.percents.expected)
      },
      SheetColumn("actualPercent", "实达%", "Reached %", width: 9, .number) {
        .figure($0.assessment.target.percents.actual)
      },
      SheetColumn("gapPoints", "差距(百分点)", "Gap, points", width: 8, .number) {
        .figure($0.assessment.target.percents.gap)
      },
      SheetColumn("light", "灯", "Light", width: 9, .light) { .light(of: $0.assessment.judgement) },
      SheetColumn("reason", "依据", "Reason", width: 30, .wrapped) { words.reason($0.assessment.judgement) },
      SheetColumn("note", "最新说明", "Latest wording", width: 28, .wrapped) { .text($0.assessment.state.wording) },
    ]
  }
}
