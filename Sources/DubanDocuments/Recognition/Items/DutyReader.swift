import DubanCore

/// Reads who must hand in what, and how often: 各责任单位每月25日前向区整改办报送进展情况.
///
/// A rhythm and a verb of reporting in one sentence make a duty; what is only done in a rhythm (每月检查2次) is none. Who owes it
/// is read by `DutyParty`.
struct DutyReader {
  var splitter = UnitSplitter()
  /// Who leads and who helps in the tasks of the document.
  var parties = DutyParties()
  /// The year to which a month belongs from which on something is handed in (从4月起); nil where nothing tells it.
  var year: Int?

  /// The duties in `line`, in order.
  func duties(in line: Line) -> [Guess<ReportDuty>] {
    var duties: [Guess<ReportDuty>] = []
    for sentence in DutyReader.sentences(of: line.text) {
      let words = String(scalars: sentence.withoutBlankEnds)
      for (duty, isSure) in self.duties(in: sentence) {
        // 报送 and 上报 are said of nothing but what is handed in.
        let isWhole =
          duty.receiver != nil || duty.dueDay != nil || sentence.holds("报送") || sentence.holds("上报")
        duties.append(
          Guess(duty, from: Passage(words, at: line.origin), confidence: isWhole && isSure ? .sure : .likely))
      }
    }
    return duties
  }

  /// What else the sentences of `line` that tell duties ask for by a day of its own: 「各单位于2月底前制定方案，每季度末报送进展」.
  func demands(beside line: Line) -> [Passage] {
    DutyReader.sentences(of: line.text).flatMap { sentence -> [Passage] in
      guard let first = marks(in: sentence).first, !duties(in: sentence).isEmpty else { return [] }
      let clauses = sentence[..<first.range.lowerBound].split { $0 == "，" || $0 == "," }
      return clauses.filter { DutyReader.isDated($0) && $0.endIndex < first.range.lowerBound }
        .map { Passage(String(scalars: $0.withoutBlankEnds), at: line.origin) }
    }
  }

  /// What the sentences of `line` ask to be handed in on a day of its own that comes but once: 「4月10日前报送实施方案」. The plan
  /// has no such duties, so that they are asked.
  func single(in line: Line) -> [Passage] {
    DutyReader.sentences(of: line.text).flatMap { sentence -> [Passage] in
      let marks = duties(in: sentence).isEmpty ? [] : marks(in: sentence)
      return sentence.split { $0 == "，" || $0 == "," }.compactMap { clause -> Passage? in
        guard let day = DutyReader.monthDay(in: clause), !marks.contains(where: { $0.range.overlaps(day) }),
          verb(clause[day.upperBound...]) != nil || DutyReader.handsIn.isIn(clause[day.upperBound...])
        else { return nil }
        return Passage(String(scalars: clause.withoutBlankEnds), at: line.origin)
      }
    }
  }

  private static let handsIn = WordList("报送 上报")

  /// Where `clause` names a day of the calendar by which something is done: 4月10日前, 11月底前.
  private static func monthDay(in clause: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    for place in clause.indices where clause[place] == "月" {
      var start = place
      while start > clause.startIndex, clause[start - 1].isAnyDigit { start -= 1 }
      guard start < place else { continue }
      var end = place + 1
      if end < clause.endIndex, let (value, after) = HanNumber.read(clause, at: end), (1...31).contains(value),
        after < clause.endIndex, clause[after] == "日" || clause[after] == "号"
      {
        end = after + 1
      } else if end < clause.endIndex, clause[end] == "底" || clause[end] == "末" {
        end += 1
      } else {
        continue
      }
      if clause.has("之前", at: end) || clause.has("以前", at: end) { return start..<(end + 2) }
      if end < clause.endIndex, clause[end] == "前" { return start..<(end + 1) }
    }
    return nil
  }

  /// From when on something is handed in, where that is told right before its rhythm: 从4月起每月….
  private func start(before words: ArraySlice<Unicode.Scalar>) -> (Day, ArraySlice<Unicode.Scalar>)? {
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

  /// Whether `clause` names a day by which something is done.
  private static func isDated(_ clause: ArraySlice<Unicode.Scalar>) -> Bool {
    clause.count > 6 && ["月底前", "日前", "月前", "年底前", "月末前", "月底", "周内", "日内"].contains(where: clause.holds)
  }

  /// The sentences of `text` that are no longer than any that tells a duty.
  private static func sentences(of text: Scalars) -> [ArraySlice<Unicode.Scalar>] {
    var sentences: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    for place in 0...text.count where place == text.count || text[place].stopsSentence || text[place] == "\n" {
      if place > start, place - start <= 300 { sentences.append(text[start..<place]) }
      start = place + 1
    }
    return sentences
  }

  /// The rhythm, the day and the month that `text` tells, as a person types them (每季度后10日前); nil where it tells no rhythm.
  static func time(_ text: String) -> (every: ReportDuty.Rhythm, dueDay: Int?, dueMonth: ReportDuty.DueMonth)? {
    // 当月 is what stands where nothing else is said.
    let words = text.filter { !$0.isWhitespace }.replacing("当月", with: "").scalars
    let reader = DutyReader()
    for place in words.indices {
      guard let (word, rhythm) = rhythms.first(where: { words.has($0.0, at: place) }) else { continue }
      var duty = ReportDuty(id: "", title: Name(""), every: rhythm)
      _ = reader.readDay(words[...], place + word.unicodeScalars.count, &duty)
      return (duty.every, duty.dueDay, duty.dueMonth)
    }
    return nil
  }

  /// A rhythm, or a day of the year's end, in a sentence.
  private struct Mark {
    /// With the day that follows.
    var range: Range<Int>
    var duty: ReportDuty
    /// Whether a day of the calendar is named and no rhythm, so that only the report on the year is meant: 12月10日前.
    var isDay = false
  }

  /// What `sentence` asks for, each rhythm with its own, and whether it is certain who owes it.
  private func duties(in sentence: ArraySlice<Unicode.Scalar>) -> [(duty: ReportDuty, isSure: Bool)] {
    let marks = marks(in: sentence)
    var found: [(duty: ReportDuty, isSure: Bool)] = []
    for (index, mark) in marks.enumerated() {
      var next = index + 1
      // 每月、每季度末报送…: one verb of both.
      while next < marks.count, !marks[next].isDay,
        sentence[marks[next - 1].range.upperBound..<marks[next].range.lowerBound].allSatisfy(Self.joins.contains)
      {
        next += 1
      }
      let stop = next < marks.count ? marks[next].range.lowerBound : sentence.endIndex
      let behind = sentence[(next > index + 1 ? marks[next - 1].range.upperBound : mark.range.upperBound)..<stop]
      var before = sentence[..<mark.range.lowerBound]
      guard
        let what = inTurn(marks, index, sentence) ?? what(behind) ?? sharedVerb(behind, sentence[stop...])
          ?? paper(before, behind)
      else { continue }
      var duty = mark.duty
      if let (day, rest) = start(before: before) { (duty.start, before) = (day, rest) }
      let (count, title) = counted(what.title)
      // Of what is handed in on a day only the report on the year comes back.
      if mark.isDay, !(duty.every == .halfYear ? Self.halfYearly : Self.yearly).isIn(title.scalars[...]) { continue }
      duty.title = Name(title)
      duty.count *= count
      duty.receiver = what.receiver ?? found.last?.duty.receiver
      let owed = DutyParty(splitter: splitter, parties: parties).units(
        before: Self.withoutPaper(before), behind: sentence[mark.range.upperBound...])
      duty.units = owed.names
      found.append((duty, owed.isSure && duty.notes.isEmpty))
    }
    return found
  }

  /// 「每月将进展、每季度将总结报县政府办」: what the first of two hands in by the verb of the other.
  private func sharedVerb(
    _ text: ArraySlice<Unicode.Scalar>, _ rest: ArraySlice<Unicode.Scalar>
  ) -> (title: String, receiver: String?)? {
    let words = text.withoutBlankEnds.filter { $0 != "，" && $0 != "," && $0 != "、" }
    guard words.count <= 30, let title = object(words[...]), let other = what(rest) else { return nil }
    return (title, other.receiver)
  }

  /// 「工作总结半年报送一次」: what is handed in stands before how often it is.
  private func paper(
    _ before: ArraySlice<Unicode.Scalar>, _ behind: ArraySlice<Unicode.Scalar>
  ) -> (title: String, receiver: String?)? {
    guard let (place, length) = verb(behind), place - behind.startIndex <= 2,
      let paper = Self.papers.ending(of: before.withoutBlankEnds)
    else { return nil }
    let after = behind[(place + length)...].withoutBlankEnds
    guard after.allSatisfy(Self.times.contains) else { return nil }
    return (String(scalars: Scalars(before.withoutBlankEnds.suffix(paper))), nil)
  }

  /// `before` without what is handed in, which is none of those who hand it in.
  private static func withoutPaper(_ before: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let bare = before.withoutBlankEnds
    return papers.ending(of: bare).map { bare.dropLast($0) } ?? before
  }

  private static let papers = WordList("工作总结 总结 进展情况 工作进展 落实情况 工作情况 完成情况 情况报告 工作报告 情况总结 进展 信息 工作信息 报表 台账")
  private static let times = ScalarSet("一二两三1次份篇")
  private static let joins = ScalarSet("、和及与或 ，")
  private static let yearly = WordList("总结 全年 年度 年终 年报")
  private static let halfYearly = WordList("半年 上半年 年中")

  /// 「7月5日前和12月20日前分别报送半年和全年总结」: what each of two days brings, of the words that they share.
  private func inTurn(
    _ marks: [Mark], _ index: Int, _ sentence: ArraySlice<Unicode.Scalar>
  ) -> (title: String, receiver: String?)? {
    guard marks.count >= 2, marks[index].isDay else { return nil }
    // The two days that stand beside each other, joined by 和.
    func areJoined(_ first: Int) -> Bool {
      first >= 0 && first + 1 < marks.count && marks[first].isDay && marks[first + 1].isDay
        && sentence[marks[first].range.upperBound..<marks[first + 1].range.lowerBound].allSatisfy(Self.joins.contains)
    }
    let first = areJoined(index) ? index : index - 1
    guard areJoined(first) else { return nil }
    let behind = sentence[marks[first + 1].range.upperBound...]
    guard behind.withoutBlankEnds.starts(with: "分别".unicodeScalars), let what = what(behind) else { return nil }
    let words = what.title.scalars
    guard let join = words.firstIndex(where: { $0 == "和" || $0 == "、" || $0 == "及" || $0 == "与" }) else { return nil }
    let second = String(scalars: words[(join + 1)...])
    // 半年和全年总结: the paper is named once.
    let tail = ["工作总结", "总结", "报告", "小结"].first(where: second.hasSuffix) ?? ""
    let head = String(scalars: words[..<join])
    return (first == index ? head + (head.hasSuffix(tail) ? "" : tail) : second, what.receiver)
  }

  /// The rhythms and days in `sentence`, in order.
  private func marks(in sentence: ArraySlice<Unicode.Scalar>) -> [Mark] {
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

  private func mark(in sentence: ArraySlice<Unicode.Scalar>, at place: Int) -> Mark? {
    var duty = ReportDuty(id: "", title: Name("进展情况"), every: .year)
    if let end = Self.halfYear(sentence, place) {
      duty.every = .halfYear
      return Mark(range: place..<end, duty: duty)
    }
    if sentence[place] == "半", !Self.isHalfMonthly(sentence, place) { return nil }
    if let (word, rhythm) = Self.rhythms.first(where: { sentence.has($0.0, at: place) }) {
      duty.every = rhythm
      let after = place + word.unicodeScalars.count
      if rhythm == .year, let end = yearEnd(sentence, after, &duty) { return Mark(range: place..<end, duty: duty) }
      return Mark(range: place..<readDay(sentence, after, &duty), duty: duty)
    }
    // What no month or half-month holds evenly is so many pieces of one, which is asked.
    if let (word, every, count) = Self.often.first(where: { sentence.has($0.0, at: place) }) {
      let kept = every.words(.chinese) + (count == 1 ? "" : "\(count)次")
      (duty.every, duty.count, duty.notes) = (every, count, ["文中为\(word)报送，按\(kept)记"])
      return Mark(range: place..<(place + word.unicodeScalars.count), duty: duty)
    }
    guard let end = yearEnd(sentence, place, &duty) else { return nil }
    return Mark(range: place..<end, duty: duty, isDay: true)
  }

  /// 12月10日前, 年底前, 次年1月10日前: the day of a report on the year; where it ends.
  private func yearEnd(_ text: ArraySlice<Unicode.Scalar>, _ start: Int, _ duty: inout ReportDuty) -> Int? {
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
  private static let middleMonths: [(String, ReportDuty.DueMonth)] = [
    ("6月", .same), ("六月", .same), ("7月", .next), ("七月", .next),
  ]
  private static let lastMonths: [(String, ReportDuty.DueMonth)] = [
    ("12月", .same), ("十二月", .same), ("次年1月", .next), ("翌年1月", .next), ("下一年1月", .next), ("下年度1月", .next),
    ("次年一月", .next),
  ]

  // MARK: When

  /// Reads the day behind the rhythm; where it ends.
  private func readDay(_ text: ArraySlice<Unicode.Scalar>, _ start: Int, _ duty: inout ReportDuty) -> Int {
    var place = start
    for word in ["结束后", "终了后", "次月", "下月", "首月", "第一个月", "后"] where text.has(word, at: place) {
      duty.dueMonth = .next
      place += word.unicodeScalars.count
      break
    }
    for word in ["末月", "最后一个月", "末", "月", "度"] where text.has(word, at: place) {
      place += word.unicodeScalars.count
      break
    }
    // No calendar of ours knows working days: it is kept as the span's end, and asked.
    for word in Self.lastDays where text.has(word, at: place) {
      if word.hasSuffix("工作日") { duty.notes = ["文中为\(word)前，按期末记"] }
      duty.dueMonth = .same
      return place + word.unicodeScalars.count
    }
    if place < text.endIndex, let (value, end) = HanNumber.read(text, at: place), (1...31).contains(value),
      end < text.endIndex
    {
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
    return place
  }

  private static let lastDays = [
    "最后一个工作日", "最后1个工作日", "最后一工作日", "最后两个工作日", "最后一日", "最后一天", "底", "末",
  ]

  /// 每月15日和月底前, 每月10日、25日前: the second day of a month, which makes its halves of it; where it ends.
  private func secondDay(
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
  private static func halves(_ first: Int, _ second: Int) -> (day: Int?, month: ReportDuty.DueMonth, isEven: Bool)? {
    let (early, late) = (min(first, second), max(first, second))
    guard early <= 15, late > 15 else { return nil }
    if early == 15, late >= 28 { return (nil, .same, true) }
    guard (14...16).contains(late - early) else { return (nil, .same, false) }
    return (early, early <= 7 ? .next : .same, true)
  }

  /// Whether 半月 at `place` is told as a rhythm (半月报送, 半月一报), not as a span (半月内).
  private static func isHalfMonthly(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Bool {
    guard
      place == text.startIndex
        || text[place - 1] != "每" && text[place - 1] != "按" && text[place - 1] != "上" && text[place - 1] != "下"
    else { return false }
    return ["半月报送", "半月上报", "半月一报", "半月一次", "半月向", "半月将"].contains { text.has($0, at: place) }
  }

  /// 半年报送, 半年和年终各报送: the halves of a year, told without 每; where the words end. Nil where they tell a span (半年内).
  private static func halfYear(_ text: ArraySlice<Unicode.Scalar>, _ place: Int) -> Int? {
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

  private static let halfHeads = ScalarSet("每按上下前后近第")
  private static let heads = ScalarSet("每按半次下翌年1十上67六七")
  private static let rhythms: [(String, ReportDuty.Rhythm)] = [
    ("每季度", .quarter), ("每个季度", .quarter), ("每季", .quarter), ("按季度", .quarter), ("按季", .quarter), ("每半年", .halfYear),
    ("每年度", .year), ("每年", .year), ("每个月", .month), ("每月", .month), ("按月", .month), ("每半个月", .halfMonth),
    ("每半月", .halfMonth), ("按半月", .halfMonth), ("半月一报", .halfMonth), ("半月一次", .halfMonth), ("半月", .halfMonth),
  ]
  /// What comes back more often than every month and fills it unevenly: what it is kept as, and how many pieces of that.
  private static let often: [(String, ReportDuty.Rhythm, Int)] = [
    ("每两周", .halfMonth, 1), ("每两个星期", .halfMonth, 1), ("每双周", .halfMonth, 1), ("每个旬", .month, 3), ("每旬", .month, 3),
    ("按旬", .month, 3), ("每周", .month, 4), ("每个星期", .month, 4), ("每星期", .month, 4), ("按周", .month, 4),
  ]

  // MARK: What and to whom

  /// What is handed in and to whom, of the words behind the rhythm; nil where nothing is.
  private func what(_ text: ArraySlice<Unicode.Scalar>) -> (title: String, receiver: String?)? {
    guard let (place, length) = verb(text) else { return nil }
    let before = text[..<place]
    let after = text[(place + length)...].prefix { $0 != "，" && $0 != "," && $0 != "。" }
    // 向区整改办报送进展情况
    if let to = lastPlace(of: "向", in: before), place - to <= 24 {
      let receiver = String(scalars: before[(to + 1)...].withoutBlankEnds).trimming("书面")
      return (title(after) ?? object(before[..<to]) ?? "进展情况", named(receiver))
    }
    if let object = object(before) {
      return (object, named(String(scalars: after.withoutBlankEnds).trimming("送至给到")))
    }
    if let to = after.firstIndex(of: "至"), to > after.startIndex {
      return (title(after[..<to]) ?? "进展情况", named(String(scalars: after[(to + 1)...])))
    }
    let words = String(scalars: after.withoutBlankEnds)
    if UnitJudge.confidence(words) != nil { return ("进展情况", words) }
    return title(after).map { ($0, nil) }
  }

  /// What stands behind 将 or 把: 将落实情况报….
  private func object(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    guard let place = lastPlace(of: "将", in: text) ?? lastPlace(of: "把", in: text) else { return nil }
    return title(text[(place + 1)...])
  }

  private func title(_ words: ArraySlice<Unicode.Scalar>) -> String? {
    let bare = String(scalars: words.withoutBlankEnds)
    // 上半年总结, 上月进展 begin with a word of their own.
    let isOfSpan = ["上半", "上月", "上季", "上年"].contains(where: bare.hasPrefix)
    let title = bare.trimming(isOfSpan ? "，,、（(" : "书面上一次的并，,、（(")
    return (2...40).contains(title.count) ? title : nil
  }

  /// 1篇工作信息 as one piece called 工作信息.
  private func counted(_ title: String) -> (Int, String) {
    let text = title.scalars
    var start = 0
    for word in ["不少于", "至少"] where text.has(word, at: 0) { start = word.unicodeScalars.count }
    guard let (count, end) = HanNumber.read(text, at: start), (1...99).contains(count), end < text.count,
      "篇份条次期个件".unicodeScalars.contains(text[end])
    else { return (1, title) }
    let rest = String(scalars: text[(end + 1)...]).trimming("以上的")
    return rest.count >= 2 ? (count, rest) : (1, title)
  }

  private func named(_ receiver: String) -> String? { (2...30).contains(receiver.count) ? receiver : nil }

  /// The verb of reporting and its length. 通报 and 报告 as things are none.
  private func verb(_ text: ArraySlice<Unicode.Scalar>) -> (Int, Int)? {
    for place in text.indices where text[place] == "报" || text[place] == "反" || text[place] == "上" {
      for word in ["报送", "上报", "报告", "报至", "反馈", "报"] where text.has(word, at: place) {
        let end = place + word.unicodeScalars.count
        if place > text.startIndex, "通预检填申简汇".unicodeScalars.contains(text[place - 1]) { break }
        let rest = text[end...].prefix { $0 != "，" && $0 != "," }
        if word == "报告" {
          // 向县政府报告进展情况, not 检查报告.
          guard lastPlace(of: "向", in: text[..<place]) != nil else { break }
        } else if word == "报" {
          guard UnitJudge.confidence(String(scalars: rest.withoutBlankEnds)) != nil else { break }
        }
        return (place, word.unicodeScalars.count)
      }
    }
    return nil
  }

  private func lastPlace(of word: Unicode.Scalar, in text: ArraySlice<Unicode.Scalar>) -> Int? {
    text.lastIndex(of: word)
  }
}
