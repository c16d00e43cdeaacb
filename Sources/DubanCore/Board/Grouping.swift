/// By what tasks are grouped.
package enum Grouping: String, CaseIterable, Sendable {
  /// Not at all: one list, in which each task stands once.
  case flat = "none"
  case unit, section, leader, area, light, quarter

  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .flat: language.pick("不分组", "none, a flat list")
    case .unit: language.pick("责任单位", "responsible unit")
    case .section: language.pick("章节", "section")
    case .leader: language.pick("分管领导", "leader in charge")
    case .area: language.pick("地区", "area")
    case .light: language.pick("灯", "light")
    case .quarter: language.pick("季度", "quarter")
    }
  }
}

/// Tasks under one heading.
package struct TaskGroup: Equatable, Sendable {
  /// Stable across regrouping and reloading; unique within its grouping.
  package let key: String
  /// What the heading says; nil for the group of those that have none.
  package let name: Name?
  /// The tasks in the order of the document.
  package private(set) var members: [Member] = []
  /// The lights of its tasks; for a unit those that it answers for.
  package private(set) var lights = LightCounts()

  /// A task in a group.
  package struct Member: Hashable, Sendable {
    /// The position in `Board.tasks`.
    package let task: Int
    /// Its unit's part in it; nil when grouped by something else.
    package let role: Role?
    /// Whether its unit does not answer for it (`Task.isAnswered(by:)`), so that it is told once more under another.
    package let isHelping: Bool
  }

  fileprivate init(key: String, name: Name?) {
    self.key = key
    self.name = name
  }

  fileprivate mutating func add(_ place: Int, _ entry: Board.TaskEntry, role: Role?) {
    let isHelping = role.map { !entry.task.isAnswered(by: $0) } ?? false
    members.append(Member(task: place, role: role, isHelping: isHelping))
    if !isHelping { lights.add(entry.assessment.told) }
  }

  /// Puts its tasks into another order; those that a unit answers for stay before those that it helps with.
  package mutating func sort(_ order: ([Member]) -> [Member]) {
    members = order(members.filter { !$0.isHelping }) + order(members.filter(\.isHelping))
  }

  /// In how many of its tasks the unit has which part.
  package func count(_ role: Role) -> Int { members.count { $0.role == role } }
}

extension Board {
  /// The tasks grouped by `grouping`, headings in the order of the plan, the group of those without last.
  ///
  /// A task with several units, leaders, areas or quarters stands under each. Empty groups are left out. Under a unit the
  /// tasks that it answers for come before those that it helps with. Tasks that only hold others together stand in no group.
  ///
  /// - Parameter shown: the ids of the tasks to take; all when nil.
  package func groups(by grouping: Grouping, shown: Set<String>? = nil) -> [TaskGroup] {
    var groups = Groups(headings(of: grouping))
    for (index, entry) in tasks.enumerated() where !entry.task.isHeading || grouping == .unit {
      if let shown, !shown.contains(entry.task.id) { continue }
      switch grouping {
      case .flat: groups.add(index, nil, entry)
      case .unit:
        if entry.task.isNobodys { groups.add(index, nil, role: .responsible, entry) }
        for (unit, role) in entry.task.parts { groups.add(index, unit, role: role, entry) }
      case .section: groups.add(index, entry.section, entry)
      case .leader: groups.add(index, each: entry.task.leaders, entry)
      case .area: groups.add(index, each: areas(of: entry.task), entry)
      case .light: groups.add(index, entry.assessment.told?.key, entry)
      case .quarter: groups.add(index, each: quarters(of: entry.task), entry)
      }
    }
    return groups.nonEmpty
  }

  private func headings(of grouping: Grouping) -> [(key: String, name: Name)] {
    switch grouping {
    case .flat: []
    case .unit: plan.units.map { ($0.name.chinese, $0.name) }
    case .section: plan.sections.map { ($0.id, $0.title) }
    case .leader: plan.leaders.map { ($0.name.chinese, $0.name) }
    case .area: plan.areas.map { ($0.name.chinese, $0.name) }
    case .light:
      ToldLight.byUrgency.map { ($0.key, Name($0.words(.chinese), english: $0.words(.english))) }
    case .quarter:
      Set(tasks.flatMap { quarters(of: $0.task) }).sorted().map { ($0, Name($0)) }
    }
  }

  /// The areas where a task is done: its own, those of its targets' shares, and those that its units stand for.
  package func areas(of task: Task) -> [String] {
    var names = task.areas + task.targets.flatMap { $0.shares.map(\.area) }
    for unit in task.allUnits {
      names += plan.unit(named: unit)?.members ?? []
    }
    return names.once
  }

  private func quarters(of task: Task) -> [String] {
    task.milestones.isEmpty
      ? [Quarter(of: task.due ?? plan.period.end).description]
      : task.milestones.flatMap { $0.quarters.isEmpty ? [Quarter(of: $0.due)] : $0.quarters }.map(\.description)
  }
}

/// Groups while they are filled.
private struct Groups {
  private var all: [TaskGroup]
  private var positions: [String: Int]
  private var rest = TaskGroup(key: "-", name: nil)

  init(_ headings: [(key: String, name: Name)]) {
    all = headings.map { TaskGroup(key: $0.key, name: $0.name) }
    positions = Dictionary(headings.enumerated().map { ($1.key, $0) }) { first, _ in first }
  }

  var nonEmpty: [TaskGroup] {
    (all + [rest]).filter { !$0.members.isEmpty }.map { group in
      var group = group
      group.leadsFirst()
      return group
    }
  }

  mutating func add(_ place: Int, _ key: String?, role: Role? = nil, _ entry: Board.TaskEntry) {
    if let key, let position = positions[key] {
      all[position].add(place, entry, role: role)
    } else {
      rest.add(place, entry, role: role)
    }
  }

  mutating func add(_ place: Int, each keys: [String], _ entry: Board.TaskEntry) {
    var seen: Set<String> = []
    for key in keys where seen.insert(key).inserted { add(place, key, entry) }
    if keys.isEmpty { add(place, nil, entry) }
  }
}

extension TaskGroup {
  fileprivate mutating func leadsFirst() {
    guard members.contains(where: \.isHelping) else { return }
    members = members.filter { !$0.isHelping } + members.filter(\.isHelping)
  }
}
