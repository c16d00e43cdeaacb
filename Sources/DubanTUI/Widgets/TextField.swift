/// A line of text that is being typed: edited by whole characters as people see them, with the terminal's own cursor on the
/// caret, since input methods open their window there.
package struct TextField: Hashable, Sendable {
  private var characters: [Character]
  /// Before which character the next one is put, 0 to the count.
  package private(set) var caret: Int
  /// How many characters it takes.
  package let limit: Int

  /// A field with `text` and the caret behind it.
  package init(_ text: String = "", limit: Int = 1_000) {
    self.limit = limit
    characters = Array(DisplayText(text).string.prefix(limit))
    caret = characters.count
  }

  /// What was typed.
  package var text: String { String(characters) }

  /// Takes a key; false when it means nothing here.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .left, .ctrl("b"): caret = max(0, caret - 1)
    case .right, .ctrl("f"): caret = min(characters.count, caret + 1)
    case .home, .ctrl("a"): caret = 0
    case .end, .ctrl("e"): caret = characters.count
    case .alt("b"): caret = wordStart
    case .alt("f"): caret = wordEnd
    case .backspace, .ctrl("h"): remove(max(0, caret - 1)..<caret)
    case .delete, .ctrl("d"): remove(caret..<min(characters.count, caret + 1))
    case .ctrl("w"), .alt("\u{7F}"): remove(wordStart..<caret)
    case .ctrl("u"): remove(0..<caret)
    case .ctrl("k"): remove(caret..<characters.count)
    default: return false
    }
    return true
  }

  /// Draws the field over the first row and, when it has the focus, shows the cursor on the caret. A text too long for its
  /// columns is shown from where the caret is still to be seen.
  ///
  /// - Parameter wrong: the characters that are underlined as wrong.
  package func draw(
    in region: Region, isFocused: Bool, placeholder: DisplayText = .empty, wrong: [Range<Int>] = []
  ) {
    guard region.columns > 0 else { return }
    guard !characters.isEmpty else {
      region.put(placeholder, style: Style(.placeholder, on: .input))
      if isFocused { region.setCursor(row: 0, column: 0) }
      return
    }
    let first = firstVisible(region)
    let before = DisplayText(String(characters[first..<caret]))
    region.fill(Rect(row: 0, column: 0, rows: 1, columns: region.columns), style: Style(.input, on: .input))
    // Without the cut marker: what is typed is shown as it is up to the edge.
    var column = 0
    for (index, character) in characters.enumerated().dropFirst(first) {
      let shown = DisplayText(String(character))
      guard column + region.width(shown) <= region.columns else { break }
      let isWrong = wrong.contains { $0.contains(index) }
      let style = isWrong ? Style(.error, on: .input, .underline) : Style(.input, on: .input)
      column = region.write(shown, column: column, style: style)
    }
    if isFocused { region.setCursor(row: 0, column: region.width(before)) }
  }

  /// The first character to show so that the caret, one column wide, stands inside, and of what follows it a third of the
  /// columns where there is so much: whoever goes back sees what stands there.
  private func firstVisible(_ region: Region) -> Int {
    let after = region.width(DisplayText(String(characters[caret...])))
    var (first, width) = (caret, 1 + min(after, region.columns / 3))
    while first > 0 {
      width += region.width(DisplayText(String(characters[first - 1])))
      if width > region.columns { break }
      first -= 1
    }
    return first
  }

  private mutating func insert(_ raw: String) {
    // A mark typed by itself belongs to the character before it, so the line is made anew around the caret.
    let head = DisplayText(String(characters[..<caret]) + raw).string
    let tail = characters[caret...]
    let grown = Array(head)
    guard grown.count + tail.count <= limit else {
      let room = max(0, limit - tail.count)
      characters = Array(grown.prefix(room)) + tail
      caret = min(grown.count, room)
      return
    }
    set(grown + tail, caret: grown.count)
  }

  /// What stood apart may make one character where it meets, and a mark that lost what it stood on goes.
  private mutating func set(_ line: some Sequence<Character>, caret: Int) {
    characters = Array(DisplayText(String(line)).string)
    self.caret = min(caret, characters.count)
  }

  private mutating func remove(_ range: Range<Int>) {
    let head = characters[..<range.lowerBound]
    set(head + characters[range.upperBound...], caret: head.count)
  }

  /// A word is what stands between spaces.
  private var wordStart: Int {
    var position = caret
    while position > 0, characters[position - 1] == " " { position -= 1 }
    while position > 0, characters[position - 1] != " " { position -= 1 }
    return position
  }

  private var wordEnd: Int {
    var position = caret
    while position < characters.count, characters[position] == " " { position += 1 }
    while position < characters.count, characters[position] != " " { position += 1 }
    return position
  }
}
