import DubanCore

extension PlanFileWriter {
  /// A task with everything under it.
  static func task(_ task: Task, firstYear: Int) -> YAMLValue {
    .lines(
      member("id", task.id),
      member("number", task.number.nonEmpty),
      member("section", task.section),
      member("title", value(task.title)),
      member("text", task.text),
      member("leads", task.leads),
      member("responsible", task.responsible),
      member("cooperating", task.cooperating),
      member("roles", task.roles.map(role)),
      task.andOthers ? member("andOthers", bare: true) : nil,
      member("leaders", task.leaders),
      member("areas", task.areas),
      member("start", bare: task.start),
      member("due", bare: task.due),
      member("targets", task.targets.map { target($0, named: true) }),
      member("milestones", task.milestones.map { milestone($0, firstYear: firstYear) }),
      member("funding", task.funding.map(funding)),
      member("notes", task.notes, .lines),
      member("origin", task.origin.map(origin)),
      member("tasks", task.children.map { Self.task($0, firstYear: firstYear) })
    )
  }

  private static func role(_ role: Task.NamedRole) -> YAMLValue {
    .mapping(member("name", value(role.name)), member("units", role.units))
  }

  private static func milestone(_ milestone: Milestone, firstYear: Int) -> YAMLValue {
    func word(_ quarter: Quarter) -> YAMLValue {
      .bare(quarter.year == firstYear ? quarter.short : quarter.description)
    }
    let quarters = milestone.quarters.map(word)
    let usualDue = milestone.quarters.map(\.end).max()
    let usualID = Milestone.id(quarters: milestone.quarters, due: milestone.due, firstYear: firstYear)
    return .lines(
      milestone.id == usualID ? nil : member("id", milestone.id),
      quarters.count > 1 ? member("quarter", quarters) : member("quarter", quarters.first),
      milestone.due == usualDue ? nil : member("due", bare: milestone.due),
      member("text", milestone.text),
      member("criteria", milestone.criteria.map(criterion)),
      member("origin", milestone.origin.map(origin))
    )
  }

  private static func criterion(_ criterion: Criterion) -> YAMLValue {
    .mapping(
      member("name", criterion.name),
      member("value", bare: criterion.value),
      member("unit", criterion.unit),
      member("basis", bare: criterion.basis.rawValue),
      member("of", criterion.of)
    )
  }
}
