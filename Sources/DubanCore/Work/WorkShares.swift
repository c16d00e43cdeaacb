/// What of a board is whose: the items, the days and the sheets of report duties that single units look through for what waits for
/// them. It is told in one pass for all of them, so that lists for forty units do not go through a hundred thousand tasks forty times.
struct WorkShares {
  /// A task or an indicator that stands open, with the units of its state by their keys of today.
  struct Item {
    let id: String
    let title: Name
    let state: ItemState
    /// Who answers for it, by name.
    let answering: [String]
  }

  /// Items that a unit answers for or was given, by its key, in the order of the document.
  private(set) var items: [String: [Item]] = [:]
  /// What of the agenda is a unit's, by its key.
  private(set) var days: [String: [AgendaItem]] = [:]
  /// The sheets of all report duties.
  let sheets: [DutySheet]

  /// The shares of `units` in what `gathering` goes through.
  init(of units: [Unit], in gathering: WorkGathering) {
    let (board, plan) = (gathering.board, gathering.board.plan)
    sheets = plan.duties.map(board.dutySheet(of:))
    let known = Set(units.map(\.key))
    // A name may be that of a group; the same few names stand at all items.
    var keys: [String: [String]] = [:]
    func owners(_ names: [String]) -> [String] {
      guard names.count != 1 else { return owner(names[0]) }
      return names.flatMap(owner).once
    }
    func owner(_ name: String) -> [String] {
      if let there = keys[name] { return there }
      let found = units.filter { plan.unit(name, includes: $0.name.chinese) }.map(\.key)
      keys[name] = found
      return found
    }
    for (id, title) in gathering.judged {
      var state = board.state(of: id)
      guard WorkGathering.isOpen(state) else { continue }
      let answering = board.answering(id)
      var own = owners(answering)
      state.handling = state.handling.resolved(in: plan)
      own += state.handling.assigned.keys.filter { known.contains($0) && !own.contains($0) }
      for key in own {
        items[key, default: []].append(Item(id: id, title: title, state: state, answering: answering))
      }
    }
    for item in gathering.agenda.items {
      for key in owners(item.units) { days[key, default: []].append(item) }
    }
  }
}
