import DubanCore
import DubanDiagnostics

/// Rule: the shares of the areas, and those of the years, add up to the figure that they break down, of targets and of funding. Remark.
///
/// Levels, rates and growth hold in each area by themselves and add up to nothing; so does what holds for each area.
enum ShareSumCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let ofTargets = source.targets.compactMap { spot, target -> Diagnostic? in
      guard let value = otherSum(of: target)?.whole else { return nil }
      return diagnostic(target.shares, whole: value, name: target.name.chinese, at: spot, in: source)
    }
    let ofFunding = source.allFunding.compactMap { funding -> Diagnostic? in
      guard funding.each == nil || funding.each == .year, let total = funding.total else { return nil }
      // Shares carry no unit of their own; tenths of thousands beside hundreds of millions are not compared.
      return diagnostic(
        funding.shares, whole: total.value, name: funding.name.chinese, at: .funding(funding.id), in: source)
    }
    return ofTargets + source.targets.compactMap { years($1, at: $0, in: source) } + ofFunding
  }

  /// The sum of the areas' shares of `target` and what they divide, where these are not one; nil where they add up to nothing.
  static func otherSum(of target: Target) -> (shares: Figure, whole: Figure)? {
    guard target.basis == .amount, target.each == nil || target.each == .year, let whole = target.value,
      !target.shares.isEmpty, let sum = Figure.sum(target.shares.map(\.value)), sum != whole,
      // What no place has stands among the parts: 县直2所.
      Figure.sum([sum] + target.parts.counted(in: target.unit).map(\.value)) != whole
    else { return nil }
    return (sum, whole)
  }

  private static func years(_ target: Target, at spot: PlanSpot, in source: PlanSource) -> Diagnostic? {
    guard target.basis == .amount, target.each == nil || target.each == .area, let whole = target.value,
      // Some of the years alone are not all of it; and where the last of them is the whole, they are what stands in each.
      target.years.count == source.plan.period.years, target.years.last?.value != whole,
      let sum = Figure.sum(target.years.map(\.value)), sum != whole
    else { return nil }
    let name = target.name.chinese
    return source.finding(
      .remark, at: spot, "“\(name)”各年度合计\(sum)，总数是\(whole)",
      "the years of '\(name)' add up to \(sum), the whole is \(whole)")
  }

  private static func diagnostic(
    _ shares: [Target.Share], whole: Figure, name: String, at spot: PlanSpot, in source: PlanSource
  ) -> Diagnostic? {
    guard !shares.isEmpty, let sum = Figure.sum(shares.map(\.value)), sum != whole else { return nil }
    // What was read from a document with a share above the whole was misread before it was miscounted.
    guard source.document == nil || !shares.contains(where: { $0.value > whole }) else { return nil }
    return source.finding(
      .remark, at: spot, "“\(name)”各地区合计\(sum)，总数是\(whole)",
      "the shares of '\(name)' add up to \(sum), the whole is \(whole)")
  }
}
