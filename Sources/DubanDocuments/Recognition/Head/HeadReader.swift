import DubanCore

/// Reads the head of a document from its paragraphs: what it is called, by whom it was issued and when.
package struct HeadReader {
  private let lines: [Line]
  private let titles: [Line]
  private var head = DocumentHead()

  /// Reads the head of a document with `lines`.
  ///
  /// - Parameter titles: lines that may be titles besides, as those above the rows of a table.
  static func read(_ lines: [Line], titles: [Line] = []) -> DocumentHead {
    var reader = HeadReader(lines: lines, titles: titles)
    reader.head.isMinutes = (lines.prefix(6) + titles.prefix(4)).contains { line in
      let words = line.text[...].withoutBlankEnds
      return words.count <= 40 && words.count >= 2 && words.has("纪要", at: words.endIndex - 2)
    }
    reader.readTitle()
    reader.readNumber()
    if reader.head.documentNumber == nil { reader.readNumberWithoutBrackets() }
    reader.readBringing()
    reader.readSignature()
    reader.readPlace()
    reader.readAnnexes()
    reader.readPeriod()
    reader.lookBelow()
    return reader.head
  }

  private init(lines: [Line], titles: [Line]) {
    self.lines = lines
    self.titles = titles
  }

  /// How many paragraphs may be head at most.
  private var front: ArraySlice<Line> { lines.prefix(80) }

  // MARK: Title

  private static let endings = [
    "方案", "计划", "要点", "意见", "措施", "规划", "分解表", "清单", "任务书", "责任书", "实施细则", "办法", "项目表", "行动", "工作安排", "任务表", "责任表",
    "分工",
    "分工表", "实事", "台账", "纪要", "目标任务", "项目", "任务", "一览表", "任务分解", "责任分解", "分工方案", "批示", "决定", "通报", "报告", "通知", "若干政策",
    "事项", "分解", "重点工作",
  ]

  private mutating func readTitle() {
    var candidates: [(title: String, line: Line, rank: Int)] = []
    for (index, line) in front.enumerated() {
      if let (marker, _) = Marker.read(line.text, at: 0), marker.style != .piece { continue }
      for (joined, count) in joinedTitles(from: index) {
        guard let title = Self.title(of: joined) else { continue }
        candidates.append((title.0, line, title.1 - (count - 1)))
        break
      }
    }
    if let (title, line) = titleInNotice() { candidates.insert((title, line, 4), at: 0) }
    for line in titles {
      guard let title = Self.title(of: String(scalars: line.text.filter { !$0.isBlank })) else { continue }
      candidates.append((title.0, line, title.1))
    }
    // The title of the plan itself beats that of the notice; the first of the best is taken.
    guard let best = candidates.map(\.rank).max(), let found = candidates.first(where: { $0.rank == best }) else {
      return
    }
    let others = candidates.filter { $0.title != found.title && $0.rank >= 2 }.map(\.title)
    let cited = Passage(String(scalars: found.line.text).trimmed, at: found.line.origin)
    head.title = Guess(
      found.title, from: cited, confidence: found.rank >= 3 ? .sure : .likely,
      alternatives: others.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  /// 现将《…》印发给你们: the title between its marks.
  private func titleInNotice() -> (String, Line)? {
    for line in front {
      let text = line.text
      for sign in ["现将《", "制定的《", "《"] {
        guard let place = text.place(of: sign) else { continue }
        let start = place + sign.unicodeScalars.count
        var depth = 1
        guard
          let end = text[start...].firstIndex(where: { scalar in
            if scalar == "《" || scalar == "〈" { depth += 1 }
            if scalar == "》" || scalar == "〉" { depth -= 1 }
            return depth == 0
          })
        else { continue }
        let after = text[end...].prefix(40)
        let title = String(scalars: text[start..<end].filter { !$0.isBlank })
        guard ["印发", "发给", "下发", "转发"].contains(where: { after.holds($0) }), title.count >= 6, title.count <= 80,
          line.text.place(of: "关于印发") == nil, Self.title(of: title) != nil
        else { continue }
        return (title, line)
      }
    }
    return nil
  }

  /// The line at `index`, then with the one or two after it: titles stand on several lines.
  private func joinedTitles(from index: Int) -> [(String, Int)] {
    var text = ""
    var result: [(String, Int)] = []
    for offset in 0..<3 where index + offset < lines.count {
      let line = lines[index + offset]
      // A row of a table in strokes may hold the title alone.
      let words = String(scalars: line.text.filter { !$0.isBlank }).trimming("|｜│┃")
      guard !words.isEmpty, words.count <= 200 || offset == 0, offset == 0 || line.marker == nil else { break }
      if offset > 0, words.contains("。") || words.hasSuffix(":") || words.hasSuffix("：") || words.hasPrefix("现将") {
        break
      }
      text += words
      result.append((text, offset + 1))
    }
    return result
  }

  /// The title that `text` is, and how good a sign it is: 4 for a plan's in a notice, 3 for one of its own.
  private static func title(of text: String) -> (String, Int)? {
    let scalars = text.scalars
    if let inner = broughtTitle(scalars) { return (inner, 4) }
    let text = withoutRemark(titleBeforeText(text) ?? text)
    guard text.count >= 6, text.count <= 90, !text.contains("。"), !text.contains("："), !text.contains(":"),
      let ending = endings.first(where: text.hasSuffix) ?? yearEnding(text)
        ?? (text.hasSuffix("表") && text.contains("年") ? "表" : nil)
    else { return nil }
    if text.hasPrefix("附件") || text.hasPrefix("关键词") || text.hasPrefix("首页") || text.contains("|") { return nil }
    if text.contains("，") && !text.contains("关于") { return nil }
    if text.hasPrefix("现将") || text.hasPrefix("为") { return nil }
    if ending == "通知" || ending == "通报" {
      guard text.contains("关于") || (ending == "通报" && text.contains("情况")) else { return nil }
      return (text, 3)
    }
    let weak = ["分解", "重点工作", "任务", "项目", "事项", "措施", "行动", "目标任务", "报告", "意见"].contains(ending)
    let hasYear = text.contains("年") || text.contains("十四五") || text.contains("十五五")
    if weak, !hasYear { return nil }
    return (text, hasYear ? 3 : 2)
  }

  /// …清单（公开版）: without a remark in brackets that tells no years.
  private static func withoutRemark(_ text: String) -> String {
    guard text.hasSuffix(")") || text.hasSuffix("）"), let open = text.lastIndex(where: { $0 == "(" || $0 == "（" }),
      open > text.startIndex,
      !text[open...].contains("20"), text[open...].count <= 8
    else { return text }
    return String(text[..<open])
  }

  /// The title that a text of one line begins with: …方案为进一步…
  private static func titleBeforeText(_ text: String) -> String? {
    guard text.count > 60 else { return nil }
    let scalars = text.scalars
    for place in scalars.indices.prefix(60) where place >= 8 {
      let goesOn = ["为", "根据", "按照", "一、", "第一"].contains { scalars.has($0, at: place) }
      guard goesOn else { continue }
      let head = String(scalars: scalars[..<place])
      if strongEndings.contains(where: head.hasSuffix) { return head }
    }
    return nil
  }

  private static let strongEndings = ["方案", "计划", "要点", "规划", "分解表", "清单", "实施细则", "项目表", "任务书", "若干措施", "实事"]

  /// …方案（2024—2026年）
  private static func yearEnding(_ text: String) -> String? {
    guard text.hasSuffix(")") || text.hasSuffix("）"), let open = text.lastIndex(where: { $0 == "(" || $0 == "（" })
    else { return nil }
    let bare = String(text[..<open])
    guard text[open...].contains("20") else { return nil }
    return endings.first { bare.hasSuffix($0) }
  }

  /// 关于印发《…》的通知: what is brought.
  private static func broughtTitle(_ text: Scalars) -> String? {
    guard let about = text.place(of: "关于") else { return nil }
    for verb in ["印发", "转发", "下达", "下发", "发布", "公布", "批转"] {
      guard let place = text.place(of: verb, from: about), place - about <= 8 else { continue }
      var start = place + 2
      guard let end = text.place(of: "的通知", from: start) ?? (text.has("通知", at: text.count - 2) ? text.count - 2 : nil)
      else {
        return nil
      }
      var stop = end
      if start < stop, text[start] == "《" { start += 1 }
      if stop > start, text[stop - 1] == "》" { stop -= 1 }
      let inner = text[start..<stop].filter { !$0.isBlank }
      guard inner.count >= 4 else { return nil }
      return String(scalars: inner)
    }
    return nil
  }

  // MARK: Number, notice, signature

  private mutating func readNumber() {
    for line in lines.prefix(40) {
      var start = 0
      while let (number, range) = DocumentNumber.find(line.text, from: start) {
        let before = range.lowerBound > 0 ? line.text[range.lowerBound - 1] : " "
        // A number in brackets after a title is cited.
        let cited = before.opensBracket || before == "》"
        if !cited || line.text.count == range.count + 2 {
          head.documentNumber = Guess(number, from: Passage(String(scalars: line.text.prefix(120)), at: line.origin))
          return
        }
        start = range.upperBound
      }
    }
  }

  /// 青政办发202612号: a number whose brackets were lost, as it stands.
  private mutating func readNumberWithoutBrackets() {
    for line in lines.prefix(12) {
      let words = line.text[...].withoutBlankEnds
      guard (10...24).contains(words.count), words.last == "号", let place = words.place(of: "20"),
        place - words.startIndex >= 3,
        words[..<place].allSatisfy(\.isHan), words[place..<(words.endIndex - 1)].allSatisfy(\.isAnyDigit),
        ["发", "办", "字", "函"].contains(words[place - 1])
      else { continue }
      head.documentNumber = Guess(
        String(scalars: words), from: Passage(String(scalars: words), at: line.origin), confidence: .doubtful)
      return
    }
  }

  private mutating func readBringing() {
    for line in front {
      guard let place = Self.brings.compactMap({ line.text.place(of: $0) }).min() else { continue }
      let sentence = line.text[place...].prefix { $0 != "。" }
      guard ["印发", "转发", "下发", "下达", "发给", "印送"].contains(where: { sentence.holds($0) }) else { continue }
      head.bringing = Passage(String(scalars: sentence), at: line.origin)
      return
    }
  }

  private static let brings = ["现将", "现印发", "现予印发", "现予以印发", "现转发", "现下发", "现下达", "现予转发", "现发给"]

  private mutating func readSignature() {
    let candidates =
      Array(lines.enumerated().prefix(120)) + Array(lines.enumerated().suffix(min(12, max(0, lines.count - 120))))
    for (index, line) in candidates {
      guard line.text.count < 400 || index < 12, let (day, range) = DatePhrase.first(in: line.text) else { continue }
      var before = line.text[..<range.lowerBound].withoutBlankEnds
      if before.last?.opensBracket == true,
        before.count == 1 || line.text[range.upperBound...].withoutBlankEnds.count <= 1
      {
        before = before.dropLast()
      }
      let after = line.text[range.upperBound...].withoutBlankEnds
      let alone =
        before.isEmpty
        && (after.isEmpty || after.first?.opensBracket == true || after.first?.closesBracket == true
          || after.has("印发", at: after.startIndex))
      if let issuer = issuerAtEnd(before), alone || !before.isEmpty {
        set(issuer, day, line)
        return
      }
      if alone, index > 0 {
        for previous in lines[max(0, index - 3)..<index].reversed() {
          let words = previous.text.filter { !$0.isBlank }
          guard !words.isEmpty else { continue }
          if let issuer = issuerAtEnd(words[...]) {
            set(issuer, day, line)
            return
          }
          break
        }
        if head.issued == nil {
          head.issued = Guess(
            day, from: Passage(String(scalars: line.text).trimmed, at: line.origin), confidence: .likely)
        }
      }
      if head.issued == nil, ["发文日期", "发布日期", "发布时间", "成文日期", "印发日期", "生成日期"].contains(where: { before.holds($0) }) {
        head.issued = Guess(
          day, from: Passage(String(scalars: line.text).trimmed, at: line.origin), confidence: .likely)
      }
    }
    if head.issuer == nil { readIssuerBeforeTitle() }
    if head.issuer == nil { readIssuerLine() }
  }

  /// …人民政府办公室关于印发…: who speaks in the title of the notice.
  private mutating func readIssuerBeforeTitle() {
    for line in lines.prefix(20) {
      guard let about = line.text.place(of: "关于"), about >= 4, about <= 40,
        let issuer = issuerAtEnd(line.text[..<about]),
        Jurisdiction.place(in: issuer) != nil || issuer.hasSuffix("办公室")
      else { continue }
      head.issuer = Guess(
        issuer, from: Passage(String(scalars: line.text.prefix(80)).trimmed, at: line.origin), confidence: .likely)
      return
    }
  }

  private mutating func set(_ issuer: String, _ day: Day, _ line: Line) {
    let passage = Passage(String(scalars: line.text.suffix(80)).trimmed, at: line.origin)
    head.issued = Guess(day, from: passage)
    head.issuer = Guess(issuer, from: passage)
  }

  /// 发布机构 …, or a line that is the name of a government's office.
  private mutating func readIssuerLine() {
    for line in front {
      for label in ["发布机构", "发文机关", "发布部门", "制发机关", "发文单位", "印发机关", "来源"] {
        guard let place = line.text.place(of: label) else { continue }
        var start = place + label.unicodeScalars.count
        while start < line.text.count, line.text[start].isBlank || line.text[start].isColon || line.text[start] == "|" {
          start += 1
        }
        let words = line.text[start...].prefix { $0.isHan }
        if let issuer = issuerAtEnd(words[...]) {
          head.issuer = Guess(
            issuer, from: Passage(String(scalars: line.text).trimmed, at: line.origin), confidence: .likely)
          return
        }
      }
    }
    for line in front {
      let words = line.text.filter { !$0.isBlank }
      if words.count <= 24, let issuer = issuerAtEnd(words[...]), issuer.unicodeScalars.count == words.count,
        Jurisdiction.place(in: issuer) != nil
      {
        head.issuer = Guess(
          issuer, from: Passage(String(scalars: line.text).trimmed, at: line.origin), confidence: .likely)
        return
      }
    }
  }

  /// The organ whose name ends `text`.
  private func issuerAtEnd(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    var end = text.endIndex
    while end > text.startIndex, !text[end - 1].isHan, !text[end - 1].closesBracket { end -= 1 }
    var start = end
    while start > text.startIndex, end - start < 30, text[start - 1].isHan { start -= 1 }
    let name = String(scalars: text[start..<end])
    guard name.count >= 4 else { return nil }
    let endings = [
      "人民政府办公室", "人民政府办公厅", "人民政府", "政府办公室", "委员会办公室", "委员会", "办公室", "办公厅", "领导小组", "指挥部", "管委会", "局", "委", "厅", "部",
      "督查室",
      "办事处", "医院", "学校", "大学", "学院", "集团", "公司", "中心", "人民法院", "检察院", "专班", "联席会议", "政府办",
    ]
    guard endings.contains(where: name.hasSuffix), !name.contains("关于"), !name.contains("现将") else { return nil }
    return name
  }

  /// Whether the brought plan, or an annex, begins on a line of its own.
  private mutating func lookBelow() {
    let title = head.title.map { String(scalars: $0.value.unicodeScalars.filter(\.isHan)) } ?? ""
    var joined = ""
    for line in lines {
      let words = line.text[...].withoutBlankEnds
      let han = String(scalars: words.filter(\.isHan))
      if words.has("附件", at: words.startIndex), words.count <= 8, !words.contains(where: \.isColon) {
        head.hasPlanBelow = true
      }
      if !title.isEmpty, han == title || joined + han == title { head.hasPlanBelow = true }
      joined = han
    }
  }

  // MARK: Place, period, annexes

  private mutating func readPlace() {
    if let issuer = head.issuer, let place = Jurisdiction.place(in: issuer.value) {
      // The place is sure where the issuer is, or where more of the head begins with it.
      let isTold = [head.title?.value, head.title?.passage.text].contains { $0?.hasPrefix(place) ?? false }
      let lines = lines.prefix(12).count { $0.text.holds(place) }
      head.jurisdiction = Guess(
        place, from: issuer.passage, confidence: isTold || lines > 1 ? .sure : issuer.confidence)
    } else if let title = head.title, let place = Jurisdiction.place(in: title.value) {
      head.jurisdiction = Guess(place, from: title.passage, confidence: .likely)
    }
  }

  private mutating func readPeriod() {
    if let title = head.title, let period = TitlePeriod.period(of: title.value, issued: head.issued?.value) {
      head.period = Guess(period, from: title.passage)
      return
    }
    if let title = head.title, let period = TitlePeriod.period(of: title.passage.text, issued: head.issued?.value) {
      head.period = Guess(period, from: title.passage)
      return
    }
    for line in lines.prefix(60) {
      guard let period = TitlePeriod.span(in: line.text) else { continue }
      head.period = Guess(
        period, from: Passage(String(scalars: line.text.prefix(80)).trimmed, at: line.origin), confidence: .likely)
      return
    }
    if let issued = head.issued, let period = TitlePeriod.span(issued.value.year, issued.value.year) {
      head.period = Guess(period, from: issued.passage, confidence: .likely)
      return
    }
    // Without a day and a year in the title: the year of which the text speaks most.
    guard let (year, line) = TitlePeriod.usualYear(lines), let period = TitlePeriod.span(year, year) else { return }
    head.period = Guess(
      period, from: Passage(String(scalars: line.text.prefix(80)).trimmed, at: line.origin), confidence: .doubtful)
  }

  private mutating func readAnnexes() {
    for (index, line) in lines.enumerated() where line.text.has("附件", at: line.text.firstIndex { !$0.isBlank } ?? 0) {
      let names = AnnexList.names(lines[index...].prefix(20).map(\.text))
      guard !names.isEmpty else { continue }
      head.annexes = names.map { Guess($0, from: Passage(String(scalars: line.text).trimmed, at: line.origin)) }
      return
    }
  }
}
