import DubanCore

/// What one unit answers for; of what nobody is named for the unit is nil.
struct UnitGroup<Member> {
  let unit: String?
  /// The unit, or the word for nobody.
  let name: String
  var members: [Member]

  /// `members` by the units that `units` names of each, in the order in which they first come; those of nobody last.
  static func all(
    of members: [Member], _ language: Language, by units: (Member) -> [String]
  ) -> [UnitGroup] {
    var places: [String?: Int] = [:]
    var groups: [UnitGroup] = []
    for member in members {
      let named = units(member)
      for unit in named.isEmpty ? [nil] : named.map(Optional.some) {
        if let place = places[unit] {
          groups[place].members.append(member)
        } else {
          places[unit] = groups.count
          groups.append(
            UnitGroup(
              unit: unit, name: unit ?? language.pick("未明确单位", "no unit named"), members: [member]))
        }
      }
    }
    return groups.filter { $0.unit != nil } + groups.filter { $0.unit == nil }
  }
}

extension UnitGroup: Sendable where Member: Sendable {}
