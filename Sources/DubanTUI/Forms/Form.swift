import DubanCore

/// A window with fields to fill in about one item of the open plan.
///
/// Its purpose is the command that opened it; `Form+Fields` makes the fields of each purpose, `Form+Drafts` what they say.
struct Form: Equatable, Sendable {
  let purpose: Command
  /// The item that will be written to.
  private(set) var subject: String
  /// The items' versions when the form was opened: what the person saw (invariant 4).
  private let versions: [String: Int]
  let look: Look
  var fields: [FormField] = []
  private(set) var focus = 0
  /// Why what is filled in cannot be taken.
  var problem: DisplayText?

  /// What a key made of the form.
  enum Outcome: Equatable {
    case stay, leave
    case record([Draft])
    case judge(Day)
  }

  /// The form that `command` opens for `subject`.
  init(_ command: Command, _ subject: String, _ entry: PlanEntry, _ look: Look) {
    purpose = command
    self.look = look
    self.subject = Form.target(of: command, subject, on: entry.board)
    let others =
      command == .confirm
      ? Form.milestones(of: DetailDocument.owner(of: subject, on: entry.board), on: entry.board).map(\.id) : []
    versions = Dictionary(
      ([self.subject] + others).map { ($0, entry.board.state(of: $0).version) }, uniquingKeysWith: { first, _ in first }
    )
    fields = makeFields(entry)
  }

  /// The form that judges the plan on another day.
  init(_ purpose: Command, _ entry: PlanEntry, _ look: Look) {
    self.init(purpose, "", entry, look)
  }

  /// The form of a write that was refused, filled in as it was, on what the item has become.
  init(again draft: Draft, _ entry: PlanEntry, _ look: Look) {
    self.init(Form.purpose(of: draft.change), draft.subject, entry, look)
    fill(from: draft)
  }

  /// The version of the item that will be written to, as the person saw it.
  var seen: Int { versions[subject] ?? 0 }

  /// The field that has the cursor.
  var focused: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

  mutating func handle(_ key: Key, _ keymap: Keymap, _ entry: PlanEntry) -> Outcome {
    problem = nil
    switch keymap.command(for: key, in: [.form]) {
    case .cancel: return .leave
    case .accept: return accept(entry)
    case .nextField: focus = (focus + 1) % max(1, fields.count)
    case .previousField: focus = (focus + fields.count - 1) % max(1, fields.count)
    default:
      guard fields.indices.contains(focus) else { return .stay }
      fields[focus].handle(key)
      fieldChanged(entry)
    }
    return .stay
  }

  private mutating func accept(_ entry: PlanEntry) -> Outcome {
    do throws(FormProblem) {
      if purpose == .asOf { return .judge(try day("day")) }
      let drafts = try drafts(entry)
      if let refusal = drafts.lazy.compactMap({ ChangeRules.refusal(of: $0, on: entry.board) }).first {
        problem = DisplayText(refusal.message(look.language))
        return .stay
      }
      return .record(drafts)
    } catch {
      problem = DisplayText(error.message(look.language))
      if let index = fields.firstIndex(where: { $0.key == error.field }) { focus = index }
      return .stay
    }
  }

  /// What follows when a choice changes: another milestone, another day.
  private mutating func fieldChanged(_ entry: PlanEntry) {
    guard let field = focused, case .choice(let choices, let selected) = field.content else { return }
    if purpose == .asOf, let index = fields.firstIndex(where: { $0.key == "day" }) {
      fields[index].content = .text(TextField(choices[selected].key))
    }
    if field.key == "milestone" { subject = choices[selected].key }
  }
}
