/// The units that answer for what is judged in a plan: the one rule by which papers and lists count "how many units".
///
/// A group (各县区政府) is counted by its members, since each of them has its part and reports; one that names none counts for itself.
package struct AnsweringUnits: Sendable {
  /// Each once, by the names under which the plan knows them, in the order in which they first come.
  package private(set) var names: [String] = []

  /// Those of the tasks and indicators of `board` that are judged.
  package init(_ board: Board) {
    let groups = UnitGroups(board.plan)
    var seen: Set<String> = []
    func add(_ answering: [String]) {
      for name in groups.members(of: answering) where seen.insert(name).inserted { names.append(name) }
    }
    for place in board.tasks.indices where board.tasks[place].assessment.light != nil {
      add(board.tasks[place].task.answering)
    }
    for entry in board.indicators { add(entry.indicator.owners) }
  }

  /// How many there are.
  package var count: Int { names.count }
}
