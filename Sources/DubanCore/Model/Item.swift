/// An item of a plan as the plan defines it: whatever an id names.
package enum Item: Equatable, Sendable {
  /// The plan itself.
  case plan
  case task(Task)
  /// A milestone with the task to which it belongs.
  case milestone(Milestone, of: Task)
  case indicator(Indicator)
  case duty(ReportDuty)
  case funding(Funding)

  /// What kind of item it is.
  package var kind: ItemKind {
    switch self {
    case .plan: .plan
    case .task: .task
    case .milestone: .milestone
    case .indicator: .indicator
    case .duty: .duty
    case .funding: .funding
    }
  }
}

extension Plan {
  /// The item with the id `id`; nil when the plan has none. The one way from an id to what it means.
  package func item(_ id: String) -> Item? {
    let parts = ItemID(id)
    if id == ItemID.plan.text { return .plan }
    if let task = task(parts.owner) {
      guard let part = parts.part else { return .task(task) }
      if let milestone = task.milestones.first(where: { $0.id == part }) { return .milestone(milestone, of: task) }
      return task.funding.first { $0.id == id }.map(Item.funding)
    }
    if let indicator = indicators.first(where: { $0.id == id }) { return .indicator(indicator) }
    if let duty = duties.first(where: { $0.id == id }) { return .duty(duty) }
    let money = funding + tasks.flatMap { $0.withDescendants.flatMap(\.funding) }
    return money.first { $0.id == id }.map(Item.funding)
  }

  /// The task with the id `id`, at any depth.
  package func task(_ id: String) -> Task? {
    func find(in tasks: [Task]) -> Task? {
      for task in tasks {
        if task.id == id { return task }
        if let found = find(in: task.children) { return found }
      }
      return nil
    }
    return find(in: tasks)
  }
}
