/// Effects that are answered later, in their order. Of several wishes for one plan's board only the last is kept, so that
/// a key held down on the time bar never makes a queue.
package struct EffectQueue: Equatable, Sendable {
  private var effects: [Effect] = []

  /// A queue with nothing in it.
  package init() {}

  package var first: Effect? { effects.first }

  package mutating func append(_ effect: Effect) {
    if case .loadBoard(let plan, _) = effect {
      effects.removeAll { if case .loadBoard(plan, _) = $0 { true } else { false } }
    }
    effects.append(effect)
  }

  package mutating func removeFirst() -> Effect? { effects.isEmpty ? nil : effects.removeFirst() }
}
