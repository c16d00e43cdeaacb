/// How an automatic number is written (ECMA-376 part 1, 17.18.59), as far as published documents use it.
enum NumberFormat: Equatable {
  case decimal, decimalZero, fullWidth
  case upperLetter, lowerLetter, upperRoman, lowerRoman
  /// 一, 十一, 一百零一
  case counting
  /// 一〇一: digit by digit.
  case digits
  /// 壹, 贰
  case legal
  /// 甲, 乙
  case stems
  /// 子, 丑
  case branches
  /// ①
  case circle
  /// ⑴
  case parentheses
  /// ⒈
  case fullStop
  /// ㊀
  case circledIdeograph
  case bullet
  case none

  /// The format that the standard calls `name`; others count in digits.
  init(_ name: String) {
    switch name {
    case "decimalZero": self = .decimalZero
    case "decimalFullWidth", "decimalFullWidth2": self = .fullWidth
    case "upperLetter": self = .upperLetter
    case "lowerLetter": self = .lowerLetter
    case "upperRoman": self = .upperRoman
    case "lowerRoman": self = .lowerRoman
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand":
      self = .counting
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital": self = .digits
    case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal": self = .legal
    case "ideographTraditional": self = .stems
    case "ideographZodiac": self = .branches
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .circle
    case "decimalEnclosedParen": self = .parentheses
    case "decimalEnclosedFullstop": self = .fullStop
    case "ideographEnclosedCircle": self = .circledIdeograph
    case "bullet": self = .bullet
    case "none": self = .none
    default: self = .decimal
    }
  }

  /// `number` as it is written.
  func text(_ number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .decimalZero: number >= 0 && number < 10 ? "0\(number)" : String(number)
    case .fullWidth: Self.replacingDigits(number, "０１２３４５６７８９")
    case .upperLetter: Self.letters(number, first: "A")
    case .lowerLetter: Self.letters(number, first: "a")
    case .upperRoman: Self.roman(number)
    case .lowerRoman: Self.roman(number).lowercased()
    case .counting: Self.counting(number, digits: "零一二三四五六七八九", units: ["", "十", "百", "千"])
    case .digits: Self.replacingDigits(number, "〇一二三四五六七八九")
    case .legal: Self.counting(number, digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"])
    case .stems: Self.cycle(number, "甲乙丙丁戊己庚辛壬癸")
    case .branches: Self.cycle(number, "子丑寅卯辰巳午未申酉戌亥")
    case .circle: Self.enclosed(number, [(1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1), (0, 0, 0x24EA)])
    case .parentheses: Self.enclosed(number, [(1, 20, 0x2474)])
    case .fullStop: Self.enclosed(number, [(1, 20, 0x2488)])
    case .circledIdeograph: Self.enclosed(number, [(1, 10, 0x3280)])
    case .bullet, .none: ""
    }
  }

  private static func replacingDigits(_ number: Int, _ digits: String) -> String {
    let digits = Array(digits)
    return String(String(number).utf8.map { (0x30...0x39).contains($0) ? digits[Int($0) - 0x30] : "-" })
  }

  /// A, B … Z, AA, BB: the letter repeated, as Word does; at most as often as anybody would.
  private static func letters(_ number: Int, first: Unicode.Scalar) -> String {
    guard (1...26 * 8).contains(number), let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26)) else {
      return String(number)
    }
    return String(repeating: String(letter), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4_000).contains(number) else { return String(number) }
    let signs = [
      (1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// 一百零一; ten to nineteen begin with 十.
  private static func counting(_ number: Int, digits: String, units: [String]) -> String {
    let digits = Array(digits)
    guard (0..<10_000).contains(number) else { return String(number) }
    guard number > 0 else { return String(digits[0]) }
    var text = ""
    var hasGap = false
    for (place, scale) in [(3, 1_000), (2, 100), (1, 10), (0, 1)] {
      let digit = number / scale % 10
      if digit == 0 {
        hasGap = !text.isEmpty
        continue
      }
      if hasGap { text.append(digits[0]) }
      hasGap = false
      if !(place == 1 && digit == 1 && text.isEmpty) { text.append(digits[digit]) }
      text += units[place]
    }
    return text
  }

  private static func cycle(_ number: Int, _ signs: String) -> String {
    let signs = Array(signs)
    return (1...signs.count).contains(number) ? String(signs[number - 1]) : String(number)
  }

  private static func enclosed(_ number: Int, _ blocks: [(first: Int, last: Int, code: UInt32)]) -> String {
    for block in blocks where (block.first...block.last).contains(number) {
      return Unicode.Scalar(block.code + UInt32(number - block.first)).map(String.init) ?? String(number)
    }
    return String(number)
  }
}
