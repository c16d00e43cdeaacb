import DubanCore

/// Tells money that is set aside from money that must be reached, and puts a funding together: total, sources, parts, shares.
struct FundingReader {
  /// What was found, in order.
  var found: [Found] = []
  /// Whether the last thing told was about money.
  private var isOpen = false

  struct Found {
    var funding: Funding
    var range: Range<Int>
    var confidence = Confidence.sure
    /// What the source is called where the sum is that of one source and no whole: 省级补助资金350万元.
    var source: String?
  }

  /// Whether the sum that was told last stands in the clause `range`.
  func isTelling(in range: Range<Int>) -> Bool { isOpen && found.last?.range.lowerBound == range.lowerBound }

  /// Takes an amount of money that is set aside; false where it is a target.
  mutating func take(
    _ amount: Amount, _ bound: Bound, name: String, words: Range<Int>, behind: Range<Int>, text: PhraseText,
    clause: ClauseReading, isInside: Bool, isPartOfGain: Bool, followsWorks: Bool, followsProjects: Bool, naming: Naming
  ) -> Bool {
    if isPartOfGain, !isOpen { return false }
    let before = max(clause.range.lowerBound, words.lowerBound)..<amount.range.lowerBound
    if base(amount.unit).contains("/") { return false }
    // 「其中…银行贷款3亿元」 divides a sum, whatever is reached by loans elsewhere.
    if !(isOpen && isInside),
      text.contains(anyOf: FundingReader.reached, in: before)
        && !text.contains(anyOf: FundingReader.totals, in: before)
    {
      return false
    }
    // 「完成水利投资60亿元」 and 「争取上级转移支付28亿元」 are things to do, where no sum is being divided.
    if !isOpen || !isInside {
      if let done = text.firstIndex(of: "完成", in: before),
        text.firstIndex(of: "投资", in: done..<before.upperBound) != nil
      {
        return false
      }
      // Beside works that are counted, bonds that are to be won pay for them.
      let isOfWorks = followsWorks && text.firstIndex(of: "债券", in: before) != nil
      if !isOpen, !isOfWorks, text.firstIndex(of: "争取", in: before) != nil,
        !text.contains(anyOf: FundingReader.totals, in: before)
      {
        return false
      }
      if !isOpen, text.firstIndex(of: "年度计划投资", in: before) != nil || text.firstIndex(of: "年度投资", in: before) != nil,
        followsProjects
      {
        return false
      }
    }
    let after = behind.lowerBound..<min(behind.lowerBound + 8, behind.upperBound)
    let isTotal =
      text.contains(anyOf: FundingReader.totals, in: before) || FundingReader.isLabelled(text, clause, amount)
    let hasCue =
      text.contains(anyOf: FundingReader.cues, in: before) || text.contains(anyOf: FundingReader.cuesBehind, in: after)
    guard isTotal || hasCue || (isOpen && isInside) else { return false }
    let quantity = Target.Quantity(amount.value, unit: amount.unit)
    if let last = found.indices.last, isOpen, isInside || !isTotal {
      // 「小学1所0.5亿元」 within a part tells no source of its own.
      let isSource = text.contains(anyOf: FundingReader.sources, in: before)
      let unit = amount.unit == found[last].funding.total?.unit ? nil : amount.unit
      if isSource {
        let stands = !isInside && found[last].standsBeside()
        var source = Funding.Source(
          Name(FundingReader.sourceName(FundingReader.raw(text, before) ?? name)), value: amount.value,
          unit: stands ? amount.unit : unit)
        if bound.kind == .about { source.note = "约" }
        found[last].funding.sources.append(source)
        found[last].range = found[last].range.lowerBound..<amount.range.upperBound
        return true
      }
      if isInside || hasCue, !name.isEmpty {
        found[last].funding.parts.append(Target.Part(Name(name), value: amount.value, unit: unit))
        found[last].range = found[last].range.lowerBound..<amount.range.upperBound
        return true
      }
    }
    var label = FundingReader.label(text, before) ?? name
    if label.isEmpty { label = "资金" }
    var funding = Funding(id: "", name: Name(label), total: quantity)
    if bound.kind == .about || bound.kind == .atLeast { funding.kind = bound.kind }
    let rhythm = Rhythm.read(text, before)
    if rhythm.isEachArea { funding.each = .area }
    if rhythm.isEachYear { funding.each = funding.each == nil ? .year : .areaAndYear }
    if !isTotal, text.contains(anyOf: FundingReader.sources, in: before),
      let source = FundingReader.source(text, before)
    {
      funding.sources = [Funding.Source(Name(source))]
    }
    let isOfSource = !isTotal && text.contains(anyOf: FundingReader.sources, in: before)
    found.append(
      Found(
        funding: funding, range: clause.range, confidence: isTotal ? .sure : .likely,
        source: isOfSource ? FundingReader.sourceName(FundingReader.raw(text, before) ?? name) : nil))
    isOpen = true
    readSuffix(text, behind, naming)
    return true
  }

  /// Whether the clause begins with the amount behind a label of money: 「项目资金：210万元」.
  private static func isLabelled(_ text: PhraseText, _ clause: ClauseReading, _ amount: Amount) -> Bool {
    let start = clause.range.lowerBound
    return start > 1 && text[start - 1] == ":" && amount.range.lowerBound - start <= 3
      && labels.match(in: text, before: start - 1) != nil
  }

  private static let labels = WordList("资金 经费 投资 预算 金额 资金安排 资金规模 投资额")

  /// `由各县区政府筹集`, `通过向上争取和县区自筹解决`, `其余由…承担`: a source without an amount.
  mutating func readWords(_ text: PhraseText, _ clause: Range<Int>, naming: Naming) {
    guard isOpen, let last = found.indices.last else { return }
    readSource(text, clause, into: last)
  }

  private mutating func readSuffix(_ text: PhraseText, _ range: Range<Int>, _ naming: Naming) {
    guard let last = found.indices.last, range.count > 3 else { return }
    readSource(text, range, into: last)
  }

  private mutating func readSource(_ text: PhraseText, _ range: Range<Int>, into last: Int) {
    guard text.contains(anyOf: FundingReader.ways, in: range),
      let start = (range.first { FundingReader.by.match(in: text, at: $0) != nil })
    else { return }
    let from = start + (FundingReader.by.match(in: text, at: start) ?? 0)
    var to = from
    while to < range.upperBound, FundingReader.ways.match(in: text, at: to) == nil || to == from { to += 1 }
    guard to > from + 1, to - from <= 40 else { return }
    let isVia = text.has("通过", at: start)
    var name = text.text(from..<to)
    while let tail = name.last, "负责给予予以、共".contains(tail) { name.removeLast() }
    let names = isVia ? FundingReader.split(name) : [name]
    for name in names where !name.isEmpty && !found[last].funding.sources.contains(where: { $0.name.chinese == name }) {
      found[last].funding.sources.append(Funding.Source(Name(name)))
    }
  }

  /// Shares of the money by area; false where the unit is none of money or nothing was told before.
  mutating func takeShares(_ shares: [Target.Share], unit: String) -> Bool {
    guard base(unit).hasSuffix("元") || base(unit).hasPrefix("元"), isOpen, let last = found.indices.last,
      found[last].funding.shares.isEmpty
    else { return false }
    found[last].funding.shares = shares
    return true
  }

  private func base(_ unit: String) -> String { MeasureUnit.withoutMultipliers(unit) }

  private static func split(_ name: String) -> [String] {
    name.split { "、和及与".contains($0) }.map(String.init)
  }

  /// What the total is called: the longest word of the kind in `range`.
  private static func label(_ text: PhraseText, _ range: Range<Int>) -> String? {
    for index in range {
      if let length = totals.match(in: text, at: index), index + length <= range.upperBound {
        return text.text(index..<(index + length))
      }
    }
    return nil
  }

  /// The words before an amount as they stand, without what only leads to it.
  private static func raw(_ text: PhraseText, _ range: Range<Int>) -> String? {
    var words = text.text(text.trimmed(range))
    while let last = words.last, "约达到为共近,、:".contains(last) { words.removeLast() }
    while let first = words.first, ",、:;约".contains(first) { words.removeFirst() }
    for head in ["其中,", "其中:", "其中"] where words.hasPrefix(head) { words.removeFirst(head.count) }
    return (2...20).contains(words.count) ? words : nil
  }

  private static func sourceName(_ name: String) -> String {
    var name = name
    for head in ["由", "通过", "从", "其余", "其中"] where name.hasPrefix(head) && name.count > head.count + 1 {
      name.removeFirst(head.count)
    }
    for tail in ["不少于", "不低于", "约", "达到", "筹集", "投入", "安排", "承担", "解决", "筹措", "资金"]
    where name.hasSuffix(tail) && name.count > tail.count + 1 {
      name.removeLast(tail.count)
    }
    return name
  }

  private static func source(_ text: PhraseText, _ range: Range<Int>) -> String? {
    for index in range {
      if let length = treasuries.match(in: text, at: index) { return text.text(index..<(index + length)) }
    }
    return nil
  }

  /// Whether `name` tells from where money comes.
  static func namesSource(_ name: String) -> Bool { sources.isIn(name.scalars[...]) }

  /// Money that must be reached.
  private static let reached = WordList(
    """
    完成投资 推动设备更新投资 更新投资 带动投资 拉动投资 撬动投资 新增社会投资 技改 固定资产投资 投资增长 投资增速 工业投资 民间投资 技改投资 技术改造投资 产业投资 制造业投资 房地产投资 基础设施投资 项目投资完成 外资 内资 到位资金 招商引资 引资 引进资金 \
    产值 收入 营收 总额 增加值 总值 GDP 销售 零售额 交易额 贸易额 进出口 税收 利税 利润 市值 规模 贷款 授信 融资 存款 余额 债务 化债 租金 \
    成交额 营业额 消费品 消费额 协议投资 合同投资 签约 签约额 社会融资 担保 保费 保额 债券发行 发行债券 交易 新增投资 利用外资 使用外资 可支配 网络零售 实现投资 累计投资 年度投资完成 投资完成 清欠 追缴 挽回 节约 减税 退税 新增贷款 信贷 放款 \
    发放贷款 股权 基金规模 均价 工资 价格 挖潜 盘活资产 盘活资金 盘活存量 资产 积累 收益
    """)

  /// What a sum is called in plans.
  private static let totals = WordList(
    "总投资 总投入 投资总额 总经费 总概算 估算总投资 计划总投资 项目总投资 概算总投资 概算投资 估算投资 计划投资 年度计划投资 投资概算 投资估算 预算资金 所需资金 所需经费 资金需求 资金总额 建设经费 编制经费 工作经费 专项经费 试点建设经费 首批试点建设经费 资金规模 预计投资 预计总投资 需资金 需投入 拟投资 拟投入 概算 财政预算"
  )

  /// Words of money that is set aside.
  private static let cues = WordList("投资 投入 资金 经费 补助 补贴 奖补 安排 拨付 预算 筹集 财政 自筹 争取 奖励 拨款 专项 出资 列支 配套 补偿")
  private static let cuesBehind = WordList("资金 经费 补助 补贴 投资 财政 专项 奖补 用于 奖励 支持 作为")
  private static let sources = WordList(
    "财政 争取 上级 省级 中央 市级 县级 区级 筹集 自筹 贷款 债券 基金 银行 社会资本 社会资金 企业 奖补 补助 配套 专项债 国债 开行 集资 捐赠 福彩 体彩 自有 出资 捐资 垫资 筹资 众筹 分摊 集体经济 投劳"
  )
  private static let treasuries = WordList(
    "中央财政 省级财政 省财政 市级财政 市财政 县级财政 县财政 区级财政 区财政 各级财政 镇财政 财政 上级资金 中央资金 省级资金 中央预算内 县(区)财政 县区财政 专项债券 社会资本")
  private static let by = WordList("由 通过 从 其余由 其余通过 不足部分由")
  private static let ways = WordList("筹集 筹措 解决 自筹 承担 支付 安排 列支 统筹 负责筹集 保障 募集 配套 予以配套 负担 出资 支出 争取解决")
}

extension FundingReader.Found {
  /// 「省级补助资金350万元、县级配套210万元」: the sum of one source becomes a source beside the next, of a whole that is not told; false
  /// where it is a whole itself, of which the next is a piece.
  fileprivate mutating func standsBeside() -> Bool {
    if funding.total == nil, funding.sources.count > 1, source != nil { return true }
    guard let source, !source.isEmpty, let sum = funding.total, funding.parts.isEmpty, funding.sources.count <= 1 else {
      return false
    }
    var first = Funding.Source(Name(source), value: sum.value, unit: sum.unit)
    if funding.kind == .about { first.note = "约" }
    funding.name = Name("资金安排")
    (funding.kind, funding.total, funding.sources) = (.exactly, nil, [first])
    return true
  }
}
