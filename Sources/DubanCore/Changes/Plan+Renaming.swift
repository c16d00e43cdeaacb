// Names stand wherever something is named, so what is called otherwise is so in all these places.
extension Plan {
  /// The plan with its units and areas called as `other` calls those of the same keys, wherever they are named.
  func callingThings(as other: Plan) -> Plan {
    let units = Plan.newNames(
      self.units.map { ($0.key, $0.name.chinese) }, other.units.map { ($0.key, $0.name.chinese) })
    let areas = Plan.newNames(
      self.areas.map { ($0.key, $0.name.chinese) }, other.areas.map { ($0.key, $0.name.chinese) })
    guard !units.isEmpty || !areas.isEmpty else { return self }
    return renaming(units: units, areas: areas)
  }

  private static func newNames(
    _ before: [(key: String, name: String)], _ after: [(key: String, name: String)]
  ) -> [String: String] {
    let now = Dictionary(after.map { ($0.key, $0.name) }) { first, _ in first }
    var names: [String: String] = [:]
    for (key, name) in before { if let new = now[key], new != name { names[name] = new } }
    return names
  }

  /// The plan with units, areas and leaders called otherwise wherever they are named; all at once, so that two may swap names.
  package func renaming(
    units: [String: String] = [:], areas: [String: String] = [:], leaders: [String: String] = [:]
  ) -> Plan {
    func unit(_ name: String) -> String { units[name] ?? name }
    func area(_ name: String) -> String { areas[name] ?? name }
    func leader(_ name: String) -> String { leaders[name] ?? name }
    func called(_ name: Name, _ new: String) -> Name { name.chinese == new ? name : Name(new, english: name.english) }
    func shares(_ shares: [Target.Share]) -> [Target.Share] {
      shares.map { share in
        var share = share
        share.area = area(share.area)
        return share
      }
    }
    func target(_ target: Target) -> Target {
      guard !areas.isEmpty else { return target }
      var target = target
      target.areas = target.areas.map(area)
      target.shares = shares(target.shares)
      return target
    }
    func funding(_ funding: Funding) -> Funding {
      var funding = funding
      funding.shares = shares(funding.shares)
      return funding
    }
    func renamed(_ old: Task) -> Task {
      var task = old
      task.leads = task.leads.map(unit)
      task.responsible = task.responsible.map(unit)
      task.cooperating = task.cooperating.map(unit)
      for index in task.roles.indices { task.roles[index].units = task.roles[index].units.map(unit) }
      task.leaders = task.leaders.map(leader)
      task.areas = task.areas.map(area)
      task.targets = task.targets.map(target)
      task.funding = task.funding.map(funding)
      task.children = task.children.map(renamed)
      return task
    }
    var plan = self
    for index in plan.units.indices {
      let key = plan.units[index].key
      plan.units[index].name = called(plan.units[index].name, unit(plan.units[index].name.chinese))
      plan.units[index].key = key
      // A group stands for units or for areas.
      plan.units[index].members = plan.units[index].members.map { units[$0] ?? area($0) }
    }
    for index in plan.areas.indices {
      let key = plan.areas[index].key
      plan.areas[index].name = called(plan.areas[index].name, area(plan.areas[index].name.chinese))
      plan.areas[index].key = key
    }
    for index in plan.leaders.indices {
      plan.leaders[index].name = called(plan.leaders[index].name, leader(plan.leaders[index].name.chinese))
      plan.leaders[index].members = plan.leaders[index].members.map(leader)
    }
    for index in plan.indicators.indices {
      plan.indicators[index].owners = plan.indicators[index].owners.map(unit)
      plan.indicators[index].sources = plan.indicators[index].sources.map(unit)
      plan.indicators[index].target = target(plan.indicators[index].target)
    }
    plan.tasks = plan.tasks.map(renamed)
    plan.funding = plan.funding.map(funding)
    for index in plan.duties.indices { plan.duties[index].units = plan.duties[index].units.map(unit) }
    if let groups = plan.assessment?.groups {
      plan.assessment?.groups = groups.map {
        ScoringRules.Group($0.name, units: $0.units.map { units[$0] ?? area($0) })
      }
    }
    // What is done is told as it was then.
    for index in plan.unitChanges.indices where !plan.unitChanges[index].isDone {
      let change = plan.unitChanges[index]
      plan.unitChanges[index].from = change.from.map(unit)
      plan.unitChanges[index].into = change.into.map(unit)
      plan.unitChanges[index].items = Dictionary(change.items.map { (unit($0.key), $0.value) }) { $0 + $1 }
      plan.unitChanges[index].rest = change.rest.map(unit)
    }
    return plan
  }
}
