package import DubanCore

/// A plan of which every kind of report can be made: its board, and how it stood on the days with which they compare.
package struct ReportedPlan: Sendable {
  /// The plan as of the day of the report.
  package let board: Board
  /// As of the circular before, as it was then known; nil where this is the first.
  private let lastTime: Board?
  /// So many days before as briefs and comparisons look back, as it was then known.
  private let before: Board?
  /// What only the journal tells of it.
  private let remarks: CircularRemarks
  /// How its units are assessed; nil where it assesses nobody.
  package let scored: ScoringReport.Part?

  /// `board`, how it stood at the last circular, how it stood `before`, what the journal tells of it, and how its units are assessed.
  package init(
    _ board: Board, lastTime: Board?, before: Board?, remarks: CircularRemarks = CircularRemarks(),
    scored: ScoringReport.Part? = nil
  ) {
    self.remarks = remarks
    self.scored = scored
    self.board = board
    self.lastTime = lastTime
    self.before = before
  }

  /// What a report of `kind` tells of it.
  package func part(for kind: ReportKind) -> Circular.Part {
    switch kind {
    case .circular: Circular.Part(board, before: lastTime, remarks: remarks)
    case .assessment: Circular.Part(board, before: nil)
    case .brief: Circular.Part(board, before: before, remarks: remarks)
    case .comparison: Circular.Part(board, before: before)
    }
  }
}
