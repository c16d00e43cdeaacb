import DubanCore

/// Reads cells of tables, in which a figure stands without a sentence.
struct CellReader {
  let context: RecognitionContext

  /// The target of an indicator: the cell's figure, with the unit of its column where the cell has none.
  func target(_ cell: Passage, unit: String?, name: String) -> Guess<Target>? {
    let text = PhraseText(cell)
    guard !isEmpty(text) else { return nil }
    let spans = DayScanner(text, context: context).spans()
    let amounts = AmountScanner(text, without: spans.map(\.range)).amounts()
    let clean = unit.map { $0.trimmed }.flatMap { $0.isEmpty || $0 == "-" || $0 == "—" || $0 == "/" ? nil : $0 }
    var target = Target(Name(name))
    guard let amount = amounts.first(where: { !clausesTake($0, text) }) else {
      if let (words, confidence) = WordTargets(text: text).read(whole(text, name: name), days: spans),
        words.kind != .text
      {
        target = words
        target.name = Name(name)
        return Guess(target, from: cell, confidence: confidence)
      }
      target.kind = .text
      target.basis = .text
      target.text = cell.text.trimmed
      target.unit = clean
      return Guess(target, from: cell)
    }
    var confidence: Confidence = amounts.count > 1 ? .likely : .sure
    let bound = Bound.read(text, around: amount.range, from: 0)
    target.kind = bound.kind
    target.value = amount.value
    target.upper = amount.upper
    target.unit = amount.unit.isEmpty ? clean : amount.unit
    if amount.unit.isEmpty, let clean, "万亿千百".contains(clean) { target.unit = clean }
    let isGrowth = bound.isGrowth || ["增长", "增速", "增幅", "增长率"].contains { name.hasSuffix($0) }
    let isShare = target.unit == "%" || target.unit == "个百分点"
    target.basis = isShare ? (isGrowth ? .growth : .level) : levels(name) ? .level : .amount
    if amount.isRatio {
      target.kind = bound.kind == .atLeast ? .atLeast : .ratioAtMost
      target.unit = nil
      target.basis = .level
    } else if bound.isRise == false, bound.kind == .exactly {
      target.kind = .atMost
    }
    if text.has("力争", at: 0) || text.has("争取", at: 0) { target.kind = .stretch }
    // What stands beside the figure and its sign is a remark.
    let used = max(0, amount.range.lowerBound - bound.before)..<min(text.count, amount.range.upperBound + bound.behind)
    if text.count - used.count > 8 { confidence = min(confidence, .likely) }
    return Guess(target, from: cell, confidence: confidence)
  }

  private func clausesTake(_ amount: Amount, _ text: PhraseText) -> Bool {
    text[amount.range.lowerBound - 1].isLatin || text[amount.range.upperBound] == "号"
  }

  /// The cell as a clause.
  private func whole(_ text: PhraseText, name: String) -> Range<Int> { text.trimmed(text.all) }

  private func levels(_ name: String) -> Bool {
    ["人均", "率", "比重", "比例", "占比", "每千", "每万", "万人", "拥有量", "保有量", "浓度", "水平"].contains { name.contains($0) }
  }

  /// Whether a cell says nothing: `—`, `/`, `无`.
  private func isEmpty(_ text: PhraseText) -> Bool {
    text.all.allSatisfy { "-—/\\~·. \n无".unicodeScalars.contains(text[$0]) }
  }

  // MARK: Schedules

  /// Whether `cell` says nothing that a schedule could hold.
  func isEmpty(_ cell: Passage) -> Bool {
    // Any word says something, without another look.
    !cell.text.unicodeScalars.contains { $0.isHan && $0 != "无" } && isEmpty(PhraseText(cell))
  }

  /// The milestones of an item's cells, each under its quarters.
  func milestones(_ cells: [(cell: Passage, quarters: [Quarter])], targets: [Target]) -> [Guess<Milestone>] {
    var readings: [[CriterionReader.Reading]] = []
    var milestones: [Guess<Milestone>] = []
    for (cell, quarters) in cells {
      let text = PhraseText(cell)
      guard let last = quarters.last, !isEmpty(text) else { continue }
      let clauses = Clauses(text)
      let spans = DayScanner(text, context: context).spans()
      let amounts = AmountScanner(text, without: spans.map(\.range)).amounts()
      let reader = CriterionReader(text: text, clauses: clauses, targets: targets)
      let isFirst = quarters.first?.start == (context.period?.start ?? quarters.first.flatMap { Day($0.year, 1, 1) })
      readings.append(
        (reader.bareRates(text.all, amounts: amounts[...])
          ?? reader.criteria(text.all, amounts: amounts[...], spans: spans)).map { reading in
            var reading = reading
            reading.isOfFirstSpan = isFirst
            return reading
          })
      // A bare figure in a cell is one of the item's only amount.
      if readings[readings.count - 1].isEmpty, let bare = bare(text, amounts, targets) {
        readings[readings.count - 1] = [bare]
        readings[readings.count - 1][0].isOfFirstSpan = isFirst
      }
      var body = text.trimmed(text.all)
      while let last = body.last, text[last].endsClause { body = body.lowerBound..<(body.upperBound - 1) }
      milestones.append(
        Guess(
          Milestone(
            id: ScheduleReader.id(quarters, due: last.end, context), quarters: quarters, due: last.end,
            text: text.passage(body).text), from: cell))
    }
    readings = CriterionReader.parted(readings)
    let bases = ScheduleReader.bases(readings, byDay: false)
    for (index, readings) in readings.enumerated() {
      milestones[index].value.criteria = readings.map { ScheduleReader.settled($0, bases) }
      let worst = readings.compactMap { bases[$0.criterion.name]?.confidence }.min() ?? .sure
      milestones[index].confidence = worst
      guard worst == .doubtful else { continue }
      var other = milestones[index].value
      for place in other.criteria.indices where bases[other.criteria[place].name]?.confidence == .doubtful {
        other.criteria[place].basis = other.criteria[place].basis == .increment ? .cumulative : .increment
      }
      milestones[index].alternatives = [other]
    }
    return milestones
  }

  private func bare(_ text: PhraseText, _ amounts: [Amount], _ targets: [Target]) -> CriterionReader.Reading? {
    let counted = targets.filter { $0.basis == .amount && $0.value != nil }
    guard amounts.count == 1, let amount = amounts.first, text.trimmed(text.all).count <= amount.range.count + 4,
      counted.count == 1,
      // 施工至三层, 第一轮 count nothing of it.
      amount.sort == .share || !amount.isChinese, text[amount.range.lowerBound - 1] != "第"
    else { return nil }
    if amount.sort == .share {
      return CriterionReader.Reading(
        criterion: Criterion("完成率", value: amount.value, unit: "%", basis: .rate, of: counted[0].name.chinese),
        isSaid: true)
    }
    return CriterionReader.Reading(
      criterion: Criterion(counted[0].name.chinese, value: amount.value, unit: counted[0].unit, basis: .increment),
      isSaid: false, total: counted[0].value)
  }

  // MARK: Limits

  /// Start, due day and words of a limit.
  func due(_ cell: Passage) -> (start: Guess<Day>?, due: Guess<Day>?, words: Guess<String>?) {
    let text = PhraseText(cell)
    guard !isEmpty(text) else { return (nil, nil, nil) }
    var (start, due, words) = (Guess<Day>?.none, Guess<Day>?.none, Guess<String>?.none)
    let spans = DayScanner(text, context: context).spans()
    var dues: [Day] = []
    var isImpossible = false
    let occasions = spans.count { if case .occasion = $0.sort { true } else { false } }
    for span in spans {
      switch span.sort {
      case .by(let days): dues.append(days.upperBound)
      case .span(let days):
        dues.append(days.upperBound)
        start = start ?? Guess(days.lowerBound, from: cell)
      case .from(let day): start = start ?? Guess(day, from: cell)
      case .words(let text), .recurring(let text):
        if words.map({ DaySpan.isAtOnce($0.value) }) ?? true { words = Guess(text, from: cell) }
      case .occasion(let text, _):
        // Which day is meant is asked.
        if words.map({ DaySpan.isAtOnce($0.value) }) ?? true {
          // 「春节前、国庆节前各一次」 is kept whole.
          words = Guess(occasions > 1 ? cell.text.trimmed : text, from: cell, confidence: .likely)
        }
      case .past(let days): dues.append(days.upperBound)
      case .impossible: isImpossible = true
      case .name: break
      }
    }
    if let last = dues.max() {
      due = Guess(
        last, from: cell, confidence: Set(dues).count > 1 ? .likely : .sure,
        alternatives: Set(dues).subtracting([last]).sorted().reversed())
    }
    if due == nil, start == nil, words == nil {
      // 「每季度」, 「半年一次」 say how often and nothing else.
      let isPlain = Rhythm.isLimit(text)
      words = Guess(
        cell.text.trimmed, from: cell, confidence: isImpossible ? .doubtful : isPlain ? .sure : .likely)
    }
    return (start, due, words)
  }
}
