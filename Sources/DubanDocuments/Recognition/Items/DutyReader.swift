import DubanCore

/// Reads who must hand in what, and how often: 各责任单位每月25日前向区整改办报送进展情况.
///
/// A rhythm and a verb of reporting in one sentence make a duty; what is only done in a rhythm (每月检查2次) is none. Who owes it
/// is read by `DutyParty`. How often, by which day and what stands in files of their own beside this one.
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

  /// Whether `clause` names a day by which something is done.
  private static func isDated(_ clause: ArraySlice<Unicode.Scalar>) -> Bool {
    clause.count > 6 && ["月底前", "日前", "月前", "年底前", "月末前", "月底", "周内", "日内"].contains(where: clause.holds)
  }

  /// The sentences of `text` that are no longer than any that tells a duty.
  static func sentences(of text: Scalars) -> [ArraySlice<Unicode.Scalar>] {
    var sentences: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    for place in 0...text.count where place == text.count || text[place].stopsSentence || text[place] == "\n" {
      if place > start, place - start <= 300 { sentences.append(text[start..<place]) }
      start = place + 1
    }
    return sentences
  }

  /// What `sentence` asks for, each rhythm with its own, and whether it is certain who owes it.
  func duties(in sentence: ArraySlice<Unicode.Scalar>) -> [(duty: ReportDuty, isSure: Bool)] {
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
}
