package import DubanCore

/// How a light looks: a shape, a word and a role, so that it can be told without colour.
package struct LightStyle: Sendable {
  private let told: ToldLight

  /// The look of `light`.
  package init(_ light: Light) { told = ToldLight(light) }

  /// The look of a light as it is told and counted: what is given up looks like what is put off, under its own word.
  package init(_ told: ToldLight) { self.told = told }

  private var light: Light { told.light }

  /// One column, on every terminal; no two lights have the same, and no sign of the chrome is one of them.
  package func shape(_ glyphs: GlyphSet) -> DisplayText {
    let ascii = glyphs == .ascii
    return switch light {
    case .done: ascii ? "v" : "✓"
    case .closed: ascii ? "x" : "☒"
    case .onTrack: ascii ? "=" : "◉"
    case .dueSoon: ascii ? ":" : "◦"
    case .behind: ascii ? "-" : "◬"
    case .farBehind: ascii ? "<" : "⚑"
    case .overdue: "!"
    case .unreported: "?"
    case .suspended: ascii ? "~" : "▫"
    }
  }

  /// The word.
  package func words(_ language: Language) -> DisplayText { DisplayText(told.words(language)) }

  /// Shape and word: `! 逾期`.
  package func label(_ language: Language, _ glyphs: GlyphSet) -> DisplayText { shape(glyphs) + " " + words(language) }

  /// The columns that the longest label in `language` takes.
  package static func labelWidth(_ language: Language) -> Int {
    2 + (ToldLight.byUrgency.map { LightStyle($0).words(language).width(.narrow) }.max() ?? 0)
  }

  /// The ink of shape and word.
  package var role: ThemeRole {
    switch light {
    case .done: .lightDone
    case .closed: .lightClosed
    case .onTrack: .lightOnTrack
    case .dueSoon: .lightDueSoon
    case .behind: .lightBehind
    case .farBehind: .lightFarBehind
    case .overdue: .lightOverdue
    case .unreported: .lightUnreported
    case .suspended: .lightSuspended
    }
  }
}
