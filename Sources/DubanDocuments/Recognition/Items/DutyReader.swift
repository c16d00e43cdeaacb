import DubanCore

/// Reads who must hand in what, and how often: 各责任单位每月25日前向区整改办报送进展情况.
///
/// A rhythm and a verb of reporting in one sentence make a duty; what is only done in a rhythm (每月检查2次) is none. Who owes it
/// is read by `DutyParty`.
struct DutyReader {
  var splitter = UnitSplitter()
  /// Who leads and who helps in the tasks of the document.
  var parties = DutyParties()

  /// The duties in `line`, in order.
  func duties(in line: Line) -> [Guess<ReportDuty>] {
    var duties: [Guess<ReportDuty>] = []
    let text = line.text
    var start = 0
    for place in 0...text.count where place == text.count || text[place].stopsSentence || text[place] == "\n" {
      if place > start, place - start <= 300, let (duty, isSure) = duty(in: text[start..<place]) {
        let words = String(scalars: text[start..<place].withoutBlankEnds)
        let isWhole = duty.receiver != nil || duty.dueDay != nil
        duties.append(
          Guess(duty, from: Passage(words, at: line.origin), confidence: isWhole && isSure ? .sure : .likely))
      }
      start = place + 1
    }
    return duties
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
      return (rhythm, duty.dueDay, duty.dueMonth)
    }
    return nil
  }

  /// What `sentence` asks for, and whether it is certain who owes it.
  private func duty(in sentence: ArraySlice<Unicode.Scalar>) -> (duty: ReportDuty, isSure: Bool)? {
    for place in sentence.indices {
      guard Self.heads.contains(sentence[place]) else { continue }
      guard let (word, rhythm) = Self.rhythms.first(where: { sentence.has($0.0, at: place) }) else { continue }
      let after = place + word.unicodeScalars.count
      var duty = ReportDuty(id: "", title: Name("进展情况"), every: rhythm)
      let end = readDay(sentence, after, &duty)
      guard let what = what(sentence[end...]) else { continue }
      let (count, title) = counted(what.title)
      duty.title = Name(title)
      duty.count = count
      duty.receiver = what.receiver
      let owed = DutyParty(splitter: splitter, parties: parties).units(
        before: sentence[..<place], behind: sentence[end...])
      duty.units = owed.names
      return (duty, owed.isSure)
    }
    return nil
  }

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
    if place < text.endIndex, let (value, end) = HanNumber.read(text, at: place), (1...31).contains(value),
      end < text.endIndex
    {
      for word in ["个工作日", "日", "号"] where text.has(word, at: end) {
        duty.dueDay = value
        return end + word.unicodeScalars.count
      }
    }
    duty.dueMonth = .same
    return place
  }

  private static let heads = ScalarSet("每按次下")
  private static let rhythms: [(String, ReportDuty.Rhythm)] = [
    ("每季度", .quarter), ("每个季度", .quarter), ("每季", .quarter), ("按季度", .quarter), ("按季", .quarter), ("每半年", .halfYear),
    ("每年度", .year), ("每年", .year), ("每个月", .month), ("每月", .month), ("按月", .month),
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
    let title = String(scalars: words.withoutBlankEnds).trimming("书面上一次的并，,、")
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
