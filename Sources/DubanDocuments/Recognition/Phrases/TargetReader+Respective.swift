import DubanCore

// Figures that are told one after the other of names told one after the other: 分别.
extension TargetReader {
  /// The figures from `place` on that are joined by nothing but 、 and 和: 50%、92.5%.
  func respective(_ main: [Amount], _ place: Int, isRespective: Bool) -> [Amount] {
    var run = [main[place]]
    // Nobody lists more figures in one breath; without an end a text of nothing but figures would be read over and over.
    while place + run.count < main.count, run.count < 60 {
      let (last, next) = (run[run.count - 1], main[place + run.count])
      let start = last.range.upperBound + (Bound.behind(text, at: last.range.upperBound)?.length ?? 0)
      let gap = start..<max(start, next.range.lowerBound)
      guard sameThing(last.unit, next.unit), gap.count <= 4,
        gap.contains(where: { text[$0] == "、" || text[$0] == "和" || text[$0] == "," || text[$0] == "及" }),
        gap.allSatisfy({ text[$0] == "、" || text[$0] == "和" || text[$0] == "及" || text[$0] == "," })
      else { break }
      run.append(next)
    }
    return run
  }

  /// `A、B分别达50%、92.5%`, `省、市重大项目3个、7个`, `清江浦区、淮阴区分别2个、5个`.
  mutating func readRespective(
    _ run: [Amount], _ bound: Bound, words: Range<Int>, behind: Range<Int>, of clause: ClauseReading, _ naming: Naming,
    _ sentence: inout Sentence
  ) -> Bool {
    // 「城镇和农村居民收入分别增长6%、7.5%」: what is done belongs to every name.
    var (words, tail) = (words, "")
    if let both = text.firstIndex(of: "分别", in: words), both > words.lowerBound {
      tail = text.text((both + 2)..<words.upperBound)
      words = words.lowerBound..<both
    }
    // 「用水量、工业用水量比2020年分别下降」: what it is compared with is no name.
    if let base = clause.days.last(where: { $0.range.upperBound == words.upperBound }),
      "比较".unicodeScalars.contains(text[base.range.lowerBound - 1])
    {
      words = words.lowerBound..<max(words.lowerBound, base.range.lowerBound - 1)
    }
    let pieces = pieces(words)
    if let areas = areas(pieces), areas.names.count == run.count {
      for (area, amount) in zip(areas.names, run) { addShare(area, amount, isSure: areas.isSure, &sentence) }
      return true
    }
    guard run.count > 1 else { return false }
    let days = clause.days.compactMap(\.due).isEmpty ? sentence.days.compactMap(\.due) : clause.days.compactMap(\.due)
    if days.count == run.count {
      readDays(days, run, bound, words: words, of: clause, naming, &sentence)
      return true
    }
    var names: [String] = []
    if pieces.count == run.count {
      names = TargetReader.withSharedBeginnings(pieces.map { naming.before($0, isShare: run[0].sort == .share) })
      names = TargetReader.withSharedEndings(names)
      // 「新增入库省、市重大项目」: the first pieces are only marks of one noun.
      if let last = names.last, names.dropLast().contains(where: { $0.count <= 3 || !Naming.sameEnd($0, last) }),
        let shared = marked(words, count: run.count, naming)
      {
        names = shared
      }
    }
    if names.isEmpty, run.count == 2, let both = text.firstIndex(of: "城乡", in: words) {
      let rest = naming.name((both + 2)..<words.upperBound)
      names = ["城镇" + rest, "农村" + rest]
    }
    names = names.map { $0 + tail }
    guard names.count == run.count, names.allSatisfy({ !$0.isEmpty }), Set(names).count == names.count else {
      return false
    }
    // 「分别下降24%、25%以上」: what stands behind the last holds for all of them.
    let last = run.last.flatMap { Bound.behind(text, at: $0.range.upperBound)?.kind }
    for (name, amount) in zip(names, run) {
      var own = bound
      own.isRespective = false
      if own.kind == .exactly, let kind = Bound.behind(text, at: amount.range.upperBound)?.kind ?? last {
        own.kind = kind
      }
      append(amount, own, name: name, words: words, of: clause, isSure: true, &sentence)
    }
    return true
  }

  /// `2026年、2027年、2028年分别建成10个、14个、12个`: one thing by several days.
  private mutating func readDays(
    _ days: [Day], _ run: [Amount], _ bound: Bound, words: Range<Int>, of clause: ClauseReading, _ naming: Naming,
    _ sentence: inout Sentence
  ) {
    var target = found.indices.last { sameThing(found[$0].unit, run[0].unit) }
    if target == nil || !naming.isBare(words) {
      var own = bound
      own.isRespective = false
      append(
        run[run.count - 1], own, name: naming.before(words, isShare: run[0].sort == .share), words: words, of: clause,
        isSure: true, &sentence)
      target = found.indices.last
      found[found.count - 1].target.due = nil
    }
    guard let target else { return }
    for (day, amount) in zip(days, run) { addDated(day, amount, bound, to: target, of: clause, isEnd: false) }
  }

  /// The names of a noun with several marks before it: 省重大项目, 市重大项目.
  private func marked(_ words: Range<Int>, count: Int, _ naming: Naming) -> [String]? {
    let pieces = pieces(words)
    guard pieces.count == count, let last = pieces.last else { return nil }
    var marks: [String] = []
    var head = ""
    for (index, piece) in pieces.dropLast().enumerated() {
      guard let length = TargetReader.levelMarks.match(in: text, before: piece.upperBound) else { return nil }
      if index == 0 { head = naming.before(piece.lowerBound..<(piece.upperBound - length), isShare: false) }
      marks.append(text.text((piece.upperBound - length)..<piece.upperBound))
    }
    guard let length = TargetReader.levelMarks.match(in: text, at: last.lowerBound) else { return nil }
    marks.append(text.text(last.lowerBound..<(last.lowerBound + length)))
    let noun = naming.name(naming.withoutTail((last.lowerBound + length)..<last.upperBound))
    guard !noun.isEmpty else { return nil }
    return marks.map { head + $0 + noun }
  }

  private static let levelMarks = WordList("国家级 省级 市级 县级 区级 国家 省 市 县 区 镇 村 国 省部级 厅级 一级 二级 三级 国有 民办 公办 城镇 农村 城市 乡村")
}

extension Naming {
  /// Whether two names end alike, as members of one list do.
  static func sameEnd(_ one: String, _ other: String) -> Bool { one.last == other.last }
}
