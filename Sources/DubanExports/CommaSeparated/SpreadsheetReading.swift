import DubanCore

/// What a spreadsheet makes of a text that it opens in a file without types.
///
/// Excel, WPS and LibreOffice read numbers, accounts (`(1)` is -1), fractions, days, times, percentages and truth out of texts, each
/// with rules of its own and by the system's language. Rather than all of them, this knows of which signs and words such texts are
/// made: one too many kept as text does no harm.
enum SpreadsheetReading {
  /// Whether `text` might be shown otherwise than it is written.
  static func changes(_ text: String) -> Bool {
    // A number as the program itself writes one comes back the same; beyond eleven digits it is shown in powers of ten.
    if let figure = Figure(text), figure.description == text, text.utf8.count <= 11 { return false }
    if ["true", "false"].contains(text.lowercased()) { return true }
    var hasDigit = false
    var word = ""
    // A month may stand first; powers and halves of the day stand behind digits.
    func isKnown(_ word: String) -> Bool {
      word.isEmpty || (hasDigit && words.contains(word)) || months.contains(String(word.prefix(3)))
    }
    for scalar in text.unicodeScalars {
      let sign = narrow(scalar)
      if ("a"..."z").contains(sign) || ("A"..."Z").contains(sign) {
        word.append(contentsOf: String(sign).lowercased())
        continue
      }
      guard isKnown(word) else { return false }
      word = ""
      if ("0"..."9").contains(sign) {
        hasDigit = true
      } else if !signs.contains(sign) {
        return false
      }
    }
    return hasDigit && isKnown(word)
  }

  /// The sign in its narrow form: spreadsheets in Chinese take wide digits and signs for narrow ones.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  private static let signs = Set(" .,:/-+()%$\u{A5}\u{20AC}\u{A3}'年月日时分秒上下午".unicodeScalars)
  private static let words: Set = ["e", "am", "pm", "a", "p"]
  private static let months: Set = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
}
