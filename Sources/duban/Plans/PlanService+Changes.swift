import DubanCore
import DubanStore

extension PlanService {
  /// The most entries that are told as changes; more are nobody's reading, and each is judged before and after.
  private static let mostChanges = 1_000

  /// What happened to `plan` since `bound` and up to the day `last`, where one is said, judged from `viewpoint`, or for the day on which each entry was recorded.
  func changes(
    of plan: Plan, since bound: Store.ChangesBound, until last: Day? = nil, from viewpoint: Viewpoint,
    isJudgedThen: Bool = false
  ) throws -> PlanChanges {
    let latest = try store.latestEntries(of: plan.id, since: bound, until: last, most: PlanService.mostChanges + 1)
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
      asOf: viewpoint.asOf, knownBy: viewpoint.knownBy,
      differences: try differences(latest.suffix(PlanService.mostChanges)), isJudgedThen: isJudgedThen)
  }

  /// The most amendments that are told whole: each takes two versions of the plan to be read.
  private static let mostDifferences = 50

  /// What the latest amendments among `entries` changed, by the numbers of their entries.
  private func differences(_ entries: some BidirectionalCollection<Entry>) throws -> [Int: PlanDifference] {
    var differences: [Int: PlanDifference] = [:]
    for entry in entries.reversed() where differences.count < PlanService.mostDifferences {
      differences[entry.seq] = try difference(of: entry)
    }
    return differences
  }

  /// What the amendment that `entry` tells of changed; nil where it is none.
  func difference(of entry: Entry) throws -> PlanDifference? {
    guard case .publish(let version, _, _) = entry.change, version > 1,
      let before = try store.definition(of: entry.plan, version: version - 1),
      let after = try store.definition(of: entry.plan, version: version)
    else { return nil }
    // What had come of units by then was nobody's amendment.
    let day = try store.demonstration(of: entry.plan)?.reviewDay ?? entry.recorded
    return PlanDifference(from: before.inForce(on: day).plan, to: after.inForce(on: day).plan)
  }
}
