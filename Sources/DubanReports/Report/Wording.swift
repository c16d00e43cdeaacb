package import DubanCore

extension Language {
  /// The one of the two texts that belongs to this language.
  package func pick(
    _ chinese: @autoclosure () -> Report.Text, _ english: @autoclosure () -> Report.Text
  ) -> Report.Text {
    self == .chinese ? chinese() : english()
  }

  /// A sentence of the screen as official papers set it: full-width marks, no spaces between figures and characters.
  func official(_ sentence: String) -> String {
    guard self == .chinese else { return sentence }
    // By bytes, since all that is looked for is ASCII, and each row of a ledger has such a sentence.
    var sentence = sentence
    return sentence.withUTF8 { bytes in
      let marks = bytes.count { Self.wideMark($0) != nil }
      // A mark of Chinese type takes three bytes.
      return String(unsafeUninitializedCapacity: bytes.count + 2 * marks) { room in
        var count = 0
        for (index, byte) in bytes.enumerated() {
          let before = index > 0 ? bytes[index - 1] : UInt8(ascii: " ")
          let after = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: " ")
          if let last = Self.wideMark(byte), !(Self.isDigit(before) && Self.isDigit(after)) {
            (room[count], room[count + 1], room[count + 2]) = (0xEF, 0xBC, last)
            count += 3
          } else if byte != UInt8(ascii: " ") || (before < 0x80 && after < 0x80 && Self.wideMark(before) == nil) {
            room[count] = byte
            count += 1
          }
        }
        return count
      }
    }
  }

  /// The last byte of the mark of Chinese type for one of ASCII, `EF BC` being the others; nil for what has none.
  private static func wideMark(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: ","): 0x8C
    case UInt8(ascii: ":"): 0x9A
    case UInt8(ascii: ";"): 0x9B
    case UInt8(ascii: "("): 0x88
    case UInt8(ascii: ")"): 0x89
    default: nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// `sentence` without the zero of what is whole: circulars tell one digit after the point, none when whole (circular.md §1).
  func wholes(_ sentence: String) -> String {
    guard sentence.contains(".0") else { return sentence }
    return ["%", "个百分点", " points"].reduce(sentence) { text, unit in text.replacing(".0" + unit, with: unit) }
  }

  /// `title` as it stands within 《》: a title in it takes 〈〉 (GB/T 15834-2011 §4.15.3).
  func inBook(_ title: String) -> String {
    guard title.contains("《") else { return title }
    return title.replacing("《", with: "〈").replacing("》", with: "〉")
  }

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
