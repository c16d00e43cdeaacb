import DubanCore
import DubanScreen

/// What is told beside each figure of a report while it is typed: what was reported last, by how much it changes, how far that is,
/// its own light before and after, and what looks like a slip.
extension Form {
  /// The words beside the figures' fields, by the keys of the fields.
  func figureWords(_ drafts: [Draft]?, _ entry: PlanEntry) -> [String: [Span]] {
    guard purpose == .update, group == nil, payment(entry.board) == nil else { return [:] }
    let draft = drafts?.first { $0.subject == subject }
    let targets = draft.map { entry.board.previewTargets($0) } ?? [:]
    var doubts: [String: FigureDoubt] = [:]
    if let draft, case .unlikely(let found)? = entry.refusal(of: draft) {
      for doubt in found { doubts[doubt.measure] = doubt }
    }
    var words: [String: [Span]] = [:]
    for field in fields where field.key.hasPrefix(Form.valueKey("")) && field.others == nil {
      let measure = Form.measure(of: field.key)
      words[field.key] = figureWords(measure, field, draft, targets[measure], doubts[measure], entry)
    }
    return words
  }

  private func figureWords(
    _ measure: String, _ field: FormField, _ draft: Draft?, _ target: TargetPreview?, _ doubt: FigureDoubt?,
    _ entry: PlanEntry
  ) -> [Span] {
    let goal = Span(field.placeholder, .dim)
    let last = entry.board.state(of: subject).values[measure]?.latest
    guard isTyped(field.key), let draft, case .report(_, let values) = draft.change, let figure = values[measure] else {
      guard let last else { return [goal] }
      let day = last.on.words(presentation.language, in: entry.board.plan.period)
      return [Span(presentation.pick("\(day)填报  ", "as of \(day)  "), .dim), goal]
    }
    var spans: [Span] = []
    if let last {
      spans.append(Span(presentation.pick("上次 \(last.value)  ", "was \(last.value)  "), .dim))
      if let change = figure.subtracting(last.value), change != .zero {
        spans.append(Span(DisplayText("\(change > .zero ? "+" : "")\(change)  "), Style(.strong, on: .overlay)))
      }
    }
    if let doubt {
      return spans + [Span(DisplayText(doubt.reasonWords(presentation.language)), Style(.error, on: .overlay))]
    }
    if let share = target?.after.actual?.percent(places: 0) {
      spans.append(Span(DisplayText("\(share)%  "), Style(.strong, on: .overlay)))
    }
    guard let target else { return spans + [goal] }
    let (before, after) = (LightStyle(target.before.light), LightStyle(target.after.light))
    let (language, glyphs) = (presentation.language, presentation.glyphs)
    if target.before.light != target.after.light {
      spans += [Span(before.label(language, glyphs), Style(before.role)), Span(" → ", .dim)]
    }
    return spans + [Span(after.label(language, glyphs), Style(after.role, on: .overlay, [.bold]))]
  }
}
