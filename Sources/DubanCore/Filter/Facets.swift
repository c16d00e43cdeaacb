/// What filters ask of a row that tells of an item, kept together.
package struct Facets: Sendable, FilterSubject {
  package var kind: ItemKind?
  /// Units by name, by their part.
  package var leads: [String] = []
  package var responsible: [String] = []
  package var cooperating: [String] = []
  package var otherUnits: [String] = []
  package var sources: [String] = []
  package var leaders: [String] = []
  /// The areas that are named; those for which its units stand count too.
  package var areas: [String] = []
  /// The id of its section.
  package var section: String?
  package var light: Light?
  /// The raw name of its state.
  package var status: String?
  package var quarters: [Quarter] = []
  /// The days on which it is due.
  package var dues: [Day] = []
  /// Days past the due day; nil when it is not overdue.
  package var overdueDays: Int?
  /// How much of the target is reached, 1 for all of it; of several the least.
  package var reached: Fraction?
  /// Expected minus actual in percentage points; of several the most.
  package var gap: Fraction?
  package var reported: Day?
  /// The latest wording.
  package var note: String?
  package var properties: Set<FilterProperty> = []
  /// The id within the plan of the item whose words are looked through.
  package var subject: String?
  /// What was recorded, of a row that tells of an entry.
  package var entry: Entry?
  /// More words to be looked through.
  package var words: [String?] = []

  /// Nothing to ask for.
  package init() {}

  func isAt(_ areas: NameSet) -> Bool { areas.containsAny(self.areas) }

  func isIn(_ quarter: Int, _ year: Int?) -> Bool { quarters.contains { $0.matches(quarter, year) } }

  func has(_ property: FilterProperty) -> Bool { properties.contains(property) }

  func mentions(_ query: SearchQuery) -> Bool { query.matches(words) }
}

extension Facets {
  /// What can be asked of a task.
  package init(of entry: Board.TaskEntry) {
    self = withUnsafePointer(to: entry) { Facets(TaskSubject(entry: $0)) }
    take(entry.task)
    quarters = [Quarter(of: entry.assessment.due)] + entry.task.milestones.flatMap(\.quarters)
  }

  /// What can be asked of a milestone: what is its own, and the rest through its task.
  package init(of milestone: MilestoneAssessment, in entry: Board.TaskEntry) {
    self = withUnsafePointer(to: entry) { entry in
      withUnsafePointer(to: milestone) { Facets(MilestoneSubject(milestone: $0, task: TaskSubject(entry: entry))) }
    }
    take(entry.task)
    let own = milestone.milestone.quarters
    quarters = own.isEmpty ? [Quarter(of: milestone.due)] : own
  }

  private init(_ subject: some FilterSubject) {
    kind = subject.kind
    (leads, responsible, cooperating) = (subject.leads, subject.responsible, subject.cooperating)
    (otherUnits, leaders) = (subject.otherUnits, subject.leaders)
    section = subject.section
    (light, status) = (subject.light, subject.status)
    (dues, overdueDays) = (subject.dues, subject.overdueDays)
    (reached, gap) = (subject.reached, subject.gap)
    (reported, note) = (subject.reported, subject.note)
    properties = Set(FilterProperty.allCases.filter(subject.has))
    self.subject = subject.subject
  }

  private mutating func take(_ task: Task) {
    areas = task.areas + task.targets.flatMap { $0.shares.map(\.area) }
  }

  /// What can be asked of an indicator.
  package init(of entry: Board.IndicatorEntry) {
    let (indicator, assessed) = (entry.indicator, entry.assessment)
    kind = .indicator
    subject = indicator.id
    responsible = indicator.owners
    sources = indicator.sources
    areas = indicator.target.areas + indicator.target.shares.map(\.area)
    light = assessed.light
    status = assessed.state.status?.rawValue
    quarters = [Quarter(of: assessed.due)]
    dues = [assessed.due]
    overdueDays = assessed.judgement.overdueDays
    reached = assessed.target.actual
    gap = assessed.target.gap
    reported = assessed.state.reported
    note = assessed.state.wording
    if assessed.state.simulated { properties.insert(.simulated) }
    if assessed.state.extendedDue != nil { properties.insert(.extended) }
    if light == .overdue { properties.insert(.overdue) }
    if responsible.isEmpty { properties.insert(.missingUnit) }
  }

  /// What can be asked of money: its areas, and the rest through its task.
  package init(of funding: Funding, of entry: Board.TaskEntry?) {
    self = entry.map { Facets(of: $0) } ?? Facets()
    kind = .funding
    subject = funding.id
    areas += funding.shares.map(\.area)
  }

  /// What can be asked of a report duty as a whole.
  package init(of duty: ReportDuty, in plan: Plan) {
    kind = .duty
    subject = duty.id
    responsible = duty.units.isEmpty ? plan.units.filter(\.members.isEmpty).map(\.name.chinese) : duty.units
  }

  /// What can be asked of the item `subject` of `board`, or of the one to which it belongs.
  package init(of subject: String, in board: Board) {
    switch board.judgedItem(subject) {
    case .task(let entry): self.init(of: entry)
    case .milestone(let milestone, let entry): self.init(of: milestone, in: entry)
    case .indicator(let entry): self.init(of: entry)
    case .duty(let duty): self.init(of: duty, in: board.plan)
    // Money is asked for by what belongs to its task.
    case .funding(_, let entry): self = entry.map { Facets(of: $0) } ?? Facets()
    case .plan, nil: self.init()
    }
    self.subject = subject
  }
}
