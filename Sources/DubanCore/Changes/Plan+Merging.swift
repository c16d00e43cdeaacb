/// One plan of two that were both made of a third: nothing that either changed is lost in silence.
package struct PlanMerge: Equatable, Sendable {
  /// The plan with what both changed.
  package let plan: Plan
  /// What both changed in another way: it stands as `mine` has it.
  package let conflicts: [Conflict]

  /// One field that both changed.
  package struct Conflict: Equatable, Sendable {
    package let part: PlanDifference.Part
    package let field: PlanField
    package let title: Name
  }

  /// What `mine` changed of `base`, done to `theirs`, which somebody else made of the same `base`.
  ///
  /// Where both changed the same field of the same part, `mine` stands and the conflict is told. What one removed and the other
  /// changed stays, and is told too. A task that is new in both gets a free id.
  package init(base: Plan, mine: Plan, theirs: Plan) {
    var merger = PlanMerger()
    // What they call otherwise is called so in what I changed too, unless I renamed it as well; then all name it alike.
    let named = mine.takingNames(of: theirs, unlessChangedSince: base)
    merger.noteNames(base, mine, theirs)
    plan = merger.plan(base.callingThings(as: named), named, theirs.callingThings(as: named))
    conflicts = merger.conflicts
  }
}

/// Merges part by part, field by field.
private struct PlanMerger {
  var conflicts: [PlanMerge.Conflict] = []

  /// Which of three holds.
  private mutating func pick<Whole, Value: Equatable>(
    _ path: WritableKeyPath<Whole, Value>, _ base: Whole, _ mine: Whole, into result: inout Whole,
    _ part: PlanDifference.Part, _ field: PlanField, _ title: Name
  ) {
    let (old, own, other) = (base[keyPath: path], mine[keyPath: path], result[keyPath: path])
    guard own != old, own != other else { return }
    if other != old { conflicts.append(PlanMerge.Conflict(part: part, field: field, title: title)) }
    result[keyPath: path] = own
  }

  /// The list with what was added, taken out and moved in either.
  private mutating func list<Element: Equatable, ID: Hashable>(
    _ base: [Element], _ mine: [Element], _ theirs: [Element], id: (Element) -> ID,
    part: (Element) -> PlanDifference.Part, title: (Element) -> Name,
    merge: (inout PlanMerger, Element, Element, Element) -> Element
  ) -> [Element] {
    let old = Dictionary(base.map { (id($0), $0) }) { first, _ in first }
    let own = Dictionary(mine.map { (id($0), $0) }) { first, _ in first }
    let other = Dictionary(theirs.map { (id($0), $0) }) { first, _ in first }
    var merged: [ID: Element] = [:]
    for (key, element) in own {
      switch (old[key], other[key]) {
      case (let before?, let now?): merged[key] = merge(&self, before, element, now)
      case (let before?, nil):
        // They took it out: it stays only where I changed it.
        guard before != element else { continue }
        conflicts.append(PlanMerge.Conflict(part: part(element), field: .other, title: title(element)))
        merged[key] = element
      case (nil, let now?): merged[key] = merge(&self, now, element, now)
      case (nil, nil): merged[key] = element
      }
    }
    for (key, element) in other where own[key] == nil {
      guard let before = old[key] else {
        merged[key] = element
        continue
      }
      // I took it out: it stays where they changed it meanwhile.
      guard before != element else { continue }
      conflicts.append(PlanMerge.Conflict(part: part(element), field: .other, title: title(element)))
      merged[key] = element
    }
    return PlanMerger.order(base.map(id), mine.map(id), theirs.map(id)).compactMap { merged.removeValue(forKey: $0) }
  }

  /// The order of `mine` where I moved anything, else theirs; what only the other has stands behind what it stands behind there.
  private static func order<ID: Hashable>(_ base: [ID], _ mine: [ID], _ theirs: [ID]) -> [ID] {
    let (mySet, theirSet) = (Set(mine), Set(theirs))
    let common = Set(base).intersection(mySet).intersection(theirSet)
    let isMoved = mine.filter(common.contains) != base.filter(common.contains)
    var (order, others) = isMoved ? (mine, theirs) : (theirs, mine)
    let known = isMoved ? mySet : theirSet
    var waiting: [ID?: [ID]] = [:]
    var last: ID?
    for id in others {
      if known.contains(id) { last = id } else { waiting[last, default: []].append(id) }
    }
    guard !waiting.isEmpty else { return order }
    (others, order) = (order, waiting[nil] ?? [])
    for id in others {
      order.append(id)
      order += waiting[id] ?? []
    }
    return order
  }

  /// What both call otherwise, and not alike.
  mutating func noteNames(_ base: Plan, _ mine: Plan, _ theirs: Plan) {
    let (before, now) = (PlanParts.declaredNames(of: base), PlanParts.declaredNames(of: theirs))
    for (part, name) in PlanParts.declaredNames(of: mine).sorted(by: { $0.key.id < $1.key.id }) {
      guard let old = before[part], let other = now[part], name != old, other != old, name != other else { continue }
      conflicts.append(PlanMerge.Conflict(part: part, field: .name, title: name))
    }
  }

  // MARK: The plan

  mutating func plan(_ base: Plan, _ mine: Plan, _ theirs: Plan) -> Plan {
    var plan = theirs
    let title = theirs.title
    pick(\.title, base, mine, into: &plan, .plan, .title, title)
    pick(\.documentNumber, base, mine, into: &plan, .plan, .documentNumber, title)
    pick(\.issuer, base, mine, into: &plan, .plan, .issuer, title)
    pick(\.jurisdiction, base, mine, into: &plan, .plan, .jurisdiction, title)
    pick(\.issued, base, mine, into: &plan, .plan, .issued, title)
    pick(\.published, base, mine, into: &plan, .plan, .published, title)
    pick(\.period, base, mine, into: &plan, .plan, .period, title)
    pick(\.document, base, mine, into: &plan, .plan, .document, title)
    pick(\.settings, base, mine, into: &plan, .plan, .reporting, title)
    pick(\.assessment, base, mine, into: &plan, .plan, .assessment, title)
    plan.notes = list(
      base.notes, mine.notes, theirs.notes, id: { $0 }, part: { _ in .plan }, title: { Name($0) },
      merge: { _, _, mine, _ in mine })
    plan.acknowledged = list(
      base.acknowledged, mine.acknowledged, theirs.acknowledged, id: { [$0.rule, $0.item] }, part: { _ in .plan },
      title: { Name($0.rule) }, merge: { _, old, mine, other in mine == old ? other : mine })
    plan.unitChanges = list(
      base.unitChanges, mine.unitChanges, theirs.unitChanges,
      id: { [$0.from.sorted(), $0.into.sorted(), [$0.isDone ? "\($0.day)" : ""]] }, part: { _ in .plan },
      title: { change in Name.both { change.words($0) } },
      merge: { merger, base, mine, theirs in
        var change = theirs
        let title = Name.both { mine.words($0) }
        merger.pick(\.day, base, mine, into: &change, .plan, .unitChanges, title)
        merger.pick(\.items, base, mine, into: &change, .plan, .unitChanges, title)
        merger.pick(\.rest, base, mine, into: &change, .plan, .unitChanges, title)
        return change
      })
    plan.areas = list(
      base.areas, mine.areas, theirs.areas, id: \.key, part: { .area($0.key) }, title: \.name,
      merge: { merger, base, mine, theirs in
        var area = theirs
        merger.pick(\.name, base, mine, into: &area, .area(mine.key), .name, mine.name)
        area.key = theirs.key
        return area
      })
    plan.units = list(
      base.units, mine.units, theirs.units, id: \.key, part: { .unit($0.key) }, title: \.name,
      merge: { $0.unit($1, $2, $3) })
    plan.leaders = list(
      base.leaders, mine.leaders, theirs.leaders, id: \.name.chinese, part: { .leader($0.name.chinese) }, title: \.name,
      merge: { merger, base, mine, theirs in
        var leader = theirs
        let part = PlanDifference.Part.leader(mine.name.chinese)
        merger.pick(\.name, base, mine, into: &leader, part, .name, mine.name)
        merger.pick(\.members, base, mine, into: &leader, part, .members, mine.name)
        return leader
      })
    plan.sections = list(
      base.sections, mine.sections, theirs.sections, id: \.id, part: { .section($0.id) }, title: \.title,
      merge: { merger, base, mine, theirs in
        var section = theirs
        merger.pick(\.title, base, mine, into: &section, .section(mine.id), .title, mine.title)
        merger.pick(\.parent, base, mine, into: &section, .section(mine.id), .place, mine.title)
        return section
      })
    plan.indicators = list(
      base.indicators, mine.indicators, theirs.indicators, id: \.id, part: { .indicator($0.id) }, title: \.name,
      merge: { $0.indicator($1, $2, $3) })
    plan.funding = list(
      base.funding, mine.funding, theirs.funding, id: \.id, part: { .funding($0.id) }, title: \.name,
      merge: { $0.funding($1, $2, $3) })
    plan.duties = list(
      base.duties, mine.duties, theirs.duties, id: \.id, part: { .duty($0.id) }, title: \.title,
      merge: { $0.duty($1, $2, $3) })
    plan.tasks = tasks(base, mine, theirs)
    return plan
  }

  private mutating func unit(_ base: Unit, _ mine: Unit, _ theirs: Unit) -> Unit {
    var unit = theirs
    let part = PlanDifference.Part.unit(mine.key)
    pick(\.name, base, mine, into: &unit, part, .name, mine.name)
    unit.key = theirs.key
    pick(\.jurisdiction, base, mine, into: &unit, part, .jurisdiction, mine.name)
    pick(\.aliases, base, mine, into: &unit, part, .aliases, mine.name)
    pick(\.members, base, mine, into: &unit, part, .members, mine.name)
    pick(\.formerly, base, mine, into: &unit, part, .formerly, mine.name)
    return unit
  }

  private mutating func indicator(_ base: Indicator, _ mine: Indicator, _ theirs: Indicator) -> Indicator {
    var indicator = theirs
    let (part, title) = (PlanDifference.Part.indicator(mine.id), mine.name)
    pick(\.number, base, mine, into: &indicator, part, .number, title)
    pick(\.name, base, mine, into: &indicator, part, .name, title)
    pick(\.category, base, mine, into: &indicator, part, .category, title)
    pick(\.owners, base, mine, into: &indicator, part, .owners, title)
    pick(\.sources, base, mine, into: &indicator, part, .sources, title)
    pick(\.due, base, mine, into: &indicator, part, .due, title)
    pick(\.notes, base, mine, into: &indicator, part, .notes, title)
    pick(\.origin, base, mine, into: &indicator, part, .origin, title)
    indicator.target = target(base.target, mine.target, theirs.target, part)
    return indicator
  }

  private mutating func target(
    _ base: Target, _ mine: Target, _ theirs: Target, _ part: PlanDifference.Part
  ) -> Target {
    guard mine != base else { return theirs }
    var target = theirs
    let key = theirs.key
    let title = mine.name
    pick(\.name, base, mine, into: &target, part, .name, title)
    target.key = key
    pick(\.kind, base, mine, into: &target, part, .kind, title)
    pick(\.basis, base, mine, into: &target, part, .basis, title)
    pick(\.value, base, mine, into: &target, part, .target, title)
    pick(\.unit, base, mine, into: &target, part, .unit, title)
    pick(\.from, base, mine, into: &target, part, .target, title)
    pick(\.upper, base, mine, into: &target, part, .target, title)
    pick(\.text, base, mine, into: &target, part, .text, title)
    pick(\.reference, base, mine, into: &target, part, .reference, title)
    pick(\.relation, base, mine, into: &target, part, .relation, title)
    pick(\.each, base, mine, into: &target, part, .each, title)
    pick(\.areas, base, mine, into: &target, part, .areas, title)
    pick(\.alternative, base, mine, into: &target, part, .alternative, title)
    pick(\.parts, base, mine, into: &target, part, .parts, title)
    pick(\.shares, base, mine, into: &target, part, .shares, title)
    pick(\.years, base, mine, into: &target, part, .years, title)
    pick(\.sameAs, base, mine, into: &target, part, .sameAs, title)
    pick(\.start, base, mine, into: &target, part, .start, title)
    pick(\.due, base, mine, into: &target, part, .due, title)
    pick(\.notes, base, mine, into: &target, part, .notes, title)
    pick(\.origin, base, mine, into: &target, part, .origin, title)
    return target
  }

  private mutating func milestone(
    _ base: Milestone, _ mine: Milestone, _ theirs: Milestone, _ task: String
  ) -> Milestone {
    var milestone = theirs
    let part = PlanDifference.Part.milestone(Milestone.subject(task: task, milestone: mine.id))
    let title = Name(mine.text)
    pick(\.quarters, base, mine, into: &milestone, part, .quarter, title)
    pick(\.due, base, mine, into: &milestone, part, .due, title)
    pick(\.text, base, mine, into: &milestone, part, .text, title)
    pick(\.criteria, base, mine, into: &milestone, part, .criteria, title)
    pick(\.origin, base, mine, into: &milestone, part, .origin, title)
    return milestone
  }

  private mutating func funding(_ base: Funding, _ mine: Funding, _ theirs: Funding) -> Funding {
    var funding = theirs
    let (part, title) = (PlanDifference.Part.funding(mine.id), mine.name)
    pick(\.name, base, mine, into: &funding, part, .name, title)
    pick(\.total, base, mine, into: &funding, part, .total, title)
    pick(\.kind, base, mine, into: &funding, part, .kind, title)
    pick(\.each, base, mine, into: &funding, part, .each, title)
    pick(\.sources, base, mine, into: &funding, part, .sources, title)
    pick(\.parts, base, mine, into: &funding, part, .parts, title)
    pick(\.shares, base, mine, into: &funding, part, .shares, title)
    pick(\.notes, base, mine, into: &funding, part, .notes, title)
    pick(\.origin, base, mine, into: &funding, part, .origin, title)
    return funding
  }

  private mutating func duty(_ base: ReportDuty, _ mine: ReportDuty, _ theirs: ReportDuty) -> ReportDuty {
    var duty = theirs
    let (part, title) = (PlanDifference.Part.duty(mine.id), mine.title)
    pick(\.title, base, mine, into: &duty, part, .title, title)
    pick(\.every, base, mine, into: &duty, part, .every, title)
    pick(\.count, base, mine, into: &duty, part, .count, title)
    pick(\.units, base, mine, into: &duty, part, .units, title)
    pick(\.receiver, base, mine, into: &duty, part, .receiver, title)
    pick(\.start, base, mine, into: &duty, part, .start, title)
    pick(\.dueDay, base, mine, into: &duty, part, .due, title)
    pick(\.dueMonth, base, mine, into: &duty, part, .due, title)
    pick(\.task, base, mine, into: &duty, part, .task, title)
    pick(\.notes, base, mine, into: &duty, part, .notes, title)
    pick(\.origin, base, mine, into: &duty, part, .origin, title)
    return duty
  }

  // MARK: Tasks

  /// The tasks as a tree: each is merged by itself, and so is where it stands.
  private mutating func tasks(_ base: Plan, _ mine: Plan, _ theirs: Plan) -> [Task] {
    let (old, other) = (FlatTasks(base.tasks), FlatTasks(theirs.tasks))
    var own = FlatTasks(mine.tasks)
    let clashing = Set(
      own.order.filter { other.tasks[$0] != nil && old.tasks[$0] == nil && other.tasks[$0] != own.tasks[$0] })
    let taken = Set(old.order).union(other.order).union(own.order)
    own.giveFreeIDs(to: clashing, taken: taken)
    let merged = list(
      old.order.compactMap { old.tasks[$0] }, own.order.compactMap { own.tasks[$0] },
      other.order.compactMap { other.tasks[$0] }, id: \.task.id, part: { .task($0.task.id) }, title: \.task.title,
      merge: { $0.placed($1, $2, $3) })
    return FlatTasks(merged).tree
  }

  private mutating func placed(
    _ base: FlatTasks.Placed, _ mine: FlatTasks.Placed, _ theirs: FlatTasks.Placed
  ) -> FlatTasks.Placed {
    var placed = theirs
    pick(\.parent, base, mine, into: &placed, .task(mine.task.id), .place, mine.task.title)
    placed.task = task(base.task, mine.task, theirs.task)
    return placed
  }

  private mutating func task(_ base: Task, _ mine: Task, _ theirs: Task) -> Task {
    guard mine != base else { return theirs }
    var task = theirs
    let (part, title) = (PlanDifference.Part.task(mine.id), mine.title)
    pick(\.number, base, mine, into: &task, part, .number, title)
    pick(\.title, base, mine, into: &task, part, .title, title)
    pick(\.text, base, mine, into: &task, part, .text, title)
    pick(\.section, base, mine, into: &task, part, .place, title)
    pick(\.leads, base, mine, into: &task, part, .leads, title)
    pick(\.responsible, base, mine, into: &task, part, .responsible, title)
    pick(\.cooperating, base, mine, into: &task, part, .cooperating, title)
    pick(\.roles, base, mine, into: &task, part, .roles, title)
    pick(\.andOthers, base, mine, into: &task, part, .andOthers, title)
    pick(\.leaders, base, mine, into: &task, part, .leaders, title)
    pick(\.areas, base, mine, into: &task, part, .areas, title)
    pick(\.start, base, mine, into: &task, part, .start, title)
    pick(\.due, base, mine, into: &task, part, .due, title)
    pick(\.notes, base, mine, into: &task, part, .notes, title)
    pick(\.origin, base, mine, into: &task, part, .origin, title)
    task.targets = list(
      base.targets, mine.targets, theirs.targets, id: \.key, part: { .target(item: mine.id, key: $0.key) },
      title: \.name,
      merge: { $0.target($1, $2, $3, .target(item: mine.id, key: $2.key)) })
    task.milestones = list(
      base.milestones, mine.milestones, theirs.milestones, id: \.id,
      part: { .milestone(Milestone.subject(task: mine.id, milestone: $0.id)) }, title: { Name($0.text) },
      merge: { $0.milestone($1, $2, $3, mine.id) })
    task.funding = list(
      base.funding, mine.funding, theirs.funding, id: \.id, part: { .funding($0.id) }, title: \.name,
      merge: { $0.funding($1, $2, $3) })
    return task
  }
}

extension Plan {
  /// The plan with what `theirs` calls otherwise than `base` called so too, where this one kept the name of `base`.
  fileprivate func takingNames(of theirs: Plan, unlessChangedSince base: Plan) -> Plan {
    func names(
      _ base: [(key: String, name: String)], _ mine: [(key: String, name: String)],
      _ theirs: [(key: String, name: String)]
    ) -> [String: String] {
      let before = Dictionary(base.map { ($0.key, $0.name) }) { first, _ in first }
      let now = Dictionary(theirs.map { ($0.key, $0.name) }) { first, _ in first }
      var names: [String: String] = [:]
      for (key, name) in mine where before[key] == name {
        if let new = now[key], new != name { names[name] = new }
      }
      return names
    }
    return renaming(
      units: names(
        base.units.map { ($0.key, $0.name.chinese) }, units.map { ($0.key, $0.name.chinese) },
        theirs.units.map { ($0.key, $0.name.chinese) }),
      areas: names(
        base.areas.map { ($0.key, $0.name.chinese) }, areas.map { ($0.key, $0.name.chinese) },
        theirs.areas.map { ($0.key, $0.name.chinese) }))
  }
}
