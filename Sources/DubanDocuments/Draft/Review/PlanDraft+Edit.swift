import DubanCore

extension PlanDraft {
  /// A field reads `text`; an empty text takes it away.
  mutating func edit(
    _ path: DraftPath, _ field: DraftField, _ text: String, _ readers: FieldReaders
  ) throws(ReviewProblem) {
    // Commas alone would be read as nothing at all.
    guard text.isEmpty || text.contains(where: { !$0.isWhitespace && !"、，,；;：:。".contains($0) }) else {
      throw .onlySigns(text)
    }
    let answered = questions(answeredBy: field, at: path)
    switch path {
    case .head(.title) where field.isOfMoney: try funding.edit(field, text, readers, title?.passage ?? .byHand(""))
    case .head(.title) where field == .duty(duties.count):
      guard !text.isEmpty else { return }
      guard let duty = readers.duty(text, []) else { throw .notADuty(text) }
      duties.append(duty)
    case .head(let head):
      guard field == .value else { throw .doesNotApply }
      try edit(head, text, readers)
    case .section(let index):
      guard sections.indices.contains(index) else { throw .noSuchPart }
      guard field == .value else { throw .doesNotApply }
      guard !text.isEmpty else { throw .empty }
      sections[index].title.set(text)
    case .task(let places):
      guard var task = task(at: places) else { throw .noSuchPart }
      let before = task.named
      try task.edit(field, text, readers)
      if field == .due { task.keepOutside(period?.value, typed: text) }
      change(at: places) { $0 = task }
      // A day that is told is missing no more.
      if field == .due, !text.isEmpty {
        settle(
          Set(
            questions.filter { question in
              question.kind == .due && lacksReading(question) && task.passages.contains { $0.holds(question.passage) }
            }))
        missing.removeAll { question in question.kind == .due && task.passages.contains { $0.holds(question.passage) } }
      }
      settle(gone: before, but: task.named, field.kinds(at: path))
      accept(units: before.kept(in: task.named))
    case .indicator(let index):
      guard indicators.indices.contains(index) else { throw .noSuchPart }
      let before = indicators[index].owners + indicators[index].sources
      try indicators[index].edit(field, text, readers)
      let after = indicators[index].owners + indicators[index].sources
      settle(gone: before, but: after, field.kinds(at: path))
      accept(units: before.kept(in: after))
    case .unit(let index):
      guard units.indices.contains(index) else { throw .noSuchPart }
      try edit(unit: index, field, text)
    case .area(let index):
      guard areas.indices.contains(index) else { throw .noSuchPart }
      guard field == .value else { throw .doesNotApply }
      try rename(area: index, text)
    case .leader(let index):
      guard leaders.indices.contains(index) else { throw .noSuchPart }
      guard field == .value else { throw .doesNotApply }
      try rename(leader: index, text)
    case .note(let index):
      guard field == .value else { throw .doesNotApply }
      try notes.edit(note: index, text, .byHand(""))
    case .duty(let index):
      guard duties.indices.contains(index) else { throw .noSuchPart }
      try duties[index].edit(field, text)
    case .question, .missing, .ignored: throw .doesNotApply
    }
    settle(answered)
  }

  /// Nothing is asked any more about a doubtful name that was taken away.
  private mutating func settle(gone before: [Guess<String>], but after: [Guess<String>], _ kinds: Set<Question.Kind>) {
    let kept = Set(after.map(\.value))
    settle(before.filter { $0.isUncertain && !kept.contains($0.value) }.map(\.passage), kinds)
  }

  private mutating func edit(
    _ head: DraftPath.HeadField, _ text: String, _ readers: FieldReaders
  ) throws(ReviewProblem) {
    let passage = passage(of: head) ?? title?.passage ?? Passage("", at: .line(1))
    func guess(_ old: Guess<String>?) -> Guess<String>? {
      guard !text.isEmpty else { return nil }
      var new = old ?? Guess(text, from: passage)
      new.set(text)
      return new
    }
    switch head {
    case .title:
      guard !text.isEmpty else { throw .empty }
      title = guess(title)
    case .documentNumber: documentNumber = guess(documentNumber)
    case .issuer: issuer = guess(issuer)
    case .jurisdiction: jurisdiction = guess(jurisdiction)
    case .issued:
      if text.isEmpty { return issued = nil }
      guard let day = readers.day(text) else { throw .notADay(text) }
      issued = Guess(day, from: passage, alternatives: issued.map { [$0.value] } ?? [])
    case .period:
      guard let new = Period(typed: text) else { throw .notAPeriod(text) }
      period = Guess(new, from: passage, alternatives: period.map { [$0.value] } ?? [])
    }
    if !passage.text.isEmpty { settle([passage]) }
    guard !text.isEmpty, head != .title, let kind = head.kind else { return }
    // Whoever says it has answered whatever was asked about it.
    questions.removeAll { $0.kind == kind }
    missing.removeAll { $0.kind == kind }
  }

  /// A unit that is called otherwise is so in every task.
  private mutating func edit(unit index: Int, _ field: DraftField, _ text: String) throws(ReviewProblem) {
    let name = units[index].name.value
    switch field {
    case .value:
      guard !text.isEmpty else { throw .empty }
      let old = name
      units[index].name.set(text)
      rename(unit: old, to: text)
      // Two that are called the same are one.
      if let other = units.indices.first(where: { $0 != index && units[$0].name.value == text }) {
        try merge(unit: index, called: old, into: other)
      }
    case .aliases:
      units[index].aliases.set(names: text, from: units[index].name.passage)
      // Another unit that is called so is this one.
      for alias in units[index].aliases {
        guard let own = units.firstIndex(where: { $0.name.value == name }),
          let other = units.firstIndex(where: { $0.name.value == alias.value }), other != own
        else { continue }
        try merge(unit: other, called: alias.value, into: own)
      }
    case .jurisdiction: units[index].jurisdiction = text.isEmpty ? nil : text
    case .members:
      units[index].members = text.names
      questions.removeAll { $0.kind == .members && $0.readings.first == name }
    case .number, .title, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .due, .target,
      .milestone, .category, .owners, .sources, .roles, .reporters, .rhythm, .receiver, .targetPart, .milestonePart,
      .funding, .fundingPart, .duty, .dutyPart, .note:
      throw .doesNotApply
    }
  }

  /// Another of the readings of a field.
  mutating func choose(_ path: DraftPath, _ field: DraftField, _ index: Int) throws(ReviewProblem) {
    let done: Bool
    let answered = questions(answeredBy: field, at: path)
    switch path {
    case .head(let head):
      switch head {
      case .title where field.isOfMoney: done = funding.choose(field, index)
      case .title: done = title?.choose(index) ?? false
      case .documentNumber: done = documentNumber?.choose(index) ?? false
      case .issuer: done = issuer?.choose(index) ?? false
      case .jurisdiction: done = jurisdiction?.choose(index) ?? false
      case .issued: done = issued?.choose(index) ?? false
      case .period: done = period?.choose(index) ?? false
      }
    case .section(let place):
      done = sections.indices.contains(place) && sections[place].title.choose(index)
    case .task(let places):
      var chosen = false
      guard change(at: places, { chosen = $0.choose(field, index) }) else { throw .noSuchPart }
      done = chosen
    case .indicator(let place):
      guard indicators.indices.contains(place) else { throw .noSuchPart }
      done = indicators[place].choose(field, index)
    case .unit(let place):
      done = units.indices.contains(place) && field == .value && units[place].name.choose(index)
    case .area, .leader, .note, .duty, .question, .missing, .ignored: throw .doesNotApply
    }
    guard done else { throw .doesNotApply }
    // Whoever chooses has answered what was asked about it.
    let passage = fields(at: path, .chinese).first { $0.field == field.whole }?.passage
    settle(passage.map { [$0] } ?? [], field.kinds(at: path))
    settle(answered)
  }
}

extension [Guess<String>] {
  /// The names that were in doubt and stand in `after` without doubt: whoever typed them again says that they are right.
  fileprivate func kept(in after: [Guess<String>]) -> Set<String> {
    let sure = Set(after.filter { !$0.isUncertain }.map(\.value))
    return Set(filter(\.isUncertain).map(\.value)).intersection(sure)
  }
}

extension TaskDraft {
  /// Every name in it, of units, leaders and places.
  fileprivate var named: [Guess<String>] { unitGuesses + leaders + areas }

  fileprivate mutating func edit(_ field: DraftField, _ typed: String, _ readers: FieldReaders) throws(ReviewProblem) {
    let passage = text?.passage ?? title.passage
    switch field {
    case .number: number = typed
    case .title:
      guard !typed.isEmpty else { throw .empty }
      title.set(typed)
    case .text:
      if typed.isEmpty {
        text = nil
      } else if text == nil {
        text = Guess(typed, from: passage)
      } else {
        text?.set(typed)
      }
    case .leads: leads.set(names: typed, from: passage)
    case .responsible: responsible.set(names: typed, from: passage)
    case .cooperating: cooperating.set(names: typed, from: passage)
    case .leaders: leaders.set(names: typed, from: passage)
    case .areas: areas.set(names: typed, from: passage)
    case .start: start = try TaskDraft.day(typed, passage, start, readers)
    case .due:
      if !typed.isEmpty, readers.day(typed) == nil {
        guard let words = readers.limitWords(typed) else { throw .notALimit(typed) }
        due = nil
        dueWords = Guess(words, from: passage)
        return
      }
      due = try TaskDraft.day(typed, passage, due, readers)
      dueWords = nil
    case .target(let index):
      let told = readers.targets(typed, passage).map { guess in
        var guess = guess
        guess.typed = typed
        return guess
      }
      try TaskDraft.replace(&targets, index, typed, .notATarget(typed), keeping: { $1.takingFigures(of: $0) }) { _ in
        told.first
      }
      // Whoever tells several in one go means all of them.
      for (offset, var guess) in told.dropFirst().enumerated() where !typed.isEmpty {
        guess.accept()
        targets.insert(guess, at: index + 1 + offset)
      }
    case .milestone(let index):
      let measures = targets.map(\.value)
      let read = readers.milestones(typed, passage)
      let told = read.map { guess in
        var guess = guess.measured(by: measures)
        guess.typed = read.count == 1 ? typed : guess.passage.text
        return guess
      }
      if index == milestones.count, !told.isEmpty {
        for guess in told { insert(guess) }
        return
      }
      try TaskDraft.replace(&milestones, index, typed, .notAMilestone(typed), keeping: { $1.takingWords(of: $0) }) {
        _ in
        told.first
      }
      // Whoever tells several in one go means all of them.
      for (offset, var guess) in told.dropFirst().enumerated() {
        guess.accept()
        milestones.insert(guess, at: index + 1 + offset)
      }
    case .targetPart(let index, let part):
      guard targets.indices.contains(index) else { throw .noSuchPart }
      var target = targets[index].value
      try target.edit(part, typed, readers)
      targets[index].set(piece: target)
    case .milestonePart(let index, let part):
      guard milestones.indices.contains(index) else { throw .noSuchPart }
      var milestone = milestones[index].value
      try milestone.edit(part, typed, readers, measuring: targets.map(\.value))
      milestones[index].set(piece: milestone)
    case .funding, .fundingPart: try funding.edit(field, typed, readers, passage)
    case .duty(let index):
      let owners = (leads.isEmpty ? responsible : leads).map(\.value)
      try TaskDraft.replace(&duties, index, typed, .notADuty(typed), keeping: { $1.takingWords(of: $0) }) {
        var guess = readers.duty($0, owners)
        guess?.typed = $0
        return guess
      }
    case .dutyPart(let index, let part):
      guard duties.indices.contains(index) else { throw .noSuchPart }
      try duties[index].edit(piece: part, typed)
    case .roles: try setRoles(typed, passage)
    case .note(let index): try notes.edit(note: index, typed, passage)
    case .value, .category, .owners, .sources, .aliases, .jurisdiction, .members, .reporters, .rhythm, .receiver:
      throw .doesNotApply
    }
  }

  /// A limit before the plan begins is none that a plan can hold: it stays as it was typed, in words.
  fileprivate mutating func keepOutside(_ period: Period?, typed: String) {
    guard let day = due, let period, day.value < period.start else { return }
    dueWords = Guess(typed, from: day.passage)
    due = nil
  }

  /// A milestone that a person adds stands by its day among the others, behind those of the same day.
  private mutating func insert(_ milestone: Guess<Milestone>) {
    var milestone = milestone
    milestone.accept()
    let place = milestones.firstIndex { $0.value.due > milestone.value.due } ?? milestones.count
    milestones.insert(milestone, at: place)
  }

  fileprivate mutating func choose(_ field: DraftField, _ index: Int) -> Bool {
    switch field {
    case .title: title.choose(index)
    case .text: text?.choose(index) ?? false
    case .start: start?.choose(index) ?? false
    case .due: due?.choose(index) ?? dueWords?.choose(index) ?? false
    case .target(let place): targets.indices.contains(place) && targets[place].choose(index)
    case .milestone(let place): milestones.indices.contains(place) && milestones[place].choose(index)
    case .funding: funding.choose(field, index)
    case .duty(let place): duties.indices.contains(place) && duties[place].choose(index)
    case .number, .leads, .responsible, .cooperating, .leaders, .areas, .value, .category, .owners, .sources, .aliases,
      .jurisdiction, .members, .roles, .reporters, .rhythm, .receiver, .targetPart, .milestonePart, .fundingPart,
      .dutyPart, .note:
      false
    }
  }

  fileprivate static func day(
    _ typed: String, _ passage: Passage, _ old: Guess<Day>?, _ readers: FieldReaders
  ) throws(ReviewProblem) -> Guess<Day>? {
    if typed.isEmpty { return nil }
    guard let day = readers.day(typed) else { throw .notADay(typed) }
    guard var guess = old else { return Guess(day, from: passage) }
    guess.set(day)
    return guess
  }

  static func replace<Value>(
    _ list: inout [Guess<Value>], _ index: Int, _ typed: String, _ problem: ReviewProblem,
    keeping: (_ new: Value, _ old: Value) -> Value, read: (String) -> Guess<Value>?
  ) throws(ReviewProblem) {
    guard index <= list.count else { throw .noSuchPart }
    if typed.isEmpty {
      if index < list.count { list.remove(at: index) }
      return
    }
    guard var guess = read(typed) else { throw problem }
    guess.accept()
    if index == list.count {
      list.append(guess)
    } else {
      // What the words do not tell stays as it was.
      guess.value = keeping(guess.value, list[index].value)
      guess.passage = list[index].passage
      guess.alternatives = [list[index].value]
      list[index] = guess
    }
  }
}

extension IndicatorDraft {
  fileprivate mutating func edit(_ field: DraftField, _ typed: String, _ readers: FieldReaders) throws(ReviewProblem) {
    switch field {
    case .number: number = typed
    case .title:
      guard !typed.isEmpty else { throw .empty }
      name.set(typed)
    case .category:
      if typed.isEmpty { category = nil } else { category = Guess(typed, from: name.passage) }
    case .owners: owners.set(names: typed, from: name.passage)
    case .sources: sources.set(names: typed, from: name.passage)
    case .due: due = try TaskDraft.day(typed, name.passage, due, readers)
    case .target(0):
      guard !typed.isEmpty else { throw .empty }
      let told = readers.targets(typed, target.passage)
      guard let read = told.first else { throw .notATarget(typed) }
      guard told.count == 1 else { throw .severalTargets(typed, told.count) }
      target.set(target.value.takingFigures(of: read.value))
      target.typed = typed
    case .targetPart(0, let part):
      var figure = target.value
      try figure.edit(part, typed, readers)
      target.set(piece: figure)
    case .note(let index): try notes.edit(note: index, typed, name.passage)
    case .target, .value, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .milestone, .aliases,
      .jurisdiction, .members, .roles, .reporters, .rhythm, .receiver, .targetPart, .milestonePart, .funding,
      .fundingPart, .duty, .dutyPart:
      throw .doesNotApply
    }
  }

  fileprivate mutating func choose(_ field: DraftField, _ index: Int) -> Bool {
    switch field {
    case .title: name.choose(index)
    case .category: category?.choose(index) ?? false
    case .due: due?.choose(index) ?? false
    case .target(0): target.choose(index)
    case .target, .value, .number, .text, .leads, .responsible, .cooperating, .leaders, .areas, .start, .milestone,
      .owners, .sources, .aliases, .jurisdiction, .members, .roles, .reporters, .rhythm, .receiver, .targetPart,
      .milestonePart, .funding, .fundingPart, .duty, .dutyPart, .note:
      false
    }
  }
}
