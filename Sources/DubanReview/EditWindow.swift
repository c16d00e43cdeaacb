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
  private let takesEmpty: Bool
  /// The names from which a field of units is filled in; empty for every other field.
  private let names: [String]
  private var input: TextField
  /// Why it was not taken.
  private var diagnostic: DisplayText?

  /// - Parameters:
  ///   - phrase: the words of plans with which a target or milestone opens; what the field reads for every other.
  ///   - passage: what the document says, where the field does not know it.
  ///   - takesEmpty: whether nothing may stand there.
  ///   - units: what the plan calls its units.
  init(
    _ path: DraftPath, _ field: ReviewField, phrase: String? = nil, at passage: Passage? = nil, takesEmpty: Bool,
    units: Set<String> = [], _ language: Language
  ) {
    names = EditWindow.namesUnits(field.field) ? units.sorted { ($0.count, $0) < ($1.count, $1) } : []
    self.path = path
    self.field = field.field
    self.takesEmpty = takesEmpty
    label = field.field == .value ? ReviewPartWords(path).title(language) : field.field.label(language)
    self.passage = (field.passage ?? passage).flatMap { $0.text.isEmpty ? nil : $0 }
    input = TextField(phrase ?? field.value, limit: phrase == nil ? 4_000 : 400)
  }

  private static func namesUnits(_ field: DraftField) -> Bool {
    switch field {
    case .leads, .responsible, .cooperating, .owners, .sources, .reporters, .roles: true
    case .value, .number, .title, .text, .leaders, .areas, .start, .due, .target, .milestone, .category, .aliases,
      .jurisdiction, .members, .rhythm, .receiver, .targetPart, .milestonePart, .note:
      false
    }
  }

  /// What is typed of the last name, and the names that it may become.
  private var completions: (typed: String, names: [String]) {
    let typed = String(input.text.reversed().prefix { !"、，,；;：: ".contains($0) }.reversed())
    guard !typed.isEmpty else { return (typed, []) }
    let there = Set(input.text.split { "、，,；;：: ".contains($0) }.map(String.init))
    return (typed, names.filter { $0.contains(typed) && !there.contains($0) })
  }

  /// It stays until the text is taken.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ReviewStep> {
    if context.keymap.formCommand(for: key) == .nextField {
      let (typed, names) = completions
      if let first = names.first {
        input = TextField(input.text.dropLast(typed.count) + first, limit: input.limit)
        diagnostic = nil
      }
      return .stay
    }
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
    let found = completions.names
    // Low on the screen, so that the source above it can be read.
    let inside = frame.draw(in: region.lowest(frame.size.rows + 3))
    for (row, line) in quoted.enumerated() { inside.write(line, row: row, style: Style(.dim, on: .overlay)) }
    input.draw(
      in: inside.row(quoted.count + 1), isFocused: true,
      placeholder: takesEmpty
        ? presentation.pick("空 = 没有", "empty = none") : presentation.pick("不能为空", "something must stand here"))
    if !found.isEmpty {
      inside.put(
        DisplayText(found.prefix(6).joined(separator: "  ")), row: quoted.count + 2, style: Style(.dim, on: .overlay))
    }
    var asked: [(WindowCommand, DisplayText)] = [(.accept, presentation.pick("改", "takes it"))]
    if !found.isEmpty { asked.append((.nextField, presentation.pick("补全", "completes"))) }
    asked.append((.cancel, presentation.pick("不改", "leaves it")))
    let hints = context.keymap.hints(asked, in: .form)
    KeyLine(hints, diagnostic: diagnostic).draw(in: inside.row(inside.rows - 1))
  }
}

extension Region {
  /// The lowest `rows` rows above the footer, where a window leaves what it is about to be read.
  fileprivate func lowest(_ rows: Int) -> Region {
    let room = max(0, self.rows - 1)
    let height = min(rows, room)
    return part(Rect(row: room - height, column: 0, rows: height, columns: columns))
  }
}
