import DubanCore
import DubanDiagnostics

/// Rule: a target's years lie in the plan's period. Error.
enum YearCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let years = source.plan.period.start.year...source.plan.period.end.year
    return source.targets.flatMap { spot, target in
      target.years.map(\.year).filter { !years.contains($0) }.map { year in
        source.finding(
          .error, at: spot, "年度\(year)不在方案期限内（\(years.lowerBound)至\(years.upperBound)年）",
          "the year \(year) lies outside the plan's period (\(years.lowerBound) to \(years.upperBound))")
      }
    }
  }
}
