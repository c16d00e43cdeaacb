package import DubanCore

/// Commands of one kind: their names are their raw values.
package protocol CommandKind: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What the command does, in words.
  var told: CommandWords { get }
}

extension CommandKind {
  /// What it does in a word, for the footer: at most 12 columns.
  package func hint(_ language: Language) -> String { told.hint.words(language) }

  /// What it does, in the help: sentence case, no full stop, at most 40 columns.
  package func summary(_ language: Language) -> String { told.summary.words(language) }
}

/// What a command does: in a word, and in a sentence.
package struct CommandWords: Hashable, Sendable {
  package let hint: Name
  package let summary: Name

  /// The word and the sentence in Chinese, then in English.
  package init(_ hint: String, _ summary: String, _ englishHint: String, _ englishSummary: String) {
    self.hint = Name(hint, english: englishHint)
    self.summary = Name(summary, english: englishSummary)
  }
}
