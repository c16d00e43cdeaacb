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
      var words = line.text.filter { !$0.isBlank }
      // 青岩县人民政府办公室文件: the red head.
      if words.count > 6, words[...].has("文件", at: words.count - 2) { words.removeLast(2) }
      if words.count <= 30, let issuer = issuerAtEnd(words[...]), issuer.unicodeScalars.count == words.count,
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
    guard endings.contains(where: name.hasSuffix), !name.contains("关于"), !name.contains("现将") else { return nil }
    return name
  }
}
