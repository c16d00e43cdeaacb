import DubanCore

/// How a figure binds, by the words beside it: 不少于, 以上, 控制在…以内, 约, 力争.
struct Bound: Equatable, Sendable {
  var kind: Target.Kind
  /// How many characters before the figure belong to it.
  var before: Int
  /// How many characters behind the figure's unit belong to it.
  var behind: Int
  /// Whether the words say a change (增长, 下降) rather than a state.
  var isGrowth = false
  /// Whether the words say a rise or a fall to the figure (提高到, 降至).
  var isRise: Bool?
  /// Whether every one of several named things has the figure (各, 均).
  var isEach = false
  /// Whether the figures are told in the order of the names (分别).
  var isRespective = false
  /// Whether it is the sum since the start (累计).
  var isCumulative = false

  /// Reads the words around the figure at `range`, as far back as `start`.
  static func read(_ text: PhraseText, around range: Range<Int>, from start: Int) -> Bound {
    var bound = Bound(kind: .exactly, before: 0, behind: 0)
    var place = range.lowerBound
    var sign: Target.Kind?
    // The words stand in any order: 「力争累计达到不低于」.
    scan: while place > start {
      if let (length, meaning) = Bound.meaning(text, before: place), place - length >= start {
        // 「用水总量控制在」: what is summed belongs to the name.
        if let kept = Bound.keptTotal(text, before: place, length: length) {
          place -= length - kept
          break scan
        }
        place -= length
        switch meaning {
        case .atLeast: sign = sign ?? .atLeast
        case .atMost: sign = sign ?? .atMost
        case .about: sign = sign ?? .about
        case .reaching: break
        case .rising: bound.isRise = true
        case .falling: bound.isRise = false
        case .each: bound.isEach = true
        case .respective: bound.isRespective = true
        case .cumulative: bound.isCumulative = true
        }
        continue scan
      }
      // 「至少建成3个」: a verb between the sign and the figure.
      if let length = Naming.verbs.match(in: text, before: place), place - length > start,
        let (more, meaning) = Bound.meaning(text, before: place - length),
        meaning == .atLeast || meaning == .atMost || meaning == .each,
        place - length - more >= start
      {
        place -= length
        continue scan
      }
      if let length = growth.match(in: text, before: place), place - length >= start {
        bound.isGrowth = true
        // 「分别增长6%和7.5%」.
        if text.has("分别", before: place - length), place - length - 2 >= start { bound.isRespective = true }
        // 增长 belongs to the name of what grows, so that it is not taken away.
        break
      }
      break
    }
    bound.before = range.lowerBound - place
    if let (length, kind) = behind(text, at: range.upperBound) {
      bound.behind = length
      // 「控制在10%以下」, 「不少于10个以上」: what stands before decides, but 「约10个以上」 has a floor.
      if sign == nil || sign == .about { sign = kind }
    }
    // 「不少于应交流人数的10%」: the sign stands before what the share is of.
    if sign == nil, text[range.lowerBound - 1] == "的", text[range.upperBound - 1] == "%" {
      sign = ofWhole(text, before: range.lowerBound - 1, from: start)
    }
    if sign == nil, isAtLeast(text, before: place, from: start) { sign = .atLeast }
    if sign == nil, bound.isRise == false { bound.isGrowth = false }
    bound.kind = sign ?? .exactly
    return bound
  }

  /// The sign in the words before 的, where nothing else than a noun stands between.
  private static func ofWhole(_ text: PhraseText, before end: Int, from start: Int) -> Target.Kind? {
    var place = end
    while place > max(start, end - 12), text[place - 1].isHan {
      place -= 1
      if let length = least.match(in: text, at: place), place + length < end { return .atLeast }
      if let length = most.match(in: text, at: place), place + length < end { return .atMost }
    }
    return nil
  }

  /// 「至少义务植树5棵」: whether 至少 stands before what is done and counted.
  private static func isAtLeast(_ text: PhraseText, before end: Int, from start: Int) -> Bool {
    var place = end
    while place > max(start, end - 10), text[place - 1].isHan {
      place -= 1
      if text.has("至少", at: place) { return true }
    }
    return false
  }

  private static let least = WordList("不少于 不低于 不得少于 不得低于")
  private static let most = WordList("不超过 不高于 不得超过 不得高于")

  /// The words behind a unit: 以上, (含)以上, 以内, 左右.
  static func behind(_ text: PhraseText, at index: Int) -> (length: Int, kind: Target.Kind)? {
    var (length, kind) = (0, Target.Kind?.none)
    if let match = floor.match(in: text, at: index) {
      (length, kind) = (match, .atLeast)
    } else if let match = ceiling.match(in: text, at: index), match > 1 || isInside(text, at: index) {
      (length, kind) = (match, .atMost)
    } else if let match = nearly.match(in: text, at: index) {
      (length, kind) = (match, .about)
    }
    return kind.map { (length, $0) }
  }

  /// Whether 内 at `index` bounds the figure before it: 「3天内」, 「控制在5%内」, but not 「60条内街」.
  private static func isInside(_ text: PhraseText, at index: Int) -> Bool {
    !text[index + 1].isHan || text[index + 1] == "的" || spans.contains(text[index - 1])
  }

  private static let spans = ScalarSet("钟时天日月年周秒度期")

  private enum Meaning { case atLeast, atMost, about, reaching, rising, falling, each, respective, cumulative }

  private static let meanings: [(WordList, Meaning)] = [
    (
      WordList(
        """
        不少于 不低于 不小于 不得少于 不得低于 至少 最少 不下 不下于 超过 超出 超 突破 高于 大于 多于 ≥ ≧ > >= 不少於 不短于 保底 不弱于 \
        确保不低于 最低 优于 冲破 不亚于 不落后于
        """), .atLeast
    ),
    (
      WordList(
        """
        不超过 不高于 不大于 不多于 不得超过 不得高于 低于 少于 小于 短于 ≤ ≦ < <= 控制在 控制到 严控在 最多 不超 最高 压控在 压减到 控制 \
        稳定控制在 不突破 不长于
        """), .atMost
    ),
    (WordList("约 大约 近 接近 约为 预计 大概 估计 约达"), .about),
    (
      WordList(
        """
        达到 达 达成 为 到 至 总共 一共 共计 合计 总计 总数 总量 完成 实现 保持在 稳定在 维持在 保持 稳定 = 是 目标 目标值 要 应 将 \
        须 需 需要 力争 争取 确保 努力 每千人 每万人 每百户 每千名 全年 年内 年均 共有 恢复到 恢复至 调整到 调整为 拓展到 扩大到 扩大至 扩展至 延长到 延长至 拓宽至 : 的 \
        总数达 总数达到 数量达 数量达到 规模达 规模达到 总量达 总量达到 总额达 总额达到
        """), .reaching
    ),
    (WordList("提高到 提高至 提升到 提升至 提升为 增加到 增加至 增至 增到 升至 升到 上升到 上升至 提到 提至 提高为 增长到 增长至"), .rising),
    (
      WordList("缩小到 缩小至 下降到 下降至 降到 降至 降低到 降低至 减少到 减少至 减至 压缩到 压缩至 压减到 压减至 压降到 压降至 缩短到 缩短至 缩减到 缩减至 回落到 降为 缩小为 缩短为"),
      .falling
    ),
    (WordList("各 均 都 每个 每家 每处 每所 各自 各为 均为 均达 均达到 各达 各达到 每人"), .each),
    (WordList("分别 分别为 分别达 分别达到 分别是 分别不低于"), .respective),
    (WordList("累计 累计达到 累计达 累计完成 总计达 累计实现 累计建成 累计新增"), .cumulative),
  ]

  /// How much of the word of `length` that ends before `place` tells what is summed (用水|总量), so that it stays with the name.
  private static func keptTotal(_ text: PhraseText, before place: Int, length: Int) -> Int? {
    let start = place - length
    guard text.has("总量", at: start), text[start - 1].isHan, !loose.contains(text[start - 1]) else { return nil }
    return 2
  }

  private static let loose = ScalarSet("的到至为达是内年使将")

  /// The longest word of all that ends before `index`: 不超过 is no 超过.
  private static func meaning(_ text: PhraseText, before index: Int) -> (length: Int, meaning: Meaning)? {
    var best: (length: Int, meaning: Meaning)?
    for (words, meaning) in meanings {
      guard let length = words.match(in: text, before: index), length > best?.length ?? 0 else { continue }
      // 「签约310户」 says nothing of about how many.
      if meaning == .about, length == 1, text[index - 1] == "约", compounds.contains(text[index - 2]) { continue }
      best = (length, meaning)
    }
    return best
  }

  private static let compounds = ScalarSet("签合预履违制节条公契邀解续践缔")

  private static let growth = WordList("增长 增加 下降 降低 减少 增幅 增速 递增 上升 回升 提升 提高 压减 缩减 压缩 削减 同比增长 同比下降 年均增长 增幅达 降幅 升幅 减排")
  private static let floor = WordList("以上 及以上 (含)以上 或以上 以上(含) 之上 或更多 起步")
  private static let ceiling = WordList("以内 之内 内 以下 及以下 之下 (含)以内 以内(含)")
  private static let nearly = WordList("左右 上下 前后 许")
}
