import DubanCore

extension HeadReader {
  /// Who issued it and when.
  mutating func readSignature() {
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
      if let issuer = Self.issuerAtEnd(before), alone || !before.isEmpty {
        set(issuer, day, line)
        return
      }
      if alone, index > 0 {
        for previous in lines[max(0, index - 3)..<index].reversed() {
          let words = previous.text.filter { !$0.isBlank }
          guard !words.isEmpty else { continue }
          if let issuer = Self.issuerAtEnd(words[...]) {
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
      if head.issued == nil,
        ["发文日期", "发布日期", "发布时间", "成文日期", "印发日期", "生成日期", "交办日期", "交办时间"].contains(where: { before.holds($0) })
      {
        head.issued = Guess(
          day, from: Passage(String(scalars: line.text).trimmed, at: line.origin), confidence: .likely)
      }
    }
    if head.issuer == nil, info.issuer == nil { readIssuerBeforeTitle() }
    if head.issuer == nil, info.issuer == nil { readIssuerLine() }
  }

  /// Takes issuer and day from the frame of the page where the text tells none for sure.
  mutating func takeInfo() {
    if head.issuer.map({ $0.confidence < .sure }) ?? true, let issuer = info.issuer { head.issuer = issuer }
    guard let issued = info.issued else { return }
    guard var own = head.issued, own.confidence == .sure else {
      head.issued = issued
      return
    }
    // Below the text another day than in the frame: either may be right.
    if own.value != issued.value {
      own.confidence = .likely
      own.alternatives = [issued.value]
      head.issued = own
    }
  }

  /// …人民政府办公室关于印发…: who speaks in the title of the notice.
  private mutating func readIssuerBeforeTitle() {
    for line in lines.prefix(20) {
      guard let about = Self.endOfIssuer(in: line.text), about >= 4, about <= 40,
        let issuer = Self.issuerAtEnd(line.text[..<about]),
        Jurisdiction.place(in: issuer) != nil || issuer.hasSuffix("办公室")
      else { continue }
      head.issuer = Guess(
        issuer, from: Passage(String(scalars: line.text.prefix(80)).trimmed, at: line.origin), confidence: .likely)
      return
    }
  }

  /// Words of a title before which the name of the issuer may stand.
  private static let behindIssuer = WordList(
    "关于 专题会议纪要 专题会议 常务会议 县长办公会 市长办公会 区长办公会 镇长办公会 局长办公会 党组会议 全体会议 会议纪要 督办事项 交办单 督办单")

  /// Where one of those words, or the first year of the title (县教育局2026年工作要点), begins.
  private static func endOfIssuer(in text: Scalars) -> Int? {
    if let place = behindIssuer.place(in: text[...]) { return place }
    return text.indices.prefix(40).first { place in
      text[place].isAnyDigit && place + 4 < text.count && text[place..<(place + 4)].allSatisfy(\.isAnyDigit)
        && text[place + 4] == "年"
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
        if let issuer = Self.issuerAtEnd(words[...]) {
          head.issuer = Guess(
            issuer, from: Passage(String(scalars: line.text).trimmed, at: line.origin), confidence: .likely)
          return
        }
      }
    }
    // Further below a line that holds a name alone is a cell or a unit.
    for line in front.prefix(15) {
      var words = line.text.filter { !$0.isBlank }
      // 青岩县人民政府办公室文件: the red head.
      if words.count > 6, words[...].has("文件", at: words.count - 2) { words.removeLast(2) }
      if words.count <= 30, let issuer = Self.issuerAtEnd(words[...]), issuer.unicodeScalars.count == words.count,
        Jurisdiction.place(in: issuer) != nil
      {
        head.issuer = Guess(
          issuer, from: Passage(String(scalars: line.text).trimmed, at: line.origin), confidence: .likely)
        return
      }
    }
  }

  /// The organ whose name ends `text`.
  static func issuerAtEnd(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    var text = text.withoutBlankEnds
    // 办公室（代章）: how it was sealed is no part of the name.
    if text.last?.closesBracket == true, let open = text.lastIndex(where: \.opensBracket),
      (1...6).contains(text.endIndex - open - 2), text[open...].contains("章") || text[open...].contains("印")
    {
      text = text[..<open]
    }
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
    guard endings.contains(where: name.hasSuffix), !issuerless.isIn(name.scalars[...]) else { return nil }
    return name
  }

  /// Words that no name of an organ holds: 会议听取了市林业局 is a sentence.
  private static let issuerless = WordList("关于 现将 会议 听取 根据 按照 研究 同意")
}
