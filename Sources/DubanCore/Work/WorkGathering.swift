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
        wording: board.state(of: id).wording, span: nil, key: "\(need) \(id)\(tail)",
        exceededDays: exceededDays(id), remark: remark))
  }

  /// Of what is to be answered the item is named, and beside it what is asked.
  ///
  /// - Parameters:
  ///   - reader: the key of the unit for which it is told; nil where it is told of all that owe it.
  ///   - remark: what else is to be known of it.
  mutating func add(
    _ need: WorkItem.Need, _ item: AgendaItem, of reader: String? = nil, _ remark: WorkItem.Remark? = nil
  ) {
    let isAsked = item.directive != nil
    items.append(
      WorkItem(
        need: need, subject: item.subject, title: isAsked ? item.ownerTitle : item.told, units: item.units, since: nil,
        by: item.due,
        light: item.shownLight, wording: isAsked ? item.title.chinese : board.state(of: item.owner).wording, span: nil,
        key: "\(need) \(item.key)", directive: item.directive, exceededDays: item.judgement.reason.exceededDays,
        remark: remark
          ?? item.directive.flatMap { board.directive($0, on: item.subject) }.flatMap { returned($0, of: reader) }))
  }

  /// For how many days a ceiling of the item `id` has been exceeded, where that is what its light says.
  func exceededDays(_ id: String) -> Int? { board.judgement(of: id)?.reason.exceededDays }

  /// Whose answers to `directive` were sent back and are not given again; nil for none.
  ///
  /// - Parameter reader: the key of the unit whose answer alone is told; nil for those of all.
  func returned(_ directive: Directive, of reader: String? = nil) -> WorkItem.Remark? {
    let plan = board.plan
    let returned = directive.returned(in: plan).compactMap { unit, answer -> WorkItem.Remark.ReturnedAnswer? in
      guard let day = answer.returned, reader == nil || plan.unit(recorded: unit)?.key == reader else { return nil }
      return .init(unit: plan.unitName(recorded: unit), on: day, reason: answer.reason)
    }
    return returned.isEmpty ? nil : .answersReturned(returned)
  }

  /// The milestones of the task `id` of which somebody asked that they be put off, each with what it is called beside its task.
  /// Each request stands by itself; `place` counts those of one milestone from 0.
  func requestedMilestones(
    of id: String, _ title: Name
  ) -> [(id: String, title: Name, place: Int, request: Handling.Request)] {
    (board.task(id)?.task.milestones ?? []).flatMap { milestone in
      let subject = Milestone.subject(task: id, milestone: milestone.id)
      let name = Name(
        "\(title.chinese)：\(milestone.text)", english: title.english.map { "\($0): \(milestone.text)" })
      return board.state(of: subject).handling.requests.enumerated().map { (subject, name, $0, $1) }
    }
  }

  /// What tells the thing at `place` from the others for one need of one item; nothing for the first.
  static func tail(_ place: Int) -> String { place == 0 ? "" : " \(place + 1)" }
}
