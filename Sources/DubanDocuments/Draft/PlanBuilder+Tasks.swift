import DubanCore

extension PlanBuilder {
  /// How deep tasks nest; what lies deeper stands beside its parents.
  private static let deepest = 8

  /// Whether the serials of top-level tasks start anew in each section: the first of them stands in two.
  static func numbersRestart(_ tasks: [TaskDraft]) -> Bool {
    let firsts = tasks.filter { $0.section != nil && ItemNumber.id($0.number) == "1" }
    return Set(firsts.compactMap(\.section)).count > 1
  }

  /// The tasks of `drafts`, which stand side by side under `parent`.
  mutating func tasks(_ drafts: [TaskDraft], parent: String?, depth: Int) -> [Task] {
    // What has no number of its own leaves the printed ones to those that have.
    let printed = Set(
      drafts.filter { !ItemNumber.id($0.number).isEmpty }.map { draft in
        wantedID(of: draft, parent: parent, section: section(of: draft, parent: parent), index: 0)
      })
    return drafts.enumerated().map { task($1, parent: parent, index: $0, depth: depth, printed: printed) }
  }

  private func section(of draft: TaskDraft, parent: String?) -> String? {
    parent == nil ? draft.section.flatMap { sections[$0] } : nil
  }

  /// The task of `draft`, the one at `index` under `parent`.
  ///
  /// - Parameter printed: the ids that belong to tasks with a printed number.
  private mutating func task(
    _ draft: TaskDraft, parent: String?, index: Int, depth: Int, printed: Set<String>
  ) -> Task {
    let section = section(of: draft, parent: parent)
    let id = id(of: draft, parent: parent, section: section, index: index, printed: printed)
    let title = visible(draft.title.value) ?? visible(draft.number) ?? "（无标题）"
    var task = Task(id: id, number: legible(draft.number), title: Name(title))
    own(id, draft.passages)
    let origin = Excerpt(readFrom: draft.text?.passage ?? draft.title.passage)
    task.origin = origin
    task.text = draft.text.map { legible($0.value) }
    task.section = section
    task.leads = units(draft.leads)
    task.responsible = units(draft.responsible)
    task.cooperating = units(draft.cooperating)
    task.roles = roles(draft.roles)
    task.andOthers = draft.andOthers
    task.leaders = names.leaders(draft.leaders.map(\.value))
    task.areas = names.areas(draft.areas.map(\.value))
    (task.start, task.due) = span(draft.start, draft.due)
    if let words = draft.dueWords.flatMap({ visible($0.value) }) {
      // Words are no day: the one that lights go by is told, not taken in silence.
      task.notes.append("期限：\(words)" + (task.due == nil ? "（未写日期，灯按\(plan.period.end)判）" : ""))
    }
    task.targets = targets(draft.targets, of: title, owner: origin)
    task.milestones = milestones(draft.milestones, targets: task.targets, owner: origin)
    task.funding = funding(draft.funding, item: id, owner: origin)
    taskDuties += draft.duties.map { ($0, id) }
    let children = depth < Self.deepest ? draft.children : draft.children.flatMap(\.withDescendants)
    task.children = tasks(children, parent: id, depth: depth + 1)
    return task
  }

  /// The id that its printed number gives, or its place where none is printed; a doubled number is asked about.
  private mutating func id(
    of draft: TaskDraft, parent: String?, section: String?, index: Int, printed: Set<String>
  ) -> String {
    let number = ItemNumber.id(draft.number)
    var wanted = wantedID(of: draft, parent: parent, section: section, index: index)
    if number.isEmpty {
      var place = index
      while printed.contains(wanted), place < index + printed.count {
        place += 1
        wanted = wantedID(of: draft, parent: parent, section: section, index: place)
      }
    }
    let (id, isOther) = ids.take(wanted) { "\($0).\($1)" }
    if isOther, !number.isEmpty {
      questions.append(Question(.serial, about: draft.title.passage, readings: [id]))
    }
    return id
  }

  private func wantedID(of draft: TaskDraft, parent: String?, section: String?, index: Int) -> String {
    let number = ItemNumber.id(draft.number)
    let own = number.isEmpty ? String(index + 1) : number
    var wanted = own
    if let parent {
      wanted = number.hasPrefix(parent + "-") ? number : "\(parent)-\(own)"
    } else if numbersRestart, let section {
      wanted = "\(section)-\(own)"
    }
    if wanted.utf8.count > 48 { wanted = "t\(own)" }
    return wanted.utf8.count > 48 ? "t" : wanted
  }

  private mutating func roles(_ roles: [String: [Guess<String>]]) -> [Task.NamedRole] {
    var byName: [String: [Guess<String>]] = [:]
    for name in roles.keys.sorted() {
      if let visible = visible(name) { byName[visible, default: []] += roles[name] ?? [] }
    }
    return byName.keys.sorted().compactMap { name in
      let units = units(byName[name] ?? [])
      return units.isEmpty ? nil : Task.NamedRole(Name(name), units: units)
    }
  }

  /// The indicator of `draft`, the one at `index`.
  mutating func indicator(_ draft: IndicatorDraft, index: Int) -> Indicator {
    let number = ItemNumber.id(draft.number)
    let wanted = "i" + (number.isEmpty ? String(index + 1) : number)
    let (id, isOther) = ids.take(wanted) { "\($0).\($1)" }
    if isOther, !number.isEmpty {
      questions.append(Question(.serial, about: draft.name.passage, readings: [id]))
    }
    let name = visible(draft.name.value) ?? visible(draft.number) ?? "（无名称）"
    let origin = Excerpt(readFrom: draft.name.passage)
    own(id, [draft.name.passage, draft.target.passage] + draft.owners.map(\.passage) + draft.sources.map(\.passage))
    var target = target(draft.target, owner: origin)
    target.name = Name(name)
    target.key = name
    var indicator = Indicator(id: id, number: legible(draft.number), name: Name(name), target: target)
    indicator.category = draft.category.flatMap { visible($0.value) }.map { Name($0) }
    indicator.owners = units(draft.owners)
    indicator.sources = units(draft.sources)
    indicator.due = span(nil, draft.due).due
    indicator.origin = origin
    return indicator
  }

  /// The report duty of `guess`, the one at `index`, that is owed for `task` alone where there is one.
  mutating func duty(_ guess: Guess<ReportDuty>, of task: String?, index: Int) -> ReportDuty {
    var duty = guess.value
    let wanted = Identifier.isItemID(duty.id) ? duty.id : "d\(index + 1)"
    duty.id = ids.take(wanted) { "\($0).\($1)" }.name
    duty.title = Name(visible(duty.title.chinese) ?? "报送")
    duty.count = max(1, duty.count)
    duty.receiver = duty.receiver.map(legible)
    duty.notes = duty.notes.map(legible)
    duty.units = names.units(duty.units, jurisdiction: plan.jurisdiction)
    if let start = duty.start, start > plan.period.end { duty.start = nil }
    if let day = duty.dueDay, !(1...31).contains(day) { duty.dueDay = nil }
    if duty.dueDay == nil { duty.dueMonth = .same }
    duty.task = task.flatMap { ids.contains($0) && plan.task($0) != nil ? $0 : nil }
    duty.origin = Excerpt(readFrom: guess.passage)
    return duty
  }
}

extension TaskDraft {
  /// It and every task under it, parents first, each without those under it.
  fileprivate var withDescendants: [TaskDraft] {
    var all: [TaskDraft] = []
    var rest = [self]
    while var next = rest.popLast() {
      rest += next.children.reversed()
      next.children = []
      all.append(next)
    }
    return all
  }
}
