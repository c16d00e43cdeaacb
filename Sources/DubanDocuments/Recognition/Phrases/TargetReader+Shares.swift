import DubanCore

/// What falls to each area (清江浦区10个、淮阴区8个), and what is counted within a figure (其中).
extension TargetReader {
  /// `清江浦区25个`, `淮安区、淮阴区各8个`: the words before the figure are areas and nothing else.
  mutating func readShare(_ amount: Amount, _ bound: Bound, words: Range<Int>, _ sentence: inout Sentence) -> Bool {
    guard amount.sort != .share, amount.sort != .time,
      bound.kind == .exactly || bound.kind == .atLeast || bound.kind == .about
    else { return false }
    var words = words
    while words.lowerBound < words.upperBound, text[words.lowerBound].isMark || text.has("和", at: words.lowerBound) {
      words = (words.lowerBound + 1)..<words.upperBound
    }
    if let length = TargetReader.frames.match(in: text, at: words.lowerBound), length < words.count {
      words = (words.lowerBound + length)..<words.upperBound
    }
    if readOwnPart(amount, bound, words: words, &sentence) { return true }
    var isEach = bound.isEach
    // 「A镇、B镇各新增1个」: each, then what is done there.
    if let length = TargetReader.eachDeeds.match(in: text, before: words.upperBound), length < words.count {
      words = words.lowerBound..<(words.upperBound - length)
      isEach = true
    }
    if let areas = areas(pieces(words)) {
      // 「A区、B区10个」 without 各 is one figure of both.
      guard areas.names.count == 1 || isEach else { return false }
      // What only looks like an area is one among others.
      guard
        areas.isSure || sentence.isInside || !sentence.shares.isEmpty
          || isListed(from: amount.range.upperBound + bound.behind)
      else { return false }
      for area in areas.names { addShare(area, amount, isSure: areas.isSure, &sentence) }
      if sentence.sharesNoun == nil { sentence.sharesNoun = nounBehind(amount.range.upperBound + bound.behind) }
      sentence.lastShares = areas.names.count
      sentence.openShare = areas.names.count == 1 ? areas.names[0] : nil
      return true
    }
    // 「清江浦区新建4座」: an area, then what is done there.
    guard let (area, length) = finder.area(in: text, at: words.lowerBound), length < words.count,
      words.count - length <= 8,
      sentence.isInside || sentence.openShare != nil || !sentence.shares.isEmpty
        || isAreaNext(amount.range.upperBound + bound.behind)
    else { return false }
    let rest = (words.lowerBound + length)..<words.upperBound
    guard !rest.contains(where: { text[$0] == "、" }), finder.areas(in: text, rest).isEmpty else { return false }
    addShare(area, amount, isSure: true, &sentence)
    sentence.lastShares = 1
    let part = text.text(rest)
    if TargetReader.plainDeeds.match(in: text, at: rest.lowerBound) != rest.count
      || TargetReader.partDeeds.contains(part)
    {
      sentence.shares[sentence.shares.count - 1].parts = [Target.Part(Name(part), value: amount.value)]
    }
    sentence.openShare = area
    return true
  }

  /// `县直2所` among `青石镇9所、柳河镇8所`: what the level itself has is a part of the whole, beside the shares of its places.
  private func isOwnLevel(_ words: Range<Int>) -> Bool {
    TargetReader.ownLevels.match(in: text, at: words.lowerBound) == words.count
  }

  private mutating func readOwnPart(
    _ amount: Amount, _ bound: Bound, words: Range<Int>, _ sentence: inout Sentence
  ) -> Bool {
    guard isOwnLevel(words), bound.kind == .exactly, !bound.isEach, amount.sort != .money,
      sentence.shares.isEmpty
        ? sentence.isInside && isListed(from: amount.range.upperBound + bound.behind)
        : sameThing(sentence.sharesUnit, amount.unit)
    else { return false }
    sentence.ownParts.append(Target.Part(Name(text.text(words)), value: amount.value))
    (sentence.openShare, sentence.lastShares) = (nil, 0)
    return true
  }

  /// Whether a declared area begins the next piece of a list: 「在A镇建设1.2万亩、B镇建设0.8万亩」.
  private func isAreaNext(_ end: Int) -> Bool {
    guard text[end] == "、" || text[end] == "," || text[end] == ";" else { return false }
    return finder.area(in: text, at: text[end + 1] == "在" ? end + 2 : end + 1) != nil
  }

  /// What is counted, where it stands right behind the figure (各1个基站).
  private func nounBehind(_ start: Int) -> Range<Int>? {
    var end = start
    while end < text.count, end - start <= 12, !text[end].isMark, !text[end].endsClause { end += 1 }
    return (2...12).contains(end - start) ? start..<end : nil
  }

  /// Whether another area with a figure follows.
  private func isListed(from end: Int) -> Bool {
    guard text[end] == "、" || text[end] == "," || text[end] == ";" else { return false }
    var place = end + 1
    while place < text.count, place - end < 10, !text[place].isDigit, !text[place].isMark { place += 1 }
    guard text[place].isDigit else { return false }
    return finder.area(in: text, filling: (end + 1)..<place) != nil
  }

  private static let frames = WordList("其中 其中: 其中, 即 分别为 分别是 包括 在")
  private static let ownLevels = WordList(
    "县直 市直 区直 州直 省直 旗直 县本级 市本级 区本级 州本级 省本级 本级 直属 县直属 市直属 区直属 县直单位 市直单位 区直单位 县直部门 市直部门 县直学校 市直学校 区直学校 直属学校 直属单位")
  private static let eachDeeds = WordList("各新增 各新建 各建设 各建成 各完成 各改造 各实施 各打造 各创建 各培育 各举办 各配备")
  private static let plainDeeds = WordList("完成 建设 建成 实施 各 不少于 新增 开展 举办 组织 培训 新建 改造 改建 扩建")
  private static let partDeeds: Set<String> = ["新建", "改造", "改建", "扩建"]

  /// `、4座` behind `河东区60公里`: the area's share of another quantity.
  mutating func readPairedShare(
    _ amount: Amount, _ bound: Bound, words: Range<Int>, _ sentence: inout Sentence
  ) -> Bool {
    guard let area = sentence.openShare, sentence.lastShares == 1, bound.kind == .exactly,
      amount.sort == .count || amount.sort == .measure,
      !sameThing(amount.unit, sentence.sharesUnit), words.allSatisfy({ text[$0].isMark || text[$0] == "和" }),
      found.contains(where: { !$0.isRemoved && sameThing($0.unit, amount.unit) && $0.target.shares.isEmpty })
    else { return false }
    let share = Target.Share(area: area, value: amount.value)
    if let place = sentence.paired.firstIndex(where: { $0.unit == amount.unit }) {
      sentence.paired[place].shares.append(share)
    } else {
      sentence.paired.append((amount.unit, [share]))
    }
    return true
  }

  /// Gives what was told beside the shares to the last figure of its unit.
  private mutating func closePaired(_ sentence: inout Sentence) {
    for (unit, shares) in sentence.paired {
      guard
        let whole = found.indices.last(where: {
          !found[$0].isRemoved && sameThing(found[$0].unit, unit) && found[$0].target.shares.isEmpty
        })
      else { continue }
      found[whole].target.shares = shares
    }
    sentence.paired = []
  }

  /// `、改造3座` behind `清江浦区新建4座`: another part of the same share.
  mutating func readPieceOfShare(_ amount: Amount, name: String, _ sentence: inout Sentence) -> Bool {
    guard let area = sentence.openShare, let last = sentence.shares.indices.last, sentence.shares[last].area == area,
      !sentence.shares[last].parts.isEmpty, sameThing(amount.unit, sentence.sharesUnit), name.count <= 6, !name.isEmpty,
      let sum = Figure.sum([sentence.shares[last].value, amount.value])
    else { return false }
    sentence.shares[last].value = sum
    sentence.shares[last].parts.append(Target.Part(Name(name), value: amount.value))
    return true
  }

  mutating func addShare(_ area: String, _ amount: Amount, isSure: Bool, _ sentence: inout Sentence) {
    if sentence.shares.contains(where: { $0.area == area }) { return }
    if !sentence.shares.isEmpty, !sameThing(sentence.sharesUnit, amount.unit) { closeShares(&sentence) }
    sentence.shares.append(Target.Share(area: area, value: amount.value))
    sentence.sharesUnit = amount.unit
    sentence.sharesRange = sentence.sharesRange.map { $0.lowerBound..<amount.range.upperBound } ?? amount.range
    if !isSure { sentence.sharesAreSure = false }
  }

  /// The areas that `pieces` name; nil where one of them is no area.
  func areas(_ pieces: [Range<Int>]) -> (names: [String], isSure: Bool)? {
    guard !pieces.isEmpty, pieces.count <= 60 else { return nil }
    var (names, isSure) = ([String](), true)
    for piece in pieces {
      guard let (name, isDeclared) = finder.area(in: text, filling: piece) else { return nil }
      names.append(name)
      if !isDeclared { isSure = false }
    }
    return (names, isSure)
  }

  // MARK: The end of a sentence

  /// Gives the shares and parts of a sentence to what they divide.
  mutating func close(_ sentence: inout Sentence) {
    closeShares(&sentence)
    closePaired(&sentence)
    closeParts(&sentence)
    sentence = Sentence()
  }

  /// Whether undeclared areas are believed: several of them, or one beside declared ones.
  mutating func closeShares(_ sentence: inout Sentence) {
    defer {
      sentence.shares = []
      sentence.sharesRange = nil
      sentence.sharesNoun = nil
      sentence.sharesAreSure = true
      sentence.openShare = nil
      sentence.ownParts = []
    }
    guard !sentence.shares.isEmpty, let range = sentence.sharesRange else { return }
    if money.takeShares(sentence.shares, unit: sentence.sharesUnit) { return }
    let sum = Figure.sum(sentence.shares.map(\.value) + sentence.ownParts.map(\.value))
    let whole =
      found.indices.last { index in
        sameThing(found[index].unit, sentence.sharesUnit) && found[index].target.shares.isEmpty
          && !found[index].isRemoved
          && found[index].target.value != nil
      }
      ?? found.indices.last { found[$0].target.value == sum && found[$0].target.shares.isEmpty && !found[$0].isRemoved }
    if let sum, let merged = mergedWhole(sum, unit: sentence.sharesUnit) {
      found[merged].target.shares = sentence.shares
      found[merged].target.parts += sentence.ownParts
      return
    }
    if let whole {
      // The whole in ten thousands, its shares in ones: both are told in ones.
      if found[whole].unit != sentence.sharesUnit, let value = inOnes(found[whole].target.value, found[whole].unit),
        base(found[whole].unit) == sentence.sharesUnit
      {
        found[whole].target.value = value
        found[whole].target.unit = sentence.sharesUnit
        found[whole].unit = sentence.sharesUnit
      }
      found[whole].target.shares = sentence.shares
      found[whole].target.parts += sentence.ownParts
      if !sentence.sharesAreSure { found[whole].confidence = min(found[whole].confidence, .likely) }
      return
    }
    guard let sum, sentence.sharesAreSure || sentence.shares.count > 1 else { return }
    let naming = Naming(text: text, spans: [])
    let name =
      sentence.lastNoun.map { naming.before($0, isShare: false) } ?? sentence.sharesNoun.map { naming.name($0) } ?? ""
    var target = Target(Name(name), value: sum, unit: sentence.sharesUnit.isEmpty ? nil : sentence.sharesUnit)
    target.shares = sentence.shares
    target.parts = sentence.ownParts
    found.append(
      Found(
        target: target, range: range, clause: 0, confidence: name.isEmpty ? .doubtful : .likely,
        unit: sentence.sharesUnit))
  }

  /// `新建15座公厕，改造11座公厕。其中，清江浦区8座…`: the shares divide the sum of the figures before, which become its parts.
  ///
  /// - Returns: the place of the sum's target in `found`; nil where the figures before do not add up to `sum`.
  private mutating func mergedWhole(_ sum: Figure, unit: String) -> Int? {
    var (places, total) = ([Int](), Figure.zero)
    for index in found.indices.reversed() where !found[index].isRemoved {
      guard found[index].unit == unit, found[index].target.shares.isEmpty, found[index].target.basis == .amount,
        let value = found[index].target.value, let more = Figure.sum([total, value]), more <= sum
      else { break }
      places.append(index)
      total = more
      if total == sum { break }
    }
    guard total == sum, places.count > 1, let first = places.last else { return nil }
    found[first].target.parts = places.reversed().compactMap { place in
      let clause = clauses.ranges[found[place].clause]
      let verb = Naming.verbs.match(in: text, at: clause.lowerBound) ?? 0
      let name =
        verb > 0 ? text.text(clause.lowerBound..<(clause.lowerBound + verb)) : found[place].target.name.chinese
      return found[place].target.value.map { Target.Part(Name(name), value: $0) }
    }
    found[first].target.value = sum
    found[first].confidence = .likely
    for place in places.dropLast() { found[place].isRemoved = true }
    return first
  }

  private func inOnes(_ value: Figure?, _ unit: String) -> Figure? {
    var places = 0
    for scalar in unit.unicodeScalars {
      switch scalar {
      case "百": places += 2
      case "千": places += 3
      case "万": places += 4
      case "亿": places += 8
      default:
        return value.flatMap { places == 0 ? $0 : ($0.fraction * Fraction(Figure.power(places))).rounded(places: 6) }
      }
    }
    return nil
  }

  /// The pieces behind 其中 are parts where their sum is the whole; else only the first and what 、 joins to it.
  private mutating func closeParts(_ sentence: inout Sentence) {
    guard let whole = sentence.whole, found.indices.contains(whole), let value = found[whole].target.value,
      found[whole].target.kind != .fromTo
    else { return }
    let candidates = sentence.parts.filter { candidate in
      let target = found[candidate.found].target
      guard candidate.found != whole, sameThing(found[candidate.found].unit, found[whole].unit),
        target.basis == .amount, target.due == nil, let part = plain(candidate.found), let all = plain(whole)
      else { return false }
      // 「泊位2万个，其中新建停车场4个」 counts another thing in the same word.
      return part <= all
        && (found[candidate.found].unit == found[whole].unit
          || sharesWord(target.name.chinese, found[whole].target.name.chinese))
    }
    guard !candidates.isEmpty else { return }
    let isOfOneUnit = candidates.allSatisfy { found[$0.found].unit == found[whole].unit }
    let sum = isOfOneUnit ? Figure.sum(candidates.compactMap { found[$0.found].target.value }) : nil
    var parts = candidates
    if sum != value {
      parts = []
      for candidate in candidates {
        guard parts.isEmpty || candidate.isJoined, found[candidate.found].target.kind == .exactly else { break }
        parts.append(candidate)
      }
    }
    for part in parts {
      let target = found[part.found].target
      guard let value = target.value else { continue }
      let isOfUnit = found[part.found].unit == found[whole].unit
      var name = target.name
      if name == found[whole].target.name, let own = distinction(of: part.found) { name = Name(own + name.chinese) }
      found[whole].target.parts.append(Target.Part(name, value: value, unit: isOfUnit ? nil : target.unit))
      found[part.found].isRemoved = true
    }
  }

  /// Whether two names have two characters in a row in common.
  private func sharesWord(_ one: String, _ other: String) -> Bool {
    let (long, short) = (one.scalars, other.scalars)
    return short.indices.dropLast().contains { place in
      long.indices.dropLast().contains { long[$0] == short[place] && long[$0 + 1] == short[place + 1] }
    }
  }

  // MARK: Brackets

  /// What stands in brackets behind a figure: `(其中5所普通高中)`, `(含省考核16个)`, `(或1亿美元)`.
  mutating func readBracketed(_ amounts: [Amount], of clause: ClauseReading, _ sentence: inout Sentence, upTo: Int) {
    guard !amounts.isEmpty else { return }
    let naming = Naming(text: text, spans: clause.days)
    for (index, amount) in amounts.enumerated() {
      guard let bracket = clauses.bracket(at: amount.range.lowerBound) else { continue }
      let previous = index > 0 ? amounts[index - 1].range.upperBound : bracket.lowerBound
      let left = max(bracket.lowerBound, previous)
      let bound = Bound.read(text, around: amount.range, from: left)
      let limit =
        index + 1 < amounts.count ? min(amounts[index + 1].range.lowerBound, bracket.upperBound) : bracket.upperBound
      let words = left..<max(left, amount.range.lowerBound - bound.before)
      let noun = naming.behind(
        (amount.range.upperBound + bound.behind)..<max(amount.range.upperBound + bound.behind, limit))
      let head = text.text(words)
      let plain = naming.before(withoutInside(words), isShare: false)
      let name = noun.map { naming.name($0) } ?? plain
      if head.hasPrefix("或"), let last = found.indices.last, found[last].target.alternative == nil,
        amount.sort == .money
      {
        found[last].target.alternative = Target.Quantity(amount.value, unit: amount.unit)
        continue
      }
      // 「25亿元(力争28亿元)」.
      if text.contains(anyOf: TargetReader.striving, in: left..<amount.range.lowerBound),
        readStretch(amount, bound, from: left)
      {
        continue
      }
      // 「投资9600万元（其中：专项债券6000万元，县级配套2600万元）」.
      if amount.sort == .money, money.isTelling(in: clause.range),
        money.take(
          amount, bound, name: plain, words: withoutInside(words),
          behind: (amount.range.upperBound + bound.behind)..<max(amount.range.upperBound + bound.behind, limit),
          text: text, clause: clause, isInside: true, isPartOfGain: false, followsWorks: false, followsProjects: false,
          naming: naming)
      {
        continue
      }
      if let area = areas(pieces(withoutInside(words)).map(text.trimmed)), area.names.count == 1 || bound.isEach,
        sentence.shares.isEmpty || found.isEmpty == false,
        sentence.lastShares == 0, found.last.map({ sameThing($0.unit, amount.unit) }) == true
      {
        for name in area.names { addShare(name, amount, isSure: area.isSure, &sentence) }
        continue
      }
      if addBracketedPart(name, amount, index: index, of: amounts.count, &sentence) { continue }
      if !name.isEmpty, readBracketedPart(name, amount) { continue }
      ignored.append(bracket)
    }
  }

  private func withoutInside(_ words: Range<Int>) -> Range<Int> {
    var words = words
    while let length = TargetReader.insideBracket.match(in: text, at: words.lowerBound), length <= words.count {
      words = (words.lowerBound + length)..<words.upperBound
    }
    return words
  }

  private static let insideBracket = WordList("其中 含 包括 包含 分别含 分别 即 , : 、 其中: 内含 分别包括")

  /// A part of the share before, or of each of several shares.
  private func addBracketedPart(
    _ name: String, _ amount: Amount, index: Int, of count: Int, _ sentence: inout Sentence
  ) -> Bool {
    guard let last = sentence.shares.indices.last, sameThing(sentence.sharesUnit, amount.unit) else { return false }
    let place = sentence.lastShares > 1 ? last - sentence.lastShares + 1 + min(index, sentence.lastShares - 1) : last
    guard sentence.shares.indices.contains(place), amount.value <= sentence.shares[place].value else { return true }
    let label = name.isEmpty ? sentence.shares.lazy.flatMap(\.parts).first?.name.chinese ?? "" : name
    guard !label.isEmpty else { return true }
    sentence.shares[place].parts.append(Target.Part(Name(label), value: amount.value))
    if sentence.lastShares > 1, count == 1 {
      for other in (last - sentence.lastShares + 1)..<last
      where amount.value <= sentence.shares[other].value {
        sentence.shares[other].parts.append(Target.Part(Name(label), value: amount.value))
      }
    }
    return true
  }

  private mutating func readBracketedPart(_ name: String, _ amount: Amount) -> Bool {
    guard let last = found.indices.last, sameThing(found[last].unit, amount.unit), let value = found[last].target.value,
      amount.value <= value, found[last].target.basis == .amount
    else { return false }
    found[last].target.parts.append(
      Target.Part(Name(name), value: amount.value, unit: amount.unit == found[last].unit ? nil : amount.unit))
    return true
  }
}
