/// A serial number at the head of a cell or a line: `1.`, `(3)`, `①`, `一、`, `（二）`, `第3件`, `3-4`.
package struct Serial: Equatable, Sendable {
  /// How it is written: numbers of one list share it.
  package var style: Style
  /// Its place in the list, from 1; of `3-4` and `3.4` the last part.
  package var value: Int
  /// As printed, without the sign that parts it from the words: `1`, `(3)`, `①`, `一`.
  package var printed: String
  /// How many characters it takes with the sign and the blanks after it.
  package var length: Int

  /// The ways in which lists are numbered.
  package enum Style: String, CaseIterable, Sendable {
    /// `1.`, `1、`, `1)`.
    case arabic
    /// `(1)`.
    case bracketed
    /// `①`.
    case circled
    /// `一、`.
    case chinese
    /// `（一）`.
    case bracketedChinese
    /// `第3件`, `第二项`.
    case ordinal
    /// `3-4`, `3.4`.
    case nested
    /// A number that stands alone.
    case bare
  }
}

extension Serial {
  /// The serial at the start of `characters[from...]`; nil where there is none.
  ///
  /// A number before a measure is none (`1.8万座`, `2家`), nor is a year.
  package static func leading(_ characters: [Character], from: Int = 0) -> Serial? {
    var at = from
    while at < characters.count, characters[at].isWhitespace { at += 1 }
    guard at < characters.count else { return nil }
    let start = at
    let first = characters[at]
    if let value = circled(first) {
      return ended(.circled, value, String(first), characters, from: from, at: at + 1)
    }
    if first == "(" || first == "（" {
      guard let (value, next, isChinese) = number(characters, at: at + 1), next < characters.count, value > 0,
        characters[next] == ")" || characters[next] == "）", next - at <= 4
      else { return nil }
      let printed = String(characters[start...next])
      return ended(isChinese ? .bracketedChinese : .bracketed, value, printed, characters, from: from, at: next + 1)
    }
    if first == "第" {
      guard let (value, next, _) = number(characters, at: at + 1), next < characters.count, value > 0,
        "件项条类个章批部".contains(characters[next])
      else { return nil }
      var end = next + 1
      if end < characters.count, "：:、.．".contains(characters[end]) { end += 1 }
      return ended(.ordinal, value, String(characters[start...next]), characters, from: from, at: end)
    }
    guard let (value, next, isChinese) = number(characters, at: at), value > 0 else { return nil }
    if isChinese {
      guard next < characters.count, "、，,.．".contains(characters[next]) else { return nil }
      return ended(.chinese, value, String(characters[start..<next]), characters, from: from, at: next + 1)
    }
    return arabic(characters, from: from, start: start, next: next, value: value)
  }

  /// The serial at the start of `text`.
  package static func leading(_ text: String) -> Serial? { leading(Array(text.prefix(24))) }

  /// The number that is all of `text`: `3`, `3.`, `(3)`, `③`, `三`, `3-4`.
  package static func whole(_ text: String) -> Serial? {
    let characters = Array(CellText.squeezed(text))
    guard !characters.isEmpty, characters.count <= 8 else { return nil }
    if let serial = leading(characters), serial.length == characters.count { return serial }
    guard let (value, next, isChinese) = number(characters, at: 0), value > 0 else { return nil }
    if next == characters.count {
      guard isChinese || characters.count <= 4 else { return nil }
      return Serial(style: isChinese ? .chinese : .bare, value: value, printed: String(characters), length: next)
    }
    guard !isChinese, "-.—–".contains(characters[next]), let (inner, end, _) = number(characters, at: next + 1),
      end == characters.count
    else { return nil }
    return Serial(style: .nested, value: inner, printed: String(characters), length: end)
  }

  private static func arabic(_ characters: [Character], from: Int, start: Int, next: Int, value: Int) -> Serial? {
    guard next < characters.count, next - start <= 3 else { return nil }
    let sign = characters[next]
    switch sign {
    case "、", "）", ")":
      return ended(.arabic, value, String(characters[start..<next]), characters, from: from, at: next + 1)
    case ".", "．":
      guard next + 1 < characters.count, let (inner, end, isChinese) = number(characters, at: next + 1), !isChinese
      else {
        return ended(.arabic, value, String(characters[start..<next]), characters, from: from, at: next + 1)
      }
      // 1.8万座 is an amount, 1.8 推进… a serial, 1.2022年… the serial 1 before a year.
      if end - next - 1 == 4, end < characters.count, characters[end] == "年" {
        return ended(.arabic, value, String(characters[start..<next]), characters, from: from, at: next + 1)
      }
      guard inner > 0, end - next <= 3, end < characters.count, isHeadOfWords(characters[end]) else { return nil }
      let skip = ".、．".contains(characters[end]) ? 1 : 0
      return ended(.nested, inner, String(characters[start..<end]), characters, from: from, at: end + skip)
    case "-":
      guard let (inner, end, isChinese) = number(characters, at: next + 1), !isChinese, end < characters.count,
        characters[end].isWhitespace || characters[end] == "."
      else { return nil }
      return ended(.nested, inner, String(characters[start..<end]), characters, from: from, at: end + 1)
    default:
      return nil
    }
  }

  /// Whether words and no measure begin with `character`.
  private static func isHeadOfWords(_ character: Character) -> Bool {
    if character.isWhitespace || ".、．".contains(character) { return true }
    return CellText.isHan(character) && !"万亿千百元个家所座公里米亩户套人条台项吨倍年月日天次岁小时分度以左".contains(character)
  }

  private static func ended(
    _ style: Style, _ value: Int, _ printed: String, _ characters: [Character], from: Int, at end: Int
  ) -> Serial {
    var at = end
    while at < characters.count, characters[at].isWhitespace { at += 1 }
    return Serial(style: style, value: value, printed: printed, length: at - from)
  }

  private static func circled(_ character: Character) -> Int? {
    guard let value = character.unicodeScalars.first?.value else { return nil }
    switch value {
    case 0x2460...0x2473: return Int(value - 0x2460) + 1
    case 0x3251...0x325F: return Int(value - 0x3251) + 21
    case 0x32B1...0x32BF: return Int(value - 0x32B1) + 36
    case 0x2776...0x277F: return Int(value - 0x2776) + 1
    case 0x2474...0x2487: return Int(value - 0x2474) + 1
    default: return nil
    }
  }

  /// The number, Arabic or Chinese, at `at`, where it ends, and whether it is Chinese.
  private static func number(_ characters: [Character], at: Int) -> (value: Int, end: Int, isChinese: Bool)? {
    var end = at
    var value = 0
    while end < characters.count, end - at < 5, let digit = digit(characters[end]) {
      value = value * 10 + digit
      end += 1
    }
    if end > at { return (value, end, false) }
    while end < characters.count, end - at < 5, "一二三四五六七八九十百零〇".contains(characters[end]) { end += 1 }
    guard end > at, let value = chinese(characters[at..<end]) else { return nil }
    return (value, end, true)
  }

  private static func digit(_ character: Character) -> Int? {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
    let narrow = CellText.narrowed(scalar)
    return ("0"..."9").contains(narrow) ? Int(narrow.value - 0x30) : nil
  }

  /// 一 to 九百九十九; nil for what is no number so written.
  static func chinese(_ characters: ArraySlice<Character>) -> Int? {
    var total = 0
    var digit = 0
    for character in characters {
      switch character {
      case "十":
        total += (digit == 0 ? 1 : digit) * 10
        digit = 0
      case "百":
        total += (digit == 0 ? 1 : digit) * 100
        digit = 0
      case "零", "〇": digit = 0
      default:
        guard let place = "一二三四五六七八九".firstIndex(of: character) else { return nil }
        let value = "一二三四五六七八九".distance(from: "一二三四五六七八九".startIndex, to: place) + 1
        if digit != 0 { return nil }
        digit = value
      }
    }
    let value = total + digit
    return value > 0 ? value : nil
  }
}
