import DubanCore

extension Form {
  /// What the fields say, as drafts; nothing is checked here but that the fields can be read.
  func drafts(_ entry: PlanEntry) throws(FormProblem) -> [Draft] {
    let board = entry.board
    let seenFrom = Form.lastDay(board, presentation)
    let on =
      fields.contains { $0.key == "on" } ? try day("on", DayReader(asOf: seenFrom, in: board.plan.period)) : seenFrom
    if on > board.asOf { throw .afterBoard(board.asOf) }
    return try (group?.subjects ?? [subject]).map { subject throws(FormProblem) in try draft(subject, on, entry) }
  }

  private func draft(_ subject: String, _ on: Day, _ entry: PlanEntry) throws(FormProblem) -> Draft {
    var note = value("note")
    let change: Change
    switch purpose {
    case .update:
      if let line = payment(entry.board) {
        change = try payment(line)
        break
      }
      let (report, wording) = try report(subject, entry.board)
      change = report
      note = wording
    case .nothingChanged: change = .report(status: nil, values: [:])
    case .confirm: change = .confirm
    case .close: change = .close
    case .sendBack:
      guard note != nil else { throw .missing(field: "note") }
      change = .sendBack
    case .suspend: change = .suspend
    case .resume: change = .resume
    case .extend:
      guard let approver = value("approver") else { throw .missing(field: "approver") }
      let reader = DayReader(asOf: Form.lastDay(entry.board, presentation), in: entry.board.plan.period, .ahead)
      change = .extend(due: try day("due", reader), approver: approver)
    default:
      guard note != nil || piece != nil else { throw .missing(field: "note") }
      change = piece.map { .handIn(unit: $0.unit, span: $0.span) } ?? .remark
    }
    return Draft(plan: entry.id, subject: subject, on: on, change: change, note: note, seen: seen(subject))
  }

  /// The preview's drafts: nil while something cannot be read.
  func previewDrafts(_ entry: PlanEntry) -> [Draft]? { try? drafts(entry) }

  /// A report of what changed: values and wording that stand as they were are not said again.
  private func report(_ subject: String, _ board: Board) throws(FormProblem) -> (Change, note: String?) {
    let state = board.state(of: subject)
    var values: [String: Figure] = [:]
    for field in fields where field.key.hasPrefix("value:") {
      let name = String(field.key.dropFirst("value:".count))
      guard let figure = try figure(field.key, FigureReader(name, of: subject, on: board)) else { continue }
      if state.values[name]?.latest.value != figure { values[name] = figure }
    }
    let status = value("status").flatMap(Status.init)
    let note = value("note")
    return (.report(status: status == state.status ? nil : status, values: values), note == state.wording ? nil : note)
  }

  /// The trimmed value of a field; nil when it is empty.
  private func value(_ key: String) -> String? {
    guard let text = fields.first(where: { $0.key == key })?.value.trimmed, !text.isEmpty else { return nil }
    return text
  }

  private func day(_ key: String, _ reader: DayReader) throws(FormProblem) -> Day {
    do throws(DayProblem) {
      return try reader.day(value(key) ?? "")
    } catch {
      throw .notADay(field: key, error)
    }
  }

  /// The figure in a field; nil when it is empty.
  func figure(_ key: String, _ reader: FigureReader) throws(FormProblem) -> Figure? {
    guard let text = value(key) else { return nil }
    do throws(FigureProblem) {
      return try reader.figure(text)
    } catch {
      throw .notAFigure(field: key, error)
    }
  }

  // MARK: Again after a refusal

  static func purpose(of change: Change) -> Command {
    switch change {
    case .report, .pay: .update
    case .confirm: .confirm
    case .close: .close
    case .sendBack: .sendBack
    case .suspend: .suspend
    case .resume: .resume
    case .extend: .extend
    case .remark, .handIn, .revert: .note
    }
  }

  mutating func fill(from draft: Draft) {
    if let note = draft.note { set("note", note) }
    set("on", draft.on.description)
    switch draft.change {
    case .report(let status, let values):
      for (name, value) in values { set("value:" + name, value.description) }
      if let status { choose("status", status.rawValue) }
    case .pay(let figure): fill(paid: figure)
    case .extend(let due, let approver):
      set("due", due.description)
      set("approver", approver)
    default: break
    }
  }

  mutating func set(_ key: String, _ text: String) {
    guard let index = fields.firstIndex(where: { $0.key == key }), case .text = fields[index].content else { return }
    fields[index].content = .text(TextField(text))
  }

  private mutating func choose(_ key: String, _ value: String) {
    guard let index = fields.firstIndex(where: { $0.key == key }),
      case .choice(let choices, _) = fields[index].content,
      let selected = choices.firstIndex(where: { $0.key == value })
    else { return }
    fields[index].content = .choice(choices, selected: selected)
  }
}
