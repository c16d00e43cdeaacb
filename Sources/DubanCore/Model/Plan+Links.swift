extension Plan {
  /// The target to which `link` points; nil where there is none, or where no key tells which of several.
  package func target(_ link: Target.Link) -> Target? {
    if let indicator = indicators.first(where: { $0.id == link.item }) { return [indicator.target].target(link.key) }
    return task(link.item)?.targets.target(link.key)
  }

  private func task(_ id: String) -> Task? {
    func find(_ tasks: [Task]) -> Task? {
      for task in tasks {
        if task.id == id { return task }
        if let found = find(task.children) { return found }
      }
      return nil
    }
    return find(tasks)
  }
}

extension [Target] {
  /// The one with `key`; without a key the only one.
  package func target(_ key: String?) -> Target? {
    guard let key else { return count == 1 ? first : nil }
    return first { $0.key == key }
  }
}
