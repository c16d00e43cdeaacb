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
    for index in plan.units.indices where !plan.units[index].hasOwnKey {
      let name = plan.units[index].name.chinese
      let kept = Plan.key(of: name, among: old.units.map { ($0.name.chinese, $0.key) }, renamings, &used)
      if let kept { plan.units[index].key = kept }
    }
    for index in plan.areas.indices where !plan.areas[index].hasOwnKey {
      let name = plan.areas[index].name.chinese
      let kept = Plan.key(of: name, among: old.areas.map { ($0.name.chinese, $0.key) }, renamings, &used)
      if let kept { plan.areas[index].key = kept }
    }
    let before = Dictionary(old.allTasks.map { ($0.id, $0.targets) }) { first, _ in first }
    func keep(_ task: inout Task) {
      for index in task.targets.indices where !task.targets[index].hasOwnKey {
        let earlier = (before[task.id] ?? []).map { ($0.name.chinese, $0.key) }
        let kept = Plan.key(of: task.targets[index].name.chinese, among: earlier, renamings, &used)
        if let kept { task.targets[index].key = kept }
      }
      for index in task.children.indices { keep(&task.children[index]) }
    }
    for index in plan.tasks.indices { keep(&plan.tasks[index]) }
    return (plan, renamings.filter { !used.contains($0) })
  }

  /// The key under which what is called `name` now was known among `earlier`; nil where it is new.
  private static func key(
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
    return earlier.first { $0.name == name }?.key
  }
}
