import DubanCore
import DubanDiagnostics

/// Rule: the sources of a funding are together not above its total. Remark.
enum FundingSumCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    source.allFunding.compactMap { funding in
      guard let total = funding.total, case .above(let sum)? = funding.sourceFault else { return nil }
      return source.finding(
        .remark, at: .funding(funding.id), "资金来源合计\(sum)，高于总数\(total.value)",
        "the sources add up to \(sum), above the total of \(total.value)")
    }
  }
}
