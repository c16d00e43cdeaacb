import DubanCore

// One field is one decision: whoever accepts it, types it anew or takes another of its readings has answered everything that is
// asked about it.
extension PlanDraft {
  /// The questions that a decision about `field` of the part at `path` answers: of the kinds that are asked of it, about its words
  /// or about words that hold them, and not about another field in doubt.
  func questions(answeredBy field: DraftField, at path: DraftPath) -> Set<Question> {
    guard !questions.isEmpty, let shown = fields(at: path, .chinese).first(where: { $0.field == field.whole }) else {
      return []
    }
    let kinds = field.whole.kinds(at: path).union(field.kinds(at: path))
    let own = (shown.passage.map { [$0] } ?? []) + names(of: field.whole, at: path).map(\.passage)
    return Set(
      questions.filter { question in
        guard kinds.contains(question.kind), !question.kind.isOfHead, !question.passage.text.isEmpty,
          own.contains(where: { $0.isAbout(question.passage) })
        else { return false }
        let asked = self.field(of: question, at: path)?.whole
        return asked == nil || asked == field.whole
      })
  }

  /// Nothing is asked any more that was `answered`.
  mutating func settle(_ answered: Set<Question>) {
    if !answered.isEmpty { questions.removeAll(where: answered.contains) }
  }

  /// The names in a field of names, empty for every other field.
  private func names(of field: DraftField, at path: DraftPath) -> [Guess<String>] {
    switch path {
    case .task(let places):
      guard let task = task(at: places) else { return [] }
      return switch field {
      case .leads: task.leads
      case .responsible: task.responsible
      case .cooperating: task.cooperating
      case .roles: task.roles.values.flatMap { $0 }
      case .leaders: task.leaders
      case .areas: task.areas
      case .value, .number, .title, .text, .start, .due, .target, .milestone, .category, .owners, .sources, .aliases,
        .jurisdiction, .members, .reporters, .rhythm, .receiver, .targetPart, .milestonePart, .funding, .fundingPart,
        .duty, .dutyPart, .note:
        []
      }
    case .indicator(let index):
      guard indicators.indices.contains(index) else { return [] }
      return field == .owners ? indicators[index].owners : field == .sources ? indicators[index].sources : []
    case .head, .section, .unit, .area, .leader, .note, .duty, .question, .missing, .ignored: return []
    }
  }
}

// What accepting cannot answer: a day is asked for and none is proposed. Whoever accepted it would believe in a day that is
// nowhere.
extension PlanDraft {
  /// What is asked about the part at `path` and has no reading that could be accepted; nil where there is none.
  package func unanswered(at path: DraftPath) -> Question? {
    switch path {
    case .question(let index):
      return questions.indices.contains(index) && lacksReading(questions[index]) ? questions[index] : nil
    case .missing(let index):
      return missing.indices.contains(index) && missing[index].kind == .due ? missing[index] : nil
    case .task(let places):
      guard let task = task(at: places) else { return nil }
      if let words = task.impossibleDue { return Question(.due, about: words) }
      guard questions.contains(where: { $0.kind == .due && lacksReading($0) }) else { return nil }
      let passages = task.passages
      return questions.first { question in
        question.kind == .due && lacksReading(question)
          && passages.contains { $0.origin == question.passage.origin && $0.text.contains(question.passage.text) }
      }
    case .head, .section, .indicator, .unit, .area, .leader, .note, .duty, .ignored: return nil
    }
  }

  /// Whether `question` is about something that no field tells and no reading proposes.
  func lacksReading(_ question: Question) -> Bool {
    switch question.kind {
    case .due, .target, .milestone, .funding: question.readings.isEmpty && !decided.contains(question)
    case .title, .period, .issuer, .issued, .jurisdiction, .task, .unit, .sameUnit, .members, .role, .area, .serial,
      .annex, .column:
      false
    }
  }

  /// Refuses to accept what has no reading.
  func refuseUnanswered(_ path: DraftPath) throws(ReviewProblem) {
    guard let question = unanswered(at: path) else { return }
    throw .noReading(question.passage.text)
  }

  /// The day that was proposed for a limit in words (春节前) is its limit from now on; its words stay beside it.
  mutating func takeProposedDay(at places: [Int]) {
    guard let task = task(at: places), task.due == nil, let words = task.dueWords, words.isUncertain,
      let day = Occasions.day(of: words.value, in: period?.value, issued: issued?.value)
    else { return }
    change(at: places) { $0.due = Guess(day, from: words.passage) }
  }
}

extension TaskDraft {
  /// The limit in words that names a day which no calendar has (6月31日前), while it is in doubt.
  var impossibleDue: Passage? {
    guard due == nil, let words = dueWords, words.isUncertain,
      DayScanner.impossibility(in: words.passage, .chinese) != nil
    else { return nil }
    return words.passage
  }
}

extension Passage {
  /// Whether `other` are words of the same place that hold these, or stand in them.
  fileprivate func isAbout(_ other: Passage) -> Bool {
    origin == other.origin && !text.isEmpty && (text.contains(other.text) || other.text.contains(text))
  }

  /// Whether `other` stands in it.
  func holds(_ other: Passage) -> Bool { origin == other.origin && text.contains(other.text) }
}
