import DubanCore

/// Aims told in running text before any heading, or in a text without headings: 主要预期目标是：…；…, 下达造林任务0.32万亩.
enum ProseAims {
  /// What tells aims, and whether that is certain.
  struct Found {
    var passage: Passage
    var isSure: Bool
  }

  /// What in `lines` tells aims, in order.
  static func find(in lines: [Line]) -> [Found] {
    var found: [Found] = []
    var taken = 0
    for (index, line) in lines.enumerated() where index >= taken {
      let text = line.text
      // A row of a table in strokes is read as one or not at all.
      guard !text.contains("|"), !text.contains("│") else { continue }
      if let start = announced(text) {
        var passages = [Found(passage: passage(text[start...], line), isSure: true)]
        // Each of them may have its line: the last ends with no semicolon.
        var last = text[...].withoutBlankEnds.last
        var next = index + 1
        while next < lines.count, last.map({ $0.isColon || $0 == ";" || $0 == "；" || $0 == "，" || $0 == "," }) ?? true {
          let words = lines[next].text[...].withoutBlankEnds
          if !words.isEmpty {
            guard Marker.read(lines[next].text, at: 0) == nil else { break }
            passages.append(Found(passage: passage(words, lines[next]), isSure: true))
            last = words.last
          }
          next += 1
        }
        taken = next
        found += passages.filter { !$0.passage.text.isEmpty }
      } else if let range = charged(text) {
        found.append(Found(passage: passage(text[range], line), isSure: false))
      }
    }
    return found
  }

  private static func passage(_ words: ArraySlice<Unicode.Scalar>, _ line: Line) -> Passage {
    Passage(String(scalars: words.withoutBlankEnds), at: line.origin)
  }

  /// Where what follows 目标是：, 指标为, 目标如下： begins; nil where the text announces no aims.
  private static func announced(_ text: Scalars) -> Int? {
    var place = text.startIndex
    while let start = aims.place(in: text[...], from: place) {
      var end = start + 2
      if text.has("任务", at: end) { end += 2 }
      if text.has("如下", at: end) { end += 2 }
      let isVerb = end < text.count && (text[end] == "是" || text[end] == "为")
      if isVerb { end += 1 }
      if end < text.count, text[end].isColon { return end + 1 }
      if isVerb, text[end...].prefix(60).contains(where: \.isAnyDigit) { return end }
      // 会议明确了…的预期目标。在空气质量方面，…: what follows tells it.
      if end < text.count, text[end] == "。", told.isIn(text[..<end].suffix(40)),
        text[end...].prefix(200).contains(where: \.isAnyDigit)
      {
        return end + 1
      }
      place = start + 2
    }
    return nil
  }

  /// The clauses of 任务为590万亩, 下达任务0.32万亩，其中…; nil where the text charges nobody with a figure.
  private static func charged(_ text: Scalars) -> Range<Int>? {
    var place = text.startIndex
    while let start = text.place(of: "任务", from: place) {
      var end = start + 2
      if end < text.count, text[end] == "为" || text[end] == "是" || text[end].isColon { end += 1 }
      if end < text.count, text[end].isAnyDigit {
        let clause =
          text[..<start].lastIndex { $0 == "，" || $0 == "," || $0.stopsSentence || $0.isColon }.map { $0 + 1 } ?? 0
        let open = object(text[clause..<start])
        var close = text[end...].firstIndex { $0 == "。" } ?? text.count
        // 任务为590万亩。其中，植树造林90万亩…: the parts stand in the next sentence.
        if text.has("其中", at: close + 1) { close = text[(close + 1)...].firstIndex { $0 == "。" } ?? text.count }
        return open..<close
      }
      place = start + 2
    }
    return nil
  }

  /// Where what somebody is charged with begins: 省政府办公厅明确明年全省|造林任务.
  private static func object(_ clause: ArraySlice<Unicode.Scalar>) -> Int {
    var open = clause.startIndex
    var place = clause.startIndex
    while place < clause.endIndex {
      guard let length = charging.match(in: clause, at: place) else {
        place += 1
        continue
      }
      place += length
      open = place
    }
    while let length = places.match(in: clause, at: open) { open += length }
    return clause.endIndex - open >= 2 ? open : clause.startIndex
  }

  private static let charging = WordList("明确 确定 下达 分解 安排 要求")
  private static let places = WordList(
    "了 我省 我市 我县 我区 我镇 本省 本市 本县 本区 全省 全市 全县 全区 全镇 明年 今年 全年 年度 当年")
  private static let aims = WordList("目标 指标")
  private static let told = WordList("明确 确定 提出 设定 制定 下达 了")
}
