import DubanScreen
import DubanCore

/// Report duties: a piece that came in is recorded on its cell.
extension DashboardModel {
  /// The piece that is selected, with no detail above it.
  var piece: DutyPiece? {
    // Asked at each key; only the panes of duties and of work have any.
    guard details.isEmpty, let entry = openEntry, let focused = workspace?.focused,
      focused == .duties || focused == .work && marked.isEmpty, case .piece(let piece) = workspace?.choice(entry.board)
    else { return nil }
    return piece
  }

  /// The step that the selected row of work waits for, where reporting is not what is meant; nil elsewhere. It has the key of reports
  /// there.
  var rowStep: ItemCommand? {
    guard details.isEmpty, workspace?.focused == .work, marked.isEmpty, let entry = openEntry else { return nil }
    switch workspace?.choice(entry.board) {
    case .step(let command): return command
    case .directive(_, let command): return command
    case .narrowing, .piece, nil: return nil
    }
  }

  /// What the selected row asks to be answered, of what may be several on its item; nil for other rows.
  var rowDirective: Int? {
    guard details.isEmpty, marked.isEmpty, let entry = openEntry,
      case .directive(let number, _) = workspace?.choice(entry.board)
    else { return nil }
    return number
  }

  /// Why `piece` cannot be recorded as handed in.
  func obstacle(to piece: DutyPiece, _ entry: PlanEntry) -> DisplayText? {
    guard let duty = entry.board.plan.duties.first(where: { $0.id == piece.duty }),
      entry.board.dutySheet(of: duty).cell(of: piece.unit, span: piece.span) != nil
    else { return presentation.pick("此处无须报送", "nothing to hand in here") }
    // One more than is owed is asked about when it is recorded.
    let change = Change.handIn(unit: entry.board.plan.unitKey(of: piece.unit), span: piece.span)
    return entry.rightsRefusal(of: change, to: piece.duty).map { DisplayText($0.words(presentation.language)) }
  }

  /// Why the other commands on items do nothing on a piece.
  var notForPiece: DisplayText {
    let key = keymap.label(.item(.update))
    return presentation.pick("此处只登记报送，按 \(key)", "only hand-ins are recorded here, with \(key)")
  }
}
