/// The language of the interface. The data stays as published.
package enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The one of the two words that belongs to this language.
  package func pick(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    self == .chinese ? chinese() : english()
  }

  /// `text` in brackets behind a word, with the blank that this language wants before them.
  package func bracketed(_ text: String) -> String { pick("（\(text)）", " (\(text))") }

  /// What stands between a word and what is told of it.
  package var colon: String { pick("：", ": ") }

  /// What stands between two things of which each is told in several words.
  package var semicolon: String { pick("；", "; ") }

  /// What stands between two parts of a sentence.
  package var comma: String { pick("，", ", ") }
}
