import DubanCore
import DubanDiagnostics

/// Lays what changes over the tree of a plan file.
struct AmendmentLayer {
  var patch: SourceNode
  var diagnostics: [Diagnostic] = []
  /// From the old names of units, areas and leaders to the new ones.
  private(set) var renamed: [String: [String: String]] = [:]

  /// The words that say what is done with an item, beside the keys of plan files.
  enum Word {
    static let remove = "remove"
    static let rename = "rename"
    static let under = "under"
    static let behind = "behind"
    static let all = [remove, rename, under, behind]
  }

  /// How days and quarters are read: as in the plan file itself.
  let days: DayReader
  let firstYear: Int

  /// What `patch` changes of a plan of `period`.
  init(_ patch: SourceNode, in period: Period) {
    self.patch = patch
    days = DayReader(toldBy: period)
    firstYear = period.start.year
  }

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
      case AmendmentFile.key, "reason", "approver", AmendmentFile.unitChanges: continue
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
  mutating func merge(
    _ key: SourceNode, _ value: SourceNode, into pairs: inout [(key: SourceNode, value: SourceNode)]
  ) {
    guard let name = key.scalar else { return }
    if case .scalar = value.content, value.scalar == nil {
      pairs.removeAll { $0.key.scalar == name }
      return
    }
    let before = pairs.first { $0.key.scalar == name }?.value
    if AmendmentLayer.identified.contains(name), let changes = changes(value, of: name) {
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
          refuse(change, "没有“\(id)”可删", "there is no '\(id)' to remove")
          continue
        }
        elements.remove(at: index)
      } else if let index {
        elements[index] = laid(change, over: elements[index], in: name)
      } else if AmendmentLayer.value(Word.rename, in: change) != nil {
        refuse(change, "没有“\(told)”可改名", "there is no '\(told)' to rename")
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
}
