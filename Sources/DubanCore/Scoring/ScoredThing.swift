/// One thing of an item that has a day, judged: what an assessment asks whether it was done by then. The same things stand on
/// the agenda while they are open (invariant 14).
struct ScoredThing {
  /// What tells it from the others of its item, whatever its day.
  let key: String
  /// The id within the plan of what is reported or confirmed for it.
  let subject: String
  let title: Name
  /// The day that holds.
  let due: Day
  let judgement: Judgement
  /// The key of the area whose part it is; nil for the whole.
  var area: String?
  /// Whether it is owed; what is only striven for is not.
  var binds = true
  /// Whether its areas are told each by itself, so that the whole is nobody's among them.
  var isToldByArea = false

  /// Whether it is done, or struck off.
  var isDone: Bool {
    switch judgement.light {
    case .done, .closed: true
    case .onTrack, .dueSoon, .behind, .farBehind, .overdue, .unreported, .suspended: false
    }
  }

  /// Whether its day has passed without it.
  var isOverdue: Bool { judgement.light == .overdue }

  /// Whether it is the business of `party`: of an area its own part, and what is not told by area.
  func concerns(_ party: ScoredParty) -> Bool {
    party.isArea ? area == party.key || (area == nil && !isToldByArea) : area == nil
  }
}

/// An item as far as an assessment judges it: a task that is no heading, or an indicator.
enum ScoredItem {
  case task(Task)
  case indicator(Indicator)

  var id: String {
    switch self {
    case .task(let task): task.id
    case .indicator(let indicator): indicator.id
    }
  }

  var title: Name {
    switch self {
    case .task(let task): task.title
    case .indicator(let indicator): indicator.name
    }
  }

  /// The ids of what is recorded of it: its own, and those of its milestones.
  var subjects: [String] {
    switch self {
    case .task(let task): [task.id] + task.milestones.map(task.subject)
    case .indicator(let indicator): [indicator.id]
    }
  }

  /// The ids of other items where the plan tells its figures a first time.
  var linked: [String] {
    switch self {
    case .task(let task): task.targets.compactMap(\.sameAs?.item)
    case .indicator(let indicator): [indicator.target.sameAs?.item].compactMap(\.self)
    }
  }

  /// When it begins where that is not with the plan.
  var start: Day? {
    switch self {
    case .task(let task): task.start
    case .indicator(let indicator): indicator.target.start
    }
  }

  /// It with the units that have it as `handling` tells.
  func given(_ handling: Handling, in plan: Plan) -> ScoredItem {
    switch self {
    case .task(let task): .task(task.given(handling, in: plan))
    case .indicator(let indicator): .indicator(indicator.given(handling, in: plan))
    }
  }

  /// Whose business it is as far as points go, by name: who answers for it, and who has one of the parts `roles` in it.
  func answering(_ roles: [String]) -> [String] {
    switch self {
    case .task(let task):
      task.answering + task.roles.filter { roles.contains($0.name.chinese) }.flatMap(\.units)
    case .indicator(let indicator): indicator.owners
    }
  }

  /// Every unit that has any part in it, by name.
  var allUnits: [String] {
    switch self {
    case .task(let task): task.allUnits
    case .indicator(let indicator): indicator.owners + indicator.sources
    }
  }

  /// It on a day: what of it has a day, and whether anything is silent about it.
  func judged(in plan: Plan, states: (String) -> ItemState, on day: Day) -> ScoredItemJudgement {
    switch self {
    case .task(let task): ScoredItemJudgement(TaskAssessment(task, in: plan, states: states, on: day), task)
    case .indicator(let indicator):
      ScoredItemJudgement(
        IndicatorAssessment(indicator, in: plan, state: states(indicator.id), states: states, on: day), indicator)
    }
  }
}

/// An item on a day.
struct ScoredItemJudgement {
  let things: [ScoredThing]
  /// What is known of it, with what its milestones and figures told elsewhere say.
  let state: ItemState
  /// Whether something is still to be done.
  let isOpen: Bool

  init(_ assessed: TaskAssessment, _ task: Task) {
    state = assessed.state
    isOpen = assessed.light?.isOpen ?? false
    let decided = StatusRule.decided(assessed.state)
    var things = assessed.milestones.map { milestone in
      ScoredThing(
        key: milestone.id, subject: milestone.id, title: Name("\(task.title.chinese)：\(milestone.milestone.text)"),
        due: milestone.due, judgement: milestone.judgement)
    }
    for target in assessed.targets {
      let title =
        assessed.targets.count == 1
        ? task.title : Name("\(task.title.chinese)：\(target.target.name.chinese)")
      things += ScoredItemJudgement.things(of: target, task.id, target.target.key, title, decided)
    }
    let own = assessed.own ?? (things.isEmpty ? assessed.judgement : nil)
    if let own {
      things.append(
        ScoredThing(
          key: task.id, subject: task.id, title: task.title, due: assessed.due, judgement: decided ?? own))
    }
    self.things = things
  }

  init(_ assessed: IndicatorAssessment, _ indicator: Indicator) {
    state = assessed.state
    isOpen = assessed.light.isOpen
    let target = assessed.target
    things = ScoredItemJudgement.things(
      of: target, indicator.id, IndicatorAssessment.measure, indicator.name, StatusRule.decided(assessed.state))
  }

  /// A target, and its areas each by itself. What the office has decided of the item comes before its figures.
  private static func things(
    of target: TargetAssessment, _ item: String, _ measure: String, _ title: Name, _ decided: Judgement?
  ) -> [ScoredThing] {
    let binds = target.target.kind != .stretch
    let places = target.places.filter { $0.measure.area != nil }
    let whole = ScoredThing(
      key: "\(item)#\(measure)", subject: item, title: title, due: target.span.end,
      judgement: decided ?? target.judgement, binds: binds, isToldByArea: !places.isEmpty)
    return [whole]
      + places.map { place in
        ScoredThing(
          key: "\(item)#\(place.measure.text)", subject: item, title: Name("\(title.chinese)（\(place.name.chinese)）"),
          due: place.assessment.span.end, judgement: decided ?? place.assessment.judgement, area: place.measure.area,
          binds: binds)
      }
  }
}
