import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

/// One field, typed anew.
struct EditWindow: TypingWindow {
  private let path: DraftPath
  private let field: DraftField
  private let label: String
  private let passage: Passage?
  private var input: TextField
  /// Why it was not taken.
  private var diagnostic: DisplayText?

  /// - Parameter phrase: the words of plans for a published target, which is not read from a document any more.
  init(_ path: DraftPath, _ field: ReviewField, phrase: String? = nil, _ language: Language) {
    self.path = path
    self.field = field.field
    label = field.field.label(language)
    passage = field.passage.flatMap { $0.text.isEmpty ? nil : $0 }
    switch field.field {
    // Targets and milestones are typed in the words of plans, so what the document says is the best to start from.
    case .target, .milestone:
      input = TextField(phrase ?? field.passage.map { String($0.text.prefix(200)) } ?? "", limit: 400)
    case .value, .number, .title, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .due, .category,
      .owners, .sources, .aliases, .jurisdiction, .members, .roles, .reporters, .rhythm, .receiver, .targetPart,
      .milestonePart, .note:
      input = TextField(field.value, limit: 4_000)
    }
  }

  /// It stays until the text is taken.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ReviewStep> {
    switch context.keymap.lineCommand(for: key) {
    case .cancel: return .leave
    case .accept: return .wants(.edit(path, field, input.text))
    case nil:
      if input.handle(key) { diagnostic = nil }
      return .stay
    }
  }

  mutating func refuse(_ reason: DisplayText) { diagnostic = reason }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(100, max(30, region.columns - 8))
    let quoted = passage.map { DisplayText($0.text).wrapped(to: width, region.ambiguous).prefix(4) } ?? []
    let frame = WindowFrame(DisplayText(label), size: Size(rows: 4 + quoted.count, columns: width))
    let inside = frame.draw(in: region)
    for (row, line) in quoted.enumerated() { inside.write(line, row: row, style: Style(.dim, on: .overlay)) }
    input.draw(
      in: inside.row(quoted.count + 1), isFocused: true,
      placeholder: presentation.pick("空 = 没有", "empty = none"))
    let hints = context.keymap.hints(
      [(.accept, presentation.pick("改", "takes it")), (.cancel, presentation.pick("不改", "leaves it"))], in: .form)
    KeyLine(hints, diagnostic: diagnostic).draw(in: inside.row(inside.rows - 1))
  }
}
