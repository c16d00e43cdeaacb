/// A report duty as a table: the units that owe it by all spans of the plan's period.
package struct DutySheet: Equatable, Sendable {
  package let duty: ReportDuty
  /// The last days of the spans, in order.
  package let spans: [Day]
  /// The position of the span in which the as-of day falls; that of the last one when all are over, -1 without spans.
  package let current: Int
  package let rows: [Row]

  /// What one unit owes.
  package struct Row: Equatable, Sendable {
    /// The unit's name.
    package let unit: String
    /// One for each span.
    package let cells: [Cell]

    /// How many of its spans have passed their day without every piece.
    package var missing: Int { cells.count { $0.state == .missing } }
  }

  /// What one unit owes for one span.
  package struct Cell: Equatable, Sendable {
    /// How many pieces came in.
    package let handedIn: Int
    /// Nil for a span that has not begun and for which nothing was handed in early.
    package let state: DutyAssessment.State?
  }

  /// How many units show `state` for the span at a position.
  package func count(_ state: DutyAssessment.State, at span: Int) -> Int {
    rows.count { $0.cells[span].state == state }
  }

  /// The cell of `unit` for the span that ends on `span`; nil when it owes nothing then.
  package func cell(of unit: String, span: Day) -> Cell? {
    guard let index = spans.firstIndex(of: span) else { return nil }
    return rows.first { $0.unit == unit }?.cells[index]
  }
}

extension Board {
  /// `duty` with all units that owe it.
  ///
  /// A group of units owes nothing itself; a duty of every unit is each single unit's.
  package func dutySheet(of duty: ReportDuty) -> DutySheet {
    let units = duty.units.isEmpty ? plan.units.filter(\.members.isEmpty).map(\.name.chinese) : duty.units
    let spans = duty.spans(in: plan)
    let current = spans.firstIndex { $0 >= asOf } ?? spans.endIndex - 1
    let state = state(of: duty.id)
    let byName = Dictionary(plan.units.map { ($0.name.chinese, $0) }) { first, _ in first }
    let rows = units.map { unit in
      let names = byName[unit].map(plan.recordedNames) ?? [unit]
      let cells = spans.enumerated().map { index, span in
        let (count, days) = state.pieces(under: names, span: span)
        let deadline = duty.deadline(of: span)
        // Late is who handed in the last piece that is owed late; more than is owed changes nothing. Where the plan names no
        // day nobody is late who handed in at all: figures of a month come in after it.
        let complete = days.dropFirst(duty.count - 1).first
        let state: DutyAssessment.State? =
          count >= duty.count
          ? duty.dueDay != nil && complete.map { $0 > deadline } == true ? .late : .handedIn
          : index > current ? nil : deadline < asOf ? .missing : .due
        return DutySheet.Cell(handedIn: count, state: state)
      }
      return DutySheet.Row(unit: unit, cells: cells)
    }
    return DutySheet(duty: duty, spans: spans, current: current, rows: rows)
  }
}
