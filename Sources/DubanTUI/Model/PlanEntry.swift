import DubanScreen
package import DubanCore

/// A plan as the interface holds it when it is open.
package struct PlanEntry: Equatable, Sendable {
  /// The plan judged on the day that is shown.
  package var board: Board
  /// The day on which it is judged unless another is asked for: the review day of a demonstration, today, or
  /// the day on which it rests.
  package let defaultAsOf: Day
  /// What must be said of made-up data; nil for a plan that tells only what happened.
  package let notice: Name?
  /// The day in the real world, in the plan's zone.
  package let today: Day
  /// Who came in over SSH, whose steps are told from others'; nil for the office at its own file.
  package let author: Author?
  /// How many entries of others came in since this person last looked at the changes; nil where no look is known.
  package var unread: Int?

  /// The most that are counted; more are told as more.
  package static let mostUnread = 99

  /// A plan judged by `board`.
  package init(board: Board, defaultAsOf: Day, notice: Name?, today: Day, author: Author? = nil, unread: Int? = nil) {
    self.author = author
    self.unread = unread
    self.board = board
    self.defaultAsOf = defaultAsOf
    self.notice = notice
    self.today = today
  }

  /// The plan's id.
  package var id: String { board.plan.id }

  /// The title of the item, or of the task to which it belongs.
  func title(of subject: String, _ presentation: Presentation) -> DisplayText {
    let owner = DetailDocument.owner(of: subject, on: board)
    let name = board.task(owner)?.task.title ?? board.indicator(owner)?.indicator.name
    return name.map { presentation.words($0) } ?? .empty
  }

  /// The day on which something recorded now would be recorded: in a demonstration the clock stands at its review day.
  var recordingDay: Day { notice == nil ? today : defaultAsOf }

  /// Why `draft` would be refused; nil when it would be taken, as far as is known here.
  func refusal(of draft: Draft) -> Refusal? {
    board.refusal(of: draft, today: recordingDay, by: author)
  }

  /// Why `change` to the item `subject` is not this person's to make; nil when it is, whatever else may stand against it.
  func rightsRefusal(of change: Change, to subject: String) -> Refusal? {
    guard author?.capacity != nil, let step = change.step, let item = board.item(subject) else { return nil }
    let draft = Draft(plan: id, subject: subject, on: recordingDay, change: change, note: nil, seen: 0)
    return Rights.refusal(
      of: step, on: item, draft, RuleContext(plan: board.plan, today: recordingDay, author: author))
  }

  /// The unit in whose name a step among `units`, by their keys, would be taken: a unit's person for its own, whosever turn it is; the
  /// office for the first of them, else of `others`.
  func acting(among units: [String], else others: [String], _ handling: Handling) -> String {
    if let author, author.capacity == .unit, let own = author.unit.flatMap(board.plan.unit(recorded:))?.key {
      return handling.assignedKey(of: own, in: board.plan)
    }
    return units.first ?? others.first ?? ""
  }

  /// Of the units whose turn it is, by their keys, those for which this person answers: a unit's for itself, the office's for all.
  func turn(among units: [String]) -> [String] {
    guard let author, author.capacity == .unit, let own = author.unit.flatMap(board.plan.unit(recorded:))?.key else {
      return units
    }
    // It may have been given to a unit whose business went over to this one.
    let whose = units.filter { board.plan.unit(recorded: $0)?.key == own }
    return whose.isEmpty ? units : whose
  }
}
