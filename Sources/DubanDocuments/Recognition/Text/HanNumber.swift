/// Reads numbers as they are written before headings: 一, 十二, 二十, 廿一, 12, １２.
package enum HanNumber {
  /// The number that begins at `start` and the place after it; nil where none begins there.
  static func read<Text: ScalarText>(_ text: Text, at start: Int) -> (value: Int, end: Int)? {
    digits(text, at: start) ?? han(text, at: start)
  }

  /// The number in digits that begins at `start`, of at most four digits.
  static func digits<Text: ScalarText>(_ text: Text, at start: Int) -> (value: Int, end: Int)? {
    var value = 0
    var end = start
    while end < text.endIndex, let digit = text[end].digit {
      guard end - start < 4 else { return nil }
      value = value * 10 + digit
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  /// The number in Chinese characters that begins at `start`, up to 99 and a round hundred more.
  static func han<Text: ScalarText>(_ text: Text, at start: Int) -> (value: Int, end: Int)? {
    var end = start
    var total = 0
    var pending = 0
    var seen = false
    loop: while end < text.endIndex, end - start < 5 {
      switch text[end] {
      case "百":
        total += max(pending, 1) * 100
        pending = 0
      case "十":
        total += max(pending, 1) * 10
        pending = 0
      case "廿":
        total += 20
        pending = 0
      case "零", "〇":
        guard seen else { break loop }
        pending = 0
      default:
        guard let digit = worth(text[end]) else { break loop }
        // Two digits side by side (二三) are no number.
        guard pending == 0 else { return nil }
        pending = digit
      }
      seen = true
      end += 1
    }
    return seen && total + pending > 0 ? (total + pending, end) : nil
  }

  /// The number that `text` is, whole.
  package static func value(_ text: String) -> Int? { value(text.scalars[...]) }

  /// The number that `text` is, whole.
  static func value(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let (value, end) = read(text, at: text.startIndex), end == text.endIndex else { return nil }
    return value
  }

  private static func worth(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "壹": 1
    case "两", "贰": 2
    case "叁": 3
    case "零", "〇": nil
    default: scalar.hanDigit
    }
  }
}

extension Unicode.Scalar {
  /// The worth of a Chinese digit: 〇 and 一 to 九.
  var hanDigit: Int? {
    switch self {
    case "〇", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// The worth of a number in a circle, in brackets or with a point of its own: ①, ⑴, ⒈, ❶, ㈠.
  var circledNumber: Int? {
    switch value {
    case 0x2460...0x2473: Int(value) - 0x245F
    case 0x2474...0x2487: Int(value) - 0x2473
    case 0x2488...0x249B: Int(value) - 0x2487
    case 0x2776...0x277F: Int(value) - 0x2775
    case 0x3220...0x3229: Int(value) - 0x321F
    case 0x3251...0x325F: Int(value) - 0x3251 + 21
    case 0x32B1...0x32BF: Int(value) - 0x32B1 + 36
    default: nil
    }
  }
}
