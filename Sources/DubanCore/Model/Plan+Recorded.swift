/// How entries name units. They hold a unit's key, so that a changed name loses nothing; those of before units had keys hold
/// its name, and are read as they always were.
extension Plan {
  /// The unit that an entry calls `text`, or whose business went over to it since; nil when there is none.
  package func unit(recorded text: String) -> Unit? {
    units.first { $0.key == text } ?? units.first { $0.formerly.contains(text) } ?? unit(named: text)
  }

  /// What entries hold for the unit that people call `name`; the name itself where there is none, for the rules to refuse.
  package func unitKey(of name: String) -> String { unit(named: name)?.key ?? unit(recorded: name)?.key ?? name }

  /// What people call the unit that an entry calls `text`.
  package func unitName(recorded text: String) -> String { unit(recorded: text)?.name.chinese ?? text }

  /// What entries may call `unit`: its key, its name unless that is the key of another, and the keys of those before it.
  func recordedNames(of unit: Unit) -> [String] {
    let name = unit.name.chinese
    let own = name == unit.key || units.contains { $0.key == name } ? [unit.key] : [unit.key, name]
    return own + unit.formerly.filter { !own.contains($0) }
  }
}

extension Handling {
  /// The key under which `unit` was given the item: its own, or that of a unit before it; its own where it was given nothing.
  package func assignedKey(of unit: String, in plan: Plan) -> String {
    guard assigned[unit] == nil, let found = plan.unit(recorded: unit) else { return unit }
    return plan.recordedNames(of: found).first { assigned[$0] != nil } ?? unit
  }

  /// The same with the units that there are now in the place of those whose business went over to them. Of two assignments that
  /// become one the one holds that still waits for an answer, else the later.
  func resolved(in plan: Plan) -> Handling {
    // Asked of every item of a plan: of most nothing is known, and few plans have had units go over.
    guard isGiven || !reported.isEmpty, plan.units.contains(where: { !$0.formerly.isEmpty }) else {
      return self
    }
    func now(_ key: String) -> String { plan.unit(recorded: key)?.key ?? key }
    var handling = self
    handling.assigned = Dictionary(
      assigned.sorted { $0.key < $1.key }.map { (now($0.key), $0.value) },
      uniquingKeysWith: { one, other in
        let waits = (one.acknowledged == nil, other.acknowledged == nil)
        return waits.0 == waits.1 ? (one.on >= other.on ? one : other) : waits.0 ? one : other
      })
    handling.reported = Dictionary(reported.map { (now($0.key), $0.value) }, uniquingKeysWith: max)
    return handling
  }
}

extension ItemState {
  /// The pieces of the duty that came in for `span` under any of `names`: how many, and on which days, the first first.
  func pieces(under names: [String], span: Day) -> (count: Int, days: [Day]) {
    let days = names.flatMap { handInDays[$0]?[span] ?? [] }
    return (names.reduce(0) { $0 + (handedIn[$1]?[span] ?? 0) }, names.count > 1 ? days.sorted() : days)
  }
}
