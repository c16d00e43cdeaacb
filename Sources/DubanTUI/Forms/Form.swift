import DubanScreen
import DubanCore

/// A window with fields to fill in about one item of the open plan, or about all that are marked.
///
/// Its purpose is the command that opened it; `Form+Fields` makes the fields of each purpose, `Form+Drafts` what they say.
struct Form: TypingWindow, Equatable {
  let purpose: ItemCommand
  /// The item that will be written to; of several the first.
  private(set) var subject: String
  /// The piece that is handed in, where the form is about one.
  var piece: DutyPiece?
  /// The items that will be written to when several were marked; nil for one.
  var group: FormGroup?
  /// How the marks came down to fewer or other items than were marked; nil where each mark is an item of the form.
  var folding: FormFolding?
  /// What was raised on the item, by the number of its entry, that the form was opened for; nil where it is to be chosen.
  let preferred: Int?
  /// The items' versions when the form was opened: what the person saw (invariant 4).
  private let versions: [String: Int]
  let presentation: Presentation
  var fields: [FormField] = []
  /// What stood in the fields when the form was opened, by their keys.
  private(set) var opened: [String: String] = [:]
  private(set) var focus = 0
  /// Why what is filled in cannot be taken.
  var diagnostic: DisplayText?
  /// What the rules asked of items when enter was pressed, by their ids: a second enter says that it is meant.
  var asked: [String: Refusal] = [:]

  /// The form that `command` opens for `subject`, and of what was raised on it for `directive`.
  ///
  /// - Parameter measure: the figure that was chosen, where the cursor waits in a report.
  init(
    _ command: ItemCommand, _ subject: String, _ entry: PlanEntry, _ presentation: Presentation, directive: Int? = nil,
    measure: String? = nil
  ) {
    purpose = command
    preferred = directive
    self.presentation = presentation
    self.subject = Form.target(of: command, subject, on: entry.board)
    let others =
      command == .confirm || command == .extend
      ? Form.milestones(of: DetailDocument.owner(of: subject, on: entry.board), on: entry.board).map(\.id) : []
    versions = Dictionary(
      ([self.subject] + others).map { ($0, entry.board.state(of: $0).version) }, uniquingKeysWith: { first, _ in first }
    )
    open(with: makeFields(entry))
    if let measure, let chosen = fields.firstIndex(where: { $0.key == Form.valueKey(measure) }) { focus = chosen }
  }

  /// The form that `command` opens for all that is marked. What comes down to one item has all the fields of that item.
  init(_ command: ItemCommand, marked: Set<String>, _ entry: PlanEntry, _ presentation: Presentation) {
    let group = FormGroup(command, marked, on: entry.board)
    if command != .nothingChanged, group.subjects.count == 1, let only = group.subjects.first {
      self.init(command, only, entry, presentation)
    } else {
      self.init(command, group: group, entry, presentation)
    }
    folding = FormFolding(command, marked, on: entry.board)
  }

  init(_ command: ItemCommand, group: FormGroup, _ entry: PlanEntry, _ presentation: Presentation) {
    purpose = command
    self.presentation = presentation
    preferred = nil
    self.group = group
    subject = group.subjects.first ?? ""
    let others = command == .extend ? group.subjects.flatMap { Form.milestones(of: $0, on: entry.board).map(\.id) } : []
    versions = Dictionary(
      (group.subjects + others).map { ($0, entry.board.state(of: $0).version) }, uniquingKeysWith: { first, _ in first }
    )
    open(with: makeGroupFields(entry))
  }

  /// Shows `fields`, and remembers what stands in them: what differs later was changed by the person.
  mutating func open(with fields: [FormField]) {
    self.fields = fields
    opened = Dictionary(fields.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    // Where there is nothing to choose, the cursor waits where something is to be said.
    if case .choice(let choices, let selected) = focused?.content, focused?.key == Form.directive,
      choices.count <= 1 || choices[selected].key == preferred.map(String.init)
    {
      focus = fields.firstIndex { $0.key == "note" } ?? 0
    }
  }

  /// The version of an item that will be written to, as the person saw it.
  func seen(_ subject: String) -> Int { versions[subject] ?? 0 }

  /// Whether the person changed any field.
  var holdsTyped: Bool { fields.contains { isTyped($0.key) } }

  /// The field that has the cursor.
  var focused: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

  /// It stays until its drafts are safe.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<Effect> {
    guard let entry = context.entry else { return .leave }
    diagnostic = nil
    switch context.keymap.formCommand(for: key) {
    case .cancel: return .leave
    case .accept: return accept(entry)
    case .nextField: focus = (focus + 1) % max(1, fields.count)
    case .leaveOut where group != nil: return leaveOut(entry)
    case .pageUp where group != nil: group?.scroll(-1)
    case .pageDown where group != nil: group?.scroll(1)
    // Backwards from the first, fields that are folded away are passed over.
    case .previousField: focus = max(0, (focus > 0 ? focus : firstFolded ?? fields.count) - 1)
    case .leaveOut, .pageUp, .pageDown, nil:
      replaceFigure(by: key)
      if fields.indices.contains(focus), fields[focus].handle(key) {
        fieldChanged(entry)
      } else {
        diagnostic = idleWords(key, context.keymap)
      }
    }
    return .stay
  }

  /// The first character typed into a figure that stands as it was takes its place: 42 typed behind 31 made 3142. Whoever moves
  /// the cursor, or takes characters away, edits it.
  private mutating func replaceFigure(by key: Key) {
    guard fields.indices.contains(focus), fields[focus].isFigure, !fields[focus].isEdited else { return }
    switch key {
    case .character, .paste: if !isTyped(fields[focus].key) { fields[focus].clear() }
    default: fields[focus].isEdited = true
    }
  }

  private mutating func accept(_ entry: PlanEntry) -> WindowOutcome<Effect> {
    do throws(FormProblem) {
      let drafts = try drafts(entry)
      // The form says so, and how to leave them out.
      if group != nil, !refused(drafts, entry).isEmpty { return .stay }
      if let refusal = drafts.lazy.compactMap({ entry.refusal(of: $0.meant) }).first {
        diagnostic = DisplayText(refusal.words(presentation.language))
        if let field = fields.firstIndex(where: { refusal.fields.contains($0.key) }) { focus = field }
        return .stay
      }
      let questions = questions(drafts, entry)
      guard questions == asked else {
        asked = questions
        return .stay
      }
      return .wants(.record(drafts.map { asked[$0.subject] == nil ? $0 : $0.meant }))
    } catch {
      diagnostic = DisplayText(error.words(presentation.language))
      if let index = fields.firstIndex(where: { $0.key == error.field }) {
        focus = index
        diagnostic =
          fields[index].label + DisplayText(presentation.language.colon)
          + DisplayText(error.words(presentation.language))
      }
      return .stay
    }
  }

  /// Says why what is filled in was not written.
  mutating func refuse(_ reason: DisplayText) { diagnostic = reason }

  /// What follows when a choice changes: another milestone.
  private mutating func fieldChanged(_ entry: PlanEntry) {
    guard let field = focused, case .choice(let choices, let selected) = field.content else { return }
    guard field.key == "milestone" else { return }
    subject = choices[selected].key
    asked = [:]
  }
}
