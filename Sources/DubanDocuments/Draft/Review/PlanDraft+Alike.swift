import DubanCore

/// A doubt that is settled together with all others of its kind.
package struct AlikeDoubt: Equatable, Sendable {
  /// The part about which it is, and the field where one field tells it.
  package let path: DraftPath
  package let field: DraftField?
  /// What is asked, with what is taken first of its readings.
  package let question: Question
}

// Doubts of one kind, which a person settles together: thirty names of one list are looked at once.
extension PlanDraft {
  /// What is in doubt about the part of `row`, in the order of its fields; empty where nothing is, or where it only lacks a
  /// value.
  package func doubts(of row: ReviewRow) -> [Question] {
    guard row.isUncertain else { return [] }
    var alone = PlanDraft()
    switch row.path {
    case .head(let field):
      switch field {
      case .title: alone.title = title
      case .documentNumber: alone.documentNumber = documentNumber
      case .issuer: alone.issuer = issuer
      case .jurisdiction: alone.jurisdiction = jurisdiction
      case .issued: alone.issued = issued
      case .period: alone.period = period
      }
      // What is empty is no reading that could be right.
      guard fields(at: row.path, .chinese).contains(where: { !$0.value.isEmpty }) else { return [] }
    case .section(let index): if sections.indices.contains(index) { alone.sections = [sections[index]] }
    case .task(let places):
      if var task = task(at: places) {
        task.children = []
        alone.tasks = [task]
      }
    case .indicator(let index): if indicators.indices.contains(index) { alone.indicators = [indicators[index]] }
    case .unit(let index): if units.indices.contains(index) { alone.units = [units[index]] }
    case .duty(let index): if duties.indices.contains(index) { alone.duties = [duties[index]] }
    case .area, .leader, .note, .question, .missing, .ignored: break
    }
    return row.questions + alone.unaskedDoubts
  }

  /// Every open doubt of `kind`, each once, as they are counted: what is missing where the part at `path` is, else what was
  /// read.
  package func alike(_ path: DraftPath, _ kind: Question.Kind) -> [AlikeDoubt] {
    let isMissing = path.isMissing
    var seen: Set<QuestionKey> = []
    return rows.filter { $0.path.isMissing == isMissing }.flatMap { row in
      // What has no reading is asked one by one.
      guard unanswered(at: row.path).map({ $0.kind != kind }) ?? true else { return [AlikeDoubt]() }
      return doubts(of: row).filter { $0.kind == kind && seen.insert(QuestionKey($0)).inserted }.map { question in
        AlikeDoubt(path: row.path, field: field(of: question, at: row.path), question: question)
      }
    }
  }

  /// The field in doubt of the part at `path` about which `question` is; nil where it is about the part, or that field is sure.
  package func field(of question: Question, at path: DraftPath) -> DraftField? {
    let open = fields(at: path, .chinese).filter { shown in
      shown.confidence < .sure && shown.field.kinds(at: path).contains(question.kind)
    }
    let taken = question.readings.first ?? question.passage.text
    let text = question.passage.text
    return
      (open.first { !taken.isEmpty && $0.value.contains(taken) } ?? open.first { $0.passage == question.passage }
      ?? open.first { !text.isEmpty && $0.value.contains(text) })?.field
  }

  /// Everything with the doubt is as it was read.
  mutating func acceptAlike(_ path: DraftPath, _ kind: Question.Kind) throws(ReviewProblem) {
    guard !alike(path, kind).isEmpty else { throw .doesNotApply }
    guard !path.isMissing else { return missing.removeAll { $0.kind == kind } }
    let kept = questions.filter { $0.kind == kind && lacksReading($0) }
    questions.removeAll { $0.kind == kind }
    questions += kept
    switch kind {
    case .title:
      title?.accept()
      for index in sections.indices { sections[index].title.accept() }
      for index in indicators.indices { indicators[index].category?.accept() }
    case .period: period?.accept()
    case .issuer: issuer?.accept()
    case .issued: issued?.accept()
    case .jurisdiction: jurisdiction?.accept()
    case .area: areas.acceptAll()
    case .unit:
      for index in units.indices { units[index].name.accept() }
      for index in indicators.indices {
        indicators[index].owners.acceptAll()
        indicators[index].sources.acceptAll()
      }
    case .sameUnit: for index in units.indices { units[index].aliases.acceptAll() }
    case .role: leaders.acceptAll()
    case .target:
      for index in indicators.indices {
        indicators[index].name.accept()
        indicators[index].target.accept()
      }
    case .due:
      for index in indicators.indices { indicators[index].due?.accept() }
      for index in duties.indices { duties[index].accept() }
    case .funding: for index in funding.indices { funding[index].accept() }
    case .task, .milestone, .members, .serial, .annex, .column: break
    }
    for (places, task) in tasksWithPlaces {
      if kind == .due {
        guard task.impossibleDue == nil else { continue }
        takeProposedDay(at: places)
      }
      change(at: places) { $0.accept(kind) }
    }
  }
}

extension DraftPath {
  /// Whether it is something that is not there although plans have it.
  package var isMissing: Bool {
    switch self {
    case .missing: true
    case .head, .section, .task, .indicator, .unit, .area, .leader, .note, .duty, .question, .ignored: false
    }
  }
}

extension TaskDraft {
  /// Whatever of it is in doubt in this way is as it was read.
  fileprivate mutating func accept(_ kind: Question.Kind) {
    switch kind {
    case .task:
      title.accept()
      text?.accept()
    case .unit:
      leads.acceptAll()
      responsible.acceptAll()
      cooperating.acceptAll()
      for role in roles.keys { roles[role]?.acceptAll() }
    case .role: leaders.acceptAll()
    case .area: areas.acceptAll()
    case .due:
      start?.accept()
      due?.accept()
      dueWords?.accept()
      for index in duties.indices { duties[index].accept() }
    case .target: for index in targets.indices { targets[index].accept() }
    case .milestone: for index in milestones.indices { milestones[index].accept() }
    case .funding: for index in funding.indices { funding[index].accept() }
    case .title, .period, .issuer, .issued, .jurisdiction, .sameUnit, .members, .serial, .annex, .column: break
    }
  }
}
