import DubanCore

extension HeadReader {
  /// In characters; a title with the words around it is no longer.
  private static let longestTitle = 400

  private static let endings = [
    "方案", "计划", "要点", "意见", "措施", "规划", "分解表", "清单", "任务书", "责任书", "实施细则", "办法", "项目表", "行动", "工作安排", "任务表", "责任表",
    "分工",
    "分工表", "实事", "台账", "纪要", "目标任务", "项目", "任务", "一览表", "任务分解", "责任分解", "分工方案", "批示", "决定", "通报", "报告", "通知", "若干政策",
    "事项", "分解", "重点工作", "月度安排", "季度安排", "进度安排", "推进安排", "主要指标", "交办单", "督办单", "任务单", "督办函",
  ]

  /// Finds what the document is called.
  mutating func readTitle() {
    var candidates: [(title: String, line: Line, rank: Int, isWhole: Bool)] = []
    for (index, line) in front.enumerated() {
      if let (marker, _) = Marker.read(line.text, at: 0), marker.style != .piece { continue }
      for (joined, count) in joinedTitles(from: index) {
        guard let title = Self.title(of: joined) ?? (index < 10 ? Self.titleOfOpinion(joined) : nil) else { continue }
        // 青岩市进一步完善医疗卫生 / 服务体系实施方案: the second line alone is half of it.
        if count == 1, let last = candidates.last, last.title != title.0, last.title.hasSuffix(title.0),
          last.isWhole
        {
          break
        }
        let isWhole = count == 2 && Self.isHalf(line.text)
        candidates.append((title.0, line, title.1 - (isWhole ? 0 : count - 1), isWhole))
        break
      }
    }
    if let (title, line) = titleOfMinutes() { candidates.insert((title, line, 5, false), at: 0) }
    if !head.isMinutes, let (title, line) = titleInNotice() { candidates.insert((title, line, 4, false), at: 0) }
    for line in titles {
      guard let title = Self.title(of: String(scalars: line.text.filter { !$0.isBlank })) else { continue }
      candidates.append((title.0, line, title.1, false))
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

  /// Whether a line may be the first half of a title: words alone that name a place first, and no issuer, day or salutation.
  private static func isHalf(_ text: Scalars) -> Bool {
    let words = text[...].withoutBlankEnds
    guard (6...40).contains(words.count), words.allSatisfy({ $0.isHan || "“”、".unicodeScalars.contains($0) }) else {
      return false
    }
    let name = String(scalars: words)
    return Jurisdiction.place(in: name).map { name.hasPrefix($0) && name.count > $0.count + 3 } ?? false
      && issuerAtEnd(words) == nil && !["文件", "公报", "简报"].contains(where: name.hasSuffix)
  }

  /// …人民政府关于…的意见, 下达…的通知: what an organ gives out under its own name is a title without a year.
  private static func titleOfOpinion(_ text: String) -> (String, Int)? {
    guard (10...70).contains(text.count), !text.contains("。"), !text.contains("："), !text.contains(":"),
      !text.contains("，"), !text.contains(","), !text.hasPrefix("《")
    else { return nil }
    let ends = ["意见", "决定", "措施", "任务通知", "的通知", "工作通知", "的通告"]
    guard ends.contains(where: text.hasSuffix) else { return nil }
    let words = text.scalars
    guard !YearSigns.cites.isIn(words[..<(words.place(of: "关于") ?? 0)]) else { return nil }
    guard let about = words.place(of: "关于") else {
      return text.hasSuffix("通知") && ["下达", "印发", "做好", "开展", "分解"].contains(where: text.contains) ? (text, 2) : nil
    }
    return (text, about == 0 || issuerAtEnd(words[..<about]) != nil ? 3 : 2)
  }

  /// 县政府专题会议纪要: of minutes the first line that says so, whatever they bring.
  private func titleOfMinutes() -> (String, Line)? {
    guard head.isMinutes else { return nil }
    for (index, line) in lines.prefix(6).enumerated() {
      guard let (words, _) = joinedTitles(from: index).first(where: { $0.0.hasSuffix("纪要") }),
        (6...60).contains(words.count)
      else { continue }
      return (words, line)
    }
    return nil
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
      // Only the beginning can be a title where the whole text stands on one line.
      let line = lines[index + offset].text.prefix(HeadReader.longestTitle)
      // A row of a table in strokes may hold the title alone.
      let words = String(scalars: line.filter { !$0.isBlank }).trimming("|｜│┃")
      guard !words.isEmpty, words.count <= 200 || offset == 0, offset == 0 || lines[index + offset].marker == nil else {
        break
      }
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
      let ending = endings.first(where: withoutQuotes(text).hasSuffix) ?? yearEnding(text)
        ?? (text.hasSuffix("表") && text.contains("年") ? "表" : nil)
    else { return nil }
    if text.hasPrefix("附件") || text.hasPrefix("关键词") || text.hasPrefix("首页") || text.contains("|") { return nil }
    if text.contains("，") && !text.contains("关于") { return nil }
    if text.hasPrefix("现将") || text.hasPrefix("为") { return nil }
    if ending == "通知" || ending == "通报" {
      let isOwn = ["督办通知", "督查通知", "交办通知"].contains(where: text.hasSuffix)
      guard isOwn || text.contains("关于") || (ending == "通报" && text.contains("情况")) else { return nil }
      return (text, 3)
    }
    // 2025年3月7日…: a day that ran into the title is none of it.
    if let (_, range) = DatePhrase.first(in: scalars), range.lowerBound <= 1 { return nil }
    let weak =
      text.hasSuffix("若干措施")
      ? false : ["分解", "重点工作", "任务", "项目", "事项", "措施", "行动", "目标任务", "报告", "意见", "主要指标"].contains(ending)
    let hasYear = text.contains("年") || text.contains("十四五") || text.contains("十五五")
    if weak, !hasYear { return nil }
    return (text, hasYear ? 3 : 2)
  }

  /// 高质量发展“三张清单”: without the marks at its end.
  private static func withoutQuotes(_ text: String) -> String {
    text.hasSuffix("”") && text.contains("“") ? String(text.dropLast()) : text
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
    // 根据《…关于印发…的通知》: another document, which this one cites.
    let before = text[..<about]
    if before.dropFirst().contains("《") || YearSigns.cites.isIn(before) { return nil }
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
}
