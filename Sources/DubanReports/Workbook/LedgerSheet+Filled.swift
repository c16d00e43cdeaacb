import DubanCore

extension LedgerSheet {
  /// Which columns of a ledger hold anything: those that do in no row are left out. Told by what the rows are made of, since the rows
  /// themselves are only made when they are written; what is found early is not looked for further.
  struct Filled {
    private let empty: Set<String>

    /// Those of the ledger of `board`.
    init(_ board: Board) {
      let (tasks, indicators) = (board.tasks, board.indicators)
      func anyTask(_ holds: (Task) -> Bool) -> Bool { tasks.indices.contains { holds(tasks[$0].task) } }
      func anyState(_ holds: (ItemState) -> Bool) -> Bool {
        tasks.indices.contains { holds(tasks[$0].assessment.state) }
          || indicators.indices.contains { holds(indicators[$0].assessment.state) }
      }
      func anyTarget(_ holds: (TargetAssessment) -> Bool) -> Bool {
        tasks.indices.contains { task in
          let targets = tasks[task].assessment.targets
          return targets.indices.contains { holds(targets[$0]) }
        } || indicators.indices.contains { holds(indicators[$0].assessment.target) }
      }
      let columns: [(keys: [String], isFilled: Bool)] = [
        (["number"], anyTask { !$0.number.isEmpty } || indicators.contains { !$0.indicator.number.isEmpty }),
        (["section"], tasks.indices.contains { tasks[$0].section != nil }), (["leads"], anyTask { !$0.leads.isEmpty }),
        (
          ["responsible"],
          anyTask { !$0.responsible.isEmpty } || indicators.contains { !$0.indicator.owners.isEmpty }
        ),
        (["cooperating"], anyTask { !$0.cooperating.isEmpty }), (["leaders"], anyTask { !$0.leaders.isEmpty }),
        (["target"], anyTarget { _ in true }), (["value"], anyTarget { $0.total != nil }),
        (["latest", "latestOn"], anyTarget { $0.latest != nil }), (["unit"], anyTarget { $0.target.unit != nil }),
        (["expectedPercent"], anyTarget { $0.expected != nil }), (["actualPercent"], anyTarget { $0.actual != nil }),
        (["gapPoints"], anyTarget { $0.dueGap != nil }),
        (["reportedOn"], board.states.values.contains { $0.reported != nil }),
        (["note"], anyState { $0.wording?.isEmpty == false }),
      ]
      empty = Set(columns.lazy.filter { !$0.isFilled }.flatMap(\.keys))
    }

    /// Whether the column called `key` holds anything.
    func holds(_ key: String) -> Bool { !empty.contains(key) }
  }
}
