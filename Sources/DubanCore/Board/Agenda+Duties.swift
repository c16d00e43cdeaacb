/// A piece of a report duty that a unit owes and has not handed in.
package struct OwedPiece: Equatable, Sendable {
  package let duty: ReportDuty
  /// The unit's name.
  package let unit: String
  /// The last day of the span for which it is owed.
  package let span: Day
  /// The day by which it must come in.
  package let due: Day
  /// Days from the as-of day to `due`; negative when it has passed.
  package let days: Int

  /// Whether its day has passed.
  package var isOverdue: Bool { days < 0 }

  /// Whether its day has not passed and comes within `days` days; what is due today is due in 0 days, as of all that is open.
  package func isDue(within days: Int) -> Bool { (0...max(0, days)).contains(self.days) }
}

extension Agenda {
  /// What units owe of the plan's report duties as of the day of `board`, in the order of duties, units and spans: what is overdue
  /// and what is still to come of spans that have begun.
  ///
  /// Invariant 14 of periodical reports: circulars, briefs and lists of what waits ask here what is missing and what is due.
  package static func pieces(of board: Board) -> [OwedPiece] {
    board.plan.duties.flatMap { pieces(of: board.dutySheet(of: $0), on: board.asOf) }
  }

  /// The same of the sheet of one duty.
  package static func pieces(of sheet: DutySheet, on asOf: Day) -> [OwedPiece] {
    sheet.rows.flatMap { pieces(of: $0, in: sheet, on: asOf) }
  }

  /// The same of one unit, which is a row of `sheet`.
  static func pieces(of row: DutySheet.Row, in sheet: DutySheet, on asOf: Day) -> [OwedPiece] {
    row.cells.indices.prefix(sheet.current + 1).compactMap { place in
      guard let state = row.cells[place].state, !state.isIn else { return nil }
      let (span, due) = (sheet.spans[place], sheet.duty.deadline(of: sheet.spans[place]))
      return OwedPiece(duty: sheet.duty, unit: row.unit, span: span, due: due, days: asOf.distance(to: due))
    }
  }
}
