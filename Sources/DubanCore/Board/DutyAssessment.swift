/// What one unit owes of a report duty for one span.
package struct DutyAssessment: Equatable, Sendable {
  package let duty: ReportDuty
  /// The unit's name.
  package let unit: String
  /// The last day of the span.
  package let span: Day
  /// How many pieces came in.
  package let handedIn: Int
  package let state: State

  /// The states of a piece that is owed.
  package enum State: String, CaseIterable, Sendable {
    /// Every piece came in.
    case handedIn
    /// The span is not over.
    case due
    /// The span is over and a piece is missing.
    case missing

    /// The word for it.
    package func word(_ language: Language) -> String {
      switch self {
      case .handedIn: language.pick("已报送", "handed in")
      case .due: language.pick("待报送", "due")
      case .missing: language.pick("缺报", "missing")
      }
    }
  }
}

extension Board {
  /// Every piece that units owe up to the end of the span in which the as-of day falls.
  ///
  /// A group of units owes nothing itself; a duty of every unit is each single unit's.
  package var duties: [DutyAssessment] {
    plan.duties.flatMap { duty -> [DutyAssessment] in
      let units =
        duty.units.isEmpty ? plan.units.filter(\.members.isEmpty).map(\.name.chinese) : duty.units
      let spans = duty.dueDays(in: plan.period)
      let current = spans.firstIndex { $0 >= asOf } ?? spans.endIndex - 1
      let handedIn = state(of: duty.id).handedIn
      return spans.prefix(current + 1).flatMap { span in
        units.map { unit in
          let count = handedIn[unit]?[span] ?? 0
          let state: DutyAssessment.State = count >= duty.count ? .handedIn : span < asOf ? .missing : .due
          return DutyAssessment(duty: duty, unit: unit, span: span, handedIn: count, state: state)
        }
      }
    }
  }
}
