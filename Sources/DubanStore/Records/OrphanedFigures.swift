package import DubanCore
import GRDB

/// What was recorded and would belong to nothing any more.
package struct LostFigure: Hashable, Sendable {
  /// The item's id within the plan.
  package let item: String
  /// The target, the unit or the area of which it was recorded, by its key.
  package let name: String
  /// The figure, or how many pieces were handed in.
  package let figure: Figure
  /// Whether what it hangs on has a key, so that it can be renamed: a target, a unit, an area; what is counted within a target and
  /// a milestone's own figures have none.
  package let hasKey: Bool

  /// `figure` of `name`, recorded on `item`.
  package init(item: String, name: String, figure: Figure, hasKey: Bool = true) {
    self.item = item
    self.name = name
    self.figure = figure
    self.hasKey = hasKey
  }
}

/// Finds the recorded figures that hang on keys which another definition does not have.
enum OrphanedFigures {
  /// The figures on items of the plan with the key `key` that `plan`, the next definition after `old`, has no place for, in the order of
  /// the items. Items that vanish themselves are refused elsewhere.
  static func find(in db: Database, ofPlan key: Int, under plan: Plan, after old: Plan) throws -> [LostFigure] {
    var lost: [LostFigure] = []
    // Hand-ins of before units had keys hang on names.
    let units = Set(plan.units.flatMap { [$0.key, $0.name.chinese] + $0.formerly })
    let areas = Set(plan.areas.map(\.key))
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT item.id, state.value FROM state
        JOIN item ON item.plan = state.plan AND item.number = state.item WHERE state.plan = ? ORDER BY item.position
        """, arguments: [key])
    // Most items of a large plan bear no figures; the others are looked up once.
    let items = plan.definedItems
    let before = Dictionary(old.allTasks.map { ($0.id, Set($0.targets.map(\.key))) }) { first, _ in first }
    while let row = try rows.next() {
      let id = try row.at(0) as String
      let state = try Store.value(row, at: 1) as ItemState
      guard !state.values.isEmpty || !state.handedIn.isEmpty, let item = items[id] else { continue }
      let measures = item.keys
      for (measure, series) in state.values.sorted(by: { $0.key < $1.key }) {
        let told = Measure(text: measure) ?? Measure(measure)
        guard !measures.contains(told.target) || told.area.map(areas.contains) == false else { continue }
        let hasKey = measures.contains(told.target) || before[id]?.contains(told.target) == true
        lost.append(LostFigure(item: id, name: measure, figure: series.latest.value, hasKey: hasKey))
      }
      for (unit, spans) in state.handedIn.sorted(by: { $0.key < $1.key }) where !units.contains(unit) {
        let count = spans.values.reduce(0, +)
        lost.append(LostFigure(item: id, name: unit, figure: Figure(count)))
      }
    }
    return lost
  }
}

extension Plan {
  /// The items on which figures are recorded, by their ids.
  fileprivate var definedItems: [String: Item] {
    var items: [String: Item] = [:]
    for task in allTasks { items[task.id] = .task(task) }
    for indicator in indicators { items[indicator.id] = .indicator(indicator) }
    for duty in duties { items[duty.id] = .duty(duty) }
    return items
  }
}

extension Item {
  /// The keys under which figures of it are kept.
  fileprivate var keys: Set<String> {
    switch self {
    case .task(let task): Set(task.targets.map(\.key)).union(measures)
    case .plan, .milestone, .indicator, .duty, .funding: Set(measures)
    }
  }
}
