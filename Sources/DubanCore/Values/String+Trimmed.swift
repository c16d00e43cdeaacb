extension String {
  /// Without the white space at both ends.
  package var trimmed: String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.isWhiteSpace }),
      let last = unicodeScalars.lastIndex(where: { !$0.isWhiteSpace })
    else { return "" }
    let end = unicodeScalars.index(after: last)
    return first == startIndex && end == endIndex ? self : String(self[first..<end])
  }
}

extension Unicode.Scalar {
  /// Unicode knows no white space behind U+3000, so that Chinese characters need no look into its tables.
  fileprivate var isWhiteSpace: Bool { value <= 0x3000 && properties.isWhitespace }
}
