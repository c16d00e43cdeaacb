package import DubanCore

extension LightStyle {
  /// Shape and word, padded to the same columns for every light.
  package func spans(_ presentation: Presentation) -> [Span] {
    let label = self.label(presentation.language, presentation.glyphs)
    let space = max(0, LightStyle.labelWidth(presentation.language) - label.width(.narrow))
    // The padding is no part of the label: a theme may underline that.
    return [Span(label, role)] + (space > 0 ? [Span(DisplayText(String(repeating: " ", count: space)))] : [])
  }
}

extension LightCounts {
  /// The lights that occur, most urgent first, each with its shape, and with its word where `words` is set. 终止 always has its word,
  /// since its shape is that of 暂缓.
  package func spans(_ presentation: Presentation, words: Bool) -> [Span] {
    occurring.flatMap { light in
      [Span(told(light, presentation, words: words), Style(LightStyle(light).role)), Span(words ? "   " : " ")]
    }
  }

  /// The same in one text without words: `!1 ⚑2 终止 1`.
  package func signs(_ presentation: Presentation) -> DisplayText {
    DisplayText(occurring.map { told($0, presentation, words: false).string }.joined(separator: " "))
  }

  private var occurring: [ToldLight] { ToldLight.byUrgency.filter { self[$0] > 0 } }

  private func told(_ light: ToldLight, _ presentation: Presentation, words: Bool) -> DisplayText {
    let face = LightStyle(light)
    let label =
      words || light.isTerminated
      ? face.label(presentation.language, presentation.glyphs) + " " : face.shape(presentation.glyphs)
    return label + DisplayText("\(self[light])")
  }
}
