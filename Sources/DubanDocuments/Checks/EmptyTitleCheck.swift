import DubanCore
import DubanDiagnostics

/// Rule: whatever a person looks for on the screen has a name of at least one visible character. Error.
enum EmptyTitleCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let plan = source.plan
    var named: [(PlanSpot, Name)] = [(.header, plan.title)]
    named += plan.areas.map { (.area($0.name.chinese), $0.name) }
    named += plan.units.map { (.unit($0.name.chinese), $0.name) }
    named += plan.sections.map { (.section($0.id), $0.title) }
    named += plan.indicators.map { (.indicator($0.id), $0.name) }
    named += plan.allTasks.map { (.task($0.id), $0.title) }
    named += plan.duties.map { (.duty($0.id), $0.title) }
    named += source.allFunding.map { (.funding($0.id), $0.name) }
    named += source.targets.map { ($0.spot, $0.target.name) }
    return named.filter { $0.1.chinese.allSatisfy(\.isWhitespace) }.map { spot, _ in
      source.finding(.error, at: spot, "名称是空的", "the title is empty")
    }
  }
}
