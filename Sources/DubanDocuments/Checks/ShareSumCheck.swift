import DubanCore

/// Rule: the shares of the areas add up to the figure that they break down, of targets and of funding. Remark.
///
/// Levels, rates and growth hold in each area by themselves and add up to nothing; so does what holds for each area.
enum ShareSumCheck {
  static func problems(in source: PlanSource) -> [Problem] {
    let ofTargets = source.targets.compactMap { spot, target -> Problem? in
      guard target.basis == .amount, target.each == nil || target.each == .year, let value = target.value else {
        return nil
      }
      return problem(target.shares, whole: value, name: target.name.chinese, at: spot, in: source)
    }
    let ofFunding = source.allFunding.compactMap { funding -> Problem? in
      guard funding.each == nil || funding.each == .year, let total = funding.total else { return nil }
      // Shares carry no unit of their own; tenths of thousands beside hundreds of millions are not compared.
      return problem(
        funding.shares, whole: total.value, name: funding.name.chinese, at: .funding(funding.id), in: source)
    }
    return ofTargets + ofFunding
  }

  private static func problem(
    _ shares: [Target.Share], whole: Figure, name: String, at spot: PlanSpot, in source: PlanSource
  ) -> Problem? {
    guard !shares.isEmpty, let sum = Figure.sum(shares.map(\.value)), sum != whole else { return nil }
    return source.finding(
      .remark, at: spot, "「\(name)」各地区合计\(sum),总数是\(whole)",
      "the shares of '\(name)' add up to \(sum), the whole is \(whole)")
  }
}
