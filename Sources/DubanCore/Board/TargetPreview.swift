/// What a report would make of one target.
package struct TargetPreview: Equatable, Sendable {
  package let before: TargetAssessment
  package let after: TargetAssessment
}

extension Board {
  /// What `draft` would make of the targets of its item, by the measures under which their figures are reported.
  package func previewTargets(_ draft: Draft) -> [String: TargetPreview] {
    let state = state(of: draft.subject).after(draft)
    func states(_ id: String) -> ItemState { id == draft.subject ? state : self.state(of: id) }
    if let entry = task(draft.subject) {
      let after = TaskAssessment(entry.task, in: plan, states: states, on: asOf)
      let pairs = zip(entry.task.targets, zip(entry.assessment.targets, after.targets))
      return Dictionary(
        pairs.map { ($0.key, TargetPreview(before: $1.0, after: $1.1)) }, uniquingKeysWith: { first, _ in first })
    }
    guard let entry = indicator(draft.subject) else { return [:] }
    let after = IndicatorAssessment(entry.indicator, in: plan, state: state, states: states, on: asOf)
    return [IndicatorAssessment.measure: TargetPreview(before: entry.assessment.target, after: after.target)]
  }
}
