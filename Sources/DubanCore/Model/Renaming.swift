/// What became of a name in another definition of a plan: the figures recorded under the old name stay with the new one.
package struct Renaming: Hashable, Sendable {
  /// The old name or key of a target, a unit or an area.
  package let old: String
  /// The new name.
  package let new: String

  /// `old` is called `new` now.
  package init(old: String, new: String) {
    self.old = old
    self.new = new
  }
}

extension Plan {
  /// The plan with the keys that `old`, the definition before it, gave its targets, units and areas: those of the same name keep
  /// theirs, and those that `renamings` tell of keep that of the old name. A key that the plan names itself stands.
  ///
  /// - Returns: the plan, and the renamings that fit nothing.
  package func keepingKeys(of old: Plan, _ renamings: [Renaming]) -> (plan: Plan, idle: [Renaming]) {
    var plan = self
    var used: Set<Renaming> = []
    let units = Plan.keys(
      plan.units.map { ($0.name.chinese, $0.hasOwnKey ? $0.key : nil) },
      before: old.units.map { ($0.name.chinese, $0.key) },
      renamings, &used)
    for (index, key) in units.enumerated() {
      plan.units[index].key = key
      guard plan.units[index].formerly.isEmpty, let before = old.units.first(where: { $0.key == key }) else { continue }
      plan.units[index].formerly = before.formerly.filter { !units.contains($0) }
    }
    // What changed before is history, which a file need not repeat.
    let told = plan.unitChanges
    let untold = old.unitChanges.filter { change in
      change.isDone && !told.contains { $0.isSame(as: change) && $0.day == change.day }
    }
    plan.unitChanges.insert(contentsOf: untold, at: 0)
    let areas = Plan.keys(
      plan.areas.map { ($0.name.chinese, $0.hasOwnKey ? $0.key : nil) },
      before: old.areas.map { ($0.name.chinese, $0.key) },
      renamings, &used)
    for (index, key) in areas.enumerated() { plan.areas[index].key = key }
    let before = Dictionary(old.allTasks.map { ($0.id, $0.targets) }) { first, _ in first }
    func keep(_ task: inout Task) {
      let keys = Plan.keys(
        task.targets.map { ($0.name.chinese, $0.hasOwnKey ? $0.key : nil) },
        before: (before[task.id] ?? []).map { ($0.name.chinese, $0.key) }, renamings, &used)
      for (index, key) in keys.enumerated() { task.targets[index].key = key }
      for index in task.children.indices { keep(&task.children[index]) }
    }
    for index in plan.tasks.indices { keep(&plan.tasks[index]) }
    return (plan, renamings.filter { !used.contains($0) })
  }

  /// Two targets of one task that seem to have exchanged their names since `old`: each is wanted now as the other was, and neither
  /// has a key of its own in the file nor is told of by `renamings`. Their figures would be exchanged in silence (invariant 11);
  /// whoever means that the names are right says so by renaming each to itself.
  package func exchangedNames(since old: Plan, _ renamings: [Renaming]) -> [ExchangedNames] {
    let told = Set(renamings.flatMap { [$0.old, $0.new] })
    let before = Dictionary(old.allTasks.map { ($0.id, $0.targets) }) { first, _ in first }
    return allTasks.flatMap { task -> [ExchangedNames] in
      let earlier = before[task.id] ?? []
      let candidates = task.targets.filter { target in
        !target.hasOwnKey && target.value != nil && !told.contains(target.name.chinese)
          && earlier.contains { $0.name.chinese == target.name.chinese }
      }
      func was(_ name: String) -> Target? { earlier.first { $0.name.chinese == name } }
      return candidates.enumerated().flatMap { index, one in
        candidates[(index + 1)...].compactMap { two -> ExchangedNames? in
          guard let first = was(one.name.chinese), let second = was(two.name.chinese),
            !first.isWanted(as: second), one.isWanted(as: second), two.isWanted(as: first)
          else { return nil }
          return ExchangedNames(
            item: task.id, names: [one.name.chinese, two.name.chinese], keys: [first.key, second.key])
        }
      }
    }
  }

  /// The keys of things that are called so and may have been given keys of their own, in order: what is renamed takes its old key
  /// along, the same name keeps its key, and what is new gets one that nothing has, so that it never inherits figures.
  private static func keys(
    _ now: [(name: String, own: String?)], before: [(name: String, key: String)], _ renamings: [Renaming],
    _ used: inout Set<Renaming>
  ) -> [String] {
    var keys = now.map(\.own)
    var taken = Set(keys.compactMap(\.self))
    for index in now.indices where keys[index] == nil {
      guard let key = renamedKey(of: now[index].name, among: before, renamings, &used), taken.insert(key).inserted
      else { continue }
      keys[index] = key
    }
    for index in now.indices where keys[index] == nil {
      guard let key = before.first(where: { $0.name == now[index].name })?.key, taken.insert(key).inserted
      else { continue }
      keys[index] = key
    }
    return now.indices.map { index in
      if let key = keys[index] { return key }
      let name = now[index].name
      var (key, number) = (name, 2)
      while !taken.insert(key).inserted {
        key = "\(name)·\(number)"
        number += 1
      }
      return key
    }
  }

  /// The key under which what is called `name` now was known among `earlier`; nil where it was not renamed.
  private static func renamedKey(
    of name: String, among earlier: [(name: String, key: String)], _ renamings: [Renaming], _ used: inout Set<Renaming>
  ) -> String? {
    for renaming in renamings where renaming.new == name {
      if let found = earlier.first(where: { $0.name == renaming.old })
        ?? earlier.first(where: { $0.key == renaming.old })
      {
        used.insert(renaming)
        return found.key
      }
    }
    return nil
  }
}

/// Two targets of an item that seem to have exchanged their names.
package struct ExchangedNames: Hashable, Sendable {
  /// The id of the item.
  package let item: String
  /// The two names, in the order of the new definition.
  package let names: [String]
  /// The keys on which their figures hang so far, in the same order.
  package let keys: [String]

  /// `names` of `item`, whose figures hang on `keys`.
  package init(item: String, names: [String], keys: [String]) {
    self.item = item
    self.names = names
    self.keys = keys
  }
}

extension Target {
  /// Whether it is wanted just as `other` is, whatever either is called.
  fileprivate func isWanted(as other: Target) -> Bool {
    value == other.value && unit == other.unit && basis == other.basis && kind == other.kind
  }
}
