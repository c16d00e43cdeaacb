/// One thing of a plan that entries can touch.
package struct ItemReference: Equatable, Sendable {
  /// Unique within the plan.
  package let id: String
  package let kind: ItemKind
  /// The id of the item to which it belongs.
  package let parent: String?
  package let title: Name
}

extension Plan {
  /// Everything that entries can touch, in the order of the document.
  package var items: [ItemReference] {
    var items = indicators.map { ItemReference(id: $0.id, kind: .indicator, parent: nil, title: $0.name) }
    func add(_ task: Task, parent: String?) {
      items.append(ItemReference(id: task.id, kind: .task, parent: parent, title: task.title))
      for milestone in task.milestones {
        let id = task.subject(of: milestone)
        items.append(ItemReference(id: id, kind: .milestone, parent: task.id, title: Name(milestone.text)))
      }
      for funding in task.funding {
        items.append(ItemReference(id: funding.id, kind: .funding, parent: task.id, title: funding.name))
      }
      for child in task.children { add(child, parent: task.id) }
    }
    for task in tasks { add(task, parent: nil) }
    items += funding.map { ItemReference(id: $0.id, kind: .funding, parent: nil, title: $0.name) }
    items += duties.map { ItemReference(id: $0.id, kind: .duty, parent: nil, title: $0.title) }
    return items
  }
}
