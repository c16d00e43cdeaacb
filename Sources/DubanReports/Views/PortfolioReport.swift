package import DubanCore

/// The list of plans as a report: how each stands, what of it is overdue, and what is due next.
package enum PortfolioReport {
  /// The report of `plans`, in their order, written on `day`.
  ///
  /// - Parameter day: that on which it is written; each plan tells its own as-of day.
  package static func report(_ plans: [PlanSummary], on day: Day, _ language: Language) -> Report {
    let title = language.pick(
      "\(plans.count)个方案一览（\(day.official(language))）", "\(plans.count) plans (\(day.official(language)))")
    let asOf = plans.map(\.asOf).max() ?? day
    var report = Report(title: title, day: day, asOf: asOf, language: language)
    report.isSimulated = plans.contains(where: \.isSimulated)
    report.blocks = [.table(table(of: plans, language))]
    return report
  }

  private static func table(of plans: [PlanSummary], _ language: Language) -> ReportTable {
    func column(
      _ chinese: String, _ english: String, _ width: Int, _ alignment: ReportTable.Alignment = .leading
    ) -> ReportTable.Column {
      .init(language.pick(chinese, english), width: width, alignment)
    }
    let columns = [
      column("编号", "Id", 12), column("方案", "Plan", 24), column("地区", "Where", 8),
      column("起", "From", 11, .centre), column("止", "To", 11, .centre), column("截至", "As of", 11, .centre),
      column("任务", "Tasks", 6, .trailing), column("任务的灯", "Lights of tasks", 22),
      column("指标", "Indicators", 6, .trailing), column("指标的灯", "Lights of indicators", 18),
      column("未办结部分", "Open parts", 6, .trailing), column("逾期部分", "Overdue parts", 6, .trailing),
      column("下一到期", "Next due", 11, .centre), column("下一项", "What is due next", 24),
    ]
    func number(_ count: Int) -> ReportTable.Cell { .figure(Figure(count), unit: "") }
    let rows = plans.map { plan in
      ReportTable.Row(
        ItemID.Global(plan: plan.id, item: nil),
        [
          .text(plan.id), .text(plan.title.words(language)), .text(plan.jurisdiction), .day(plan.period.start),
          .day(plan.period.end), .day(plan.asOf), number(plan.tasks.judged), .text(plan.tasks.words(language)),
          number(plan.indicators.judged), .text(plan.indicators.words(language)), number(plan.open),
          number(plan.overdue), plan.next.map { .day($0.due) } ?? .empty,
          .text(plan.next?.title.words(language) ?? ""),
        ])
    }
    return ReportTable(columns: columns, rows: rows)
  }
}
