/// The wording of a cell in the forms in which it is compared.
enum CellText {
  /// Without any blank or line end and with half-width signs: `主 要\n内　容（万元）` is `主要内容(万元)`.
  static func squeezed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isBlank(scalar) {
      result.append(narrowed(scalar))
    }
    return String(result)
  }

  /// Its lines without blanks at their ends, empty lines left out.
  static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// Without blanks at its ends.
  static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    return String(scalars)
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
    text.unicodeScalars.allSatisfy { isBlank($0) || "-—–－―/／\\".unicodeScalars.contains($0) }
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
  static func isHan(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3007
      || (0x20000...0x2FA1F).contains(value)
  }
}
