// Days that tell from where a matter comes, and bind nothing.
extension DayPlan {
  /// Whether the day stands in a line that tells from where the matter comes: 「交办依据：区长批示（5月5日）」.
  func isOfSource(_ span: DaySpan) -> Bool {
    var start = span.range.lowerBound
    while start > 0, span.range.lowerBound - start < 60, text[start - 1] != "\n" { start -= 1 }
    return (start == 0 || text[start - 1] == "\n")
      && DayPlan.tellsSource(text.text(start..<span.range.lowerBound).scalars[...])
  }

  /// Whether a line that begins with `words` tells from where its matter comes.
  static func tellsSource(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = words.withoutBlankEnds
    guard let length = origins.match(in: words, at: words.startIndex), length < words.count else { return false }
    return words[words.startIndex + length].isColon
  }

  private static let origins = WordList(
    "交办依据 立项依据 督办依据 任务来源 事项来源 批示来源 来源 依据 文件依据 交办日期 交办时间 立项日期 立项时间 批示时间 批示日期 收文时间 收文日期 受理时间 登记时间")
}
