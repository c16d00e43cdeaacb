import DubanCore

/// Reads the sentences of a report: what each is about, and which of its figures tell what was reached.
struct ProgressSentences {
  let context: RecognitionContext

  /// The sentences of `line` that hold figures.
  func entries(in line: Line) -> [ProgressEntry] {
    let words = Marker.read(line.text, at: 0).map { line.text[$0.end...] } ?? line.text[...]
    let number = Marker.read(line.text, at: 0)?.marker.printed
    let passage = Passage(String(scalars: words.withoutBlankEnds), at: line.origin)
    return entries(in: passage, number: number, about: nil)
  }

  /// The sentences of `passage` that hold figures.
  ///
  /// - Parameter name: what they are about, where that is told beside them.
  func entries(in passage: Passage, number: String?, about name: String?) -> [ProgressEntry] {
    let text = PhraseText(passage)
    let clauses = Clauses(text)
    let spans = DayScanner(text, context: context).spans()
    let amounts = AmountScanner(text, without: spans.map(\.range)).amounts()
    guard !amounts.isEmpty else { return [] }
    var heading = name ?? ""
    var entries: [ProgressEntry] = []
    var index = 0
    var next = 0
    while index < clauses.ranges.count {
      let sentence = clauses.sentences[index]
      var last = index
      while last + 1 < clauses.ranges.count, clauses.sentences[last + 1] == sentence { last += 1 }
      let range = clauses.ranges[index].lowerBound..<clauses.ranges[last].upperBound
      let own = text.passage(range)
      var figures: [ReportedFigure] = []
      for clause in clauses.ranges[index...last] {
        while next < amounts.count, amounts[next].range.lowerBound < clause.lowerBound { next += 1 }
        while next < amounts.count, amounts[next].range.lowerBound < clause.upperBound {
          if let figure = figure(amounts[next], in: clause, of: range, text) { figures.append(figure) }
          next += 1
        }
      }
      if figures.isEmpty {
        // (四)改小区。 is what the next sentence is about.
        if name == nil, own.text.count <= 16 { heading = own.text }
      } else {
        var entry = ProgressEntry(own, subject: (heading.isEmpty ? "" : heading + " ") + own.text)
        entry.number = number
        entry.units = ProgressSentences.units(in: own.text)
        entry.figures = figures
        entries.append(entry)
      }
      index = last + 1
    }
    return entries
  }

  private func figure(
    _ amount: Amount, in clause: Range<Int>, of sentence: Range<Int>, _ text: PhraseText
  ) -> ReportedFigure? {
    // In running text what is counted stands behind a figure; numbers without it are serials and years.
    guard !amount.unit.isEmpty, !ProgressSentences.counted.contains(amount.unit) else { return nil }
    // 第3项 is the third, not three of them; -5, 1e3 and 0.5.5 are no amounts of anything.
    if amount.range.lowerBound > sentence.lowerBound {
      let last = text.scalars[amount.range.lowerBound - 1]
      if "第-−负.".unicodeScalars.contains(last) || (last.isASCII && last.properties.isAlphabetic) || last.isDigit {
        return nil
      }
    }
    let quoted = ProgressSentences.quoted(amount.range, in: sentence, text)
    // 《松河市2026年重点工作任务清单》 names a document, 第3项“新建公厕26座以上” an item; “已完成8座” is what somebody said.
    if let quoted, !["已", "累计", "现"].contains(where: quoted.contains) { return nil }
    let before = text.text(clause.lowerBound..<amount.range.lowerBound)
    let after = text.text(min(amount.range.upperBound, clause.upperBound)..<clause.upperBound)
    let sort = FigureSort.sort(before: before, after: after, unit: amount.unit)
    var figure = ReportedFigure(amount.value, unit: amount.unit, words: before + after, sort: sort)
    figure.isVague =
      amount.isMore || amount.upper != nil || amount.isRounded || quoted != nil
      || ["约", "近", "大约", "将近", "约为"].contains(where: before.hasSuffix)
    return figure
  }

  /// The words in quotation marks among which `place` stands; nil where it stands in none.
  private static func quoted(_ place: Range<Int>, in sentence: Range<Int>, _ text: PhraseText) -> String? {
    for (opening, closing) in quotationMarks {
      let before = text.scalars[sentence.lowerBound..<place.lowerBound]
      guard let open = before.lastIndex(of: opening), before[open...].lastIndex(of: closing) == nil else { continue }
      let end = text.scalars[place.upperBound..<sentence.upperBound].firstIndex(of: closing) ?? sentence.upperBound
      return text.text(open + 1..<end)
    }
    return nil
  }

  private static let quotationMarks: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("《", "》"), ("“", "”"), ("「", "」"), ("‘", "’"),
  ]

  /// What stands behind numbers that name something: documents, years, days.
  private static let counted: Set<String> = ["号", "年", "月", "日", "期", "时", "点", "时间"]

  /// Who is told to answer: 市水利局牵头的…, 由河东区负责的….
  static func units(in sentence: String) -> [String] {
    for word in ["牵头的", "牵头", "负责的", "承担的", "承建的", "实施的"] {
      guard let end = sentence.scalars.place(of: word) else { continue }
      var words = String(scalars: sentence.scalars[..<end])
      if words.hasPrefix("由") { words.removeFirst() }
      let names = words.split { "、,，和及".contains($0) }.map(String.init)
      guard !names.isEmpty, names.allSatisfy({ (2...24).contains($0.count) }) else { continue }
      return names
    }
    return []
  }
}

/// What a figure of a report tells, by the words of its clause.
enum FigureSort {
  /// The sort of a figure in `unit` between `before` and `after`.
  static func sort(before: String, after: String, unit: String) -> ReportedFigure.Sort {
    if !unit.hasSuffix("%"), elsewhere.contains(where: before.contains) { return .other }
    if unit.hasSuffix("百分点") || open.contains(where: before.hasSuffix) { return .other }
    if unit.hasSuffix("%"), grown.contains(where: before.contains) { return .growth }
    if unit.hasSuffix("%"), isShare(before) { return .share }
    if isPlanned(before) { return .planned }
    if before.isEmpty || before == "其中" || before == "其余" {
      // 28个老旧小区改造全部开工 tells what was reached, 186所学校开展排查 does not.
      return before != "其余" && reachedAfter.contains(where: after.contains) ? .reached : .other
    }
    return .reached
  }

  /// What is not there yet.
  private static let open = [
    "在建", "剩余", "尚余", "其余", "还有", "尚有", "仍有", "未完成", "未开工", "尚未", "未", "相差", "还差", "缺口", "低于", "高于", "推进",
    "逾期", "超期",
  ]
  /// What was not done, or was at another time, or went away.
  private static let elsewhere = ["未", "尚", "去年", "上年", "同期", "减少", "退回", "撤销"]
  private static let grown = ["同比", "增长", "增幅", "下降", "上升", "比上年", "较上年", "环比"]
  private static let reachedAfter = ["全部", "已", "完工", "竣工", "建成", "完成", "交付", "投用", "开工"]

  private static func isShare(_ before: String) -> Bool {
    if before.contains("占") { return true }
    if ["完成率", "完成比例", "完成进度", "进度", "完成", "已完成", "完成了"].contains(where: before.hasSuffix) { return true }
    guard before.hasSuffix("的") else { return false }
    return ["任务的", "目标的", "计划的", "投资的", "总数的", "总量的", "任务数的", "目标任务的"].contains(where: before.hasSuffix)
  }

  private static func isPlanned(_ before: String) -> Bool {
    let done = ["实际", "已", "累计", "现"].compactMap { before.range(of: $0) }.max()
    for word in ["应", "计划", "拟", "需", "将", "目标", "任务"] {
      guard let place = before.range(of: word) else { continue }
      if let done, done > place { continue }
      // 完成年度目标任务30个 tells what was reached.
      if word == "目标" || word == "任务" || word == "计划", let reached = before.range(of: "完成"), reached < place {
        continue
      }
      return true
    }
    return false
  }
}

extension String {
  /// The last place of `word`, counted in scalars; nil where it does not stand there.
  fileprivate func range(of word: String) -> Int? {
    let text = scalars
    var found: Int?
    var place = 0
    while let next = text.place(of: word, from: place) {
      found = next
      place = next + 1
    }
    return found
  }
}
