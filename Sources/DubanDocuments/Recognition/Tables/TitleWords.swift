/// A short title out of the wording of a task that has none.
enum TitleWords {
  /// The first clause of `text` without its number: at most `longest` characters, brackets and quotes kept whole.
  static func title(of text: String, longest: Int = 30) -> String {
    let characters = Array(CellText.joined(text))
    let start = Serial.leading(characters)?.length ?? 0
    var depth = 0
    var end = start
    var lastComma: Int?
    while end < characters.count {
      let character = characters[end]
      if "（(“‘《〔[".contains(character) { depth += 1 }
      if "）)”’》〕]".contains(character) { depth = max(0, depth - 1) }
      if depth == 0 {
        if "。；;！!：:".contains(character), end - start >= 4 { break }
        if "，,".contains(character) {
          if end - start >= 6 { break }
          lastComma = end
        }
      }
      end += 1
    }
    if end - start > longest {
      if let lastComma, lastComma > start { end = lastComma } else { end = start + longest }
    }
    let title = CellText.trimmed(String(characters[start..<min(end, characters.count)]))
    return title.isEmpty ? CellText.joined(text) : title
  }

  /// `text` on one line without its number, and the number.
  static func parted(_ text: String) -> (serial: Serial?, words: String) {
    let joined = CellText.joined(text)
    guard let serial = Serial.leading(joined) else { return (nil, joined) }
    let words = CellText.trimmed(String(joined.dropFirst(serial.length)))
    return words.isEmpty ? (nil, joined) : (serial, words)
  }
}
