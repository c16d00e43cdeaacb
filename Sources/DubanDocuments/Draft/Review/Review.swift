import DubanCore

/// The review of a document: what was understood of it, and what a person decided about that so far.
///
/// It is the draft with its steps taken in order, and nothing else: an interrupted review is its list of steps, taking one back is
/// all the others taken again. Nothing of it is a plan yet.
package struct Review: Sendable {
  /// As it was understood.
  package let original: PlanDraft
  /// As it stands.
  package private(set) var draft: PlanDraft
  /// What was decided, in order.
  package private(set) var steps: [ReviewStep] = []
  let readers: FieldReaders

  /// A review of `draft`; nothing is decided yet.
  package init(_ draft: PlanDraft, readers: FieldReaders) {
    // A published plan was asked about before it was published; what is still open stands in its remarks.
    original = draft.published == nil ? draft.asked(today: readers.today) : draft
    self.draft = original
    self.readers = readers
  }

  /// Takes `step`; nothing has changed where it cannot be taken.
  package mutating func take(_ step: ReviewStep) throws(ReviewProblem) {
    var next = draft
    try next.take(step, readers)
    draft = next
    steps.append(step)
  }

  /// Whether the field of the part at `path` may be left empty.
  package func takesEmpty(_ path: DraftPath, _ field: DraftField) -> Bool {
    var trial = draft
    return (try? trial.take(.edit(path, field, ""), readers)) != nil
  }

  /// Takes the last step back; nil when there is none.
  @discardableResult
  package mutating func undo() -> ReviewStep? {
    guard let last = steps.popLast() else { return nil }
    var earlier = original
    // Each could be taken before, so each can be taken again.
    for step in steps { try? earlier.take(step, readers) }
    draft = earlier
    return last
  }

  /// Takes the steps of an interrupted review again; false, with nothing changed, where one of them does not fit the draft.
  package mutating func resume(_ kept: [ReviewStep]) -> Bool {
    var again = self
    for step in kept {
      do throws(ReviewProblem) { try again.take(step) } catch { return false }
    }
    self = again
    return true
  }

  /// How many things a person must decide: those that the report of the document counts, without and with what is missing; of
  /// a published plan the parts that keep something open.
  package var open: (uncertain: Int, missing: Int) {
    guard draft.published == nil else { return (rows.count(where: \.isUncertain), 0) }
    let open = OpenCount(of: draft, open: draft.openQuestions)
    return (open.uncertain.count, open.missing.count)
  }

  /// How many things a person must decide, what is missing with them.
  package var uncertain: Int {
    let open = open
    return open.uncertain + open.missing
  }
}

extension PlanDraft {
  /// Takes a step of a review.
  mutating func take(_ step: ReviewStep, _ readers: FieldReaders) throws(ReviewProblem) {
    switch step {
    case .accept(let path): try accept(path)
    case .acceptField(let path, let field): try accept(path, field)
    case .acceptAlike(let path, let kind): try acceptAlike(path, kind)
    case .reject(let path): try reject(path)
    case .edit(let path, let field, let text): try edit(path, field, text.trimmed, readers)
    case .choose(let path, let field, let index): try choose(path, field, index)
    case .split(let path, let places): try split(path, at: places)
    case .merge(let path): try merge(path)
    case .heading(let path): try makeHeading(path)
    case .take(let path): try takeIgnored(path)
    case .add(let path, let title): try add(title.trimmed, behind: path)
    case .addIndicator(let phrase): try addIndicator(phrase.trimmed, readers)
    case .addUnit(let name): try addUnit(name.trimmed)
    case .addSection(let path, let title): try addSection(title.trimmed, behind: path)
    case .relocate(let path, let other): try relocate(path, to: other)
    case .move(let path, let steps): try move(path, by: steps)
    case .nest(let path): try nest(path)
    case .lift(let path): try lift(path)
    }
  }

  /// Questions about `passages` are answered, but for those that a line of the head answers.
  mutating func settle(_ passages: [Passage]) {
    questions.removeAll { question in
      !question.passage.text.isEmpty && !question.kind.isOfHead
        && passages.contains { $0.origin == question.passage.origin && $0.text.contains(question.passage.text) }
    }
  }

  mutating func accept(_ path: DraftPath) throws(ReviewProblem) {
    try refuseUnanswered(path)
    switch path {
    case .head(let field):
      switch field {
      case .title: title?.accept()
      case .documentNumber: documentNumber?.accept()
      case .issuer: issuer?.accept()
      case .jurisdiction: jurisdiction?.accept()
      case .issued: issued?.accept()
      case .period: period?.accept()
      }
      if let passage = passage(of: field) { settle([passage]) }
      if let kind = field.kind, kind.isOfHead { questions.removeAll { $0.kind == kind } }
    case .section(let index):
      guard sections.indices.contains(index) else { throw .noSuchPart }
      sections[index].title.accept()
      settle([sections[index].title.passage])
    case .task(let places):
      let doubtful = Set((task(at: places)?.unitGuesses ?? []).filter(\.isUncertain).map(\.value))
      takeProposedDay(at: places)
      guard change(at: places, { $0.accept() }), let task = task(at: places) else { throw .noSuchPart }
      accept(units: doubtful)
      settle(task.passages)
    case .indicator(let index):
      guard indicators.indices.contains(index) else { throw .noSuchPart }
      let doubtful = Set((indicators[index].owners + indicators[index].sources).filter(\.isUncertain).map(\.value))
      indicators[index].accept()
      accept(units: doubtful)
      settle(indicators[index].passages)
    case .unit(let index):
      guard units.indices.contains(index) else { throw .noSuchPart }
      units[index].accept()
      accept(units: [units[index].name.value])
      settle([units[index].name.passage] + units[index].aliases.map(\.passage))
    case .note(let index):
      guard notes.indices.contains(index) else { throw .noSuchPart }
      // What was asked is answered; what is told stays.
      if notes[index].isUncertain { notes.remove(at: index) }
    case .area, .leader: break
    case .duty(let index):
      guard duties.indices.contains(index) else { throw .noSuchPart }
      duties[index].accept()
      settle([duties[index].passage])
    case .question(let index):
      guard questions.indices.contains(index) else { throw .noSuchPart }
      questions.remove(at: index)
    case .missing(let index):
      guard missing.indices.contains(index) else { throw .noSuchPart }
      missing.remove(at: index)
    case .ignored: throw .doesNotApply
    }
  }

  /// A name that is a unit in one place is one in all.
  mutating func accept(units names: Set<String>) {
    guard !names.isEmpty else { return }
    for index in units.indices where names.contains(units[index].name.value) {
      units[index].name.accept()
      settle([units[index].name.passage])
    }
    func accept(_ guesses: inout [Guess<String>]) {
      for index in guesses.indices where names.contains(guesses[index].value) { guesses[index].accept() }
    }
    for (places, task) in tasksWithPlaces
    where task.unitGuesses.contains(where: { $0.isUncertain && names.contains($0.value) }) {
      change(at: places) { task in
        accept(&task.leads)
        accept(&task.responsible)
        accept(&task.cooperating)
        for role in task.roles.keys { accept(&task.roles[role, default: []]) }
      }
    }
    for index in indicators.indices {
      accept(&indicators[index].owners)
      accept(&indicators[index].sources)
    }
  }

  private mutating func reject(_ path: DraftPath) throws(ReviewProblem) {
    switch path {
    case .head(let field):
      guard field != .title, field != .period else { throw .empty }
      try edit(path, .value, "", FieldReaders(target: { _, _ in nil }, milestones: { _, _ in [] }, day: { _ in nil }))
    case .section(let index):
      guard sections.indices.contains(index) else { throw .noSuchPart }
      let gone = sections.remove(at: index)
      for other in sections.indices where sections[other].parent == gone.id { sections[other].parent = gone.parent }
      for (places, task) in tasksWithPlaces where task.section == gone.id {
        change(at: places) { $0.section = gone.parent }
      }
      ignored.append(gone.title.passage)
    case .task(let places):
      guard let task = task(at: places), let last = places.last else { throw .noSuchPart }
      changeSiblings(of: places) { siblings in
        siblings.remove(at: last)
        return true
      }
      ignored.append(task.text?.passage ?? task.title.passage)
      for (_, child) in PlanDraft.withTasks(task.children).tasksWithPlaces {
        ignored.append(child.text?.passage ?? child.title.passage)
      }
      settle(task.passages)
    case .indicator(let index):
      guard indicators.indices.contains(index) else { throw .noSuchPart }
      let gone = indicators.remove(at: index)
      ignored.append(gone.target.passage)
      settle(gone.passages)
    case .unit(let index):
      guard units.indices.contains(index) else { throw .noSuchPart }
      drop(unit: units.remove(at: index))
    case .note(let index):
      guard notes.indices.contains(index) else { throw .noSuchPart }
      notes.remove(at: index)
    case .area(let index):
      guard areas.indices.contains(index) else { throw .noSuchPart }
      drop(area: areas[index].value)
    case .leader(let index):
      guard leaders.indices.contains(index) else { throw .noSuchPart }
      drop(leader: leaders[index].value)
    case .duty(let index):
      guard duties.indices.contains(index) else { throw .noSuchPart }
      let gone = duties.remove(at: index)
      ignored.append(gone.passage)
      settle([gone.passage])
    case .question(let index):
      guard questions.indices.contains(index) else { throw .noSuchPart }
      let lacksReading = lacksReading(questions[index])
      let passage = questions.remove(at: index).passage
      // What is in no field is listed, so that it does not vanish with its question.
      guard lacksReading, !toldPassages.contains(where: { $0.holds(passage) }),
        !ignored.contains(where: { $0.holds(passage) })
      else { return }
      ignored.append(passage)
    case .missing(let index):
      guard missing.indices.contains(index) else { throw .noSuchPart }
      missing.remove(at: index)
    case .ignored(let index):
      guard ignored.indices.contains(index) else { throw .noSuchPart }
      throw .doesNotApply
    }
  }

  private static func withTasks(_ tasks: [TaskDraft]) -> PlanDraft {
    var draft = PlanDraft()
    draft.tasks = tasks
    return draft
  }

  /// What is no unit is named by no task either.
  private mutating func drop(unit: UnitDraft) {
    let names = Set([unit.name.value] + unit.aliases.map(\.value))
    for (places, _) in tasksWithPlaces {
      change(at: places) { task in
        task.leads.removeAll { names.contains($0.value) }
        task.responsible.removeAll { names.contains($0.value) }
        task.cooperating.removeAll { names.contains($0.value) }
        for role in task.roles.keys { task.roles[role]?.removeAll { names.contains($0.value) } }
      }
    }
    for index in indicators.indices {
      indicators[index].owners.removeAll { names.contains($0.value) }
      indicators[index].sources.removeAll { names.contains($0.value) }
    }
    // A duty that nobody is left to owe would be one of all units.
    changeReporters { names.contains($0) ? nil : $0 }
    settle([unit.name.passage])
    ignored.append(unit.name.passage)
  }

  /// The passage of a line of the head.
  package func passage(of field: DraftPath.HeadField) -> Passage? {
    switch field {
    case .title: title?.passage
    case .documentNumber: documentNumber?.passage
    case .issuer: issuer?.passage
    case .jurisdiction: jurisdiction?.passage
    case .issued: issued?.passage
    case .period: period?.passage
    }
  }
}
