package import DubanCore

/// Makes the next version of a published plan of the draft in which a person changed it.
///
/// It begins with the published plan and changes what reads otherwise in the draft than the published plan reads as a draft. What
/// no draft shows, such as keys, English names, settings and origins, is therefore never lost, and a draft in which nothing
/// was changed gives the published plan itself.
package struct PlanAmender {
  private let draft: PlanDraft
  /// The published plan, with what the draft calls otherwise called so.
  private var plan: Plan
  private var published: [String: Task] = [:]
  private var ids: UniqueNames
  private var names: AmendedNames
  /// What is owed, with the task for which alone it is.
  private var owed: [(duty: Guess<ReportDuty>, task: String?)]

  /// The plan that `draft` makes of the published one.
  package static func plan(of draft: PlanDraft) -> Plan? {
    guard let base = draft.published else { return nil }
    var amender = PlanAmender(draft, base)
    return amender.amended(base)
  }

  private init(_ draft: PlanDraft, _ base: Plan) {
    self.draft = draft
    let units = draft.units.compactMap { unit in
      unit.key.flatMap { key in base.units.first { $0.key == key } }.map { ($0.name.chinese, unit.name.value) }
    }
    let areas = draft.areas.compactMap { area in
      draft.areaKeys[area.value].flatMap { key in base.areas.first { $0.key == key } }.map {
        ($0.name.chinese, area.value)
      }
    }
    let leaders = draft.leaders.compactMap { leader in draft.leaderNames[leader.value].map { ($0, leader.value) } }
    func changed(_ pairs: [(String, String)]) -> [String: String] {
      Dictionary(pairs.filter { $0.0 != $0.1 && visible($0.1) != nil }) { first, _ in first }
    }
    plan = base.renaming(units: changed(units), areas: changed(areas), leaders: changed(leaders))
    names = AmendedNames(plan)
    ids = UniqueNames(Set(plan.allTasks.map(\.id) + plan.indicators.map(\.id) + plan.duties.map(\.id) + ["plan"]))
    owed = draft.duties.map { ($0, $0.value.task) }
    published = Dictionary(plan.allTasks.map { ($0.id, $0) }) { first, _ in first }
  }

  private mutating func amended(_ base: Plan) -> Plan {
    let renamed = plan
    readHead()
    readDeclarations()
    plan.sections = draft.sections.map { section in
      var next = plan.section(section.id) ?? Section(id: section.id, title: Name(section.id))
      next.title = next.title.called(section.title.value, or: section.id)
      next.parent = section.parent
      return next
    }
    let sections = Set(plan.sections.map(\.id))
    plan.indicators = draft.indicators.map { indicator($0) }
    plan.tasks = draft.tasks.map { task($0, parent: nil, sections: sections) }
    plan.funding = AmendedFigures(plan).funding(draft.funding, published: renamed.funding, of: "plan", &names)
    plan.duties = duties()
    plan.units = names.units
    plan.areas = names.areas
    plan.leaders = names.leaders
    dropWhatIsGone(renamed)
    return plan
  }

  // MARK: The plan itself

  private mutating func readHead() {
    if let title = draft.title { plan.title = plan.title.called(title.value, or: plan.title.chinese) }
    plan.documentNumber = kept(plan.documentNumber, draft.documentNumber?.value)
    plan.issuer = kept(plan.issuer, draft.issuer?.value)
    if let place = kept(plan.jurisdiction, draft.jurisdiction?.value) { plan.jurisdiction = place }
    plan.issued = draft.issued?.value
    if let period = draft.period?.value { plan.period = period }
    if draft.notes.values != plan.notes { plan.notes = draft.notes.values.map(legible) }
  }

  /// What was published where the draft reads the same, else what the draft reads.
  private func kept(_ published: String?, _ read: String?) -> String? {
    published == read ? published : read.flatMap(visible)
  }

  private mutating func readDeclarations() {
    names.units = draft.units.compactMap { unit in
      let known = unit.key.flatMap { key in plan.units.first { $0.key == key } }
      guard let name = visible(unit.name.value) ?? known?.name.chinese else { return nil }
      var next = known ?? names.newUnit(name, jurisdiction: unit.jurisdiction ?? plan.jurisdiction)
      if let place = kept(next.jurisdiction, unit.jurisdiction) { next.jurisdiction = place }
      let aliases = unit.aliases.map(\.value)
      if aliases != next.aliases { next.aliases = aliases.compactMap(visible) }
      if unit.members != next.members { next.members = unit.members.compactMap(visible) }
      return next
    }
    names.areas = draft.areas.compactMap { area in
      if let known = draft.areaKeys[area.value].flatMap({ key in plan.areas.first { $0.key == key } }) { return known }
      return visible(area.value).map { names.newArea($0) }
    }
    names.leaders = draft.leaders.compactMap { leader in
      if let known = plan.leaders.first(where: { $0.name.chinese == leader.value }) { return known }
      return visible(leader.value).map { Leader(Name($0)) }
    }
  }

  // MARK: Items

  private mutating func task(_ draft: TaskDraft, parent: String?, sections: Set<String>) -> Task {
    let title = visible(draft.title.value) ?? visible(draft.number) ?? "（无标题）"
    let known = draft.id.flatMap { published[$0] }
    var task = known ?? Task(id: newID(draft, parent: parent), title: Name(title))
    let before = TaskDraft(of: task, published: [])
    task.title = task.title.called(draft.title.value, or: title)
    if draft.number != before.number { task.number = legible(draft.number) }
    if draft.text?.value != before.text?.value { task.text = draft.text.flatMap { visible($0.value) } }
    if draft.section != before.section || parent != nil {
      task.section = parent == nil ? draft.section.flatMap { sections.contains($0) ? $0 : nil } : nil
    }
    units(draft.leads, before.leads, of: &task, \.leads)
    units(draft.responsible, before.responsible, of: &task, \.responsible)
    units(draft.cooperating, before.cooperating, of: &task, \.cooperating)
    task.roles = roles(draft.roles, before.roles, task.roles)
    task.andOthers = draft.andOthers
    if draft.leaders.values != before.leaders.values { task.leaders = names.leaders(draft.leaders.values) }
    if draft.areas.values != before.areas.values { task.areas = names.areas(draft.areas.values) }
    if draft.start?.value != before.start?.value {
      task.start = draft.start?.value == plan.period.start ? nil : draft.start?.value
    }
    if draft.due?.value != before.due?.value {
      task.due = draft.due?.value == plan.period.end ? nil : draft.due?.value
    }
    let reader = AmendedFigures(plan)
    task.targets = reader.targets(draft.targets, published: task.targets, title: title, &names)
    task.milestones = reader.milestones(draft.milestones, published: task.milestones)
    task.funding = reader.funding(draft.funding, published: task.funding, of: task.id, &names)
    let (owner, owed) = (task.id, draft.duties)
    self.owed += owed.map { ($0, owner) }
    if draft.notes.values != before.notes.values { task.notes = draft.notes.values.map(legible) }
    if let words = draft.dueWords.flatMap({ visible($0.value) }) { task.notes.append("期限：\(words)") }
    let id = task.id
    task.children = draft.children.map { self.task($0, parent: id, sections: sections) }
    return task
  }

  private mutating func indicator(_ draft: IndicatorDraft) -> Indicator {
    let name = visible(draft.name.value) ?? visible(draft.number) ?? "（无名称）"
    let known = draft.id.flatMap { id in plan.indicators.first { $0.id == id } }
    var indicator =
      known
      ?? Indicator(
        id: newID(behind: plan.indicators.last?.id, or: "i1"), number: "", name: Name(name), target: draft.target.value)
    let before = IndicatorDraft(of: indicator, isPublished: false)
    let (isOwnName, oldName) = (indicator.target.name == indicator.name, indicator.name)
    indicator.name = indicator.name.called(draft.name.value, or: name)
    if draft.number != before.number { indicator.number = legible(draft.number) }
    if draft.category?.value != before.category?.value {
      indicator.category = draft.category.flatMap { visible($0.value) }.map { Name($0) }
    }
    if draft.owners.values != before.owners.values { indicator.owners = names.units(draft.owners.values, plan) }
    if draft.sources.values != before.sources.values { indicator.sources = names.units(draft.sources.values, plan) }
    if draft.due?.value != before.due?.value {
      indicator.due = draft.due?.value == plan.period.end ? nil : draft.due?.value
    }
    if known == nil || draft.target.value != indicator.target {
      indicator.target = AmendedFigures(plan).target(draft.target.value, &names)
    }
    // The figure of an indicator is called as the indicator is.
    if known == nil || (isOwnName && indicator.name != oldName) {
      indicator.target.name = indicator.name
      indicator.target.key = indicator.name.chinese
    }
    if draft.notes.values != before.notes.values { indicator.notes = draft.notes.values.map(legible) }
    return indicator
  }

  /// What is owed: what was published in its order, what is new behind it.
  private mutating func duties() -> [ReportDuty] {
    let published = Dictionary(plan.duties.map { ($0.id, $0) }) { first, _ in first }
    var now: [String: ReportDuty] = [:]
    var added: [ReportDuty] = []
    for (guess, task) in owed {
      var duty = guess.value
      duty.task = task
      if let known = published[duty.id], now[duty.id] == nil {
        now[duty.id] = duty == known ? duty : cleaned(duty)
      } else {
        duty.id = newID(behind: (plan.duties + added).last?.id, or: "d1")
        duty.origin = Excerpt(readFrom: guess.passage)
        added.append(cleaned(duty))
      }
    }
    return plan.duties.compactMap { now[$0.id] } + added
  }

  /// `duty` with units that are declared and without what nobody sees.
  private mutating func cleaned(_ duty: ReportDuty) -> ReportDuty {
    var duty = duty
    duty.title = duty.title.called(visible(duty.title.chinese) ?? "报送")
    duty.receiver = duty.receiver.flatMap(visible)
    duty.units = names.units(duty.units, plan)
    return duty
  }

  private mutating func units(
    _ now: [Guess<String>], _ before: [Guess<String>], of task: inout Task, _ path: WritableKeyPath<Task, [String]>
  ) {
    guard now.values != before.values else { return }
    task[keyPath: path] = names.units(now.values, plan)
  }

  /// The named roles in the order in which they were published, new ones behind them.
  private mutating func roles(
    _ now: [String: [Guess<String>]], _ before: [String: [Guess<String>]], _ published: [Task.NamedRole]
  ) -> [Task.NamedRole] {
    let isSame = now.mapValues(\.values) == before.mapValues(\.values)
    guard !isSame else { return published }
    var roles: [Task.NamedRole] = []
    for role in published {
      guard let units = now[role.name.chinese], !units.isEmpty else { continue }
      roles.append(Task.NamedRole(role.name, units: names.units(units.values, plan)))
    }
    let known = Set(published.map(\.name.chinese))
    for name in now.keys.sorted() where !known.contains(name) {
      guard let name = visible(name), let units = now[name], !units.isEmpty else { continue }
      roles.append(Task.NamedRole(Name(name), units: names.units(units.values, plan)))
    }
    return roles
  }

  // MARK: Ids

  /// The id of a new task: that of its printed number, else the next behind those beside it.
  private mutating func newID(_ draft: TaskDraft, parent: String?) -> String {
    let number = ItemNumber.id(draft.number)
    if !number.isEmpty {
      let wanted = parent.map { number.hasPrefix($0 + "-") ? number : "\($0)-\(number)" } ?? number
      if wanted.utf8.count <= 48, !ids.contains(wanted) { return ids.take(wanted) { "\($0).\($1)" }.name }
    }
    let siblings: [String]
    if let parent {
      siblings = published[parent]?.children.map(\.id) ?? []
    } else {
      siblings = plan.tasks.filter { $0.section == draft.section }.map(\.id)
    }
    return newID(behind: siblings.last, or: parent.map { "\($0)-1" } ?? "1")
  }

  /// The first id that is free behind `last`: the number at its end counted up.
  private mutating func newID(behind last: String?, or first: String) -> String {
    guard let last else { return ids.take(first) { "\($0)-\($1)" }.name }
    let digits = last.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let stem = String(last.dropLast(digits))
    var number = Int(last.suffix(digits)) ?? 0
    repeat { number += 1 } while ids.contains("\(stem)\(number)")
    return ids.take("\(stem)\(number)") { "\($0)-\($1)" }.name
  }

  // MARK: What names what is gone

  /// Takes away what names a unit, an area, an item or a figure that was there and is no longer.
  private mutating func dropWhatIsGone(_ base: Plan) {
    let units = Set(base.units.map(\.name.chinese)).subtracting(plan.units.map(\.name.chinese))
    let areas = Set(base.areas.map(\.name.chinese)).subtracting(plan.areas.map(\.name.chinese))
    let leaders = Set(base.leaders.map(\.name.chinese)).subtracting(plan.leaders.map(\.name.chinese))
    let gone = Set(base.items.map(\.id)).subtracting(plan.items.map(\.id))
    for index in plan.duties.indices {
      plan.duties[index].units.removeAll(where: units.contains)
      if let task = plan.duties[index].task, gone.contains(task) { plan.duties[index].task = nil }
    }
    for index in plan.units.indices {
      plan.units[index].members.removeAll { units.contains($0) || areas.contains($0) }
    }
    for index in plan.leaders.indices { plan.leaders[index].members.removeAll(where: leaders.contains) }
    for index in plan.funding.indices { plan.funding[index].shares.removeAll { areas.contains($0.area) } }
    plan.acknowledged.removeAll { gone.contains($0.item) }
    let whole = plan
    func checked(_ target: Target) -> Target.Link? {
      guard let link = target.sameAs, base.target(link) != nil else { return target.sameAs }
      return whole.target(link) == nil ? nil : link
    }
    for index in plan.indicators.indices {
      plan.indicators[index].target.sameAs = checked(plan.indicators[index].target)
    }
    func check(_ task: inout Task) {
      for index in task.targets.indices { task.targets[index].sameAs = checked(task.targets[index]) }
      for index in task.children.indices { check(&task.children[index]) }
    }
    for index in plan.tasks.indices { check(&plan.tasks[index]) }
  }
}

extension [Guess<String>] {
  /// The names without where they came from.
  var values: [String] { map(\.value) }
}

extension Name {
  /// The same with another Chinese name; the English one stays.
  func called(_ name: String) -> Name { name == chinese ? self : Name(name, english: english) }

  /// The same, called as a person typed it, or `other` where nothing of that can be seen.
  func called(_ typed: String, or other: String) -> Name {
    typed == chinese ? self : called(visible(typed) ?? other)
  }
}
