/// Items of a text that numbers nothing: points within a paragraph, a paragraph for each unit, what a meeting dealt with.
enum LooseItems {
  /// `lines` with their items marked, one a line; nil where there are none.
  static func marked(_ lines: [Line], isMinutes: Bool) -> [Line]? {
    var marked: [Line] = []
    var hasPoints = false
    for line in lines {
      let parts = PointsInParagraph.parted(line)
      hasPoints = hasPoints || parts != nil
      marked += parts ?? [line]
    }
    if hasPoints { return marked }
    let items = isMinutes ? matters(lines) : paragraphs(lines)
    guard !items.isEmpty else { return nil }
    marked = lines
    for index in items { marked[index].marker = Marker(.plain(isMinutes ? 4 : 9), nil, printed: "") }
    return marked
  }

  /// 会议原则同意…, 会议听取了…: each begins a matter.
  private static func matters(_ lines: [Line]) -> [Int] {
    lines.indices.filter {
      let words = lines[$0].text[...].withoutBlankEnds
      return words.count > 16 && dealings.begins(words)
    }
  }

  /// Paragraphs that begin with who does what they tell: 区财政局负责…, 由县公路站负责的…; none where there is only one.
  private static func paragraphs(_ lines: [Line]) -> [Int] {
    let splitter = UnitSplitter()
    let found = lines.indices.filter { index in
      let words = lines[index].text[...].withoutBlankEnds
      guard (12...1200).contains(words.count), words.last?.isColon == false else { return false }
      // What it is about may stand in a short sentence before.
      let sentences = words.split(maxSplits: 2) { $0 == "。" }.prefix(2)
      return sentences.enumerated().contains { place, sentence in
        guard place == 0 || (sentences.first?.count ?? 0) <= 16 else { return false }
        return acts(sentence.withoutBlankEnds, splitter)
      }
    }
    return found.count > 1 ? found : []
  }

  /// Whether the first clause of `sentence` begins with units and tells that they are to do something.
  private static func acts(_ sentence: ArraySlice<Unicode.Scalar>, _ splitter: UnitSplitter) -> Bool {
    let clause = sentence.prefix { $0 != "，" && $0 != "," && !$0.stopsSentence && !$0.isColon }
    guard clause.count < sentence.count || clause.count >= 12 else { return false }
    let isLed = clause.first == "由"
    return !SentenceRoles(splitter: splitter, isWide: isLed).read(String(scalars: clause)).units.isEmpty
  }

  private static let dealings = WordList(
    "会议同意 会议原则同意 会议审议 会议听取 会议研究 会议通过 会议原则通过 会议传达 会议讨论 会议议定 会议决定")
}
