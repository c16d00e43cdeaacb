/// The language of the interface. The data stays as published.
package enum Language: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The one of the two words that belongs to this language.
  package func pick(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    self == .chinese ? chinese() : english()
  }
}
