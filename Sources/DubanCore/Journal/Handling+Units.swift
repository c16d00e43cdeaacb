/// Who answers for an item since the office gave it to others than the plan names: the one place that answers it.
///
/// A plan names the units of an item, and the office may grant what one of them handed back by giving it to others. From that day
/// on these stand in its place, with the part that it had: they owe reports, stand on the agenda, on slips and in tables, and have
/// its rights. A board of an earlier day, which knows nothing of it, shows the unit before. Who was given the item beside those
/// that the plan names, and has no part in it by the plan, answers beside them.
extension Handling {
  /// That what a unit handed back went to others.
  package struct Release: Hashable, Sendable {
    /// The day on which the office gave it to them.
    package var on: Day
    /// Who has it since, by their keys.
    package var to: [String]

    /// Given to `to` on `on`.
    package init(on: Day, to: [String]) { (self.on, self.to) = (on, to) }
  }

  /// Whether anybody was given it, now or before.
  var isGiven: Bool { !assigned.isEmpty || !released.isEmpty }

  /// `names`, each that was released with those in its place who have its business now; of a group the others stay.
  fileprivate func successors(of names: [String], in plan: Plan) -> [String] {
    guard !released.isEmpty else { return names }
    let released = Dictionary(
      released.map { (plan.unitName(recorded: $0.key), $0.value.to.map(plan.unitName(recorded:))) },
      uniquingKeysWith: { one, _ in one })
    func now(_ name: String, _ passed: Set<String>) -> [String] {
      // What comes back to who had it before goes round no further.
      guard let to = released[name], !passed.contains(name) else { return [name] }
      return to.flatMap { now($0, passed.union([name])) }
    }
    return names.flatMap { name -> [String] in
      let members = plan.unit(named: name)?.members ?? []
      guard members.contains(where: { released[$0] != nil }) else { return now(name, []) }
      return members.flatMap { now($0, []) }
    }.once
  }

  /// Who was given it and stands in none of `parts`, by name.
  fileprivate func beside(_ parts: [String], in plan: Plan) -> [String] {
    holding.map(plan.unitName(recorded:)).filter { name in !parts.contains { plan.unit($0, includes: name) } }
  }
}

extension Task {
  /// It with the units that have it as `handling` tells.
  package func given(_ handling: Handling, in plan: Plan) -> Task {
    guard handling.isGiven else { return self }
    var task = self
    task.leads = handling.successors(of: leads, in: plan)
    task.responsible = handling.successors(of: responsible, in: plan)
    task.cooperating = handling.successors(of: cooperating, in: plan)
    for place in task.roles.indices { task.roles[place].units = handling.successors(of: roles[place].units, in: plan) }
    // Who helped and answers now helps no more.
    let taken = Set(task.leads + task.responsible).subtracting(leads + responsible)
    task.cooperating.removeAll(where: taken.contains)
    task.responsible += handling.beside(task.allUnits, in: plan)
    return task
  }
}

extension Indicator {
  /// It with the units that have it as `handling` tells.
  package func given(_ handling: Handling, in plan: Plan) -> Indicator {
    guard handling.isGiven else { return self }
    var indicator = self
    indicator.owners = handling.successors(of: owners, in: plan)
    indicator.owners += handling.beside(indicator.owners + sources, in: plan)
    return indicator
  }
}

extension Item {
  /// It with the units that have it: of a milestone those that have its task, of which `states` knows.
  func given(_ state: ItemState, states: [String: ItemState], in plan: Plan) -> Item {
    switch self {
    case .task(let task): .task(task.given(state.handling, in: plan))
    case .indicator(let indicator): .indicator(indicator.given(state.handling, in: plan))
    case .milestone(let milestone, let task):
      .milestone(milestone, of: states[task.id].map { task.given($0.handling, in: plan) } ?? task)
    case .plan, .duty, .funding: self
    }
  }
}
