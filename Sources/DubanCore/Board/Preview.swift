/// What a draft would make of an item's light.
package struct Preview: Equatable, Sendable {
  /// The item whose light may change: the draft's own, or the task of a milestone.
  package let subject: String
  package let title: Name
  /// Nil for what has no light.
  package let before: Judgement?
  package let after: Judgement?
  /// What it changes of what is known of the item; empty when nothing changes.
  package var facts: [Fact] = []

  /// One thing that is known of an item, before and after.
  package enum Fact: Hashable, Sendable {
    case status(before: Status?, after: Status?)
    /// The figure in force of a measure.
    case figure(Measure, before: Figure?, after: Figure?)
    /// A figure of an earlier day than the one in force, which stays.
    case earlier(Measure, Figure, on: Day, inForce: ItemState.Value)
    case due(before: Day?, after: Day?)

    /// The sentence: `状态 推进中 -> 已完成`, `老旧小区 40 -> 42`.
    package func words(_ language: Language) -> String {
      switch self {
      case .status(let before, let after):
        let none = language.pick("未说明", "not said")
        return language.pick("状态 ", "status ")
          + "\(before?.words(language) ?? none) → \(after?.words(language) ?? none)"
      case .figure(let measure, let before, let after):
        return name(measure, language) + "\(before?.description ?? "-") → \(after?.description ?? "-")"
      case .earlier(let measure, let value, let day, let inForce):
        return name(measure, language)
          + language.pick(
            "\(value)（\(day)），现行值仍为 \(inForce.value)（\(inForce.on)）",
            "\(value) (\(day)); \(inForce.value) (\(inForce.on)) stays in force")
      case .due(let before, let after):
        return language.pick("期限 ", "due ") + "\(before?.description ?? "-") → \(after?.description ?? "-")"
      }
    }

    private func name(_ measure: Measure, _ language: Language) -> String {
      let place = [measure.area, measure.year.map(String.init)].compactMap(\.self).joined(separator: " ")
      let target = measure.target == IndicatorAssessment.measure ? language.pick("数值", "value") : measure.target
      return target + (place.isEmpty ? "" : language.bracketed(place)) + " "
    }
  }
}

extension Preview.Fact {
  /// What differs between two states of one item.
  package static func changes(from before: ItemState, to after: ItemState) -> [Preview.Fact] {
    var facts: [Preview.Fact] = []
    if before.status != after.status { facts.append(.status(before: before.status, after: after.status)) }
    for text in Set(before.values.keys).union(after.values.keys).sorted()
    where before.values[text] != after.values[text] {
      let measure = Measure(text: text) ?? Measure(text)
      let (old, new) = (before.values[text], after.values[text])
      if let old, let new, old.latest == new.latest {
        for value in new.values where !old.values.contains(value) {
          facts.append(.earlier(measure, value.value, on: value.on, inForce: new.latest))
        }
      } else {
        facts.append(.figure(measure, before: old?.latest.value, after: new?.latest.value))
      }
    }
    if before.extendedDue != after.extendedDue {
      facts.append(.due(before: before.extendedDue, after: after.extendedDue))
    }
    return facts
  }
}

extension Board {
  /// What the lights become when `drafts` are recorded: each draft's item, after a milestone its task, and after these the items
  /// that are judged by the same figures.
  package func preview(_ drafts: [Draft]) -> [Preview] {
    var changed: [String: ItemState] = [:]
    for draft in drafts {
      changed[draft.subject] = (changed[draft.subject] ?? state(of: draft.subject)).after(draft)
    }
    return drafts.flatMap { draft -> [Preview] in
      let own = preview(of: draft.subject, with: changed)
      let others = items(linkedTo: draft.subject).map { preview(of: $0, with: changed) }
      guard let milestone = milestone(draft.subject) else { return ([own] + others).compactMap(\.self) }
      return ([own, preview(of: milestone.task, with: changed)] + others).compactMap(\.self)
    }
  }

  /// What the light of the task, milestone or indicator `subject` becomes when items take over the states in `changed`.
  package func preview(of subject: String, with changed: [String: ItemState]) -> Preview? {
    switch judgedItem(subject) {
    case .task(let entry): return preview(of: entry, changed)
    case .indicator(let entry):
      let after = IndicatorAssessment(
        entry.indicator, in: plan, state: changed[subject] ?? state(of: subject),
        states: { changed[$0] ?? state(of: $0) }, on: asOf)
      return Preview(
        subject: subject, title: entry.indicator.name, before: entry.assessment.judgement, after: after.judgement,
        facts: facts(of: subject, changed))
    case .milestone(let milestone, let entry):
      let after = TaskAssessment(entry.task, in: plan, states: { changed[$0] ?? state(of: $0) }, on: asOf)
      return Preview(
        subject: milestone.id, title: Name(milestone.milestone.text), before: milestone.judgement,
        after: after.milestones.first { $0.id == milestone.id }?.judgement)
    case .plan, .duty, .funding, nil: return nil
    }
  }

  private func preview(of entry: TaskEntry, _ changed: [String: ItemState]) -> Preview {
    let after = TaskAssessment(entry.task, in: plan, states: { changed[$0] ?? state(of: $0) }, on: asOf)
    return Preview(
      subject: entry.task.id, title: entry.task.title, before: entry.assessment.judgement, after: after.judgement,
      facts: facts(of: entry.task.id, changed))
  }

  private func facts(of subject: String, _ changed: [String: ItemState]) -> [Preview.Fact] {
    changed[subject].map { Preview.Fact.changes(from: state(of: subject), to: $0) } ?? []
  }
}
