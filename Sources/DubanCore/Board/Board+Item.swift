/// An item of a plan as it is judged on a board.
package enum JudgedItem: Equatable, Sendable {
  /// The plan itself.
  case plan
  case task(Board.TaskEntry)
  /// A milestone with the task to which it belongs.
  case milestone(MilestoneAssessment, of: Board.TaskEntry)
  case indicator(Board.IndicatorEntry)
  case duty(ReportDuty)
  /// Money with the task to which it belongs; nil for the plan's own.
  case funding(Funding, of: Board.TaskEntry?)

  /// The light with its reason; nil for what has none.
  package var judgement: Judgement? {
    switch self {
    case .task(let entry): entry.assessment.judgement
    case .milestone(let milestone, _): milestone.judgement
    case .indicator(let entry): entry.assessment.judgement
    case .plan, .duty, .funding: nil
    }
  }

  /// The task that it is, or to which it belongs.
  package var task: Board.TaskEntry? {
    switch self {
    case .task(let entry), .milestone(_, let entry): entry
    case .funding(_, let entry): entry
    case .plan, .indicator, .duty: nil
    }
  }
}

extension Board {
  /// The item with the id `id`; nil when the plan has none. The one way from an id to how it stands; `Board.item` tells what it is. As quick for a large plan
  /// as for a small one, but for funding and duties.
  package func judgedItem(_ id: String) -> JudgedItem? {
    let parts = ItemID(id)
    if let entry = task(parts.owner) {
      guard let part = parts.part else { return .task(entry) }
      if let milestone = entry.assessment.milestones.first(where: { $0.milestone.id == part }) {
        return .milestone(milestone, of: entry)
      }
    } else if let entry = indicator(id) {
      return .indicator(entry)
    }
    switch plan.item(id) {
    case .plan: return .plan
    case .duty(let duty): return .duty(duty)
    case .funding(let funding): return .funding(funding, of: task(parts.owner))
    case .task, .milestone, .indicator, nil: return nil
    }
  }

  /// The task or indicator that the item `id` is or belongs to: what is shown whole when it is opened. A milestone and a
  /// task's funding are shown with their task.
  package func owner(of id: String) -> String {
    let owner = ItemID(id).owner
    return task(owner) == nil ? id : owner
  }
}
