import DubanCore

/// Asks about days that do not exist (6月31日前完成招标) and stand in no limit, where they are asked already.
enum ImpossibleDays {
  /// Adds a question about each such day of `document` to `draft`.
  static func ask(_ document: SourceDocument, _ context: RecognitionContext, _ draft: inout PlanDraft) {
    var limits: [Origin: [String]] = [:]
    var tasks = draft.tasks
    while let task = tasks.popLast() {
      if let words = task.dueWords { limits[words.passage.origin, default: []].append(words.passage.text) }
      tasks += task.children
    }
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): ask(paragraph.text, paragraph.origin, context, limits, &draft)
      case .table(let table):
        for cell in table.cells { ask(cell.text, cell.origin, context, limits, &draft) }
      }
    }
  }

  private static func ask(
    _ words: String, _ origin: Origin, _ context: RecognitionContext, _ limits: [Origin: [String]],
    _ draft: inout PlanDraft
  ) {
    guard words.unicodeScalars.contains(where: signs.contains) else { return }
    let text = PhraseText(Passage(words, at: origin))
    for day in DayScanner(text, context: context).impossibleDays() {
      let told = text.text(day.range)
      if limits[origin]?.contains(where: { $0.contains(told) }) ?? false { continue }
      // With what must be done by it, to the end of its clause.
      var end = day.range.upperBound
      while end < text.count, end - day.range.lowerBound < 30, !text[end].endsClause, text[end] != "\n" { end += 1 }
      draft.questions.append(Question(.due, about: text.passage(day.range.lowerBound..<end)))
    }
  }

  /// One of these stands in every day that is written.
  private static let signs = ScalarSet("月-./－．／")
}
