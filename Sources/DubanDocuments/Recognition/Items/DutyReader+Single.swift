import DubanCore

/// What is handed in but once, on a day of its own: 「4月10日前报送实施方案」.
struct SingleReport {
  /// The clause that asks for it.
  var passage: Passage
  /// What is handed in; nil where only that something is.
  var title: String?
  var receiver: String?
  /// The units that hand it in, or the group as it is called (各责任单位); empty where nobody is named.
  var units: [String]
  var isSure: Bool
  /// By when; nil where no year tells the day.
  var due: Day?

  /// The report as a task, for no report duty of a plan comes but once; nil where nothing tells what it is or by when.
  var task: TaskDraft? {
    guard let title, let due else { return nil }
    let name = (receiver.map { "向\($0)" } ?? "") + "报送\(title)"
    var task = TaskDraft(number: "", title: Guess(name, from: passage, confidence: .likely))
    task.text = Guess(String(scalars: DutyReader.withoutSerial(passage.text.scalars[...])), from: passage)
    task.responsible = units.map { Guess($0, from: passage, confidence: isSure ? .sure : .likely) }
    task.due = Guess(due, from: passage)
    return task
  }
}

// What is handed in but once.
extension DutyReader {
  /// What the sentences of `line` ask to be handed in on a day of its own that comes but once.
  func single(in line: Line) -> [SingleReport] {
    DutyReader.sentences(of: line.text).flatMap { sentence -> [SingleReport] in
      let marks = duties(in: sentence).isEmpty ? [] : marks(in: sentence)
      return sentence.split { $0 == "，" || $0 == "," }.flatMap { clause -> [SingleReport] in
        guard let day = DutyReader.monthDay(in: clause), !marks.contains(where: { $0.range.overlaps(day.range) }),
          verb(clause[day.range.upperBound...]) != nil || DutyReader.handsIn.isIn(clause[day.range.upperBound...])
        else { return [] }
        // 分别于6月30日和12月10日前报送: a report on each of the days.
        let days = DutyReader.daysBefore(day, in: clause) + [day]
        let first = days[0].range.lowerBound
        return days.map { day in
          var day = day
          day.range = first..<day.range.upperBound
          return single(clause, by: day, in: sentence, at: line.origin)
        }
      }
    }
  }

  private func single(
    _ clause: ArraySlice<Unicode.Scalar>, by day: MonthDay, in sentence: ArraySlice<Unicode.Scalar>, at origin: Origin
  ) -> SingleReport {
    let behind = clause[day.range.upperBound...]
    let what = what(behind)
    // The serial with which its line begins is no part of a name.
    var before = DutyReader.withoutSerial(sentence[sentence.startIndex..<day.range.lowerBound].withoutBlankEnds)
    for word in ["分别于", "分别在", "分别"] where before.count > 3 {
      let length = word.unicodeScalars.count
      if before.has(word, at: before.endIndex - length) { before = before.dropLast(length) }
    }
    let owed = DutyParty(splitter: splitter, parties: parties).units(before: before, behind: behind)
    var units = owed.names
    if units.isEmpty, let group = DutyReader.group(before) { units = [group] }
    let due = (day.year ?? year).flatMap { year in
      day.day.map { Day(year, day.month, $0) } ?? Day(year, day.month, 1)?.monthEnd
    }
    return SingleReport(
      passage: Passage(String(scalars: clause.withoutBlankEnds), at: origin), title: what?.title,
      receiver: what?.receiver, units: units, isSure: owed.isSure, due: due)
  }

  /// All of whom the words before a day call as one: 各责任单位.
  private static func group(_ before: ArraySlice<Unicode.Scalar>) -> String? {
    let clause = before.split { $0 == "，" || $0 == "," || $0.isColon }.last ?? before
    let name = String(scalars: withoutSerial(clause.withoutBlankEnds)).trimming("请由于在要应须需")
    return name.count <= 16 && UnitJudge.isGroup(name) ? name : nil
  }

  /// A clause without the serial with which its line begins: （三）, 2.
  static func withoutSerial(_ clause: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let head = clause.prefix(5)
    guard let end = head.firstIndex(where: { "）)、.．".unicodeScalars.contains($0) }), end > clause.startIndex,
      clause[clause.startIndex..<end].allSatisfy({
        $0.opensBracket || $0.isAnyDigit || "一二三四五六七八九十".unicodeScalars.contains($0)
      })
    else { return clause }
    return clause[(end + 1)...].withoutBlankEnds
  }

  private static let handsIn = WordList("报送 上报")

  /// A day of the calendar by which something is done.
  struct MonthDay {
    /// With its year and with 前.
    var range: Range<Int>
    var year: Int?
    var month: Int
    /// Nil for the month's end.
    var day: Int?
  }

  /// The days that stand right before `last` in a list with it (6月30日和12月10日前), each with the range of all of them.
  private static func daysBefore(_ last: MonthDay, in clause: ArraySlice<Unicode.Scalar>) -> [MonthDay] {
    var days: [MonthDay] = []
    var start = last.range.lowerBound
    while start - 1 > clause.startIndex, "、和及与".unicodeScalars.contains(clause[start - 1]) {
      let end = start - 1
      let found = (max(clause.startIndex, end - 7)..<end).first { place in
        clause[place].isAnyDigit && (place == clause.startIndex || !clause[place - 1].isAnyDigit)
          && day(clause, at: place)?.end == end
      }
      guard let found, let read = day(clause, at: found) else { break }
      days.insert(
        MonthDay(range: found..<last.range.upperBound, year: last.year, month: read.month, day: read.day), at: 0)
      start = found
    }
    return days
  }

  /// 6月30日, 6月底 at `place`, and where it ends.
  private static func day(
    _ text: ArraySlice<Unicode.Scalar>, at place: Int
  ) -> (month: Int, day: Int?, end: Int)? {
    guard let (month, end) = HanNumber.read(text, at: place), (1...12).contains(month), text.has("月", at: end) else {
      return nil
    }
    if text.has("底", at: end + 1) || text.has("末", at: end + 1) { return (month, nil, end + 2) }
    guard let (value, after) = HanNumber.read(text, at: end + 1), (1...31).contains(value), text.has("日", at: after)
    else {
      return nil
    }
    return (month, value, after + 1)
  }

  /// The day of the calendar in `clause` by which something is done: 4月10日前, 2026年11月底前.
  private static func monthDay(in clause: ArraySlice<Unicode.Scalar>) -> MonthDay? {
    for place in clause.indices where clause[place] == "月" {
      var start = place
      while start > clause.startIndex, clause[start - 1].isAnyDigit { start -= 1 }
      guard start < place, let (month, _) = HanNumber.read(clause, at: start), (1...12).contains(month) else {
        continue
      }
      var day = MonthDay(range: start..<start, month: month)
      var end = place + 1
      if end < clause.endIndex, let (value, after) = HanNumber.read(clause, at: end), (1...31).contains(value),
        after < clause.endIndex, clause[after] == "日" || clause[after] == "号"
      {
        (day.day, end) = (value, after + 1)
      } else if end < clause.endIndex, clause[end] == "底" || clause[end] == "末" {
        end += 1
      } else {
        continue
      }
      if clause.has("之前", at: end) || clause.has("以前", at: end) {
        end += 2
      } else if end < clause.endIndex, clause[end] == "前" {
        end += 1
      } else {
        continue
      }
      if start - 1 > clause.startIndex, clause[start - 1] == "年" {
        var first = start - 1
        while first > clause.startIndex, clause[first - 1].isAnyDigit { first -= 1 }
        if let (year, _) = HanNumber.read(clause, at: first), (2000...2099).contains(year) {
          (day.year, start) = (year, first)
        }
      }
      day.range = start..<end
      return day
    }
    return nil
  }
}
