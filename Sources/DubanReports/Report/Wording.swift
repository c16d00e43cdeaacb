package import DubanCore

extension Language {
  /// The one of the two texts that belongs to this language.
  package func pick(_ chinese: Report.Text, _ english: Report.Text) -> Report.Text {
    self == .chinese ? chinese : english
  }

  /// A sentence of the screen as official papers set it: full-width marks, no spaces between figures and characters.
  func official(_ sentence: String) -> String {
    guard self == .chinese else { return sentence }
    let scalars = Array(sentence.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      if let mark = Self.wideMark(scalar), !(Self.isDigit(before) && Self.isDigit(after)) {
        result.append(mark)
      } else if scalar != " " || (before.isASCII && after.isASCII && Self.wideMark(before) == nil) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The mark of Chinese type for one of ASCII; nil for what has none.
  private static func wideMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case ",": "，"
    case ":": "："
    case ";": "；"
    case "(": "（"
    case ")": "）"
    default: nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Names in a row: `甲、乙`, `A, B`.
  func list(_ names: [String]) -> String { names.joined(separator: pick("、", ", ")) }

  /// Texts in a row with `separator` between them.
  func join(_ texts: [Report.Text], _ separator: String) -> Report.Text {
    Report.Text(Array(texts.map(\.runs).joined(separator: [.plain(separator)])))
  }
}

extension Day {
  /// The day as official papers write it: `2020年9月30日`, `30 September 2020` in short.
  func official(_ language: Language) -> String { words(language, year: true) }
}
