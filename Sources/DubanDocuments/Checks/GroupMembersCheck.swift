import DubanCore
import DubanDiagnostics

/// Rule: a group of places (各乡镇, 各县区) says for whom it stands where the plan names such places. Remark.
///
/// Without members nobody of them is asked, reminded or counted. Where the plan names no town there is nobody to propose, and
/// groups of departments (各有关单位) are named by no list.
enum GroupMembersCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let plan = source.plan
    let groups = plan.units.filter { $0.members.isEmpty && UnitJudge.isGroup($0.name.chinese) }
    guard !groups.isEmpty else { return [] }
    var seen: Set<String> = []
    let places = (plan.areas.map(\.name.chinese) + plan.units.map(\.name.chinese)).filter { name in
      UnitJudge.isPlace(name) && !UnitJudge.isGroup(name) && seen.insert(name).inserted
    }
    return groups.compactMap { group in
      let name = group.name.chinese
      let members = places.filter { place in levels(of: name).contains { place.hasSuffix($0) } }
      guard members.count >= 2 else { return nil }
      let told = members.prefix(3)
      let rest = members.count > told.count ? "等\(members.count)个" : ""
      return source.finding(
        .remark, at: .unit(name), "“\(name)”没有写明包括哪些，方案里有\(told.joined(separator: "、"))\(rest)",
        "'\(name)' does not say for whom it stands; the plan names \(told.joined(separator: ", "))"
          + (rest.isEmpty ? "" : " and \(members.count - told.count) more"))
    }
  }

  /// The endings of the places for which the group `name` may stand; none for a group of others, or of some of them.
  private static func levels(of name: String) -> [String] {
    guard name.contains("各"), !["有关", "相关", "部门", "单位", "园区", "开发区", "管委会"].contains(where: name.contains) else {
      return []
    }
    return ["县", "区", "镇", "乡", "街道"].filter { name.contains($0) }
  }
}
