/// A value or a key in a line of YAML, found by where it begins.
struct LineToken {
  /// What stands before it, it, and what stands behind it.
  let before: String
  let text: String
  let after: String
  /// Whether it stands inside `[…]` or `{…}`.
  let isInFlow: Bool

  /// The token that begins at `column` (from 1) of `line`; nil where the line has ended.
  init?(in line: String, column: Int) {
    let characters = Array(line)
    guard column >= 1, column <= characters.count else { return nil }
    let start = column - 1
    isInFlow = LineToken.depth(characters[..<start]) > 0
    let end = LineToken.end(of: characters, from: start, inFlow: isInFlow)
    before = String(characters[..<start])
    text = String(characters[start..<end])
    after = String(characters[end...])
  }

  /// The line with `text` in its place, quoted where YAML needs that.
  func replaced(byText text: String) -> String { before + YAMLText.written(text, inFlow: isInFlow) + after }

  /// The line with `text` in its place, as it is.
  func replaced(by text: String) -> String { before + text + after }

  /// How many brackets are open at the end of `characters`.
  static func depth(_ characters: ArraySlice<Character>) -> Int {
    var quote: Character?
    return characters.reduce(0) { $0 + change(at: $1, &quote) }
  }

  /// By how many the open brackets change at `character`, where none in quotes counts.
  private static func change(at character: Character, _ quote: inout Character?) -> Int {
    if let open = quote {
      if character == open { quote = nil }
      return 0
    }
    switch character {
    case "\"", "'":
      quote = character
      return 0
    case "[", "{": return 1
    case "]", "}": return -1
    default: return 0
    }
  }

  private static func end(of characters: [Character], from start: Int, inFlow: Bool) -> Int {
    switch characters[start] {
    case "\"", "'":
      var index = start + 1
      while index < characters.count, characters[index] != characters[start] {
        index += characters[start] == "\"" && characters[index] == "\\" ? 2 : 1
      }
      return min(index + 1, characters.count)
    case "[", "{":
      var open = 0
      var quote: Character?
      for index in start..<characters.count {
        open += change(at: characters[index], &quote)
        if open == 0, quote == nil { return index + 1 }
      }
      return characters.count
    default:
      var index = start
      while index < characters.count {
        let next = index + 1 < characters.count ? characters[index + 1] : " "
        if characters[index] == ":", next == " " { break }
        if characters[index] == " ", next == "#" { break }
        if inFlow, ",]}".contains(characters[index]) { break }
        index += 1
      }
      while index > start, characters[index - 1] == " " { index -= 1 }
      return index
    }
  }
}
