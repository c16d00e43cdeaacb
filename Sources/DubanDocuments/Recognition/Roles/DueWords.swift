/// Tells limits among the words of a bracket: 6月底前完成, 2024年12月31日, 长期坚持.
enum DueWords {
  /// Whether `words` are a limit and nothing else.
  static func isLimit(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = words.withoutBlankEnds
    guard (2...24).contains(words.count) else { return false }
    let text = String(scalars: words)
    if plain.contains(text) { return true }
    guard words.contains(where: { $0.isAnyDigit || $0 == "年" || $0 == "季" || $0 == "半" || $0 == "月" }) else {
      return false
    }
    guard UnitJudge.confidence(text) == nil else { return false }
    guard ends.contains(where: text.hasSuffix) else { return false }
    return words.allSatisfy { letters.contains($0) || $0.isAnyDigit || $0.isBlank }
  }

  /// Whether `words` begin with a day by which something of their own must stand: 6月底前上线10项, 年底前全部完工.
  static func isStep(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = words.withoutBlankEnds
    guard (5...40).contains(words.count), let first = words.first,
      first.isAnyDigit || "年上下第一二三四".unicodeScalars.contains(first),
      UnitJudge.confidence(words) == nil
    else { return false }
    return days.contains { day in
      guard let place = words.prefix(12).place(of: day) else { return false }
      return words[..<place].allSatisfy { letters.contains($0) || $0.isAnyDigit || $0.isBlank }
    }
  }

  private static let days = ["月底前", "日前", "月前", "月末前", "季度", "半年", "年底前", "年末前"]

  /// The name and the limit of `市财政局（12月底前）`; nil where no limit stands in brackets at its end.
  static func parted(_ name: String) -> (name: String, limit: String)? {
    guard name.hasSuffix(")") || name.hasSuffix("）"), let open = name.lastIndex(where: { $0 == "(" || $0 == "（" }),
      open > name.startIndex
    else { return nil }
    let limit = String(name[name.index(after: open)...].dropLast()).scalars
    let start = ["完成时限：", "完成时限:", "时限：", "时限:"].first { limit.has($0, at: 0) }?.unicodeScalars.count ?? 0
    guard isLimit(limit[start...]) else { return nil }
    return (String(name[..<open]), String(scalars: limit[start...]))
  }

  private static let plain: Set<String> = [
    "长期", "长期坚持", "持续推进", "常态化", "年底", "年内", "全年", "立行立改", "按期完成", "年底前", "年内完成", "持续开展", "持续实施", "长期推进", "长期实施",
    "长期开展", "全年推进", "全年开展", "全年实施", "全年持续推进", "常态化推进", "常态化开展", "年内持续推进", "年内持续开展", "年内持续实施", "年内推进", "年内实施", "年内启动",
    "持续用力",
    "长期任务", "持续坚持", "按序时推进", "按时序推进", "按时限完成",
  ]
  private static let ends = [
    "前", "完成", "持续推进", "持续开展", "持续实施", "长期坚持", "滚动推进", "推进", "坚持", "启动", "底", "日", "月", "年", "内", "季度", "半年", "全年",
    "前完成", "末", "到位",
    "取得明显成效", "起", "初", "中旬", "上旬", "下旬",
  ]
  private static let letters = ScalarSet(
    "年月日底前完成内季度上下半全末起初中旬一二三四五六七八九十第至到—-–~～.．/、，并长期坚持本当各每月全部基本达标任务力争于在到位持续推进开展实施启动滚续")
}
