/// By what money is told.
package enum FundingView: String, CaseIterable, Sendable {
  case task, source, area

  /// The word for it.
  package func words(_ language: Language) -> String {
    switch self {
    case .task: language.pick("按任务", "by task")
    case .source: language.pick("按来源", "by source")
    case .area: language.pick("按地区", "by area")
    }
  }
}

/// Money from one source, or for one area.
package struct FundingGroup: Equatable, Sendable {
  /// The source or the area.
  package let name: Name
  /// What the members add up to: one amount for each unit, in the order in which the units come.
  package private(set) var sums: [Target.Quantity] = []
  /// How many members state no amount; they are in no sum.
  package private(set) var open = 0
  package private(set) var members: [Member] = []

  /// A part of one line's money.
  package struct Member: Equatable, Sendable {
    /// The position in `FundingSheet.lines`.
    package let line: Int
    /// Nil where the plan states no amount.
    package let value: Figure?
    package let unit: String?
    package let note: String?
  }

  fileprivate mutating func add(_ member: Member) {
    members.append(member)
    guard let value = member.value else {
      open += 1
      return
    }
    guard let index = sums.firstIndex(where: { $0.unit == member.unit }) else {
      sums.append(Target.Quantity(value, unit: member.unit))
      return
    }
    // A sum beyond all figures is told as far as it goes in one more row.
    if let sum = Figure.sum([sums[index].value, value]) {
      sums[index].value = sum
    } else {
      sums.append(Target.Quantity(value, unit: member.unit))
    }
  }
}

extension FundingSheet {
  /// The money by source, in the order in which the sources come; what states none is left out.
  package var bySource: [FundingGroup] {
    var groups: [FundingGroup] = []
    var positions: [String: Int] = [:]
    for (index, line) in lines.enumerated() {
      for source in line.funding.sources {
        let position = positions[source.name.chinese] ?? groups.count
        if position == groups.count { groups.append(FundingGroup(name: source.name)) }
        positions[source.name.chinese] = position
        groups[position].add(
          FundingGroup.Member(line: index, value: source.value, unit: source.unit ?? line.unit, note: source.note))
      }
    }
    return groups
  }

  /// The money by area, in the order of `areas`; areas without a share are left out.
  package func byArea(_ areas: [Area]) -> [FundingGroup] {
    areas.compactMap { area in
      var group = FundingGroup(name: area.name)
      for (index, line) in lines.enumerated() {
        for share in line.funding.shares where share.area == area.name.chinese {
          group.add(FundingGroup.Member(line: index, value: share.value, unit: line.unit, note: nil))
        }
      }
      return group.members.isEmpty ? nil : group
    }
  }
}
