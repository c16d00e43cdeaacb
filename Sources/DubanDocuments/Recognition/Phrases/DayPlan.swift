import DubanCore

/// Tells what the days of a passage are: the day by which all of it is due, or milestones of parts of it.
///
/// A day behind a label (完成时限：) is the due day. Days in one sentence are stages of one matter, so that the last one is due;
/// days in several sentences belong to several matters. A single day is the due day where the passage has but one matter and
/// the day leads it or ends it (…，11月底前全面完成); beside other matters it is a milestone.
struct DayPlan {
  let text: PhraseText
  let clauses: Clauses
  let context: RecognitionContext
  /// Amounts bound to days, with what is known of their targets.
  let dated: [TargetReader.Dated]
  let targets: [TargetReader.Found]
  /// Where money that is set aside is told.
  var money: [Range<Int>] = []

  /// A day that bounds something.
  struct Entry {
    var day: Day
    var quarters: [Quarter]
    var span: DaySpan
    var clause: Int
    var sentence: Int
    /// Behind 完成时限：.
    var isLabelled = false
    /// Behind 序时进度：.
    var isStage = false
    /// 年内 and the like, which bound nothing by themselves.
    var isSoft = false
    var inBracket = false
    /// The feast or season before which it is, in words: 春节前. Its day is asked.
    var occasion: String?
  }

  /// Fills in start, due day, due words and milestones of `reading` by `spans`, which are all days outside of its schedule.
  func fill(_ reading: inout PhraseReading, spans: [DaySpan], amounts: [Amount]) {
    var entries: [Entry] = []
    var clause = 0
    // 「到2025年底…；到2027年底…」: by which year is said of each, even where the last is the plan's own.
    let years = Set(spans.compactMap { span in span.isWholeYear ? span.due?.year : nil })
    for span in spans {
      while clause + 1 < clauses.ranges.count, clauses.ranges[clause + 1].lowerBound <= span.range.lowerBound {
        clause += 1
      }
      guard clauses.ranges.indices.contains(clause), !isSignature(span), !isOfSource(span) else { continue }
      switch span.sort {
      case .by(let days):
        // A limit before the plan begins is no day that it can hold: it is kept in words and asked.
        if let start = context.period?.start, days.upperBound < start, isLabelled(span), reading.dueWords == nil {
          reading.dueWords = Guess(text.text(span.range), from: text.passage(span.range), confidence: .doubtful)
        }
        entry(days, span, clause, tellsYears: years.count > 1).map { entries.append($0) }
      case .span(let days):
        if let period = context.period, days.lowerBound <= period.start, days.upperBound >= period.end { continue }
        if reading.start == nil { reading.start = Guess(days.lowerBound, from: text.passage(span.range)) }
        entry(days, span, clause, tellsYears: years.count > 1).map { entries.append($0) }
      case .from(let day):
        if reading.start == nil, context.period.map({ $0.start < day && day <= $0.end }) ?? true {
          reading.start = Guess(day, from: text.passage(span.range))
        }
      case .occasion(let words, let day):
        guard var entry = entry(day...day, span, clause) else {
          reading.dueWords = reading.dueWords ?? Guess(words, from: text.passage(span.range), confidence: .likely)
          continue
        }
        entry.occasion = words
        entries.append(entry)
      case .words(let words), .recurring(let words):
        if reading.dueWords.map({ DaySpan.isAtOnce($0.value) }) ?? true, !isWholePeriod(words) {
          reading.dueWords = Guess(
            words, from: text.passage(span.range),
            confidence: span.isRecurring || isLabelled(span) || DayScanner.isLasting(words) ? .sure : .likely)
          // 「完成时限：全年」 is the plan's own end.
          if words == "全年", isLabelled(span), let end = context.period?.end {
            reading.due = Guess(end, from: text.passage(span.range))
          }
        }
      case .impossible(let words):
        // Elsewhere than behind its label it is asked of the sentence (`ImpossibleDays`).
        if isLabelled(span), reading.dueWords == nil {
          reading.dueWords = Guess(words, from: text.passage(span.range), confidence: .doubtful)
        }
      case .past, .name: break
      }
    }
    entries = withoutAims(entries)
    decide(entries, &reading, matters: matters(amounts: amounts, spans: spans), spans: spans, amounts: amounts)
    if reading.due != nil { reading.dueWords = nil }
    let dues = Set(entries.filter { !$0.isSoft }.map(\.day))
    if let due = reading.due, dues.count == 1 {
      for index in reading.targets.indices where reading.targets[index].value.due == due.value {
        reading.targets[index].value.due = nil
      }
    }
    // The day of a feast is asked where its milestone or its words stand, and told as none elsewhere.
    let feasts = Set(entries.filter { $0.occasion != nil }.map(\.day)).subtracting(
      entries.filter { $0.occasion == nil }.map(\.day))
    for index in reading.targets.indices where reading.targets[index].value.due.map(feasts.contains) ?? false {
      reading.targets[index].value.due = nil
    }
    reading.milestones.sort { $0.value.due < $1.value.due }
  }

  /// 三年内 in a plan for three years says no more than the plan.
  private func isWholePeriod(_ words: String) -> Bool {
    guard let period = context.period, words.hasSuffix("年内") else { return false }
    return HanNumber.value(String(words.dropLast(2))) == period.end.year - period.start.year + 1
  }

  // MARK: Entries

  private func entry(
    _ days: ClosedRange<Day>, _ span: DaySpan, _ clause: Int, tellsYears: Bool = false
  ) -> Entry? {
    let labelled = isLabelled(span)
    if let period = context.period {
      if days.upperBound < period.start { return nil }
      // 「到2028年」 in a plan until 2028 says no more than the plan.
      if period.spansYears, days.upperBound >= period.end, !labelled, !tellsYears,
        !dated.contains(where: { $0.day == days.upperBound })
      {
        return nil
      }
    }
    let isYear = days.count > 300
    let words = text.text(span.range)
    let isNamedEnd = ["底", "末", "前"].contains { words.hasSuffix($0) || words.hasSuffix($0 + "前") }
    // 「2025年完成」 in a plan of that year says nothing; in a plan of several years it does.
    if isYear, !isNamedEnd, !labelled, !words.hasSuffix("年内"), !(context.period?.spansYears ?? false) { return nil }
    // 「到2025年底，…达到66%」 says no more than the plan's period.
    if isYear, !labelled, !tellsYears, let period = context.period, days.upperBound >= period.end,
      !dated.contains(where: { $0.day == days.upperBound }), text.has("到", before: span.range.lowerBound),
      words.hasSuffix("底") || words.hasSuffix("末")
    {
      return nil
    }
    let quarters =
      isYear || span.range.count == 0 || !(words.contains("季") || words.contains("半年"))
      ? [] : ScheduleText.quarters(days)
    return Entry(
      day: days.upperBound, quarters: quarters, span: span, clause: clause, sentence: clauses.sentences[clause],
      isLabelled: labelled, isStage: DayPlan.stages.match(in: text, before: span.range.lowerBound) != nil,
      isSoft: words.hasSuffix("年内") && !labelled, inBracket: clauses.isInBrackets(span.range.lowerBound))
  }

  /// Whether the day stands alone in its line: that of a signature.
  private func isSignature(_ span: DaySpan) -> Bool {
    guard span.range.count >= 8, span.range.lowerBound > 0, text[span.range.lowerBound - 1] == "\n" else {
      return false
    }
    return text[span.range.upperBound] == "\n" || text.has("印发", at: span.range.upperBound)
  }

  /// Whether 完成时限： or its like stands before, with nothing but other days of the same limit between.
  private func isLabelled(_ span: DaySpan) -> Bool {
    var place = span.range.lowerBound
    if let length = DayPlan.labels.match(in: text, before: place) { return length > 0 }
    // Within the line of the label.
    var steps = 0
    while place > 0, steps < 40, text[place - 1] != "\n", text[place - 1] != "。", text[place - 1] != ";" {
      place -= 1
      steps += 1
      if DayPlan.labels.match(in: text, before: place) != nil { return true }
    }
    return DayPlan.labels.match(in: text, before: place) != nil
  }

  private static let labels = WordList(
    "完成时限: 时限: 整改时限: 办理时限: 反馈时限: 办复时限: 报送时限: 完成时间节点: 完成时间: 办结时限: 时间: 时限要求: 完成期限: 期限: 办理时限: 时间节点: 完成日期: 完成时限 完成时间 整改期限:")
  private static let stages = WordList("序时进度: 进度安排: 进度: 时间进度: 工作进度: 进度计划: 时间安排: 进度要求: 节点:")

  /// The sentences that tell something to be done, without the heading that leads the item and without who does it.
  private func matters(amounts: [Amount], spans: [DaySpan]) -> Set<Int> {
    var (matters, duties, seen): (Set<Int>, Set<Int>, Set<Int>) = ([], [], [])
    for (index, range) in clauses.ranges.enumerated() {
      let sentence = clauses.sentences[index]
      let start = text[range.lowerBound]
      if seen.insert(sentence).inserted {
        if DayPlan.duties.match(in: text, at: range.lowerBound) != nil || start == "(" || start == "〔" || start == "—" {
          duties.insert(sentence)
        }
      }
      if !duties.contains(sentence) { matters.insert(sentence) }
    }
    matters.subtract(sentencesOfMoney(amounts: amounts, spans: spans))
    let told = Set(clauses.sentences)
    if told.count > 1, let first = matters.min(), first == told.min() {
      let own = clauses.ranges.indices.filter { clauses.sentences[$0] == first }
      if let start = own.first, let end = own.last {
        let range = clauses.ranges[start].lowerBound..<clauses.ranges[end].upperBound
        if range.count <= 32, !spans.contains(where: { $0.range.overlaps(range) }),
          own.count == 1 || !amounts.contains(where: { !$0.isChinese && range.contains($0.range.lowerBound) })
        {
          matters.remove(first)
        }
      }
    }
    return matters
  }

  private static let duties = WordList(
    "责任单位 牵头单位 配合单位 责任领导 责任人 协办单位 责任科室 完成时限 责任部门 参与单位 完成时间 包抓领导 整改时限 牵头部门 时限 业主单位 监督单位 承办单位 办理时限 责任 牵头 配合 分管领导 联系人 备注 主办单位 会办单位 目标任务 序时进度"
  )

  // MARK: Decision

  private func decide(
    _ entries: [Entry], _ reading: inout PhraseReading, matters: Set<Int>, spans: [DaySpan], amounts: [Amount]
  ) {
    var entries = entries
    defer { endOfAll(entries, matters, &reading) }
    let labelled = entries.filter(\.isLabelled)
    if let last = labelled.max(by: { $0.day < $1.day }) {
      settle(last, .sure, &reading)
      // Several days behind a label are stages; the day itself told again is none.
      if labelled.count == 1 { entries.removeAll { $0.day == last.day } }
      entries.forEach { add($0, to: &reading, entries) }
      return
    }
    let hard = entries.filter { !$0.isSoft }
    let outside = matters.subtracting(entries.map(\.sentence))
    let days = Set(hard.map(\.day))
    if days.count == 1, let only = hard.first {
      let figures = dated.contains { $0.day == only.day }
      let isWhole: Bool
      if only.occasion != nil, !figures, isFinal(only) || outside.isEmpty && leads(only) {
        // 「完成改造1.1万户，供暖季前完成。市级财政奖补2000元」
        isWhole = true
      } else if only.inBracket {
        isWhole = brackets() <= 1 && datedBrackets(spans) == 1 && (brackets() == 1 || outside.isEmpty)
      } else if only.isStage || figures || entries.count > hard.count {
        isWhole = false
      } else if isStart(only), !targets.isEmpty || startsAll(only) || opens(only) {
        isWhole = false
      } else if let stage = stage(only, matters, amounts) {
        // 「4月底前完成方案编制，组织实施改造」: the day is that of what comes before the work.
        guard stage == .unclear, let end = context.period?.end else {
          add(only, to: &reading, entries, isStage: true)
          return
        }
        reading.due = Guess(
          only.day, from: text.passage(only.span.range), confidence: .doubtful, alternatives: [end])
        return
      } else {
        isWhole =
          isOnlyYear(only, amounts)
          || outside.isEmpty && (leads(only) || isFinal(only)) && !hasFiguresBehind(only, amounts)
          || outside.isEmpty && isAlone(only, amounts)
      }
      if isWhole {
        settle(only, only.inBracket || outside.isEmpty ? .sure : .likely, &reading)
        return
      }
      add(only, to: &reading, entries)
      return
    }
    // Stages of one matter: the last day of the only sentence is due.
    if days.count > 1, Set(hard.map(\.sentence)).count == 1, outside.isEmpty, entries.count == hard.count,
      !hard.contains(where: \.isStage), !hard.contains(where: \.inBracket), let last = hard.last,
      last.day == days.max(), !dated.contains(where: { $0.day == last.day }), !isStart(last)
    {
      settle(last, .sure, &reading)
    }
    for entry in hard { add(entry, to: &reading, entries) }
  }

  /// The last of several days by which everything is finished is due for the whole, in whatever sentence it stands:
  /// 「…；10月底前全部建成」, 「2026年5月底前完成招标，10月底前建成通水」.
  private func endOfAll(_ entries: [Entry], _ matters: Set<Int>, _ reading: inout PhraseReading) {
    let hard = entries.filter { !$0.isSoft && !$0.inBracket }
    guard reading.due == nil, Set(hard.map(\.day)).count > 1, let last = hard.max(by: { $0.day < $1.day }),
      isFinal(last), !isStart(last), !dated.contains(where: { $0.day == last.day }),
      !matters.contains(where: { $0 > last.sentence })
    else { return }
    let end = clauses.ranges[last.clause].upperBound
    let isAll = text.contains(anyOf: DayPlan.all, in: last.span.range.upperBound..<max(last.span.range.upperBound, end))
    // Without 全部 only a sentence that tells nothing but steps, the last of them the use of it.
    let own = clauses.ranges.indices.filter { clauses.sentences[$0] == last.sentence }
    let isSteps =
      own.allSatisfy { clause in entries.contains { $0.clause == clause } }
      && last.span.range.lowerBound <= clauses.ranges[last.clause].lowerBound + 2
      && text.contains(anyOf: DayPlan.uses, in: last.span.range.upperBound..<max(last.span.range.upperBound, end))
    guard isAll || isSteps else { return }
    settle(last, isAll ? .sure : .likely, &reading)
  }

  /// Whether `range` tells that all of it is finished: the end of a schedule of quarters.
  static func finishesAll(_ text: PhraseText, _ range: Range<Int>) -> Bool {
    text.contains(anyOf: all, in: range) && text.contains(anyOf: ended, in: range)
  }

  private static let all = WordList("全部 全面 全线 全体")
  private static let uses = WordList("建成 投入使用 投用 通水 通车 投产 竣工 交付 验收 运行 运营 开放")

  /// Whether by the day the work only begins: 全部开工, 启动建设.
  private func isStart(_ entry: Entry) -> Bool {
    let from = entry.span.range.upperBound
    let range = from..<max(from, clauses.ranges[entry.clause].upperBound)
    return text.contains(anyOf: DayPlan.begun, in: range) && !text.contains(anyOf: DayPlan.ended, in: range)
  }

  /// Whether by the day all of it begins: 6月底前全部开工.
  private func startsAll(_ entry: Entry) -> Bool {
    let from = entry.span.range.upperBound
    let range = from..<max(from, clauses.ranges[entry.clause].upperBound)
    return text.contains(anyOf: DayPlan.all, in: range) && text.contains(anyOf: DayPlan.opened, in: range)
  }

  /// Whether by the day the work on what is told before it begins: 建设养护楼，5月底前动工.
  private func opens(_ entry: Entry) -> Bool {
    let from = entry.span.range.upperBound
    let range = from..<max(from, clauses.ranges[entry.clause].upperBound)
    return entry.clause > 0 && text.contains(anyOf: DayPlan.opened, in: range)
  }

  private static let opened = WordList("开工 动工 开建")
  private static let begun = WordList("开工 动工 进场 启动 招标 挂网 开建")
  private static let ended = WordList("完工 竣工 建成 投用 投入 完成 交付 通车 通水 验收 投产")

  /// Whether the item is one sentence, the day stands in its last clause, and no other clause has figures.
  private func isAlone(_ entry: Entry, _ amounts: [Amount]) -> Bool {
    let own = clauses.ranges.indices.filter { clauses.sentences[$0] == entry.sentence }
    guard own.last == entry.clause, own.count <= 12 else { return false }
    return own.dropLast().allSatisfy { clause in
      !amounts.contains { !$0.isChinese && clauses.ranges[clause].contains($0.range.lowerBound) }
    }
  }

  /// Makes the day of `entry` that of the whole; before a feast it stays in words, and its day is asked.
  private func settle(_ entry: Entry, _ confidence: Confidence, _ reading: inout PhraseReading) {
    let passage = text.passage(entry.span.range)
    if let words = entry.occasion {
      reading.dueWords = Guess(words, from: passage, confidence: .likely)
    } else {
      reading.due = Guess(entry.day, from: passage, confidence: confidence)
    }
  }

  /// Whether a whole year of several is the only thing in the passage that can be measured (2025年完成规划).
  private func isOnlyYear(_ entry: Entry, _ amounts: [Amount]) -> Bool {
    guard context.period?.spansYears ?? false, text.text(entry.span.range).hasSuffix("年") else { return false }
    return entry.day.month == 12 && !amounts.contains { !$0.isChinese && $0.sort != nil }
  }

  /// Whether clauses behind that of the day have figures of their own, for which it does not hold.
  private func hasFiguresBehind(_ entry: Entry, _ amounts: [Amount]) -> Bool {
    // The next few tell it: a sentence may be enormous.
    let behind = (entry.clause + 1..<max(entry.clause + 1, min(clauses.ranges.count, entry.clause + 13))).filter {
      clauses.sentences[$0] == entry.sentence && !clauses.isInBrackets(clauses.ranges[$0].lowerBound)
    }
    func figures(_ clause: Int) -> [Amount] {
      amounts.filter { !$0.isChinese && $0.sort != .time && clauses.ranges[clause].contains($0.range.lowerBound) }
    }
    // A share or a single figure behind a matter measures that matter (完成整改，销号率100%).
    let hasOwn = !figures(entry.clause).isEmpty
    return behind.count { !figures($0).isEmpty } >= 2
      || hasOwn && behind.contains { clause in figures(clause).contains { $0.sort != .share } }
  }

  /// Whether the day stands at the beginning of its sentence.
  private func leads(_ entry: Entry) -> Bool {
    guard let first = clauses.ranges.indices.first(where: { clauses.sentences[$0] == entry.sentence }) else {
      return false
    }
    if entry.clause == first { return true }
    // 「由县水利局牵头，城关镇配合，于5月25日前完成…」: who does it is no matter of its own.
    let before = (first..<entry.clause).map { clauses.ranges[$0] }
    if before.allSatisfy({ text.contains(anyOf: DayPlan.inCharge, in: $0) }) { return true }
    // 「一是…：」 and labels before it are no matter of their own.
    return entry.clause == first + 1 && text[clauses.ranges[first].upperBound] == ":"
  }

  /// Whether nothing but an ending follows the day: 全面完成, 投入使用.
  func isFinal(_ entry: Entry) -> Bool {
    var index = entry.span.range.upperBound
    let end = clauses.ranges[entry.clause].upperBound
    guard index < end else { return false }
    var hasEnding = false
    while index < end {
      if text[index] == ")" || text[index] == "】" || text[index] == "," {
        index += 1
      } else if let length = DayPlan.endings.match(in: text, at: index) {
        (index, hasEnding) = (index + length, true)
      } else if let length = DayPlan.adverbs.match(in: text, at: index) {
        index += length
      } else if hasEnding, end - index <= 4, !(index..<end).contains(where: { text[$0].isDigit }) {
        // 「完成挂牌」, 「完成转化验收」: the stage by which the matter ends.
        return true
      } else {
        return false
      }
    }
    return hasEnding
  }

  private static let endings = WordList(
    """
    完成 完工 竣工 建成 投用 投入使用 投入运营 投入运行 试运行 通水 通车 办结 销号 整改到位 开业 运营 交付 见效 交付使用 投产 使用到位 验收 竣工验收 建成投用 \
    整改 到位 任务 实施 落实到位 上线 运行 启用 开工 开工建设 出台 印发 完成整改 建设 改造 施工 全部工程 目标任务 年度任务 目标 见成效 见到成效 见到明显成效 取得明显成效 取得成效 开放 收尾 结束 拨付到位 拨付 挂牌 装修 拆除 拆除到位 达标 清零
    """)
  private static let adverbs = WordList(
    "全面 全部 全线 基本 按期 正式 力争 确保 投入 实现 各项 年度 并 及 工作 前 整体 整改 和 上述 底 须 要 应 工程 主体 所有 建设 通过 已 将 均")

  /// How many brackets tell who is in charge.
  private func brackets() -> Int {
    clauses.brackets.count { range in text.contains(anyOf: DayPlan.inCharge, in: range) }
  }

  /// How many brackets hold a limit.
  private func datedBrackets(_ spans: [DaySpan]) -> Int {
    Set(spans.compactMap { clauses.bracket(at: $0.range.lowerBound) }).count
  }

  static let inCharge = WordList("负责 牵头 责任 配合 完成 会同")
}
