/// A change of units (机构调整): some are merged into one, one is split, or its business goes to another.
///
/// It is a change of the plan and holds from the day on which it is taken in, as every amendment: a past day shows the plan with the
/// units as they then were (invariants 2 and 11). What was recorded under the old units stays theirs in the journal and counts as
/// history of the successor.
package struct UnitChange: Hashable, Sendable {
  /// The units whose business goes over, by name.
  package var from: [String]
  /// To whom it goes, by name: units that are there already, those of `from` that go on, or new ones.
  package var into: [String]
  /// Of several successors the ids of the items that each takes.
  package var items: [String: [String]] = [:]
  /// Of several successors the one that takes what is told of none.
  package var rest: String?

  /// The business of `from` goes to `into`.
  package init(from: [String], into: [String]) {
    self.from = from
    self.into = into
  }
}

/// Why units cannot be changed so.
package enum UnitChangeProblem: Error, Equatable, Sendable {
  /// Nobody is told whose business goes, or to whom.
  case nobody
  /// The plan has no such unit.
  case noSuchUnit(String, nearest: String?)
  /// A group of units has no business of its own.
  case group(String)
  /// A unit is told twice on one side.
  case twice(String)
  /// Everything stays where it is.
  case nothing
  /// Is told to take something, but is none of the successors.
  case noSuccessor(String)
  /// Is told to take what is no item of those units.
  case notTheirs(String)
  /// An item is told of two successors.
  case itemTwice(String)
  /// Of these items nobody is told who takes them.
  case unassigned([String])

  /// What is wrong, and what would be right.
  package func words(_ language: Language) -> String {
    switch self {
    case .nobody:
      language.pick("须写明 from(原单位)和 into(承接单位)", "it needs from, the units that end, and into, who takes over")
    case .noSuchUnit(let name, let nearest):
      language.pick("方案中没有单位「\(name)」", "the plan has no unit '\(name)'")
        + (nearest.map { language.pick(";是不是「\($0)」?", "; did you mean '\($0)'?") } ?? "")
    case .group(let name):
      language.pick("「\(name)」是一组单位，请写其中的单位", "'\(name)' is a group of units: name its members")
    case .twice(let name): language.pick("「\(name)」写了两次", "'\(name)' is there twice")
    case .nothing: language.pick("承接单位就是原单位，没有变化", "those who take over are those who had it: nothing changes")
    case .noSuccessor(let name):
      language.pick("「\(name)」不是承接单位", "'\(name)' is none of those who take over")
    case .notTheirs(let id):
      language.pick("「\(id)」不是这些单位的事项", "'\(id)' is no item of those units")
    case .itemTwice(let id): language.pick("「\(id)」分给了两个单位", "'\(id)' is given to two units")
    case .unassigned(let ids):
      language.pick(
        "未写明由谁承接：\(ids.joined(separator: "、"))；请写在 items 下，或用 rest 写明其余归谁",
        "nobody is told to take \(ids.joined(separator: ", ")): name them under items, or say with rest who takes the others"
      )
    }
  }
}
