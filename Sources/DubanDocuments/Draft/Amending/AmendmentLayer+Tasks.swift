import DubanDiagnostics

/// Tasks, which stand in a tree and may be moved in it.
extension AmendmentLayer {
  /// The tasks with what changes of them, wherever they stand.
  mutating func tasks(_ value: SourceNode, in pairs: [(key: SourceNode, value: SourceNode)]) -> SourceNode {
    let before = pairs.first { $0.key.scalar == "tasks" }?.value
    var tree = AmendmentLayer.elements(of: before)
    guard case .list(let changes) = value.content else { return value }
    apply(changes, to: &tree, under: nil)
    return SourceNode(before?.place ?? value.place, .list(tree))
  }

  private mutating func apply(_ changes: [SourceNode], to tree: inout [SourceNode], under parent: String?) {
    for change in changes {
      guard let id = AmendmentLayer.scalar("id", in: change) else {
        tree.append(change)
        continue
      }
      let place = AmendmentLayer.scalar(Word.behind, in: change)
      let wantedParent = AmendmentLayer.value(Word.under, in: change).map { $0.scalar ?? "" } ?? parent
      let inner = AmendmentLayer.elements(of: AmendmentLayer.value("tasks", in: change))
      guard var task = AmendmentLayer.take(id, from: &tree) else {
        if AmendmentLayer.isTrue(Word.remove, in: change) {
          refuse(change, "没有任务“\(id)”可删", "there is no task '\(id)' to remove")
        } else {
          put(AmendmentLayer.without(Word.all, change), id, into: &tree, under: wantedParent, behind: place, change)
        }
        continue
      }
      guard !AmendmentLayer.isTrue(Word.remove, in: change) else { continue }
      guard case .mapping(let changed) = change.content, case .mapping(var fields) = task.node.content else { continue }
      for (key, value) in changed {
        guard let name = key.scalar, !Word.all.contains(name), name != "tasks", name != "id" else { continue }
        merge(key, value, into: &fields)
      }
      task.node = SourceNode(change.place, .mapping(fields))
      let isMoved = AmendmentLayer.value(Word.under, in: change) != nil || place != nil
      if isMoved {
        put(
          task.node, id, into: &tree,
          under: AmendmentLayer.value(Word.under, in: change) == nil ? task.parent : wantedParent, behind: place, change
        )
      } else {
        AmendmentLayer.put(back: task, into: &tree)
      }
      if !inner.isEmpty { apply(inner, to: &tree, under: id) }
    }
  }

  /// Puts a task where it is wanted.
  private mutating func put(
    _ task: SourceNode, _ id: String, into tree: inout [SourceNode], under parent: String?, behind other: String?,
    _ change: SourceNode
  ) {
    var task = task
    if let parent, !parent.isEmpty { task = AmendmentLayer.without(["section"], task) }
    let isPut: Bool
    if let other {
      isPut = AmendmentLayer.insert(task, behind: other, into: &tree)
    } else if let parent, !parent.isEmpty {
      isPut = AmendmentLayer.insert(task, under: parent, into: &tree)
    } else {
      // In its section it stands last.
      let section = AmendmentLayer.scalar("section", in: task)
      let place = tree.lastIndex { AmendmentLayer.scalar("section", in: $0) == section }.map { $0 + 1 } ?? tree.count
      tree.insert(task, at: place)
      isPut = true
    }
    let wanted = other ?? parent ?? ""
    if !isPut { refuse(change, "没有任务“\(wanted)”", "there is no task '\(wanted)'") }
  }

  /// A task that was taken out, with where it stood.
  private struct Taken {
    var node: SourceNode
    let parent: String?
    let index: Int
  }

  private static func take(_ id: String, from tree: inout [SourceNode], under parent: String? = nil) -> Taken? {
    if let index = tree.firstIndex(where: { scalar("id", in: $0) == id }) {
      return Taken(node: tree.remove(at: index), parent: parent, index: index)
    }
    for index in tree.indices {
      guard case .mapping(var pairs) = tree[index].content, let inner = value("tasks", in: tree[index]) else {
        continue
      }
      var children = elements(of: inner)
      guard let taken = take(id, from: &children, under: scalar("id", in: tree[index])) else { continue }
      pairs.set(SourceNode(inner.place, .scalar("tasks", quoted: false)), SourceNode(inner.place, .list(children)))
      tree[index] = SourceNode(tree[index].place, .mapping(pairs))
      return taken
    }
    return nil
  }

  private static func put(back taken: Taken, into tree: inout [SourceNode]) {
    guard let parent = taken.parent else {
      tree.insert(taken.node, at: min(taken.index, tree.count))
      return
    }
    _ = changeChildren(of: parent, in: &tree) { $0.insert(taken.node, at: min(taken.index, $0.count)) }
  }

  private static func insert(_ task: SourceNode, under parent: String, into tree: inout [SourceNode]) -> Bool {
    changeChildren(of: parent, in: &tree) { $0.append(task) }
  }

  private static func insert(_ task: SourceNode, behind other: String, into tree: inout [SourceNode]) -> Bool {
    if let index = tree.firstIndex(where: { scalar("id", in: $0) == other }) {
      tree.insert(task, at: index + 1)
      return true
    }
    for index in tree.indices {
      guard let id = scalar("id", in: tree[index]) else { continue }
      var children = elements(of: value("tasks", in: tree[index]))
      guard insert(task, behind: other, into: &children) else { continue }
      var one = [tree[index]]
      _ = changeChildren(of: id, in: &one) { $0 = children }
      tree[index] = one[0]
      return true
    }
    return false
  }

  private static func changeChildren(
    of parent: String, in tree: inout [SourceNode], _ change: (inout [SourceNode]) -> Void
  ) -> Bool {
    for index in tree.indices {
      guard case .mapping(var pairs) = tree[index].content else { continue }
      let inner = value("tasks", in: tree[index])
      var children = elements(of: inner)
      let place = inner?.place ?? tree[index].place
      if scalar("id", in: tree[index]) == parent {
        change(&children)
      } else if !changeChildren(of: parent, in: &children, change) {
        continue
      }
      pairs.removeAll { $0.key.scalar == "tasks" }
      if !children.isEmpty {
        pairs.append((SourceNode(place, .scalar("tasks", quoted: false)), SourceNode(place, .list(children))))
      }
      tree[index] = SourceNode(tree[index].place, .mapping(pairs))
      return true
    }
    return false
  }
}
