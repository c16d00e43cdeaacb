import DubanCore
import DubanReports

/// The plans in a line each, where there is no screen to show them on.
enum Portfolio {
  /// Writes all plans, or the one with the id `plan`.
  static func write(
    _ service: PlanService, plan: String?, asOf: DayArgument?, _ format: FormatOption.Format, _ common: CommonOptions
  ) throws {
    let plans = try service.plans(only: plan).map { try service.open($0, asOf: asOf) }
    try PlansListing.answer(plans.map(PlansListing.Row.init), common.language).write(format, common)
    plans.tellNotices(common.language)
  }
}
