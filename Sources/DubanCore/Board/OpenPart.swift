/// Something in a task or an indicator that is not done: what is told to whoever closes it.
package enum OpenPart: Equatable, Sendable {
  /// A milestone that nobody confirmed.
  case milestone(MilestoneAssessment)
  /// A figure that is not reached.
  case target(TargetAssessment)
  /// A task under it that is neither done nor off the open list, by its id.
  case task(String, Light)
  /// What the entry with the number raised on it, and what still stands.
  case directive(Int, Directive.Kind)

  /// What it is and how far: 「节点 Q3 (9月底,逾期 15 天)」, "target estates 31 / 70 个".
  ///
  /// - Parameter period: that of the plan, which decides what days are told with their year.
  package func words(_ language: Language, in period: Period) -> String {
    switch self {
    case .milestone(let milestone):
      let due = milestone.due.endWords(language, in: period)
      let days = milestone.overdueDays
      let late = days > 0 ? language.pick("，逾期 \(days) 天", ", \(English.count(days, "day")) overdue") : ""
      return language.pick("节点", "milestone") + " \(milestone.milestone.id)" + language.bracketed(due + late)
    case .target(let target):
      let name = target.target.name.words(language)
      // What stands in words has no figure to tell.
      guard target.target.isMeasured else {
        return language.pick("目标", "target") + " \(name)" + language.bracketed(target.target.words(language))
      }
      let value = target.latest?.value.description ?? "-"
      return language.pick("目标", "target") + " \(name) \(value) / \(target.target.words(language))"
    case .task(let id, let light):
      return language.pick("子任务", "task") + " \(id)" + language.bracketed(light.words(language))
    case .directive(let number, let kind): return "\(kind.name(language)) #\(number)"
    }
  }
}

extension Board {
  /// What of the task or the indicator `subject` is not done on the day of the board, for whoever takes `step`, which says that all of
  /// it is done; empty for everything else.
  package func openParts(of subject: String, for step: Step = .close) -> [OpenPart] {
    guard let item = item(subject) else { return [] }
    return ClosingRules.openParts(
      of: item, for: step, state: state(of: subject), context: context(of: item, closing: true, today: asOf))
  }
}
