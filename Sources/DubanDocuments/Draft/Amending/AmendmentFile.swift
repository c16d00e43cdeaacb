package import DubanCore
package import DubanDiagnostics

/// A file that tells only what changes of a published plan (调整): the form of a plan file, with `amend:` and the plan's id in its
/// head, and of each item its id and what reads otherwise.
///
/// It is laid over the plan file of the version in force, and the whole is read by the one reader of plan files, so that both have
/// the same keys, the same rules and the same errors with their places.
package struct AmendmentFile: Sendable {
  /// The id of the plan that it changes.
  package let plan: String
  /// Why, and who approved it, where the file says so.
  package let reason: String?
  package let approver: String?
  private let node: SourceNode

  /// The key that tells such a file.
  package static let key = "amend"

  /// The amendment that `node` describes; nil where it is none, but perhaps a whole plan file.
  package init?(_ node: SourceNode) {
    let node = AmendmentWords.translated(node)
    guard case .mapping(let pairs) = node.content,
      let plan = pairs.first(where: { $0.key.scalar == AmendmentFile.key })?.value.scalar
    else { return nil }
    func text(_ key: String) -> String? { pairs.first { $0.key.scalar == key }?.value.scalar }
    self.plan = plan
    reason = text("reason")
    approver = text("approver")
    self.node = node
  }

  /// The next version of `base`, the version in force.
  package func read(amending base: Plan) -> Reading<PlanSource> {
    var layer = AmendmentLayer(node)
    let renamed = base.renaming(
      units: layer.renamings("units"), areas: layer.renamings("areas"), leaders: layer.renamings("leaders"))
    do throws(Diagnostic) {
      let published = try YAMLReader.read(Array(PlanFileWriter.text(renamed).utf8), file: node.place.file)
      let whole = layer.laid(over: published)
      guard layer.diagnostics.isEmpty else { return Reading(nil, diagnostics: layer.diagnostics) }
      return PlanFileReader.read(whole)
    } catch {
      return Reading(nil, diagnostics: [error])
    }
  }
}

/// Lays what changes over the tree of a plan file.
private struct AmendmentLayer {
  private let patch: SourceNode
  private(set) var diagnostics: [Diagnostic] = []
  /// From the old names of units, areas and leaders to the new ones.
  private var renamed: [String: [String: String]] = [:]

  /// The words that say what is done with an item, beside the keys of plan files.
  private enum Word {
    static let remove = "remove"
    static let rename = "rename"
    static let under = "under"
    static let behind = "behind"
    static let all = [remove, rename, under, behind]
  }

  init(_ patch: SourceNode) { self.patch = patch }

  /// What things of a list are called now, by what they were called.
  mutating func renamings(_ list: String) -> [String: String] {
    var names: [String: String] = [:]
    for element in AmendmentLayer.elements(of: AmendmentLayer.value(list, in: patch)) {
      guard let old = AmendmentLayer.scalar("name", in: element),
        let new = AmendmentLayer.scalar(Word.rename, in: element)
      else { continue }
      names[old] = new
    }
    renamed[list] = names
    return names
  }

  /// The whole tree.
  mutating func laid(over published: SourceNode) -> SourceNode {
    guard case .mapping(var pairs) = published.content, case .mapping(let changes) = patch.content else {
      return published
    }
    for (key, value) in changes {
      guard let name = key.scalar else { continue }
      switch name {
      case AmendmentFile.key, "reason", "approver": continue
      case "duban", "id":
        // Another plan's head is a mistake that nobody should find later.
        if AmendmentLayer.value(name, in: published)?.scalar != value.scalar {
          diagnostics.append(Diagnostic(key.place, .unknownKey(name, nearest: AmendmentFile.key)))
        }
      case "tasks": pairs.set(key, tasks(value, in: pairs))
      default: merge(key, value, into: &pairs)
      }
    }
    return SourceNode(published.place, .mapping(pairs))
  }

  /// A key of a mapping: taken away, laid over element by element, or put in the place of what was there.
  private mutating func merge(
    _ key: SourceNode, _ value: SourceNode, into pairs: inout [(key: SourceNode, value: SourceNode)]
  ) {
    guard let name = key.scalar else { return }
    if case .scalar = value.content, value.scalar == nil {
      pairs.removeAll { $0.key.scalar == name }
      return
    }
    let before = pairs.first { $0.key.scalar == name }?.value
    if AmendmentLayer.identified.contains(name), case .list(let changes) = value.content {
      pairs.set(key, list(name, changes, over: before, at: value.place))
    } else if AmendmentLayer.nested.contains(name), case .mapping(let changes) = value.content,
      case .mapping(var inner)? = before?.content
    {
      for (key, value) in changes { merge(key, value, into: &inner) }
      pairs.set(key, SourceNode(value.place, .mapping(inner)))
    } else {
      pairs.set(key, value)
    }
  }

  /// Lists whose elements are known by an id or a name.
  private static let identified: Set<String> = [
    "areas", "units", "leaders", "sections", "indicators", "targets", "milestones", "duties",
  ]
  /// Mappings of which only some keys may be told.
  private static let nested: Set<String> = ["period", "settings", "target"]

  private mutating func list(
    _ name: String, _ changes: [SourceNode], over before: SourceNode?, at place: SourceLocation
  ) -> SourceNode {
    var elements = AmendmentLayer.elements(of: before)
    for change in changes {
      guard let id = identity(of: change, in: name) else {
        // Without an id or a name it can only be new; the reader says what it lacks.
        elements.append(change)
        continue
      }
      let index = elements.firstIndex { identity(of: $0, in: name) == id || alias(of: $0, in: name) == id }
      // As the file writes it: the identity of what is renamed is its new name already.
      let told = AmendmentLayer.scalar("name", in: change) ?? id
      if AmendmentLayer.isTrue(Word.remove, in: change) {
        guard let index else {
          refuse(change, "没有「\(id)」可删", "there is no '\(id)' to remove")
          continue
        }
        elements.remove(at: index)
      } else if let index {
        elements[index] = laid(change, over: elements[index], in: name)
      } else if AmendmentLayer.value(Word.rename, in: change) != nil {
        refuse(change, "没有「\(told)」可改名", "there is no '\(told)' to rename")
      } else {
        elements.append(change)
      }
    }
    return SourceNode(before?.place ?? place, .list(elements))
  }

  /// One element with what changes of it.
  private mutating func laid(_ change: SourceNode, over element: SourceNode, in list: String) -> SourceNode {
    guard case .mapping(let changes) = change.content else { return element }
    var pairs: [(key: SourceNode, value: SourceNode)]
    if case .mapping(let known) = element.content {
      pairs = known
    } else {
      // An area or a leader that is only a name.
      pairs = [(SourceNode(element.place, .scalar("name", quoted: false)), element)]
    }
    for (key, value) in changes {
      guard let name = key.scalar, name != Word.remove else { continue }
      if name == Word.rename {
        // Units, areas and leaders are called so throughout already; a target keeps its key.
        guard list == "targets" else { continue }
        let known = pairs.first { $0.key.scalar == "key" }?.value ?? AmendmentLayer.chinese(pairs)
        if let known { pairs.set(SourceNode(key.place, .scalar("key", quoted: false)), known) }
        pairs.set(SourceNode(key.place, .scalar("name", quoted: false)), value)
      } else if name == "name", list != "indicators", value.scalar != nil {
        // It only tells which element is meant.
        continue
      } else {
        merge(key, value, into: &pairs)
      }
    }
    return SourceNode(change.place, .mapping(pairs))
  }

  // MARK: Tasks

  /// The tasks with what changes of them, wherever they stand.
  private mutating func tasks(_ value: SourceNode, in pairs: [(key: SourceNode, value: SourceNode)]) -> SourceNode {
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
          refuse(change, "没有任务「\(id)」可删", "there is no task '\(id)' to remove")
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
    if !isPut { refuse(change, "没有任务「\(wanted)」", "there is no task '\(wanted)'") }
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

  // MARK: Nodes

  private mutating func refuse(_ node: SourceNode, _ chinese: String, _ english: String) {
    diagnostics.append(Diagnostic(node.place, .inconsistent(chinese: chinese, english: english)))
  }

  /// By what an element of a list is known.
  private func identity(of node: SourceNode, in list: String) -> String? {
    switch list {
    case "areas", "units", "leaders":
      let name = node.scalar ?? AmendmentLayer.scalar("name", in: node) ?? AmendmentLayer.chineseName(of: node)
      return name.map { renamed[list]?[$0] ?? $0 }
    case "targets": return AmendmentLayer.scalar("name", in: node) ?? AmendmentLayer.chineseName(of: node)
    case "milestones":
      if let id = AmendmentLayer.scalar("id", in: node) { return id }
      guard let quarter = AmendmentLayer.value("quarter", in: node) else {
        return AmendmentLayer.scalar("due", in: node)
      }
      if case .list(let quarters) = quarter.content, let first = quarters.first?.scalar,
        let last = quarters.last?.scalar
      {
        return first == last ? first : first + "-" + last.drop { !$0.isNumber || $0 == "Q" }
      }
      return quarter.scalar
    default: return AmendmentLayer.scalar("id", in: node)
    }
  }

  /// Another name by which it may be meant: the key of a target, the quarter of a milestone with an id of its own.
  private func alias(of node: SourceNode, in list: String) -> String? {
    switch list {
    case "targets", "areas", "units": AmendmentLayer.scalar("key", in: node)
    case "milestones": AmendmentLayer.value("quarter", in: node)?.scalar
    default: nil
    }
  }

  private static func value(_ key: String, in node: SourceNode) -> SourceNode? {
    guard case .mapping(let pairs) = node.content else { return nil }
    return pairs.first { $0.key.scalar == key }?.value
  }

  private static func scalar(_ key: String, in node: SourceNode) -> String? { value(key, in: node)?.scalar }

  private static func isTrue(_ key: String, in node: SourceNode) -> Bool {
    scalar(key, in: node).map { PlanFileWords.all.value($0, under: FileWords.truth) == "true" } ?? false
  }

  private static func elements(of node: SourceNode?) -> [SourceNode] {
    guard case .list(let elements)? = node?.content else { return [] }
    return elements
  }

  private static func chineseName(of node: SourceNode) -> String? {
    value("name", in: node).flatMap { scalar("zh", in: $0) }
  }

  private static func chinese(_ pairs: [(key: SourceNode, value: SourceNode)]) -> SourceNode? {
    guard let name = pairs.first(where: { $0.key.scalar == "name" })?.value else { return nil }
    return name.scalar == nil ? value("zh", in: name) : name
  }

  private static func without(_ keys: [String], _ node: SourceNode) -> SourceNode {
    guard case .mapping(let pairs) = node.content else { return node }
    return SourceNode(node.place, .mapping(pairs.filter { pair in pair.key.scalar.map { !keys.contains($0) } ?? true }))
  }
}

extension [(key: SourceNode, value: SourceNode)] {
  /// Puts `value` in the place of what stands under `key`, or behind all others.
  fileprivate mutating func set(_ key: SourceNode, _ value: SourceNode) {
    if let index = firstIndex(where: { $0.key.scalar == key.scalar }) {
      self[index] = (key, value)
    } else {
      append((key, value))
    }
  }
}
