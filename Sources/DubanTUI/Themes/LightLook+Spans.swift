import DubanCore

extension LightLook {
  /// Shape and word, padded to the same columns for every light.
  func spans(_ look: Look) -> [Span] {
    let label = self.label(look.language, look.glyphs)
    let space = max(0, LightLook.labelWidth(look.language) - label.width(.narrow))
    // The padding is no part of the label: a theme may underline that.
    return [Span(label, role)] + (space > 0 ? [Span(DisplayText(String(repeating: " ", count: space)))] : [])
  }
}

extension LightCounts {
  /// The lights that occur, most urgent first, each with its shape, and with its word where `words` is set.
  func spans(_ look: Look, words: Bool) -> [Span] {
    let lights = Light.allCases.filter { self[$0] > 0 }.sorted { $0.urgency > $1.urgency }
    return lights.flatMap { light in
      let face = LightLook(light)
      let label = words ? face.label(look.language, look.glyphs) + " " : face.shape(look.glyphs)
      return [Span(label + DisplayText("\(self[light])"), Style(face.role)), Span(words ? "   " : " ")]
    }
  }
}
