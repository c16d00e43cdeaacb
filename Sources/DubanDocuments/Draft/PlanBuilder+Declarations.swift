import DubanCore

extension PlanBuilder {
  /// Takes in what the draft declares, before anything refers to it.
  mutating func readDeclarations() {
    for area in draft.areas { _ = names.area(area.value) }
    names.declare(draft.units, jurisdiction: plan.jurisdiction)
    _ = names.leaders(draft.leaders.map(\.value))
  }

  /// Declares in the plan what is used.
  mutating func declareNames() {
    plan.areas = names.areaDeclarations()
    plan.units = names.usedUnitDeclarations()
    plan.leaders = names.leaderOrder.map { Leader(Name($0)) }
  }

  /// The sections, each with an id that is one, under parents that come before them.
  mutating func readSections() {
    var taken = UniqueNames()
    for (index, section) in draft.sections.enumerated() where sections[section.id] == nil {
      let wanted = Identifier.isItemID(section.id) ? section.id : ItemNumber.id(section.id)
      let base = wanted.isEmpty ? "s\(index + 1)" : wanted
      let id = taken.take(base) { "\($0)-\($1)" }.name
      // A parent that comes later could close a circle, so only those before are taken.
      let parent = section.parent.flatMap { sections[$0] }
      sections[section.id] = id
      let title = visible(section.title.value) ?? section.id
      plan.sections.append(Section(id: id, title: Name(visible(title) ?? "第\(index + 1)部分"), parent: parent))
    }
  }

  /// The names of `guesses` as declared units.
  mutating func units(_ guesses: [Guess<String>]) -> [String] {
    names.units(guesses.map(\.value), jurisdiction: plan.jurisdiction)
  }

  /// A span that the plan can hold: what is stated of it, without what contradicts the other or the plan's own.
  mutating func span(_ start: Guess<Day>?, _ due: Guess<Day>?) -> (start: Day?, due: Day?) {
    var first = start.map(\.value)
    var last = due.map(\.value)
    if let day = first, day > plan.period.end {
      if let start { questions.append(Question(.due, about: start.passage, readings: ["不采用\(day)"])) }
      first = nil
    }
    if let day = last, day < (first ?? plan.period.start) {
      if let due { questions.append(Question(.due, about: due.passage, readings: ["不采用\(day)"])) }
      last = nil
    }
    // The period's own days are not repeated.
    if first == plan.period.start { first = nil }
    if last == plan.period.end { last = nil }
    return (first, last)
  }
}
