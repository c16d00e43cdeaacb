import DubanCore

/// Figures of one thing by several days are steps to its total, not targets of their own.
///
/// 「改造小区24个，…，9月底前完工18个」, 「新建公路60公里、改造危桥8座，9月底前完成40公里、危桥5座」, 「到6月底完成20公里，全年完成45公里」,
/// 「3月底前开工率达到50%，6月底前达到85%」: the figure without a day, else the largest, is the target; the others make milestones.
extension TargetReader {
  static let totalling = WordList("累计 总数达 总数达到 总量达 总量达到 共计")

  /// Turns the steps among the targets into amounts bound to days.
  mutating func settleDays() {
    settleShares()
    settleRates()
    settleFeasts()
    var bound = Bindings(dated)
    let values = found.indices.map(plain)
    for step in found.indices where isStep(step) && !bound.targets.contains(step) {
      guard let total = total(of: step, values) else { continue }
      bind(step, to: total, &bound)
    }
  }

  /// The targets that have amounts by days, and by which days.
  private struct Bindings {
    var targets: Set<Int>
    var days: Set<Place>

    struct Place: Hashable {
      let target: Int
      let day: Day
    }

    init(_ dated: [Dated]) {
      targets = Set(dated.map(\.target))
      days = Set(dated.map { Place(target: $0.target, day: $0.day) })
    }
  }

  /// Whether the figure is bound to a day and may be a part of something.
  private func isStep(_ index: Int) -> Bool {
    let entry = found[index]
    guard !entry.isRemoved, !entry.isOfHorizon, entry.amount != nil, entry.target.due != nil,
      entry.target.basis == .amount,
      entry.target.shares.isEmpty, entry.target.years.isEmpty, entry.target.each == nil
    else { return false }
    switch entry.target.kind {
    case .exactly, .atLeast, .about: return true
    case .atMost, .ratioAtMost, .fromTo, .text, .relative, .floorWithStretch, .grade, .frequency, .responseTime,
      .stretch:
      return false
    }
  }

  /// Whether the figure is bound to a day and has no name but that of a deed.
  func isNamelessStep(_ index: Int) -> Bool {
    let name = found[index].target.name.chinese
    return found[index].target.due != nil && (name.isEmpty || Naming.isVerb(name))
  }

  /// Whether something was told before that the step at `index` leads to.
  func hasTotal(for index: Int) -> Bool {
    found.indices.contains { other in
      other < index && !found[other].isRemoved && (found[other].target.due == nil || found[other].isOfHorizon)
        && sameThing(found[other].unit, found[index].unit) && found[other].target.basis == .amount
    }
  }

  /// The target to which `step` leads: of the same unit and name, or of the same unit where the step has no name of its own.
  ///
  /// - Parameter values: the figures of all targets in ones.
  private func total(of step: Int, _ values: [Fraction?]) -> Int? {
    let name = found[step].target.name.chinese
    guard let due = found[step].target.due, let value = values[step] else { return nil }
    let isNameless = name.isEmpty || Naming.isVerb(name)
    // Of thousands of targets only those near the step may be its total.
    let near = max(0, step - TargetReader.reach)..<min(found.count, step + TargetReader.reach + 1)
    let wholes = near.filter { index in
      guard index != step, !found[index].isRemoved, found[index].target.basis == .amount, let whole = values[index],
        found[index].target.due.map({ $0 > due && whole > value }) ?? (whole >= value),
        sameThing(found[index].unit, found[step].unit), found[index].target.each == nil
      else { return false }
      // What is told later without a day may be another matter: only the same name makes it the total.
      return isNameless || TargetReader.isOneName(name, found[index].target.name.chinese)
    }
    let undated = wholes.filter { found[$0].target.due == nil }
    // The nearest that was told before, else the nearest after it.
    let candidates = undated.isEmpty ? wholes : undated
    return candidates.last { $0 < step } ?? candidates.first
  }

  /// How many targets before and behind a step may be its total.
  private static let reach = 200

  /// The figure in ones.
  func plain(_ index: Int) -> Fraction? {
    guard let value = found[index].target.value else { return nil }
    var factor = Int128(1)
    for scalar in found[index].unit.unicodeScalars {
      switch scalar {
      case "百": factor *= 100
      case "千": factor *= 1000
      case "万": factor *= 10_000
      case "亿": factor *= 100_000_000
      default: return value.fraction * Fraction(factor)
      }
    }
    return value.fraction * Fraction(factor)
  }

  /// Whether two names tell the same thing: one ends as the other does.
  static func isOneName(_ one: String, _ other: String) -> Bool {
    guard one.count >= 2, other.count >= 2 else { return false }
    return one == other || one.hasSuffix(other) || other.hasSuffix(one) || one.hasPrefix(other) || other.hasPrefix(one)
  }

  private mutating func bind(_ step: Int, to total: Int, _ bound: inout Bindings) {
    for index in [step, total] {
      guard let due = found[index].target.due, let amount = found[index].amount,
        bound.days.insert(Bindings.Place(target: total, day: due)).inserted
      else { continue }
      bound.targets.insert(total)
      dated.append(
        Dated(
          day: due, amount: amount, range: found[index].range, target: total, isCumulative: found[index].isCumulative,
          isIncrement: found[index].isIncrement, isEnd: found[index].isEnd,
          isOfFirstSpan: found[index].isOfFirstSpan))
    }
    found[total].target.due = nil
    found[step].isRemoved = true
  }

  /// 「春节前投用200个」: a step by a day that is kept as text makes no target and no milestone; it is told as left aside.
  private mutating func settleFeasts() {
    for step in found.indices where found[step].isByFeast && !found[step].isRemoved {
      guard hasTotal(for: step), let value = found[step].target.value,
        found.indices.contains(where: { other in
          other < step && !found[other].isRemoved && sameThing(found[other].unit, found[step].unit)
            && found[other].target.value.map { $0 > value } ?? false
        })
      else { continue }
      let name = found[step].target.name.chinese
      guard name.isEmpty || Naming.isVerb(name) else { continue }
      ignored.append(found[step].range)
      found[step].isRemoved = true
    }
  }

  // MARK: Rates

  /// 「改造小区24个，三季度完成60%」: a share by a day that has no name but that of a deed tells how far the work has come, whatever
  /// it is that is counted before it.
  private mutating func settleShares() {
    // What is counted so far: the last of it, and whether there is but one.
    var (counted, isOnly) = (Int?.none, false)
    var byDays: [Int: (counted: Int?, isOnly: Bool)] = [:]
    for step in found.indices {
      if !found[step].isRemoved, found[step].target.basis == .amount, found[step].target.value != nil {
        isOnly = counted == nil
        counted = step
      }
      guard !found[step].isRemoved, found[step].amount?.sort == .share, found[step].target.basis != .growth,
        isNamelessShare(step)
      else { continue }
      // 「上半年完成一半，9月底前完成八成」 were put together already.
      if found[step].isOfDays { byDays[step] = (counted, isOnly) }
      guard let due = found[step].target.due, let amount = found[step].amount else { continue }
      dated.append(
        Dated(
          day: due, amount: amount, range: found[step].range, target: counted ?? step, isCumulative: true,
          isIncrement: false, isEnd: found[step].isEnd,
          rate: CriterionReader.rateName(text, clauses.ranges[found[step].clause]),
          rateOf: isOnly ? counted.map { found[$0].target.name.chinese } : nil))
      found[step].isRemoved = true
    }
    for index in dated.indices {
      guard dated[index].amount.sort == .share, dated[index].rate == nil, let series = byDays[dated[index].target]
      else {
        continue
      }
      let step = dated[index].target
      dated[index].rate = CriterionReader.rateName(text, clauses.ranges[found[step].clause])
      dated[index].rateOf = series.isOnly ? series.counted.map { found[$0].target.name.chinese } : nil
      found[step].isRemoved = true
    }
  }

  /// Whether the share has no name of its own, and its clause says that something is done.
  private func isNamelessShare(_ index: Int) -> Bool {
    let target = found[index].target
    guard target.kind == .exactly || target.kind == .atLeast || target.kind == .about, target.each == nil,
      target.shares.isEmpty, clauses.ranges.indices.contains(found[index].clause)
    else { return false }
    let name = target.name.chinese
    let isBare = name.isEmpty || Naming.isVerb(name) || TargetReader.works.contains(name)
    return isBare && CriterionReader.rateName(text, clauses.ranges[found[index].clause]) != nil
  }

  private static let works: Set<String> = [
    "任务", "任务量", "工程量", "工作量", "总任务", "总工程量", "目标任务", "年度任务", "进度", "建设任务", "总量", "总任务量", "投资",
  ]

  /// Shares of one name by several days: the last is the target, unless they only tell how far the work has come.
  private mutating func settleRates() {
    var names: [String] = []
    var byName: [String: [Int]] = [:]
    for index in found.indices where isRate(index) {
      let name = found[index].target.name.chinese
      if byName[name] == nil { names.append(name) }
      byName[name, default: []].append(index)
    }
    // 「改造小区16个，4月底前开工率100%，9月底前完工率达到60%」: how far the work on what is counted has come.
    if let counted = found.indices.first(where: { found[$0].target.basis == .amount && !found[$0].isRemoved }) {
      for step in found.indices where isRate(step) && found[step].target.basis == .rate && step > counted {
        guard let due = found[step].target.due, let amount = found[step].amount else { continue }
        dated.append(
          Dated(
            day: due, amount: amount, range: found[step].range, target: step, isCumulative: true, isIncrement: false,
            isEnd: found[step].isEnd))
        found[step].isRemoved = true
      }
    }
    for name in names {
      let steps = (byName[name] ?? []).filter(isRate)
      let days = Set(steps.compactMap { found[$0].target.due })
      guard steps.count > 1, days.count == steps.count, let last = steps.last else { continue }
      for step in steps {
        guard let due = found[step].target.due, let amount = found[step].amount else { continue }
        dated.append(
          Dated(
            day: due, amount: amount, range: found[step].range, target: last, isCumulative: true, isIncrement: false,
            isEnd: found[step].isEnd))
        found[step].isRemoved = step != last || isProcess(last)
      }
      found[last].target.due = nil
    }
  }

  private func isRate(_ index: Int) -> Bool {
    !found[index].isRemoved && !found[index].isOfHorizon && found[index].amount?.sort == .share
      && found[index].target.due != nil
      && found[index].target.basis != .growth
  }

  /// 开工率, 清偿50%: how far the work itself has come.
  private func isProcess(_ index: Int) -> Bool {
    let name = found[index].target.name.chinese
    return found[index].target.basis == .rate || name.isEmpty || Naming.isVerb(name)
      || ["进度", "进场率", "清零率"].contains(where: name.hasSuffix)
  }
}
