import DubanCore
import DubanDiagnostics

/// Rule: two targets that are said to be one quantity are of one unit and one sort of figure. Error: a value reported for
/// one could not be read as one of the other.
enum SameQuantityCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    source.targets.compactMap { spot, target in
      guard let link = target.sameAs, let first = source.plan.target(link) else { return nil }
      guard first.unit != target.unit || first.basis != target.basis else { return nil }
      return source.finding(
        .error, at: spot, against: .target(item: link.item, index: 0),
        "“\(target.name.chinese)”与“\(link.text)”的单位或类别不同，不会是同一个数量",
        "'\(target.name.chinese)' and '\(link.text)' differ in unit or basis, so they cannot be one quantity")
    }
  }
}
