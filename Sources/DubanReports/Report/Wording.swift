package import DubanCore

extension Language {
  /// The one of the two texts that belongs to this language.
  package func pick(
    _ chinese: @autoclosure () -> Report.Text, _ english: @autoclosure () -> Report.Text
  ) -> Report.Text {
    self == .chinese ? chinese() : english()
  }

  /// A sentence of the screen as official papers set it.
  func official(_ sentence: String) -> String {
    if self == .chinese { return OfficialSentence.of(sentence) }
    guard sentence.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) else { return sentence }
    return sentence.replacing("->", with: "→").replacing(">=", with: "≥").replacing("<=", with: "≤")
  }

  /// `text` in quotation marks; those within it become the inner ones (GB/T 15834-2011 §4.8.3.4).
  package func quoting(_ text: String) -> String {
    guard self == .chinese, text.hasQuotationMarks else { return "“" + text + "”" }
    let inner = text.map { character -> Character in
      switch character {
      case "“", "「": return "‘"
      case "”", "」": return "’"
      default: return character
      }
    }
    return "“\(String(inner))”"
  }

  /// `sentence` without the zero of what is whole: circulars tell one digit after the point, none when whole (circular.md §1).
  func wholes(_ sentence: String) -> String {
    guard sentence.hasPointZero else { return sentence }
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

extension AgendaItem {
  /// `2020年8月31日（原定2020年6月30日，经批准延期）`; an extension is told wherever the day is.
  func dueTold(_ language: Language) -> String {
    let day = due.official(language)
    guard originalDue != due else { return day }
    let old = originalDue.official(language)
    return language.pick("\(day)（原定\(old)，经批准延期）", "\(day) (extended from \(old))")
  }
}

extension String {
  /// Whether a quotation mark or a corner bracket stands in it. By bytes, since each quotation of a long paper is asked.
  fileprivate var hasQuotationMarks: Bool {
    var (first, second): (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      // “ ” are E2 80 9C and 9D, 「 」 E3 80 8C and 8D.
      if second == 0x80,
        first == 0xE2 && (byte == 0x9C || byte == 0x9D) || first == 0xE3 && (byte == 0x8C || byte == 0x8D)
      {
        return true
      }
      (first, second) = (second, byte)
    }
    return false
  }

  /// Whether `.0` stands in it, likewise.
  fileprivate var hasPointZero: Bool {
    var wasPoint = false
    for byte in utf8 {
      if wasPoint, byte == UInt8(ascii: "0") { return true }
      wasPoint = byte == UInt8(ascii: ".")
    }
    return false
  }
}
