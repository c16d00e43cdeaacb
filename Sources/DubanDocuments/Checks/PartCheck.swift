import DubanCore
import DubanDiagnostics

/// Rule: what is counted within a figure in the same unit is not greater than the figure. Remark.
enum PartCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let ofTargets = source.targets.flatMap { spot, target -> [Diagnostic] in
      guard target.basis == .amount else { return [] }
      let within = diagnostics(target.parts, whole: target.value, unit: target.unit, at: spot, in: source)
      return within + ofShares(target.shares, unit: target.unit, at: spot, in: source)
    }
    let ofFunding = source.allFunding.flatMap { funding -> [Diagnostic] in
      let (spot, unit) = (PlanSpot.funding(funding.id), funding.total?.unit)
      let within = diagnostics(funding.parts, whole: funding.total?.value, unit: unit, at: spot, in: source)
      return within + ofShares(funding.shares, unit: unit, at: spot, in: source)
    }
    return ofTargets + ofFunding
  }

  private static func ofShares(
    _ shares: [Target.Share], unit: String?, at spot: PlanSpot, in source: PlanSource
  ) -> [Diagnostic] {
    shares.flatMap { diagnostics($0.parts, whole: $0.value, unit: unit, at: spot, in: source) }
  }

  private static func diagnostics(
    _ parts: [Target.Part], whole: Figure?, unit: String?, at spot: PlanSpot, in source: PlanSource
  ) -> [Diagnostic] {
    guard let whole else { return [] }
    return parts.counted(in: unit).filter { $0.value > whole }.map { part in
      source.finding(
        .remark, at: spot, "其中“\(part.name.chinese)”\(part.value)大于总数\(whole)",
        "the part '\(part.name.chinese)' (\(part.value)) is greater than the whole (\(whole))")
    }
  }
}

extension [Target.Part] {
  /// Those that are counted as the whole is, whose unit is `unit`: only they can be held against it.
  func counted(in unit: String?) -> [Target.Part] { filter { ($0.unit ?? unit) == unit } }
}
