import DubanCore

/// How a figure with its words becomes a target.
extension TargetReader {
  /// Adds the target of a figure: named by the noun behind it where one follows, else by the words before.
  mutating func append(
    _ amount: Amount, _ bound: Bound, words: Range<Int>, noun: Range<Int>?, name before: String,
    of clause: ClauseReading,
    _ naming: Naming, _ sentence: inout Sentence
  ) {
    var (name, isSure) = (before, true)
    if var reference = readReference(amount, bound, words: words, of: clause, naming) {
      // 「达到66%，高于全省平均1个百分点」 speaks of the same thing again.
      if reference.name.chinese.isEmpty, let last = found.last {
        reference.name = Name(last.target.name.chinese + "比较")
      }
      add(reference, amount, of: clause, &sentence, confidence: .sure)
      return
    }
    if let noun {
      // Of a percentage the words before tell it, unless there are none: 「80%以上的村」.
      let behind = naming.name(noun)
      if amount.sort == .share, let own = shareName(noun, behind, words: words, of: clause, naming) {
        (name, isSure) = (own, true)
      } else if amount.sort == .share || amount.sort == .points
        || amount.sort == .measure && before.count >= 2 && !Naming.isVerb(before)
      {
        if before.isEmpty || amount.sort == .share && Naming.isVerb(before) {
          name = behind
        } else if amount.sort == .measure, amount.unit.contains("/") {
          name = Naming.shortened(before + behind)
        }
      } else {
        let head = naming.keepsHead(headOfName(words, naming))
        name = (head?.word ?? "") + Naming.led(behind)
      }
    }
    // 「示范村达到行政村总数的80%」.
    let letters = name.scalars
    if amount.sort == .share, text[amount.range.lowerBound - 1] == "的", let reach = letters.place(of: "达到"),
      reach >= 2, letters.count - reach > 3
    {
      name = Naming.shortened(
        String(scalars: letters[..<reach]) + "占" + String(scalars: letters[(reach + 2)...]) + "的比例")
    }
    // 「成功率提升10个百分点，达65%」 is the same rate.
    if name.isEmpty, amount.sort == .share, let last = found.last, last.amount?.sort == .points, !last.isRemoved,
      last.clause + 1 == clause.index, clauses.sentences[last.clause] == clauses.sentences[clause.index]
    {
      name = Naming.withoutChange(last.target.name.chinese)
    }
    // 「开展抽检，半年一次」: how often is no name.
    let isRhythm = amount.sort == .times && Rhythm.read(text, clause.words(before: amount)).frequency != nil
    if isRhythm, Rhythm.isSpan(name) { name = "" }
    if name.isEmpty, let last = sentence.lastNoun {
      name = naming.before(last, isShare: amount.sort == .share)
      isSure = isRhythm
    }
    append(amount, bound, name: name, words: words, of: clause, isSure: isSure && !name.isEmpty, &sentence)
  }

  /// The name of a share of the things behind it: 「90%的卫生院达到推荐标准」 of what becomes of them, 「设施覆盖90%以上乡镇」 of what covers
  /// them; nil where the words before the figure tell it.
  private func shareName(
    _ noun: Range<Int>, _ behind: String, words: Range<Int>, of clause: ClauseReading, _ naming: Naming
  ) -> String? {
    if let cover = (clause.range.lowerBound..<words.upperBound).last(where: { text.has("覆盖", at: $0) }),
      !(cover + 2..<words.upperBound).contains(where: { text[$0] == "率" || text[$0] == "面" })
    {
      let subject = naming.before(clause.range.lowerBound..<cover, isShare: true)
      return subject.count >= 2 ? Naming.shortened(subject + "覆盖" + behind) : nil
    }
    let isBare = words.isEmpty || naming.isBare(words) || areas(pieces(naming.withoutHead(words, isShare: true))) != nil
    guard isBare, let deed = TargetReader.becoming.match(in: text, at: noun.upperBound) else {
      return nil
    }
    var end = noun.upperBound + deed
    while end < clause.range.upperBound, end - noun.upperBound < 40, !text[end].isDigit, !text[end].endsClause,
      text[end] != "("
    {
      end += 1
    }
    let told = naming.name(naming.withoutTail(noun.upperBound..<end))
    if (behind + told).count <= 30 { return behind + told }
    return behind + (told.hasSuffix("标准") ? "达标" : String(told.prefix(max(deed, 30 - behind.count))))
  }

  private static let becoming = WordList(
    "达到 达标 建成 完成 实现 开展 纳入 配备 建立 设立 形成 具备 拥有 通过 创成 成为 参加 接受 享受 用上 使用 实行 签约 入驻 基本 全部 均 设置 开通 提供")

  /// The words before the figure without adverbs, where 新增 and the like begin.
  private func headOfName(_ words: Range<Int>, _ naming: Naming) -> Range<Int> {
    let head = naming.withoutHead(words, isShare: true)
    if let comma = head.last(where: { text[$0] == "、" }), comma + 1 < head.upperBound {
      return naming.withoutHead((comma + 1)..<head.upperBound, isShare: true)
    }
    return head
  }

  /// Adds the target of a figure whose name is known.
  mutating func append(
    _ amount: Amount, _ bound: Bound, name: String, words: Range<Int>, of clause: ClauseReading, isSure: Bool,
    _ sentence: inout Sentence
  ) {
    let rhythm = Rhythm.read(text, clause.words(before: amount))
    let second = name.isEmpty ? secondMeasure(amount, of: clause) : nil
    let (name, isSure) = second.map { ($0, true) } ?? (name, isSure)
    var target = Target(Name(name), kind: bound.kind, basis: basis(amount, bound, name: name))
    target.value = amount.value
    target.unit = unit(amount)
    target.upper = amount.upper
    if amount.isMore, bound.kind == .exactly { target.kind = .atLeast }
    var confidence: Confidence = isSure ? .sure : .likely
    if name.isEmpty { confidence = .doubtful }
    // 「每季度召开一次」 can be read but in one way.
    let isRhythm = amount.sort == .times && rhythm.frequency != nil
    if amount.isMore || amount.isRounded || amount.isChinese && amount.sort != .share && !isRhythm {
      confidence = min(confidence, .likely)
    }
    if amount.sort == nil { confidence = min(confidence, .likely) }
    if amount.isRatio {
      target.kind = bound.isRise == true || bound.kind == .atLeast ? bound.kind : .ratioAtMost
      target.unit = nil
      target.basis = .level
    }
    if amount.isOneTo {
      target.kind = bound.isRise == false && bound.kind == .exactly ? .atMost : bound.kind
      target.notes.append("1:\(amount.value)")
    }
    if bound.isRise == false, bound.kind == .exactly, !amount.isRatio {
      target.kind = .atMost
    }
    if amount.sort == .time { makeTime(&target, words: words, amount, of: clause) }
    if let frequency = rhythm.frequency, amount.sort == .times, frequency != "每年" {
      target.kind = .frequency
      target.basis = .level
      target.text = frequency + (target.kind == .frequency ? "\(amount.value)\(amount.unit)" : "")
      if name.isEmpty || frequency.contains(name) { target.name = Name("频次") }
    } else if rhythm.isEachArea || bound.isRespective {
      // 「分别建成1个」 with no list of figures is one for each.
      let isSaid = rhythm.isEachArea
      if isSaid || !context.areas.isEmpty {
        target.each = .area
        if !isSaid { confidence = min(confidence, .likely) }
        target.areas = eachAreas(in: clause.words(before: amount))
      }
    }
    if rhythm.isEachYear, target.kind != .frequency, context.period?.spansYears ?? false {
      target.each = target.each == nil ? .year : .areaAndYear
    }
    if let other = rhythm.eachOther, target.each == nil { target.notes.append(other) }
    if isStriven(amount, of: clause), [.exactly, .atLeast].contains(target.kind) { target.kind = .stretch }
    if let base = clause.days.first(where: { if case .past = $0.sort { true } else { false } }),
      target.basis == .growth,
      text.has("基础上", at: base.range.upperBound)
    {
      target.kind = .relative
      target.reference = text.text(base.range)
    }
    if target.basis == .growth, target.reference == nil,
      let base = clause.days.first(where: { "比较".unicodeScalars.contains(text[$0.range.lowerBound - 1]) })
    {
      target.notes.append(text.text((base.range.lowerBound - 1)..<base.range.upperBound))
    }
    finish(&target, of: clause)
    add(target, amount, of: clause, &sentence, confidence: confidence)
  }

  /// The name of a second measure of what the figure before it counts (`道路12条、18.5公里`): that of the first, with its unit.
  private func secondMeasure(_ amount: Amount, of clause: ClauseReading) -> String? {
    guard let last = found.last, !last.isRemoved,
      last.clause == clause.index
        || last.clause + 1 == clause.index && clauses.sentences[last.clause] == clauses.sentences[clause.index],
      let first = last.amount,
      first.unit != amount.unit, !amount.unit.isEmpty, amount.sort != .share, amount.sort != .time,
      !last.target.name.chinese.isEmpty, last.target.each == nil, first.range.upperBound <= amount.range.lowerBound
    else { return nil }
    let gap = first.range.upperBound..<amount.range.lowerBound
    guard gap.count <= 3, gap.contains(where: { text[$0] == "、" || text[$0] == "," && amount.sort != .times }),
      gap.allSatisfy({ "、,共约计".unicodeScalars.contains(text[$0]) })
    else { return nil }
    var name = last.target.name.chinese
    let own = "（\(last.unit)）"
    if name.hasSuffix(own) { name.removeLast(own.count) }
    return "\(name)（\(amount.unit)）"
  }

  /// The areas that 「每个县区」 means, where the document has others beside; empty for all.
  private func eachAreas(in range: Range<Int>) -> [String] {
    guard let each = range.first(where: { text[$0] == "每" || text[$0] == "各" }) else { return [] }
    let named = finder.areas(in: text, range.lowerBound..<each).map(\.name)
    if named.count > 1 { return named }
    guard text.contains(anyOf: TargetReader.counties, in: each..<min(each + 6, range.upperBound)) else { return [] }
    let counties = context.areas.filter { area in
      (area.hasSuffix("区") || area.hasSuffix("县") || area.hasSuffix("市"))
        && !TargetReader.zones.contains(where: { area.hasSuffix($0) })
    }
    return counties.count == context.areas.count ? [] : counties
  }

  private static let counties = WordList("县区 县(区) 县(市、区) 县市区 县、区 市县 区县")
  private static let zones = ["开发区", "园区", "新区", "文旅区", "高新区", "度假区", "示范区", "功能区", "经开区"]

  /// `按不低于当地集中供养孤儿标准的65%`: the figure is a share of something else.
  private func readReference(
    _ amount: Amount, _ bound: Bound, words: Range<Int>, of clause: ClauseReading, _ naming: Naming
  ) -> Target? {
    guard amount.sort == .share || amount.sort == .points else { return nil }
    var index = words.lowerBound
    while index < words.upperBound {
      if let (length, relation) = Comparison.relation(text, at: index), index + length < words.upperBound {
        let reference = text.trimmed((index + length)..<words.upperBound)
        guard reference.count >= 3, Comparison.measured.match(in: text, before: withoutOf(reference).upperBound) != nil
        else {
          return nil
        }
        var target = Target(
          Name(naming.before(words.lowerBound..<index, isShare: true)), kind: .relative,
          basis: amount.sort == .points || bound.isGrowth ? .growth : .level, value: amount.value, unit: unit(amount))
        target.relation = relation
        target.reference = text.text(withoutOf(reference))
        finish(&target, of: clause)
        return target
      }
      index += 1
    }
    return nil
  }

  private func withoutOf(_ range: Range<Int>) -> Range<Int> {
    text[range.upperBound - 1] == "的" ? range.lowerBound..<(range.upperBound - 1) : range
  }

  /// Whether 力争 or 争取 in the clause rules the figure; 「争取资金」 obtains money.
  private func isStriven(_ amount: Amount, of clause: ClauseReading) -> Bool {
    var index = clause.words(before: amount).lowerBound
    while index < amount.range.lowerBound {
      if text.has("力争", at: index) || text.has("冲刺", at: index) || text.has("争创", at: index) { return true }
      if text.has("争取", at: index) {
        if TargetReader.obtained.match(in: text, at: index + 2) == nil, text[index - 1] != "上" { return true }
      }
      if text.has("确保", at: index) { return false }
      index += 1
    }
    return false
  }

  private static let obtained = WordList("资金 上级 中央 省级 省 国家 市级 专项 项目资金 到位 各类 各级 补助 政策 债券 地方政府 预算 扶持 奖补 国债 超长期 政策性 配套 无偿")

  /// `15分钟内到达`, `3个工作日内办结`, `每次不少于1小时`.
  private func makeTime(_ target: inout Target, words: Range<Int>, _ amount: Amount, of clause: ClauseReading) {
    target.basis = .level
    let end = amount.range.upperBound
    let isInside = text.has("内", at: end) || text.has("之内", at: end) || text.has("以内", at: end)
    let close = end + (Bound.behind(text, at: end)?.length ?? 0)
    let isAnswered = NoTarget.answered.match(in: text, at: close) != nil
    // Minutes and hours bound how fast something goes; days bound how long it takes, unless it is answered in them.
    let isFast =
      target.kind == .atMost && (target.unit == "分钟" || target.unit == "小时")
      && !target.name.chinese.contains("平均") && !target.name.chinese.contains("中位")
    if isFast || (isAnswered && (target.kind == .exactly || target.kind == .atMost && isInside)) {
      target.kind = .responseTime
      if target.name.chinese.isEmpty || (target.kind == .responseTime && text[amount.range.lowerBound - 1] == "、") {
        var from = end
        if let length = Bound.behind(text, at: from)?.length { from += length }
        let naming = Naming(text: text, spans: clause.days)
        var to = from
        while to < clause.range.upperBound, to - from < 10, text[to].isHan { to += 1 }
        target.name = Name(naming.name(from..<to))
      }
    } else if text.contains(anyOf: TargetReader.everyTime, in: words.lowerBound..<amount.range.lowerBound) {
      target.name = Name("每次时长")
    }
    if target.unit == "个工作日" || target.unit == "工作日" { target.unit = "个工作日" }
  }

  private static let everyTime = WordList("每次 每场 每期 每人次")

  /// What sort of figure it is.
  private func basis(_ amount: Amount, _ bound: Bound, name: String) -> Target.Basis {
    switch amount.sort {
    case .share:
      if bound.isGrowth || TargetReader.growing.contains(where: { name.hasSuffix($0) }) { return .growth }
      if TargetReader.shares.contains(where: { name.hasSuffix($0) }) { return .rate }
      return .level
    case .points: return bound.isGrowth || bound.isRise == nil ? .growth : .level
    case .time, .other: return .level
    case nil: return .level
    default:
      if bound.isRise != nil, !bound.isCumulative { return .level }
      if TargetReader.levels(name) || base(amount.unit).contains("/") { return .level }
      return .amount
    }
  }

  private static let growing = ["增长", "增幅", "增速", "下降", "降低", "增长率", "降幅", "减少", "递增", "提升", "增加"]
  private static let shares = ["开工率", "完工率", "完成率", "竣工率", "投产率", "办结率"]

  private static func levels(_ name: String) -> Bool {
    for word in ["人均", "每千", "每万", "户均", "万人", "每百", "密度", "拥有量", "保有量", "总市值", "浓度", "均价"]
    where name.contains(word) {
      return true
    }
    return name.hasSuffix("标准") || name.hasSuffix("水平") || name.hasSuffix("存量") || name.hasSuffix("总数")
      || name.hasSuffix("数量")
  }

  /// The unit of an amount; nil where there is none.
  func unit(_ amount: Amount) -> String? { amount.unit.isEmpty ? nil : amount.unit }

  /// The days of the clause.
  func finish(_ target: inout Target, of clause: ClauseReading) {
    target.start = clause.start
    target.due = clause.due ?? clause.dueOfHorizon
  }

  private mutating func add(
    _ target: Target, _ amount: Amount, of clause: ClauseReading, _ sentence: inout Sentence, confidence: Confidence
  ) {
    if sentence.isInside, sentence.whole != nil {
      let isJoined = found.last.map { $0.clause == clause.index } ?? false
      sentence.parts.append(PartCandidate(found: found.count, isJoined: isJoined))
    }
    let near = clause.passage(around: amount.range)
    var entry = Found(target: target, range: near, clause: clause.index, confidence: confidence, unit: amount.unit)
    entry.amount = amount
    entry.isCumulative = text.contains(anyOf: TargetReader.totalling, in: near)
    entry.isIncrement = !entry.isCumulative && text.contains(anyOf: TargetReader.adding, in: near)
    entry.isEnd = clause.isEnd
    entry.isOfHorizon = clause.horizon != nil && target.due == clause.horizon
    entry.isOfFirstSpan = clause.isOfFirstSpan(from: context.period?.start)
    entry.isByFeast = clause.due == nil && clause.days.contains { if case .words = $0.sort { true } else { false } }
    found.append(entry)
    if !sentence.isInside { sentence.whole = found.count - 1 }
  }
}
