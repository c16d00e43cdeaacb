extension Plan {
  /// The target to which `link` points; nil where there is none, or where no key tells which of several.
  package func target(_ link: Target.Link) -> Target? {
    if let indicator = indicators.first(where: { $0.id == link.item }) { return [indicator.target].target(link.key) }
    return task(link.item)?.targets.target(link.key)
  }
}

extension [Target] {
  /// The one with `key`, else the one that is called so; without a key the only one.
  package func target(_ key: String?) -> Target? {
    guard let key else { return count == 1 ? first : nil }
    return first { $0.key == key } ?? first { $0.name.chinese == key }
  }
}
