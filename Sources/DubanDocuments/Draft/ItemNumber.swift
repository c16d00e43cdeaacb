/// The id that a printed number gives: `（三）` is 3, `①` is 1, `1.2` is 1-2.
///
/// Whatever is no number parts numbers and is left out; letters stand as they are, so that `A-3` stays told from `B-3`.
enum ItemNumber {
  /// The id of `printed`, of letters, digits and hyphens; empty where nothing in it counts.
  static func id(_ printed: String) -> String {
    var pieces: [String] = []
    var piece = ""
    var numeral: [Unicode.Scalar] = []
    func endNumeral() {
      if !numeral.isEmpty { piece += ChineseNumeral.value(numeral).map(String.init) ?? "" }
      numeral = []
    }
    func endPiece() {
      endNumeral()
      if !piece.isEmpty { pieces.append(piece) }
      piece = ""
    }
    for scalar in printed.unicodeScalars.prefix(longest) {
      if ChineseNumeral.isPart(scalar) {
        numeral.append(scalar)
      } else if let word = word(scalar) {
        endNumeral()
        piece += word
      } else if let number = enclosed(scalar) {
        endPiece()
        pieces.append(String(number))
      } else {
        endPiece()
      }
    }
    endPiece()
    return pieces.joined(separator: "-")
  }

  /// No printed number is longer than this; what is, is no number.
  private static let longest = 24

  /// A digit or letter, of half or full width, in its plain form.
  private static func word(_ scalar: Unicode.Scalar) -> String? {
    let value = (0xFF10...0xFF5A).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return Unicode.Scalar(value).map { String(Character($0)) }
    default: return nil
    }
  }

  /// What a number within a circle, in brackets or with a point of its own counts, or a Roman numeral of one character.
  private static func enclosed(_ scalar: Unicode.Scalar) -> Int? {
    for (first, last, start) in runs where (first...last).contains(scalar.value) {
      return Int(scalar.value - first) + start
    }
    return nil
  }

  /// Runs of Unicode: the first and the last character, and what the first counts.
  private static let runs: [(UInt32, UInt32, Int)] = [
    (0x2460, 0x2473, 1), (0x2474, 0x2487, 1), (0x2488, 0x249B, 1), (0x2160, 0x216B, 1), (0x2170, 0x217B, 1),
    (0x2776, 0x277F, 1), (0x2780, 0x2789, 1), (0x278A, 0x2793, 1), (0x24EB, 0x24F4, 11), (0x24F5, 0x24FE, 1),
    (0x3220, 0x3229, 1), (0x3251, 0x325F, 21), (0x3280, 0x3289, 1), (0x32B1, 0x32BF, 36),
  ]
}

/// Whole numbers written in Chinese characters: `十二`, `二十`, `一百零三`.
enum ChineseNumeral {
  /// Whether `scalar` may stand in one.
  static func isPart(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil || weight(scalar) != nil }

  /// What `scalars` count; nil where they are no number of up to four digits.
  static func value(_ scalars: [Unicode.Scalar]) -> Int? {
    guard !scalars.isEmpty, scalars.count <= 8 else { return nil }
    // Read digit by digit where no weight stands: 一二 is 12.
    if !scalars.contains(where: { weight($0) != nil }) {
      return scalars.compactMap(digit).reduce(0) { $0 * 10 + $1 }
    }
    var total = 0
    var pending: Int?
    for scalar in scalars {
      if let digit = digit(scalar) {
        pending = digit
      } else if let weight = weight(scalar) {
        total += (pending ?? 1) * weight
        pending = nil
      }
    }
    return total + (pending ?? 0)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? { scalar == "两" ? 2 : scalar.hanDigit }

  private static func weight(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }
}
