/// Points within one paragraph, announced before a colon: 攻坚任务有三项：一是…；二是…；三是….
///
/// Only texts that number nothing else are read so: in others the points belong to their item.
enum PointsInParagraph {
  /// What announces the points of `line`, and each point; nil where there are fewer than two, or nothing announces them as tasks.
  static func parted(_ line: Line) -> [Line]? {
    let text = line.text
    var cuts: [(place: Int, words: Int, marker: Marker)] = []
    var begins = true
    var afterComma = false
    for place in text.indices {
      if begins, let (marker, words) = point(text, at: place), marker.value == cuts.count + 1,
        cuts.first.map({ $0.marker.style == marker.style }) ?? true, !afterComma || marker.style == .firstly
      {
        cuts.append((place, words, marker))
      }
      let scalar = text[place]
      let isComma = scalar == "，" || scalar == ","
      if !scalar.isBlank || !begins {
        begins = scalar.stopsSentence || scalar.isColon || scalar == "\n" || isComma
        afterComma = isComma
      }
    }
    guard cuts.count > 1, let first = cuts.first else { return nil }
    let before = text[..<first.place].withoutBlankEnds
    guard before.isEmpty || before.last?.isColon ?? false && announces(before) else { return nil }
    var lines: [Line] = before.isEmpty ? [] : [Line(before, origin: line.origin)]
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1].place : text.count
      var point = Line(text[cut.place..<end], origin: line.origin)
      point.marker = cut.marker
      point.words = cut.words - cut.place
      lines.append(point)
    }
    return lines
  }

  private static func point(_ text: Scalars, at place: Int) -> (Marker, Int)? {
    if let (value, end) = HanNumber.han(text, at: place), value < 30, end < text.count, text[end] == "是" {
      return (Marker(.firstly, value, printed: String(scalars: text[place..<end])), end + 1)
    }
    guard !text[place].isBlank, let (marker, end) = Marker.read(text, at: place) else { return nil }
    switch marker.style {
    case .digit, .digitBracket, .circle, .hanBracket: return (marker, end)
    case .chapter, .piece, .han, .decimal, .firstly, .plain: return nil
    }
  }

  /// Whether the clause before the colon names what is to be done, and nobody's opinion of it.
  private static func announces(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let clause = before.suffix(40)
    return things.isIn(clause) && !opinions.isIn(clause.suffix(12))
  }

  private static let things = WordList("任务 实事 项目 目标 举措 措施 事项 行动 工程 重点工作 主要工作")
  private static let opinions = WordList("强调 指出 认为 表示 问题 原因 情况 成效 做法 亮点 经验")
}
