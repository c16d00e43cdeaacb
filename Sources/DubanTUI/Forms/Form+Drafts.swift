import DubanCore

extension FormField {
  /// Whether a figure stands in it.
  var isFigure: Bool { key.hasPrefix(Form.valueKey("")) }
}

extension Form {
  /// The key of the field in which the figure of `measure` stands.
  static func valueKey(_ measure: String) -> String { "value:" + measure }

  /// The measure whose figure stands in the field `key`.
  static func measure(of key: String) -> String { String(key.dropFirst("value:".count)) }

  /// What the fields say, as drafts; nothing is checked here but that the fields can be read.
  func drafts(_ entry: PlanEntry) throws(FormProblem) -> [Draft] {
    let board = entry.board
    let seenFrom = Form.lastDay(entry)
    let on =
      fields.contains { $0.key == "on" } ? try day("on", DayReader(asOf: seenFrom, in: board.plan.period)) : seenFrom
    if on > board.asOf { throw .afterBoard(board.asOf) }
    var drafts: [Draft] = []
    for subject in group?.subjects ?? [subject] {
      let draft = try draft(subject, on, entry)
      drafts += [draft] + along(draft, entry)
    }
    return drafts
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
    case .close:
      guard note != nil else { throw .missing(field: "note") }
      change = .close
    case .sendBack:
      guard note != nil else { throw .missing(field: "note") }
      change = .sendBack
    case .suspend: change = .suspend
    case .resume: change = .resume
    case .extend:
      guard let approver = value("approver") else { throw .missing(field: "approver") }
      let reader = DayReader(asOf: Form.lastDay(entry), in: entry.board.plan.period, .ahead)
      change = .extend(due: try day("due", reader), approver: approver)
    case .assign, .acknowledge, .handBack, .apply, .terminate, .requestExtension, .refuseExtension:
      change = try chainChange(subject, entry)
      try requireNote(note, change)
    case .issueSlip, .instruct, .inspect, .answer, .returnAnswer, .settle, .withdraw:
      change = try directiveChange(subject, entry)
      try requireNote(note, change)
    case .note:
      guard note != nil || piece != nil else { throw .missing(field: "note") }
      change = piece.map { .handIn(unit: entry.board.plan.unitKey(of: $0.unit), span: $0.span) } ?? .remark
    }
    var draft = Draft(plan: entry.id, subject: subject, on: on, change: change, note: note, seen: seen(subject))
    draft.evidence = Evidence.list(value(Form.evidence) ?? "")
    return draft
  }

  private func requireNote(_ note: String?, _ change: Change) throws(FormProblem) {
    guard note == nil, change.step?.row.needs.contains(.note) ?? false else { return }
    throw .missing(field: "note")
  }

  /// The preview's drafts: nil while something cannot be read.
  func previewDrafts(_ entry: PlanEntry) -> [Draft]? { try? drafts(entry) }

  /// A report of what changed: values and wording that stand as they were are not said again.
  private func report(_ subject: String, _ board: Board) throws(FormProblem) -> (Change, note: String?) {
    let state = board.state(of: subject)
    var values: [String: Figure] = [:]
    for field in fields where field.key.hasPrefix("value:") {
      let name = Form.measure(of: field.key)
      guard let figure = try figure(field.key, FigureReader(name, of: subject, on: board)) else { continue }
      if state.values[name]?.latest.value != figure { values[name] = figure }
    }
    let status = value("status").flatMap(Status.init)
    let note = value("note")
    return (.report(status: status == state.status ? nil : status, values: values), note == state.wording ? nil : note)
  }

  /// The trimmed value of a field; nil when it is empty.
  func value(_ key: String) -> String? {
    guard let text = fields.first(where: { $0.key == key })?.value.trimmed, !text.isEmpty else { return nil }
    return text
  }

  func day(_ key: String, _ reader: DayReader) throws(FormProblem) -> Day {
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
}
