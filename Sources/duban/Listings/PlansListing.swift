import DubanCore
import DubanDocuments

/// The plans with their counts per light: the portfolio.
enum PlansListing: Listing {
  static let kind = ListingKind.plans
  static let title = Name("方案", english: "Plans")
  static let filters: Set<FilterKey> = [.plan]

  static func rows(of open: OpenPlan, on service: PlanService) -> [OpenPlan] { [open] }

  static func facets(of row: OpenPlan) -> Facets {
    var facets = Facets()
    let plan = row.plan
    facets.words = [
      plan.id, plan.title.chinese, plan.title.english, plan.documentNumber, plan.issuer, plan.jurisdiction,
    ]
    return facets
  }

  static func isSimulated(_ row: OpenPlan) -> Bool { row.isSimulated }

  static func columns(_ language: Language) -> [ListingColumn<OpenPlan>] {
    [
      ListingColumn("id", "编号", "Id") { .text($0.plan.id) },
      ListingColumn("title", "方案", "Plan", .flexible, shown: { $0.plan.title.text(language) }) {
        .text($0.plan.title.chinese)
      },
      .data("documentNumber") { .text($0.plan.documentNumber) },
      .data("issuer") { .text($0.plan.issuer) },
      .data("jurisdiction") { .text($0.plan.jurisdiction) },
      .data("issued") { .day($0.plan.issued) },
      ListingColumn("period", "期限", "Period", shown: { $0.plan.period.words }) { $0.plan.period.cell },
      ListingColumn("asOf", "截至", "As of") { .day($0.board.asOf) },
      ListingColumn("indicators", "指标", "Indicators", .right) { .count($0.plan.indicators.count) },
      ListingColumn("tasks", "任务", "Tasks", .right) { .count($0.board.tasks.count) },
      .data("milestones") { .count($0.board.milestones.count) },
      .data("units") { .count($0.plan.units.count) },
      .data("areas") { .count($0.plan.areas.count) },
      .data("lights") { $0.board.taskCounts.cell },
    ]
      + Light.allCases.sorted { $0.urgency > $1.urgency }.map { light in
        .people(light.word(.chinese), light.word(.english).capitalisedFirst, .right) {
          "\($0.board.taskCounts[light])"
        }
      } + [.people("分组项", "Headings", .right) { "\($0.board.taskCounts.headings)" }]
  }
}

extension String {
  /// With a capital in front.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
