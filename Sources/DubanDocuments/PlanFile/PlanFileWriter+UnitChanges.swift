import DubanCore

extension PlanFileWriter {
  /// A change of units that is done or to come.
  static func unitChange(_ change: UnitChange) -> YAMLValue {
    let items = change.items.sorted { $0.key < $1.key }.map { name, ids in
      YAMLValue.Member(key: YAMLText.written(name, inFlow: true), value: .list(ids.map { .text($0) }, .compact))
    }
    return .mapping(
      member("from", change.from),
      member("into", change.into),
      items.isEmpty ? nil : YAMLValue.Member(key: "items", value: .mapping(items, .compact)),
      member("rest", change.rest),
      member("on", bare: change.day),
      change.isDone ? member("done", bare: true) : nil)
  }
}
