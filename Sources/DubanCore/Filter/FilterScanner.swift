/// Cuts the text of a filter into terms, each piece with its place; what the pieces mean is the reader's.
///
/// Everything may be typed in either width, as input methods leave it; the pieces are of plain width.
struct FilterScanner {
  /// A piece of the text.
  struct Piece: Equatable {
    var text = ""
    /// In characters from the start.
    var range: Range<Int>
    /// Whether any of it stood in quotation marks.
    var isQuoted = false
    /// What stood in front of it: `<50%`.
    var comparison: FilterComparison?
  }

  /// A term as it stands in the text.
  struct Term: Equatable {
    var range: Range<Int>
    var isNegated = false
    /// Nil for words without a key.
    var key: Piece?
    var values: [Piece] = []
  }

  private let characters: [Character]
  private var position = 0

  /// The terms of `text`.
  static func terms(_ text: String) -> [Term] {
    var scanner = FilterScanner(characters: Folding.narrow(text))
    var terms: [Term] = []
    while let term = scanner.term() { terms.append(term) }
    return terms
  }

  private init(characters: [Character]) { self.characters = characters }

  private mutating func term() -> Term? {
    while let next = peek, next.isWhitespace { position += 1 }
    guard peek != nil else { return nil }
    var term = Term(range: position..<position)
    if peek == "-", position + 1 < characters.count, !characters[position + 1].isWhitespace {
      term.isNegated = true
      position += 1
    }
    let start = position
    var head = piece { $0 == ":" || FilterScanner.signs[$0] != nil }
    if !head.text.isEmpty, !head.isQuoted, let stop = peek, !stop.isWhitespace {
      if stop == ":" { position += 1 }
      term.key = head
      term.values = values()
    } else {
      // A mark without a key before it is a word like any other.
      position = start
      head = piece { _ in false }
      if !head.text.isEmpty { term.values = [head] }
    }
    term.range = term.range.lowerBound..<position
    return term
  }

  /// What stands behind a key up to the next space, parted by commas.
  private mutating func values() -> [Piece] {
    var values: [Piece] = []
    while let next = peek, !next.isWhitespace {
      if next == "," {
        position += 1
        continue
      }
      let start = position
      let comparison = comparison()
      var value = piece { $0 == "," }
      value.comparison = comparison
      value.range = start..<position
      if !value.text.isEmpty || comparison != nil { values.append(value) }
    }
    return values
  }

  private mutating func comparison() -> FilterComparison? {
    var sign = ""
    while sign.count < 2, let next = peek, let more = FilterScanner.signs[next],
      FilterComparison(rawValue: sign + more) != nil
    {
      sign += more
      position += 1
    }
    return FilterComparison(rawValue: sign)
  }

  private static let signs: [Character: String] = [
    "<": "<", ">": ">", "=": "=", "≤": "<=", "≥": ">=", "≦": "<=", "≧": ">=",
  ]

  /// Characters up to a space or one that `stops`; quotation marks hold them together and are not part of it.
  private mutating func piece(_ stops: (Character) -> Bool) -> Piece {
    var piece = Piece(range: position..<position)
    while let next = peek, !next.isWhitespace, !stops(next) {
      let character = characters[position]
      position += 1
      if let end = FilterScanner.quotes[character] {
        piece.isQuoted = true
        quote(to: end, into: &piece.text)
      } else {
        piece.text.append(character)
      }
    }
    piece.range = piece.range.lowerBound..<position
    return piece
  }

  /// A quotation up to its end, or to the end of the text where it is not closed yet; a doubled mark is one of its own.
  private mutating func quote(to end: Character, into text: inout String) {
    while position < characters.count {
      let character = characters[position]
      position += 1
      if character == end {
        guard position < characters.count, characters[position] == end else { return }
        position += 1
      }
      text.append(character)
    }
  }

  private static let quotes: [Character: Character] = ["\"": "\"", "\u{201C}": "\u{201D}"]

  /// The next character, Chinese punctuation as what it stands for.
  private var peek: Character? {
    guard position < characters.count else { return nil }
    return FilterScanner.plain[characters[position]] ?? characters[position]
  }

  /// The Chinese comma of lists, the title marks that some input methods give for < and >, and the minus.
  private static let plain: [Character: Character] = [
    "\u{3001}": ",", "\u{300A}": "<", "\u{300B}": ">", "\u{2212}": "-",
  ]

  // MARK: Writing

  /// `text` so that it is read as one piece: in quotation marks where it has to be.
  static func quoted(_ text: String) -> String {
    let isPlain = Folding.narrow(text).allSatisfy { character in
      let plain = plain[character] ?? character
      return !plain.isWhitespace && plain != ":" && plain != "," && signs[plain] == nil && quotes[plain] == nil
    }
    if isPlain, let first = Folding.narrow(text).first, (plain[first] ?? first) != "-" { return text }
    return "\"" + text.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
  }
}
