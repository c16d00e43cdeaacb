package import DubanCore

/// The plans with what is overdue, what is due next and their counts per light, those of indicators apart: the portfolio.
package enum PlansListing: Listing {
  /// An open plan with its line in the portfolio.
  package struct Row {
    let open: OpenPlan
    let summary: PlanSummary

    fileprivate var plan: Plan { open.plan }

    /// The line of `open`.
    package init(_ open: OpenPlan) {
      self.open = open
      summary = PlanSummary(open.board)
    }
  }

  package static let kind = ListingKind.plans
  package static let title = Name("方案", english: "Plans")
  package static let filters: Set<FilterKey> = [.plan]

  package static func rows(of open: OpenPlan, from journal: some EntrySource) -> [Row] { [Row(open)] }

  package static func facets(of row: Row) -> Facets {
    var facets = Facets()
    let plan = row.plan
    facets.words = [
      plan.id, plan.title.chinese, plan.title.english, plan.documentNumber, plan.issuer, plan.jurisdiction,
    ]
    return facets
  }

  package static func isSimulated(_ row: Row) -> Bool { row.open.isSimulated }

  package static func columns(_ language: Language) -> [ListingColumn<Row>] {
    [
      ListingColumn("id", "编号", "Id") { .text($0.plan.id) },
      ListingColumn("title", "方案", "Plan", .flexible, shown: { $0.plan.title.words(language) }) {
        .text($0.plan.title.chinese)
      },
      .data("documentNumber") { .text($0.plan.documentNumber) },
      .data("issuer") { .text($0.plan.issuer) },
      .data("jurisdiction") { .text($0.plan.jurisdiction) },
      .data("issued") { .day($0.plan.issued) },
      ListingColumn("period", "期限", "Period", shown: { $0.plan.period.words }) { $0.plan.period.cell },
      ListingColumn("asOf", "截至", "As of") { .day($0.open.board.asOf) },
      ListingColumn("indicators", "指标", "Indicators", .right) { .count($0.plan.indicators.count) },
      // People read the count that reports tell; headings stand among the lights. Scripts have both.
      ListingColumn("tasks", "任务", "Tasks", .right, shown: { "\($0.summary.tasks.judged)" }) {
        .count($0.open.board.tasks.count)
      },
      .data("milestones") { .count($0.open.board.milestones.count) },
      .data("units") { .count($0.plan.units.count) },
      .data("areas") { .count($0.plan.areas.count) },
      ListingColumn("overdue", "逾期部分", "Overdue parts", .right) { .count($0.summary.overdue) },
      ListingColumn("extended", "延期项", "Extended", .right) { .count($0.summary.extended) },
      ListingColumn("nextDue", "下一到期", "Next due") { .day($0.summary.next?.due) },
      ListingColumn(
        "lights", "任务的灯", "Lights of tasks", .flexible, shown: { $0.summary.tasks.wordsWithHeadings(language) }
      ) {
        $0.summary.tasks.cell
      },
      ListingColumn(
        "indicatorLights", "指标的灯", "Lights of indicators", .flexible,
        shown: { $0.summary.indicators.wordsWithHeadings(language) }
      ) { $0.summary.indicators.cell },
    ]
  }
}

extension LightCounts {
  /// The counts in words; they add up to all that was counted, the headings named (invariant 7).
  fileprivate func wordsWithHeadings(_ language: Language) -> String {
    guard headings > 0 else { return words(language) }
    let headings = language.pick("分类标题 \(headings)", "headings \(headings)")
    return judged == 0 ? headings : words(language) + language.pick("、", ", ") + headings
  }
}
