/// Everything that can be found in some plans, and what was found last: a search that goes on costs less than one that
/// begins.
package struct SearchIndex: Sendable {
  /// The plans in the order of the store.
  package let plans: [PlanIndex]
  /// What was found for the words typed last, for each plan; the newest at the end.
  private var memory: [(word: [UInt16], findings: [PlanFindings?])] = []

  /// So many words are remembered: those of a long query and what stood there before its last keys.
  private static let memorySize = 12

  /// An index of `plans`.
  package init(_ plans: [PlanIndex]) { self.plans = plans }

  /// One item that was found.
  package struct Hit: Hashable, Sendable {
    /// The number of the plan in the index, and of the item in it.
    package let plan: Int
    package let item: Int
  }

  /// What a query found.
  package struct Result: Equatable, Sendable {
    /// How many items were found in all.
    package var total = 0
    /// The best of them, best first.
    package var hits: [Hit] = []

    /// Nothing.
    package init() {}

    init(total: Int, hits: [Hit]) { (self.total, self.hits) = (total, hits) }
  }

  /// Looks for all words of `query`; nothing is found for none.
  ///
  /// - Parameter limit: how many of the best are wanted.
  package mutating func find(_ query: String, limit: Int) -> Result {
    let words = Array(Set(SearchQuery.words(query).map { Folding.standard.units(of: $0) }))
    guard !words.isEmpty else { return Result() }
    let found = words.map { findings(of: $0) }
    // Where a plan lacks one of the words, none of its items has it either.
    let rows = plans.indices.map { number in found.compactMap(\.[number]) }
    var ranking = Ranking(words: words.count, limit: limit)
    for number in plans.indices where rows[number].count == words.count {
      SearchIndex.forEachItem(rows[number], plans[number]) { _, key in ranking.count(key) }
    }
    ranking.settle()
    for number in plans.indices where rows[number].count == words.count {
      SearchIndex.forEachItem(rows[number], plans[number]) { item, key in
        ranking.take(Hit(plan: number, item: item), key)
      }
    }
    return ranking.result
  }

  /// The items with these ids, in the order of the plans, as if they were found.
  package func items(_ ids: Set<String>, limit: Int) -> Result {
    let hits = plans.enumerated().flatMap { number, plan in
      (0..<plan.count).filter { ids.contains(plan.id($0)) }.map { Hit(plan: number, item: $0) }
    }
    return Result(total: hits.count, hits: Array(hits.prefix(limit)))
  }

  /// Each item of a plan in which all words were found, with the number by which it is ranked: the sum of the words'
  /// penalties, then the title's length.
  @inline(__always)
  private static func forEachItem(_ findings: [PlanFindings], _ plan: PlanIndex, _ body: (Int, Int) -> Void) {
    let first = findings[0]
    for item in 0..<plan.count {
      var (sum, isOwn) = (Int(first.items[item]), true)
      if findings.count > 1 || sum == 0 {
        guard findings.count > 1 else { continue }
        (sum, isOwn) = (0, false)
        for finding in findings {
          let penalty = finding.items[item]
          // The plan's own name may stand in for all words but one.
          guard penalty != 0 || finding.isOfPlan else {
            sum = 0
            break
          }
          isOwn = isOwn || penalty != 0
          sum += Int(penalty == 0 ? PlanFindings.planPenalty : penalty)
        }
      }
      if sum > 0, isOwn { body(item, sum * Ranking.lengths + min(Int(plan.titleLengths[item]), Ranking.lengths - 1)) }
    }
  }

  private mutating func findings(of word: [UInt16]) -> [PlanFindings?] {
    if let known = memory.firstIndex(where: { $0.word == word }) {
      memory.append(memory.remove(at: known))
      return memory[memory.count - 1].findings
    }
    let term = SearchTerm(units: word, readings: .standard)
    let shorter = memory.filter { word.starts(with: $0.word) }.max { $0.word.count < $1.word.count }
    let findings = plans.enumerated().map { number, plan -> PlanFindings? in
      // A whole id names its plan first.
      let name = Folding.standard.units(of: plan.plan + "/")
      if word.count > name.count, word.starts(with: name) {
        let rest = SearchTerm(units: Array(word.dropFirst(name.count)), readings: .standard)
        return PlanFindings(rest, in: plan, within: nil)
      }
      if let shorter, shorter.findings[number] == nil { return nil }
      return PlanFindings(term, in: plan, within: shorter?.findings[number])
    }
    memory.append((word, findings))
    if memory.count > SearchIndex.memorySize { memory.removeFirst() }
    return findings
  }

  /// Puts what was found in order, what ranks alike as it comes. It counts before it takes anything, since one letter may
  /// find everything.
  private struct Ranking {
    static let lengths = 64
    private let limit: Int
    private var counts: [Int32]
    private var total = 0
    /// What ranks below this is among the best.
    private var bound = 0
    private var best: [(key: Int, hit: Hit)] = []

    init(words: Int, limit: Int) {
      self.limit = limit
      counts = [Int32](repeating: 0, count: (words * Int(PlanFindings.planPenalty) + 1) * Ranking.lengths)
    }

    mutating func count(_ key: Int) {
      counts[key] += 1
      total += 1
    }

    /// All were counted.
    mutating func settle() {
      var sum = 0
      while bound < counts.count, sum < limit {
        sum += Int(counts[bound])
        bound += 1
      }
      // Of those that rank last only as many are taken as there is room for.
      if sum > limit { counts[bound - 1] -= Int32(sum - limit) }
    }

    mutating func take(_ hit: Hit, _ key: Int) {
      guard key < bound, counts[key] > 0 else { return }
      counts[key] -= 1
      best.append((key, hit))
    }

    var result: Result {
      let order = best.indices.sorted { (best[$0].key, $0) < (best[$1].key, $1) }
      return Result(total: total, hits: order.map { best[$0].hit })
    }
  }
}

extension PlanIndex {
  /// The ids of the items in which all words of `query` are found.
  package func ids(matching query: String) -> Set<String> {
    var index = SearchIndex([self])
    return Set(index.find(query, limit: count).hits.map { id($0.item) })
  }
}

extension SearchIndex: Equatable {
  /// What was remembered is no part of an index.
  package static func == (left: SearchIndex, right: SearchIndex) -> Bool { left.plans == right.plans }
}
