/// The number of an official document: 洋政办发〔2023〕20号.
package enum DocumentNumber {
  /// What a number stands below in the head of a document, and belongs to it.
  static let kinds = WordList("纪要 公报 简报 督查通报 督办通知 通报")

  /// The first number in `text`, with the brackets of the standard.
  package static func first(in text: String) -> String? { find(text.scalars, from: 0)?.number }

  /// The first number in `text` from `start` on, and where it stands.
  static func find(_ text: Scalars, from start: Int) -> (number: String, range: Range<Int>)? {
    var place = start
    while place < text.count {
      if isOpen(text[place]), let end = year(text, place + 1), let close = number(text, end) {
        var begin = place
        while begin > start, place - begin < 14, text[begin - 1].isHan { begin -= 1 }
        if place - begin >= 2 {
          let organ = trimmedOrgan(text[begin..<place])
          let year = String(scalars: text[(place + 1)..<(place + 5)].map(half))
          let serial = String(scalars: text[(end + 1)..<(close - 1)].filter { !$0.isBlank }.map(half))
          return (String(scalars: organ) + "〔" + year + "〕" + serial + "号", (place - organ.count)..<close)
        }
      }
      place += 1
    }
    return nil
  }

  /// Without words that ran into it: only the last stretch that ends in 发, 函, 办 and the like belongs to it.
  private static func trimmedOrgan(_ organ: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard let last = organ.lastIndex(where: { $0 == "知" || $0 == "号" || $0 == "案" }), last + 2 < organ.endIndex else {
      return organ
    }
    return organ[(last + 1)...]
  }

  private static func isOpen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〔", "[", "［", "【", "（", "(", "﹝", "〈": true
    default: false
    }
  }

  /// The place of the bracket after four digits that begin at `start`.
  private static func year(_ text: Scalars, _ start: Int) -> Int? {
    guard start + 4 < text.count, text[start..<(start + 4)].allSatisfy(\.isAnyDigit) else { return nil }
    switch text[start + 4] {
    case "〕", "]", "］", "】", "）", ")", "﹞", "〉": return start + 4
    default: return nil
    }
  }

  /// The place after 号, where digits stand between `bracket` and it.
  private static func number(_ text: Scalars, _ bracket: Int) -> Int? {
    var place = bracket + 1
    var digits = 0
    while place < text.count, text[place].isAnyDigit || text[place].isBlank || (digits == 0 && text[place] == "第") {
      if text[place].isAnyDigit { digits += 1 }
      place += 1
    }
    return (1...5).contains(digits) && place < text.count && text[place] == "号" ? place + 1 : nil
  }

  private static func half(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.digit.flatMap { Unicode.Scalar(UInt32(0x30 + $0)) } ?? scalar
  }
}
