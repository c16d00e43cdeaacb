/// What one unit owes of a report duty for one span.
package struct DutyAssessment: Equatable, Sendable {
  package let duty: ReportDuty
  /// The unit's name.
  package let unit: String
  /// The last day of the span.
  package let span: Day
  /// The day by which the piece must come in.
  package let due: Day
  /// How many pieces came in.
  package let handedIn: Int
  package let state: State

  /// The states of a piece that is owed.
  package enum State: String, CaseIterable, Sendable {
    /// Every piece came in by its day.
    case handedIn
    /// Every piece came in, but the last of them after its day.
    case late
    /// A piece is still to come, and its day has not passed.
    case due
    /// The day has passed and a piece is missing.
    case missing

    /// Whether every piece came in.
    package var isIn: Bool {
      switch self {
      case .handedIn, .late: true
      case .due, .missing: false
      }
    }

    /// The word for it.
    package func words(_ language: Language) -> String {
      switch self {
      case .handedIn: language.pick("已报送", "handed in")
      case .late: language.pick("迟报", "late")
      case .due: language.pick("待报送", "due")
      case .missing: language.pick("缺报", "missing")
      }
    }
  }
}

extension Board {
  /// Every piece that units owe up to the end of the span in which the as-of day falls.
  package var duties: [DutyAssessment] { plan.duties.flatMap { duties(of: $0) } }

  /// What units owe of `duty`, span by span, up to the end of the one in which the as-of day falls.
  package func duties(of duty: ReportDuty) -> [DutyAssessment] {
    let sheet = dutySheet(of: duty)
    return sheet.spans.indices.flatMap { index in
      sheet.rows.compactMap { row in
        row.cells[index].state.flatMap { state in
          guard index <= sheet.current else { return nil }
          return DutyAssessment(
            duty: duty, unit: row.unit, span: sheet.spans[index], due: duty.deadline(of: sheet.spans[index]),
            handedIn: row.cells[index].handedIn, state: state)
        }
      }
    }
  }
}
