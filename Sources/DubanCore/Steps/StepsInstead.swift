/// What may be done to an item where a step is refused for where the item stands or for whose the step is: the steps that are
/// possible, and whose they are.
package struct StepsInstead: Hashable, Sendable {
  package let steps: [Step]

  /// The steps that are possible on the item instead of `step`; nil where that one is possible itself, so that it is refused for what
  /// it carries, and where `context.author` has no business with any.
  ///
  /// - Parameter refusal: why it is refused.
  package init?(of step: Step, refused refusal: Refusal, on item: Item, state: ItemState, context: RuleContext) {
    let possible = StepRules.possible(on: item, state: state, context: context)
    guard refusal.isOfRights || !possible.contains(step) else { return nil }
    // A remark is always possible, and leads nowhere; a milestone that stands has nothing before it.
    let others = state.confirmed == nil ? possible.filter { $0 != .remark && $0 != step } : []
    let own = others.filter { Rights.concerns($0, on: item, state, context) }
    guard !own.isEmpty || others.isEmpty else { return nil }
    steps = own
  }

  /// Them by whose they are: 「现在可以:责任单位:填报、申请延期;督查室:交办、销号」.
  package func words(_ language: Language) -> String {
    guard !steps.isEmpty else { return language.pick("此项已无后续步骤", "No step leads on from here") }
    let sides = [StepRow.Side.unit, .office, .anyone].compactMap { side -> String? in
      let own = steps.filter { $0.row.side == side }.map { language.pick($0.words(.chinese), $0.request) }
      guard !own.isEmpty else { return nil }
      return side.words(language) + language.pick("：", ": ") + own.joined(separator: language.pick("、", ", "))
    }
    return language.pick("现在可以——", "Possible now: ") + sides.joined(separator: language.pick("；", "; "))
  }
}

extension Step {
  /// What is asked for in English: `hand back`; its word in the table tells that it was done.
  fileprivate var request: String {
    row.fileKey.reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : String($1) }
  }
}

extension Board {
  /// What may be done to the item `subject` on `today` as far as it concerns `author` instead of `step`, which is refused for `refusal`; see `StepsInstead`.
  package func steps(insteadOf step: Step, refused refusal: Refusal, on subject: String, today: Day, by author: Author?)
    -> StepsInstead?
  {
    item(subject).flatMap { item in
      StepsInstead(
        of: step, refused: refusal, on: item, state: state(of: subject),
        context: context(of: item, today: today, by: author))
    }
  }
}
