import DubanCore

// Sentences that only say what a matter costs and who pays, which are no matters of their own.
extension DayPlan {
  /// The sentences that tell nothing but money that is set aside: 「所需资金2280万元，由县财政承担」. None that counts works or names
  /// a day.
  func sentencesOfMoney(amounts: [Amount], spans: [DaySpan]) -> Set<Int> {
    guard !money.isEmpty else { return [] }
    let ofMoney = clauseIndices(of: money)
    let counted = clauseIndices(
      of: amounts.filter { !$0.isChinese && $0.sort != .money && $0.sort != .share }.map(\.range))
    let dated = clauseIndices(of: spans.filter { $0.due != nil }.map(\.range))
    var (told, other): (Set<Int>, Set<Int>) = ([], [])
    for (index, range) in clauses.ranges.enumerated() {
      let sentence = clauses.sentences[index]
      if ofMoney.contains(index) { told.insert(sentence) }
      let isOnlyMoney =
        !counted.contains(index) && !dated.contains(index)
        && (ofMoney.contains(index) || text.contains(anyOf: DayPlan.payment, in: range))
      if !isOnlyMoney { other.insert(sentence) }
    }
    // The works stand elsewhere: a passage of nothing but money is its own matter.
    let left = told.subtracting(other)
    return left.count < Set(clauses.sentences).count ? left : []
  }

  /// The clauses that `ranges` touch; all of them in one walk.
  private func clauseIndices(of ranges: [Range<Int>]) -> Set<Int> {
    var (found, clause) = (Set<Int>(), 0)
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      while clause < clauses.ranges.count, clauses.ranges[clause].upperBound <= range.lowerBound { clause += 1 }
      var touched = clause
      while touched < clauses.ranges.count, clauses.ranges[touched].lowerBound < range.upperBound {
        found.insert(touched)
        touched += 1
      }
    }
    return found
  }

  private static let payment = WordList("财政 承担 筹集 筹措 自筹 列支 资金 经费 解决 负担 补助 配套 其余 不足部分")
}
