/// Reads numbers in Chinese characters: `二十`, `一百零五`, `两千`, `十`.
enum NumeralReader {
  /// The number at `index`, with the place after it; nil where no number stands there, or where the characters are a name
  /// (`十四五`, `三四`).
  ///
  /// The whole run of numerals is read: a number is never cut out of a longer one. A last 万 or 亿 is left to the unit.
  static func read(_ text: PhraseText, at index: Int) -> (value: Int, end: Int)? {
    var end = index
    while isNumeral(text[end]), end - index < 12 { end += 1 }
    while end > index, text[end - 1] == "万" || text[end - 1] == "亿" { end -= 1 }
    guard end > index, let value = value(Array(text.scalars[index..<end])) else { return nil }
    return (value, end)
  }

  /// Whether `scalar` belongs to a number.
  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil || power(scalar) != nil }

  /// The number that `numerals` tell; nil where they tell none. A power alone (`百`, `千`) is none, but for ten.
  static func value(_ numerals: [Unicode.Scalar]) -> Int? {
    var (total, section, waiting) = (0, 0, Int?.none)
    var lastPower = Int.max
    for (place, numeral) in numerals.enumerated() {
      if let digit = digit(numeral) {
        // 「十四五」, 「三四」: two digits in a row are a name or a guess. 「二〇二四」 is a year, which others read.
        if waiting != nil, waiting != 0 { return nil }
        waiting = digit
      } else if let power = power(numeral) {
        let factor: Int
        if let waiting, waiting > 0 {
          factor = waiting
        } else if power == 10, place == 0 || numerals[place - 1] == "零" {
          factor = 1
        } else if power >= 10_000, section > 0 {
          factor = 0
        } else {
          return nil
        }
        if power >= 10_000 {
          total = (total + section + factor) * power
          (section, lastPower) = (0, power)
        } else {
          guard power < lastPower || lastPower >= 10_000 else { return nil }
          section += factor * power
          lastPower = power
        }
        waiting = nil
      } else {
        return nil
      }
    }
    let value = total + section + (waiting ?? 0)
    return value > 0 ? value : nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? { scalar == "两" ? 2 : scalar.hanDigit }

  private static func power(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    case "万": 10_000
    case "亿": 100_000_000
    default: nil
    }
  }
}
