import DubanCore
import DubanReports

extension Listing {
  /// The rows of `plans` that the filters admit.
  static func answer(
    _ plans: [OpenPlan], _ options: FilterOptions, _ words: String, on service: PlanService, _ language: Language
  ) throws -> Answer {
    let filter = try ListFilter(
      options, words, for: kind, known: filters, statuses: statuses, plans: plans.map(\.plan))
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
