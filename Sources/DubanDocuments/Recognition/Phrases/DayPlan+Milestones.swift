import DubanCore

/// What must stand by a day that is not that of the whole.
extension DayPlan {
  /// Adds the milestone of a day: what its clause and those behind it tell until the next day.
  func add(_ entry: Entry, to reading: inout PhraseReading, _ entries: [Entry]) {
    guard !entry.isSoft else { return }
    let id = ScheduleReader.id(entry.quarters, due: entry.day, context)
    let same = reading.milestones.firstIndex { $0.value.id == id }
    guard same == nil || entry.occasion != nil else { return }
    var body = body(entry, entries)
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
      reading.milestones[same].value.text += "；" + guess.value.text
      reading.milestones[same].confidence = min(reading.milestones[same].confidence, .likely)
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

  private func body(_ entry: Entry, _ entries: [Entry]) -> Range<Int> {
    let clause = clauses.ranges[entry.clause]
    if entry.inBracket { return clause }
    var end = clause.upperBound
    for entry in entries
    where entry.span.range.lowerBound >= entry.span.range.upperBound && entry.clause == entry.clause {
      end = min(end, entry.span.range.lowerBound)
    }
    var next = entry.clause + 1
    while next < clauses.ranges.count, clauses.sentences[next] == entry.sentence,
      !entries.contains(where: { $0.clause == next })
    {
      end = clauses.ranges[next].upperBound
      next += 1
    }
    var start = entry.span.range.upperBound
    // 「2026年底前，6个产业集群全部建成平台」: the matter stands in the next clause.
    while start < end, text[start] == "," || text[start] == "、" || text[start] == ":" { start += 1 }
    // A day in the middle of its clause: the whole clause tells the matter.
    if entry.span.range.lowerBound > clause.lowerBound + 2 { return clause.lowerBound..<clause.upperBound }
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
