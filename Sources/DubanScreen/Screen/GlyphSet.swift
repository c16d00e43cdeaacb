/// The glyphs that the program draws with itself, none of which any terminal may take for two columns.
///
/// Frames need no glyphs at all: title bars are grounds, gaps are spaces.
package enum GlyphSet: String, CaseIterable, Sendable {
  /// Glyphs of certain width beyond ASCII.
  case unicode
  /// ASCII only, for terminals without UTF-8 and the linux console.
  case ascii

  /// Before a group that is folded away.
  package var folded: DisplayText { pick("▸", "+") }
  /// Before a group that is open.
  package var unfolded: DisplayText { pick("▾", "-") }
  /// There is more above.
  package var moreAbove: DisplayText { pick("▴", "^") }
  /// There is more below.
  package var moreBelow: DisplayText { pick("▾", "v") }
  /// There is more at the left, and at the right.
  package var moreLeft: DisplayText { pick("◂", "<") }
  package var moreRight: DisplayText { pick("▸", ">") }
  /// The row that is selected, readable without colour.
  package var pointer: DisplayText { pick("▸", ">") }
  /// Before a row that is marked, readable without colour.
  package var mark: DisplayText { "*" }
  /// Where a bar should stand today.
  package var tick: DisplayText { "|" }

  /// What bars are made of. Blocks are of ambiguous width, so they stand only where the terminal draws such scalars narrow; braille is
  /// narrow everywhere.
  package func bar(_ ambiguous: AmbiguousWidth) -> BarGlyphs {
    switch (self, ambiguous) {
    case (.ascii, _): BarGlyphs(parts: ["-", "#"], rest: ".")
    case (.unicode, .narrow): BarGlyphs(parts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"], rest: "▁")
    case (.unicode, .wide): BarGlyphs(parts: ["⠦", "⠶"], rest: "⠤")
    }
  }

  /// Signs that rise from nearly nothing to a whole cell, in dots, which stay apart from the bars beside them.
  package var levels: [DisplayText] { self == .ascii ? ["_", "-", "=", "#"] : ["⣀", "⣤", "⣶", "⣿"] }

  private func pick(_ unicode: DisplayText, _ ascii: DisplayText) -> DisplayText { self == .unicode ? unicode : ascii }

  /// Every glyph of the set that is drawn on terminals of both widths.
  package var all: [DisplayText] {
    let bar = bar(.wide)
    return [folded, unfolded, moreAbove, moreBelow, moreLeft, moreRight, pointer, mark, tick] + bar.parts + [bar.rest]
      + levels
  }
}

/// The glyphs of a bar.
package struct BarGlyphs: Sendable {
  /// What a column shows that is filled in part, by ever more, the whole column last.
  package let parts: [DisplayText]
  /// What a bar has still to go.
  package let rest: DisplayText

  /// A whole column.
  package var fill: DisplayText { parts[parts.count - 1] }
}

extension GlyphSet {
  /// `text` as this set shows it: signs of the program's own sentences have a form in ASCII. What else stands in data is left as it is.
  func shown(_ text: DisplayText) -> DisplayText {
    guard self == .ascii, text.string.unicodeScalars.contains(where: { GlyphSet.spelled[$0] != nil }) else {
      return text
    }
    var spelled = ""
    for scalar in text.string.unicodeScalars {
      if let other = GlyphSet.spelled[scalar] { spelled += other } else { spelled.unicodeScalars.append(scalar) }
    }
    return DisplayText(spelled)
  }

  private static let spelled: [Unicode.Scalar: String] = ["≥": ">=", "≤": "<=", "→": "->"]

  /// Two certain columns for a common scalar of ambiguous width, where the terminal draws such scalars wide: curses and
  /// the terminal then agree where the next column is. Nil for all others.
  static func wideSubstitute(
    for scalar: Unicode.Scalar, _ ambiguous: AmbiguousWidth
  ) -> (Unicode.Scalar, Unicode.Scalar)? {
    guard ambiguous == .wide, scalar.value < 0x3000 else { return nil }
    return switch scalar {
    case "…": (".", ".")
    case "—", "–", "―": ("-", "-")
    case "‘", "’": ("'", " ")
    case "“", "”": ("\"", " ")
    case "·": (".", " ")
    case "×": ("x", " ")
    case "±": ("+", "-")
    case "①"..."⑨": (digit(scalar.value - 0x2460 + 1), ".")
    case "Ⅰ": ("I", " ")
    case "Ⅱ": ("I", "I")
    case "→": ("-", ">")
    case "≥": (">", "=")
    case "≤": ("<", "=")
    default: nil
    }
  }

  private static func digit(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(UInt8(0x30 + value)) }
}
