import DubanCore
import DubanReports

extension WorkListing {
  /// What waits for the units that the filter asks for, else for `reader`; of that what the rest of the filter admits.
  ///
  /// Whose work it is, is not asked of the items: a unit may have to answer about what is another's.
  static func answer(
    _ plans: [OpenPlan], _ options: FilterOptions, _ words: String, for reader: WorkReader, _ language: Language
  ) throws -> Answer {
    let filter = try filter(plans, options, words)
    let rest = filter.withoutUnits
    let rows = plans.flatMap { open -> [Row] in
      let named = filter.ready(for: open.board).headings(of: .unit, on: open.board)
      let readers = named.map { names in
        open.plan.units.filter { $0.members.isEmpty && names.contains($0.name.chinese) }.map { WorkReader.unit($0.key) }
      }
      let own = rest.ready(for: open.board)
      return self.rows(of: open, for: readers ?? [reader]).filter { own.admits(facets(of: $0)) }
    }
    return answer(rows, language)
  }
}
