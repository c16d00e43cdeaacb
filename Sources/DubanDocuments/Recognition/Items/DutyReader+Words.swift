import DubanCore

// What is handed in, and to whom.
extension DutyReader {
  /// What is handed in and to whom, of the words behind the rhythm; nil where nothing is.
  func what(_ text: ArraySlice<Unicode.Scalar>) -> (title: String, receiver: String?)? {
    guard let (place, length) = verb(text) else { return nil }
    let before = text[..<place]
    let after = text[(place + length)...].prefix { $0 != "，" && $0 != "," && $0 != "。" }
    // 向区整改办报送进展情况
    if let to = lastPlace(of: "向", in: before), place - to <= 24 {
      let receiver = String(scalars: before[(to + 1)...].withoutBlankEnds).trimming("书面")
      return (title(after) ?? object(before[..<to]) ?? "进展情况", named(receiver))
    }
    if let object = object(before) {
      return (object, named(String(scalars: after.withoutBlankEnds).trimming("送至给到")))
    }
    if let to = after.firstIndex(of: "至"), to > after.startIndex {
      return (title(after[..<to]) ?? "进展情况", named(String(scalars: after[(to + 1)...])))
    }
    let words = String(scalars: after.withoutBlankEnds)
    if UnitJudge.confidence(words) != nil { return ("进展情况", words) }
    return title(after).map { ($0, nil) }
  }

  /// What stands behind 将 or 把: 将落实情况报….
  func object(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    guard let place = lastPlace(of: "将", in: text) ?? lastPlace(of: "把", in: text) else { return nil }
    return title(text[(place + 1)...])
  }

  func title(_ words: ArraySlice<Unicode.Scalar>) -> String? {
    let bare = String(scalars: words.withoutBlankEnds)
    // 上半年总结, 上月进展 begin with a word of their own.
    let isOfSpan = ["上半", "上月", "上季", "上年"].contains(where: bare.hasPrefix)
    let title = bare.trimming(isOfSpan ? "，,、（(" : "书面上一次的并，,、（(")
    return (2...40).contains(title.count) ? title : nil
  }

  /// 1篇工作信息 as one piece called 工作信息.
  func counted(_ title: String) -> (Int, String) {
    let text = title.scalars
    var start = 0
    for word in ["不少于", "至少"] where text.has(word, at: 0) { start = word.unicodeScalars.count }
    guard let (count, end) = HanNumber.read(text, at: start), (1...99).contains(count), end < text.count,
      "篇份条次期个件".unicodeScalars.contains(text[end])
    else { return (1, title) }
    let rest = String(scalars: text[(end + 1)...]).trimming("以上的")
    return rest.count >= 2 ? (count, rest) : (1, title)
  }

  func named(_ receiver: String) -> String? { (2...30).contains(receiver.count) ? receiver : nil }

  /// The verb of reporting and its length. 通报 and 报告 as things are none.
  func verb(_ text: ArraySlice<Unicode.Scalar>) -> (Int, Int)? {
    for place in text.indices where text[place] == "报" || text[place] == "反" || text[place] == "上" {
      for word in ["报送", "上报", "报告", "报至", "反馈", "报"] where text.has(word, at: place) {
        let end = place + word.unicodeScalars.count
        if place > text.startIndex, "通预检填申简汇".unicodeScalars.contains(text[place - 1]) { break }
        let rest = text[end...].prefix { $0 != "，" && $0 != "," }
        if word == "报告" {
          // 向县政府报告进展情况, not 检查报告.
          guard lastPlace(of: "向", in: text[..<place]) != nil else { break }
        } else if word == "报" {
          guard UnitJudge.confidence(String(scalars: rest.withoutBlankEnds)) != nil else { break }
        }
        return (place, word.unicodeScalars.count)
      }
    }
    return nil
  }

  func lastPlace(of word: Unicode.Scalar, in text: ArraySlice<Unicode.Scalar>) -> Int? {
    text.lastIndex(of: word)
  }
}
