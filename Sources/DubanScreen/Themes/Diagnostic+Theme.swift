package import DubanDiagnostics

/// The words of themes.
extension Diagnostic.Accepted {
  package static let colour = described("颜色，如 \"#1a2b3c\"", "a colour such as \"#1a2b3c\"")
}

extension Diagnostic.Declared {
  package static let palette = Self("调色板颜色", "palette colour")
  package static let theme = Self("主题", "theme")
}
