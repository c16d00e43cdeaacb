import DubanScreen
import DubanCore

/// How many tasks and indicators show which light, in as many words as there is room for.
///
/// Invariant 7: counts on every board add up to the total, the remainder named. So nothing is cut away: where the words do not
/// fit, the shapes stand alone; where these do not fit either, the indicators give way, which have their own pane.
struct CountsLine {
  let tasks: LightCounts
  /// Empty where there are none to tell.
  var indicators = LightCounts()
  /// How many of both have a later day by an approved extension: told beside the lights, for it is no summand.
  var extended = 0
  /// What stands before the number of the tasks, when there is room for words.
  var isTotal = false

  /// The spans of the first form that fits into `columns`; the last form when none does.
  func spans(_ presentation: Presentation, columns: Int, _ ambiguous: AmbiguousWidth) -> [Span] {
    func long(words: Bool) -> [Span] { told(presentation, words: words) + toldIndicators(presentation) }
    let (extended, short) = (toldExtended(presentation), shortExtended(presentation))
    // Made one after the other: mostly the first has room.
    let forms: [() -> [Span]] = [
      { long(words: true) + extended }, { long(words: true) + short }, { long(words: false) + extended },
      { long(words: false) + short }, { told(presentation, words: false) + short }, { compact(presentation) + short },
    ]
    for form in forms {
      let spans = form()
      if spans.reduce(0, { $0 + $1.text.width(ambiguous) }) <= columns { return spans }
    }
    return compact(presentation)
  }

  private func told(_ presentation: Presentation, words: Bool) -> [Span] {
    let total =
      isTotal
      ? presentation.pick("全部任务 \(tasks.judged)  ", "\(English.count(tasks.judged, "task")) in all  ")
      : presentation.pick("任务 \(tasks.judged)  ", "\(English.count(tasks.judged, "task"))  ")
    let headings =
      tasks.headings == 0
      ? [] : [Span(presentation.pick("分类标题 \(tasks.headings)  ", "headings \(tasks.headings)  "), .dim)]
    return [Span(total, .dim)] + tasks.spans(presentation, words: words) + headings
  }

  private func toldIndicators(_ presentation: Presentation) -> [Span] {
    guard indicators.judged > 0 else { return [] }
    let total = presentation.pick(
      "指标 \(indicators.judged)  ", "\(indicators.judged) indicator\(indicators.judged == 1 ? "" : "s")  ")
    return [Span("  "), Span(total, .dim)] + indicators.spans(presentation, words: false)
  }

  private func toldExtended(_ presentation: Presentation) -> [Span] {
    guard extended > 0 else { return [] }
    return [Span(presentation.pick("（延期 \(extended)）", "(extended \(extended))"), .dim)]
  }

  private func shortExtended(_ presentation: Presentation) -> [Span] {
    extended == 0 ? [] : [Span(presentation.pick("（延\(extended)）", "(ext\(extended))"), .dim)]
  }

  /// `23= !6⚑1▸9`: the total and the lights.
  private func compact(_ presentation: Presentation) -> [Span] {
    let lights = tasks.spans(presentation, words: false).filter { $0.text != " " }
    return [Span(DisplayText("\(tasks.judged)="), .dim)] + lights
  }
}
