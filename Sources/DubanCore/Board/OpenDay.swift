/// What is open and has a day: by these two it is overdue, due soon or next (invariant 14).
package protocol Dated {
  /// Days from the as-of day to the day that holds; negative when it has passed.
  var days: Int { get }
  var judgement: Judgement { get }
}

extension Dated {
  /// Whether it is still on the agenda: what binds nobody once its day has passed is off it from then on.
  var binds: Bool { isOverdue || days >= 0 }

  package var light: Light { judgement.light }

  /// Whether it is overdue.
  package var isOverdue: Bool { light == .overdue }

  /// How many days it is overdue: since its day or, of a ceiling, since more was there than may be; 0 when it is not.
  package var overdueDays: Int { isOverdue ? judgement.reason.exceededDays ?? max(0, -days) : 0 }

  /// Whether it is not overdue and its day comes within `days` days.
  package func isDue(within days: Int) -> Bool { !isOverdue && (0...days).contains(self.days) }
}

/// Something open in a task or an indicator, before any word of it is told: a large plan has hundreds of thousands, of which
/// most readers want a few.
package struct OpenDay: Dated {
  package let kind: AgendaItem.Kind
  /// Its place among the milestones or the targets of its task; 0 where it is neither.
  let place: Int
  /// The day that holds.
  package let due: Day
  package let days: Int
  package let judgement: Judgement
}

extension Agenda {
  /// Tells `found` what stands on the agenda of `entry` as of `asOf`.
  ///
  /// A task is told by its open milestones and targets. It stands there itself when it has none of either, or when it has a
  /// day of its own on which none of them falls due (see `TaskAssessment.own`).
  static func forEachOpen(in entry: Board.TaskEntry, on asOf: Day, _ found: (OpenDay) -> Void) {
    guard let judgement = entry.assessment.judgement, StatusRule.decided(entry.assessment.state) == nil else { return }
    func add(_ kind: AgendaItem.Kind, _ place: Int, due: Day, _ judgement: Judgement) {
      guard judgement.light.isOpen else { return }
      let open = OpenDay(kind: kind, place: place, due: due, days: asOf.distance(to: due), judgement: judgement)
      if open.binds { found(open) }
    }
    // By their places: of a large plan copying each costs more than looking at it.
    let (milestones, targets) = (entry.assessment.milestones, entry.assessment.targets)
    for place in milestones.indices {
      add(.milestone, place, due: milestones[place].due, milestones[place].judgement)
    }
    for place in targets.indices {
      add(.target, place, due: targets[place].span.end, targets[place].judgement)
    }
    // Of what has no parts the task's own light tells the same.
    let own = entry.assessment.own ?? (milestones.isEmpty && targets.isEmpty ? judgement : nil)
    if let own { add(.task, 0, due: entry.assessment.due, own) }
  }

  /// Tells `found` of `entry` where it is open as of `asOf`.
  static func forEachOpen(in entry: Board.IndicatorEntry, on asOf: Day, _ found: (OpenDay) -> Void) {
    let (due, judgement) = (entry.assessment.due, entry.assessment.judgement)
    guard judgement.light.isOpen else { return }
    let open = OpenDay(
      kind: .indicator, place: 0, due: due, days: asOf.distance(to: due), judgement: judgement)
    if open.binds { found(open) }
  }
}

extension AgendaItem {
  /// What is told of `open` in the task `entry` of `board`.
  init(_ open: OpenDay, of entry: Board.TaskEntry, on board: Board) {
    let (task, assessed) = (entry.task, entry.assessment)
    let (milestone, target): (MilestoneAssessment?, TargetAssessment?) =
      switch open.kind {
      case .milestone: (assessed.milestones[open.place], nil)
      case .target: (nil, assessed.targets[open.place])
      case .task, .indicator, .directive: (nil, nil)
      }
    let ownDay = task.due ?? board.plan.period.end
    self.init(
      kind: open.kind, subject: milestone?.id ?? task.id, target: target?.target.key, directive: nil, owner: task.id,
      label: milestone?.milestone.id ?? task.id,
      title: milestone.map { Name($0.milestone.text) } ?? target?.target.name ?? task.title, ownerTitle: task.title,
      isOneOfSeveral: task.targets.count > 1, units: task.answering, due: open.due,
      originalDue: milestone?.milestone.due ?? target?.target.due ?? ownDay, days: open.days,
      judgement: open.judgement, isReported: assessed.state.reported != nil)
  }

  /// What is told of `open`, which is the indicator `entry` of `board`.
  init(_ open: OpenDay, of entry: Board.IndicatorEntry, on board: Board) {
    let (indicator, assessed) = (entry.indicator, entry.assessment)
    self.init(
      kind: .indicator, subject: indicator.id, target: nil, directive: nil, owner: indicator.id, label: indicator.id,
      title: indicator.name, ownerTitle: indicator.name, isOneOfSeveral: false, units: indicator.owners, due: open.due,
      originalDue: indicator.due ?? indicator.target.due ?? board.plan.period.end, days: open.days,
      judgement: open.judgement, isReported: assessed.state.reported != nil)
  }
}
