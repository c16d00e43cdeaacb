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
  }

  private static let labels = WordList(
    "进度安排 序时进度 时间安排 时序安排 推进计划 工作进度 目标任务 工作目标 年度目标 建设内容 主要内容 任务目标 项目内容 时间进度 节点安排 资金来源 责任单位 牵头单位")
  private static let inside = WordList("其中 其中: 其中包括 其中: 包括: 其中含")

  /// Whether the figure only says which things are meant: 「10亿元以上项目3个」, 「500人以上的村20个」.
  private func isThreshold(_ amount: Amount, before next: Amount?, limit: Int) -> Bool {
    guard amount.sort != .share, amount.sort != .points else { return false }
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

  private static let thresholdNouns = WordList("项目 重大项目 重点项目 产业项目 工业项目 企业 村 镇 工程 的项目 的企业 大项目 街道")
  private static let levels = WordList("级 元级 规模的 以上级")
  private static let spending = WordList("用于 建设 实施 支持 改造 补助 奖励 新建")
  private static let deeds = WordList("建设 新建 改造 完成 建成 实施 开展 培育 新增 举办 用于 支持 发放 安装 ,")
}
