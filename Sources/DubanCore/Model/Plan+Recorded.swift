/// How entries name units. They hold a unit's key, so that a changed name loses nothing; those of before units had keys hold
/// its name, and are read as they always were.
extension Plan {
  /// The unit that an entry calls `text`; nil when there is none.
  package func unit(recorded text: String) -> Unit? { units.first { $0.key == text } ?? unit(named: text) }

  /// What entries hold for the unit that people call `name`; the name itself where there is none, for the rules to refuse.
  package func unitKey(of name: String) -> String { unit(named: name)?.key ?? unit(recorded: name)?.key ?? name }

  /// What people call the unit that an entry calls `text`.
  package func unitName(recorded text: String) -> String { unit(recorded: text)?.name.chinese ?? text }

  /// What entries may call `unit`: its key, and its name unless that is the key of another.
  func recordedNames(of unit: Unit) -> [String] {
    let name = unit.name.chinese
    return name == unit.key || units.contains { $0.key == name } ? [unit.key] : [unit.key, name]
  }
}

extension ItemState {
  /// The pieces of the duty that came in for `span` under any of `names`: how many, and on which days, the first first.
  func pieces(under names: [String], span: Day) -> (count: Int, days: [Day]) {
    let days = names.flatMap { handInDays[$0]?[span] ?? [] }
    return (names.reduce(0) { $0 + (handedIn[$1]?[span] ?? 0) }, names.count > 1 ? days.sorted() : days)
  }
}
