import DubanCore

/// A report duty whose day comes, with the units that have not handed it in.
struct DueDuty {
  /// The place of its plan among those of the report.
  let part: Int
  let duty: ReportDuty
  /// The last day of the span for which it is owed.
  let span: Day
  let due: Day
  /// Who has not handed it in, by name, in the order of the duty.
  var units: [String]
}

extension [Circular.Part] {
  /// The report duties of which something falls due within `days` days of the day of the report, that day being 0, and is not in yet;
  /// by their days. What is due and what is missing `Agenda.pieces` says.
  func dueDuties(within days: Int) -> [DueDuty] {
    var duties: [DueDuty] = []
    for (part, told) in enumerated() {
      for piece in Agenda.pieces(of: told.board) where piece.isDue(within: days) {
        let known = duties.firstIndex { $0.part == part && $0.duty.id == piece.duty.id && $0.span == piece.span }
        if let known {
          duties[known].units.append(piece.unit)
        } else {
          duties.append(
            DueDuty(part: part, duty: piece.duty, span: piece.span, due: piece.due, units: [piece.unit]))
        }
      }
    }
    return duties.enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.map(\.element)
  }
}
