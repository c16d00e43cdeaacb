import DubanCore
import DubanReports

extension ForecastListing {
  /// What of `plans` will be late by `until`, and of that what the filters admit; by the end of each plan's quarter where no day is
  /// asked for.
  static func answer(
    _ plans: [OpenPlan], _ options: FilterOptions, _ words: String, by until: DayArgument?, _ language: Language
  ) throws -> Answer {
    let filter = try filter(plans, options, words)
    let rows = try plans.flatMap { open -> [Row] in
      let end = try until?.day(seenFrom: open.board.asOf, in: open.plan.period, .ahead)
      let own = filter.ready(for: open.board)
      return self.rows(of: open, by: end).filter { own.admits(facets(of: $0)) }
    }
    return answer(rows, language)
  }
}
