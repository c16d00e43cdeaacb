/// Words to be looked for at one place of a text, the longest first.
///
/// A look costs a step into a table and the few words that begin alike, whatever the text's length.
struct WordList: Sendable {
  private let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]]
  private let byLast: [Unicode.Scalar: [[Unicode.Scalar]]]
  /// A bit for each beginning, and for each end: most characters are ruled out without a look into the tables.
  private let firsts: [UInt64]
  private let lasts: [UInt64]

  /// The words of `text`, parted by blanks.
  init(_ text: String) {
    let words = text.split { $0 == " " || $0 == "\n" }.map { Array($0.unicodeScalars) }
    self.init(words)
  }

  /// `words`; empty ones are left out.
  init(_ words: [String]) { self.init(words.map { Array($0.unicodeScalars) }) }

  private init(_ words: [[Unicode.Scalar]]) {
    let words = words.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    byFirst = Dictionary(grouping: words) { $0[0] }
    byLast = Dictionary(grouping: words) { $0[$0.count - 1] }
    firsts = WordList.bits(byFirst.keys)
    lasts = WordList.bits(byLast.keys)
  }

  private static func bits(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: 64)
    for scalar in scalars { bits[Int(scalar.value >> 6) & 63] |= 1 << UInt64(scalar.value & 63) }
    return bits
  }

  private static func has(_ bits: [UInt64], _ scalar: Unicode.Scalar) -> Bool {
    bits[Int(scalar.value >> 6) & 63] & (1 << UInt64(scalar.value & 63)) != 0
  }

  /// The length of the longest word that stands at `index`; nil where none does.
  func match(in text: PhraseText, at index: Int) -> Int? {
    let first = text[index]
    guard WordList.has(firsts, first) else { return nil }
    return byFirst[first]?.first { word in
      word.indices.allSatisfy { text[index + $0] == word[$0] }
    }?.count
  }

  /// The length of the longest word that ends right before `index`; nil where none does.
  func match(in text: PhraseText, before index: Int) -> Int? {
    let last = text[index - 1]
    guard WordList.has(lasts, last) else { return nil }
    return byLast[last]?.first { word in
      word.indices.allSatisfy { text[index - word.count + $0] == word[$0] }
    }?.count
  }
}
