/// Reads the quarters of a year as they are named: `一季度`, `第3季度末`, `二、三季度`, `一至三季度`, `前三季度`.
enum QuarterWords {
  /// The first and the last quarter that are named at `index`, and where their name ends.
  static func read(_ text: PhraseText, at index: Int) -> (first: Int, last: Int, end: Int)? {
    var place = index
    if text[place] == "前", let last = number(text[place + 1]), let end = word(text, at: place + 2), last > 1 {
      return (1, last, tail(text, at: end))
    }
    // 「Q3」, 「第三季度」.
    if text[place] == "Q" || text[place] == "q", let only = number(text[place + 1]), !text[place + 2].isDigit {
      return (only, only, place + 2)
    }
    if text[place] == "第" { place += 1 }
    guard let first = number(text[place]), !text[place - 1].isDigit, !(place == index && ordinalBefore(text, place))
    else {
      return nil
    }
    place += 1
    if let end = word(text, at: place) {
      // 「一季度至三季度」, 「二季度、三季度」 are two names.
      if isJoint(text[end]) {
        var next = end + 1
        if text[next] == "第" { next += 1 }
        if let last = number(text[next]), last > first, let close = word(text, at: next + 1) {
          return (first, last, tail(text, at: close))
        }
      }
      return (first, first, tail(text, at: end))
    }
    var last = first
    while isJoint(text[place]) {
      var next = place + 1
      if text[next] == "第" { next += 1 }
      guard let number = number(text[next]), number > last else { return nil }
      last = number
      place = next + 1
      if let end = word(text, at: place) { return (first, last, tail(text, at: end)) }
    }
    return nil
  }

  /// The place behind the word for a quarter.
  private static func word(_ text: PhraseText, at index: Int) -> Int? {
    if text.has("季度", at: index) { return index + 2 }
    return text[index] == "季" && text[index + 1] != "节" ? index + 1 : nil
  }

  private static func tail(_ text: PhraseText, at index: Int) -> Int {
    text[index] == "末" || text[index] == "底" ? index + 1 : index
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool { "、-~至到和—及".unicodeScalars.contains(scalar) }

  /// 「每一季度」, 「上一季度」 name no quarter of a year.
  private static func ordinalBefore(_ text: PhraseText, _ index: Int) -> Bool {
    text[index - 1] == "每" || text[index - 1] == "上" || text[index - 1] == "下" || text[index - 1] == "个"
  }

  private static func number(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "一", "1": 1
    case "二", "2": 2
    case "三", "3": 3
    case "四", "4": 4
    default: nil
    }
  }
}
