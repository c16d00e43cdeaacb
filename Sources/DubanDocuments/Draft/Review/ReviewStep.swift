/// One decision of the person who reviews a document. A review is the draft with its steps taken in order, so an interrupted one
/// is kept by keeping them.
package enum ReviewStep: Hashable, Sendable {
  /// All of it is as it was read.
  case accept(DraftPath)
  /// One field of it is as it was read, with what is asked about that field.
  case acceptField(DraftPath, DraftField)
  /// Everything with this doubt is as it was read; with the path of what is missing, everything of the kind that is missing.
  case acceptAlike(DraftPath, Question.Kind)
  /// It does not belong into the plan; its text goes to what is ignored.
  case reject(DraftPath)
  /// A field reads so; empty takes it away.
  case edit(DraftPath, DraftField, String)
  /// Another of the readings that were found, from 0.
  case choose(DraftPath, DraftField, Int)
  /// The task ends before the characters at these places of its text, from 1; at each begins a task of its own.
  case split(DraftPath, at: [Int])
  /// The task goes on the one before it.
  case merge(DraftPath)
  /// The task is the heading of what follows.
  case heading(DraftPath)
  /// What was ignored is a task, behind the last one that stands before it.
  case take(DraftPath)
  /// A task of that title behind the one at the path, or the first of a section, or the last of all.
  case add(DraftPath, String)
  /// An indicator as its phrase tells it (城镇化率达到72%), behind all others.
  case addIndicator(String)
  /// A unit of that name, behind all others.
  case addUnit(String)
  /// A section of that title behind the one at the path, else behind all others.
  case addSection(DraftPath, String)
  /// The task stands last in the section, or under the task, at the other path; at the top of the plan for its title.
  case relocate(DraftPath, to: DraftPath)
  /// The task goes so many places down among its siblings, or up where that is negative.
  case move(DraftPath, by: Int)
  /// The task stands under the one before it.
  case nest(DraftPath)
  /// The task stands beside the one under which it stood, behind it.
  case lift(DraftPath)
}

extension ReviewStep {
  /// One line, read back by `init(line:)`.
  package var line: String {
    switch self {
    case .accept(let path): "accept \(path.text)"
    case .acceptField(let path, let field): "accept-field \(path.text) \(field.word)"
    case .acceptAlike(let path, let kind): "accept-alike \(path.text) \(kind.rawValue)"
    case .reject(let path): "reject \(path.text)"
    case .edit(let path, let field, let text): "edit \(path.text) \(field.word) \(ReviewStep.oneLine(text))"
    case .choose(let path, let field, let index): "choose \(path.text) \(field.word) \(index)"
    case .split(let path, let places): "split \(path.text) \(places.map(String.init).joined(separator: ","))"
    case .merge(let path): "merge \(path.text)"
    case .heading(let path): "heading \(path.text)"
    case .take(let path): "take \(path.text)"
    case .add(let path, let title): "add \(path.text) title \(ReviewStep.oneLine(title))"
    case .addIndicator(let phrase): "add head/title target \(ReviewStep.oneLine(phrase))"
    case .addUnit(let name): "add head/title unit \(ReviewStep.oneLine(name))"
    case .addSection(let path, let title): "add \(path.text) section \(ReviewStep.oneLine(title))"
    case .relocate(let path, let other): "relocate \(path.text) \(other.text)"
    case .move(let path, let steps): "move \(path.text) \(steps)"
    case .nest(let path): "nest \(path.text)"
    case .lift(let path): "lift \(path.text)"
    }
  }

  /// Reads what `line` writes.
  package init?(line: some StringProtocol) {
    let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard words.count >= 2, let path = DraftPath(text: words[1]) else { return nil }
    switch (words[0], words.count) {
    case ("accept", 2): self = .accept(path)
    case ("accept-field", 3):
      guard let field = DraftField(word: words[2]) else { return nil }
      self = .acceptField(path, field)
    case ("accept-alike", 3):
      guard let kind = Question.Kind(rawValue: String(words[2])) else { return nil }
      self = .acceptAlike(path, kind)
    case ("reject", 2): self = .reject(path)
    case ("merge", 2): self = .merge(path)
    case ("heading", 2): self = .heading(path)
    case ("take", 2): self = .take(path)
    case ("nest", 2): self = .nest(path)
    case ("lift", 2): self = .lift(path)
    case ("move", 3):
      guard let steps = Int(words[2]) else { return nil }
      self = .move(path, by: steps)
    case ("relocate", 3):
      guard let other = DraftPath(text: words[2]) else { return nil }
      self = .relocate(path, to: other)
    case ("add", 4):
      switch words[2] {
      case "title": self = .add(path, String(words[3]))
      case "target" where path == .head(.title): self = .addIndicator(String(words[3]))
      case "unit" where path == .head(.title): self = .addUnit(String(words[3]))
      case "section": self = .addSection(path, String(words[3]))
      default: return nil
      }
    case ("split", 3):
      let pieces = words[2].split(separator: ",", omittingEmptySubsequences: false)
      let places = pieces.compactMap { Int($0) }
      guard places.count == pieces.count else { return nil }
      self = .split(path, at: places)
    case ("edit", 4):
      guard let field = DraftField(word: words[2]) else { return nil }
      self = .edit(path, field, String(words[3]))
    case ("choose", 4):
      guard let field = DraftField(word: words[2]), let index = Int(words[3]) else { return nil }
      self = .choose(path, field, index)
    default: return nil
    }
  }

  /// The part that it is about, as it stands before the step.
  package var path: DraftPath {
    switch self {
    case .accept(let path), .acceptField(let path, _), .acceptAlike(let path, _), .reject(let path),
      .edit(let path, _, _), .choose(let path, _, _), .split(let path, _), .merge(let path), .heading(let path),
      .take(let path), .add(let path, _), .addSection(let path, _), .relocate(let path, _), .move(let path, _),
      .nest(let path), .lift(let path):
      path
    case .addIndicator, .addUnit: .head(.title)
    }
  }

  /// The field that it is about; nil where it is about the whole.
  package var field: DraftField? {
    switch self {
    case .acceptField(_, let field), .edit(_, let field, _), .choose(_, let field, _): field
    case .accept, .acceptAlike, .reject, .split, .merge, .heading, .take, .add, .addIndicator, .addUnit, .addSection,
      .relocate, .move, .nest, .lift:
      nil
    }
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
