package import DubanCore

/// The span a plan runs for, as its title tells it.
package enum TitlePeriod {
  /// The span in `title`; `issued` tells the year where the title only says how many.
  package static func period(of title: String, issued: Day?) -> Period? {
    let text = title.scalars
    let years = years(text)
    if let five = fiveYears(text) { return five }
    if let (first, last) = range(text) { return span(first, last) }
    if let count = yearCount(text) {
      // 三年行动: from the year in the title, else from that of issue.
      guard let first = years.first ?? issued?.year else { return nil }
      return span(first, first + count - 1)
    }
    if let year = years.first {
      if text.holds("上半年") {
        return Day(year, 1, 1).flatMap { from in Day(year, 6, 30).flatMap { Period(start: from, end: $0) } }
      }
      if text.holds("下半年") {
        return Day(year, 7, 1).flatMap { from in Day(year, 12, 31).flatMap { Period(start: from, end: $0) } }
      }
      return span(year, year)
    }
    return nil
  }

  /// The whole years from `first` to `last`.
  static func span(_ first: Int, _ last: Int) -> Period? {
    guard let start = Day(first, 1, 1), let end = Day(last, 12, 31) else { return nil }
    return Period(start: start, end: end)
  }

  /// The span that a sentence of the text gives its plan: 从2025年11月起至2026年3月底, 期限为2026年1月至12月.
  static func span(in text: Scalars) -> Period? {
    guard let word = spanWords.compactMap({ text.place(of: $0) }).min() else { return nil }
    var place = word
    let end = min(text.count, word + 24)
    while place < end {
      guard text[place].isAnyDigit else {
        if text[place].stopsSentence { return nil }
        place += 1
        continue
      }
      guard let first = month(text, at: place, year: nil) else { return nil }
      var next = first.end
      while next < text.count, "起开始，, ".unicodeScalars.contains(text[next]) { next += 1 }
      guard next < text.count, "至到-—－~～".unicodeScalars.contains(text[next]) else { return nil }
      while next < text.count, "至到-—－~～ ".unicodeScalars.contains(text[next]) { next += 1 }
      guard let last = month(text, at: next, year: first.day.year) else { return nil }
      let lastDay = last.hasDay ? last.day : last.day.monthEnd
      guard first.day < lastDay, lastDay.year - first.day.year <= 10 else { return nil }
      return Period(start: first.day, end: lastDay)
    }
    return nil
  }

  private static let spanWords = ["从2", "自2", "期限", "行动时间", "活动时间", "整治时间", "实施时间", "时间为", "时间：", "时间:", "规划期", "为期"]

  /// 2025年11月, 2026年3月10日, 12月 of `year`.
  private static func month(_ text: Scalars, at place: Int, year: Int?) -> (day: Day, hasDay: Bool, end: Int)? {
    guard let (value, end) = HanNumber.digits(text, at: place), end < text.count else { return nil }
    var (month, monthEnd, own) = (value, end, year)
    if text[end] == "年" {
      guard let (value, next) = HanNumber.digits(text, at: end + 1) else { return nil }
      (month, monthEnd, own) = (value, next, month)
    }
    guard let own, (1990...2099).contains(own), monthEnd < text.count, text[monthEnd] == "月" else { return nil }
    if let (day, dayEnd) = HanNumber.digits(text, at: monthEnd + 1), dayEnd < text.count, text[dayEnd] == "日",
      let whole = Day(own, month, day)
    {
      return (whole, true, dayEnd + 1)
    }
    return Day(own, month, 1).map { ($0, false, monthEnd + 1) }
  }

  /// The year that stands most often in `lines`, or the only one that stands in them, and the first of them that names it.
  static func usualYear(_ lines: [Line]) -> (Int, Line)? {
    var counts: [Int: Int] = [:]
    for line in lines { for year in years(line.text) { counts[year, default: 0] += 1 } }
    guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), most.value >= 2 || counts.count == 1,
      let line = lines.first(where: { years($0.text).contains(most.key) })
    else { return nil }
    return (most.key, line)
  }

  /// Whether `text` names a year.
  static func tellsYear(_ text: Scalars) -> Bool { !years(text).isEmpty }

  private static func years(_ text: Scalars) -> [Int] {
    var years: [Int] = []
    var place = 0
    while place < text.count {
      guard text[place].isAnyDigit || text[place] == "二" else {
        place += 1
        continue
      }
      if let (value, end) = HanNumber.digits(text, at: place) {
        // 比2015年下降: with what something is compared.
        let isCompared = place > 0 && (text[place - 1] == "比" || text[place - 1] == "较")
        if (1990...2099).contains(value), end < text.count, text[end] == "年" || text[end] == "度", !isCompared {
          years.append(value)
        }
        place = end
      } else {
        if text.has("二〇", at: place), place + 4 < text.count, text[place + 4] == "年" {
          let digits = text[(place + 2)..<(place + 4)].compactMap {
            HanNumber.han([$0], at: 0)?.value ?? ($0 == "〇" ? 0 : nil)
          }
          if digits.count == 2 { years.append(2000 + digits[0] * 10 + digits[1]) }
        }
        place += 1
        while place < text.count, text[place].isAnyDigit, text[place - 1].isAnyDigit { place += 1 }
      }
    }
    return years
  }

  /// 2024-2026年, 2021年—2025年
  private static func range(_ text: Scalars) -> (Int, Int)? {
    var place = 0
    while place < text.count {
      if text[place].isAnyDigit, let (first, end) = HanNumber.digits(text, at: place) {
        var next = end
        while next < text.count, "年-—–－~～至到一\u{2014}\u{2015} ".unicodeScalars.contains(text[next]), next - end < 5 {
          next += 1
        }
        if next > end, (1990...2099).contains(first), let (last, after) = HanNumber.digits(text, at: next),
          last > first,
          (1990...2099).contains(last), after >= text.count || text[after] == "年" || text[after].closesBracket
        {
          return (first, last)
        }
        place = end
      } else {
        place += 1
      }
    }
    return nil
  }

  /// 三年行动计划, 五年规划
  private static func yearCount(_ text: Scalars) -> Int? {
    for place in text.indices where text[place] == "年" && place > 0 {
      guard let (count, end) = HanNumber.han(text, at: place - 1), end == place, (2...10).contains(count) else {
        continue
      }
      if ["行动", "计划", "规划", "攻坚", "滚动", "倍增", "提升", "实施", "专项"].contains(where: { text.has($0, at: place + 1) }) {
        return count
      }
    }
    return nil
  }

  /// “十四五”: 2021-2025.
  private static func fiveYears(_ text: Scalars) -> Period? {
    guard range(text) == nil, years(text).isEmpty else { return nil }
    for (word, first) in [("十三五", 2016), ("十四五", 2021), ("十五五", 2026), ("十六五", 2031)] where text.holds(word) {
      return span(first, first + 4)
    }
    return nil
  }
}
