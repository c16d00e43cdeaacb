import DubanCore

/// The text of a task in pieces, and where it is most sensibly cut in two.
struct SplitPlaces {
  /// A piece with its place in the text, in characters.
  struct Piece: Equatable {
    let text: String
    let start: Int
  }

  let pieces: [Piece]
  /// The piece with which the second task best begins.
  let proposed: Int

  /// Nil where nothing in `text` ends a piece of it.
  ///
  /// - Parameter title: what the task is called; alone it is no task.
  init?(_ text: String, title: String) {
    let sentences = SplitPlaces.pieces(of: text, endingWith: "。；;！\n")
    // One sentence is split at its commas.
    pieces = sentences.count > 1 ? sentences : SplitPlaces.pieces(of: text, endingWith: "，,、")
    guard pieces.count > 1 else { return nil }
    proposed = SplitPlaces.proposal(pieces, of: text, title: title)
  }

  /// The pieces of `text`, each with one of `ends` at its end, or before a number that begins another (`2.`, `（二）`, `二是`).
  private static func pieces(of text: String, endingWith ends: String) -> [Piece] {
    let characters = Array(text)
    var pieces: [Piece] = []
    var (piece, start, depth) = ("", 0, 0)
    func close() {
      if !piece.isEmpty { pieces.append(Piece(text: piece, start: start)) }
      piece = ""
    }
    for (place, character) in characters.enumerated() {
      if depth == 0, !piece.isEmpty, isNumber(characters[place...]), isEnd(piece) { close() }
      if piece.isEmpty { start = place }
      piece.append(character)
      // What stands in brackets, as the units of an item, is one.
      if "（(".contains(character) { depth += 1 }
      if "）)".contains(character) { depth = max(0, depth - 1) }
      if ends.contains(character), depth == 0 || character == "\n" { close() }
    }
    close()
    // A blank line is no task: it belongs to what stands before it.
    return pieces.filter { !$0.text.trimmed.isEmpty }
  }

  /// Whether `rest` begins with the number of an item.
  private static func isNumber(_ rest: ArraySlice<Character>) -> Bool {
    let head = String(rest.prefix(5))
    if let first = head.first, "①②③④⑤⑥⑦⑧⑨⑩".contains(first) { return true }
    if head.wholeMatch(of: /[一二三四五六七八九十]是.*/) != nil { return true }
    if head.wholeMatch(of: /[（(][一二三四五六七八九十0-9]{1,2}[）)].*/) != nil { return true }
    return head.wholeMatch(of: /[0-9]{1,2}[.．、][^0-9].*/) != nil
  }

  /// Whether another item may begin behind `piece`: not within a word or a figure.
  private static func isEnd(_ piece: String) -> Bool {
    piece.trimmed.last.map { "。；;！：:，,）)".contains($0) } ?? true
  }

  /// Of the places at which both parts say something, the one nearest the middle; of all where none is such.
  private static func proposal(_ pieces: [Piece], of text: String, title: String) -> Int {
    let weights = pieces.map { weight(of: $0.text, title: title) }
    let whole = weights.reduce(0, +)
    func least(_ place: Int) -> Int {
      let before = weights[..<place].reduce(0, +)
      return min(before, whole - before)
    }
    let places = Array(1..<pieces.count)
    let sensible = places.filter { least($0) >= substance }
    return (sensible.isEmpty ? places : sensible).max { (least($0), -$0) < (least($1), -$1) } ?? 1
  }

  /// So many characters say more than a title or a remark does.
  private static let substance = 6

  /// How much a piece says: its letters without what stands in brackets, and nothing where it only repeats the title.
  private static func weight(of piece: String, title: String) -> Int {
    var depth = 0
    var letters: [Character] = []
    for character in piece {
      if "（(".contains(character) { depth += 1 }
      if depth == 0, character.isLetter || character.isNumber { letters.append(character) }
      if "）)".contains(character) { depth = max(0, depth - 1) }
    }
    let words = String(letters.drop { $0.isNumber && $0.isASCII })
    let name = title.filter { $0.isLetter || $0.isNumber }
    // What tells a figure is more than a name.
    if words.contains(where: \.isNumber) { return words.count }
    return words == name || name.hasSuffix(words) && words.count >= 2 ? 0 : words.count
  }
}
