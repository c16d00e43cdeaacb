/// The names that filters over some plans can ask for, with all their spellings.
package struct FilterNames: Equatable, Sendable {
  /// What can be asked for, in the order of the plans, each once, under the name that is shown for it.
  package private(set) var listed: [FilterKey: [Name]] = [:]
  private var spellings: [FilterKey: [String]] = [:]
  private var exact: [FilterKey: Set<String>] = [:]

  /// The names of `plans`.
  package init(_ plans: some Sequence<Plan>) {
    for plan in plans {
      add(.plan, Name(plan.id), plan.title.spellings)
      for unit in plan.units { add(.unit, unit.name, unit.aliases + unit.members) }
      let members = Set(plan.units.flatMap(\.members))
      for area in plan.areas {
        add(.area, area.name, [])
        // Where a group stands for areas, an area can be asked for as a unit.
        if members.contains(area.name.chinese) { spell(.unit, area.name.spellings) }
      }
      for leader in plan.leaders { add(.leader, leader.name, []) }
      for section in plan.sections { add(.section, section.title, [section.id]) }
    }
  }

  private mutating func add(_ key: FilterKey, _ name: Name, _ others: [String]) {
    if exact[key]?.contains(Folding.standard.text(name.chinese)) != true { listed[key, default: []].append(name) }
    spell(key, name.spellings + others)
  }

  private mutating func spell(_ key: FilterKey, _ names: [String]) {
    for name in names where exact[key, default: []].insert(Folding.standard.text(name)).inserted {
      spellings[key, default: []].append(name)
    }
  }

  /// How far a text names something under `key`.
  func match(_ key: FilterKey, _ text: String) -> NameMatch? {
    let key = key.names
    if exact[key]?.contains(Folding.standard.text(text)) == true { return .whole }
    return (spellings[key] ?? []).contains(where: NameQuery(text, .part).holds) ? .part : nil
  }

  /// The name under `key` that is nearest to `text`.
  func nearest(_ key: FilterKey, _ text: String) -> String? {
    nearestName(to: text, among: spellings[key.names] ?? [])
  }
}

/// How a name is asked for: whoever writes a whole name means it alone, whoever writes a part of one, in characters, pinyin or
/// initials, means all that have it.
enum NameMatch: Sendable {
  case whole, part
}

/// A name that is asked for, made ready for being compared with many.
struct NameQuery {
  /// Folded.
  private let text: String
  /// Nil where the whole name is meant.
  private let query: SearchQuery?

  init(_ text: String, _ match: NameMatch) {
    self.text = Folding.standard.text(text)
    query = match == .whole ? nil : SearchQuery(text)
  }

  /// Whether `name` is meant; capitals, widths and traditional characters make no difference.
  func holds(_ name: String) -> Bool { query.map { $0.matches(name) } ?? (Folding.standard.text(name) == text) }

  /// Whether any spelling of `name` is meant.
  func holds(_ name: Name) -> Bool { name.spellings.contains(where: holds) }
}

extension FilterKey {
  /// Under which key its names are declared: all parts are played by units.
  package var names: FilterKey {
    switch self {
    case .lead, .responsible, .cooperating, .source: .unit
    default: self
    }
  }
}

extension Name {
  /// The Chinese and the English name.
  var spellings: [String] { [chinese] + (english.map { [$0] } ?? []) }
}
