package import DubanCore

/// A field of a part of a draft, as it is shown.
package struct ReviewField: Equatable, Sendable {
  package let field: DraftField
  /// How it reads; empty where nothing was found.
  package let value: String
  package let confidence: Confidence
  /// Where it came from; nil where nothing was found.
  package let passage: Passage?
  /// Other readings, each as it would be shown.
  package let alternatives: [String]
  /// What follows of it and stands in no document; nil where nothing is to be told.
  package fileprivate(set) var told: String?
  /// What is asked about it: in what its readings differ, else why it is in doubt; nil elsewhere, and where it is decided.
  package fileprivate(set) var question: String?

  /// - Parameter difference: what of the first reading differs from the second, where both are shown alike.
  init<Value>(
    _ field: DraftField, _ guess: Guess<Value>?, difference: (Value, Value) -> String? = { _, _ in nil },
    _ shown: (Value) -> String
  ) {
    self.field = field
    value = guess.map { shown($0.value) } ?? ""
    confidence = guess?.confidence ?? .sure
    passage = guess?.passage
    alternatives =
      guess.map { ReviewField.told($0.alternatives, beside: $0.value, shown, difference: difference) } ?? []
  }

  /// A target.
  init(_ field: DraftField, _ target: Guess<Target>, _ language: Language) {
    self.init(field, target, difference: { $0.difference(from: $1, language) }) {
      "\($0.name.chinese) \($0.words(language))"
    }
    tell(target.typed, unless: target.value.phrase, language)
    guard confidence < .sure else { return }
    question = target.value.question(beside: target.alternatives, language)
    if question == nil, alternatives.isEmpty { question = target.reason(language) }
  }

  /// Money that is set aside.
  init(_ field: DraftField, _ funding: Guess<Funding>, _ language: Language) {
    self.init(field, funding) { $0.words(language) }
    tell(funding.typed, unless: funding.value.phrase, language)
    guard confidence < .sure else { return }
    question = funding.value.question(beside: funding.alternatives, language)
    if question == nil, alternatives.isEmpty { question = funding.reason(language) }
  }

  /// A report duty of a task.
  init(_ field: DraftField, _ duty: Guess<ReportDuty>, _ language: Language) {
    self.init(field, duty) { [$0.line(language), $0.receiver ?? ""].filter { !$0.isEmpty }.joined(separator: " ") }
    tell(duty.typed, unless: duty.value.phrase, language)
    if told == nil { told = duty.value.untoldRhythm }
    if confidence < .sure, alternatives.isEmpty { question = duty.reason(language) }
  }

  /// A milestone.
  init(_ field: DraftField, _ milestone: Guess<Milestone>, _ language: Language) {
    self.init(field, milestone, difference: { $0.difference(from: $1, language) }) { "\($0.due) \($0.text)" }
    tell(milestone.typed, unless: milestone.value.phrase, language)
    guard confidence < .sure else { return }
    question = milestone.value.question(beside: milestone.alternatives, language)
    if question == nil, alternatives.isEmpty { question = milestone.reason(language) }
  }

  /// A day.
  init(_ field: DraftField, day: Guess<Day>?, _ language: Language) {
    self.init(field, day) { $0.description }
    if confidence < .sure { question = day?.reason(language) }
  }

  /// Tells what a person typed where its reading does not show every word of it, so that nothing typed goes unseen.
  private mutating func tell(_ typed: String?, unless phrase: String, _ language: Language) {
    guard let typed, typed != phrase, !typed.allSatisfy({ !$0.isLetter || value.contains($0) }) else { return }
    told = language.pick("所填：\(typed)", "as typed: \(typed)")
  }

  init(_ field: DraftField, names: [Guess<String>]) {
    self.field = field
    value = names.joined
    confidence = names.map(\.confidence).min() ?? .sure
    passage = names.first { $0.confidence < .sure }?.passage ?? names.first?.passage
    alternatives = []
  }

  init(
    _ field: DraftField, plain: String, at passage: Passage?, confidence: Confidence = .sure, told: String? = nil
  ) {
    self.field = field
    self.told = told
    value = plain
    self.confidence = confidence
    self.passage = passage
    alternatives = []
  }
}

extension PlanDraft {
  /// The fields of the part at `path`, in the order in which they are looked at; empty where there is no such part.
  package func fields(at path: DraftPath, _ language: Language) -> [ReviewField] {
    switch path {
    case .head(.title): [headField(.title)] + moneyFields(language)
    case .head(let field): [headField(field)]
    case .section(let index):
      sections.indices.contains(index) ? [ReviewField(.value, sections[index].title) { $0 }] : []
    case .task(let places): task(at: places).map { $0.fields(self, language) } ?? []
    case .indicator(let index): indicators.indices.contains(index) ? indicators[index].fields(self, language) : []
    case .unit(let index):
      units.indices.contains(index)
        ? [
          ReviewField(.value, units[index].name) { $0 }, ReviewField(.aliases, names: units[index].aliases),
          ReviewField(.jurisdiction, plain: units[index].jurisdiction ?? jurisdiction?.value ?? "", at: nil),
          ReviewField(.members, plain: units[index].members.joined(separator: "、"), at: nil),
        ] : []
    case .area(let index): areas.indices.contains(index) ? [ReviewField(.value, areas[index]) { $0 }] : []
    case .leader(let index): leaders.indices.contains(index) ? [ReviewField(.value, leaders[index]) { $0 }] : []
    case .note(let index): notes.indices.contains(index) ? [ReviewField(.value, notes[index]) { $0 }] : []
    case .duty(let index): duties.indices.contains(index) ? duties[index].fields(language) : []
    case .question(let index): questions.indices.contains(index) ? [questions[index].field] : []
    case .missing(let index): missing.indices.contains(index) ? [missing[index].field] : []
    case .ignored(let index):
      ignored.indices.contains(index) ? [ReviewField(.text, plain: ignored[index].text, at: ignored[index])] : []
    }
  }

  /// What the whole plan has and no part of it: its money, and room for more of it and for a report duty.
  private func moneyFields(_ language: Language) -> [ReviewField] {
    ReviewField.money(funding, language) + [ReviewField(.duty(duties.count), plain: "", at: nil)]
  }

  private func headField(_ field: DraftPath.HeadField) -> ReviewField {
    switch field {
    case .title: ReviewField(.value, title) { $0 }
    case .documentNumber: ReviewField(.value, documentNumber) { $0 }
    case .issuer: ReviewField(.value, issuer) { $0 }
    case .jurisdiction: ReviewField(.value, jurisdiction) { $0 }
    case .issued: ReviewField(.value, issued) { $0.description }
    case .period: ReviewField(.value, period) { "\($0.start) \($0.end)" }
    }
  }
}

extension Question {
  fileprivate var field: ReviewField { ReviewField(.text, plain: readings.joined(separator: " | "), at: passage) }
}

extension TaskDraft {
  fileprivate func fields(_ draft: PlanDraft, _ language: Language) -> [ReviewField] {
    var fields = [
      ReviewField(.number, plain: number, at: title.passage), ReviewField(.title, title) { $0 },
    ]
    if text != nil || draft.published != nil { fields.append(ReviewField(.text, text) { $0 }) }
    fields.append(ReviewField(.leads, names: leads))
    fields.append(ReviewField(.responsible, names: responsible))
    fields.append(ReviewField(.cooperating, names: cooperating))
    if !roles.isEmpty || draft.published != nil {
      let units = roles.keys.sorted().flatMap { roles[$0] ?? [] }
      fields.append(
        ReviewField(
          .roles, plain: rolesInWords, at: units.first?.passage,
          confidence: units.map(\.confidence).min() ?? .sure))
    }
    if !leaders.isEmpty || draft.published != nil { fields.append(ReviewField(.leaders, names: leaders)) }
    if !areas.isEmpty || draft.published != nil { fields.append(ReviewField(.areas, names: areas)) }
    if start != nil || draft.published != nil { fields.append(ReviewField(.start, day: start, language)) }
    if due == nil, dueWords != nil {
      var field = ReviewField(.due, dueWords) { $0 }
      if field.confidence < .sure, let words = dueWords?.value,
        let day = Occasions.day(of: words, in: draft.period?.value, issued: draft.issued?.value)
      {
        field.question = language.pick("没有写日期，是 \(day) 之前吗？", "no day is told: is it by \(day)?")
      }
      if field.confidence < .sure, let words = dueWords,
        let why = DayScanner.impossibility(in: words.passage, language)
          ?? OutsideDays.reason(in: words.value, draft.period?.value, language)
      {
        field.question = why
      }
      field.told = draft.period.map {
        language.pick("没有日期，灯按方案期末 \($0.value.end) 判", "no day: judged by \($0.value.end), the end of the plan")
      }
      fields.append(field)
    } else {
      fields.append(ReviewField(.due, day: due, language))
    }
    for (index, target) in targets.enumerated() {
      fields.append(ReviewField(.target(index), target, language))
      fields += ReviewField.pieces(of: target, index, draft, language)
    }
    fields.append(ReviewField(.target(targets.count), plain: "", at: nil))
    for (index, milestone) in milestones.enumerated() {
      fields.append(ReviewField(.milestone(index), milestone, language))
      for part in DraftField.MilestonePart.allCases {
        fields.append(
          ReviewField(.milestonePart(index, part), plain: milestone.value.words(part, language), at: milestone.passage))
      }
    }
    fields.append(ReviewField(.milestone(milestones.count), plain: "", at: nil))
    fields += ReviewField.money(funding, language)
    for (index, duty) in duties.enumerated() {
      fields.append(ReviewField(.duty(index), duty, language))
      for part in DraftField.DutyPart.allCases {
        fields.append(
          ReviewField(
            .dutyPart(index, part), plain: duty.value.words(part, language), at: duty.passage,
            told: part == .rhythm ? duty.value.untoldRhythm : nil))
      }
    }
    fields.append(ReviewField(.duty(duties.count), plain: "", at: nil))
    return fields + ReviewField.notes(notes, draft)
  }
}

extension IndicatorDraft {
  fileprivate func fields(_ draft: PlanDraft, _ language: Language) -> [ReviewField] {
    [
      ReviewField(.number, plain: number, at: name.passage), ReviewField(.title, name) { $0 },
      ReviewField(.category, category) { $0 },
      ReviewField(.target(0), target, language),
    ] + ReviewField.pieces(of: target, 0, draft, language).filter { $0.field != .targetPart(0, .name) } + [
      ReviewField(.owners, names: owners), ReviewField(.sources, names: sources),
      ReviewField(.due, day: due, language),
    ] + ReviewField.notes(notes, draft)
  }
}

extension ReviewField {
  /// The pieces of the target number `index`.
  fileprivate static func pieces(
    of target: Guess<Target>, _ index: Int, _ draft: PlanDraft, _ language: Language
  ) -> [ReviewField] {
    let spansYears = draft.period?.value.spansYears ?? false
    return target.value.editableParts(spansYears: spansYears).map { part in
      ReviewField(.targetPart(index, part), plain: target.value.words(part, language), at: target.passage)
    }
  }

  /// The money of one item with its pieces, and room for more.
  fileprivate static func money(_ funding: [Guess<Funding>], _ language: Language) -> [ReviewField] {
    funding.enumerated().flatMap { index, guess in
      [ReviewField(.funding(index), guess, language)]
        + guess.value.editableParts.map { part in
          ReviewField(.fundingPart(index, part), plain: guess.value.words(part, language), at: guess.passage)
        }
    } + [ReviewField(.funding(funding.count), plain: "", at: nil)]
  }

  /// The remarks of a published item, and a new one.
  fileprivate static func notes(_ notes: [Guess<String>], _ draft: PlanDraft) -> [ReviewField] {
    guard draft.published != nil else { return [] }
    return notes.enumerated().map { index, note in ReviewField(.note(index), note) { $0 } } + [
      ReviewField(.note(notes.count), plain: "", at: nil)
    ]
  }
}
