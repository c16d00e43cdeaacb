import DubanScreen
import DubanCore

/// A field of a form.
struct FormField: Equatable, Sendable {
  /// What the drafts find it by.
  let key: String
  let label: DisplayText
  var content: Content
  /// What stands in it while it is empty.
  var placeholder = DisplayText.empty
  /// What others made of it while it was filled in.
  var others: Others?
  /// Whether it is one of many that few fill in: such fields stand last, folded into one line until the cursor comes to them.
  var isFolded = false
  /// Whether what stood in it when the form was opened is edited rather than replaced: the cursor was moved in it.
  var isEdited = false

  /// A change that somebody else made meanwhile.
  struct Others: Equatable, Sendable {
    let before: DisplayText
    let now: DisplayText
    /// Who, and on which day.
    let author: String
    let on: Day?

    /// Who and when: `李强 2020-10-15`.
    var source: DisplayText {
      DisplayText([author, on?.description ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  /// What a field holds.
  enum Content: Equatable, Sendable {
    case text(TextField)
    case choice([Choice], selected: Int)
  }

  /// One of several things to choose.
  struct Choice: Equatable, Sendable {
    let key: String
    let label: DisplayText
  }

  /// The text, or the key of what is chosen.
  var value: String {
    switch content {
    case .text(let field): field.text
    case .choice(let choices, let selected): choices.indices.contains(selected) ? choices[selected].key : ""
    }
  }

  /// How `value` shows: the label of a choice, else the text.
  func shown(_ value: String) -> DisplayText {
    switch content {
    case .text: DisplayText(value)
    case .choice(let choices, _): choices.first { $0.key == value }?.label ?? .empty
    }
  }

  /// Empties it, so that what is typed stands alone.
  mutating func clear() {
    if case .text(let field) = content { content = .text(TextField("", limit: field.limit)) }
  }

  /// Takes over what stands in `field`, which asks the same; a choice that is no more is not made.
  mutating func take(_ field: FormField) {
    switch (content, field.content) {
    case (.choice(let choices, _), .choice):
      if let selected = choices.firstIndex(where: { $0.key == field.value }) {
        content = .choice(choices, selected: selected)
      }
    case (.text, .text(let text)): content = .text(text)
    case (.text, .choice), (.choice, .text): break
    }
  }

  /// Takes a key; false when it means nothing here.
  mutating func handle(_ key: Key) -> Bool {
    switch content {
    case .text(var field):
      guard field.handle(key) else { return false }
      content = .text(field)
    case .choice(let choices, let selected):
      guard !choices.isEmpty else { return false }
      switch key {
      case .right, .character(" "), .character("l"):
        content = .choice(choices, selected: (selected + 1) % choices.count)
      case .left, .character("h"):
        content = .choice(choices, selected: (selected + choices.count - 1) % choices.count)
      default: return false
      }
    }
    return true
  }
}
