import DubanScreen
import DubanCore

extension Form {
  /// The form that records a piece of a report duty as handed in.
  init(handingIn piece: DutyPiece, _ entry: PlanEntry, _ presentation: Presentation) {
    self.init(.note, piece.duty, entry, presentation)
    self.piece = piece
    open(with: handInFields(entry))
  }

  /// The day on which the piece came in, and a note.
  private func handInFields(_ entry: PlanEntry) -> [FormField] {
    [dayField(presentation.pick("报送日期", "Handed in on"), Form.lastDay(entry)), noteField(nil)]
  }

  /// Where the piece stands before and after the draft.
  func handInPreview(_ drafts: [Draft], _ piece: DutyPiece, _ board: Board) -> [[Span]] {
    guard let duty = board.plan.duties.first(where: { $0.id == piece.duty }) else { return [] }
    let before = board.dutySheet(of: duty).cell(of: piece.unit, span: piece.span)
    var later = board
    for draft in drafts { later.apply(board.state(of: draft.subject).after(draft), for: draft.subject) }
    let after = later.dutySheet(of: duty).cell(of: piece.unit, span: piece.span)
    func spans(_ cell: DutySheet.Cell?) -> [Span] {
      let count = DisplayText(" \(cell?.handedIn ?? 0)/\(duty.count)")
      guard let state = cell?.state else { return [Span(presentation.pick("未到期", "not due yet") + count, .dim)] }
      let face = DutyStyle(state)
      return [Span(face.label(presentation) + count, Style(face.role))]
    }
    return [spans(before) + [Span("  →  ", .dim)] + spans(after)]
  }

  /// What the form is about, on its first line.
  func handInTitle(_ piece: DutyPiece, _ board: Board) -> DisplayText {
    let duty = board.plan.duties.first { $0.id == piece.duty }
    let unit = board.plan.unit(named: piece.unit)?.name ?? Name(piece.unit)
    let span = piece.span.endWords(presentation.language, in: board.plan.period)
    return presentation.words(unit) + "  " + (duty.map { presentation.words($0.title) } ?? "")
      + presentation.pick("  \(span)止", "  up to \(span)")
  }
}
