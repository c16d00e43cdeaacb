extension TaskAssessment {
  /// What of a task makes its light.
  package enum Cause: Equatable, Sendable {
    case milestone(MilestoneAssessment)
    case target(TargetAssessment)
    /// The task as a whole: its status, a decision of the office, a missing report, or that everything stands.
    case whole
  }

  /// What of it makes its light.
  package var cause: Cause {
    guard let judgement else { return .whole }
    if case .target(let name, _) = judgement.reason {
      return targets.first { $0.target.name == name }.map(Cause.target) ?? .whole
    }
    // By their places, since this is asked of every task of a report and copying each costs more than looking at it.
    if let place = milestones.indices.first(where: { milestones[$0].judgement == judgement }) {
      return .milestone(milestones[place])
    }
    if targets.count == 1, targets[0].judgement == judgement { return .target(targets[0]) }
    return .whole
  }

  /// The measured target to show where one figure stands for the task: that which makes its light; where none does, the one
  /// that wants most attention, of equal ones the least reached. Nil where a milestone makes the light, and where nothing is
  /// measured.
  package var shownTarget: TargetAssessment? { shownTarget(where: cause) }

  /// The measured target whose latest figure says how far the task is, also where a milestone makes its light; nil where nothing is
  /// measured.
  package var latestTarget: TargetAssessment? {
    let cause = cause
    if case .milestone = cause { return shownTarget(where: .whole) }
    return shownTarget(where: cause)
  }

  /// The same where what makes its light is known to be `cause`.
  package func shownTarget(where cause: Cause) -> TargetAssessment? {
    switch cause {
    case .milestone: return nil
    case .target(let target) where target.target.isMeasured: return target
    case .target, .whole:
      return targets.filter(\.target.isMeasured).min {
        (-$0.light.urgency, $0.actual ?? .one) < (-$1.light.urgency, $1.actual ?? .one)
      }
    }
  }
}
