/// How wide text is set, in halves of a Chinese character: what a typesetter counts before any font is known.
enum TypeWidth {
  /// The width of `text` in halves: 2 for Chinese characters and full-width marks, 1 for others, 0 for combining marks.
  static func halves(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + halves($1) } }

  /// The width of what cannot be broken within `text`: its longest word without a Chinese character or a space.
  static func longestWord(_ text: String) -> Int {
    var (longest, word) = (0, 0)
    for scalar in text.unicodeScalars {
      let width = halves(scalar)
      word = width == 2 || isWhitespace(scalar) ? 0 : word + width
      longest = max(longest, word, width)
    }
    return longest
  }

  /// Whether Unicode calls it white space (PropList.txt); asking the library for it takes longer than all else of a word.
  private static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func halves(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x20, 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    // Marks that Chinese type sets as wide as a character.
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: 2
    default: 1
    }
  }
}
