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

extension Passage {
  /// Whether `other` are words of the same place that hold these, or stand in them.
  fileprivate func isAbout(_ other: Passage) -> Bool {
    origin == other.origin && !text.isEmpty && (text.contains(other.text) || other.text.contains(text))
  }
}
