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
  /// The order of results: a whole id; a whole title; the start of a title or of a word in it; all else. In all else
  /// characters before pinyin before initials, and of each names (units, targets, titles) before wording (what a
  /// milestone demands, long titles, notes): letters that somebody means as a name are found in any sentence too. Letters that
  /// are found in the name of a unit come before those within a title.
  ///
  /// - Parameter isName: whether the text is a name rather than wording.
  private static func penalty(of field: PlanIndex.Field, isName: Bool, _ score: UInt8) -> UInt8 {
    penalties[(Int(field.rawValue) * 2 + (isName ? 0 : 1)) * SearchTerm.Score.count + Int(score)]
  }

  private static let penalties: [UInt8] = PlanIndex.Field.allCases.flatMap { field in
    [true, false].flatMap { isName in
      (0..<UInt8(SearchTerm.Score.count)).map { raw in
        guard let (place, spelling) = SearchTerm.Score(rawValue: raw).parts else { return 0 }
        let kind = UInt8(spelling.rawValue)
        let rest: UInt8 = place == .inside ? 2 : place == .boundary ? 1 : 0
        switch (field, place) {
        case (.id, .whole) where spelling == .characters: return 1
        case (.title, .whole): return 2 + kind
        case (.title, .start) where isName: return 5 + 2 * kind
        case (.title, .boundary) where isName: return 6 + 2 * kind
        case (.unit, _) where kind > 0: return 11 + 9 * kind + (place == .inside || place == .boundary ? 1 : 0)
        case (.title, _) where isName && kind > 0: return 11 + 9 * kind + 2
        case (.title, _) where isName, (.unit, .whole), (.unit, .start): return 11 + 9 * kind
        case (.other, .whole) where isName, (.other, .start) where isName: return 11 + 9 * kind + 1
        case (.unit, _): return 11 + 9 * kind + 2
        case (.title, _): return 11 + 9 * kind + 3 + rest
        default: return 11 + 9 * kind + 6 + rest
        }
      }
    }
  }

  /// Texts up to this length are names, longer ones wording. UTF-16 units.
  private static let longestName = 24

  /// Looks for `term` in `plan`; nil when it is nowhere.
  ///
  /// - Parameter before: what a beginning of the word was found in: where that was not, the word cannot be.
  init?(_ term: SearchTerm, in plan: PlanIndex, within before: PlanFindings?) {
    let (texts, isFound) = PlanFindings.texts(term, in: plan, within: before)
    guard isFound else { return nil }
    // For each word of an item what it would cost, so that the loop over millions of them looks up one byte; behind that
    // what it would cost a milestone, of which all words are wording.
    let wording = plan.textCount * PlanIndex.Field.allCases.count
    var costs = [UInt8](repeating: .max, count: 2 * wording)
    for text in texts.indices where texts[text] != 0 {
      let isName = plan.unitStarts[text + 1] - plan.unitStarts[text] <= PlanFindings.longestName
      for field in PlanIndex.Field.allCases {
        let code = Int(PlanIndex.Word(text, field).code)
        costs[code] = PlanFindings.penalty(of: field, isName: isName, texts[text])
        costs[wording + code] = PlanFindings.penalty(of: field, isName: false, texts[text])
      }
    }
    let milestone = UInt8(ItemKind.allCases.firstIndex(of: .milestone) ?? 0)
    var items = [UInt8](repeating: 0, count: plan.count)
    costs.withUnsafeBufferPointer { costs in
      plan.words.withUnsafeBufferPointer { words in
        plan.wordStarts.withUnsafeBufferPointer { starts in
          for item in items.indices {
            if let before, before.items[item] == 0 { continue }
            var best = UInt8.max
            let first = plan.kinds[item] == milestone ? wording : 0
            for word in Int(starts[item])..<Int(starts[item + 1]) {
              best = min(best, costs[first + Int(words[word].code)])
            }
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
