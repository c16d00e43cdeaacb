/// A plan as it stands on a day: every item with its light.
///
/// Invariant 2: a pure function of the plan's definition, the entries recorded up to an instant, and the as-of day.
package struct Board: Equatable, Sendable {
  package let plan: Plan
  /// The day for which everything is judged.
  package let asOf: Day
  /// The day up to which entries are known; nil for all there are.
  package let knownBy: Day?
  /// The tasks at any depth in the order of the document, parents first.
  package private(set) var tasks: [TaskEntry] = []
  /// The indicators in the order of the document.
  package private(set) var indicators: [IndicatorEntry] = []
  /// What else has a state: duties and funding, by id.
  package private(set) var states: [String: ItemState]
  /// Tasks by light, headings apart.
  package private(set) var taskCounts = LightCounts()
  /// Indicators by light.
  package private(set) var indicatorCounts = LightCounts()
  /// How many tasks and indicators are due later than the plan says, by an approved extension of them or of a milestone of theirs.
  /// They are counted beside the lights, since an extension changes no light by itself.
  package private(set) var extendedCount = 0
  private var taskPositions: [String: Int] = [:]
  /// Tasks and indicators as the plan has them, by their ids, where the office has given them to other units since.
  private var definedTasks: [String: Task] = [:]
  private var definedIndicators: [String: Indicator] = [:]
  private var indicatorPositions: [String: Int] = [:]
  /// By the id of an item, those that are judged by its figures too.
  private var linked: [String: [String]] = [:]

  /// A task with its place in the tree and its assessment.
  package struct TaskEntry: Equatable, Sendable {
    /// With the units that have it on the day of the board; see `Task.given`.
    package fileprivate(set) var task: Task
    /// The id of the task above it.
    package let parent: String?
    /// The id of the section under which it or its topmost parent stands.
    package let section: String?
    /// 0 for a top-level task.
    package let depth: Int
    package var assessment: TaskAssessment
  }

  /// An indicator with its assessment.
  package struct IndicatorEntry: Equatable, Sendable {
    /// With the units that have it on the day of the board; see `Indicator.given`.
    package fileprivate(set) var indicator: Indicator
    package var assessment: IndicatorAssessment
  }

  /// Judges `plan` on `asOf`; `states` holds what is known of its items by their ids within the plan.
  package init(_ plan: Plan, states: [String: ItemState], asOf: Day, knownBy: Day? = nil) {
    self.plan = plan
    self.asOf = asOf
    self.knownBy = knownBy
    self.states = states
    linked = plan.linkedItems
    for indicator in plan.indicators {
      indicatorPositions[indicator.id] = indicators.count
      let assessment = IndicatorAssessment(
        indicator, in: plan, state: states[indicator.id] ?? ItemState(), states: { states[$0] ?? ItemState() }, on: asOf
      )
      indicators.append(IndicatorEntry(indicator: given(indicator), assessment: assessment))
      indicatorCounts.add(assessment.judgement.told)
    }
    tasks.reserveCapacity(Board.count(plan.tasks))
    for task in plan.tasks { add(task, parent: nil, section: task.section, depth: 0) }
    countExtended()
  }

  /// How many tasks there are at any depth. A board that grew into its room would move each of them several times.
  private static func count(_ tasks: [Task]) -> Int { tasks.reduce(tasks.count) { $0 + count($1.children) } }

  private mutating func add(_ task: Task, parent: String?, section: String?, depth: Int) {
    taskPositions[task.id] = tasks.count
    let children = task.children
    let task = given(task)
    let assessment = TaskAssessment(task, in: plan, states: { states[$0] ?? ItemState() }, on: asOf)
    tasks.append(TaskEntry(task: task, parent: parent, section: section, depth: depth, assessment: assessment))
    taskCounts.add(assessment.told)
    for child in children {
      add(child, parent: task.id, section: task.section ?? section, depth: depth + 1)
    }
  }

  /// Takes over the new state of one item and judges anew what rests on it.
  package mutating func apply(_ state: ItemState, for subject: String) { apply([subject: state]) }

  /// Takes over the new states of items, by their ids, and judges anew what rests on them.
  package mutating func apply(_ new: [String: ItemState]) {
    states.merge(new) { $1 }
    for subject in new.keys {
      judge(subject)
      for other in linked[subject] ?? [] { judge(other) }
    }
    taskCounts = LightCounts(tasks.lazy.map(\.assessment.told))
    indicatorCounts = LightCounts(indicators.lazy.map(\.assessment.judgement.told))
    countExtended()
  }

  private mutating func countExtended() {
    extendedCount =
      tasks.count(where: \.assessment.isExtended) + indicators.count { $0.assessment.state.extendedDue != nil }
  }

  /// The items that are judged by the figures of the item `subject` too.
  package func items(linkedTo subject: String) -> [String] { linked[subject] ?? [] }

  /// `task` with the units that have it now. What the plan says is kept where that is something else.
  private mutating func given(_ task: Task) -> Task {
    guard let handling = states[task.id]?.handling, handling.isGiven else {
      definedTasks[task.id] = nil
      return task
    }
    definedTasks[task.id] = task
    return task.given(handling, in: plan)
  }

  /// The same of `indicator`.
  private mutating func given(_ indicator: Indicator) -> Indicator {
    guard let handling = states[indicator.id]?.handling, handling.isGiven else {
      definedIndicators[indicator.id] = nil
      return indicator
    }
    definedIndicators[indicator.id] = indicator
    return indicator.given(handling, in: plan)
  }

  private mutating func judge(_ subject: String) {
    let owner = ItemID(subject).owner
    if let position = taskPositions[subject] ?? taskPositions[owner] {
      let defined = definedTasks[tasks[position].task.id] ?? tasks[position].task
      tasks[position].task = given(defined)
      let entry = tasks[position]
      let known = states
      tasks[position].assessment = TaskAssessment(entry.task, in: plan, states: { known[$0] ?? ItemState() }, on: asOf)
    } else if let position = indicatorPositions[subject] {
      indicators[position].indicator = given(definedIndicators[subject] ?? indicators[position].indicator)
      indicators[position].assessment = IndicatorAssessment(
        indicators[position].indicator, in: plan, state: state(of: subject), states: state(of:), on: asOf)
    }
  }
}

extension Board {
  /// The task with `id`.
  package func task(_ id: String) -> TaskEntry? { taskPositions[id].map { tasks[$0] } }

  /// The indicator with `id`.
  package func indicator(_ id: String) -> IndicatorEntry? { indicatorPositions[id].map { indicators[$0] } }

  /// The milestone with `id` (`1-3/Q2`).
  package func milestone(_ id: String) -> MilestoneAssessment? {
    let parts = ItemID(id)
    guard let part = parts.part, let entry = task(parts.owner) else { return nil }
    return entry.assessment.milestones.first { $0.milestone.id == part }
  }

  /// Every milestone, in the order of the tasks and of their days.
  package var milestones: [MilestoneAssessment] { tasks.flatMap(\.assessment.milestones) }

  /// The light with its reason of the task, milestone or indicator `subject`; nil for what has none.
  package func judgement(of subject: String) -> Judgement? { judgedItem(subject)?.judgement }

  /// What is known of the item `subject`.
  package func state(of subject: String) -> ItemState { states[subject] ?? ItemState() }

  /// The lights of the tasks under the task `id`, at any depth.
  package func counts(under id: String) -> LightCounts {
    guard let position = taskPositions[id] else { return LightCounts() }
    let depth = tasks[position].depth
    let below = tasks[(position + 1)...].prefix { $0.depth > depth }
    return LightCounts(below.lazy.map(\.assessment.told))
  }

  /// Why a task shows its light; a heading tells the lights under it.
  package func reason(of entry: TaskEntry) -> Reason {
    entry.assessment.judgement?.reason ?? .heading(counts(under: entry.task.id))
  }

  /// Whether anything on it is made up for the demonstration.
  package var isSimulated: Bool { states.values.contains(where: \.simulated) }

  /// The latest day for which anything was reported; nil when nothing was.
  package var newestReport: Day? { states.values.lazy.compactMap { $0.reported ?? $0.confirmed }.max() }
}
