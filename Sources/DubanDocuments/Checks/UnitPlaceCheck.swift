import DubanCore
import DubanDiagnostics

/// Rule: a unit whose name begins with another sort of place than the plan's is declared as a unit of that place. Remark: the
/// 市住建局 in a district's plan is the city's, not the district's.
enum UnitPlaceCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let plan = source.plan
    guard let own = sort(ofPlace: plan.jurisdiction) else { return [] }
    return plan.units.compactMap { unit in
      let name = unit.name.chinese
      // The branch of a higher office that bears the place's own name is called so by everybody.
      guard !name.hasSuffix("分局") else { return nil }
      guard unit.jurisdiction == plan.jurisdiction, unit.members.isEmpty, let first = name.first,
        let rank = ranks[first],
        name.count > 3, !words.contains(String(name.prefix(2))), rank > (ranks[own] ?? rank)
      else { return nil }
      return source.finding(
        .remark, at: .unit(name), "“\(name)”写成了\(plan.jurisdiction)的单位，看名称像是上级单位，请写明 jurisdiction",
        "'\(name)' is declared as a unit of \(plan.jurisdiction), but its name tells of a higher place; say its jurisdiction"
      )
    }
  }

  /// Words of offices that begin as a place does.
  private static let words: Set<String> = ["市场", "市政", "市容", "市民", "市区", "市县", "区域", "区县", "县域", "县区", "省市"]

  private static func sort(ofPlace name: String) -> Character? {
    guard let last = name.last, ranks[last] != nil, name.count > 1 else { return nil }
    return last
  }

  /// Places by their sort, the higher with the larger number; a county and a district are of one rank.
  private static let ranks: [Character: Int] = ["省": 3, "市": 2, "区": 1, "县": 1, "镇": 0, "乡": 0]
}
