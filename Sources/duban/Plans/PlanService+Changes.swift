import DubanCore
import DubanStore

extension PlanService {
  /// The most entries that are told as changes; more are nobody's reading, and each is judged before and after.
  private static let mostChanges = 1_000

  /// What happened to `plan` since `bound`, judged from `viewpoint`.
  func changes(of plan: Plan, since bound: Store.ChangesBound, from viewpoint: Viewpoint) throws -> PlanChanges {
    let latest = try store.latestEntries(of: plan.id, since: bound, most: PlanService.mostChanges + 1)
    let new = Set(latest.suffix(PlanService.mostChanges).map(\.seq))
    // Every item that changed is judged with all that belongs to it, from its beginning.
    let heads = Set(latest.map { ItemID($0.subject).owner })
    let subjects = Set(latest.map(\.subject)).union(
      plan.items.lazy.filter { heads.contains($0.id) || ($0.parent.map(heads.contains) ?? false && $0.kind != .task) }
        .map(\.id))
    let entries =
      try subjects.flatMap { try self.entries(of: plan.id, subject: $0) } + latest.filter(\.plan.isEmpty)
    return PlanChanges(
      entries, where: { new.contains($0.seq) }, isCut: latest.count > PlanService.mostChanges, in: plan,
      asOf: viewpoint.asOf,
      knownBy: viewpoint.knownBy)
  }
}
