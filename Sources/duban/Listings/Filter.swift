import DubanCore

/// The filters of a listing, read and checked against the plans that are listed.
struct Filter {
  private let options: FilterOptions
  private let lights: Set<Light>
  private let statuses: Set<String>
  private let quarters: [QuarterPattern]
  private let terms: [String]

  /// A quarter of one year, or of any.
  private struct QuarterPattern {
    let index: Int
    let year: Int?
  }

  /// Reads `options` for a listing that can answer the filters in `known` and whose rows have one of the states in
  /// `statuses`. Names that none of `plans` knows are refused.
  init(
    _ options: FilterOptions, for listing: ListingKind, known: Set<FilterKind>, statuses words: [String],
    plans: [Plan]
  ) throws {
    if let useless = FilterKind.allCases.first(where: { options.kinds.contains($0) && !known.contains($0) }) {
      throw Failure.filterNotFor(useless, listing)
    }
    self.options = options
    lights = Set(try Filter.lights(options.light))
    statuses = Set(
      try Filter.words(options.status).map { word in
        guard words.contains(word) else {
          throw Failure.badWord(
            option: "status", found: word, nearest: nearestName(to: word, among: words), accepted: words)
        }
        return word
      })
    quarters = try Filter.words(options.quarter).map(Filter.quarter)
    terms = Board.terms(options.search ?? "")
    try checkNames(in: plans)
  }

  /// What holds for one plan: names are looked up there once.
  func within(_ board: Board) -> PlanFilter {
    let plan = board.plan
    return PlanFilter(
      filter: self, plan: plan,
      unit: options.unit.map { wanted in plan.unitSpelt(wanted)?.name.chinese ?? plan.areaSpelt(wanted) ?? wanted },
      leader: options.leader.map { wanted in plan.leaders.first { $0.name.isSpelt(wanted) }?.name.chinese ?? wanted },
      area: options.area.map { plan.areaSpelt($0) ?? $0 },
      sections: options.section.map { plan.sectionsSpelt($0) },
      found: terms.isEmpty ? nil : Set(board.searchEntries.lazy.filter { $0.matches(terms) }.map(\.id)))
  }

  // MARK: Reading

  private static func words(_ list: String?) -> [String] {
    (list ?? "").split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  private static func lights(_ list: String?) throws -> [Light] {
    try words(list).map { word in
      let light = Light.allCases.first { light in
        light.rawValue.lowercased() == word.lowercased() || light.word(.chinese) == word || light.word(.english) == word
      }
      if let light { return light }
      let names = Light.allCases.map(\.rawValue)
      throw Failure.badWord(
        option: "light", found: word, nearest: nearestName(to: word, among: names), accepted: names)
    }
  }

  private static func quarter(_ word: String) throws -> QuarterPattern {
    // The year that stands in for a missing one is told apart by the length.
    guard let quarter = Quarter(word, year: 1) else { throw Failure.badQuarter(word) }
    return QuarterPattern(index: quarter.index, year: word.count == 2 ? nil : quarter.year)
  }

  private func checkNames(in plans: [Plan]) throws {
    try Filter.check(options.unit, .unit, plans.flatMap(\.unitSpellings))
    try Filter.check(options.leader, .leader, plans.flatMap { $0.leaders.flatMap(\.name.spellings) })
    try Filter.check(options.area, .area, plans.flatMap { $0.areas.flatMap(\.name.spellings) })
    try Filter.check(options.section, .section, plans.flatMap { $0.sections.flatMap { [$0.id] + $0.title.spellings } })
  }

  private static func check(_ name: String?, _ noun: Failure.Noun, _ known: [String]) throws {
    guard let name, !known.contains(where: { $0.lowercased() == name.lowercased() }) else { return }
    throw Failure.unknown(noun, name: name, nearest: nearestName(to: name, among: known))
  }

  // MARK: Asking

  fileprivate func admits(_ facets: Facets) -> Bool {
    if !lights.isEmpty, !(facets.light.map(lights.contains) ?? false) { return false }
    if options.overdue, !facets.isOverdue { return false }
    if !statuses.isEmpty, !(facets.status.map(statuses.contains) ?? false) { return false }
    return quarters.isEmpty
      || quarters.contains { pattern in
        facets.quarters.contains { $0.index == pattern.index && pattern.year ?? $0.year == $0.year }
      }
  }

  fileprivate func admits(words: [String?]) -> Bool {
    let text = words.compactMap { $0 }.joined(separator: "\n").lowercased()
    return terms.allSatisfy(text.contains)
  }
}

/// A filter with the names of one plan.
struct PlanFilter {
  fileprivate let filter: Filter
  fileprivate let plan: Plan
  fileprivate let unit: String?
  fileprivate let leader: String?
  fileprivate let area: String?
  fileprivate let sections: Set<String>?
  /// The ids of the items in which all terms of the search occur; nil without a search.
  fileprivate let found: Set<String>?

  /// Whether a row with these facets is listed.
  func admits(_ facets: Facets) -> Bool {
    if let unit, !facets.units.contains(where: { plan.unit($0, includes: unit) }) { return false }
    if let leader, !facets.leaders.contains(leader) { return false }
    if let area, !facets.areas.contains(area) { return false }
    if let sections, !(facets.section.map(sections.contains) ?? false) { return false }
    guard filter.admits(facets) else { return false }
    guard let found else { return true }
    return facets.subject.map(found.contains) ?? false || filter.admits(words: facets.words)
  }
}

// MARK: Spellings

extension Name {
  /// The Chinese and the English name.
  fileprivate var spellings: [String] { [chinese] + (english.map { [$0] } ?? []) }

  /// Whether `text` is one of the two, small letters or capitals.
  fileprivate func isSpelt(_ text: String) -> Bool { spellings.contains { $0.lowercased() == text.lowercased() } }
}

extension Plan {
  /// All names by which a unit may be asked for: its own, its aliases, and the members of groups.
  fileprivate var unitSpellings: [String] {
    units.flatMap { $0.name.spellings + $0.aliases + $0.members } + memberNames
  }

  /// The English names of areas that are members of groups.
  private var memberNames: [String] {
    let members = Set(units.flatMap(\.members))
    return areas.filter { members.contains($0.name.chinese) }.compactMap(\.name.english)
  }

  fileprivate func unitSpelt(_ text: String) -> Unit? {
    units.first { $0.name.isSpelt(text) } ?? units.first { $0.aliases.contains(text) }
  }

  fileprivate func areaSpelt(_ text: String) -> String? { areas.first { $0.name.isSpelt(text) }?.name.chinese }

  /// The sections called so, with all parts of them.
  fileprivate func sectionsSpelt(_ text: String) -> Set<String> {
    var ids = Set(sections.filter { $0.id == text || $0.title.isSpelt(text) }.map(\.id))
    // A part may stand before the section that it belongs to.
    var size = -1
    while size != ids.count {
      size = ids.count
      for section in sections { if let parent = section.parent, ids.contains(parent) { ids.insert(section.id) } }
    }
    return ids
  }
}
