import DubanCore

// One field that is right, while the others of its part are still to be looked at.
extension PlanDraft {
  /// The field of the part at `path` is as it was read; questions about its passages are answered.
  mutating func accept(_ path: DraftPath, _ field: DraftField) throws(ReviewProblem) {
    guard let shown = fields(at: path, .chinese).first(where: { $0.field == field.whole }) else { throw .noSuchPart }
    let open = openQuestions.count
    let answered = questions(answeredBy: field, at: path)
    var passages = shown.passage.map { [$0] } ?? []
    switch path {
    case .task(let places):
      var names: [Guess<String>] = []
      if field.whole == .due {
        try refuseUnanswered(path)
        takeProposedDay(at: places)
      }
      change(at: places) { task in names = task.accept(field.whole) }
      passages += names.map(\.passage)
      accept(units: Set(names.map(\.value)))
    case .indicator(let index):
      let names = indicators[index].accept(field.whole)
      passages += names.map(\.passage)
      accept(units: Set(names.map(\.value)))
    case .unit(let index):
      switch field {
      case .aliases:
        passages += units[index].aliases.map(\.passage)
        units[index].aliases.acceptAll()
      case .value, .number, .title, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .due, .target,
        .milestone, .category, .owners, .sources, .jurisdiction, .members, .roles, .reporters, .rhythm, .receiver,
        .targetPart, .milestonePart, .funding, .fundingPart, .duty, .dutyPart, .note:
        units[index].name.accept()
        accept(units: [units[index].name.value])
      }
    case .duty(let index): duties[index].accept()
    // These are one field.
    case .head(.title) where field.isOfMoney:
      if case .funding(let index) = field.whole, funding.indices.contains(index) { funding[index].accept() }
    case .head, .section, .area, .leader, .note, .question, .missing, .ignored:
      try accept(path)
      return
    }
    settle(passages, field.kinds(at: path))
    settle(answered)
    // What was sure before needs no decision.
    guard openQuestions.count < open || shown.confidence < .sure else { throw .doesNotApply }
  }

  /// Questions of these kinds about `passages` are answered.
  mutating func settle(_ passages: [Passage], _ kinds: Set<Question.Kind>) {
    questions.removeAll { question in
      kinds.contains(question.kind) && !question.passage.text.isEmpty
        && passages.contains { $0.origin == question.passage.origin && $0.text.contains(question.passage.text) }
    }
  }
}

extension TaskDraft {
  /// The field is right; returns the names of units that were in doubt in it.
  fileprivate mutating func accept(_ field: DraftField) -> [Guess<String>] {
    func doubtful(_ names: [Guess<String>]) -> [Guess<String>] { names.filter(\.isUncertain) }
    var names: [Guess<String>] = []
    switch field {
    case .title: title.accept()
    case .text: text?.accept()
    case .leads:
      names = doubtful(leads)
      leads.acceptAll()
    case .responsible:
      names = doubtful(responsible)
      responsible.acceptAll()
    case .cooperating:
      names = doubtful(cooperating)
      cooperating.acceptAll()
    case .roles:
      names = roles.values.flatMap(doubtful)
      for role in roles.keys { roles[role]?.acceptAll() }
    case .leaders: leaders.acceptAll()
    case .areas: areas.acceptAll()
    case .start: start?.accept()
    case .due:
      due?.accept()
      dueWords?.accept()
    case .target(let index): if targets.indices.contains(index) { targets[index].accept() }
    case .milestone(let index): if milestones.indices.contains(index) { milestones[index].accept() }
    case .funding(let index): if funding.indices.contains(index) { funding[index].accept() }
    case .duty(let index):
      if duties.indices.contains(index) {
        names =
          duties[index].isUncertain ? duties[index].value.units.map { Guess($0, from: duties[index].passage) } : []
        duties[index].accept()
      }
    // What was asked is answered.
    case .note(let index): if notes.indices.contains(index), notes[index].isUncertain { notes.remove(at: index) }
    case .value, .number, .category, .owners, .sources, .aliases, .jurisdiction, .members, .reporters, .rhythm,
      .receiver, .targetPart, .milestonePart, .fundingPart, .dutyPart:
      break
    }
    return names
  }
}

extension IndicatorDraft {
  /// The field is right; returns the names of units that were in doubt in it.
  fileprivate mutating func accept(_ field: DraftField) -> [Guess<String>] {
    var names: [Guess<String>] = []
    switch field {
    case .title: name.accept()
    case .category: category?.accept()
    case .target: target.accept()
    case .owners:
      names = owners.filter(\.isUncertain)
      owners.acceptAll()
    case .sources:
      names = sources.filter(\.isUncertain)
      sources.acceptAll()
    case .due: due?.accept()
    case .note(let index): if notes.indices.contains(index), notes[index].isUncertain { notes.remove(at: index) }
    case .value, .number, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .milestone, .aliases,
      .jurisdiction, .members, .roles, .reporters, .rhythm, .receiver, .targetPart, .milestonePart, .funding,
      .fundingPart, .duty, .dutyPart:
      break
    }
    return names
  }
}
