package import DubanCore

extension Language {
  /// The one of the two texts that belongs to this language.
  package func pick(_ chinese: Report.Text, _ english: Report.Text) -> Report.Text {
    self == .chinese ? chinese : english
  }

  /// A sentence of the screen as official papers set it: full-width marks, no spaces between figures and characters.
  func official(_ sentence: String) -> String {
    guard self == .chinese else { return sentence }
    let scalars = Array(sentence.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      if let mark = Self.wideMark(scalar), !(Self.isDigit(before) && Self.isDigit(after)) {
        result.append(mark)
      } else if scalar != " " || (before.isASCII && after.isASCII && Self.wideMark(before) == nil) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The mark of Chinese type for one of ASCII; nil for what has none.
  private static func wideMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case ",": "，"
    case ":": "："
    case ";": "；"
    case "(": "（"
    case ")": "）"
    default: nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Names in a row: `甲、乙`, `A, B`.
  func list(_ names: [String]) -> String { names.joined(separator: pick("、", ", ")) }

  /// Texts in a row with `separator` between them.
  func join(_ texts: [Report.Text], _ separator: String) -> Report.Text {
    Report.Text(Array(texts.map(\.runs).joined(separator: [.plain(separator)])))
  }
}

extension Day {
  /// The day as official papers write it: `2020年9月30日`, `30 September 2020` in short.
  func official(_ language: Language) -> String { words(language, year: true) }
}

/// `一`, `二` … as official papers number headings; Arabic beyond ninety-nine.
enum ChineseNumber {
  static func words(_ number: Int) -> String {
    guard (1...99).contains(number) else { return String(number) }
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let (tens, ones) = (number / 10, number % 10)
    switch tens {
    case 0: return digits[ones]
    case 1: return "十" + digits[ones]
    default: return digits[tens] + "十" + digits[ones]
    }
  }
}

/// Numbers the headings of a report: 一、 （一） in Chinese, 1. 1.1 in English.
struct Outline {
  let language: Language
  private var first = 0
  private var second = 0

  init(_ language: Language) { self.language = language }

  /// The next heading of the first level.
  mutating func chapter(_ title: Report.Text) -> Report.Block {
    first += 1
    second = 0
    let number = language.pick("\(ChineseNumber.words(first))、", "\(first). ")
    return .heading(level: 1, Report.Text([.plain(number)] + title.runs))
  }

  /// The next heading of the second level.
  mutating func section(_ title: Report.Text) -> Report.Block {
    second += 1
    let number = language.pick("（\(ChineseNumber.words(second))）", "\(first).\(second) ")
    return .heading(level: 2, Report.Text([.plain(number)] + title.runs))
  }
}
