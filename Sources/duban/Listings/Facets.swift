import DubanCore

/// What filters ask of a row.
struct Facets {
  var units: [String] = []
  var leaders: [String] = []
  var areas: [String] = []
  /// The id of its section.
  var section: String?
  var light: Light?
  var isOverdue = false
  var quarters: [Quarter] = []
  /// The raw name of its state.
  var status: String?
  /// The id within the plan of the item whose words the search looks through.
  var subject: String?
  /// More words for the search.
  var words: [String?] = []

  /// Nothing to ask for.
  init() {}

  /// What can be asked of everything that belongs to a task.
  init(of entry: Board.TaskEntry, in board: Board) {
    units = entry.task.leads + entry.task.cooperating
    leaders = entry.task.leaders
    areas = board.areas(of: entry.task)
    section = entry.section
    light = entry.assessment.light
    isOverdue = light == .overdue
    quarters = [Quarter(of: entry.assessment.due)] + entry.task.milestones.flatMap(\.quarters)
    status = entry.assessment.state.status?.rawValue
    subject = entry.task.id
  }

  /// What can be asked of everything that belongs to an indicator.
  init(of entry: Board.IndicatorEntry) {
    units = entry.indicator.owners + entry.indicator.sources
    areas = entry.indicator.target.areas + entry.indicator.target.shares.map(\.area)
    light = entry.assessment.light
    isOverdue = light == .overdue
    quarters = [Quarter(of: entry.assessment.due)]
    status = entry.assessment.state.status?.rawValue
    subject = entry.indicator.id
  }

  /// What can be asked of the item `subject`, or of the one to which it belongs.
  init(of subject: String, in board: Board) {
    if let entry = board.indicator(subject) {
      self.init(of: entry)
    } else if let entry = board.task(String(subject.prefix { $0 != "/" })) {
      // What belongs to a task, a milestone or its funding, begins with its id.
      self.init(of: entry, in: board)
    } else {
      self.init()
      units = board.plan.duties.first { $0.id == subject }?.units ?? []
    }
    self.subject = subject
  }
}
