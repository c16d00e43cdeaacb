extension Plan {
  /// The plan with the business of units gone to others.
  ///
  /// No unit stands twice in an item afterwards: who leads does not help besides. Who takes over what is told of nobody (`rest`, else
  /// the first) is the heir: entries under the old units' keys are its history, and the old names mean it from then on, wherever
  /// people write them. Units that go on keep their keys and what they have recorded.
  package func reorganising(_ change: UnitChange) throws(UnitChangeProblem) -> Plan {
    try reorganising(change, isWhole: true)
  }

  /// - Parameter isWhole: whether all items are there, so that what is told of items that are not theirs and what nobody takes is
  ///   refused. A part of a plan, such as its head with one item, comes out as it does within the whole.
  func reorganising(_ change: UnitChange, isWhole: Bool) throws(UnitChangeProblem) -> Plan {
    var move = try UnitMove(change, in: self)
    var plan = self
    plan.tasks = tasks.map { move.moved($0) }
    for index in plan.indicators.indices {
      let id = plan.indicators[index].id
      plan.indicators[index].owners = move.moved(plan.indicators[index].owners, of: id)
      plan.indicators[index].sources = move.moved(plan.indicators[index].sources, of: id)
    }
    for index in plan.duties.indices {
      plan.duties[index].units = move.moved(plan.duties[index].units, of: plan.duties[index].id)
    }
    if isWhole { try move.finish() }
    plan.units = move.units(of: self)
    if let groups = plan.assessment?.groups {
      var taken: Set<String> = []
      plan.assessment?.groups = groups.map { group in
        ScoringRules.Group(group.name, units: move.spread(group.units).filter { taken.insert($0).inserted })
      }
    }
    return plan
  }
}

/// One change of units, as it goes through a plan.
struct UnitMove {
  /// What is done, with all units by the names that the plan declares.
  let change: UnitChange
  /// Those whose business goes over.
  private let old: [Unit]
  /// The successors in the plan, by name; those that are new bear no key yet but their name.
  private let successors: [Unit]
  /// Who takes each item that is told, by its id.
  private let taker: [String: String]
  private var told: Set<String> = []
  private var unassigned: [String] = []

  init(_ change: UnitChange, in plan: Plan) throws(UnitChangeProblem) {
    guard !change.from.isEmpty, !change.into.isEmpty else { throw .nobody }
    var old: [Unit] = []
    for name in change.from {
      guard let unit = plan.unit(named: name) else {
        throw .noSuchUnit(name, nearest: nearestName(to: name, among: plan.units.map(\.name.chinese)))
      }
      guard unit.members.isEmpty else { throw .group(name) }
      guard !old.contains(where: { $0.key == unit.key }) else { throw .twice(name) }
      old.append(unit)
    }
    var successors: [Unit] = []
    for name in change.into {
      let unit = plan.unit(named: name) ?? Unit(Name(name), jurisdiction: old[0].jurisdiction)
      guard unit.members.isEmpty else { throw .group(name) }
      guard !successors.contains(where: { $0.name == unit.name }) else { throw .twice(name) }
      successors.append(unit)
    }
    guard Set(old.map(\.name)) != Set(successors.map(\.name)) || !change.items.isEmpty else { throw .nothing }
    var taker: [String: String] = [:]
    func successor(_ name: String) -> String? {
      let wanted = plan.unit(named: name)?.name.chinese ?? name
      return successors.first { $0.name.chinese == wanted }?.name.chinese
    }
    for (name, ids) in change.items.sorted(by: { $0.key < $1.key }) {
      guard let successor = successor(name) else { throw .noSuccessor(name) }
      for id in ids where taker.updateValue(successor, forKey: id) != nil { throw .itemTwice(id) }
    }
    var settled = change
    settled.from = old.map(\.name.chinese)
    settled.into = successors.map(\.name.chinese)
    settled.items = [:]
    for (name, ids) in change.items.sorted(by: { $0.key < $1.key }) {
      settled.items[successor(name) ?? name, default: []] += ids
    }
    if let rest = change.rest {
      guard let successor = successor(rest) else { throw .noSuccessor(rest) }
      settled.rest = successor
    }
    self.change = settled
    self.old = old
    self.successors = successors
    self.taker = taker
  }

  /// Who takes what is told of nobody; nil where that must be told.
  private var rest: String? { change.rest ?? (successors.count == 1 ? successors[0].name.chinese : nil) }

  /// Whose history the entries of those are that end.
  private var heir: String { rest ?? successors[0].name.chinese }

  private func isOld(_ name: String) -> Bool { old.contains { $0.name.chinese == name } }

  /// `units`, which have a part in the item `id`.
  mutating func moved(_ units: [String], of id: String) -> [String] {
    guard units.contains(where: isOld) else { return units }
    var result: [String] = []
    for name in units {
      var now = name
      if isOld(name) {
        if taker[id] != nil { told.insert(id) }
        if let taker = taker[id] ?? rest {
          now = taker
        } else if !unassigned.contains(id) {
          unassigned.append(id)
        }
      }
      if !result.contains(now) { result.append(now) }
    }
    return result
  }

  mutating func moved(_ task: Task) -> Task {
    var task = task
    let lists = [task.leads, task.responsible, task.cooperating]
    task.leads = moved(task.leads, of: task.id)
    task.responsible = moved(task.responsible, of: task.id)
    task.cooperating = moved(task.cooperating, of: task.id)
    if lists != [task.leads, task.responsible, task.cooperating] {
      // What it answers for it does not help with besides.
      let names = Set(successors.map(\.name.chinese))
      task.responsible.removeAll { names.contains($0) && task.leads.contains($0) }
      let answering = task.leads + task.responsible
      task.cooperating.removeAll { names.contains($0) && answering.contains($0) }
    }
    for index in task.roles.indices { task.roles[index].units = moved(task.roles[index].units, of: task.id) }
    for index in task.children.indices { task.children[index] = moved(task.children[index]) }
    return task
  }

  /// `names` with all successors in the place of those whose business goes over.
  func spread(_ names: [String]) -> [String] {
    var result: [String] = []
    for name in names {
      for now in isOld(name) ? successors.map(\.name.chinese) : [name] where !result.contains(now) {
        result.append(now)
      }
    }
    return result
  }

  /// Refuses what nobody takes, and what is told of items that are not theirs.
  func finish() throws(UnitChangeProblem) {
    if let foreign = taker.keys.sorted().first(where: { !told.contains($0) }) { throw .notTheirs(foreign) }
    guard unassigned.isEmpty else { throw .unassigned(unassigned) }
  }

  /// The units of `plan` afterwards: those that end are gone, new ones stand where the first of them stood.
  func units(of plan: Plan) -> [Unit] {
    let ended = old.filter { unit in !successors.contains { $0.name == unit.name } }
    let known = Set(plan.units.map(\.name.chinese))
    let keys = Set(plan.units.map(\.key))
    var new = successors.filter { !known.contains($0.name.chinese) }
    for index in new.indices {
      // Its name may be the key of another that was renamed.
      var (key, number) = (new[index].name.chinese, 2)
      while keys.contains(key) { (key, number) = ("\(new[index].name.chinese)·\(number)", number + 1) }
      new[index].key = key
    }
    var units: [Unit] = []
    for unit in plan.units {
      if unit.key == old[0].key { units += new }
      if !ended.contains(where: { $0.key == unit.key }) { units.append(unit) }
    }
    for index in units.indices {
      units[index].members = spread(units[index].members)
      guard units[index].name.chinese == heir else { continue }
      let own = Set([units[index].name.chinese] + units[index].aliases)
      units[index].formerly += ended.flatMap { [$0.key] + $0.formerly }
        .filter { $0 != units[index].key && !units[index].formerly.contains($0) }
      units[index].aliases += ended.flatMap { [$0.name.chinese] + $0.aliases }.filter { !own.contains($0) }
    }
    return units
  }
}
