/// Where one word of a query was found in a plan: the words of its texts, and what that makes of its items.
struct PlanFindings: Sendable {
  /// For each text its `SearchTerm.Score`.
  private let texts: [UInt8]
  /// For each item its penalty, from 1; 0 where the word is not found.
  let items: [UInt8]
  /// Whether the plan itself is called so.
  let isOfPlan: Bool

  /// The penalty of an item that is found only by its plan's name.
  static let planPenalty: UInt8 = 40

  /// The penalty of a text that matches so well, which belongs to an item as `field` says.
  ///
  /// The order of results: a whole id; a whole title; the start of a title or of a word in it; all else. Within each:
  /// characters before pinyin before initials, then titles before units before other texts.
  private static func penalty(of field: PlanIndex.Field, _ score: UInt8) -> UInt8 {
    penalties[Int(field.rawValue) * SearchTerm.Score.count + Int(score)]
  }

  private static let penalties: [UInt8] = PlanIndex.Field.allCases.flatMap { field in
    (0..<UInt8(SearchTerm.Score.count)).map { raw in
      guard let (place, spelling) = SearchTerm.Score(rawValue: raw).parts else { return 0 }
      let kind = UInt8(spelling.rawValue)
      switch (field, place) {
      case (.id, .whole) where spelling == .characters: return 1
      case (.title, .whole): return 2 + kind
      case (.title, .start): return 5 + 2 * kind
      case (.title, .boundary): return 6 + 2 * kind
      default:
        let rank: UInt8 = field == .title ? 0 : field == .unit ? 1 : 2
        return 11 + 9 * kind + 3 * rank + (place == .inside ? 2 : place == .boundary ? 1 : 0)
      }
    }
  }

  /// Looks for `term` in `plan`; nil when it is nowhere.
  ///
  /// - Parameter before: what a beginning of the word was found in: where that was not, the word cannot be.
  init?(_ term: SearchTerm, in plan: PlanIndex, within before: PlanFindings?) {
    let (texts, isFound) = PlanFindings.texts(term, in: plan, within: before)
    guard isFound else { return nil }
    // For each word of an item what it would cost, so that the loop over millions of them looks up one byte.
    var costs = [UInt8](repeating: .max, count: plan.textCount * PlanIndex.Field.allCases.count)
    for text in texts.indices where texts[text] != 0 {
      for field in PlanIndex.Field.allCases {
        costs[Int(PlanIndex.Word(text, field).code)] = PlanFindings.penalty(of: field, texts[text])
      }
    }
    var items = [UInt8](repeating: 0, count: plan.count)
    costs.withUnsafeBufferPointer { costs in
      plan.words.withUnsafeBufferPointer { words in
        plan.wordStarts.withUnsafeBufferPointer { starts in
          for item in items.indices {
            if let before, before.items[item] == 0 { continue }
            var best = UInt8.max
            for word in Int(starts[item])..<Int(starts[item + 1]) { best = min(best, costs[Int(words[word].code)]) }
            items[item] = best == .max ? 0 : best
          }
        }
      }
    }
    self.texts = texts
    self.items = items
    isOfPlan = texts[..<PlanIndex.headTexts].contains { $0 != 0 }
  }

  private static func texts(
    _ term: SearchTerm, in plan: PlanIndex, within before: PlanFindings?
  ) -> (scores: [UInt8], isFound: Bool) {
    var scores = [UInt8](repeating: 0, count: plan.textCount)
    var isFound = false
    let needed = term.signature
    plan.units.withUnsafeBufferPointer { units in
      for text in scores.indices where plan.signatures[text].has(needed) {
        if let before, before.texts[text] == 0 { continue }
        let (start, end) = (Int(plan.unitStarts[text]), Int(plan.unitStarts[text + 1]))
        let score = term.score(in: UnsafeBufferPointer(rebasing: units[start..<end]))
        scores[text] = score.rawValue
        isFound = isFound || score != .none
      }
    }
    return (scores, isFound)
  }
}
