extension MonthSpan {
  /// The months that a heading names: `一季度`, `第2季度`, `二、三季度`, `1-3月`, `6月底前`, `上半年`, `截至9月末`, `Q3`; nil for
  /// any other.
  ///
  /// A day by which (`6月底前`) is its month alone; what must stand then is told at its end all the same.
  package static func reading(heading: String) -> MonthSpan? {
    reading(squeezed: CellText.squeezed(heading.unicodeScalars)[...])
  }

  /// The months that `words`, which stand without blanks and in half width, name as a heading.
  static func reading(squeezed words: ArraySlice<Unicode.Scalar>) -> MonthSpan? {
    var words = words
    if let year = words.prefix(5).firstIndex(of: "年"), year - words.startIndex == 4,
      words[..<year].allSatisfy({ $0.properties.numericType != nil })
    {
      words = words[(year + 1)...]
    }
    if let length = heads.match(in: words, at: words.startIndex) { words = words.dropFirst(length) }
    if let length = tails.ending(of: words, under: words.count) { words = words.dropLast(length) }
    if let first = words.first, first == "Q" || first == "q", let index = Int(String(scalars: words.dropFirst())),
      (1...4).contains(index)
    {
      return MonthSpan(index * 3 - 2, index * 3)
    }
    switch words.last {
    case "年":
      guard words.count == 3 else { return nil }
      return words.has("上半", at: words.startIndex)
        ? MonthSpan(1, 6) : words.has("下半", at: words.startIndex) ? MonthSpan(7, 12) : nil
    case "度": return words.dropLast().last == "季" ? quarters(words.dropLast(2)) : nil
    case "季": return quarters(words.dropLast())
    case "份": return words.dropLast().last == "月" ? months(words.dropLast(2)) : nil
    case "月": return months(words.dropLast())
    default: return nil
    }
  }

  /// Whether `words`, without blanks, could name months: most lines cannot, and no string is made of them.
  static func mayBe(_ words: Scalars) -> Bool {
    var words = words[...]
    if let length = tails.ending(of: words, under: words.count) { words = words.dropLast(length) }
    return spanWords.ends(words) || words.contains("Q") || words.contains("q")
  }

  private static let spanWords = WordList("季度 季 月份 月 上半年 下半年")
  private static let heads = WordList("截至 截止 到 至 第 前")
  private static let tails = WordList(
    """
    重点工作安排 重点工作 重点任务 工作目标 目标任务 进度安排 工作安排 工作计划 进度要求 目标要求 形象进度 主要节点 工作任务 序时进度 工作进度 进度目标 \
    阶段目标 节点目标 目标 计划 任务 进度 安排 节点 底前 末前 底 末 前
    """)

  private static func quarters(_ words: ArraySlice<Unicode.Scalar>) -> MonthSpan? {
    let parts = words.split { dashes.contains($0) || $0 == "、" || $0 == "和" || $0 == "及" }
    let indexes = parts.compactMap { HanNumber.value($0.first == "第" ? $0.dropFirst() : $0) }
    guard !parts.isEmpty, indexes.count == parts.count, let first = indexes.first, let last = indexes.last,
      (1...4).contains(first), (first...4).contains(last)
    else { return nil }
    return MonthSpan(first * 3 - 2, last * 3)
  }

  private static func months(_ words: ArraySlice<Unicode.Scalar>) -> MonthSpan? {
    let parts = words.split { dashes.contains($0) }
    guard !parts.isEmpty, parts.count <= 2 else { return nil }
    let numbers = parts.compactMap { HanNumber.value($0.last == "月" ? $0.dropLast() : $0) }
    guard numbers.count == parts.count, let first = numbers.first, let last = numbers.last else { return nil }
    return MonthSpan(first, last)
  }

  private static let dashes = ScalarSet("-—–至到~")
}
