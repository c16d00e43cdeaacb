/// What filters ask of an item, each only when it is asked: most filters ask one or two things of a hundred thousand items.
protocol FilterSubject {
  var kind: ItemKind? { get }
  /// Units by name, by their part.
  var leads: [String] { get }
  var responsible: [String] { get }
  var cooperating: [String] { get }
  /// Those with parts that the plan names itself.
  var otherUnits: [String] { get }
  var sources: [String] { get }
  var leaders: [String] { get }
  /// The id of its section.
  var section: String? { get }
  var light: Light? { get }
  /// The raw name of its state.
  var status: String? { get }
  /// The days on which it is due: a task is due on those of its targets too, which have no line of their own.
  var dues: [Day] { get }
  /// For how many days it is overdue; nil when it is not.
  var overdueDays: Int? { get }
  /// How much of the target is reached, 1 for all of it; of several the least.
  var reached: Fraction? { get }
  /// Expected minus actual in percentage points; of several the most.
  var gap: Fraction? { get }
  var reported: Day? { get }
  /// The latest wording.
  var note: String? { get }
  /// The id within the plan of the item whose words are looked through.
  var subject: String? { get }
  /// Whether one of the areas that it names is among `areas`.
  func isAt(_ areas: NameSet) -> Bool
  func isIn(_ quarter: Int, _ year: Int?) -> Bool
  func has(_ property: FilterProperty) -> Bool
  /// Whether `query` is found in words of its own, beside those of its subject.
  func mentions(_ query: SearchQuery) -> Bool
}

extension FilterSubject {
  var sources: [String] { [] }

  /// Whether a unit that has a part in it is among `units`.
  func names(anyOf units: NameSet) -> Bool {
    units.containsAny(leads) || units.containsAny(responsible) || units.containsAny(cooperating)
      || units.containsAny(otherUnits)
  }

  func mentions(_ query: SearchQuery) -> Bool { false }
}

/// A task where it lies, since copying one costs more than asking it. Lives no longer than the board is looked through.
struct TaskSubject: FilterSubject {
  let entry: UnsafePointer<Board.TaskEntry>

  var kind: ItemKind? { .task }
  var leads: [String] { entry.pointee.task.leads }
  var responsible: [String] { entry.pointee.task.responsible }
  var cooperating: [String] { entry.pointee.task.cooperating }
  var otherUnits: [String] { entry.pointee.task.roles.flatMap(\.units) }
  var leaders: [String] { entry.pointee.task.leaders }
  var section: String? { entry.pointee.section }
  var light: Light? { entry.pointee.assessment.judgement?.light }
  var status: String? { entry.pointee.assessment.state.status?.rawValue }
  var dues: [Day] {
    let assessed = entry.pointee.assessment
    return assessed.targets.isEmpty ? [assessed.due] : [assessed.due] + assessed.targets.map(\.span.end)
  }
  var overdueDays: Int? { entry.pointee.assessment.judgement?.overdueDays }
  var reached: Fraction? { entry.pointee.assessment.targets.lazy.compactMap(\.actual).min() }
  var gap: Fraction? { entry.pointee.assessment.targets.lazy.compactMap(\.gap).max() }
  var reported: Day? { entry.pointee.assessment.state.reported }
  var note: String? { entry.pointee.assessment.state.wording }
  var subject: String? { entry.pointee.task.id }

  func isAt(_ areas: NameSet) -> Bool {
    if areas.containsAny(entry.pointee.task.areas) { return true }
    for target in entry.pointee.task.targets where !target.shares.isEmpty {
      for share in target.shares where areas.contains(share.area) { return true }
    }
    return false
  }

  func isIn(_ quarter: Int, _ year: Int?) -> Bool {
    if Quarter(of: entry.pointee.assessment.due).matches(quarter, year) { return true }
    for milestone in entry.pointee.task.milestones {
      for own in milestone.quarters where own.matches(quarter, year) { return true }
    }
    return false
  }

  func has(_ property: FilterProperty) -> Bool {
    switch property {
    case .overdue: light == .overdue
    case .missingUnit: entry.pointee.task.missingUnit
    case .extended: entry.pointee.assessment.state.extendedDue != nil
    case .heading: entry.pointee.task.isHeading
    case .simulated: entry.pointee.assessment.state.simulated
    }
  }
}

/// A milestone where it lies: what is its own, and the rest through its task.
struct MilestoneSubject: FilterSubject {
  let milestone: UnsafePointer<MilestoneAssessment>
  let task: TaskSubject

  var kind: ItemKind? { .milestone }
  var leads: [String] { task.leads }
  var responsible: [String] { task.responsible }
  var cooperating: [String] { task.cooperating }
  var otherUnits: [String] { task.otherUnits }
  var leaders: [String] { task.leaders }
  var section: String? { task.section }
  var light: Light? { milestone.pointee.judgement.light }
  var status: String? { milestone.pointee.state.rawValue }
  var dues: [Day] { [milestone.pointee.due] }
  var overdueDays: Int? { milestone.pointee.judgement.overdueDays }
  var reached: Fraction? { nil }
  var gap: Fraction? { nil }
  var reported: Day? { milestone.pointee.confirmed }
  var note: String? { task.note }
  var subject: String? { milestone.pointee.id }

  func isAt(_ areas: NameSet) -> Bool { task.isAt(areas) }

  func isIn(_ quarter: Int, _ year: Int?) -> Bool {
    guard !milestone.pointee.milestone.quarters.isEmpty else {
      return Quarter(of: milestone.pointee.due).matches(quarter, year)
    }
    for own in milestone.pointee.milestone.quarters where own.matches(quarter, year) { return true }
    return false
  }

  func has(_ property: FilterProperty) -> Bool {
    switch property {
    case .overdue: light == .overdue
    case .extended: milestone.pointee.due != milestone.pointee.milestone.due
    case .heading: false
    case .missingUnit, .simulated: task.has(property)
    }
  }
}

extension Quarter {
  /// Whether it is the quarter `index` of `year`, or of any.
  func matches(_ index: Int, _ year: Int?) -> Bool { self.index == index && (year == nil || self.year == year) }
}

extension Judgement {
  /// Days past the due day; nil when it is not overdue.
  var overdueDays: Int? {
    light == .overdue ? reason.overdueDays : nil
  }
}
