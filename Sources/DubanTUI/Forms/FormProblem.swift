import DubanCore

/// Why what is filled in cannot be taken. The sentence is written in `FormProblem+Message.swift`.
enum FormProblem: Error, Equatable {
  case notADay(field: String, DayProblem)
  case notAFigure(field: String, FigureProblem)
  /// What was paid cannot be less than nothing.
  case negative(field: String)
  case missing(field: String)
  case afterBoard(Day)

  /// The field at which the cursor should stand.
  var field: String {
    switch self {
    case .notADay(let field, _), .notAFigure(let field, _), .negative(let field), .missing(let field): field
    case .afterBoard: "on"
    }
  }
}
