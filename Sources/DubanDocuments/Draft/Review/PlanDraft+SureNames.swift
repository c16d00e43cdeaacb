import DubanCore

extension PlanDraft {
  /// How a field of names reads without those in doubt, as it is typed; nil where it is no such field, or none is in doubt.
  package func sureNames(at path: DraftPath, _ field: DraftField) -> String? {
    var draft = self
    var isDropped = false
    func drop(_ names: inout [Guess<String>]) {
      if names.isUncertain { isDropped = true }
      names.removeAll(where: \.isUncertain)
    }
    switch (path, field) {
    case (.task(let places), .leads): draft.change(at: places) { drop(&$0.leads) }
    case (.task(let places), .responsible): draft.change(at: places) { drop(&$0.responsible) }
    case (.task(let places), .cooperating): draft.change(at: places) { drop(&$0.cooperating) }
    case (.task(let places), .leaders): draft.change(at: places) { drop(&$0.leaders) }
    case (.task(let places), .areas): draft.change(at: places) { drop(&$0.areas) }
    case (.task(let places), .roles):
      draft.change(at: places) { task in
        for role in task.roles.keys.sorted() {
          drop(&task.roles[role, default: []])
          if task.roles[role]?.isEmpty == true { task.roles[role] = nil }
        }
      }
    case (.indicator(let index), .owners) where indicators.indices.contains(index):
      drop(&draft.indicators[index].owners)
    case (.indicator(let index), .sources) where indicators.indices.contains(index):
      drop(&draft.indicators[index].sources)
    case (.unit(let index), .aliases) where units.indices.contains(index): drop(&draft.units[index].aliases)
    default: return nil
    }
    guard isDropped else { return nil }
    return draft.fields(at: path, .chinese).first { $0.field == field }?.value ?? ""
  }
}
