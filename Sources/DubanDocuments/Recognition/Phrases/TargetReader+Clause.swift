import DubanCore

extension TargetReader {
  /// Reads one clause: its figures in order, each with the words since the one before.
  mutating func read(_ clause: inout ClauseReading, _ sentence: inout Sentence) {
    let naming = Naming(text: text, spans: clause.days)
    if let inside = TargetReader.inside.match(in: text, at: clause.range.lowerBound) {
      sentence.isInside = true
      if sentence.whole == nil { sentence.whole = found.indices.last }
      if inside == clause.range.count { return }
    }
    let main = clause.amounts.filter { !clauses.isInBrackets($0.range.lowerBound) }
    let bracketed = clause.amounts.filter { clauses.isInBrackets($0.range.lowerBound) }
    guard !main.isEmpty else {
      if !clause.days.isEmpty, naming.name(clause.range).filter({ !"到至前内止、和".contains($0) }).isEmpty {
        sentence.days = clause.days
        return
      }
      money.readWords(text, clause.range, naming: naming)
      if bracketed.isEmpty, clause.days.isEmpty, TargetReader.labels.match(in: text, at: clause.range.lowerBound) == nil
      {
        sentence.lastNoun = clause.range
      }
      if let (target, confidence) = WordTargets(text: text).read(clause.range, days: clause.days) {
        found.append(Found(target: target, range: clause.range, clause: clause.index, confidence: confidence, unit: ""))
      }
      readBracketed(bracketed, of: clause, &sentence, upTo: clause.range.upperBound)
      return
    }
    var left = clause.range.lowerBound
    var place = 0
    var bracket = 0
    while place < main.count {
      let amount = main[place]
      let limit = place + 1 < main.count ? main[place + 1].range.lowerBound : clause.range.upperBound
      // What stood in brackets before this figure belongs to the figure before.
      var waiting: [Amount] = []
      while bracket < bracketed.count, bracketed[bracket].range.lowerBound < amount.range.lowerBound {
        waiting.append(bracketed[bracket])
        bracket += 1
      }
      readBracketed(waiting, of: clause, &sentence, upTo: amount.range.lowerBound)
      if isThreshold(amount, before: place + 1 < main.count ? main[place + 1] : nil, limit: limit) {
        place += 1
        continue
      }
      let step = readAmount(main, place, from: left, limit: limit, of: clause, naming, &sentence)
      left = step.end
      place += step.count
    }
    readBracketed(Array(bracketed[bracket...]), of: clause, &sentence, upTo: clause.range.upperBound)
    shareLastBound(main, of: clause)
    striveOn(main, of: clause, naming, &sentence)
  }

  /// 「稳定在20万亩、总产60万吨以上」: what stands behind the last figure of a list holds for those before it that bind by nothing.
  private mutating func shareLastBound(_ main: [Amount], of clause: ClauseReading) {
    guard main.count > 1, let last = main.last, let kind = Bound.behind(text, at: last.range.upperBound)?.kind,
      kind == .atLeast || kind == .atMost, found.last?.amount?.range == last.range, found.last?.target.kind == kind
    else { return }
    var place = found.count - 2
    for amount in main.dropLast().reversed() {
      guard place >= 0, found[place].clause == clause.index, found[place].amount?.range == amount.range,
        text[amount.range.upperBound] == "、", amount.sort != .times, amount.sort != .time
      else { return }
      let bound = Bound.read(text, around: amount.range, from: clause.range.lowerBound)
      // 「新增企业25家、平台12家以上」: without a word that leads to them all the figures stand for themselves.
      guard bound.kind == .exactly, bound.before > 0, found[place].target.kind == .exactly,
        found[place].target.shares.isEmpty
      else {
        return
      }
      let plain = found[place].target
      found[place].target.kind = kind
      found[place].confidence = min(found[place].confidence, .likely)
      found[place].alternatives = [plain]
      place -= 1
    }
  }

  /// 「力争A增长10%，B增长8%」: one strives for all of a list that goes on with nothing but names and figures.
  private mutating func striveOn(
    _ main: [Amount], of clause: ClauseReading, _ naming: Naming, _ sentence: inout Sentence
  ) {
    // Of thousands of targets those of the clause stand last.
    let begin = (found.lastIndex { $0.clause != clause.index } ?? -1) + 1
    let own = (begin..<found.count).filter { !found[$0].isRemoved }
    guard let first = own.first, let amount = main.first else { return }
    if let begun = TargetReader.striving.match(in: text, at: clause.range.lowerBound) {
      sentence.striven = found[first].target.kind == .stretch && begun < clause.range.count ? amount.sort : nil
      return
    }
    guard let sort = sentence.striven else { return }
    guard amount.sort == sort, naming.withoutHead(clause.range, isShare: false).lowerBound == clause.range.lowerBound
    else {
      sentence.striven = nil
      return
    }
    for index in own where [.exactly, .atLeast].contains(found[index].target.kind) && found[index].amount?.sort == sort
    {
      found[index].target.kind = .stretch
    }
  }

  private static let labels = WordList(
    "进度安排 序时进度 时间安排 时序安排 推进计划 工作进度 目标任务 工作目标 年度目标 建设内容 主要内容 任务目标 项目内容 时间进度 节点安排 资金来源 责任单位 牵头单位")
  private static let inside = WordList("其中 其中: 其中包括 其中: 包括: 其中含")

  /// Whether the figure only says which things are meant: 「10亿元以上项目3个」, 「500人以上的村20个」.
  private func isThreshold(_ amount: Amount, before next: Amount?, limit: Int) -> Bool {
    guard amount.sort != .share, amount.sort != .points else { return false }
    if let next, isScope(amount, of: next) || isQuality(amount, of: next) { return true }
    // 「24小时内扑灭率95%」.
    if amount.sort == .time, let next, next.sort == .share,
      NoTarget.answered.match(in: text, at: amount.range.upperBound) != nil
    {
      return true
    }
    var end = amount.range.upperBound
    if text[end] == "(", let close = (end..<limit).first(where: { text[$0] == ")" }) { end = close + 1 }
    if text[end] == "或", amount.sort == .money { return next?.sort == .money }
    let bound = Bound.behind(text, at: end)
    end += bound?.length ?? 0
    if text[end] == "的" { end += 1 }
    // 「超30亿元项目」, 「亿元以上企业」.
    if amount.sort == .money,
      text[amount.range.lowerBound - 1] == "超" || text.has("超过", before: amount.range.lowerBound),
      TargetReader.thresholdNouns.match(in: text, at: end) != nil
    {
      return true
    }
    let isMeasure = amount.sort == .money || amount.sort == .measure
    guard isMeasure || bound != nil else { return false }
    if amount.sort == .money, bound != nil, text[end].isHan, TargetReader.spending.match(in: text, at: end) == nil {
      return true
    }
    if amount.sort == .money, TargetReader.levels.match(in: text, at: end) != nil { return true }
    // 「160千瓦及以下小微企业」.
    if bound != nil, text[amount.range.upperBound] == "及", text[end].isHan { return true }
    guard let next, next.sort == .count, next.unit != amount.unit, next.range.lowerBound > end else { return false }
    // Only a noun between the two: 「项目」, and nothing that is done.
    let between = end..<next.range.lowerBound
    guard between.count <= 14, !between.contains(where: { text[$0].isMark }) else { return false }
    if bound == nil, amount.sort == .measure || TargetReader.spending.match(in: text, at: end) != nil { return false }
    return !text.contains(anyOf: TargetReader.deeds, in: between)
  }

  /// 「119个断面水质优良率达到98%」: how many things a rate is one of.
  private func isScope(_ amount: Amount, of next: Amount) -> Bool {
    guard amount.sort == .count, next.sort == .share && !next.isRatio || next.sort == .money,
      Bound.behind(text, at: amount.range.upperBound) == nil
    else { return false }
    let bound = Bound.read(text, around: next.range, from: amount.range.upperBound)
    let between = amount.range.upperBound..<max(amount.range.upperBound, next.range.lowerBound - bound.before)
    guard (3...30).contains(between.count), !between.contains(where: { text[$0].isMark && text[$0] != "、" }),
      (next.sort == .money ? TargetReader.sums : TargetReader.rates).match(in: text, before: between.upperBound) != nil
    else { return false }
    return Naming.verbs.match(in: text, before: amount.range.lowerBound) == nil
      && Naming.keptHeads.match(in: text, before: amount.range.lowerBound) == nil
  }

  /// 「日供水30万吨的水厂1座」, 「28车位渡船2艘」, 「总投资107亿元的22个项目」, 「3批次22个项目」: what the things are like that are
  /// counted next.
  private func isQuality(_ amount: Amount, of next: Amount) -> Bool {
    guard next.sort == .count, next.range.lowerBound >= amount.range.upperBound else { return false }
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    if next.range.lowerBound == end { return amount.sort == .count && TargetReader.lots.contains(amount.unit) }
    let between = (text[end] == "的" ? end + 1 : end)..<next.range.lowerBound
    guard between.count <= 16, !between.contains(where: { text[$0].isMark }),
      !text.contains(anyOf: TargetReader.deeds, in: between)
    else { return false }
    if text[end] == "的", amount.sort == .money || amount.sort == .measure { return true }
    guard next.unit != amount.unit, between.count >= 2, !Naming.isVerb(text.text(between)),
      amount.sort == .measure || TargetReader.capacities.contains(amount.unit)
    else { return false }
    if TargetReader.capacityHeads.match(in: text, before: start) != nil { return true }
    return TargetReader.capacities.contains(amount.unit) && !text[start - 1].isMark
      && (Naming.verbs.match(in: text, before: start) != nil
        || TargetReader.kinds.match(in: text, before: start) != nil)
  }

  private static let sums = WordList("生产总值 增加值 产值 总产值 财政收入 预算收入 营业收入 主营业务收入 税收收入 零售总额")
  private static let lots: Set<String> = ["批", "批次", "类", "大类", "期", "轮"]
  private static let capacities: Set<String> = [
    "车位", "床", "床位", "班", "座", "学位", "泊位", "千瓦", "兆瓦", "万千瓦", "千伏安", "吨", "万吨", "立方米", "万立方米",
  ]
  static let capacityHeads = WordList(
    """
    日供水 日处理 日产 年产 日供水能力 日处理能力 日处理量 年处理 年产能 库容 总库容 容量 装机 装机容量 总装机 总装机容量 占地 面积 建筑面积 总面积 长 全长 总长 总长度 长度 \
    总投资 投资 宽 高 直径 管径 可容纳 容纳 设计库容 日供气 日供热 供热面积 储量 仓容
    """)
  private static let kinds = WordList("式 型 级 类 制")

  private static let thresholdNouns = WordList("项目 重大项目 重点项目 产业项目 工业项目 企业 村 镇 工程 的项目 的企业 大项目 街道")
  private static let levels = WordList("级 元级 规模的 以上级")
  private static let spending = WordList("用于 建设 实施 支持 改造 补助 奖励 新建")
  private static let deeds = WordList("建设 新建 改造 完成 建成 实施 开展 培育 新增 举办 用于 支持 发放 安装 ,")
}
