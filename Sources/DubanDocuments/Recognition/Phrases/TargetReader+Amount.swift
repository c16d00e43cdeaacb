import DubanCore

extension TargetReader {
  /// Reads the figure at `place` of `main`, of which the words since `left` tell the name.
  ///
  /// - Returns: how many figures were read, and where the words of the next one begin.
  mutating func readAmount(
    _ main: [Amount], _ place: Int, from left: Int, limit: Int, of clause: ClauseReading, _ naming: Naming,
    _ sentence: inout Sentence
  ) -> (count: Int, end: Int) {
    let amount = main[place]
    let bound = Bound.read(text, around: amount.range, from: left)
    let words = left..<max(left, amount.range.lowerBound - bound.before)
    let end = amount.range.upperBound + bound.behind
    if let count = readFromToOfTwo(main, place, words: words, of: clause, naming) {
      return (count, main[place + count - 1].range.upperBound)
    }
    if let count = readFromTo(main, place, words: words, of: clause, naming) {
      return (count, main[place + count - 1].range.upperBound)
    }
    let name = naming.before(words, isShare: amount.sort == .share)
    let isBare = name.isEmpty || naming.isBare(words)
    if isBare, readStretch(amount, bound, from: left) { return (1, end) }
    if readFloor(amount, name: name, isBare: isBare, from: left) { return (1, end) }
    let run = respective(main, place, isRespective: bound.isRespective)
    if run.count > 1 || bound.isRespective {
      let close =
        run.last.map { $0.range.upperBound + (Bound.behind(text, at: $0.range.upperBound)?.length ?? 0) } ?? end
      if readRespective(
        run, bound, words: words, behind: close..<max(close, clause.range.upperBound), of: clause, naming, &sentence)
      {
        return (run.count, close)
      }
    }
    if readShare(amount, bound, words: words, &sentence) { return (1, end) }
    if readPairedShare(amount, bound, words: words, &sentence) { return (1, end) }
    if readPieceOfShare(amount, name: name, &sentence) { return (1, end) }
    sentence.openShare = nil
    if isBare, !hasNoun(naming, end..<limit),
      readYear(amount, bound, of: clause) || readDated(amount, bound, of: clause)
    {
      return (1, end)
    }
    if readList(amount, bound, words: words, of: clause, naming, &sentence) { return (1, end) }
    if amount.sort == .money,
      money.take(
        amount, bound, name: name, words: words, behind: end..<clause.range.upperBound, text: text, clause: clause,
        isInside: sentence.isInside, isPartOfGain: isPartOfGain(sentence),
        followsWorks: found.contains { $0.amount?.sort == .count || $0.amount?.sort == .measure },
        followsProjects: found.last.map { $0.clause + 1 >= clause.index && $0.target.name.chinese.hasSuffix("项目") }
          ?? false,
        naming: naming)
    {
      return (1, end)
    }
    if let count = readWithQuality(main, place, end: end, of: clause, naming, &sentence) { return count }
    // 「30项100公里公路」: both tell how much there is of what follows.
    if limit == end, place + 1 < main.count, amount.sort == .count, main[place + 1].sort != .share {
      let close = place + 2 < main.count ? main[place + 2].range.lowerBound : clause.range.upperBound
      let behind = main[place + 1].range.upperBound..<max(main[place + 1].range.upperBound, close)
      let noun = noun(naming, amount, behind, hasNext: close < clause.range.upperBound)
      append(amount, bound, words: words, noun: noun, name: name, of: clause, naming, &sentence)
      return (1, end)
    }
    let noun = noun(naming, amount, end..<limit, hasNext: limit < clause.range.upperBound)
    append(amount, bound, words: words, noun: noun, name: name, of: clause, naming, &sentence)
    return (1, max(end, noun?.upperBound ?? end))
  }

  /// `一座日供水30万吨的水厂`: one thing, and what it is like; `1条总长约25公里`: how much there is of it, and how long it is.
  private mutating func readWithQuality(
    _ main: [Amount], _ place: Int, end: Int, of clause: ClauseReading, _ naming: Naming, _ sentence: inout Sentence
  ) -> (count: Int, end: Int)? {
    guard place + 1 < main.count, main[place].sort == .count else { return nil }
    let (amount, quality) = (main[place], main[place + 1])
    let bound = Bound.read(text, around: quality.range, from: end)
    guard quality.sort == .measure || quality.sort == .money || quality.sort == .count,
      let length = TargetReader.capacityHeads.match(in: text, at: end),
      end + length == quality.range.lowerBound - bound.before
    else { return nil }
    let own = Bound.read(text, around: amount.range, from: clause.range.lowerBound)
    let close = quality.range.upperBound + bound.behind
    let limit = place + 2 < main.count ? main[place + 2].range.lowerBound : clause.range.upperBound
    if text[close] == "的", let noun = naming.behind((close + 1)..<max(close + 1, limit)) {
      append(
        amount, own, name: Naming.shortened(text.text(end..<close) + "的" + naming.name(noun)), words: end..<end,
        of: clause, isSure: true, &sentence)
      return (2, noun.upperBound)
    }
    // The noun stands at the end of the next clause, behind what is told of the thing: 「途经三个镇的管道」.
    guard let noun = naming.endOfNext(clauses, clause.index) else { return nil }
    let name = naming.name(noun)
    append(amount, own, name: name, words: end..<end, of: clause, isSure: false, &sentence)
    append(
      quality, bound, name: name + text.text(end..<(end + length)), words: end..<(end + length), of: clause,
      isSure: false, &sentence)
    return (2, close)
  }

  /// Whether the clause stands behind 其中 of money that is to be won: 「争取上级资金18亿元，其中专项债券6亿元」.
  private func isPartOfGain(_ sentence: Sentence) -> Bool {
    guard sentence.isInside, let whole = sentence.whole, found[whole].amount?.sort == .money else { return false }
    return text.firstIndex(of: "争取", in: clauses.ranges[found[whole].clause]) != nil
  }

  private func hasNoun(_ naming: Naming, _ range: Range<Int>) -> Bool { naming.behind(range) != nil }

  /// The noun behind a figure; of a percentage and of money there is none but by 「的」.
  private func noun(_ naming: Naming, _ amount: Amount, _ range: Range<Int>, hasNext: Bool) -> Range<Int>? {
    guard let noun = naming.behind(range) else { return nil }
    if amount.sort == .money, text[range.lowerBound] != "的" { return nil }
    guard hasNext,
      let comma = noun.first(where: { $0 > noun.lowerBound && (text[$0] == "、" || text[$0] == "及" || text[$0] == "和") })
    else { return noun }
    return noun.lowerBound..<comma
  }

  // MARK: From one figure to another

  /// `由原610元/月·人提高到645元/月·人`, `从20%降至15%`.
  private mutating func readFromTo(
    _ main: [Amount], _ place: Int, words: Range<Int>, of clause: ClauseReading, _ naming: Naming
  ) -> Int? {
    guard place + 1 < main.count else { return nil }
    let (first, second) = (main[place], main[place + 1])
    guard let head = TargetReader.origins.match(in: text, before: first.range.lowerBound) else { return nil }
    let bound = Bound.read(text, around: second.range, from: first.range.upperBound)
    guard
      bound.isRise != nil
        || text.contains(anyOf: TargetReader.changes, in: first.range.upperBound..<second.range.lowerBound)
    else { return nil }
    guard second.unit == first.unit || first.unit.isEmpty || second.unit.isEmpty else { return nil }
    var end = first.range.lowerBound - head
    while let more = TargetReader.origins.match(in: text, before: end), end - more >= words.lowerBound { end -= more }
    if let day = clause.days.last(where: { $0.range.upperBound == end || $0.range.upperBound + 1 == end }) {
      end = min(end, day.range.lowerBound)
      if let more = TargetReader.origins.match(in: text, before: end) { end -= more }
    }
    var name = naming.before(words.lowerBound..<max(words.lowerBound, end), isShare: true)
    if name.isEmpty, let noun = naming.behind(second.range.upperBound..<clause.range.upperBound) {
      name = naming.name(noun)
    }
    var target = Target(Name(name), kind: .fromTo, basis: .level)
    target.from = first.value
    target.value = second.value
    target.unit = unit(second.unit.isEmpty ? first : second)
    finish(&target, of: clause)
    found.append(
      Found(
        target: target, range: clause.passage(around: second.range), clause: clause.index,
        confidence: name.isEmpty ? .doubtful : .sure,
        unit: second.unit))
    return 2
  }

  /// `城市、农村低保标准分别由700元、500元提高到730元、520元`.
  private mutating func readFromToOfTwo(
    _ main: [Amount], _ place: Int, words: Range<Int>, of clause: ClauseReading, _ naming: Naming
  ) -> Int? {
    guard place + 3 < main.count else { return nil }
    let four = main[place..<(place + 4)].map { $0 }
    func joined(_ one: Amount, _ other: Amount) -> Bool {
      let gap = one.range.upperBound..<max(one.range.upperBound, other.range.lowerBound)
      return gap.count == 1 && "、和及".unicodeScalars.contains(text[gap.lowerBound])
    }
    guard joined(four[0], four[1]), joined(four[2], four[3]), Set(four.map(\.unit)).count == 1,
      let head = TargetReader.origins.match(in: text, before: four[0].range.lowerBound),
      text.contains(anyOf: TargetReader.changes, in: four[1].range.upperBound..<four[2].range.lowerBound)
    else { return nil }
    var end = four[0].range.lowerBound - head
    while let more = TargetReader.origins.match(in: text, before: end), end - more >= words.lowerBound { end -= more }
    if text.has("分别", before: end) { end -= 2 }
    while let more = TargetReader.origins.match(in: text, before: end), end - more >= words.lowerBound { end -= more }
    let heads = pieces(naming.withoutHead(words.lowerBound..<max(words.lowerBound, end), isShare: true))
    guard heads.count == 2 else { return nil }
    var names = heads.map { naming.before($0, isShare: true) }
    // 「城市、农村低保标准」: the last name ends for both.
    if names[0].count < names[1].count, !names[1].hasSuffix(names[0]) {
      names[0] += names[1].dropFirst(min(names[0].count, names[1].count))
    }
    guard names.allSatisfy({ !$0.isEmpty }), names[0] != names[1] else { return nil }
    for (index, name) in names.enumerated() {
      var target = Target(Name(name), kind: .fromTo, basis: .level)
      target.from = four[index].value
      target.value = four[index + 2].value
      target.unit = unit(four[index + 2])
      finish(&target, of: clause)
      found.append(
        Found(
          target: target, range: clause.passage(around: four[index].range), clause: clause.index, confidence: .likely,
          unit: four[index].unit))
    }
    return 4
  }

  private static let origins = WordList(
    "由原定 从原定 原定 由原先 由过去 由 从 由原 从原 原 由现行 现行 现在的 目前的 由目前的 由现在的 由原来的 原来的 的 由上年的 从目前的 的每人每月 由每人每月 从每人每月 每人每月 由每人每年 每人每年 每月 每年"
  )
  private static let changes = WordList("提高 提升 增加 上升 下降 降 缩短 压缩 减少 压减 调整 缩减 扩大 增至 整合")

  // MARK: A higher figure to strive for

  /// `确保2家、力争3家`: the second figure has no name and the word for striving.
  mutating func readStretch(_ amount: Amount, _ bound: Bound, from left: Int) -> Bool {
    guard let last = found.indices.last, found[last].unit == amount.unit, found[last].target.kind != .fromTo,
      let floor = found[last].target.value, floor < amount.value,
      text.contains(anyOf: TargetReader.striving, in: left..<amount.range.lowerBound)
    else { return false }
    found[last].target.kind = .floorWithStretch
    found[last].target.upper = amount.value
    found[last].range = found[last].range.lowerBound..<max(found[last].range.upperBound, amount.range.upperBound)
    return true
  }

  /// `力争增长8%，确保增长6.5%以上`: the higher figure stood first.
  private mutating func readFloor(_ amount: Amount, name: String, isBare: Bool, from left: Int) -> Bool {
    guard let last = found.indices.last, found[last].target.kind == .stretch, found[last].unit == amount.unit,
      let upper = found[last].target.value, amount.value < upper,
      isBare || found[last].target.name.chinese.hasSuffix(name),
      text.contains(anyOf: TargetReader.ensuring, in: left..<amount.range.lowerBound)
    else { return false }
    found[last].target.kind = .floorWithStretch
    found[last].target.value = amount.value
    found[last].target.upper = upper
    found[last].range = found[last].range.lowerBound..<max(found[last].range.upperBound, amount.range.upperBound)
    return true
  }

  private static let ensuring = WordList("确保 保底 必保 底线 保证 至少")

  static let striving = WordList("力争 争取 冲刺 努力 挑战 奋斗目标")

  // MARK: Years and days

  /// `2024年10个，2025年20个`: shares of what was told before, or the first of them.
  private mutating func readYear(_ amount: Amount, _ bound: Bound, of clause: ClauseReading) -> Bool {
    guard let year = clause.year(before: amount.range) ?? clause.year, let last = found.indices.last,
      sameThing(found[last].unit, amount.unit),
      context.period?.spansYears ?? true, amount.sort != .share, !bound.isCumulative
    else { return false }
    if found[last].target.years.isEmpty, let value = found[last].target.value, let due = found[last].target.due,
      due.month == 12, due.year < year, !dated.contains(where: { $0.target == last })
    {
      found[last].target.years = [Target.YearShare(year: due.year, value: value)]
      found[last].target.due = nil
      found[last].isOfFirstYear = true
      var first = amount
      first.value = value
      dated.append(
        Dated(
          day: due, amount: first, range: found[last].range, target: last, isCumulative: false,
          isIncrement: text.contains(anyOf: TargetReader.adding, in: clause.passage(around: amount.range)),
          isEnd: false))
    }
    guard !found[last].target.years.contains(where: { $0.year == year }) else { return false }
    found[last].target.years.append(Target.YearShare(year: year, value: amount.value))
    found[last].range = found[last].range.lowerBound..<max(found[last].range.upperBound, amount.range.upperBound)
    if let day = clause.due ?? Day(year, 12, 31) { addDated(day, amount, bound, to: last, of: clause, isEnd: false) }
    return true
  }

  /// `3月底前2家，6月底前4家`: the figures of one thing by several days.
  private mutating func readDated(_ amount: Amount, _ bound: Bound, of clause: ClauseReading) -> Bool {
    guard let day = clause.due, let last = whole(for: amount), sameThing(found[last].unit, amount.unit),
      !isNamelessStep(last) || !hasTotal(for: last),
      found[last].target.value.map({ amount.value <= $0 }) ?? true || found[last].clause + 1 == clause.index
        || dated.last?.target == last
    else { return false }
    // Every one of them is bound to a day: the largest is the whole.
    if dated.last?.target == last, found[last].target.due == nil, found[last].isOfDays,
      let value = found[last].target.value, value < amount.value
    {
      found[last].target.value = amount.value
    }
    // The first of the figures told the day of a part, not that of the whole.
    if let due = found[last].target.due, due < day, let value = found[last].target.value, value < amount.value,
      !dated.contains(where: { $0.target == last })
    {
      var first = amount
      first.value = value
      addDated(due, first, bound, to: last, of: clause, isEnd: true)
      found[last].target.value = amount.value
      found[last].target.due = nil
      found[last].isOfDays = true
    }
    addDated(day, amount, bound, to: last, of: clause, isEnd: clause.isEnd)
    return true
  }

  /// The last target, or where its figure is that of a part which is less than `amount`, the one that it is a part of: 「车位1500个，
  /// 其中立体300个，6月底前建成600个」 are 600 of all.
  private func whole(for amount: Amount) -> Int? {
    guard let last = found.indices.last, let part = found[last].target.value, part < amount.value else {
      return found.indices.last
    }
    if found[last].isRemoved {
      return found.indices.last { index in
        !found[index].isRemoved && found[index].target.parts.contains { $0.name == found[last].target.name }
      } ?? last
    }
    return found.indices.dropLast().last { index in
      !found[index].isRemoved && sameThing(found[index].unit, amount.unit)
        && clauses.sentences[found[index].clause] == clauses.sentences[found[last].clause]
        && found[index].target.value.map { $0 >= amount.value } ?? false
        && TargetReader.insideWords.match(in: text, at: clauses.ranges[found[last].clause].lowerBound) != nil
    } ?? last
  }

  private static let insideWords = WordList("其中")

  mutating func addDated(
    _ day: Day, _ amount: Amount, _ bound: Bound, to target: Int, of clause: ClauseReading, isEnd: Bool
  ) {
    let near = clause.passage(around: amount.range)
    dated.append(
      Dated(
        day: day, amount: amount, range: near, target: target, isCumulative: bound.isCumulative,
        isIncrement: !bound.isCumulative && text.contains(anyOf: TargetReader.adding, in: near), isEnd: isEnd,
        isOfFirstSpan: clause.isOfFirstSpan(from: context.period?.start)))
  }

  /// Heads of names that say no more than that something is new.
  static let addingHeads = ["新增", "净增", "新建"]
  static let adding = WordList("新增 再 另 增加 净增 新建")

  // MARK: Lists

  /// `示范家庭农场、示范合作社各16家`, `覆盖率、开放率100%`: every one of several names has the figure.
  private mutating func readList(
    _ amount: Amount, _ bound: Bound, words: Range<Int>, of clause: ClauseReading, _ naming: Naming,
    _ sentence: inout Sentence
  ) -> Bool {
    var pieces = pieces(naming.withoutHead(words, isShare: amount.sort == .share))
    guard pieces.count > 1, pieces.count <= 6 else { return false }
    if amount.sort == .share {
      // 「建议、提案见面率、办复率」: what is no rate belongs to the first that is one.
      while pieces.count > 2, TargetReader.rates.match(in: text, before: pieces[0].upperBound) == nil {
        pieces.replaceSubrange(0...1, with: [pieces[0].lowerBound..<pieces[1].upperBound])
      }
    }
    if bound.isEach, let names = namesWithDeed(pieces) {
      for name in names { append(amount, bound, name: name, words: words, of: clause, isSure: true, &sentence) }
      return true
    }
    let isRates =
      amount.sort == .share && pieces.allSatisfy { TargetReader.rates.match(in: text, before: $0.upperBound) != nil }
    guard bound.isEach || isRates, Rhythm.read(text, words).isEachArea == false else { return false }
    var names = pieces.map { naming.before($0, isShare: amount.sort == .share) }
    guard names.allSatisfy({ $0.count >= 2 }), Set(names).count == names.count else { return false }
    names = TargetReader.withSharedBeginnings(names)
    for name in names { append(amount, bound, name: name, words: words, of: clause, isSure: true, &sentence) }
    return true
  }

  /// `商务局、建委引进外资各1亿元`: who does what is named last.
  private func namesWithDeed(_ pieces: [Range<Int>]) -> [String]? {
    guard let last = pieces.last,
      let deed = last.dropFirst().first(where: { place in
        TargetReader.doers.match(in: text, before: place) != nil
          && (Naming.keptHeads.match(in: text, at: place) ?? Naming.verbs.match(in: text, at: place) ?? 1) > 1
      }), last.upperBound - deed >= 3,
      pieces.dropLast().allSatisfy({ TargetReader.doers.match(in: text, before: $0.upperBound) != nil })
    else { return nil }
    let tail = text.text(deed..<last.upperBound)
    let heads = pieces.dropLast().map { text.text($0) } + [text.text(last.lowerBound..<deed)]
    return Set(heads).count == heads.count ? heads.map { $0 + tail } : nil
  }

  static let doers = WordList("局 委 办 厅 部门 区 县 镇 街道 公司 集团 中心 院 处")

  static let rates = WordList("率 度 比例 比重 占比 比率")

  /// The pieces of a list, parted by 、 and by 和, 及, 与 outside quotation marks.
  func pieces(_ range: Range<Int>) -> [Range<Int>] {
    var (pieces, start, quotes) = ([Range<Int>](), range.lowerBound, 0)
    for index in range {
      let scalar = text[index]
      if scalar == "“" || scalar == "(" || scalar == "《" { quotes += 1 }
      if scalar == "”" || scalar == ")" || scalar == "》" { quotes -= 1 }
      guard quotes <= 0 else { continue }
      // 「和谐社区」 begins with a word of its own.
      if index == start, Naming(text: text, spans: []).isWord(at: index) { continue }
      if scalar == "、" || scalar == "和" || scalar == "及" || scalar == "与" || scalar == "以" && text[index + 1] == "及" {
        if index > start { pieces.append(start..<index) }
        start = index + 1
      }
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    return pieces
  }

  /// `城镇污水集中收集率`, `处理率`: the later names get the beginning that the first one has before a word of their length.
  static func withSharedBeginnings(_ names: [String]) -> [String] {
    guard let first = names.first else { return names }
    let long = Array(first)
    return names.enumerated().map { index, name in
      guard index > 0, name.count <= 4, long.count >= name.count + 3, long.last == name.last else { return name }
      return String(long.prefix(long.count - name.count)) + name
    }
  }

  /// `颗粒物(PM10)`, `细颗粒物(PM2.5)平均浓度`: what the last name has behind its bracket belongs to those that end in one.
  static func withSharedEndings(_ names: [String]) -> [String] {
    guard let last = names.last, let close = last.lastIndex(of: ")"), last.index(after: close) < last.endIndex else {
      return names
    }
    let tail = last[last.index(after: close)...]
    return names.map { $0.hasSuffix(")") ? $0 + tail : $0 }
  }

  /// Whether two units count the same things, but for what multiplies them: 万座 and 座.
  func sameThing(_ one: String, _ other: String) -> Bool { base(one) == base(other) }

  /// A unit without what multiplies it.
  func base(_ unit: String) -> String { MeasureUnit.withoutMultipliers(unit) }
}
