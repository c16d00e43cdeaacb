import DubanCore

/// What must stand by a day that is not that of the whole.
extension DayPlan {
  /// Adds the milestone of a day: what its clause and those behind it tell until the next day.
  ///
  /// - Parameter isStage: whether its own clause alone is due, and what follows is the work itself.
  func add(_ entry: Entry, to reading: inout PhraseReading, _ entries: [Entry], isStage: Bool = false) {
    guard !entry.isSoft else { return }
    let id = ScheduleReader.id(entry.quarters, due: entry.day, context)
    let same = reading.milestones.firstIndex { $0.value.id == id }
    if let same, entry.occasion == nil, entries.filter({ $0.day == entry.day }).count > 1 {
      // The day told again by the same days of the text is no other step.
      guard reading.milestones[same].passage.text.contains(text.text(entry.span.range)) == false else { return }
    }
    var body = body(entry, entries, isStage: isStage)
    // Before a feast: the words tell the day.
    if entry.occasion != nil { body = min(entry.span.range.lowerBound, body.lowerBound)..<body.upperBound }
    var milestone = Milestone(id: id, quarters: entry.quarters, due: entry.day, text: text.passage(body).text)
    var confidence: Confidence = entry.occasion == nil && isPlain(entry) ? .sure : .likely
    // Amounts that may be added in the span or stand at its end.
    var doubtful: Set<String> = []
    var named: Set<String> = []
    for (criterion, own) in criteria(entry.day) {
      if named.insert(criterion.name).inserted { milestone.criteria.append(criterion) }
      confidence = min(confidence, own)
      if own == .doubtful, criterion.basis != .rate { doubtful.insert(criterion.name) }
    }
    if milestone.text.isEmpty { milestone.text = text.passage(clauses.ranges[entry.clause]).text }
    var guess = Guess(
      milestone,
      from: text.passage(
        min(entry.span.range.lowerBound, body.lowerBound)..<max(body.upperBound, entry.span.range.upperBound)),
      confidence: confidence)
    if !doubtful.isEmpty {
      for index in milestone.criteria.indices where doubtful.contains(milestone.criteria[index].name) {
        milestone.criteria[index].basis = milestone.criteria[index].basis == .increment ? .cumulative : .increment
      }
      guess.alternatives = [milestone]
    }
    if let same {
      guard !reading.milestones[same].value.text.contains(guess.value.text) else { return }
      reading.milestones[same].value.text += "；" + guess.value.text
      let known = Set(reading.milestones[same].value.criteria.map(\.name))
      reading.milestones[same].value.criteria += guess.value.criteria.filter { !known.contains($0.name) }
      reading.milestones[same].confidence = min(
        reading.milestones[same].confidence, entry.occasion == nil ? guess.confidence : .likely)
      return
    }
    reading.milestones.append(guess)
  }

  /// Whether the day is an end that leads its clause: 「6月底前全部开工」, 「三季度完成60%」 say nothing that may be read otherwise.
  private func isPlain(_ entry: Entry) -> Bool {
    guard !entry.inBracket else { return false }
    let clause = clauses.ranges[entry.clause]
    let words = text.text(entry.span.range)
    let isYear = words.hasSuffix("年") && context.period?.spansYears ?? false
    guard isYear || !entry.quarters.isEmpty || ["前", "底", "末"].contains(where: words.hasSuffix) else { return false }
    // 「第二污水处理厂6月底前建成通水」: its matter before it, its end behind it.
    if isFinal(entry) { return true }
    let lead = clause.lowerBound..<entry.span.range.lowerBound
    return lead.isEmpty || DayPlan.heads.match(in: text, before: lead.upperBound).map { $0 >= lead.count } ?? false
  }

  private static let heads = WordList("到 在 于 力争 确保 力争到 确保到 争取 争取到 并于 计划")

  /// Whether words that belong to the matter stand before the day in its clause: 「一期4月底上线」, but not 「并于4月底上线」.
  private func isInside(_ entry: Entry, _ clause: Range<Int>) -> Bool {
    let lead = clause.lowerBound..<entry.span.range.lowerBound
    if lead.count > 2 { return true }
    return lead.count == 2 && DayPlan.parts.match(in: text, at: lead.lowerBound) == 2
  }

  /// The parts of a work that are told by one or two characters.
  private static let parts = WordList("一期 二期 三期 首期 前期 后期 首批 一批 二批 主体 东段 西段 南段 北段 全线 其余 其他")

  private func body(_ entry: Entry, _ entries: [Entry], isStage: Bool) -> Range<Int> {
    let clause = clauses.ranges[entry.clause]
    if entry.inBracket { return clause }
    var end = clause.upperBound
    let sameClause = entries.filter { $0.clause == entry.clause }
    let following = sameClause.map(\.span.range.lowerBound).filter { $0 >= entry.span.range.upperBound }.min()
    if let following { end = min(end, following) }
    var next = entry.clause + 1
    while !isStage, next < clauses.ranges.count, clauses.sentences[next] == entry.sentence,
      !entries.contains(where: { $0.clause == next })
    {
      end = clauses.ranges[next].upperBound
      next += 1
    }
    var start = entry.span.range.upperBound
    // 「2026年底前，6个产业集群全部建成平台」: the matter stands in the next clause.
    while start < end, text[start] == "," || text[start] == "、" || text[start] == ":" { start += 1 }
    // 「4月底一期上线、12月底二期上线」: each day has what stands behind it.
    if sameClause.contains(where: { $0.span.range.upperBound <= entry.span.range.lowerBound }) {
      return text.trimmed(start..<max(start, end))
    }
    // A day in the middle of its clause: the whole clause tells the matter, or what stands before the next day.
    if isInside(entry, clause) {
      var upper = min(clause.upperBound, following ?? clause.upperBound)
      while upper > start, text[upper - 1] == "、" || text[upper - 1] == "," { upper -= 1 }
      return clause.lowerBound..<upper
    }
    while end > start, text[end - 1] == "、" || text[end - 1] == "," { end -= 1 }
    return text.trimmed(start..<max(start, end))
  }

  /// The amounts of `day`, increments and totals told apart.
  private func criteria(_ day: Day) -> [(Criterion, Confidence)] {
    let byTarget = Dictionary(grouping: dated, by: \.target)
    return dated.filter { $0.day == day }.map { entry in
      var name = targets[entry.target].target.name.chinese
      let total = targets[entry.target].total
      let isStart = CriterionReader.begins(text, entry.range)
      let all = byTarget[entry.target] ?? []
      // What is begun by one day is not what is finished by the other.
      let series = all.filter { CriterionReader.begins(text, $0.range) == isStart }
      if isStart, series.count < all.count, entry.rate == nil, entry.amount.sort != .share,
        !name.contains(CriterionReader.begun)
      {
        name += CriterionReader.begun
      }
      let readings = series.filter { $0.rate == nil }.map { entry in
        CriterionReader.Reading(
          criterion: Criterion(
            name, value: entry.amount.value, unit: entry.amount.unit,
            basis: entry.isCumulative ? .cumulative : .increment),
          isSaid: entry.isCumulative || entry.isIncrement, total: total, isAtEnd: entry.isEnd,
          isOfFirstSpan: entry.isOfFirstSpan)
      }
      var criterion = Criterion(name, value: entry.amount.value, unit: entry.amount.unit, basis: .rate)
      if let rate = entry.rate {
        (criterion.name, criterion.of) = (rate, entry.rateOf)
        return (criterion, .sure)
      }
      if entry.amount.sort == .share { return (criterion, name.isEmpty ? .likely : .sure) }
      let (basis, confidence) = CriterionBasis.decide(
        readings, byDay: series.count == 1 || series.contains { $0.isEnd })
      criterion.basis = basis
      return (criterion, confidence)
    }
  }
}
