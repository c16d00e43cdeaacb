import DubanCore

/// Whether what a person typed as a limit is told by what was read of it, so that no word of it goes unseen.
enum TypedLimit {
  /// Words that stand beside a day and say no more than that it is a limit.
  private static let plain = [
    "完成时限", "办结时限", "完成时间", "完成期限", "时限", "期限", "时间", "之前", "以前", "全部完成", "全面完成", "完成", "办结", "截至", "截止", "前", "到", "于",
    "在",
    "底",
  ]

  /// Whether `typed` says nothing beside `read`, the words of it that were understood.
  static func tells(_ typed: String, by read: String) -> Bool {
    var rest = signless(typed)
    let understood = signless(read)
    guard !understood.isEmpty, let range = rest.firstRange(of: understood) else { return false }
    rest.removeSubrange(range)
    for word in plain { rest = rest.replacing(word, with: "") }
    return rest.isEmpty
  }

  /// `typed` without the words around a day that only say that it is a limit: `截至12月底前完成`.
  static func bare(_ typed: String) -> String {
    var rest = typed.trimmed
    for word in ["完成时限", "办结时限", "完成时间", "完成期限", "时限", "期限", "：", ":", "截至", "截止", "于", "到"] where rest.hasPrefix(word)
    {
      rest = String(rest.dropFirst(word.count)).trimmed
    }
    for word in ["。", "完成", "办结", "全部", "全面"] where rest.hasSuffix(word) {
      rest = String(rest.dropLast(word.count)).trimmed
    }
    return rest
  }

  /// The rhythms and days in which a report is asked for: whatever else was typed would be lost.
  static func isRhythm(_ typed: String) -> Bool {
    var rest = signless(typed)
    for word in rhythms { rest = rest.replacing(word, with: "") }
    return rest.allSatisfy {
      $0.isNumber || "每年月季度旬周日天号半次当本上中下首末底终前内后初份至到和及与-—一二两三四五六七八九十两个第".contains($0)
    }
  }

  private static let rhythms = ["结束后", "终了后", "工作日", "最后一", "第一个", "之前", "以前", "星期", "逐", "按", "上报", "报送"]

  private static func signless(_ text: String) -> String {
    text.filter { !$0.isWhitespace && !"，,。；;：:、".contains($0) }
  }
}
