/// The wording of a cell in the forms in which it is compared.
enum CellText {
  /// Without any blank or line end and with half-width signs: `主 要\n内　容（万元）` is `主要内容(万元)`.
  static func squeezed(_ text: String) -> String { String(scalars: squeezed(text.unicodeScalars)) }

  /// Without any blank or line end and with half-width signs.
  static func squeezed(_ text: some Sequence<Unicode.Scalar>) -> Scalars {
    var result: Scalars = []
    // Most cells are a few words.
    result.reserveCapacity(max(16, text.underestimatedCount))
    for scalar in text where !isBlank(scalar) { result.append(narrowed(scalar)) }
    return result
  }

  /// Its lines without blanks at their ends, empty lines left out.
  static func lines(_ text: String) -> [String] {
    guard text.unicodeScalars.contains(where: isNewline) else {
      let line = trimmed(text)
      return line.isEmpty ? [] : [line]
    }
    return text.unicodeScalars.split(whereSeparator: isNewline).map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// Without blanks at its ends.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    let end = scalars.index(after: last)
    return first == scalars.startIndex && end == scalars.endIndex ? text : String(scalars[first..<end])
  }

  /// Its lines as one: a cell's width, not its sense, ended them. Between Latin letters or digits a blank is kept.
  static func joined(_ text: String) -> String {
    var result = ""
    for line in lines(text) {
      if let last = result.last, let first = line.first, last.isASCII, first.isASCII, last.isLetter, first.isLetter {
        result += " "
      }
      result += line
    }
    return result
  }

  /// Whether nothing stands in it: blanks, or the strokes by which a form says so.
  static func isEmpty(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { isBlank($0) || isStroke($0) }
  }

  private static func isStroke(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "—", "–", "－", "―", "/", "／", "\\": true
    default: false
    }
  }

  /// Whether `scalar` ends a line.
  static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A blank of any width, or a mark without a form.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// The half-width form of a full-width sign; any other scalar as it is.
  static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// Whether `character` is a Chinese one.
  static func isHan(_ character: Character) -> Bool { character.unicodeScalars.first.map { isHan($0) } ?? false }

  /// Whether `scalar` is a Chinese character, of the further planes too.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool { scalar.isHan || (0x20000...0x2FA1F).contains(scalar.value) }
}
