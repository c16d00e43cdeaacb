import DubanCore

/// Finds what a figure counts, and a short name for it: 「新建改造26座城市公厕」 counts 城市公厕, 「新改建农村公路200公里」 农村公路.
struct Naming {
  let text: PhraseText
  /// Days and spans of time, which belong to no name.
  let spans: [DaySpan]

  /// The longest name that is given, in characters; a longer one is cut to the words next to the figure.
  static let longest = 24

  /// The name by the words before the figure.
  ///
  /// - Parameter isShare: whether the figure is a percentage, whose name keeps its verbs (建设完成率).
  func before(_ range: Range<Int>, isShare: Bool) -> String {
    var range = withoutHead(range, isShare: isShare)
    if let cut = behindFigure(range) { range = withoutHead(cut, isShare: isShare) }
    if let cut = lastPiece(range, isShare: isShare) { range = withoutHead(cut, isShare: isShare) }
    return name(withoutTail(range))
  }

  /// The thing named behind a figure; nil where no noun follows.
  ///
  /// - Parameter range: from the end of the figure and what binds it to the next figure or the end of the clause.
  func behind(_ range: Range<Int>) -> Range<Int>? {
    var (from, to) = (range.lowerBound, range.lowerBound)
    if text[from] == "的" { (from, to) = (from + 1, to + 1) }
    if text[from] == "已" || text[from] == "经", let of = range.last(where: { text[$0] == "的" }), of > from {
      return behind(of..<range.upperBound)
    }
    guard from < range.upperBound, isNameScalar(text[from]),
      Naming.noNoun.match(in: text, at: from) == nil || isWord(at: from)
    else { return nil }
    var quotes = 0
    while to < range.upperBound {
      let scalar = text[to]
      if scalar == "“" || scalar == "《" || scalar == "「" { quotes += 1 }
      if scalar == "”" || scalar == "》" || scalar == "」" { quotes -= 1 }
      if quotes <= 0, scalar.endsClause || scalar == ")" || scalar == "\n" { break }
      if quotes <= 0, scalar == "(" {
        // 「中心(站)」 belongs to the name, 「(含桥梁2座)」 does not.
        guard let close = (to + 1..<min(to + 8, range.upperBound)).first(where: { text[$0] == ")" }),
          !(to..<close).contains(where: { text[$0].isDigit }), close - to <= 5,
          Naming.inside.match(in: text, at: to + 1) == nil
        else { break }
        to = close + 1
        continue
      }
      if quotes <= 0, to > from + 1, span(startingAt: to) != nil { break }
      // 「拿地即开工」, 「交房即交证」 are words of their own.
      if quotes <= 0, to > from + 1, text[to - 1] != "即", Naming.verbsBehind.match(in: text, at: to) != nil,
        Naming.evenly.match(in: text, at: to) == nil
      {
        break
      }
      to += 1
    }
    while to > from, !isNameScalar(text[to - 1]) && text[to - 1] != ")" { to -= 1 }
    var noun = withoutTail(from..<to)
    if let of = noun.last(where: { text[$0] == "的" }), noun.upperBound - of > 2, !isOwner(noun.lowerBound..<of) {
      noun = (of + 1)..<noun.upperBound
    }
    if noun.count > Naming.longest, let comma = noun.first(where: { text[$0] == "、" }), comma > noun.lowerBound {
      noun = noun.lowerBound..<comma
    }
    return noun.isEmpty ? nil : noun
  }

  /// The noun behind the last 的 of the clause after that at `index`, where it has no figures of its own.
  func endOfNext(_ clauses: Clauses, _ index: Int) -> Range<Int>? {
    guard clauses.ranges.indices.contains(index + 1), clauses.sentences[index + 1] == clauses.sentences[index] else {
      return nil
    }
    let next = clauses.ranges[index + 1]
    guard next.count <= 60, !next.contains(where: { text[$0].isDigit }), let of = next.last(where: { text[$0] == "的" }),
      (2...Naming.longest).contains(next.upperBound - of - 1)
    else { return nil }
    return withoutTail((of + 1)..<next.upperBound)
  }

  /// Whether `words` before 的 are the things that are counted, of which something is worked on: 「80所养老院的消防设施」.
  private func isOwner(_ words: Range<Int>) -> Bool {
    (2...10).contains(words.count) && Naming.places.match(in: text, before: words.upperBound) != nil
      && Naming.attributes.match(in: text, at: words.lowerBound) == nil
      && Naming.verbs.match(in: text, at: words.lowerBound) == nil
      && !words.contains { text[$0] == "、" }
  }

  /// What is done to things of a kind as their name: 拿地即开工项目 of 「5个项目拿地即开工」.
  static func led(_ name: String) -> String {
    guard name.contains("即"), let kind = kinds.first(where: { name.hasPrefix($0) && name.count > $0.count + 3 }) else {
      return name
    }
    return String(name.dropFirst(kind.count)) + kind
  }

  private static let kinds = ["项目", "工程", "企业", "小区", "楼盘", "地块", "事项", "园区"]

  /// A name without the change at its end: 成功率 of 成功率提升.
  static func withoutChange(_ name: String) -> String {
    let change = ["同比提升", "同比提高", "同比下降", "提升", "提高", "上升", "下降", "降低", "增长", "增加"].first(where: name.hasSuffix)
    return change.map { String(name.dropLast($0.count)) } ?? name
  }

  /// Measures that name nothing without what is measured.
  private static let measures = WordList("面积 数量 比例 规模 总量 金额 次数 人数 户数 里程 总额 长度 总面积 数 项目")

  /// The words of `range`, without days in them, cut to the longest name.
  func name(_ range: Range<Int>) -> String {
    var words: Scalars = []
    for index in range where text[index] != "\n" {
      if let span = span(around: index), !isSpanOfName(span) {
        // 「用水量比2015年下降」: with the year goes what leads to it.
        if index == span.range.lowerBound, let last = words.last, last == "比" || last == "较" { words.removeLast() }
        continue
      }
      words.append(text[index])
    }
    var bare = words[...]
    while let last = bare.last, Naming.looseEnds.contains(last) { bare.removeLast() }
    while let first = bare.first, Naming.looseHeads.contains(first), !Naming.isWord(bare) { bare.removeFirst() }
    var name = String(scalars: bare)
    if name.hasSuffix("共"), !name.hasSuffix("公共") { name.removeLast() }
    name = Naming.balanced(name)
    return Naming.shortened(name)
  }

  /// `name`, or of one that is too long as much as can stand alone: the first of a list, else its end.
  static func shortened(_ name: String) -> String {
    guard name.count > longest else { return name }
    let pieces = name.split(separator: "、")
    // 「集市、饭店、宾馆等重点行业有蝇房间」: what they are all.
    if pieces.count > 1, let last = pieces.last, let all = last.firstIndex(of: "等") {
      let kind = last[last.index(after: all)...]
      if kind.count >= 4 { return shortened(String(kind)) }
    }
    if let first = pieces.first, pieces.count > 1, (3...longest - 4).contains(first.count),
      balanced(String(first)) == first
    {
      return String(first) + "等" + (listed.first { name.hasSuffix($0) && !first.hasSuffix($0) } ?? "")
    }
    // Of a list whose first member is too long the last ones.
    var end = name.suffix(longest)
    if pieces.count > 1, let mark = end.firstIndex(of: "、"), end.distance(from: mark, to: end.endIndex) > 4 {
      end = end[end.index(after: mark)...]
    }
    return balanced(String(end))
  }

  /// What the members of a list are, told at its end.
  private static let listed = [
    "投资项目", "项目", "工程", "企业", "活动", "新改建", "建设", "改造", "公路", "道路", "设施", "服务", "小区", "增长", "增长率",
  ]

  private static let looseEnds = ScalarSet("、,和与及的在:-—“")
  private static let looseHeads = ScalarSet("、,和与及的:-—”)")

  /// The span that holds `index`; spans stand in order and never overlap.
  private func span(around index: Int) -> DaySpan? {
    guard !spans.isEmpty else { return nil }
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].range.contains(index) ? spans[low] : nil
  }

  /// The span that begins at `index`.
  private func span(startingAt index: Int) -> DaySpan? {
    span(around: index).flatMap { $0.range.lowerBound == index ? $0 : nil }
  }

  private func isSpanOfName(_ span: DaySpan) -> Bool {
    if case .name = span.sort { true } else { false }
  }

  /// Whether a name begins with words that are worth keeping: 新增, 净增, 引进.
  func keepsHead(_ range: Range<Int>) -> (word: String, end: Int)? {
    Naming.keptHeads.match(in: text, at: range.lowerBound).map {
      (text.text(range.lowerBound..<(range.lowerBound + $0)), range.lowerBound + $0)
    }
  }

  /// `range` without the adverbs, verbs and days at its beginning.
  func withoutHead(_ range: Range<Int>, isShare: Bool) -> Range<Int> {
    var from = range.lowerBound
    let to = range.upperBound
    while from < to {
      if let span = span(startingAt: from), span.range.upperBound <= to {
        from = span.range.upperBound
        continue
      }
      // 「到2027年6月底完成20公里」: what leads to a day.
      if Naming.leading.match(in: text, at: from) == 1,
        let span = spans.first(where: { $0.range.lowerBound == from + 1 }),
        span.range.upperBound <= to
      {
        from = span.range.upperBound
        continue
      }
      let scalar = text[from]
      if scalar.isMark || scalar == " " || (scalar == "和" || scalar == "及") && !isWord(at: from) || scalar == "并"
        || scalar == "或" || scalar == ")"
      {
        from += 1
        continue
      }
      if (0x2460...0x2473).contains(scalar.value) || Naming.bullets.contains(scalar) {
        from += 1
        continue
      }
      if isSerial(from, to) {
        while from < to, text[from].isDigit || text[from] == "." || text[from] == ")" || text[from] == "(" { from += 1 }
        continue
      }
      if Naming.nouns.match(in: text, at: from) == nil, let length = Naming.adverbs.match(in: text, at: from),
        from + length <= to
      {
        from += length
        continue
      }
      if !isShare, Naming.nouns.match(in: text, at: from) == nil, let length = Naming.verbs.match(in: text, at: from),
        from + length <= to
      {
        // A verb that is all there is names what is counted: 棚改基本建成, 培训.
        if from + length == to { break }
        // Too little would be left of the name; 出让面积 is more than 面积.
        if to - from - length < 2 || Naming.measures.match(in: text, at: from + length) == to - from - length { break }
        from += length
        continue
      }
      break
    }
    return from..<to
  }

  private static let bullets = ScalarSet("·•●■▷◆★▲—-")

  /// Whether a word begins at `index` that only looks as if it began with a conjunction: 和谐, 和美, but not 和平台.
  func isWord(at index: Int) -> Bool {
    Naming.conjoined.match(in: text, at: index) != nil && Naming.joined.match(in: text, at: index) == nil
  }

  /// Whether `words` begin with such a word.
  private static func isWord(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    conjoined.begins(words) && !joined.begins(words)
  }

  private static let leading = WordList("到 至 于 在 从 自")

  /// Whether `range` holds nothing but adverbs and verbs, which name no thing: 力争建成.
  func isBare(_ range: Range<Int>) -> Bool {
    var from = withoutHead(range, isShare: false).lowerBound
    while from < range.upperBound {
      guard
        let length = Naming.verbs.match(in: text, at: from) ?? Naming.adverbs.match(in: text, at: from)
          ?? Naming.keptHeads.match(in: text, at: from)
          ?? (text[from].isMark ? 1 : nil)
      else { return false }
      from += length
    }
    return true
  }

  /// Whether `name` tells only what is done: 更新, 新增.
  static func isVerb(_ name: String) -> Bool {
    let text = PhraseText(Passage(name, at: .line(0)))
    return Naming(text: text, spans: []).isBare(text.all)
  }

  /// `1.`, `(3)`, `①` at the beginning of an item.
  private func isSerial(_ from: Int, _ to: Int) -> Bool {
    var place = from
    while place < to, text[place].isDigit { place += 1 }
    return place > from && place - from <= 2 && (text[place] == "." || text[place] == ")")
  }

  func withoutTail(_ range: Range<Int>) -> Range<Int> {
    var to = range.upperBound
    while to > range.lowerBound {
      guard let length = Naming.tails.match(in: text, before: to), to - length > range.lowerBound else { break }
      to -= length
    }
    return range.lowerBound..<to
  }

  /// The words after the last 、 before which a figure with its measure stands: 面积 of 涉及3500户居民、面积.
  private func behindFigure(_ range: Range<Int>) -> Range<Int>? {
    guard let mark = range.last(where: { text[$0] == "、" }), range.upperBound - mark > 2,
      let digit = (range.lowerBound..<mark).last(where: { text[$0].isDigit }), text[digit + 1].isHan,
      MeasureUnit.read(text, at: digit + 1) != nil,
      digit == range.lowerBound || !text[digit - 1].isLatin
    else { return nil }
    return (mark + 1)..<range.upperBound
  }

  /// The words after the last 、 that begin with a verb, or after the last preposition of a long beginning.
  private func lastPiece(_ range: Range<Int>, isShare: Bool) -> Range<Int>? {
    guard range.count > 2 else { return nil }
    var quotes = 0
    for index in range.reversed() {
      if text[index] == "”" || text[index] == ")" { quotes += 1 }
      if text[index] == "“" || text[index] == "(" { quotes -= 1 }
      guard quotes <= 0, index > range.lowerBound else { continue }
      if text[index] == "、",
        Naming.verbs.match(in: text, at: index + 1) != nil || Naming.keptHeads.match(in: text, at: index + 1) != nil,
        index + 1 < range.upperBound
      {
        return (index + 1)..<range.upperBound
      }
      let cutting = isShare ? Naming.cuttingShares : Naming.cutting
      if range.upperBound - index > 3, let length = cutting.match(in: text, at: index),
        range.upperBound - index - length > 1, index - range.lowerBound > 3
      {
        return (index + length)..<range.upperBound
      }
    }
    return nil
  }

  private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHan || scalar.isLatin || scalar.isDigit || scalar == "“" || scalar == "”" || scalar == "《" || scalar == "》"
      || scalar == "「" || scalar == "」" || scalar == "&"
  }

  private static let paired = ScalarSet("“”()《》「」")

  /// `name` without a quotation mark or bracket that has lost its other half.
  private static func balanced(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: paired.contains) else { return name }
    var name = name
    for (open, close) in [("“", "”"), ("(", ")"), ("《", "》"), ("「", "」")] as [(Character, Character)] {
      let opens = name.count(where: { $0 == open })
      let closes = name.count(where: { $0 == close })
      guard opens != closes else { continue }
      if opens > closes, let index = name.lastIndex(of: open) {
        if name.distance(from: name.startIndex, to: index) >= 2 {
          name = String(name[..<index])
        } else {
          name.remove(at: index)
        }
      } else if let index = name.firstIndex(of: close) {
        let after = name.index(after: index)
        if name.distance(from: after, to: name.endIndex) >= 2 {
          name = String(name[after...])
        } else {
          name.remove(at: index)
        }
      }
    }
    return name
  }
}
