/// Words to be looked for at one place of a text, the longest first.
///
/// A look costs a step into a table and the few words that begin alike, whatever the text's length.
struct WordList: Sendable {
  private let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]]
  private let byLast: [Unicode.Scalar: [[Unicode.Scalar]]]

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
  }

  /// The length of the longest word that stands at `index`; nil where none does.
  func match(in text: PhraseText, at index: Int) -> Int? {
    byFirst[text[index]]?.first { word in
      word.indices.allSatisfy { text[index + $0] == word[$0] }
    }?.count
  }

  /// The length of the longest word that ends right before `index`; nil where none does.
  func match(in text: PhraseText, before index: Int) -> Int? {
    byLast[text[index - 1]]?.first { word in
      word.indices.allSatisfy { text[index - word.count + $0] == word[$0] }
    }?.count
  }
}
