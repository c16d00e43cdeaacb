import DubanCore

/// The targets of an item, from which those are picked that a name may mean.
///
/// Where an item has more of them than anybody writes down, not all are held against every name: those that are called exactly so,
/// and the first of those that end alike.
struct KnownTargets {
  /// So many targets are held against every name.
  static let most = 200

  private let targets: [Target]
  /// The places of targets by their names and by the ends of their names; empty where there are few.
  private var byName: [ExactText: [Int]] = [:]
  private var byEnd: [Scalars: [Int]] = [:]

  /// Those of one item.
  init(_ targets: [Target]) {
    self.targets = targets
    guard targets.count > KnownTargets.most else { return }
    for (index, target) in targets.enumerated() {
      let name = target.name.chinese
      byName[ExactText(text: name), default: []].append(index)
      byEnd[KnownTargets.end(of: name), default: []].append(index)
    }
  }

  /// The targets that `name` may mean, in their order.
  func candidates(for name: String) -> [Target] {
    guard targets.count > KnownTargets.most else { return targets }
    if let same = byName[ExactText(text: name)] { return same.prefix(KnownTargets.most).map { targets[$0] } }
    return (byEnd[KnownTargets.end(of: name)] ?? []).prefix(KnownTargets.most).map { targets[$0] }
  }

  private static func end(of name: String) -> Scalars { Scalars(name.unicodeScalars.suffix(2)) }
}
