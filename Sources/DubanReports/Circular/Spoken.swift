import DubanCore

/// Whose words are told of an item, and of which day: what people said is told as theirs.
struct Spoken: Sendable {
  /// Those who reported last, by name as the reader reads them: of what was recorded in nobody's name those who answer for the item.
  let units: [String]
  /// The day of their report; nil where nothing says it.
  let on: Day?

  /// Whose the wording in `state` is; nil where there is none.
  ///
  /// A wording is carried on by each report that has no other, so that it is told with the day of the newest one.
  init?(_ state: ItemState, _ answering: [String], _ plan: Plan, _ names: UnitNames) {
    guard state.wording != nil else { return nil }
    let handling = state.handling
    if let newest = handling.reported.values.max(), handling.reportedUnnamed.map({ $0 <= newest }) ?? true {
      let keys = handling.reported.filter { $0.value == newest }.keys.sorted()
      units = names.all(keys.map(plan.unitName(recorded:)))
      on = newest
    } else {
      units = names.all(answering)
      on = handling.reportedUnnamed ?? state.reported
    }
  }

  /// `市住建局`, `市住建局等5个单位`; `speaker` instead where the journal says who it was.
  ///
  /// - Parameter cells: how many cells of a terminal a name may take; nil for whole ones.
  func who(_ speaker: String?, cells: Int? = nil, _ language: Language) -> String {
    let units = speaker.map { [$0] } ?? self.units
    guard let first = units.first else { return language.pick("单位", "the unit") }
    let named = units.count > 2 ? [first] : units
    let told = language.list(named.map { name in cells.map { name.shortened(to: $0) } ?? name })
    return units.count > 2 ? told + language.pick("等\(units.count)个单位", " and \(units.count - 1) more") : told
  }
}
