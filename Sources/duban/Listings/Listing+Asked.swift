import DubanCore
import DubanReports

extension Listing {
  /// The rows of `plans` that the filters admit.
  static func answer(
    _ plans: [OpenPlan], _ options: FilterOptions, _ words: String, on service: PlanService, _ language: Language
  ) throws -> Answer {
    try answer(plans, try filter(plans, options, words), on: service, language)
  }

  /// What `options` and `words` ask for of `plans`.
  static func filter(_ plans: [OpenPlan], _ options: FilterOptions, _ words: String) throws -> ListFilter {
    try ListFilter(options, words, for: kind, known: filters, statuses: statuses, plans: plans.map(\.plan))
  }

  /// The rows of `plans` that `filter` admits.
  static func answer(
    _ plans: [OpenPlan], _ filter: ListFilter, on service: PlanService, _ language: Language
  ) throws -> Answer {
    var rows: [Row] = []
    var told: Set<Int> = []
    for open in plans {
      let own = filter.ready(for: open.board)
      rows += try self.rows(of: open, from: service).filter { row in
        own.admits(facets(of: row)) && identity(of: row).map { told.insert($0).inserted } ?? true
      }
    }
    return answer(rows, language)
  }
}
