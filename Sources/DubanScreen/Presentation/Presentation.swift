package import DubanCore

/// How everything is told and drawn: the language, the glyphs, and what counts as today.
package struct Presentation: Equatable, Sendable {
  package var language: Language
  package var glyphs: GlyphSet
  /// The day in the real world, in the zone of the open plan.
  package var today: Day

  /// A look for `language`.
  package init(language: Language, glyphs: GlyphSet = .unicode, today: Day) {
    self.language = language
    self.glyphs = glyphs
    self.today = today
  }

  /// The one of the two words that belongs to the language, clean for the screen.
  package func pick(_ chinese: String, _ english: String) -> DisplayText {
    DisplayText(language.pick(chinese, english))
  }

  /// A name in the language, clean for the screen.
  package func words(_ name: Name) -> DisplayText { DisplayText(name.words(language)) }
}
