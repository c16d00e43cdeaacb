/// Tasks with where they stand, parents before their children.
struct FlatTasks {
  private(set) var order: [String] = []
  private(set) var tasks: [String: Placed] = [:]

  /// A task alone, and the id of the task under which it stands.
  struct Placed: Equatable {
    var task: Task
    var parent: String?
  }

  init(_ tree: [Task]) {
    func add(_ task: Task, _ parent: String?) {
      var alone = task
      alone.children = []
      if tasks[task.id] == nil { order.append(task.id) }
      tasks[task.id] = Placed(task: alone, parent: parent)
      for child in task.children { add(child, task.id) }
    }
    for task in tree { add(task, nil) }
  }

  init(_ placed: [Placed]) {
    for placed in placed {
      order.append(placed.task.id)
      tasks[placed.task.id] = placed
    }
  }

  /// The tree; whoever would stand under nothing, or under itself, stands at the top.
  var tree: [Task] {
    var children: [String?: [String]] = [:]
    for id in order { children[parent(of: id), default: []].append(id) }
    func grown(_ id: String) -> Task? {
      guard var task = tasks[id]?.task else { return nil }
      if parent(of: id) != nil { task.section = nil }
      task.children = (children[id] ?? []).compactMap(grown)
      return task
    }
    return (children[nil] ?? []).compactMap(grown)
  }

  private func parent(of id: String) -> String? {
    guard let parent = tasks[id]?.parent, tasks[parent] != nil else { return nil }
    var above: String? = parent
    var steps = 0
    while let next = above, steps <= order.count {
      if next == id { return nil }
      above = tasks[next]?.parent
      steps += 1
    }
    return steps > order.count ? nil : parent
  }

  /// Gives those whose id is another's a free one.
  mutating func giveFreeIDs(to clashing: Set<String>, taken: Set<String>) {
    var taken = taken
    var ids: [String: String] = [:]
    for id in order where clashing.contains(id) {
      var number = 2
      while !taken.insert("\(id).\(number)").inserted { number += 1 }
      ids[id] = "\(id).\(number)"
    }
    guard !ids.isEmpty else { return }
    let all = order.compactMap { tasks[$0] }
    (order, tasks) = ([], [:])
    for var placed in all {
      if let id = ids[placed.task.id] {
        placed.task.funding = placed.task.funding.map { money in
          var money = money
          if let part = ItemID(money.id).part { money.id = ItemID(id, part: part).text }
          return money
        }
        placed.task.id = id
      }
      placed.parent = placed.parent.map { ids[$0] ?? $0 }
      order.append(placed.task.id)
      tasks[placed.task.id] = placed
    }
  }
}
