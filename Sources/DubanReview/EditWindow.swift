import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

/// One field, typed anew.
struct EditWindow: Sendable {
  let path: DraftPath
  let field: DraftField
  private let label: String
  private let passage: Passage?
  private var input: TextField
  /// Why it was not taken.
  var problem: DisplayText?

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
      .owners, .sources, .aliases, .jurisdiction, .members, .roles, .targetPart, .milestonePart, .note:
      input = TextField(field.value, limit: 4_000)
    }
  }

  mutating func handle(_ key: Key, _ keymap: Keymap) -> ReviewWindow.Outcome {
    switch keymap.lineCommand(for: key) {
    case .cancel: return .leave
    case .accept: return .take(.edit(path, field, input.text))
    case nil:
      if input.handle(key) { problem = nil }
      return .stay
    }
  }

  func draw(_ presentation: Presentation, _ keymap: Keymap, in region: Region) {
    let width = min(100, max(30, region.columns - 8))
    let quoted = passage.map { DisplayText($0.text).wrapped(to: width, region.ambiguous).prefix(4) } ?? []
    let window = Window(DisplayText(label), size: Size(rows: 4 + quoted.count, columns: width))
    let inside = window.draw(in: region)
    for (row, line) in quoted.enumerated() { inside.write(line, row: row, style: Style(.dim, on: .overlay)) }
    input.draw(
      in: inside.row(quoted.count + 1), isFocused: true,
      placeholder: presentation.pick("空 = 没有", "empty = none"))
    let hints = keymap.hints(
      [(.accept, presentation.pick("改", "takes it")), (.cancel, presentation.pick("不改", "leaves it"))], in: .form)
    KeyLine(hints, diagnostic: problem).draw(in: inside.row(inside.rows - 1))
  }
}
