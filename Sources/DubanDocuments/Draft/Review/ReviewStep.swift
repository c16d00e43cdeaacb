/// One decision of the person who reviews a document. A review is the draft with its steps taken in order, so an interrupted one
/// is kept by keeping them.
package enum ReviewStep: Hashable, Sendable {
  /// All of it is as it was read.
  case accept(DraftPath)
  /// It and every part of which nothing else is in doubt than of it are as they were read.
  case acceptAlike(DraftPath)
  /// It does not belong into the plan; its text goes to what is ignored.
  case reject(DraftPath)
  /// A field reads so; empty takes it away.
  case edit(DraftPath, DraftField, String)
  /// Another of the readings that were found, from 0.
  case choose(DraftPath, DraftField, Int)
  /// The task ends before the character at this place of its text, from 1; a task of its own begins there.
  case split(DraftPath, at: Int)
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
    case .acceptAlike(let path): "accept-alike \(path.text)"
    case .reject(let path): "reject \(path.text)"
    case .edit(let path, let field, let text): "edit \(path.text) \(field.word) \(ReviewStep.oneLine(text))"
    case .choose(let path, let field, let index): "choose \(path.text) \(field.word) \(index)"
    case .split(let path, let place): "split \(path.text) \(place)"
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
    case ("accept-alike", 2): self = .acceptAlike(path)
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
      guard let place = Int(words[2]) else { return nil }
      self = .split(path, at: place)
    case ("edit", 4):
      guard let field = DraftField(word: words[2]) else { return nil }
      self = .edit(path, field, String(words[3]))
    case ("choose", 4):
      guard let field = DraftField(word: words[2]), let index = Int(words[3]) else { return nil }
      self = .choose(path, field, index)
    default: return nil
    }
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}
