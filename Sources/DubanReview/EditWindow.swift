import DubanCore
import DubanDocuments
import DubanScreen
import DubanTUI

/// One field, typed anew, or taken from what it may read.
struct EditWindow: TypingWindow {
  /// What is taken without being typed.
  enum Offer: Sendable {
    /// Another reading of the document, from 0, and how it is shown.
    case reading(Int, String)
    /// One of the words that the field takes.
    case text(String)

    fileprivate var shown: String {
      switch self {
      case .reading(_, let shown), .text(let shown): shown
      }
    }
  }

  private let path: DraftPath
  private let field: DraftField
  private let label: String
  private let passage: Passage?
  private let showsPassage: Bool
  private let takesEmpty: Bool
  /// The names from which a field of units is filled in; empty for every other field.
  private let names: [String]
  private let choices: [Offer]
  /// Which of them is selected; nil for what is typed.
  private var chosen: Int?
  private var input: TextField
  /// What stood in it when it was opened.
  private let opened: String
  /// Why it was not taken.
  private(set) var diagnostic: DisplayText?
  /// How what is typed would be read; nil where it would stand as it is, or cannot be taken.
  var understood: DisplayText?

  /// The rows that it wants.
  var rows: Int { 9 + min(choices.count, 8) + (showsPassage && passage != nil ? 4 : 0) }

  /// The step that takes what is typed; nil where a choice is selected.
  var typed: ReviewStep? { chosen == nil ? .edit(path, field, input.text) : nil }

  /// - Parameters:
  ///   - phrase: the words of plans with which a target or milestone opens; what the field reads for every other.
  ///   - passage: what the document says, where the field does not know it.
  ///   - showsPassage: whether it is quoted, as no source stands on the screen.
  ///   - takesEmpty: whether nothing may stand there.
  ///   - units: what the plan calls its units.
  ///   - others: further words that it may read.
  init(
    _ path: DraftPath, _ field: ReviewField, phrase: String? = nil, at passage: Passage? = nil, showsPassage: Bool,
    takesEmpty: Bool,
    units: Set<String> = [], others: [String] = [], _ language: Language
  ) {
    choices =
      field.alternatives.enumerated().map { .reading($0, $1) }
      + (others + field.field.words(language)).filter { $0 != field.value }.map { .text($0) }
    names = EditWindow.namesUnits(field.field) ? units.sorted { ($0.count, $0) < ($1.count, $1) } : []
    self.path = path
    self.field = field.field
    self.showsPassage = showsPassage
    self.takesEmpty = takesEmpty
    label = field.field == .value ? ReviewPartWords(path).title(language) : field.field.label(language)
    self.passage = (field.passage ?? passage).flatMap { $0.text.isEmpty ? nil : $0 }
    opened = phrase ?? field.value
    input = TextField(opened, limit: phrase == nil ? 4_000 : 400)
  }

  private static func namesUnits(_ field: DraftField) -> Bool {
    switch field {
    case .leads, .responsible, .cooperating, .owners, .sources, .reporters, .roles, .dutyPart(_, .reporters): true
    case .value, .number, .title, .text, .leaders, .areas, .start, .due, .target, .milestone, .category, .aliases,
      .jurisdiction, .members, .rhythm, .receiver, .targetPart, .milestonePart, .funding, .fundingPart, .duty,
      .dutyPart, .note:
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

  var holdsTyped: Bool { input.text != opened }

  /// It stays until the text is taken.
  mutating func handle(_ key: Key, _ context: WindowContext) -> WindowOutcome<ReviewStep> {
    // The arrows lead to another field elsewhere; here there is one, and below it what it may read.
    if !choices.isEmpty, key == .up || key == .down {
      select(key == .down ? 1 : -1)
      return .stay
    }
    if context.keymap.formCommand(for: key) == .nextField {
      let (typed, names) = completions
      if let first = names.first {
        input = TextField(input.text.dropLast(typed.count) + first, limit: input.limit)
        (diagnostic, chosen) = (nil, nil)
      }
      return .stay
    }
    switch context.keymap.lineCommand(for: key) {
    case .cancel: return .leave
    case .accept:
      guard let chosen else { return .wants(.edit(path, field, input.text)) }
      switch choices[chosen] {
      case .reading(let index, _): return .wants(.choose(path, field, index))
      case .text(let text): return .wants(.edit(path, field, text))
      }
    case nil:
      if input.handle(key) { (diagnostic, chosen) = (nil, nil) }
      return .stay
    }
  }

  /// Goes on through what is typed and the choices under it.
  private mutating func select(_ step: Int) {
    let place = min(choices.count - 1, max(-1, (chosen ?? -1) + step))
    (chosen, diagnostic) = (place < 0 ? nil : place, nil)
  }

  mutating func refuse(_ reason: DisplayText) { diagnostic = reason }

  func draw(_ context: WindowContext, in region: Region) {
    let presentation = context.presentation
    let width = min(100, max(30, region.columns - 8))
    // Where the source stands beside it, its passage is marked there.
    let quoted =
      showsPassage ? passage.map { DisplayText($0.text).wrapped(to: width, region.ambiguous).prefix(4) } ?? [] : []
    let found = chosen == nil ? completions.names : []
    let told = diagnostic?.wrapped(to: width - 2, region.ambiguous).prefix(4) ?? []
    let read = told.isEmpty && found.isEmpty ? reading(presentation, width - 2, region.ambiguous) : []
    let room = min(choices.count, max(1, region.rows - quoted.count - told.count - read.count - 8))
    let under = max(told.count + read.count, found.isEmpty ? 0 : 1) + room
    let frame = WindowFrame(DisplayText(label), size: Size(rows: 3 + quoted.count + max(1, under), columns: width))
    let inside = frame.draw(in: region)
    for (row, line) in quoted.enumerated() { inside.write(line, row: row, style: Style(.dim, on: .overlay)) }
    input.draw(
      in: inside.row(quoted.count + 1), isFocused: chosen == nil,
      placeholder: takesEmpty
        ? presentation.pick("空 = 没有", "empty = none") : presentation.pick("不能为空", "something must stand here"))
    var row = quoted.count + 2
    for line in told {
      inside.put(line, row: row, style: Style(.error, on: .overlay))
      row += 1
    }
    if told.isEmpty, !found.isEmpty {
      inside.put(DisplayText(found.prefix(6).joined(separator: "  ")), row: row, style: Style(.dim, on: .overlay))
      row += 1
    }
    for line in read {
      inside.put(line, row: row, style: Style(.lightDone, on: .overlay))
      row += 1
    }
    draw(choices: room, in: inside.part(Rect(row: row, column: 0, rows: room, columns: inside.columns)), presentation)
    var asked: [(WindowCommand, DisplayText)] = [(.accept, presentation.pick("改", "accept"))]
    if !found.isEmpty { asked.append((.nextField, presentation.pick("补全", "complete"))) }
    asked.append((.cancel, presentation.pick("不改", "cancel")))
    var hints = context.keymap.hints(asked, in: .form)
    if !choices.isEmpty {
      hints.insert(
        .fixed(presentation.pick("上下键", "up/down"), presentation.pick("选下列读法", "choose below")), at: 0)
    }
    KeyLine(hints).draw(in: inside.row(inside.rows - 1))
  }

  /// What was understood of what is typed, in lines.
  private func reading(_ presentation: Presentation, _ width: Int, _ ambiguous: AmbiguousWidth) -> [DisplayText] {
    guard chosen == nil, let understood else { return [] }
    return Array((presentation.pick("读作 ", "read as ") + understood).wrapped(to: width, ambiguous).prefix(3))
  }

  /// The choices, `room` of them, the selected one among them.
  private func draw(choices room: Int, in region: Region, _ presentation: Presentation) {
    guard room > 0 else { return }
    let first = max(0, min((chosen ?? 0) - room / 2, choices.count - room))
    for (row, index) in (first..<first + room).enumerated() {
      let ground: Ground = index == chosen ? .selection : .overlay
      let line = region.row(row)
      if index == chosen {
        line.fill(style: Style(on: ground))
        line.put(line.glyphs.pointer, width: 1, style: Style(.key, on: ground))
      }
      line.put(presentation.pick("或 ", "or "), column: 2, style: Style(.dim, on: ground))
      line.put(DisplayText(choices[index].shown), column: 5, style: Style(.text, on: ground))
    }
    region.drawMoreSigns(above: first > 0, below: first + room < choices.count, Style(.key, on: .overlay))
  }
}

extension DraftField {
  /// The words of which a field takes one; empty where anything may be typed.
  fileprivate func words(_ language: Language) -> [String] {
    switch self {
    case .targetPart(_, .kind): Target.Kind.allCases.map { $0.words(language) }
    case .targetPart(_, .basis): Target.Basis.allCases.map { $0.words(language) }
    case .targetPart(_, .each), .fundingPart(_, .each): Target.Each.allCases.map { $0.words(language) }
    case .fundingPart(_, .kind): Funding.kinds.map { $0.words(language) }
    case .value, .number, .title, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .due, .target,
      .milestone, .category, .owners, .sources, .aliases, .jurisdiction, .members, .roles, .reporters, .rhythm,
      .receiver, .targetPart, .milestonePart, .funding, .fundingPart, .duty, .dutyPart, .note:
      []
    }
  }
}
