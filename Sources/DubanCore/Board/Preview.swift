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
    return drafts.flatMap { draft -> [Preview] in
      let own = preview(of: draft.subject, with: changed)
      guard let milestone = milestone(draft.subject) else { return own.map { [$0] } ?? [] }
      return [own, preview(of: milestone.task, with: changed)].compactMap(\.self)
    }
  }

  /// What the light of the task, milestone or indicator `subject` becomes when items take over the states in `changed`.
  package func preview(of subject: String, with changed: [String: ItemState]) -> Preview? {
    if let entry = task(subject) { return preview(of: entry, changed) }
    if let entry = indicator(subject) {
      let after = IndicatorAssessment(
        entry.indicator, in: plan, state: changed[subject] ?? state(of: subject),
        states: { changed[$0] ?? state(of: $0) }, on: asOf)
      return Preview(
        subject: subject, title: entry.indicator.name, before: entry.assessment.judgement, after: after.judgement)
    }
    guard let milestone = milestone(subject), let entry = task(milestone.task) else { return nil }
    let after = TaskAssessment(entry.task, in: plan, states: { changed[$0] ?? state(of: $0) }, on: asOf)
    return Preview(
      subject: milestone.id, title: Name(milestone.milestone.text), before: milestone.judgement,
      after: after.milestones.first { $0.id == milestone.id }?.judgement)
  }

  private func preview(of entry: TaskEntry, _ changed: [String: ItemState]) -> Preview {
    let after = TaskAssessment(entry.task, in: plan, states: { changed[$0] ?? state(of: $0) }, on: asOf)
    return Preview(
      subject: entry.task.id, title: entry.task.title, before: entry.assessment.judgement, after: after.judgement)
  }
}
