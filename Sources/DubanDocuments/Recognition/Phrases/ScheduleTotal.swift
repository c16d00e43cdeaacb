import DubanCore

/// What a schedule runs to where no figure before it tells: 「建设小微停车场，6月20处、9月累计35处、12月累计50处」 is 50 of them.
///
/// That the last total, or the sum, is the target is not said, so that it is asked.
struct ScheduleTotal {
  let text: PhraseText
  let clauses: Clauses

  /// The target that the amounts of `schedule` run to; nil where `found` counts the same already, or where they differ in kind.
  func total(of schedule: ScheduleText, _ amounts: [Amount], _ found: [TargetReader.Found]) -> Guess<Target>? {
    guard schedule.segments.count > 1, let first = schedule.segments.first else { return nil }
    if let name = schedule.name, let rate = rate(of: schedule, name, amounts) { return rate }
    var steps: [(amount: Amount, isCumulative: Bool)] = []
    for segment in schedule.segments {
      let own = amounts.filter { segment.body.contains($0.range.lowerBound) && !$0.isChinese }
      guard own.count <= 1 else { return nil }
      guard let amount = own.first else { continue }
      let bound = Bound.read(text, around: amount.range, from: segment.body.lowerBound)
      let before = segment.body.lowerBound..<max(segment.body.lowerBound, amount.range.lowerBound - bound.before)
      guard amount.sort == .count || amount.sort == .measure || amount.sort == .times,
        Naming(text: text, spans: []).isBare(before), !CriterionReader.begins(text, segment.body)
      else { return nil }
      steps.append((amount, bound.isCumulative))
    }
    guard steps.count > 1, let last = steps.last, Set(steps.map(\.amount.unit)).count == 1,
      !found.contains(where: { !$0.isRemoved && $0.unit == last.amount.unit }),
      let clause = schedule.name ?? clauses.ranges.last(where: { $0.upperBound <= first.label.lowerBound }),
      schedule.name != nil
        || clauses.sentences[clauses.ranges.firstIndex(of: clause) ?? 0]
          == clauses.ranges.firstIndex(where: { $0.contains(first.label.lowerBound) }).map({ clauses.sentences[$0] })
    else { return nil }
    let values = steps.map(\.amount.value)
    let isTotal = steps.contains(where: \.isCumulative)
    guard let value = isTotal ? values.max() : Figure.sum(values) else { return nil }
    let name = Naming(text: text, spans: []).before(clause, isShare: false)
    guard name.count >= 2 else { return nil }
    var target = Target(Name(name), unit: last.amount.unit)
    target.value = value
    return Guess(target, from: text.passage(clause.lowerBound..<last.amount.range.upperBound), confidence: .likely)
  }

  /// What a rate that is told of each quarter comes to in the last of them; nil where the steps are no shares of one kind.
  private func rate(of schedule: ScheduleText, _ name: Range<Int>, _ amounts: [Amount]) -> Guess<Target>? {
    var last: (amount: Amount, bound: Bound)?
    for segment in schedule.segments {
      let own = amounts.filter { segment.body.contains($0.range.lowerBound) && !$0.isChinese }
      guard own.count == 1, let amount = own.first, amount.sort == .share else { return nil }
      last = (amount, Bound.read(text, around: amount.range, from: segment.body.lowerBound))
    }
    let words = Naming(text: text, spans: []).before(name, isShare: true)
    guard let last, words.count >= 2, TargetReader.rates.match(in: text, before: name.upperBound) != nil else {
      return nil
    }
    var target = Target(
      Name(words), kind: last.bound.kind, basis: .level, value: last.amount.value, unit: last.amount.unit)
    if let behind = Bound.behind(text, at: last.amount.range.upperBound), target.kind == .exactly {
      target.kind = behind.kind
    }
    return Guess(target, from: text.passage(name.lowerBound..<last.amount.range.upperBound))
  }
}
