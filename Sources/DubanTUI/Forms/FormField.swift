/// A field of a form.
struct FormField: Equatable, Sendable {
  /// What the drafts find it by.
  let key: String
  let label: DisplayText
  var content: Content
  /// What stands in it while it is empty.
  var placeholder = DisplayText.empty

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
