/// A change of units (机构调整): some are merged into one, one is split or called otherwise, or its business goes to another.
///
/// It is a change of the plan that holds from a day on. What was known on earlier days stays: a past day shows the plan with the
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
  /// The first day on which it holds. Not before the first day of the plan; it may lie behind its last, since a plan is followed
  /// until nothing of it is open.
  package var day: Day
  /// Whether the plan that tells it has it behind it: its items name the successors already. What is not done is still to come, and
  /// `Plan.inForce` does it on its day.
  package var isDone = false

  /// The business of `from` goes to `into` from `day` on.
  package init(from: [String], into: [String], on day: Day) {
    self.from = from
    self.into = into
    self.day = day
  }
}

extension UnitChange {
  /// What it is known by among those that are still to come: told again, it takes the place of the one that was told before.
  package func isSame(as other: UnitChange) -> Bool {
    Set(from) == Set(other.from) && Set(into) == Set(other.into)
  }

  /// What goes over to whom: 「市建设局、市房管局并入市住建局」.
  ///
  /// - Parameter isThere: whether a successor of this name is a unit already, so that it is not what another is called now; nil where
  ///   that is not known.
  package func words(_ language: Language, isThere: (String) -> Bool? = { _ in nil }) -> String {
    let old = from.joined(separator: language.pick("、", ", "))
    let new = into.joined(separator: language.pick("、", ", "))
    var words =
      if into.count > 1 {
        language.pick("\(old)分设为\(new)", "\(old) \(from.count == 1 ? "is" : "are") split into \(new)")
      } else if from.count > 1 {
        language.pick("\(old)并入\(new)", "\(old) become \(new)")
      } else {
        switch into.first.flatMap(isThere) {
        case true?: language.pick("\(old)并入\(new)", "\(old) joins \(new)")
        case false?: language.pick("\(old)更名为\(new)", "\(old) becomes \(new)")
        case nil: language.pick("\(old)的职责划入\(new)", "the business of \(old) goes to \(new)")
        }
      }
    var shares = items.sorted { $0.key < $1.key }.map { name, ids in
      language.pick("\(name)承接\(ids.joined(separator: "、"))", "\(name) takes \(ids.joined(separator: ", "))")
    }
    if let rest { shares.append(language.pick("其余归\(rest)", "\(rest) the rest")) }
    if !shares.isEmpty {
      words += language.pick("（\(shares.joined(separator: "；"))）", " (\(shares.joined(separator: "; ")))")
    }
    return words
  }

  /// It with the day from which it holds: 「2026-07-01起市建设局更名为市住建局」.
  package func datedWords(_ language: Language, isThere: (String) -> Bool? = { _ in nil }) -> String {
    language.pick("\(day)起", "from \(day) on ") + words(language, isThere: isThere)
  }
}

/// Why units cannot be changed so.
package indirect enum UnitChangeProblem: Error, Equatable, Sendable {
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
  /// It would hold before the plan begins.
  case beforePlan(Day, start: Day)
  /// It is not among those that are still to come, or came already on the day that is told.
  case notComing(UnitChange, since: Day?)
  /// One that is still to come could not be done on its day.
  case coming(UnitChange, UnitChangeProblem)

  /// What is wrong, and what would be right.
  package func words(_ language: Language) -> String {
    switch self {
    case .nobody:
      language.pick("须写明 from（原单位）和 into（承接单位）", "it needs from, the units that end, and into, who takes over")
    case .noSuchUnit(let name, let nearest):
      language.pick("方案中没有单位“\(name)”", "the plan has no unit '\(name)'")
        + (nearest.map { language.didYouMean([$0]) } ?? "")
    case .group(let name):
      language.pick("“\(name)”是一组单位，请写其中的单位", "'\(name)' is a group of units: name its members")
    case .twice(let name): language.pick("“\(name)”写了两次", "'\(name)' is there twice")
    case .nothing: language.pick("承接单位就是原单位，没有变化", "those who take over are those who had it: nothing changes")
    case .noSuccessor(let name):
      language.pick("“\(name)”不是承接单位", "'\(name)' is none of those who take over")
    case .notTheirs(let id):
      language.pick("“\(id)”不是这些单位的事项", "'\(id)' is no item of those units")
    case .itemTwice(let id): language.pick("“\(id)”分给了两个单位", "'\(id)' is given to two units")
    case .unassigned(let ids):
      language.pick(
        "未写明由谁承接：\(ids.joined(separator: "、"))；请写在 items 下，或用 rest 写明其余归谁",
        "nobody is told to take \(ids.joined(separator: ", ")): name them under items, or say with rest who takes the others"
      )
    case .beforePlan(let day, let start):
      language.pick(
        "\(day)早于方案的第一天\(start)：此前已调整的，请在单位名单中直接写新单位",
        "\(day) lies before \(start), the first day of the plan: what changed earlier is told by declaring the new units"
      )
    case .notComing(let change, let day?):
      language.pick(
        "\(change.words(language))已自\(day)起执行，不能取消；要再调整的，请另写一次机构调整",
        "it holds since \(day) that \(change.words(language)); it cannot be taken away, tell another change instead")
    case .notComing(let change, nil):
      language.pick(
        "没有待执行的机构调整“\(change.words(language))”", "no change is to come by which \(change.words(language))")
    case .coming(let change, let problem):
      language.pick(
        "待执行的机构调整（\(change.datedWords(language))）不适用：\(problem.words(language))；请修改或取消",
        "the change that is to come (\(change.datedWords(language))) does not fit: \(problem.words(language)); change it, or remove it"
      )
    }
  }
}
