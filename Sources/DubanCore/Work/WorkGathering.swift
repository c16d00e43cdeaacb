/// Goes through a board and keeps what waits for one reader.
struct WorkGathering {
  let board: Board
  let agenda: Agenda
  /// Of each task and indicator what of it on the agenda presses most.
  let first: [String: AgendaItem]
  /// How many days ahead what is due is told.
  let horizon: Int
  var items: [WorkItem] = []

  init(_ board: Board, within horizon: Int) {
    self.board = board
    self.horizon = horizon
    agenda = board.agenda
    var first: [String: AgendaItem] = [:]
    // What is to be answered is told by itself.
    for item in agenda.items where item.directive == nil {
      guard let known = first[item.owner] else {
        first[item.owner] = item
        continue
      }
      if item.days < known.days { first[item.owner] = item }
    }
    self.first = first
  }

  /// The tasks with something of their own, and the indicators, in the order of the document.
  var judged: [(id: String, title: Name)] {
    board.tasks.lazy.filter { !$0.task.isHeading }.map { ($0.task.id, $0.task.title) }
      + board.indicators.map { ($0.indicator.id, $0.indicator.name) }
  }

  func light(of id: String) -> Light? {
    board.judgement(of: id)?.light.shown(isReported: board.state(of: id).reported != nil)
  }

  /// Whether it stands on the open list and nobody put it off.
  static func isOpen(_ state: ItemState) -> Bool {
    switch state.status {
    case nil, .notStarted, .inProgress, .returned, .completed: true
    case .closed, .suspended, .terminated: false
    }
  }

  /// Adds what waits of the item `id`; several things for one need are told apart by `tail`.
  mutating func add(
    _ need: WorkItem.Need, _ id: String, _ title: Name, _ units: [String], since: Day?, by: Day?,
    _ remark: WorkItem.Remark? = nil, tail: String = ""
  ) {
    items.append(
      WorkItem(
        need: need, subject: id, title: title, units: units, since: since, by: by, light: light(of: id),
        wording: board.state(of: id).wording, span: nil, key: "\(need) \(id)\(tail)", remark: remark))
  }

  /// Of what is to be answered the item is named, and beside it what is asked.
  mutating func add(_ need: WorkItem.Need, _ item: AgendaItem) {
    let isAsked = item.directive != nil
    items.append(
      WorkItem(
        need: need, subject: item.subject, title: isAsked ? item.ownerTitle : item.told, units: item.units, since: nil,
        by: item.due,
        light: item.shownLight, wording: isAsked ? item.title.chinese : board.state(of: item.owner).wording, span: nil,
        key: "\(need) \(item.key)", directive: item.directive))
  }

  /// The milestones of the task `id` of which somebody asked that they be put off, each with what it is called beside its task.
  func requestedMilestones(of id: String, _ title: Name) -> [(id: String, title: Name, request: Handling.Request)] {
    (board.task(id)?.task.milestones ?? []).compactMap { milestone in
      let subject = Milestone.subject(task: id, milestone: milestone.id)
      guard let request = board.state(of: subject).handling.request else { return nil }
      let name = Name(
        "\(title.chinese):\(milestone.text)", english: title.english.map { "\($0): \(milestone.text)" })
      return (subject, name, request)
    }
  }
}
