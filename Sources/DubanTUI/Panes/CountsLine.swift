import DubanCore

/// How many tasks and indicators show which light, in as many words as there is room for.
///
/// Invariant 7: counts on every board add up to the total, the remainder named. So nothing is cut away: where the words do not
/// fit, the shapes stand alone; where these do not fit either, the indicators give way, which have their own pane.
struct CountsLine {
  let tasks: LightCounts
  /// Empty where there are none to tell.
  var indicators = LightCounts()
  /// What stands before the number of the tasks, when there is room for words.
  var isTotal = false

  /// The spans of the first form that fits into `columns`; the last form when none does.
  func spans(_ look: Look, columns: Int, _ ambiguous: AmbiguousWidth) -> [Span] {
    let forms = [
      told(look, words: true) + toldIndicators(look), told(look, words: false) + toldIndicators(look),
      told(look, words: false), compact(look),
    ]
    let fitting = forms.first { form in form.reduce(0) { $0 + $1.text.width(ambiguous) } <= columns }
    return fitting ?? compact(look)
  }

  private func told(_ look: Look, words: Bool) -> [Span] {
    let total =
      isTotal
      ? look.pick("全部任务 \(tasks.total)  ", "\(tasks.total) tasks in all  ")
      : look.pick("任务 \(tasks.total)  ", "\(tasks.total) tasks  ")
    let headings =
      tasks.headings == 0
      ? [] : [Span(look.pick("汇总项 \(tasks.headings)  ", "headings \(tasks.headings)  "), .dim)]
    return [Span(total, .dim)] + tasks.spans(look, words: words) + headings
  }

  private func toldIndicators(_ look: Look) -> [Span] {
    guard indicators.total > 0 else { return [] }
    let total = look.pick(
      "指标 \(indicators.total)  ", "\(indicators.total) indicator\(indicators.total == 1 ? "" : "s")  ")
    return [Span("  "), Span(total, .dim)] + indicators.spans(look, words: false)
  }

  /// `33= !6⚑1▸9+10`: the total, the lights, and the headings as the last summand.
  private func compact(_ look: Look) -> [Span] {
    let lights = tasks.spans(look, words: false).filter { $0.text != " " }
    let headings = tasks.headings == 0 ? [] : [Span(DisplayText("+\(tasks.headings)"), .dim)]
    return [Span(DisplayText("\(tasks.total)="), .dim)] + lights + headings
  }
}
