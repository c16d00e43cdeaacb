/// A serial number at the head of a cell or a line: `1.`, `(3)`, `①`, `一、`, `（二）`, `第3件`, `3-4`.
package struct Serial: Equatable, Sendable {
  /// How it is written: numbers of one list share it.
  package var style: Style
  /// Its place in the list, from 1; of `3-4` and `3.4` the last part.
  package var value: Int
  /// As printed, without the sign that parts it from the words: `1`, `(3)`, `①`, `一`.
  package var printed: String
  /// How many scalars it takes with the sign and the blanks after it.
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
  /// The serial at the start of `text[from...]`; nil where there is none.
  ///
  /// A number before a measure is none (`1.8万座`, `2家`), nor is a year.
  static func leading(_ text: Scalars, from: Int = 0) -> Serial? {
    var at = from
    while at < text.count, text[at].isBlank { at += 1 }
    guard at < text.count else { return nil }
    let start = at
    let first = text[at]
    if let value = first.circledNumber { return ended(.circled, value, start..<(at + 1), text, from: from) }
    if first == "(" || first == "（" {
      guard let (value, next, isChinese) = number(text, at: at + 1), next < text.count, value > 0,
        text[next] == ")" || text[next] == "）", next - at <= 4
      else { return nil }
      return ended(isChinese ? .bracketedChinese : .bracketed, value, start..<(next + 1), text, from: from)
    }
    if first == "第" {
      guard let (value, next, _) = number(text, at: at + 1), next < text.count, value > 0,
        isCounted(text[next])
      else { return nil }
      var end = next + 1
      if end < text.count, text[end].isColon || text[end] == "、" || isPoint(text[end]) { end += 1 }
      return ended(.ordinal, value, start..<(next + 1), text, from: from, at: end)
    }
    guard let (value, next, isChinese) = number(text, at: at), value > 0 else { return nil }
    if isChinese {
      guard next < text.count, isPoint(text[next]) || text[next] == "、" || text[next] == "，" || text[next] == ","
      else { return nil }
      return ended(.chinese, value, start..<next, text, from: from, at: next + 1)
    }
    return arabic(text, from: from, start: start, next: next, value: value)
  }

  /// The serial at the start of `text`.
  package static func leading(_ text: String) -> Serial? { leading(Array(text.unicodeScalars.prefix(24))) }

  /// The number that is all of `text`: `3`, `3.`, `(3)`, `③`, `三`, `3-4`.
  package static func whole(_ text: String) -> Serial? {
    text.utf8.count <= 120 ? whole(CellText.squeezed(text.unicodeScalars)) : nil
  }

  /// The number that is all of `text`, which stands without blanks and in half width.
  static func whole(_ text: Scalars) -> Serial? {
    guard text.count <= 8, mayBegin(text) else { return nil }
    if let serial = leading(text), serial.length == text.count { return serial }
    guard let (value, next, isChinese) = number(text, at: 0), value > 0 else { return nil }
    let printed = String(scalars: text)
    if next == text.count {
      guard isChinese || text.count <= 4 else { return nil }
      return Serial(style: isChinese ? .chinese : .bare, value: value, printed: printed, length: next)
    }
    guard !isChinese, isPoint(text[next]) || isDash(text[next]), text[next] != "．",
      let (inner, end, _) = number(text, at: next + 1), end == text.count
    else { return nil }
    return Serial(style: .nested, value: inner, printed: printed, length: end)
  }

  /// Whether `words`, which stand without blanks, begin with a serial or are one.
  static func isAtHead(of words: Scalars) -> Bool {
    mayBegin(words) && (leading(Scalars(words.prefix(24))) != nil || whole(words) != nil)
  }

  /// Whether a serial may stand at the head of `words`, which stand without blanks: most lines begin with a word.
  static func mayBegin(_ words: Scalars) -> Bool {
    guard let first = words.first else { return false }
    return first == "(" || first == "（" || first == "第" || first.circledNumber != nil || number(words, at: 0) != nil
  }

  private static func arabic(_ text: Scalars, from: Int, start: Int, next: Int, value: Int) -> Serial? {
    guard next < text.count, next - start <= 3 else { return nil }
    switch text[next] {
    case "、", "）", ")":
      return ended(.arabic, value, start..<next, text, from: from, at: next + 1)
    case ".", "．":
      guard let (inner, end, isChinese) = number(text, at: next + 1), !isChinese else {
        return ended(.arabic, value, start..<next, text, from: from, at: next + 1)
      }
      // 1.8万座 is an amount, 1.8 推进… a serial, 1.2022年… the serial 1 before a year.
      if end - next - 1 == 4, end < text.count, text[end] == "年" {
        return ended(.arabic, value, start..<next, text, from: from, at: next + 1)
      }
      guard inner > 0, end - next <= 3, end < text.count, isHeadOfWords(text[end]) else { return nil }
      let skip = isPoint(text[end]) || text[end] == "、" ? 1 : 0
      return ended(.nested, inner, start..<end, text, from: from, at: end + skip)
    case "-":
      guard let (inner, end, isChinese) = number(text, at: next + 1), !isChinese, end < text.count,
        text[end].isBlank || text[end] == "."
      else { return nil }
      return ended(.nested, inner, start..<end, text, from: from, at: end + 1)
    default:
      return nil
    }
  }

  private static func isPoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "．" }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "—" || scalar == "–" }

  /// What an ordinal counts: 第3件, 第二项.
  private static func isCounted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "件", "项", "条", "类", "个", "章", "批", "部": true
    default: false
    }
  }

  /// Whether words and no measure begin with `scalar`.
  private static func isHeadOfWords(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isBlank || isPoint(scalar) || scalar == "、" { return true }
    return CellText.isHan(scalar) && !measures.contains(scalar)
  }

  private static let measures = ScalarSet("万亿千百元个家所座公里米亩户套人条台项吨倍年月日天次岁小时分度以左")

  /// The serial printed at `printed`, with the blanks behind it.
  private static func ended(
    _ style: Style, _ value: Int, _ printed: Range<Int>, _ text: Scalars, from: Int, at end: Int? = nil
  ) -> Serial {
    var at = end ?? printed.upperBound
    while at < text.count, text[at].isBlank { at += 1 }
    return Serial(style: style, value: value, printed: String(scalars: text[printed]), length: at - from)
  }

  /// The number, Arabic or Chinese, at `at`, where it ends, and whether it is Chinese.
  private static func number(_ text: Scalars, at: Int) -> (value: Int, end: Int, isChinese: Bool)? {
    if let (value, end) = HanNumber.digits(text, at: at) { return (value, end, false) }
    return HanNumber.han(text, at: at).map { ($0.value, $0.end, true) }
  }
}
