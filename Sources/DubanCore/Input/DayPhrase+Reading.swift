/// How a phrase is read, in Chinese and in English; nothing here knows what day it is.
extension DayPhrase {
  /// Reads a day or a span as a person writes it; nil for anything else.
  package init?(_ text: String) {
    let text = DayPhrase.plain(text)
    guard let phrase = DayPhrase.read(text) else { return nil }
    self = phrase
  }

  /// `text` in small letters of plain width; spaces go where they part Chinese characters, and are hyphens elsewhere.
  private static func plain(_ text: String) -> String {
    let narrow = String(Folding.narrow(text.trimmed)).lowercased()
    var (plain, hasSpace) = ("", false)
    for character in narrow {
      if character.isWhitespace {
        hasSpace = true
        continue
      }
      if hasSpace, let last = plain.last, last.isASCII, character.isASCII, last != ",", last != "-", character != "-" {
        plain.append("-")
      }
      hasSpace = false
      plain.append(character == "\u{2212}" || character == "\u{2013}" ? "-" : character)
    }
    return plain
  }

  private static func read(_ text: String) -> DayPhrase? {
    // Nothing that is meant is longer, and what is deeper would never end.
    guard text.utf8.count <= 60, let first = text.first else { return nil }
    if first == "+" || first == "-" { return away(text) }
    return named(text) ?? numbers(text) ?? parts(text) ?? english(text) ?? chinese(text)
  }

  // MARK: Figures

  /// `+7d`, `-2w`, `+1个月`, `-30天`.
  private static func away(_ text: String) -> DayPhrase? {
    let digits = text.dropFirst().prefix { ("0"..."9").contains($0) }
    guard (1...4).contains(digits.count), let count = Int(digits) else { return nil }
    let spans: [(Span, [String])] = [
      (.day, ["d", "天", "日"]), (.week, ["w", "周", "个星期"]), (.month, ["m", "月", "个月"]),
      (.quarter, ["q", "季", "个季度"]), (.year, ["y", "年"]),
    ]
    let letters = String(text.dropFirst(1 + digits.count))
    guard let span = spans.first(where: { $0.1.contains(letters) })?.0 else { return nil }
    return .away(text.hasPrefix("-") ? -count : count, span)
  }

  /// `2020-09-30`, `2020/9/30`, `2020.9.30`, `20200930`, `9-30`, `2020-09`, `2020`.
  private static func numbers(_ text: String) -> DayPhrase? {
    guard let separator = text.first(where: { !("0"..."9").contains($0) }) else {
      guard let number = Int(text) else { return nil }
      if text.count == 8 { return Day(number / 10_000, number / 100 % 100, number % 100).map { .day($0) } }
      return text.count == 4 && number > 0 ? .year(number) : nil
    }
    guard "-/.".contains(separator) else { return nil }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      (1...4).contains(part.count) && part.allSatisfy { ("0"..."9").contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, parts.dropFirst().allSatisfy({ $0.count <= 2 }) else { return nil }
    let hasYear = parts[0].count == 4
    switch numbers.count {
    case 2 where hasYear: return month(numbers[1], of: numbers[0])
    case 2 where parts[0].count <= 2: return day(numbers[0], numbers[1])
    case 3 where hasYear: return Day(numbers[0], numbers[1], numbers[2]).map { .day($0) }
    default: return nil
    }
  }

  /// `Q3`, `2020Q3`, `H1`, `2020-H1`.
  private static func parts(_ text: String) -> DayPhrase? {
    guard let letter = text.firstIndex(where: { $0 == "q" || $0 == "h" }) else { return nil }
    let most = text[letter] == "q" ? 4 : 2
    let digits = text[text.index(after: letter)...]
    guard digits.count == 1, let index = Int(digits), (1...most).contains(index) else { return nil }
    var before = text[..<letter]
    if before.last == "-" { before = before.dropLast() }
    guard !before.isEmpty else { return most == 4 ? .quarterOfYear(index) : .halfOfYear(index) }
    guard let year = year(before) else { return nil }
    return most == 4 ? .quarter(Quarter(year: year, index: index)) : .half(year: year, index: index)
  }

  // MARK: English

  /// `30 Sep`, `Sep 30, 2020`, `Sep`, `Sep 2020`, `end of Sep`, `end of Q3`.
  private static func english(_ text: String) -> DayPhrase? {
    for beginning in ["end-of-", "the-end-of-"] where text.hasPrefix(beginning) {
      return read(String(text.dropFirst(beginning.count))).map(last(of:))
    }
    let words = text.split { $0 == "-" || $0 == "," || $0 == "/" }
    guard (1...3).contains(words.count), let place = words.firstIndex(where: { month($0) != nil }),
      let month = month(words[place])
    else { return nil }
    let others = words.indices.filter { $0 != place }.map { words[$0] }
    guard others.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }) else { return nil }
    let years = others.filter { $0.count == 4 }.compactMap { Int($0) }
    let days = others.filter { $0.count <= 2 }.compactMap { Int($0) }
    guard years.count + days.count == others.count, years.count <= 1, days.count <= 1 else { return nil }
    guard let year = years.first else { return days.first.map { day(month, $0) } ?? .monthOfYear(month) }
    guard let day = days.first else { return self.month(month, of: year) }
    return Day(year, month, day).map { .day($0) }
  }

  /// The number of a month by its whole name or its first three letters.
  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    let index = months.firstIndex { $0 == word || $0.prefix(3) == word || (word == "sept" && $0 == "september") }
    return index.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  // MARK: Chinese

  /// `9月`, `9月30日`, `9月底`, `三季度末`, `上半年`, `2020年底`, `2020年9月30日`.
  private static func chinese(_ text: String) -> DayPhrase? {
    if let end = text.last, end == "底" || end == "末" {
      let span = String(text.dropLast())
      return (named(span) ?? chinese(span)).map(last(of:))
    }
    let years = text.split(separator: "年", maxSplits: 1, omittingEmptySubsequences: false)
    if years.count == 2, let year = year(years[0]) {
      return years[1].isEmpty ? .year(year) : inYear(years[1], year)
    }
    return inYear(text[...], nil)
  }

  private static func inYear(_ text: Substring, _ year: Int?) -> DayPhrase? {
    if let index = ["上半年", "下半年"].firstIndex(of: text) {
      return year.map { .half(year: $0, index: index + 1) } ?? .halfOfYear(index + 1)
    }
    if let ending = ["季度", "季"].first(where: { text.hasSuffix($0) }) {
      var middle = text.dropLast(ending.count)
      if middle.first == "第" { middle = middle.dropFirst() }
      guard let index = number(middle), (1...4).contains(index) else { return nil }
      return year.map { .quarter(Quarter(year: $0, index: index)) } ?? .quarterOfYear(index)
    }
    let parts = text.split(separator: "月", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let month = number(parts[0]), (1...12).contains(month) else { return nil }
    if parts[1].isEmpty { return year.map { self.month(month, of: $0) } ?? .monthOfYear(month) }
    let digits = parts[1].last == "日" || parts[1].last == "号" ? parts[1].dropLast() : parts[1]
    guard let written = number(digits) else { return nil }
    guard let year else { return day(month, written) }
    return Day(year, month, written).map { .day($0) }
  }

  /// One or two digits, or a Chinese numeral up to 31.
  private static func number(_ text: Substring) -> Int? {
    if (1...2).contains(text.count), text.allSatisfy({ ("0"..."9").contains($0) }) { return Int(text) }
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    let digits = parts.map { $0.isEmpty ? nil : numerals.firstIndex(of: String($0)) }
    guard parts.count <= 2, zip(parts, digits).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
    if parts.count == 1 { return digits[0].map { $0 + 1 } }
    return (digits[0].map { $0 + 1 } ?? 1) * 10 + (digits[1].map { $0 + 1 } ?? 0)
  }

  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

  // MARK: Parts

  private static func year(_ text: Substring) -> Int? {
    guard text.count == 4, text.allSatisfy({ ("0"..."9").contains($0) }), let year = Int(text), year > 0 else {
      return nil
    }
    return year
  }

  private static func month(_ month: Int, of year: Int) -> DayPhrase? {
    Day(year, month, 1).map { _ in .month(year: year, month: month) }
  }

  /// A day that exists in some year.
  private static func day(_ month: Int, _ day: Int) -> DayPhrase? {
    Day(2020, month, day).map { _ in .dayOfYear(month: month, day: day) }
  }
}
