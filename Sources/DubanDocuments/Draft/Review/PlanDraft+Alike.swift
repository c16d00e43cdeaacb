import DubanCore

// Doubts of one kind, which a person settles together: thirty names of one list are looked at once.
extension PlanDraft {
  /// What is in doubt about the part of `row`; empty where nothing is, or where it only lacks a value.
  package func doubts(of row: ReviewRow) -> Set<Question.Kind> {
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
    return Set((row.questions + alone.unaskedDoubts).map(\.kind))
  }

  /// The parts of which nothing else is in doubt than of the one at `path`, it too.
  package func alike(_ path: DraftPath) -> [ReviewRow] {
    let rows = rows
    guard let row = rows.first(where: { $0.path == path }) else { return [] }
    let doubts = doubts(of: row)
    return rows.filter { other in
      let own = self.doubts(of: other)
      return !own.isEmpty && own.isSubset(of: doubts)
    }
  }

  /// They are as they were read.
  mutating func acceptAlike(_ path: DraftPath) throws(ReviewProblem) {
    let alike = alike(path)
    guard !alike.isEmpty else { throw .doesNotApply }
    // Questions have no lasting place: each that is answered moves the others.
    var answered: Set<Question> = []
    for row in alike {
      switch row.path {
      case .question, .missing: answered.formUnion(row.questions)
      case .head, .section, .task, .indicator, .unit, .area, .leader, .note, .duty: try accept(row.path)
      case .ignored: continue
      }
    }
    questions.removeAll(where: answered.contains)
    missing.removeAll(where: answered.contains)
  }
}
