/// A line of text that is being typed: edited by whole characters as people see them, with the terminal's own cursor on the
/// caret, since input methods open their window there.
///
/// Emoji that are joined to one stay so in the text, while the screen shows their parts.
package struct TextField: Hashable, Sendable {
  private var characters: [Character]
  /// Before which character the next one is put, 0 to the count.
  package private(set) var caret: Int
  /// How many characters it takes.
  package let limit: Int
  /// Whether the last key was a paste of several lines, which became one.
  package private(set) var joinedLines = false

  /// A field with `text` and the caret behind it.
  package init(_ text: String = "", limit: Int = 1_000) {
    self.limit = limit
    characters = Array(TextField.kept(text).prefix(limit))
    caret = characters.count
  }

  /// What was typed.
  package var text: String { String(characters) }

  /// Takes a key; false when it means nothing here.
  package mutating func handle(_ key: Key) -> Bool {
    joinedLines = false
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): paste(text)
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
  /// columns is shown around the caret, with signs where it goes on.
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
    region.fill(Rect(row: 0, column: 0, rows: 1, columns: region.columns), style: Style(.input, on: .input))
    // The sign at the left takes a column, which may hide one character more; so few columns have room for none.
    let hasSigns = region.columns >= TextField.leastColumnsForSigns
    var (first, start) = (firstVisible(region, columns: region.columns), 0)
    if first > 0, hasSigns { (first, start) = (firstVisible(region, columns: region.columns - 1), 1) }
    let rest = region.width(DisplayText(String(characters[first...])))
    let end = hasSigns && start + rest > region.columns ? region.columns - 1 : region.columns
    var column = start
    // Without the cut marker: what is typed is shown as it is up to the edge.
    for (index, character) in characters.enumerated().dropFirst(first) {
      let shown = DisplayText(String(character))
      guard column + region.width(shown) <= end else { break }
      let isWrong = wrong.contains { $0.contains(index) }
      let style = isWrong ? Style(.error, on: .input, .underline) : Style(.input, on: .input)
      column = region.write(shown, column: column, style: style)
    }
    let sign = Style(.placeholder, on: .input)
    if start > 0 { region.put(region.glyphs.moreLeft, width: 1, style: sign) }
    if end < region.columns { region.put(region.glyphs.moreRight, column: end, width: 1, style: sign) }
    let before = DisplayText(String(characters[first..<caret]))
    if isFocused { region.setCursor(row: 0, column: start + region.width(before)) }
  }

  private static let leastColumnsForSigns = 8

  /// The first character to show in `columns` so that the caret, one column wide, stands inside, and of what follows it a
  /// third of the columns where there is so much: whoever goes back sees what stands there.
  private func firstVisible(_ region: Region, columns: Int) -> Int {
    let after = region.width(DisplayText(String(characters[caret...])))
    var (first, width) = (caret, 1 + min(after, columns / 3))
    while first > 0 {
      width += region.width(DisplayText(String(characters[first - 1])))
      if width > columns { break }
      first -= 1
    }
    return first
  }

  /// A break at the end came along with a whole line and means nothing.
  private mutating func paste(_ raw: String) {
    let text = raw[..<(raw.lastIndex { !$0.isNewline }.map(raw.index(after:)) ?? raw.startIndex)]
    joinedLines = text.contains(where: \.isNewline)
    insert(String(text))
  }

  private mutating func insert(_ raw: String) {
    // A mark typed by itself belongs to the character before it, so the line is made anew around the caret.
    let tail = characters[caret...]
    let grown = TextField.kept(String(characters[..<caret]) + raw)
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
    characters = TextField.kept(String(line))
    self.caret = min(caret, characters.count)
  }

  /// The characters of `raw`, cleaned as for the screen but for emoji that are joined to one.
  private static func kept(_ raw: String) -> [Character] {
    var (clean, plain) = ("", "")
    for character in raw {
      if character.isJoinedEmoji {
        clean += DisplayText(plain).string + String(character)
        plain = ""
      } else {
        plain.append(character)
      }
    }
    return Array(clean + DisplayText(plain).string)
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

extension Character {
  /// Whether it is an emoji made of several: with joiners between them, a tone of skin, or the mark of its coloured form.
  /// A joiner at its end waits for what is typed next.
  fileprivate var isJoinedEmoji: Bool {
    let scalars = unicodeScalars
    guard (2...Character.mostJoined).contains(scalars.count), let first = scalars.first else { return false }
    return first.properties.isEmoji && !first.isASCII
      && scalars.dropFirst().allSatisfy { scalar in
        switch scalar.value {
        case 0x200D, 0xFE0F, 0x1F3FB...0x1F3FF: true
        default: scalar.properties.isEmoji && !scalar.isASCII
        }
      }
  }

  /// The longest emoji there are have ten scalars.
  private static let mostJoined = 12
}
