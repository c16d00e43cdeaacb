import DubanCore
import DubanReports

extension HandoverListing {
  /// The handover that is asked for.
  ///
  /// - Throws: `Failure.unknownPerson` for a name under which nobody recorded anything: an empty list would say that there is
  ///   nothing to hand over.
  static func knownAnswer(
    _ plans: [OpenPlan], _ options: FilterOptions, _ words: String, on service: PlanService, _ language: Language
  ) throws -> Answer {
    let filter = try filter(plans, options, words)
    let asked = filter.texts(.by)
    if !asked.isEmpty {
      let people = try plans.flatMap { try service.entries(of: $0.plan.id) }.map(\.actor).once
      for name in asked {
        let query = SearchQuery(name)
        if !people.contains(where: { query.matches($0) }) {
          throw Failure.unknownPerson(name, near: nearNames(to: name, among: people))
        }
      }
    }
    return try answer(plans, filter, on: service, language)
  }
}
