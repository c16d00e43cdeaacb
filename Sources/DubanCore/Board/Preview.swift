/// What a draft would make of an item's light.
package struct Preview: Equatable, Sendable {
  /// The item whose light may change: the draft's own, or the task of a milestone.
  package let subject: String
  package let title: Name
  /// Nil for what has no light.
  package let before: Judgement?
  package let after: Judgement?
}

extension Board {
  /// What the lights become when `drafts` are recorded: each draft's item, and after a milestone its task.
  package func preview(_ drafts: [Draft]) -> [Preview] {
    var changed: [String: ItemState] = [:]
    for draft in drafts {
      changed[draft.subject] = (changed[draft.subject] ?? state(of: draft.subject)).after(draft)
    }
    var previews: [Preview] = []
    for draft in drafts {
      if let entry = task(draft.subject) {
        previews.append(preview(of: entry, changed))
      } else if let entry = indicator(draft.subject) {
        let after = IndicatorAssessment(
          entry.indicator, in: plan, state: changed[draft.subject] ?? ItemState(), on: asOf)
        previews.append(
          Preview(
            subject: draft.subject, title: entry.indicator.name, before: entry.assessment.judgement,
            after: after.judgement))
      } else if let milestone = milestone(draft.subject), let entry = task(milestone.task) {
        let after = TaskAssessment(entry.task, in: plan, states: { changed[$0] ?? state(of: $0) }, on: asOf)
        previews.append(
          Preview(
            subject: milestone.id, title: Name(milestone.milestone.text), before: milestone.judgement,
            after: after.milestones.first { $0.id == milestone.id }?.judgement))
        previews.append(preview(of: entry, changed))
      }
    }
    return previews
  }

  private func preview(of entry: TaskEntry, _ changed: [String: ItemState]) -> Preview {
    let after = TaskAssessment(entry.task, in: plan, states: { changed[$0] ?? state(of: $0) }, on: asOf)
    return Preview(
      subject: entry.task.id, title: entry.task.title, before: entry.assessment.judgement, after: after.judgement)
  }
}
