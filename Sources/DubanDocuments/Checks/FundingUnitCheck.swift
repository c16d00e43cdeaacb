import DubanCore
import DubanDiagnostics

/// Rule: the sources of a sum of money are told in units that convert into the total's, and none is greater than it. Remark.
///
/// 亿元 beside 万元 is compared by its worth; an amount in another currency cannot be.
enum FundingUnitCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    source.allFunding.flatMap { funding -> [Diagnostic] in
      guard let total = funding.total, let unit = total.unit else { return [] }
      return funding.sources.compactMap { part in
        guard let value = part.value, let own = part.unit, own != unit else { return nil }
        let name = part.name.chinese
        guard let worth = value.money(from: own, to: unit) else {
          // Too many digits to convert exactly is no fault of the plan.
          guard Figure(1).money(from: own, to: "元") == nil || Figure(1).money(from: unit, to: "元") == nil else {
            return nil
          }
          return source.finding(
            .remark, at: .funding(funding.id), "来源“\(name)”以\(own)计，总数以\(unit)计，无法相比",
            "the source '\(name)' is told in \(own), the total in \(unit); they cannot be compared")
        }
        guard worth > total.value else { return nil }
        return source.finding(
          .remark, at: .funding(funding.id), "来源“\(name)”\(value)\(own)大于总数\(total.value)\(unit)",
          "the source '\(name)' of \(value) \(own) is greater than the total of \(total.value) \(unit)")
      }
    }
  }
}
