/// A supervision slip that is due: blue near the due day, yellow behind, red overdue.
///
/// Source: Suqian 2025.
package struct Slip: Equatable, Sendable {
  /// The colours of slips.
  package enum Colour: String, CaseIterable, Sendable {
    case blue, yellow, red

    /// The word for it.
    package func word(_ language: Language) -> String {
      switch self {
      case .blue: language.pick("蓝色督办单", "blue slip")
      case .yellow: language.pick("黄色督办单", "yellow slip")
      case .red: language.pick("红色督办单", "red slip")
      }
    }
  }

  package let colour: Colour
  /// The task or indicator, by id within the plan.
  package let subject: String
  package let title: Name
  /// The units that answer for it, by name.
  package let units: [String]
  package let judgement: Judgement
  package let due: Day
}

extension Board {
  /// The slips that the state of the board calls for: red ones first, then yellow, then blue.
  package var slips: [Slip] {
    let ofIndicators = indicators.compactMap { entry in
      Slip(
        entry.indicator.id, entry.indicator.name, entry.indicator.owners, entry.assessment.judgement,
        entry.assessment.due)
    }
    let ofTasks = tasks.compactMap { entry in
      entry.assessment.judgement.flatMap {
        Slip(entry.task.id, entry.task.title, entry.task.leads, $0, entry.assessment.due)
      }
    }
    let all = ofIndicators + ofTasks
    return [Slip.Colour.red, .yellow, .blue].flatMap { colour in all.filter { $0.colour == colour } }
  }
}

extension Slip {
  fileprivate init?(_ subject: String, _ title: Name, _ units: [String], _ judgement: Judgement, _ due: Day) {
    switch judgement.light {
    case .overdue: colour = .red
    case .behind, .farBehind: colour = .yellow
    case .dueSoon: colour = .blue
    default: return nil
    }
    self.subject = subject
    self.title = title
    self.units = units
    self.judgement = judgement
    self.due = due
  }
}
