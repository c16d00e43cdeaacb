/// What a plan, indicator, task or unit is called: the Chinese name, and where the plan has one an English short name.
package struct Name: Hashable, Sendable {
  /// The Chinese name.
  package let chinese: String
  /// The English short name.
  package let english: String?

  /// A name with or without its English short form.
  package init(_ chinese: String, english: String? = nil) {
    self.chinese = chinese
    self.english = english
  }

  /// The name for an interface in `language`: English falls back to the Chinese name.
  package func words(_ language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english ?? chinese
    }
  }
}
