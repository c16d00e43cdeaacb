/// How many columns the terminal gives to characters of ambiguous width, such as ① or ×.
package enum AmbiguousWidth: Int, Sendable, CaseIterable {
  case narrow = 1
  case wide = 2
}

/// How many columns text takes on the screen: 0, 1 or 2 for each scalar, from a table of our own so that no locale matters.
package enum DisplayWidth {
  /// The columns of `scalar`: 0 for marks, joiners and controls, 2 for wide and emoji, `ambiguous` where Unicode says neither.
  package static func columns(_ scalar: Unicode.Scalar, _ ambiguous: AmbiguousWidth) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    if isCommonHanzi(value) { return 2 }
    if value < 0xA0 { return 0 }
    if isZero(scalar) { return 0 }
    if contains(WidthTable.wide, value) { return 2 }
    return contains(WidthTable.ambiguous, value) ? ambiguous.rawValue : 1
  }

  /// Whether `scalar` takes no column of its own: it stands on the character before it, or is invisible.
  package static func isZero(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    // Latin, punctuation and the ideographs never do; asking Unicode's tables costs more than drawing.
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) }
    if isCommonHanzi(value) || (0x3030...0x3098).contains(value) || (0xFF01...0xFF60).contains(value) { return false }
    // Punctuation, arrows, dingbats and braille; what is invisible among them lies between.
    if (0x2010...0x2027).contains(value) || (0x2030...0x205E).contains(value) || (0x2190...0x2B73).contains(value) {
      return false
    }
    // Vowels and finals of Hangul stand on the initial before them.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// The ideographs and the ideographic punctuation that nearly all Chinese text is made of.
  private static func isCommonHanzi(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3000...0x3029).contains(value)
  }

  private static func contains(_ ranges: [(first: UInt32, last: UInt32)], _ value: UInt32) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].last < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].first <= value
  }
}
