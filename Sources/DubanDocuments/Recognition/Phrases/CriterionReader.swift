import DubanCore

/// Reads what a segment of a schedule demands in figures.
struct CriterionReader {
  let text: PhraseText
  let clauses: Clauses
  /// The targets of the item, which a figure may measure.
  let targets: [Target]
  private let known: KnownTargets
  /// The rate that was told last, which a percentage without a name goes on with (二季度达60%).
  var lastRate: String?

  /// A reader of `text`, which tells how far `targets` have come.
  init(text: PhraseText, clauses: Clauses, targets: [Target]) {
    self.text = text
    self.clauses = clauses
    self.targets = targets
    known = KnownTargets(targets)
  }

  /// A criterion whose kind of amount may not be known yet.
  struct Reading: Equatable {
    var criterion: Criterion
    /// Whether the words say how it is read (累计, 新增), or it is a rate.
    var isSaid: Bool
    /// The total that it runs to, where a target or a part tells it.
    var total: Figure?
    /// Whether the label tells an end (三季度末), by which totals are told.
    var isAtEnd = false
    /// Whether its span begins with the plan, so that what is added in it is the total at its end.
    var isOfFirstSpan = false
    /// Whether it tells how many are begun (开工12个), which are none of those that are finished.
    var isStart = false
  }

  /// The criteria in `body`, each name once; `amounts` are those of the whole text in order.
  func criteria(_ body: Range<Int>, amounts: ArraySlice<Amount>, spans: [DaySpan]) -> [Reading] {
    let filter = NoTarget(text: text, dayEnds: Set(spans.map(\.range.upperBound)))
    let naming = Naming(text: text, spans: spans)
    var readings: [Reading] = []
    var seen: Set<Told> = []
    func add(_ reading: Reading) {
      if seen.insert(Told(reading)).inserted { readings.append(reading) }
    }
    var next = amounts.startIndex
    for clause in clauses.ranges where clause.overlaps(body) {
      let clause = clause.clamped(to: body)
      var left = clause.lowerBound
      let before = readings.count
      while next < amounts.endIndex, amounts[next].range.lowerBound < clause.lowerBound { next += 1 }
      while next < amounts.endIndex, amounts[next].range.lowerBound < clause.upperBound {
        let amount = amounts[next]
        next += 1
        guard !filter.isNone(amount), !clauses.isInBrackets(amount.range.lowerBound), amount.sort != .time else {
          continue
        }
        let limit = next < amounts.endIndex ? min(amounts[next].range.lowerBound, clause.upperBound) : clause.upperBound
        let bound = Bound.read(text, around: amount.range, from: left)
        let words = left..<max(left, amount.range.lowerBound - bound.before)
        let end = amount.range.upperBound + bound.behind
        if amount.sort == .share {
          rates(amount, words: words, behind: end..<max(end, limit), clause: clause, naming).forEach(add)
        } else if amount.sort != nil {
          let noun = naming.behind(end..<max(end, limit))
          let name = noun.map { naming.name($0) } ?? naming.before(words, isShare: false)
          if var reading = count(amount, bound, name: name, words: words) {
            reading.isStart = CriterionReader.begins(text, left..<max(left, limit))
            add(reading)
          }
        }
        left = end
      }
      // 「25条道路全部完工」 was told by its figure.
      if readings.count == before { whole(clause).forEach(add) }
    }
    return readings
  }

  /// By what two criteria of a body are one.
  private struct Told: Hashable {
    let name: ExactText
    let isStart: Bool

    init(_ reading: Reading) { (name, isStart) = (ExactText(text: reading.criterion.name), reading.isStart) }
  }

  /// Whether `range` tells what is begun, and nothing that is finished.
  static func begins(_ text: PhraseText, _ range: Range<Int>) -> Bool {
    text.contains(anyOf: starts, in: range) && !text.contains(anyOf: ends, in: range)
  }

  /// `readings` with a name of its own for what is begun, where the same thing is finished in the same schedule: 「二季度开工
  /// 12个；三季度完工12个」 are not 24. The only figure of either is the total that then stands.
  static func parted(_ readings: [[Reading]]) -> [[Reading]] {
    let counted = readings.joined().filter { $0.criterion.basis != .rate }
    guard counted.contains(where: \.isStart) else { return readings }
    let times = Dictionary(grouping: counted, by: Told.init).mapValues(\.count)
    let finished = Set(counted.filter { !$0.isStart }.map(\.criterion.name))
    let mixed = Set(counted.filter(\.isStart).map(\.criterion.name)).intersection(finished)
      .filter { !starts.isIn($0.scalars[...]) }
    guard !mixed.isEmpty else { return readings }
    return readings.map { segment in
      segment.map { reading in
        guard mixed.contains(reading.criterion.name), reading.criterion.basis != .rate else { return reading }
        let isOnly = times[Told(reading)] == 1
        var reading = reading
        if isOnly { (reading.criterion.basis, reading.isSaid) = (.cumulative, true) }
        if reading.isStart { reading.criterion.name += CriterionReader.begun }
        return reading
      }
    }
  }

  /// What is added to the name of a thing to count how many of it are begun.
  static let begun = "开工"

  // MARK: Rates

  private func rates(
    _ amount: Amount, words: Range<Int>, behind: Range<Int>, clause: Range<Int>, _ naming: Naming
  ) -> [Reading] {
    let name = naming.before(words, isShare: true)
    if TargetReader.rates.match(in: text, before: words.upperBound) != nil, name.count >= 2 {
      // 「完工率」 is one of each thing that is counted; 「开工率」 of all of them.
      if CriterionReader.finishing.contains(name) { return each(name, amount.value) }
      return [rate(name, amount.value)]
    }
    let around = clause
    if text.contains(anyOf: CriterionReader.starts, in: around) { return [rate("开工率", amount.value)] }
    if text.contains(anyOf: CriterionReader.works, in: around) { return [rate("工程量完成率", amount.value)] }
    if text.contains(anyOf: CriterionReader.spending, in: around) { return [rate("投资完成率", amount.value)] }
    if text.contains(anyOf: CriterionReader.ends, in: around) { return each("完工率", amount.value) }
    if text.contains(anyOf: CriterionReader.done, in: around) {
      let piece = naming.before(words, isShare: false)
      return isOwn(piece) ? [rate(piece + "完成率", amount.value)] : each("完成率", amount.value, of: piece)
    }
    if let behind = naming.behind(behind), name.isEmpty { return [rate(naming.name(behind), amount.value)] }
    if name.isEmpty { return lastRate.map { [rate($0, amount.value)] } ?? [] }
    return [rate(name, amount.value)]
  }

  /// Whether `name` is a piece of the work (桩基 of 完成桩基30%), and neither the work itself nor what the item counts.
  private func isOwn(_ name: String) -> Bool {
    guard name.count >= 2, !Naming.isVerb(name), !CriterionReader.wholes.isIn(name.scalars[...]) else { return false }
    return targets.prefix(KnownTargets.most).allSatisfy { target in
      CriterionReader.likeness(target.name.chinese, name) <= 1
        && target.parts.allSatisfy { CriterionReader.likeness($0.name.chinese, name) <= 1 }
    }
  }

  private static let wholes = WordList("任务 目标 工程 改造 整治 建设 工作 总量 年度 全年 进度 投资 计划 治理 提升")

  /// What a share tells in a clause that says what is done but not of what: 开工率 of 全面开工30%, 完成率 of 完成60%.
  static func rateName(_ text: PhraseText, _ clause: Range<Int>) -> String? {
    if text.contains(anyOf: starts, in: clause) { return "开工率" }
    if text.contains(anyOf: works, in: clause) { return "工程量完成率" }
    if text.contains(anyOf: spending, in: clause) { return "投资完成率" }
    if text.contains(anyOf: ends, in: clause) { return "完工率" }
    return text.contains(anyOf: done, in: clause) || text.contains(anyOf: half, in: clause) ? "完成率" : nil
  }

  private static let half = WordList("过半")

  private func rate(_ name: String, _ value: Figure, of target: String? = nil) -> Reading {
    Reading(criterion: Criterion(name, value: value, unit: "%", basis: .rate, of: target), isSaid: true)
  }

  /// A rate of completion of every amount that the item counts; of the item where it counts none, or many.
  ///
  /// - Parameter words: what the share is told of; amounts that it names (完成新建任务的60%) go before all others.
  private func each(_ name: String, _ value: Figure, of words: String = "") -> [Reading] {
    var counted = targets.filter { $0.basis == .amount && $0.value != nil }
    let named = counted.filter { $0.name.chinese.count >= 2 && words.contains($0.name.chinese) }
    if !named.isEmpty { counted = named }
    guard (1...3).contains(counted.count) else { return [rate(name, value)] }
    return counted.enumerated().map { index, target in
      rate(index == 0 ? name : target.name.chinese + name, value, of: target.name.chinese)
    }
  }

  private static let finishing: Set<String> = ["完工率", "完成率", "竣工率", "任务完成率"]
  private static let starts = WordList("开工 启动建设 进场 动工")
  private static let ends = WordList("完工 竣工 建成 交付 投用")
  private static let works = WordList("工程量 形象进度 工程进度 主体工程 工程总量 建设进度 总工程量")
  private static let spending = WordList("投资")
  private static let done = WordList("任务 完成 目标 改造 整治 建设 进度")

  // MARK: Everything

  /// `全面开工`, `全部完工`, `完成年度任务`: a hundred per cent in words.
  private func whole(_ clause: Range<Int>) -> [Reading] {
    let hundred = Figure(100)
    if text.contains(anyOf: CriterionReader.allStarted, in: clause) { return [rate("开工率", hundred)] }
    if text.contains(anyOf: CriterionReader.allFinished, in: clause) { return each("完工率", hundred) }
    if targets.contains(where: { $0.basis == .amount && $0.value != nil }), isWholeTask(clause) {
      return each("完成率", hundred)
    }
    return []
  }

  /// `完成年度改造任务`, `全面完成任务`: 完成 … 任务 with nothing but its frame between, and no 基本 before.
  private func isWholeTask(_ clause: Range<Int>) -> Bool {
    guard let start = text.firstIndex(of: "完成", in: clause), !text.has("基本", before: start) else { return false }
    var index = start + 2
    while index < clause.upperBound {
      if text.has("任务", at: index) { return true }
      guard let length = CriterionReader.frames.match(in: text, at: index) else { return false }
      index += length
    }
    return false
  }

  private static let allStarted = WordList("全面开工 全部开工 全部进场 全面启动建设 项目全部开工 全部动工 所有河道全面开工 全部启动建设 全部厕所开工")
  private static let allFinished = WordList("全部完工 全面完工 全部竣工 全面竣工 全部建成 全面建成")
  private static let frames = WordList("年度 全年 全部 建设 改造 治理 整治 目标 各项 整治提升 提升 既定 工作 所有 年 年初 确定 的 工程 新建 当年 本年度 总")

  // MARK: Amounts

  private func count(_ amount: Amount, _ bound: Bound, name: String, words: Range<Int>) -> Reading? {
    guard amount.sort != .points else { return nil }
    let isCumulative = bound.isCumulative || text.contains(anyOf: CriterionReader.totals, in: words)
    let measured = measure(name, amount)
    let knows = measured.map { known in TargetReader.addingHeads.contains { known.name.hasPrefix($0) } } ?? false
    let isIncrement = !isCumulative && !knows && text.contains(anyOf: TargetReader.adding, in: words)
    var criterion = Criterion(
      name, value: amount.value, unit: amount.unit.isEmpty ? nil : amount.unit,
      basis: isCumulative ? .cumulative : .increment)
    if let measured { criterion.name = measured.name }
    // Money is measured where a target counts it, or it is reached; else it is only spent.
    if amount.sort == .money, measured == nil, !text.contains(anyOf: CriterionReader.invested, in: words) { return nil }
    guard !criterion.name.isEmpty else { return nil }
    return Reading(criterion: criterion, isSaid: isCumulative || isIncrement, total: measured?.total)
  }

  private static let totals = WordList("累计 累计完成 总数 共计 总量 合计")
  private static let invested = WordList("投资 产值 收入 税收 引资 到位 拨付")

  /// The target or the part that `name` measures: the one of the same name, of the likest name with the same unit, or the
  /// only one with the unit.
  private func measure(_ name: String, _ amount: Amount) -> (name: String, total: Figure?)? {
    var best: (name: String, total: Figure?, score: Int)?
    var sameUnit: [(name: String, total: Figure?)] = []
    func consider(_ known: String, _ unit: String?, _ total: Figure?) {
      guard base(unit ?? "") == base(amount.unit) else { return }
      let fits = (unit ?? "") == amount.unit ? total : nil
      sameUnit.append((known, fits))
      let score = CriterionReader.likeness(known, name)
      if score > best?.score ?? 1 { best = (known, fits, score) }
    }
    for target in known.candidates(for: name) where target.basis == .amount {
      consider(target.name.chinese, target.unit, target.value)
      for part in target.parts {
        // What is more than all of a part is none of it.
        let unit = part.unit ?? target.unit
        if unit == amount.unit, part.value < amount.value { continue }
        consider(part.name.chinese, unit, part.value)
      }
    }
    if let best { return (best.name, best.total) }
    let isVerb = Naming.isVerb(name) || name.count <= 1
    // 「公厕30座，其中新建12座、改造18座，上半年完成10座」: what has no name is of the whole.
    guard isVerb else { return nil }
    let wholes = targets.lazy.filter { $0.basis == .amount && base($0.unit ?? "") == base(amount.unit) }.prefix(2)
    if wholes.count == 1, let whole = wholes.first {
      return (whole.name.chinese, whole.unit == amount.unit ? whole.value : nil)
    }
    return sameUnit.count == 1 ? sameUnit.first : nil
  }

  private func base(_ unit: String) -> String { MeasureUnit.withoutMultipliers(unit) }

  /// How many characters two names have in common at their ends, or all of the shorter one that stands in the longer.
  static func likeness(_ one: String, _ other: String) -> Int {
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    if one.contains(other) || other.contains(one) { return min(one.count, other.count) + 1 }
    return zip(one.unicodeScalars.reversed(), other.unicodeScalars.reversed()).prefix { $0 == $1 }.count
  }
}
