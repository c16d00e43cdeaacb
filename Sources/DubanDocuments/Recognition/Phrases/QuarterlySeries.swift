import DubanCore

/// What is told of every quarter: 「每季度末完成不少于25%」, 「每季度不少于2场」 beside 8场 of the year. A milestone for each quarter.
///
/// Shares that add up to 100 % in the year are told as what then stands; other shares hold in every quarter, amounts are added in
/// each. All of it is asked. Figures told one for each quarter are its own.
struct QuarterlySeries {
  /// What each quarter has.
  struct Step {
    var clause: Range<Int>
    var index: Int
    var amount: Amount
    var isCumulative: Bool
  }

  /// What the quarters have one after the other: 「每季度分别完成2所、4所、6所、3所」.
  struct Run {
    var clause: Range<Int>
    var index: Int
    /// One of each quarter of the plan.
    var amounts: [Amount]
    var isCumulative: Bool
    /// What is counted, where the clause names it; empty else.
    var name: String
  }

  let text: PhraseText
  let clauses: Clauses
  let context: RecognitionContext
  private(set) var steps: [Step] = []
  private(set) var runs: [Run] = []

  /// Whether `text` may tell one, which is worth a look.
  static func mayStand(in text: String) -> Bool { text.contains("季") && (text.contains("每") || text.contains("各季")) }

  /// Finds the steps of `text`.
  init(_ text: PhraseText, clauses: Clauses, amounts: [Amount], context: RecognitionContext) {
    (self.text, self.clauses, self.context) = (text, clauses, context)
    guard !quarters.isEmpty else { return }
    for (index, clause) in clauses.ranges.enumerated() {
      guard let head = clause.first(where: { QuarterlySeries.rhythms.match(in: text, at: $0) != nil }),
        let length = QuarterlySeries.rhythms.match(in: text, at: head), head - clause.lowerBound <= 12
      else { continue }
      let own = amounts.filter { clause.contains($0.range.lowerBound) && !$0.isChinese && $0.sort != .time }
      if let run = run(own, clause, index, from: head + length) {
        runs.append(run)
        continue
      }
      guard own.count == 1, let amount = own.first, amount.range.lowerBound >= head + length,
        !clauses.isInBrackets(amount.range.lowerBound)
      else { continue }
      let from = head + length
      let bound = Bound.read(text, around: amount.range, from: from)
      guard bound.kind == .exactly || bound.kind == .atLeast || bound.kind == .about, !bound.isGrowth else { continue }
      let words = from..<max(from, amount.range.lowerBound - bound.before)
      guard Naming(text: text, spans: []).isBare(words) || words.isEmpty else { continue }
      let isCumulative = bound.isCumulative
      let isWanted = amount.sort == .share || leads(amount, to: amounts)
      if isWanted { steps.append(Step(clause: clause, index: index, amount: amount, isCumulative: isCumulative)) }
    }
  }

  /// The figures of `own`, behind a rhythm that ends at `from`, where they are told one for each quarter of the plan; nil else.
  private func run(_ own: [Amount], _ clause: Range<Int>, _ index: Int, from: Int) -> Run? {
    guard own.count > 1, own.count == all.count, let first = own.first, first.range.lowerBound >= from,
      text.firstIndex(of: "分别", in: from..<first.range.lowerBound) != nil,
      first.sort != .share, own.allSatisfy({ $0.sort == first.sort && $0.unit == first.unit }),
      !clauses.isInBrackets(first.range.lowerBound)
    else { return nil }
    let areJoined = zip(own, own.dropFirst()).allSatisfy { one, next in
      (one.range.upperBound..<max(one.range.upperBound, next.range.lowerBound)).allSatisfy {
        text[$0] == "、" || text[$0] == "和" || text[$0] == ","
      }
    }
    guard areJoined else { return nil }
    let bound = Bound.read(text, around: first.range, from: from)
    let words = from..<max(from, first.range.lowerBound - bound.before)
    let naming = Naming(text: text, spans: [])
    return Run(
      clause: clause, index: index, amounts: own, isCumulative: bound.isCumulative,
      name: naming.isBare(words) ? "" : naming.before(words, isShare: false))
  }

  /// The quarters of the plan that end after its issue; none of a plan that has too many.
  private var quarters: [Quarter] {
    all.filter { quarter in context.issued.map { quarter.end >= $0 } ?? true }
  }

  /// The quarters of the plan; none of a plan that has too many.
  private var all: [Quarter] {
    guard let period = context.period else { return [] }
    var quarters: [Quarter] = []
    var day = period.start
    while day <= period.end, quarters.count < 13 {
      let quarter = Quarter(of: day)
      quarters.append(quarter)
      day = quarter.end.advanced(by: 1)
    }
    return quarters.count <= 12 ? quarters : []
  }

  /// Whether another figure of the same measure tells what the steps run to.
  private func leads(_ amount: Amount, to amounts: [Amount]) -> Bool {
    amounts.contains { other in
      other.range != amount.range && other.unit == amount.unit && !amount.unit.isEmpty && other.value > amount.value
        && other.range.upperBound <= amount.range.lowerBound
    }
  }

  /// Whether `amount` is one of them, and so no target of its own.
  func holds(_ amount: Amount) -> Bool {
    steps.contains { $0.amount.range == amount.range }
      || runs.contains { $0.amounts.contains { $0.range == amount.range } }
  }

  /// Whether `span` tells one of their rhythms, and so no limit.
  func holds(_ span: DaySpan) -> Bool {
    guard case .recurring = span.sort else { return false }
    return steps.contains { $0.clause.contains(span.range.lowerBound) }
      || runs.contains { $0.clause.contains(span.range.lowerBound) }
  }

  /// The milestones; `found` are the targets of the passage.
  func milestones(_ found: [TargetReader.Found]) -> [Guess<Milestone>] {
    steps.flatMap { step in
      let counted = found.last { target in
        !target.isRemoved && target.clause <= step.index && target.target.basis == .amount && target.target.value != nil
          && (step.amount.sort == .share || target.unit == step.amount.unit)
      }
      return milestones(of: step, counted?.target)
    } + runs.flatMap { milestones(of: $0, found) }
  }

  /// A milestone of each quarter; whether its figure is that of the quarter or what then stands is asked unless the sums tell.
  private func milestones(of run: Run, _ found: [TargetReader.Found]) -> [Guess<Milestone>] {
    let unit = run.amounts.first?.unit ?? ""
    let counted = found.last { target in
      !target.isRemoved && target.clause <= run.index && target.target.basis == .amount && target.target.value != nil
        && target.unit == unit
    }?.target
    let name = run.name.isEmpty ? counted?.name.chinese ?? "" : run.name
    let criteria = run.amounts.map { amount in
      Criterion(name, value: amount.value, unit: amount.unit, basis: run.isCumulative ? .cumulative : .increment)
    }
    let (basis, confidence) = CriterionBasis.decide(
      criteria.map { CriterionReader.Reading(criterion: $0, isSaid: run.isCumulative, total: counted?.value) },
      byDay: false)
    let passage = text.passage(run.clause)
    return zip(all, criteria).map { quarter, criterion in
      var milestone = Milestone(
        id: ScheduleReader.id([quarter], due: quarter.end, context), quarters: [quarter], due: quarter.end,
        text: passage.text)
      milestone.criteria = [criterion]
      milestone.criteria[0].basis = basis
      var other = milestone
      other.criteria[0].basis = basis == .increment ? .cumulative : .increment
      return Guess(
        milestone, from: passage, confidence: confidence, alternatives: confidence == .sure ? [] : [other])
    }
  }

  private func milestones(of step: Step, _ counted: Target?) -> [Guess<Milestone>] {
    let passage = text.passage(step.clause)
    let isShare = step.amount.sort == .share
    guard isShare || counted != nil else { return [] }
    let sum = Figure.sum(Array(repeating: step.amount.value, count: 4))
    let isSum = isShare && sum == Figure(100)
    return quarters.map { quarter in
      let name = counted?.name.chinese ?? ""
      var criterion = Criterion(
        isShare ? CriterionReader.rateName(text, step.clause) ?? "完成率" : name, value: step.amount.value,
        unit: step.amount.unit, basis: isShare ? .rate : step.isCumulative ? .cumulative : .increment)
      if isShare, !name.isEmpty { criterion.of = name }
      if isSum {
        criterion.value = Figure.sum(Array(repeating: step.amount.value, count: quarter.index)) ?? criterion.value
      }
      var milestone = Milestone(
        id: ScheduleReader.id([quarter], due: quarter.end, context), quarters: [quarter], due: quarter.end,
        text: passage.text)
      milestone.criteria = [criterion]
      return Guess(milestone, from: passage, confidence: .likely)
    }
  }

  private static let rhythms = WordList(
    "每季度末 每季度末前 每季度底 每季度 每个季度末 每个季度 每季末 每季 各季度末 各季度 按季度 每季度末月底前")
}
