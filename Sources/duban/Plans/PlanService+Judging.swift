import DubanCore
import DubanReports

extension PlanService {
  /// What `use` makes of each plan, or of the one with the id `id`, as it stands on the day asked for; which is being judged is
  /// said where that takes long.
  func judged<Result>(
    only id: String? = nil, asOf day: DayArgument?, before moment: Entry? = nil, _ progress: inout Progress,
    _ language: Language,
    _ use: (OpenPlan) throws -> Result
  ) throws -> [Result] {
    try plans(only: id, before: moment?.seq).map { plan in
      progress.begin(language.pick("研判 \(plan.id)", "Judging \(plan.id)"))
      return try use(try open(plan, asOf: day, before: moment))
    }
  }
}
