/// A short title out of the wording of a task that has none.
enum TitleWords {
  /// The first clause of `text` without its number: at most `longest` characters, brackets and quotes kept whole.
  static func title(of text: String, longest: Int = 30) -> String {
    let characters = Array(CellText.joined(text))
    var start = Serial.leading(characters)?.length ?? 0
    // 按照…要求, 以…为目标: how it is done says not yet what is.
    for _ in 0..<2 {
      let head = String(characters[start..<min(start + 4, characters.count)])
      guard circumstances.contains(where: { head.hasPrefix($0) }), let next = nextClause(characters, after: start)
      else { break }
      start = next
    }
    var depth = 0
    var end = start
    var lastComma: Int?
    while end < characters.count {
      let character = characters[end]
      if "（(“‘《〔[".contains(character) { depth += 1 }
      if "）)”’》〕]".contains(character) { depth = max(0, depth - 1) }
      if depth == 0 {
        if "。；;！!：:".contains(character), end - start >= 4 { break }
        if "，,".contains(character) {
          if end - start >= 6 { break }
          lastComma = end
        }
      }
      end += 1
    }
    if end - start > longest {
      if let lastComma, lastComma > start { end = lastComma } else { end = start + longest }
    }
    let title = CellText.trimmed(String(characters[start..<min(end, characters.count)]))
    return title.isEmpty ? CellText.joined(text) : title
  }

  /// Where the clause behind the next comma outside brackets begins; nil where the sentence ends before.
  private static func nextClause(_ characters: [Character], after start: Int) -> Int? {
    var depth = 0
    for index in start..<min(characters.count, start + 60) {
      let character = characters[index]
      if "（(“‘《〔[".contains(character) { depth += 1 }
      if "）)”’》〕]".contains(character) { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      if "。；;".contains(character) { return nil }
      if "，,".contains(character) { return index + 4 < characters.count ? index + 1 : nil }
    }
    return nil
  }

  private static let circumstances = [
    "在", "按照", "按", "根据", "围绕", "依托", "坚持", "以", "通过", "结合", "针对", "随着", "对照", "紧紧围绕", "紧扣", "立足", "本着", "借助", "利用",
    "为了", "为全面", "为进一步",
    "贯彻落实", "深入贯彻", "依据", "聚焦", "抢抓", "面向",
  ]

  /// `text` on one line without its number, and the number.
  static func parted(_ text: String) -> (serial: Serial?, words: String) {
    let joined = CellText.joined(text)
    guard let serial = Serial.leading(joined) else { return (nil, joined) }
    let words = CellText.trimmed(String(joined.dropFirst(serial.length)))
    return words.isEmpty ? (nil, joined) : (serial, words)
  }
}
