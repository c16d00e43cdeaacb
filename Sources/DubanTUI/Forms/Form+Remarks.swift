import DubanScreen
import DubanCore

/// What a form says between its fields and the lights: what is closed and what is still open in it, and what changes beside
/// the light.
extension Form {
  /// The lines below the fields.
  func remarks(_ entry: PlanEntry) -> [DisplayText] {
    let told: [DisplayText?] = [folding?.words(presentation)] + waiting(entry) + closing(entry)
    return told.compactMap { $0 } + alongRemarks(entry) + placeRemarks(entry) + questionRemarks
  }

  /// That a closure takes the whole item off the list, and what is open in it.
  private func closing(_ entry: PlanEntry) -> [DisplayText?] {
    guard purpose == .close || purpose == .apply else { return [] }
    let step = purpose == .apply ? Step.apply : .close
    if let group {
      let count = group.subjects.count { !entry.board.openParts(of: $0, for: step).isEmpty }
      guard count > 0 else { return [] }
      return [
        presentation.pick(
          "其中 \(count) 项还有未确认的节点或未达到的目标", "\(count) of them \(count == 1 ? "has" : "have") something open")
      ]
    }
    let isTask = entry.board.task(subject) != nil
    let head =
      purpose == .apply
      ? presentation.pick("申请销号的是 \(subject)", "\(subject) is asked to be closed")
      : isTask
        ? presentation.pick("销号的是整个任务 \(subject)", "the whole task \(subject) is closed")
        : presentation.pick("销号的是指标 \(subject)", "the indicator \(subject) is closed")
    let open = entry.board.openParts(of: subject, for: step)
    let told =
      open.isEmpty
      ? presentation.pick("，其中没有未完成的", "; nothing in it is open") : presentation.pick("，其中未完成：", "; open in it:")
    return [head + told] + open.map { "  " + DisplayText($0.words(presentation.language, in: entry.board.plan.period)) }
  }

  /// What reports change beside the light: the status and the figures before and after.
  func changes(_ drafts: [Draft], _ board: Board) -> [[Span]] {
    drafts.compactMap { draft in
      guard case .report(let status, let values) = draft.change else { return nil }
      let before = board.state(of: draft.subject)
      let after = before.after(draft)
      var parts: [DisplayText] = []
      if let word = after.status?.words(presentation.language), after.status != before.status || status != nil {
        let old = before.status?.words(presentation.language) ?? presentation.language.pick("未填", "not said")
        parts.append(DisplayText("\(old) → \(word)"))
      }
      for name in values.keys.sorted() {
        let (old, new) = (
          before.values[name]?.latest.value.description ?? "-", after.values[name]?.latest.value.description ?? "-"
        )
        // A figure is called as its field is.
        let field = fields.first { $0.key == Form.valueKey(name) }?.label.string ?? name
        let label = name == IndicatorAssessment.measure ? "" : field + " "
        parts.append(DisplayText("\(label)\(old) → \(new)"))
      }
      guard !parts.isEmpty else { return nil }
      let line = parts.dropFirst().reduce(parts[0]) { $0 + presentation.pick("；", "; ") + $1 }
      return [Span(presentation.pick("  改动  ", "  changes  "), .dim), Span(line, Style(.strong, on: .overlay))]
    }
  }

  /// Why what is filled in so far would be refused: told as soon as it can be known, not after enter. What is asked about once is
  /// asked then.
  ///
  /// - Parameter drafts: what the fields say; nil while something cannot be read.
  func refusal(of drafts: [Draft]?, _ entry: PlanEntry) -> DisplayText? {
    guard group == nil, fields.contains(where: { isTyped($0.key) }), let drafts else { return nil }
    let refusal = drafts.lazy.compactMap { entry.refusal(of: $0.meant) }.first
    return refusal.map { DisplayText($0.words(presentation.language)) }
  }
}
