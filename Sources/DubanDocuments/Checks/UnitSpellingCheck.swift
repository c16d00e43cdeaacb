import DubanCore
import DubanDiagnostics

/// Rule: a unit stands under one name. Remark: 区交通局 beside 区交通运输局 of the same place is most likely one unit.
///
/// Only a short form of the other counts: the same beginning and the same sort of office, the characters of the shorter in order
/// in the longer. Units of different places are never held to be one.
enum UnitSpellingCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    var groups: [[String]: [(name: String, form: Form)]] = [:]
    for unit in source.plan.units where unit.members.isEmpty {
      guard let form = Form(unit.name.chinese) else { continue }
      groups[[unit.jurisdiction, form.place, form.sort], default: []].append((unit.name.chinese, form))
    }
    var diagnostics: [Diagnostic] = []
    for key in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let units = groups[key] ?? []
      // Compared within one place and sort only, of which there are few; of more the rule says nothing.
      guard units.count <= 300 else { continue }
      for (index, unit) in units.enumerated() {
        let longer = units.enumerated().filter { $0.offset != index && unit.form.isShort(for: $0.element.form) }
        // A short form of several is none.
        guard longer.count == 1, let other = longer.first?.element.name else { continue }
        diagnostics.append(
          source.finding(
            .remark, at: .unit(unit.name), against: .unit(other), "“\(unit.name)”与“\(other)”可能是同一单位，可把一个列为另一个的 aliases",
            "'\(unit.name)' and '\(other)' may be one unit; make one an alias of the other"))
      }
    }
    return diagnostics
  }

  /// A name taken apart: 市 + 住房和城乡建设 + 局.
  private struct Form {
    let place: String
    let stem: [Character]
    let sort: String

    init?(_ name: String) {
      var rest = name.trimmed[...]
      guard let sort = Form.sorts.first(where: { rest.hasSuffix($0.long) }) else { return nil }
      rest = rest.dropLast(sort.long.count)
      if let first = rest.first, Form.places.contains(first) {
        place = String(first)
        rest = rest.dropFirst()
      } else {
        place = ""
      }
      self.sort = sort.short
      stem = rest.filter { !"和与及、的".contains($0) }
      if stem.count < 2 { return nil }
    }

    /// Whether it is a short form of `other`: its first character leads both, and its others stand in order in the other.
    func isShort(for other: Form) -> Bool {
      guard stem.count < other.stem.count || (stem == other.stem), stem.first == other.stem.first else { return false }
      var index = 0
      for character in other.stem where index < stem.count && stem[index] == character { index += 1 }
      return index == stem.count
    }

    /// Sorts of offices by their ending, the longer first, with the short form of each.
    static let sorts: [(long: String, short: String)] = [
      ("委员会", "委"), ("办公室", "办"), ("管理局", "局"), ("局", "局"), ("委", "委"), ("办", "办"),
    ]
    static let places: Set<Character> = ["市", "区", "县", "省", "镇"]
  }
}
