import DubanCore
import DubanDiagnostics

/// Rule: a declared unit has a part in something. Remark.
enum UnusedUnitCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let plan = source.plan
    var used: Set<String> = []
    for task in plan.allTasks { used.formUnion(task.allUnits) }
    for indicator in plan.indicators { used.formUnion(indicator.owners + indicator.sources) }
    for duty in plan.duties { used.formUnion(duty.units) }
    for unit in plan.units { used.formUnion(unit.members) }
    return plan.units.map(\.name.chinese).filter { !used.contains($0) }.map { name in
      source.finding(
        .remark, at: .unit(name), "单位“\(name)”没有用到", "unit '\(name)' is declared but has no part in anything")
    }
  }
}
