import DubanScreen

/// What a person did in a dashboard, read of a log and done again with the same pauses.
struct ReplayScript {
  /// What is done, and how many milliseconds after what was done before it.
  struct Step: Equatable {
    let pause: Int
    let act: Act
  }

  /// What is done.
  enum Act: Equatable {
    case event(DisplayEvent)
    case size(Size)
  }

  /// The size of the screen at the start.
  let size: Size
  /// The instant at which it was, as it was written down.
  let now: String
  private(set) var steps: ArraySlice<Step>

  /// Longer pauses are made this short: nobody waits again for what a person thought. Milliseconds.
  static let longestPause = 2_000

  /// Reads `text`, of which the last log counts where there are several in one file.
  ///
  /// - Returns: nil where there is none. Lines that say nothing of keys, or nothing that is known, are passed over.
  init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    }
    guard let first = lines.lastIndex(where: { $0.count == 3 && $0[1] == DebugLog.heading }) else { return nil }
    let heading = lines[first][2].split(separator: " ")
    guard heading.count == 4, heading[0] == "1", let size = ReplayScript.size(heading[2]) else { return nil }
    self.size = size
    now = String(heading[3])
    var (steps, last): ([Step], Int) = ([], 0)
    for line in lines[(first + 1)...] where line.count == 3 {
      guard let at = Int(line[0]) else { continue }
      let acts = ReplayScript.acts(line[1], line[2])
      for (index, act) in acts.enumerated() {
        let pause = index == 0 ? min(max(0, at - last), ReplayScript.longestPause) : 0
        steps.append(Step(pause: pause, act: act))
      }
      if !acts.isEmpty { last = at }
    }
    self.steps = steps[...]
  }

  /// How long the next step still waits when `waited` milliseconds went by since the last one; nil when all is done.
  func pause(after waited: Int) -> Int? { steps.first.map { max(0, $0.pause - waited) } }

  /// Takes the next step.
  mutating func next() -> Act? { steps.popFirst()?.act }

  private static func acts(_ word: Substring, _ told: Substring) -> [Act] {
    switch word {
    case "key": return Key(String(told)).map { [.event(.key($0))] } ?? []
    // What was typed is not known; its length is.
    case "text": return (0..<min(Int(told) ?? 0, 1_000)).map { _ in .event(.key(.character("x"))) }
    case "paste": return [.event(.key(.paste(String(repeating: "x", count: min(max(0, Int(told) ?? 0), 100_000)))))]
    case "pasted": return [.event(.key(.paste(DebugLog.unescaped(told))))]
    case "size": return size(told).map { [.size($0)] } ?? []
    case "mouse":
      let words = told.split(separator: " ")
      guard words.count == 3, let row = Int(words[1]), let column = Int(words[2]),
        let kind = Mouse.Kind.all.first(where: { DebugLog.word(of: $0) == words[0] })
      else { return [] }
      return [.event(.mouse(Mouse(kind, at: Position(row: row, column: column))))]
    default: return []
    }
  }

  private static func size(_ text: Substring) -> Size? {
    let numbers = text.split(separator: "x").compactMap { Int($0) }
    guard numbers.count == 2, numbers.allSatisfy({ (1...1_000).contains($0) }) else { return nil }
    return Size(rows: numbers[1], columns: numbers[0])
  }
}

extension Mouse.Kind {
  fileprivate static let all: [Mouse.Kind] = [.press, .doublePress, .wheelUp, .wheelDown]
}
