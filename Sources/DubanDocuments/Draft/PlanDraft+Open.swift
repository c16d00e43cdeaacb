import DubanCore

extension PlanDraft {
  /// The same draft with every doubt that belongs to no part which a review shows (places and money of the whole plan)
  /// asked as a question of its own, so that answering the parts and the questions answers everything.
  ///
  /// What had to be decided to make a plan of it is asked as well, and put down as asked.
  ///
  /// - Parameter today: gives the year where nothing in the document does.
  func asked(today: Day?) -> PlanDraft {
    var draft = self
    if let day = today ?? period?.value.start ?? issued?.value {
      let decided = PlanBuilder.decisions(for: self, today: day)
      draft.questions += decided
      draft.decided = Set(decided)
    }
    var rest = PlanDraft()
    (rest.areas, rest.leaders, rest.funding) = (areas, leaders, funding)
    draft.questions += rest.unaskedDoubts
    draft.areas.acceptAll()
    draft.leaders.acceptAll()
    for index in draft.funding.indices { draft.funding[index].accept() }
    return draft
  }

  /// Everything that a person must decide: the questions that were asked while reading, what is missing, whatever else is
  /// not sure without having been asked, and what the head of the document does not say. Each is told once.
  package var openQuestions: [Question] { openQuestions(with: [], taken: [:]) }

  /// The same with what had to be `decided` to make a plan of it, and what was `taken` where the head says nothing.
  func openQuestions(with decided: [Question], taken: [Question.Kind: String]) -> [Question] {
    var asked: Set<QuestionKey> = []
    let all = questions + missing + unaskedDoubts + headQuestions(taken) + decided.filter { !self.decided.contains($0) }
    return all.filter { asked.insert(QuestionKey($0)).inserted }
  }

  /// What the head of the document doesn't say, unless that was asked already.
  private func headQuestions(_ taken: [Question.Kind: String]) -> [Question] {
    let place = title?.passage.origin ?? tasks.first?.title.passage.origin ?? .line(1)
    let absent: [(Question.Kind, Bool)] = [
      (.title, title == nil), (.jurisdiction, jurisdiction.flatMap { visible($0.value) } == nil),
      (.period, period == nil),
    ]
    return absent.compactMap { kind, isAbsent in
      guard isAbsent, !(questions + missing).contains(where: { $0.kind == kind }) else { return nil }
      return Question(kind, about: Passage("", at: place), readings: taken[kind].map { [$0] } ?? [])
    }
  }

  /// What makes two questions one: the passage, but for names, which are asked once wherever they stand.
  struct QuestionKey: Hashable {
    private let kind: Question.Kind
    private let name: String?
    private let passage: Passage?

    init(_ question: Question) {
      kind = question.kind
      // Of several groups named together (各县区、各街道) each is asked.
      let isOfName =
        (kind == .unit || kind == .area || kind == .members || kind == .sameUnit) && !question.readings.isEmpty
      // Two units are named where it is asked whether they are one.
      name = isOfName ? kind == .sameUnit ? question.readings.joined(separator: " = ") : question.readings.first : nil
      passage = isOfName ? nil : question.passage
    }
  }

  /// A question for each guess that is not sure.
  var unaskedDoubts: [Question] {
    var doubts: [Question] = []
    func look<Value>(_ guess: Guess<Value>?, _ kind: Question.Kind, _ words: (Value) -> String) {
      guard let guess, guess.confidence < .sure else { return }
      let readings = ([guess.value] + guess.alternatives).map(words)
      doubts.append(Question(kind, about: guess.passage, readings: readings))
    }
    // Most guesses are sure, and not one of them is copied to be asked.
    func look<Value>(_ guesses: [Guess<Value>], _ kind: Question.Kind, _ words: (Value) -> String) {
      for index in guesses.indices where guesses[index].confidence < .sure { look(guesses[index], kind, words) }
    }
    func target(_ target: Target) -> String { "\(target.name.chinese) \(target.words(.chinese))" }
    func text(_ text: String) -> String { text }
    func funding(_ funding: Funding) -> String {
      funding.name.chinese + (funding.total.map { " " + Target.joined($0.value, $0.unit) } ?? "")
    }
    func milestone(_ milestone: Milestone) -> String {
      let figures = milestone.criteria.map { criterion in
        let basis = criterion.basis == .cumulative ? "累计" : criterion.basis == .increment ? "新增" : ""
        return "\(criterion.name)\(basis) \(Target.joined(criterion.value, criterion.unit))"
      }
      return ([milestone.due.description, milestone.text] + figures).joined(separator: " ")
    }
    func units(_ guesses: [Guess<String>]) { look(guesses, .unit, text) }

    look(title, .title, text)
    look(issuer, .issuer, text)
    look(jurisdiction, .jurisdiction, text)
    look(issued, .issued) { $0.description }
    look(period, .period) { "\($0.start)至\($0.end)" }
    look(areas, .area, text)
    for unit in self.units {
      look(unit.name, .unit, text)
      for alias in unit.aliases where alias.confidence < .sure {
        doubts.append(
          Question(.sameUnit, about: alias.passage, readings: ["\(unit.name.value) = \(alias.value)"]))
      }
    }
    for section in sections { look(section.title, .title, text) }
    look(leaders, .role, text)
    for indicator in indicators {
      look(indicator.name, .target, text)
      look(indicator.category, .title, text)
      look(indicator.target, .target, target)
      units(indicator.owners)
      units(indicator.sources)
      look(indicator.due, .due) { $0.description }
    }
    // Each task is looked at where it stands: a copy of one costs more than the look.
    func walk(_ tasks: [TaskDraft]) {
      for index in tasks.indices {
        look(tasks[index].title, .task, text)
        units(tasks[index].leads)
        units(tasks[index].responsible)
        units(tasks[index].cooperating)
        for role in tasks[index].roles.keys.sorted() { units(tasks[index].roles[role] ?? []) }
        look(tasks[index].leaders, .role, text)
        look(tasks[index].areas, .area, text)
        look(tasks[index].text, .task, text)
        if let words = tasks[index].dueWords, words.confidence < .sure {
          // 「春节前」 is asked with the day that it would be in this plan.
          let day = Occasions.day(of: words.value, in: period?.value, issued: issued?.value)
          let readings = [words.value] + words.alternatives + [day?.description].compactMap { $0 }
          doubts.append(Question(.due, about: words.passage, readings: readings))
        }
        look(tasks[index].start, .due) { $0.description }
        look(tasks[index].due, .due) { $0.description }
        look(tasks[index].targets, .target, target)
        look(tasks[index].milestones, .milestone, milestone)
        look(tasks[index].funding, .funding, funding)
        look(tasks[index].duties, .due) { $0.title.chinese }
        walk(tasks[index].children)
      }
    }
    walk(tasks)
    look(self.funding, .funding, funding)
    look(duties, .due) { $0.title.chinese }
    return doubts
  }
}
