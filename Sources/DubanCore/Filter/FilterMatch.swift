/// A filter made ready for one board: names and days are looked up once, so that asking an item takes no time to speak of.
package struct FilterMatch: Sendable {
  /// What is asked of items; what is asked of entries stands apart.
  private let terms: [Term]
  private let entries: EntryFilter?

  private struct Term: Sendable {
    let isNegated: Bool
    let tests: [Test]

    /// Whether a task answers for its milestones too.
    var isOfTask: Bool { tests.allSatisfy(\.isOfTask) }

    /// What asking takes: the cheap questions spare the others.
    var cost: Int { tests.reduce(0) { $0 + $1.cost } }
  }

  /// One value of a term.
  private enum Test: Sendable {
    /// What holds or not for the whole plan.
    case always(Bool)
    case names(FilterKey, NameSet)
    /// An area, or a unit that stands for it.
    case places(areas: NameSet, units: NameSet)
    case sections(Set<String>)
    case light(Light)
    case status(String)
    case kind(ItemKind)
    case property(FilterProperty)
    case quarter(Int, year: Int?)
    case days(FilterKey, FilterComparison, ClosedRange<Day>)
    case number(FilterKey, FilterComparison, Fraction)
    case note(SearchQuery)
    /// Words, and the items in whose texts they are found.
    case words(SearchQuery, found: Set<String>)

    var isOfTask: Bool {
      switch self {
      case .always, .names, .places, .sections, .note, .property(.missingUnit), .property(.simulated): true
      default: false
      }
    }

    var cost: Int {
      switch self {
      case .always, .light, .status, .kind, .property, .days, .number: 1
      case .quarter: 3
      case .sections, .names: 10
      case .places, .note, .words: 20
      }
    }
  }

  /// Makes `filter` ready for `board`.
  ///
  /// - Parameters:
  ///   - names: the names of all plans that are looked at: a name that one of them knows whole is not looked for as a part in
  ///     the others. Those of `board` alone when nil.
  ///   - index: what can be found on `board`, where it is at hand.
  package init(_ filter: Filter, on board: Board, names: FilterNames? = nil, index: PlanIndex? = nil) {
    let names = names ?? FilterNames([board.plan])
    let index = filter.hasWords ? index ?? board.searchIndex : nil
    entries = EntryFilter(filter)
    terms = filter.terms.filter { $0.key?.isOfEntries != true }.map { term in
      Term(
        isNegated: term.isNegated, tests: term.values.map { FilterMatch.test($0, of: term.key, board, names, index) })
    }.sorted { $0.cost < $1.cost }
  }

  // MARK: Making ready

  private static func test(
    _ value: FilterValue, of key: FilterKey?, _ board: Board, _ names: FilterNames, _ index: PlanIndex?
  ) -> Test {
    switch value {
    case .text(let text):
      guard let key else { return .words(SearchQuery(text), found: index?.ids(matching: text) ?? []) }
      if key == .note { return .note(SearchQuery(text)) }
      return named(NameQuery(text, names.match(key, text) ?? .part), of: key, board.plan)
    case .choice(let name): return choice(name, of: key)
    case .quarter(let index, let year): return .quarter(index, year: year)
    case .day(let comparison, let day):
      return .days(key ?? .due, comparison, day.days(asOf: board.asOf, in: board.plan.period))
    case .number(let comparison, let figure):
      let figure = figure.fraction
      return .number(key ?? .value, comparison, key == .value ? figure * Fraction(1, 100) : figure)
    }
  }

  private static func choice(_ name: String, of key: FilterKey?) -> Test {
    switch key {
    case .light: Light(rawValue: name).map { .light($0) } ?? .always(false)
    case .kind: ItemKind(rawValue: name).map { .kind($0) } ?? .always(false)
    case .property: FilterProperty(rawValue: name).map { .property($0) } ?? .always(false)
    default: .status(name)
    }
  }

  private static func named(_ query: NameQuery, of key: FilterKey, _ plan: Plan) -> Test {
    switch key {
    case .plan: return .always(query.holds(plan.id) || query.holds(plan.title))
    case .section: return .sections(plan.sections(query))
    case .leader:
      return .names(key, NameSet(plan.leaders(query)))
    case .area:
      let areas = Set(plan.areas.lazy.filter { query.holds($0.name) }.map(\.name.chinese))
      let units = plan.units.filter { !areas.isDisjoint(with: $0.members) }
      return .places(areas: NameSet(areas), units: NameSet(units.flatMap(\.spellings)))
    default: return .names(key, NameSet(plan.units(query).flatMap(\.spellings)))
    }
  }

  // MARK: Asking

  /// One question for each term, so that what is asked is decided once and not for every item.
  ///
  /// - Parameter ofTask: only those that a task answers for its milestones too, or only the others; all when nil.
  fileprivate func questions<Subject: FilterSubject>(
    _: Subject.Type, ofTask: Bool? = nil
  ) -> [(Subject) -> Bool] {
    terms.filter { ofTask == nil || $0.isOfTask == ofTask }.map { term in
      let tests = term.tests.map { FilterMatch.question($0) as (Subject) -> Bool }
      guard tests.count == 1, let test = tests.first else {
        return { subject in tests.contains { $0(subject) } != term.isNegated }
      }
      return term.isNegated ? { !test($0) } : test
    }
  }

  private static func question<Subject: FilterSubject>(_ test: Test) -> (Subject) -> Bool {
    switch test {
    case .always(let holds): { _ in holds }
    case .names(let key, let names): question(key, names)
    case .places(let areas, let units):
      { $0.isAt(areas) || $0.names(anyOf: units) }
    case .sections(let ids): { $0.section.map(ids.contains) ?? false }
    case .light(let light): { $0.light == light }
    case .status(let name): { $0.status == name }
    case .kind(let kind): { $0.kind == kind }
    case .property(let property): { $0.has(property) }
    case .quarter(let index, let year): { $0.isIn(index, year) }
    case .days(.due, let comparison, let days): { $0.dues.contains { comparison.holds($0, days) } }
    case .days(_, let comparison, let days): { $0.reported.map { comparison.holds($0, days) } ?? false }
    case .number(.value, let comparison, let number):
      { $0.reached.map { comparison.holds($0, number...number) } ?? false }
    case .number(.gap, let comparison, let number): { $0.gap.map { comparison.holds($0, number...number) } ?? false }
    case .number(_, let comparison, let number):
      { $0.overdueDays.map { comparison.holds(Fraction(Int128($0)), number...number) } ?? false }
    case .note(let query): { $0.note.map { query.matches($0) } ?? false }
    case .words(let query, let found): { ($0.subject.map(found.contains) ?? false) || $0.mentions(query) }
    }
  }

  private static func question<Subject: FilterSubject>(_ key: FilterKey, _ names: NameSet) -> (Subject) -> Bool {
    switch key {
    case .lead: { names.containsAny($0.leads) }
    case .responsible: { names.containsAny($0.responsible) }
    case .cooperating: { names.containsAny($0.cooperating) }
    case .source: { names.containsAny($0.sources) }
    case .leader: { names.containsAny($0.leaders) }
    default: { $0.names(anyOf: names) || names.containsAny($0.sources) }
    }
  }
}

// MARK: Everything of a board

extension FilterMatch {
  /// Whether a row with `facets` is shown: its item, and the entry that it tells where one is asked for.
  package func admits(_ facets: Facets) -> Bool {
    guard questions(Facets.self).allHold(facets) else { return false }
    guard let entries, let entry = facets.entry else { return true }
    return entries.admits(entry)
  }

  /// The positions of the tasks that it shows.
  package func tasks(on board: Board) -> [Int] {
    let questions = questions(TaskSubject.self)
    return board.tasks.withUnsafeBufferPointer { tasks in
      guard let first = tasks.baseAddress else { return [] }
      return tasks.indices.filter { questions.allHold(TaskSubject(entry: first + $0)) }
    }
  }

  /// The ids within the plan of all items that it shows: tasks, milestones, indicators, funding and duties.
  package func shown(on board: Board) -> Set<String> {
    var ids = tasksAndMilestones(of: board)
    var others = board.indicators.map { Facets(of: $0) }
    others +=
      board.plan.funding.map { Facets(of: $0, of: nil) } + board.plan.duties.map { Facets(of: $0, in: board.plan) }
    for index in board.tasks.indices where !board.tasks[index].task.funding.isEmpty {
      others += board.tasks[index].task.funding.map { Facets(of: $0, of: board.tasks[index]) }
    }
    for facets in others where admits(facets) { if let id = facets.subject { ids.insert(id) } }
    return ids
  }

  private func tasksAndMilestones(of board: Board) -> Set<String> {
    let common = questions(TaskSubject.self, ofTask: true)
    let ofTask = questions(TaskSubject.self, ofTask: false)
    let ofMilestone = questions(MilestoneSubject.self, ofTask: false)
    var ids: Set<String> = []
    board.tasks.withUnsafeBufferPointer { tasks in
      guard let first = tasks.baseAddress else { return }
      for index in tasks.indices {
        let task = TaskSubject(entry: first + index)
        guard common.allHold(task) else { continue }
        if ofTask.allHold(task) { ids.insert(tasks[index].task.id) }
        tasks[index].assessment.milestones.withUnsafeBufferPointer { milestones in
          guard let start = milestones.baseAddress else { return }
          for place in milestones.indices
          where ofMilestone.allHold(MilestoneSubject(milestone: start + place, task: task)) {
            ids.insert(milestones[place].id)
          }
        }
      }
    }
    return ids
  }
}

extension Array {
  /// Whether every question is answered with yes.
  fileprivate func allHold<Subject>(_ subject: Subject) -> Bool where Element == (Subject) -> Bool {
    for question in self where !question(subject) { return false }
    return true
  }
}

extension FilterMatch {
  /// The keys of the groups of `grouping` that it asks for; nil when it asks for none by name, so that all may stand.
  ///
  /// Whoever asks for a unit wants its tasks under that unit, not once more under each of its partners.
  package func headings(of grouping: Grouping, on board: Board) -> Set<String>? {
    var keys: Set<String>?
    for test in terms.lazy.filter({ !$0.isNegated }).flatMap(\.tests) {
      let asked: Set<String>? =
        switch (grouping, test) {
        case (.unit, .names(.unit, let units)), (.unit, .names(.lead, let units)),
          (.unit, .names(.responsible, let units)), (.unit, .names(.cooperating, let units)):
          units.names
        case (.leader, .names(.leader, let leaders)): leaders.names
        case (.area, .places(let areas, _)): areas.names
        case (.quarter, .quarter(let index, let year)):
          Set(
            (board.plan.period.start.year...board.plan.period.end.year).filter { year == nil || $0 == year }
              .map { Quarter(year: $0, index: index).description })
        default: nil
        }
      if let asked { keys = (keys ?? []).union(asked) }
    }
    return keys
  }
}

extension Board {
  /// How many items there are of each kind that a filter shows, of those kinds that the plan has, and how many of them are
  /// among `shown`.
  package func kinds(of shown: Set<String>) -> [(kind: ItemKind, shown: Int, total: Int)] {
    let funding = plan.funding.map(\.id) + tasks.flatMap { $0.task.funding.map(\.id) }
    let duties = plan.duties.map(\.id)
    let (indicators, found) = (indicators.map(\.indicator.id), shown.count { task($0) != nil })
    let others = [indicators, funding, duties].map { ids in ids.count { shown.contains($0) } }
    let milestones = tasks.reduce(0) { $0 + $1.task.milestones.count }
    let all: [(kind: ItemKind, shown: Int, total: Int)] = [
      (.indicator, others[0], indicators.count), (.task, found, tasks.count),
      (.milestone, shown.count - found - others.reduce(0, +), milestones), (.funding, others[1], funding.count),
      (.duty, others[2], duties.count),
    ]
    return all.filter { $0.total > 0 }
  }
}
