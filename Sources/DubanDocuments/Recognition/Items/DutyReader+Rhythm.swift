import DubanCore

// How often something is handed in: the rhythms and days that a sentence tells.
extension DutyReader {
  /// From when on something is handed in, where that is told right before its rhythm: 从4月起每月….
  func start(before words: ArraySlice<Unicode.Scalar>) -> (Day, ArraySlice<Unicode.Scalar>)? {
    var bare = words.withoutBlankEnds
    while let last = bare.last, last == "，" || last == "," || last.isBlank { bare = bare.dropLast() }
    guard let year, bare.last == "起" || bare.suffix(2).elementsEqual("开始".unicodeScalars) else { return nil }
    guard let from = bare.lastIndex(where: { $0 == "从" || $0 == "自" }), bare.endIndex - from <= 16 else { return nil }
    var place = from + 1
    var stated = year
    if let (value, end) = HanNumber.read(bare, at: place), end < bare.endIndex, bare[end] == "年",
      (2000...2099).contains(value)
    {
      (stated, place) = (value, end + 1)
    }
    guard place < bare.endIndex, let (month, end) = HanNumber.read(bare, at: place), end < bare.endIndex,
      bare[end] == "月"
    else { return nil }
    var day = 1
    if end + 1 < bare.endIndex, let (value, close) = HanNumber.read(bare, at: end + 1), close < bare.endIndex,
      bare[close] == "日" || bare[close] == "号"
    {
      day = value
    }
    return Day(stated, month, day).map { ($0, bare[..<from]) }
  }

  /// What `text` tells of how often and by which day, as a person types it (每季度后10日前); nil where it tells no rhythm. What no
  /// duty can hold of it stands in its notes.
  static func time(_ text: String) -> ReportDuty? {
    // 当月 is what stands where nothing else is said.
    let words = text.filter { !$0.isWhitespace }.replacing("当月", with: "").scalars
    guard var duty = DutyReader().marks(in: words[...]).first(where: { !$0.isDay })?.duty else { return nil }
    duty.notes = duty.notes.map { $0.hasPrefix(read) ? typed + $0.dropFirst(read.count) : $0 }
    return duty
  }

  /// With these begin the notes that say in which words a rhythm was told that no duty can hold.
  private static let (read, typed) = ("文中为", "所填为")

  /// Whether `note` says in which words a rhythm was told.
  static func isOfRhythm(_ note: String) -> Bool { note.hasPrefix(read) || note.hasPrefix(typed) }

  /// A rhythm, or a day of the year's end, in a sentence.
  struct Mark {
    /// With the day that follows.
    var range: Range<Int>
    var duty: ReportDuty
    /// Whether a day of the calendar is named and no rhythm, so that only the report on the year is meant: 12月10日前.
    var isDay = false
  }

  /// The rhythms and days in `sentence`, in order.
  func marks(in sentence: ArraySlice<Unicode.Scalar>) -> [Mark] {
    var marks: [Mark] = []
    var place = sentence.startIndex
    while place < sentence.endIndex {
      guard Self.heads.contains(sentence[place]), let mark = mark(in: sentence, at: place) else {
        place += 1
        continue
      }
      marks.append(mark)
      place = max(place + 1, mark.range.upperBound)
    }
    return marks
  }

  func mark(in sentence: ArraySlice<Unicode.Scalar>, at place: Int) -> Mark? {
    var duty = ReportDuty(id: "", title: Name("进展情况"), every: .year)
    if let end = Self.halfYear(sentence, place) {
      duty.every = .halfYear
      return Mark(range: place..<end, duty: duty)
    }
    if sentence[place] == "半", !Self.isHalfMonthly(sentence, place) { return nil }
    if let (word, rhythm) = Self.rhythms.first(where: { sentence.has($0.0, at: place) }) {
      duty.every = rhythm
      let after = place + word.unicodeScalars.count
      if rhythm == .year || rhythm == .halfYear, let end = readMonths(sentence, place, after, &duty) {
        return Mark(range: place..<end, duty: duty)
      }
      if rhythm == .year, let end = yearEnd(sentence, after, &duty) { return Mark(range: place..<end, duty: duty) }
      let read = readDay(sentence, after, &duty)
      guard let end = Self.unread(sentence, read) else { return Mark(range: place..<read, duty: duty) }
      // Nothing of when it is due is dropped in silence.
      let kept = duty.rhythm(.chinese).filter { !$0.isWhitespace }
      duty.notes = ["文中为\(String(scalars: sentence[place..<end]))，按\(kept)记"]
      return Mark(range: place..<end, duty: duty)
    }
    // What no month or half-month holds evenly is so many pieces of one, which is asked.
    if let (word, every, count) = Self.often.first(where: { sentence.has($0.0, at: place) }) {
      let kept = every.words(.chinese) + (count == 1 ? "" : "\(count)次")
      let end = Self.weekday(sentence, place + word.unicodeScalars.count)
      let told = String(scalars: sentence[place..<end])
      (duty.every, duty.count, duty.notes) = (every, count, ["文中为\(told)报送，按\(kept)记"])
      return Mark(range: place..<end, duty: duty)
    }
    guard let end = yearEnd(sentence, place, &duty) else { return nil }
    return Mark(range: place..<end, duty: duty, isDay: true)
  }

  /// 12月10日前, 年底前, 次年1月10日前: the day of a report on the year; where it ends.
  func yearEnd(_ text: ArraySlice<Unicode.Scalar>, _ start: Int, _ duty: inout ReportDuty) -> Int? {
    for word in ["年底前", "年末前", "年终前", "12月底前", "12月末前", "十二月底前"] where text.has(word, at: start) {
      return start + word.unicodeScalars.count
    }
    if start > text.startIndex, text[start - 1].isAnyDigit { return nil }
    for (word, month) in Self.middleMonths where text.has(word, at: start) {
      let day = start + word.unicodeScalars.count
      guard let (value, end) = HanNumber.read(text, at: day), (1...31).contains(value), end < text.endIndex,
        text[end] == "日" || text[end] == "号", text.has("前", at: end + 1)
      else { continue }
      (duty.every, duty.dueDay, duty.dueMonth) = (.halfYear, value, month)
      duty.notes = ["文中为\(word)\(value)日前，按每半年记"]
      return end + 2
    }
    for (word, month) in Self.lastMonths where text.has(word, at: start) {
      let day = start + word.unicodeScalars.count
      guard let (value, end) = HanNumber.read(text, at: day), (1...31).contains(value), end < text.endIndex,
        text[end] == "日" || text[end] == "号"
      else { continue }
      (duty.dueDay, duty.dueMonth) = (value, month)
      return end + (text.has("前", at: end + 1) ? 2 : 1)
    }
    return nil
  }

  /// The months in which the report on the first half of a year is handed in.
  static let middleMonths: [(String, ReportDuty.DueMonth)] = [
    ("6月", .same), ("六月", .same), ("7月", .next), ("七月", .next),
  ]

  static let lastMonths: [(String, ReportDuty.DueMonth)] = [
    ("12月", .same), ("十二月", .same), ("次年1月", .next), ("翌年1月", .next), ("下一年1月", .next), ("下年度1月", .next),
    ("次年一月", .next),
  ]

  /// Whether 半月 at `place` is told as a rhythm (半月报送, 半月一报), not as a span (半月内).
  static func isHalfMonthly(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Bool {
    guard
      place == text.startIndex
        || text[place - 1] != "每" && text[place - 1] != "按" && text[place - 1] != "上" && text[place - 1] != "下"
    else { return false }
    return ["半月报送", "半月上报", "半月一报", "半月一次", "半月向", "半月将"].contains { text.has($0, at: place) }
  }

  /// 半年报送, 半年和年终各报送: the halves of a year, told without 每; where the words end. Nil where they tell a span (半年内).
  static func halfYear(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Int? {
    guard let word = ["上半年", "半年", "年中"].first(where: { text.has($0, at: place) }),
      place == text.startIndex || !halfHeads.contains(text[place - 1])
    else { return nil }
    let end = place + word.unicodeScalars.count
    if let join = ["、", "和", "及", "与", "以及"].first(where: { text.has($0, at: end) }) {
      let next = end + join.unicodeScalars.count
      guard let last = ["年终", "年底", "年末", "全年", "年度", "下半年"].first(where: { text.has($0, at: next) }) else {
        return nil
      }
      let close = next + last.unicodeScalars.count
      return ["各", "分别", "前各", "前分别"].first { text.has($0, at: close) }.map { close + $0.unicodeScalars.count }
    }
    guard word == "半年" else { return nil }
    return ["报送", "上报", "报告", "向", "将", "一报送"].contains { text.has($0, at: end) } ? end : nil
  }

  static let halfHeads = ScalarSet("每按上下前后近第")

  static let heads = ScalarSet("每按半次下翌年1十上67六七")

  static let rhythms: [(String, ReportDuty.Rhythm)] = [
    ("每季度", .quarter), ("每个季度", .quarter), ("每季", .quarter), ("按季度", .quarter), ("按季", .quarter), ("每半年", .halfYear),
    ("每年度", .year), ("每年", .year), ("每个月", .month), ("每月", .month), ("按月", .month), ("每半个月", .halfMonth),
    ("每半月", .halfMonth), ("按半月", .halfMonth), ("半月一报", .halfMonth), ("半月一次", .halfMonth), ("半月", .halfMonth),
  ]

  /// What comes back more often than every month and fills it unevenly: what it is kept as, and how many pieces of that.
  static let often: [(String, ReportDuty.Rhythm, Int)] = [
    ("每两周", .halfMonth, 1), ("每两个星期", .halfMonth, 1), ("每双周", .halfMonth, 1), ("每个旬", .month, 3), ("每旬", .month, 3),
    ("按旬", .month, 3), ("每周", .month, 4), ("每个星期", .month, 4), ("每星期", .month, 4), ("按周", .month, 4),
  ]
}
