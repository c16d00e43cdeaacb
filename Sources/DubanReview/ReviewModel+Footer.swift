import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

// The footer names only what the keys do now, with the part and the pane that are selected.
extension ReviewModel {
  func drawFooter(in row: Region) {
    let reviewing: [Reviewing]
    switch (focus, isByHand) {
    case (.fields, _): reviewing = [.accept, .reading, .edit, .reject, .pieces, .acceptAlike, .publish]
    case (.parts, _) where isAmending:
      reviewing = [
        .edit, .publish, .addTask, .relocate, .reject, .accept, .addUnit, .addIndicator, .addSection, .onlyUncertain,
        .moveEarlier, .moveLater,
      ]
    case (.parts, true): reviewing = [.addTask, .addIndicator, .edit, .publish, .reject, .heading, .nest, .addUnit]
    case (.parts, false):
      reviewing = [
        .accept, .reading, .edit, .take, .reject, .publish, .acceptAlike, .onlyUncertain, .split, .merge, .heading,
        .addTask,
      ]
    }
    // What the sentence at the left says already is not said twice.
    let saysPublish = notice?.text.string.contains(publishing.string) ?? false
    let useful = reviewing.filter { applies($0) && !($0 == .publish && saysPublish) }
    func hints(_ commands: some Sequence<Reviewing>) -> [KeyHint] {
      commands.flatMap { command -> [KeyHint] in
        guard command == .accept, let words = acceptWords else {
          return keymap.hints([.review(command)], in: [.review], presentation.language)
        }
        return [.fixed(keymap.label(.review(.accept), in: [.review]), words)]
      }
    }
    let pane = KeyHint.fixed(
      keymap.label(.go(.nextPane), in: [.review]),
      focus == .parts ? presentation.pick("到字段", "to the fields") : presentation.pick("回列表", "to the list"))
    // Where the pieces of a field are shown, pages go past them.
    let open = focus == .fields && window == nil ? selectedField?.field.whole : nil
    let passing =
      open.map(isUnfolded) ?? false
      ? [
        KeyHint.fixed(
          keymap.label(.move(.pageDown), in: [.review]), presentation.pick("跳过细项", "past the pieces"))
      ] : []
    // The way out and to the other pane stand before what is done seldom.
    let others = keymap.hints([.go(.back)], in: [.review], presentation.language)
    let undo = keymap.hints([.follow(.undo)], in: [.review], presentation.language)
    let help = keymap.hints([.program(.help)], in: [.review], presentation.language)
    if window != nil { row.offer(.window) }
    Footer(
      hints(useful.prefix(4)) + [pane] + others + hints(useful.dropFirst(4)) + undo + passing + help, message: notice
    )
    .draw(in: row)
  }

  /// What accepting does here where it is not the whole part; nil where it is.
  private var acceptWords: DisplayText? {
    guard selected?.isUncertain == true else { return presentation.pick("下一待核", "next uncertain") }
    guard focus == .parts else { return presentation.pick("认可此项", "accept field") }
    // Which of several fields is meant is said.
    guard acceptsOneField, let field = askedWhole?.field else { return nil }
    let (chinese, english) = (field.label(.chinese), field.label(.english))
    return presentation.pick("认可“\(chinese)”", "accept \(english)")
  }

  /// Whether `command` can be carried out on what is selected.
  func applies(_ command: Reviewing) -> Bool {
    switch command {
    case .accept: return selected?.isUncertain == true || uncertain > 0 && !isAmending
    case .acceptAlike: return askedDoubt != nil
    case .edit: return isEditable
    case .pieces: return focus == .fields && hasPieces
    case .reject: return isRejectable
    case .take:
      if case .ignored? = selected?.path { return true }
      return false
    case .split: return task.map { $0.task.children.isEmpty } ?? false
    case .merge, .nest: return task.map { $0.last > 0 } ?? false
    case .lift: return task.map { $0.depth > 1 } ?? false
    case .heading: return task.map { $0.depth == 1 } ?? false
    case .relocate, .moveEarlier, .moveLater: return task != nil
    case .reading: return readingField != nil
    case .onlyUncertain: return onlyUncertain || uncertain > 0
    case .addTask, .addIndicator, .addUnit, .addSection, .publish: return true
    }
  }

  /// The selected task with its place among its siblings and how deep it stands; nil where no task is selected.
  private var task: (task: TaskDraft, last: Int, depth: Int)? {
    guard case .task(let places)? = selected?.path, let task = review.draft.task(at: places), let last = places.last
    else { return nil }
    return (task, last, places.count)
  }

  private var isEditable: Bool {
    guard let row = selected else { return false }
    switch row.path {
    case .question, .missing: return editableLine(of: row) != nil
    case .ignored: return false
    case .head, .section, .task, .indicator, .unit, .area, .leader, .note, .duty: return true
    }
  }

  private var isRejectable: Bool {
    guard let path = selected?.path, rejected(at: path) != nil || rejectsPart(path) else { return false }
    switch path {
    case .ignored, .head(.title), .head(.period): return false
    case .head, .section, .task, .indicator, .unit, .area, .leader, .note, .duty, .question, .missing: return true
    }
  }
}
