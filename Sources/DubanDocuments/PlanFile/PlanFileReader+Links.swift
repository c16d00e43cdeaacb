import DubanCore
import DubanDiagnostics

/// What a file refers to before all of it is read: other items and their targets.
struct PendingLinks {
  /// Where the same quantity is told a first time, with the item and the key of the target that says so.
  var targets: [(link: Target.Link, from: Target.Link, place: SourceLocation)] = []
  /// The tasks to which duties are tied.
  var tasks: [(id: String, place: SourceLocation)] = []
}

extension PlanFileReader {
  /// The link under `sameAs` of the target with `key` of `item`; it is looked up when all items are read.
  mutating func link(_ fields: inout MappingReader, from item: String, key: String) -> Target.Link? {
    guard let node = fields.node("sameAs"), let text = fields.text("sameAs") else { return nil }
    guard let link = Target.Link(text) else {
      diagnostics.append(Diagnostic(node.place, .wrongValue(found: text, accepted: .link)))
      return nil
    }
    pending.targets.append((link, Target.Link(item: item, key: key), node.place))
    return link
  }

  /// Looks up what was referred to before it was read.
  mutating func resolveLinks(in plan: Plan) {
    let tasks = plan.allTasks
    let taskIDs = Set(tasks.map(\.id))
    for (id, place) in pending.tasks where !taskIDs.contains(id) {
      diagnostics.append(
        Diagnostic(place, .undeclared(what: .task, name: id, nearest: nearestName(to: id, among: taskIDs))))
    }
    var targets = Dictionary(tasks.map { ($0.id, $0.targets) }) { first, _ in first }
    for indicator in plan.indicators { targets[indicator.id] = [indicator.target] }
    for (link, origin, place) in pending.targets {
      guard let found = targets[link.item] else {
        let nearest = nearestName(to: link.item, among: targets.keys)
        diagnostics.append(Diagnostic(place, .undeclared(what: .item, name: link.item, nearest: nearest)))
        continue
      }
      guard let target = found.target(link.key) else {
        let keys = found.map(\.key)
        let nearest = link.key.flatMap { nearestName(to: $0, among: keys) } ?? keys.first
        diagnostics.append(
          Diagnostic(
            place, .undeclared(what: .target, name: link.text, nearest: nearest.map { "\(link.item)#\($0)" })))
        continue
      }
      let isItself = link.item == origin.item && target.key == origin.key
      if isItself || target.sameAs != nil {
        diagnostics.append(
          Diagnostic(
            place,
            .inconsistent(
              chinese: "“\(link.text)”\(isItself ? "就是这个目标自己" : "本身也指向别处，请直接写最先的那一处")",
              english: isItself
                ? "'\(link.text)' is this target itself"
                : "'\(link.text)' points elsewhere in turn; name the first place itself")))
      }
    }
  }
}
