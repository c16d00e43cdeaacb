import DubanCore

/// Limits that lie before the plan begins: a plan holds no such day, so that they are kept in their words and asked.
enum OutsideDays {
  /// Keeps the days of tasks in `draft` that lie before its period in words.
  static func settle(_ draft: inout PlanDraft) {
    guard let start = draft.period?.value.start else { return }
    for index in draft.tasks.indices { settle(&draft.tasks[index], start) }
  }

  private static func settle(_ task: inout TaskDraft, _ start: Day) {
    if let due = task.due, due.value < start {
      let told = due.passage.text.trimmed
      task.dueWords = Guess(
        told.isEmpty || told.count > 24 ? due.value.description : told, from: due.passage, confidence: .doubtful)
      task.due = nil
    }
    for index in task.children.indices { settle(&task.children[index], start) }
  }

  /// Why the limit that `words` name with its year is kept in words; nil where they name none, and where it lies in `period` or
  /// behind it, where it is a day as any other.
  ///
  /// A month or a quarter is over on its last day: 「2027年6月」 is no earlier than the last of June.
  static func reason(in words: String, _ period: Period?, _ language: Language) -> String? {
    guard words.utf8.count <= 400 else { return nil }
    let text = PhraseText(Passage(words, at: .line(0)))
    let spans = DayScanner(text, context: RecognitionContext(today: Day(2025, 1, 1))).spans()
    guard let span = spans.first(where: { $0.hasYear && $0.due != nil }), let day = span.due else { return nil }
    if let period, day >= period.start { return nil }
    return language.pick(
      "\(day) 早于方案的起止时间，不作期限用", "\(day) lies before the period of the plan and is not taken as a limit")
  }
}
