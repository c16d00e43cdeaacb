import DubanScreen
import DubanCore

/// What an extension of a task leaves behind: its milestones that are due on the same day, and whether they go along.
extension Form {
  static let along = "along"

  /// What the tasks of the form would leave on the old day; empty where the form extends nothing.
  func extensions(_ entry: PlanEntry) -> [Extension] {
    guard purpose == .extend else { return [] }
    return (group?.subjects ?? [subject]).compactMap { extending($0, entry) }
  }

  private func extending(_ subject: String, _ entry: PlanEntry) -> Extension? {
    entry.board.extending(subject, today: entry.recordingDay, by: entry.author)
  }

  /// Asks whether the milestones go along; none where none can.
  func alongFields(_ entry: PlanEntry) -> [FormField] {
    let count = extensions(entry).reduce(0) { $0 + $1.movable.count }
    guard count > 0 else { return [] }
    let choices = [
      FormField.Choice(key: "", label: presentation.pick("不变", "as they are")),
      FormField.Choice(key: Form.along, label: presentation.pick("\(count) 个一并延期", "\(count) go along")),
    ]
    return [
      FormField(
        key: Form.along, label: presentation.pick("同期节点", "Milestones"), content: .choice(choices, selected: 0))
    ]
  }

  /// The drafts of the milestones that go along with `draft`, to the same day by the same approver.
  func along(_ draft: Draft, _ entry: PlanEntry) -> [Draft] {
    guard value(Form.along) != nil, case .extend(let due, _) = draft.change else { return [] }
    // Where others filled the milestone's day in meanwhile, the rules say so of it.
    let movable = extending(draft.subject, entry)?.movable.filter { $0.due < due && !isOwn($0.id) } ?? []
    return movable.map { milestone in
      var other = draft
      (other.subject, other.seen) = (milestone.id, seen(milestone.id))
      // It goes where the task goes, whatever it passes on its way.
      return other.meant
    }
  }

  /// Whether the milestone was marked itself.
  private func isOwn(_ milestone: String) -> Bool { group?.subjects.contains(milestone) == true }

  /// Which milestones stay on the old day while nobody takes them along.
  func alongRemarks(_ entry: PlanEntry) -> [DisplayText] {
    guard value(Form.along) == nil else { return [] }
    let told = extensions(entry)
    guard let group else {
      return told.flatMap { one -> [DisplayText] in
        let head = DisplayText(one.words(presentation.language))
        guard let fixed = one.unmovable?.staying else { return [head] }
        let ids = fixed.map(\.milestone.id).joined(separator: presentation.language.pick("、", ", "))
        return [head + presentation.pick("（\(ids) 已过期限，不能延期）", " (\(ids) is overdue and cannot be extended)")]
      }
    }
    let count = told.reduce(0) { $0 + $1.staying.count { !group.subjects.contains($0.id) } }
    guard count > 0 else { return [] }
    return [
      presentation.pick(
        "另有 \(count) 个同期节点仍为原期限", "\(count) \(count == 1 ? "milestone stays" : "milestones stay") on the old day")
    ]
  }
}
