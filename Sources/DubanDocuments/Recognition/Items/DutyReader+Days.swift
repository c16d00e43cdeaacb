import DubanCore

// By which day of its month, quarter or year.
extension DutyReader {
  /// Reads the day behind the rhythm; where it ends.
  func readDay(_ text: ArraySlice<Unicode.Scalar>, _ start: Int, _ duty: inout ReportDuty) -> Int {
    var place = start
    for word in ["结束后", "终了后", "次月", "下月", "首月", "首个月", "第一个月", "第1个月", "第一月", "后"]
    where text.has(word, at: place) {
      duty.dueMonth = .next
      place += word.unicodeScalars.count
      break
    }
    for word in ["末月", "最后一个月", "末", "月", "度"] where text.has(word, at: place) {
      place += word.unicodeScalars.count
      break
    }
    if text.has("的", at: place) { place += 1 }
    // No calendar of ours knows working days: it is kept as the span's end, and asked.
    for word in Self.lastDays where text.has(word, at: place) {
      if word.hasSuffix("工作日") { duty.notes = ["文中为\(word)前，按期末记"] }
      duty.dueMonth = .same
      return place + word.unicodeScalars.count
    }
    if place < text.endIndex, let (value, end) = HanNumber.read(text, at: place), (1...31).contains(value),
      end < text.endIndex
    {
      // 每月1日至5日, 每月1-5日: by the last of them.
      if let (last, close) = Self.spanEnd(text, end), last > value {
        duty.dueDay = last
        return close
      }
      for word in ["个工作日", "日", "号"] where text.has(word, at: end) {
        duty.dueDay = value
        let after = end + word.unicodeScalars.count
        if duty.every == .month || duty.every == .halfMonth, duty.dueMonth == .same,
          let second = secondDay(text, after, value, &duty)
        {
          return second
        }
        return after
      }
    }
    duty.dueMonth = .same
    // The thirds of a month are days as well.
    for (word, day) in [("上旬", 10), ("中旬", 20)] where text.has(word, at: place) {
      duty.dueDay = day
      return place + word.unicodeScalars.count
    }
    return text.has("下旬", at: place) ? place + 2 : place
  }

  /// The last day of a span whose first day ends at `place`, and where the span ends.
  private static func spanEnd(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> (day: Int, end: Int)? {
    var start = place
    if start < text.endIndex, text[start] == "日" || text[start] == "号" { start += 1 }
    guard start < text.endIndex, "至到-－—–~～".unicodeScalars.contains(text[start]) else { return nil }
    start += 1
    guard start < text.endIndex, let (value, end) = HanNumber.read(text, at: start), (1...31).contains(value),
      end < text.endIndex, text[end] == "日" || text[end] == "号"
    else { return nil }
    return (value, end + 1)
  }

  /// Where the words end that name a day behind a rhythm and were not understood (第一个工作日 of 每月第一个工作日前); nil where none do.
  static func unread(_ text: ArraySlice<Unicode.Scalar>, _ start: Int) -> Int? {
    var end = start
    while end < text.endIndex, end - start < 14 {
      let scalar = text[end]
      if scalar == "前" || scalar == "内" {
        return text[start..<end].contains(where: { $0.isAnyDigit || timely.contains($0) }) ? end : nil
      }
      // 5日、15日、25日前: a list of days goes on.
      let goesOn = scalar == "、" && end + 1 < text.endIndex && text[end + 1].isAnyDigit
      guard scalar.isHan && !ending.contains(scalar) || scalar.isAnyDigit || goesOn else { return nil }
      end += 1
    }
    return nil
  }

  private static let timely = ScalarSet("月日周旬号天季首")
  private static let ending = ScalarSet("向将把报按对由请送各")

  /// Where the day of a week ends that stands at `start`: 五 of 每周五前; `start` where none does.
  static func weekday(_ text: ArraySlice<Unicode.Scalar>, _ start: Int) -> Int {
    guard start < text.endIndex, "一二三四五六日天".unicodeScalars.contains(text[start]),
      text[start - 1] == "周" || text[start - 1] == "期"
    else { return start }
    // 每周一次 names no day.
    return text.has("次", at: start + 1) || text.has("报", at: start + 1) && text[start] == "一" ? start : start + 1
  }

  // MARK: Months of a year

  /// 每年12月10日前, 每年6月、12月底前: the months in which something is handed in and the day in each; where they end. Nil where
  /// no month stands there.
  ///
  /// - Parameter mark: where the rhythm itself begins.
  func readMonths(_ text: ArraySlice<Unicode.Scalar>, _ mark: Int, _ start: Int, _ duty: inout ReportDuty) -> Int? {
    var place = start
    var (months, days): ([Int], [Int?]) = ([], [])
    if text.has("的", at: place) { place += 1 }
    while place < text.endIndex, let (month, end) = HanNumber.read(text, at: place), (1...12).contains(month),
      end < text.endIndex
    {
      months.append(month)
      place = end
      if text[end] == "月" {
        place += text.has("份", at: end + 1) ? 2 : 1
        days.append(Self.day(text, &place))
      }
      guard let join = ["、", "和", "及", "与", "以及", "前和", "前、"].first(where: { text.has($0, at: place) }) else { break }
      let next = place + join.unicodeScalars.count
      guard next < text.endIndex, HanNumber.read(text, at: next) != nil else { break }
      place = next
    }
    // 每半年 with one month tells nothing of the other half.
    guard !months.isEmpty, let day = days.last, duty.every == .year || months.count == 2 else { return nil }
    // A month without a day has that of the last: 1月和7月5日.
    let isEven = Set(days.map { $0 ?? day }).count == 1
    switch months.sorted() {
    case [12]: (duty.every, duty.dueMonth) = (.year, .same)
    case [1]: (duty.every, duty.dueMonth) = (.year, .next)
    case [6, 12]: (duty.every, duty.dueMonth) = (.halfYear, .same)
    case [1, 7]: (duty.every, duty.dueMonth) = (.halfYear, .next)
    case [3, 6, 9, 12]: (duty.every, duty.dueMonth) = (.quarter, .same)
    case [1, 4, 7, 10]: (duty.every, duty.dueMonth) = (.quarter, .next)
    default:
      // A duty knows the end of its span and the month behind it, and no other.
      (duty.every, duty.count) = months.count == 2 ? (.halfYear, 1) : (.year, months.count)
      duty.notes = ["文中为\(String(scalars: text[mark..<place]))，按\(duty.every.words(.chinese))末记"]
      return place
    }
    // By the end of the month behind the span: the 31st, or its last day.
    duty.dueDay = day ?? (duty.dueMonth == .next ? 31 : nil)
    if !isEven {
      let kept = duty.rhythm(.chinese).filter { !$0.isWhitespace }
      duty.notes = ["文中为\(String(scalars: text[mark..<place]))，按\(kept)记"]
    }
    return place
  }

  /// The day of a month at `place`, which is then behind it; nil for its end, and where no day is named.
  private static func day(_ text: ArraySlice<Unicode.Scalar>, _ place: inout Int) -> Int? {
    for (word, day) in [("上旬", 10), ("中旬", 20), ("下旬", nil), ("底", nil), ("末", nil)] as [(String, Int?)]
    where text.has(word, at: place) {
      place += word.unicodeScalars.count
      return day
    }
    guard place < text.endIndex, let (value, end) = HanNumber.read(text, at: place), (1...31).contains(value),
      end < text.endIndex, text[end] == "日" || text[end] == "号"
    else { return nil }
    place = end + 1
    return value
  }

  static let lastDays = [
    "最后一个工作日", "最后1个工作日", "最后一工作日", "最后两个工作日", "最后一日", "最后一天", "底", "末",
  ]

  /// 每月15日和月底前, 每月10日、25日前: the second day of a month, which makes its halves of it; where it ends.
  func secondDay(
    _ text: ArraySlice<Unicode.Scalar>, _ start: Int, _ first: Int, _ duty: inout ReportDuty
  ) -> Int? {
    var place = start + (text.has("前", at: start) ? 1 : 0)
    guard let join = ["、", "和", "及", "与", "以及", "或"].first(where: { text.has($0, at: place) }) else { return nil }
    place += join.unicodeScalars.count
    let isNext = text.has("次月", at: place) || text.has("下月", at: place)
    if isNext || ["当月", "本月", "每月"].contains(where: { text.has($0, at: place) }) { place += 2 }
    let second: Int
    if let word = ["月底", "月末", "最后一日", "最后一天", "底", "末"].first(where: { text.has($0, at: place) }) {
      second = 30
      place += word.unicodeScalars.count
    } else if place < text.endIndex, let (value, end) = HanNumber.read(text, at: place), (1...31).contains(value),
      let word = ["日", "号"].first(where: { text.has($0, at: end) })
    {
      second = value
      place = end + word.unicodeScalars.count
    } else {
      return nil
    }
    guard let halves = DutyReader.halves(first, second) else { return nil }
    duty.every = .halfMonth
    (duty.dueDay, duty.dueMonth) = isNext ? (second, .next) : (halves.day, halves.month)
    if !halves.isEven { duty.notes = ["文中为每月\(first)日和\(second)日，按每半月记"] }
    return place
  }

  /// The day in each half of a month that two days of a month are; nil where they are none of its halves. Days soon after a half
  /// began are those by which what happened in the half before is told.
  static func halves(_ first: Int, _ second: Int) -> (day: Int?, month: ReportDuty.DueMonth, isEven: Bool)? {
    let (early, late) = (min(first, second), max(first, second))
    guard early <= 15, late > 15 else { return nil }
    if early == 15, late >= 28 { return (nil, .same, true) }
    guard (14...16).contains(late - early) else { return (nil, .same, false) }
    return (early, early <= 7 ? .next : .same, true)
  }
}
