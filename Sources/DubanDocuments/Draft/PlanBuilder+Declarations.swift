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

  /// A span that the plan can hold: what is stated of it, without what contradicts the other or the plan's own. What is left
  /// out is asked, and so is a limit behind the plan's end, which stays.
  ///
  /// - Parameter kind: as what it is asked: a target's days belong to the target.
  mutating func span(
    _ start: Guess<Day>?, _ due: Guess<Day>?, asked kind: Question.Kind = .due
  ) -> (start: Day?, due: Day?) {
    let period = plan.period
    var first = start.map(\.value)
    var last = due.map(\.value)
    if let start, start.value > period.end {
      ask(kind, start.passage, "不采用\(start.value)，晚于方案期末\(period.end)")
      first = nil
    }
    if let due, due.value < (first ?? period.start) {
      let rule = first.map { "早于开始\($0)" } ?? "早于方案期初\(period.start)"
      ask(kind, due.passage, "不采用\(due.value)，\(rule)")
      last = nil
    }
    if let due { askOutside(kind, due.passage, due.value) }
    // The period's own days are not repeated.
    if first == period.start { first = nil }
    if last == period.end { last = nil }
    return (first, last)
  }

  /// Asks about a limit that lies behind the end of the plan that the document tells, or a milestone on either side of it.
  mutating func askOutside(_ kind: Question.Kind, _ passage: Passage, _ day: Day) {
    // Where the document tells no period that is asked, and no day can be held against it.
    guard let period = draft.period?.value else { return }
    if day > period.end {
      ask(kind, passage, "\(day)，晚于方案期末\(period.end)")
    } else if kind == .milestone, day < period.start {
      ask(kind, passage, "\(day)，早于方案期初\(period.start)")
    }
  }

  /// Asks about a day once, however many parts of an item were read with it.
  private mutating func ask(_ kind: Question.Kind, _ passage: Passage, _ reading: String) {
    let question = Question(kind, about: passage, readings: [reading])
    if questions.last != question { questions.append(question) }
  }
}
