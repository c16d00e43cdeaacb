extension Plan {
  /// Where the figures of `target` are told: under its own measure in the state of its item, or where the plan tells the same
  /// quantity a first time. Who reported there has reported here.
  ///
  /// - Parameters:
  ///   - known: the state of its own item.
  ///   - states: knows the states of other items.
  func figures(
    of target: Target, measure: String, known: ItemState, _ states: (String) -> ItemState
  ) -> (state: ItemState, measure: String) {
    guard let source = source(of: target, states) else { return (known, measure) }
    let there = states(source.item)
    var state = known
    state.values = there.values
    state.reported = [known.reported, there.reported].compactMap(\.self).max()
    return (state, source.measure)
  }

  /// The other item where the figures of `target` are told, with their measure there; nil where they are its own. A figure that
  /// was told of the target itself all the same holds where nothing is told there.
  func source(of target: Target, _ states: (String) -> ItemState) -> (item: String, measure: String)? {
    guard let link = target.sameAs, let first = self.target(link) else { return nil }
    let isIndicator = indicators.contains { $0.id == link.item }
    let measure = isIndicator ? IndicatorAssessment.measure : first.key
    let isTold = states(link.item).values.keys.contains { Measure(text: $0)?.target == measure }
    return isTold ? (link.item, measure) : nil
  }

  /// The items with a target that is told first in another item, by that item's id: what must be judged anew with it.
  var linkedItems: [String: [String]] {
    var linked: [String: [String]] = [:]
    for indicator in indicators {
      if let link = indicator.target.sameAs { linked[link.item, default: []].append(indicator.id) }
    }
    // Asked for each board that is made, so no list of all tasks is made for it.
    func add(_ tasks: [Task]) {
      for task in tasks {
        for target in task.targets { if let link = target.sameAs { linked[link.item, default: []].append(task.id) } }
        add(task.children)
      }
    }
    add(tasks)
    return linked
  }
}
