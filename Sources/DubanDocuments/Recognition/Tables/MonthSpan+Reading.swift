extension MonthSpan {
  /// The months that a heading names: `一季度`, `第2季度`, `二、三季度`, `1-3月`, `6月底前`, `上半年`, `截至9月末`, `Q3`; nil for
  /// any other.
  ///
  /// A day by which (`6月底前`) is its month alone; what must stand then is told at its end all the same.
  package static func reading(heading: String) -> MonthSpan? {
    var text = Substring(CellText.squeezed(heading))
    if let year = text.firstIndex(of: "年"), text[..<year].allSatisfy(\.isNumber), text[..<year].count == 4 {
      text = text[text.index(after: year)...]
    }
    for head in ["截至", "截止", "到", "至", "第", "前"] where text.hasPrefix(head) {
      text = text.dropFirst(head.count)
      break
    }
    for tail in tails where text.hasSuffix(tail) && text.count > tail.count {
      text = text.dropLast(tail.count)
      break
    }
    switch text {
    case "上半年": return MonthSpan(1, 6)
    case "下半年": return MonthSpan(7, 12)
    default: break
    }
    if text.hasPrefix("Q") || text.hasPrefix("q"), let index = Int(text.dropFirst()), (1...4).contains(index) {
      return MonthSpan(index * 3 - 2, index * 3)
    }
    if text.hasSuffix("季度") { return quarters(text.dropLast(2)) }
    if text.hasSuffix("季") { return quarters(text.dropLast(1)) }
    if text.hasSuffix("月份") { return months(text.dropLast(2)) }
    if text.hasSuffix("月") { return months(text.dropLast(1)) }
    return nil
  }

  /// Whether `words`, without blanks, could name months: most lines cannot, and no string is made of them.
  static func mayBe(_ words: Scalars) -> Bool {
    var words = words[...]
    if let length = tailWords.ending(of: words, under: words.count) { words = words.dropLast(length) }
    return spanWords.ends(words) || words.contains("Q") || words.contains("q")
  }

  private static let tailWords = WordList(tails)
  private static let spanWords = WordList("季度 季 月份 月 上半年 下半年")

  private static let tails = [
    "重点工作安排", "重点工作", "重点任务", "工作目标", "目标任务", "进度安排", "工作安排", "工作计划", "进度要求", "目标要求", "形象进度", "主要节点", "工作任务", "序时进度",
    "工作进度", "进度目标",
    "阶段目标", "节点目标", "目标", "计划", "任务", "进度", "安排", "节点", "底前", "末前", "底", "末", "前",
  ]

  private static func quarters(_ text: Substring) -> MonthSpan? {
    let parts = text.split(whereSeparator: { "、-—–至和及到~".contains($0) })
    let indexes = parts.compactMap { part -> Int? in
      let part = part.hasPrefix("第") ? part.dropFirst() : part
      return HanNumber.value(String(part))
    }
    guard !parts.isEmpty, indexes.count == parts.count, let first = indexes.first, let last = indexes.last,
      (1...4).contains(first), (first...4).contains(last)
    else { return nil }
    return MonthSpan(first * 3 - 2, last * 3)
  }

  private static func months(_ text: Substring) -> MonthSpan? {
    let parts = text.split(whereSeparator: { "-—–至到~".contains($0) })
    let numbers = parts.compactMap { part -> Int? in
      let part = part.hasSuffix("月") ? part.dropLast() : part
      return HanNumber.value(String(part))
    }
    guard !parts.isEmpty, parts.count <= 2, numbers.count == parts.count, let first = numbers.first,
      let last = numbers.last
    else { return nil }
    return MonthSpan(first, last)
  }
}
