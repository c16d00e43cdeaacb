import DubanCore

// A unit that is called otherwise is so wherever it is named, and two that are one are one everywhere.
extension PlanDraft {
  /// The unit called `old` is called `new` in every task, indicator, duty and group; nobody is named twice by that.
  mutating func rename(unit old: String, to new: String) {
    func rename(_ names: inout [Guess<String>]) {
      guard names.contains(where: { $0.value == old }) else { return }
      let isThere = names.contains { $0.value == new }
      if isThere { return names.removeAll { $0.value == old } }
      for place in names.indices where names[place].value == old { names[place].set(new) }
    }
    for (places, _) in tasksWithPlaces {
      change(at: places) { task in
        rename(&task.leads)
        rename(&task.responsible)
        rename(&task.cooperating)
        for role in task.roles.keys { rename(&task.roles[role, default: []]) }
      }
    }
    changeReporters { $0 == old ? new : $0 }
    for index in indicators.indices {
      rename(&indicators[index].owners)
      rename(&indicators[index].sources)
    }
    for index in units.indices {
      let members = units[index].members.map { $0 == old ? new : $0 }.once
      if members != units[index].members { units[index].members = members }
    }
  }

  /// The unit at `index`, called `old` so far, is the one at `other`, which keeps its name and has the spellings of both.
  mutating func merge(unit index: Int, called old: String, into other: Int) throws(ReviewProblem) {
    let (gone, kept) = (units[index], units[other])
    if let place = gone.jurisdiction, let own = kept.jurisdiction, place != own {
      throw .otherJurisdiction(old, kept.name.value)
    }
    let name = kept.name.value
    rename(unit: old, to: name)
    var spellings = kept.aliases
    for alias in [Guess(old, from: gone.name.passage)] + gone.aliases
    where alias.value != name && !spellings.contains(where: { $0.value == alias.value }) {
      spellings.append(alias)
    }
    units[other].aliases = spellings
    units[other].members = (kept.members + gone.members).once.filter { $0 != name }
    // Of two published ones the other stays; of a new and a published one the published.
    if units[other].key == nil { units[other].key = gone.key }
    units.remove(at: index)
    questions.removeAll { question in
      guard question.kind == .sameUnit else { return false }
      let names = question.readings.flatMap { $0.split(separator: " = ").map(String.init) }
      return names.contains(name) && names.contains(old)
    }
  }
}
