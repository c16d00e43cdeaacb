import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

// The windows in which parts are changed.
extension ReviewModel {
  /// Opens the editor of what is selected, or says why there is none.
  mutating func edit() {
    guard let row = selected else { return }
    switch row.path {
    case .missing where editMissingDue(of: row): break
    case .question, .missing:
      guard let (path, asked) = editableLine(of: row), let shown = review.draft.fields(at: path, .chinese).first else {
        tellWhatToDo(with: row)
        return
      }
      let phrase = shown.value.isEmpty ? asked.readings.first ?? asked.passage.text : nil
      window = .edit(
        EditWindow(
          path, shown, phrase: phrase, at: asked.passage, showsPassage: isByHand, takesEmpty: false,
          others: shown.value.isEmpty ? Array(asked.readings.dropFirst()) : [], presentation.language))
    case .ignored: tellWhatToDo(with: row)
    case .head, .section, .task, .indicator, .unit, .area, .leader, .note, .duty:
      let wanted =
        askedField ?? fields.first { $0.field == .title } ?? fields.first
      guard let wanted else { return }
      if let place = fields.firstIndex(where: { $0.field == wanted.field }) { field = place }
      window = .edit(
        EditWindow(
          row.path, wanted, phrase: review.draft.phrase(at: row.path, wanted.field), showsPassage: isByHand,
          takesEmpty: review.takesEmpty(row.path, wanted.field), units: review.draft.knownUnits,
          others: wanted.field == .members
            ? row.questions.filter { $0.kind == .members }.flatMap { $0.readings.dropFirst() } : [],
          presentation.language))
    }
  }

  /// Opens the editor of the limit that the task lacks from which the question of `row` comes; false where it asks about no limit.
  private mutating func editMissingDue(of row: ReviewRow) -> Bool {
    guard let asked = row.questions.first, asked.kind == .due,
      let (places, _) = review.draft.tasksWithPlaces.first(where: { _, task in
        task.passages.contains { $0.origin == asked.passage.origin && $0.text.contains(asked.passage.text) }
      }),
      let shown = review.draft.fields(at: .task(places), presentation.language).first(where: { $0.field == .due })
    else { return false }
    window = .edit(
      EditWindow(
        .task(places), shown, phrase: "", at: asked.passage, showsPassage: isByHand, takesEmpty: false,
        presentation.language))
    return true
  }

  /// The line of the head that answers what is asked or missing; nil where none does.
  func editableLine(of row: ReviewRow) -> (path: DraftPath, question: Question)? {
    // Titles are asked about sections as well.
    guard let question = row.questions.first, question.kind != .title,
      let line = DraftPath.HeadField(answering: question.kind)
    else { return nil }
    return (.head(line), question)
  }

  /// Says what can be done with what has no field to change, in a window: what is typed next is no command.
  private mutating func tellWhatToDo(with row: ReviewRow) {
    func key(_ command: Reviewing) -> String { keymap.label(.review(command), in: [.review]).string }
    let language = presentation.language
    let sentence =
      if case .ignored = row.path {
        language.pick(
          "未采用的原文不在方案里，没有字段可改。\(key(.take)) 把它收为事项，收了以后再改。",
          "What was left aside is not in the plan. \(key(.take)) makes a task of it, which can then be changed.")
      } else if case .question = row.path, review.draft.unanswered(at: row.path) != nil {
        language.pick(
          "这一句还不在方案里，没有字段可改。\(key(.take)) 把它收为事项，收了以后再改；\(key(.reject)) 不采用。",
          "This is not in the plan yet. \(key(.take)) makes a task of it, which can then be changed; \(key(.reject)) leaves it aside."
        )
      } else {
        language.pick(
          "这一条是问题，没有字段可改。看过原文后 \(key(.accept)) 认可，\(key(.reject)) 不再问。",
          "This is a question without a field. Look at the source; \(key(.accept)) accepts, \(key(.reject)) drops it.")
      }
    window = .tell(TellWindow(ReviewPartWords(row.path).title(language), [sentence]))
  }

  /// Asks at which sentences the task is parted.
  mutating func split() {
    guard let row = selected else { return }
    guard case .task(let places) = row.path, let task = review.draft.task(at: places) else {
      notice = Footer.Message(DisplayText(ReviewProblem.doesNotApply.words(presentation.language)), isError: true)
      return
    }
    guard
      let window = SplitWindow(
        row.path, text: task.text?.value ?? task.title.value, title: task.title.value)
    else {
      notice = Footer.Message(DisplayText(ReviewProblem.notThere.words(presentation.language)), isError: true)
      return
    }
    self.window = .split(window)
  }

  /// Tells in the editor how what is typed would be read, before it is taken: nobody finds out afterwards.
  mutating func tellUnderstood() {
    guard case .edit(var editor)? = window else { return }
    editor.understood = editor.typed.flatMap { reading(of: $0) }
    window = .edit(editor)
  }

  /// How the field of `step` would read after it, where that is not what was typed; nil where it cannot be taken.
  private func reading(of step: ReviewStep) -> DisplayText? {
    guard case .edit(let path, let field, let text) = step, !text.trimmed.isEmpty else { return nil }
    var trial = review
    do { try trial.take(step) } catch { return nil }
    let language = presentation.language
    let before = Dictionary(review.draft.fields(at: path, language).map { ($0.field, $0.value) }) { first, _ in first }
    let shown = trial.draft.fields(at: path, language).filter { before[$0.field] != $0.value && !$0.value.isEmpty }
    // A new milestone stands by its day, wherever that is.
    let own = shown.first { $0.field == field } ?? shown.first { !$0.field.isPiece }
    guard let own, own.value != text.trimmed else { return nil }
    // What its reading leaves out is told with it.
    return DisplayText([own.value, own.told].compactMap { $0 }.joined(separator: language.pick("；", "; ")))
  }
}
