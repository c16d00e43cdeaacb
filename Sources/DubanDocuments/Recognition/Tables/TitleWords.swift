/// A short title out of the wording of a task that has none.
enum TitleWords {
  /// The first clause of `text` without its number: at most `longest` characters, brackets and quotes kept whole.
  static func title(of text: String, longest: Int = 30) -> String {
    let words = CellText.joined(text).scalars
    var start = Serial.leading(words)?.length ?? 0
    // 按照…要求, 以…为目标: how it is done says not yet what is.
    for _ in 0..<2 {
      guard circumstances.begins(words[start...].prefix(4)), let next = nextClause(words, after: start) else { break }
      start = next
    }
    var depth = 0
    var end = start
    var lastComma: Int?
    while end < words.count {
      let scalar = words[end]
      if opens(scalar) { depth += 1 }
      if closes(scalar) { depth = max(0, depth - 1) }
      if depth == 0 {
        if scalar.stopsSentence && scalar != "？" && scalar != "?" || scalar.isColon && scalar != "︰", end - start >= 4 {
          break
        }
        if scalar == "，" || scalar == "," {
          if end - start >= 6 { break }
          lastComma = end
        }
      }
      end += 1
    }
    if end - start > longest {
      if let lastComma, lastComma > start { end = lastComma } else { end = start + longest }
    }
    let title = CellText.trimmed(String(scalars: words[start..<min(end, words.count)]))
    return title.isEmpty ? CellText.joined(text) : title
  }

  /// Where the clause behind the next comma outside brackets begins; nil where the sentence ends before.
  private static func nextClause(_ words: Scalars, after start: Int) -> Int? {
    var depth = 0
    for index in start..<min(words.count, start + 60) {
      let scalar = words[index]
      if opens(scalar) { depth += 1 }
      if closes(scalar) { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      if scalar == "。" || scalar == "；" || scalar == ";" { return nil }
      if scalar == "，" || scalar == "," { return index + 4 < words.count ? index + 1 : nil }
    }
    return nil
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "(", "“", "‘", "《", "〔", "[": true
    default: false
    }
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "）", ")", "”", "’", "》", "〕", "]": true
    default: false
    }
  }

  private static let circumstances = WordList([
    "在", "按照", "按", "根据", "围绕", "依托", "坚持", "以", "通过", "结合", "针对", "随着", "对照", "紧紧围绕", "紧扣", "立足", "本着", "借助", "利用",
    "为了", "为全面", "为进一步",
    "贯彻落实", "深入贯彻", "依据", "聚焦", "抢抓", "面向",
  ])

  /// `text` on one line without its number, and the number.
  static func parted(_ text: String) -> (serial: Serial?, words: String) {
    let joined = CellText.joined(text)
    guard let serial = Serial.leading(joined) else { return (nil, joined) }
    let words = CellText.trimmed(String(joined.unicodeScalars.dropFirst(serial.length)))
    return words.isEmpty ? (nil, joined) : (serial, words)
  }
}
