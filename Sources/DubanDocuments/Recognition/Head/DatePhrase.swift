import DubanCore

/// A whole date in a text: 2024年8月16日, 2022-05-09, 二〇二三年五月十二日.
enum DatePhrase {
  /// The first date in `text` from `start` on, with its place.
  static func first(in text: Scalars, from start: Int = 0) -> (day: Day, range: Range<Int>)? {
    var place = start
    while place < text.count {
      if place == 0 || !isNumeral(text[place - 1]), isNumeral(text[place]), let read = date(text, place) { return read }
      place += 1
    }
    return nil
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool { scalar.isAnyDigit || hanDigit(scalar) != nil }

  private static func date(_ text: Scalars, _ start: Int) -> (Day, Range<Int>)? {
    var place = start
    guard let year = year(text, &place), (1949...2100).contains(year) else { return nil }
    skipBlanks(text, &place)
    guard place < text.count else { return nil }
    let mark = text[place]
    guard mark == "年" || mark == "-" || mark == "/" || mark == "." else { return nil }
    place += 1
    skipBlanks(text, &place)
    guard let (month, afterMonth) = HanNumber.read(text, at: place) else { return nil }
    place = afterMonth
    skipBlanks(text, &place)
    guard place < text.count, mark == "年" ? text[place] == "月" : text[place] == mark else { return nil }
    place += 1
    skipBlanks(text, &place)
    guard let (day, afterDay) = HanNumber.read(text, at: place) else { return nil }
    place = afterDay
    skipBlanks(text, &place)
    if mark == "年" {
      guard place < text.count, text[place] == "日" || text[place] == "号" else { return nil }
      place += 1
    }
    guard let date = Day(year, month, day) else { return nil }
    return (date, start..<place)
  }

  private static func year(_ text: Scalars, _ place: inout Int) -> Int? {
    var value = 0
    for offset in 0..<4 {
      guard place + offset < text.count, let digit = text[place + offset].digit ?? hanDigit(text[place + offset]) else {
        return nil
      }
      value = value * 10 + digit
    }
    place += 4
    return value
  }

  /// Chinese digits, and the letters and circles that stand for a nought.
  private static func hanDigit(_ scalar: Unicode.Scalar) -> Int? {
    scalar == "○" || scalar == "Ｏ" || scalar == "O" ? 0 : scalar.hanDigit
  }

  private static func skipBlanks(_ text: Scalars, _ place: inout Int) {
    while place < text.count, text[place].isBlank { place += 1 }
  }
}
