import DubanCore

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
