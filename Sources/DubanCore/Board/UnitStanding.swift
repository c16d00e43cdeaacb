/// What a unit has in hand: its part in the plan, and what of the agenda it answers for.
package struct UnitStanding: Equatable, Sendable {
  package let summary: UnitSummary
  /// How many indicators it owns.
  package let indicators: Int
  /// What it answers for that is open, of the plan's agenda.
  package let agenda: Agenda

  /// How many of the things it answers for are still to be done.
  package var open: Int { agenda.items.count }

  /// How many of those are past their day.
  package var overdue: Int { agenda.overdueCount }

  /// What it owes next: what is overdue longest, else what is due first; nil when everything stands.
  package var next: AgendaItem? { agenda.first }

  /// Whether it has a part in anything.
  package var hasPart: Bool {
    answers || !(summary.responsible.isEmpty && summary.cooperates.isEmpty && summary.named.isEmpty)
  }

  /// Whether it answers for anything.
  package var answers: Bool { !summary.answering.isEmpty || indicators > 0 || open > 0 }
}

extension Board {
  /// Every declared unit in the order of the plan, with what it answers for, helps with and owes of the items that `isShown` lets
  /// through; at the end what no declared unit answers for.
  ///
  /// What a unit only helps with, others owe. Something that several units answer for stands under each.
  /// - Parameters:
  ///   - agenda: the board's, where it is at hand.
  ///   - expandsGroups: whether what a group answers for is counted for the units for which it stands.
  package func standings(
    of agenda: Agenda? = nil, expandsGroups: Bool = false, where isShown: (String) -> Bool = { _ in true }
  ) -> [UnitStanding] {
    let agenda = agenda ?? self.agenda
    let bearers = UnitBearers(plan, expandsGroups: expandsGroups)
    func bearing(_ names: [String]) -> [String] {
      guard expandsGroups else { return names }
      var seen: Set<Int> = []
      return names.flatMap(bearers.positions).filter { seen.insert($0).inserted }.map { bearers.units[$0].name.chinese }
    }
    var owned: [String: Int] = [:]
    for entry in indicators where isShown(entry.indicator.id) {
      let owners = bearing(entry.indicator.owners).filter(bearers.isKnown)
      for name in owners.isEmpty ? [Board.nobody] : owners { owned[name, default: 0] += 1 }
    }
    // The places of what each owes: of a large plan moving the items themselves takes longer than all else.
    var owed: [String: [Int]] = [:]
    let items = agenda.items
    for place in items.indices where isShown(items[place].subject) {
      var isOwed = false
      for name in bearing(items[place].units) where bearers.isKnown(name) {
        owed[name, default: []].append(place)
        isOwed = true
      }
      if !isOwed { owed[Board.nobody, default: []].append(place) }
    }
    var summaries = units(of: bearers, where: isShown)
    if owed[Board.nobody] != nil || owned[Board.nobody] != nil, summaries.last?.unit != nil || summaries.isEmpty {
      summaries.append(UnitSummary(unit: nil))
    }
    return summaries.map { summary in
      let name = summary.unit?.name.chinese ?? Board.nobody
      return UnitStanding(
        summary: summary, indicators: owned[name] ?? 0,
        agenda: Agenda(asOf: asOf, items: (owed[name] ?? []).map { items[$0] }))
    }
  }

  /// The name under which nobody's things are kept; no unit is called so.
  private static let nobody = ""
}
