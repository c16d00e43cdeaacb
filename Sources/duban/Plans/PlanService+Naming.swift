import DubanCore
import DubanStore

extension PlanService {
  /// What `text` names: a plan, or an item of one. The plan's own id may be left out within `plan`, and where only one plan has an
  /// item of that id.
  ///
  /// - Throws: `Failure.itemInSeveral` where the plan is left out and several have such an item.
  func named(_ text: String, within plan: String?) throws -> ItemID.Global {
    let id = ItemID.Global(text, within: plan)
    if try plan != nil || has(plan: id.plan) { return id }
    let holding = try store.plans(holding: text)
    guard let only = holding.first else { return id }
    guard holding.count == 1 else {
      throw Failure.itemInSeveral(text, ids: holding.map { ItemID.Global(plan: $0, item: text).text })
    }
    return ItemID.Global(plan: only, item: text)
  }
}
