/// Words that count the points of a text before what each of them says, and are part of no name: 一是城管局…；二是住建局….
enum Enumerators {
  /// `text` without the enumerator that it begins with, and without blanks and a comma behind it.
  static func without(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard let end = end(in: text, at: text.startIndex) else { return text }
    return text[end...]
  }

  /// The place behind the enumerator at `place`; nil where none stands there.
  static func end(in text: ArraySlice<Unicode.Scalar>, at place: Int) -> Int? {
    guard let length = words.match(in: text, at: place) else { return nil }
    var end = place + length
    while end < text.endIndex, text[end].isBlank || text[end] == "，" || text[end] == "," || text[end].isColon {
      end += 1
    }
    return end
  }

  /// Whether `text` begins with one.
  static func begin(_ text: ArraySlice<Unicode.Scalar>) -> Bool { words.begins(text) }

  private static let words = WordList(
    """
    一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 十一是 十二是 一要 二要 三要 四要 五要 六要 七要 八要 其一 其二 其三 其四 首先 其次 \
    再次 再者 最后 另外 此外 一方面 另一方面
    """)
}
