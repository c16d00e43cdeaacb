import DubanScreen
import DubanCore

extension Form {
  /// The item that `command` writes to when `subject` is selected: reports and decisions on a milestone go to its task, a
  /// confirmation on a task to its most urgent open milestone, a payment to the money itself.
  static func target(of command: ItemCommand, _ subject: String, on board: Board) -> String {
    switch command {
    case .confirm: milestones(of: subject, on: board).first?.id ?? subject
    case .note, .extend, .requestExtension, .refuseExtension: subject
    case .update where board.fundingLine(subject) != nil: subject
    case .update, .nothingChanged, .close, .sendBack, .suspend, .resume, .assign, .acknowledge, .handBack, .apply,
      .terminate, .issueSlip, .instruct, .inspect, .answer, .returnAnswer, .settle, .withdraw:
      DetailDocument.owner(of: subject, on: board)
    }
  }

  /// The milestones that can be confirmed when `subject` is selected, nearest due day first.
  static func milestones(of subject: String, on board: Board) -> [MilestoneAssessment] {
    if let milestone = board.milestone(subject) { return milestone.confirmed == nil ? [milestone] : [] }
    let open = board.task(subject)?.assessment.milestones.filter { $0.confirmed == nil } ?? []
    return open.sorted { $0.due < $1.due }
  }

  /// Why `command` would be refused whatever is filled in; nil when it may be taken.
  static func refusal(of command: ItemCommand, _ subject: String, _ entry: PlanEntry) -> Refusal? {
    let board = entry.board
    func acting(_ units: [String]) -> String {
      let handling = board.state(of: subject).handling
      return entry.acting(among: units, else: handling.assigned.keys.sorted(), handling)
    }
    func handBack(_ unit: String) -> Change {
      let own = board.plan.unit(recorded: unit)?.key ?? unit
      return .handBack(unit: unit, to: board.plan.units.first { $0.key != own }?.key ?? "")
    }
    let change: Change? =
      switch command {
      case .update where board.fundingLine(subject) != nil: .pay(.zero)
      case .update, .nothingChanged: .report(status: nil, values: [:])
      case .close: .close
      case .sendBack: .sendBack
      case .suspend: .suspend
      case .resume: .resume
      case .extend: .extend(due: Day(number: .max / 2), approver: "-")
      case .apply: .apply
      case .terminate: .terminate
      case .requestExtension: .requestExtension(due: Day(number: .max / 2))
      case .refuseExtension: .refuseExtension
      case .assign:
        .assign(units: board.plan.units.first.map { [$0.key] } ?? [], acknowledgeBy: nil)
      case .acknowledge: .acknowledge(unit: acting(board.state(of: subject).handling.waiting))
      case .handBack: handBack(acting(board.state(of: subject).handling.holding))
      case .issueSlip, .instruct, .inspect, .answer, .returnAnswer, .settle, .withdraw:
        directiveChange(of: command, subject, entry)
      case .confirm, .note: nil
      }
    guard let change else { return nil }
    let draft = Draft(
      plan: entry.id, subject: subject, on: Form.lastDay(entry), change: change,
      note: command == .nothingChanged ? nil : "-", seen: 0)
    // What is asked about once is asked in the form.
    return entry.refusal(of: draft.meant)
  }

  /// The fields of the form's purpose, filled with what is known.
  func makeFields(_ entry: PlanEntry) -> [FormField] {
    let board = entry.board
    switch purpose {
    case .update: return payment(board).map { paymentFields($0, entry) } ?? reportFields(entry)
    case .confirm:
      let open = Form.milestones(of: DetailDocument.owner(of: subject, on: board), on: board)
      let choices = open.map { item in
        FormField.Choice(key: item.id, label: DisplayText("\(item.milestone.id)  \(item.milestone.text)"))
      }
      let selected = open.firstIndex { $0.id == subject } ?? 0
      let milestone = FormField(
        key: "milestone", label: presentation.pick("节点", "Milestone"), content: .choice(choices, selected: selected))
      return [
        milestone, dayField(presentation.pick("完成日期", "Completed on"), Form.lastDay(entry)), noteField(nil),
        evidenceField(entry),
      ]
    case .extend:
      // One day is set for all who ask; the latest of them gives everybody what was asked for.
      let request = board.state(of: subject).handling.requests.max { $0.due < $1.due }
      return [
        laterDayField(presentation.pick("新期限", "New due day"), board, request?.due),
        text("approver", presentation.pick("批准人", "Approved by"), ""), noteField(request?.reason),
      ] + alongFields(entry)
    case .assign, .acknowledge, .handBack, .apply, .terminate, .requestExtension, .refuseExtension:
      return chainFields(entry)
    case .issueSlip, .instruct, .inspect, .answer, .returnAnswer, .settle, .withdraw: return directiveFields(entry)
    case .close: return [text("note", presentation.pick("销号依据", "Grounds"), ""), evidenceField(entry)]
    case .sendBack: return [reasonField(presentation.pick("退回原因", "Reason"))]
    case .note: return [text("note", presentation.pick("备注", "Note"), "")]
    case .nothingChanged, .suspend, .resume: return [noteField(nil)]
    }
  }

  private func reportFields(_ entry: PlanEntry) -> [FormField] {
    let board = entry.board
    let state = board.state(of: subject)
    let said = [
      text("note", presentation.pick("进展说明", "Wording"), state.wording ?? ""),
      dayField(presentation.pick("数据日期", "As of"), Form.lastDay(entry)), evidenceField(entry),
    ]
    // Whoever only cooperates tells of its part in words.
    if board.item(subject)?.isOnlyHelped(by: entry.author, state, in: board.plan) == true { return said }
    let statuses = Status.reportable
    var choices = statuses.map {
      FormField.Choice(key: $0.rawValue, label: DisplayText($0.words(presentation.language)))
    }
    // What was sent back goes on from where it stood, once its unit says something to it.
    let isAnswered = state.status == .returned && entry.author?.capacity == .unit
    let stood = isAnswered ? state.statusBefore ?? .inProgress : state.status
    var current = stood.flatMap { statuses.firstIndex(of: $0) }
    // Where no unit has said how it stands, nothing is said of it until somebody chooses.
    if current == nil {
      let word =
        state.status.map { DisplayText($0.words(presentation.language)) } ?? presentation.pick("未填", "not said")
      let place = state.statusBefore.flatMap { statuses.firstIndex(of: $0) } ?? 0
      choices.insert(FormField.Choice(key: "", label: word + presentation.pick("（不变）", " (as it is)")), at: place)
      current = place
    }
    let status = FormField(
      key: "status", label: presentation.pick("状态", "Status"), content: .choice(choices, selected: current ?? 0))
    let measures = measures(of: subject, board)
    let values = measures.map { measure in
      text(
        Form.valueKey(measure.name), measure.label, state.values[measure.name]?.latest.value.description ?? "",
        hint: measure.hint)
    }
    return [status] + values + said + placeFields(board)
  }

  /// What a report on the item should tell in figures.
  func measures(of subject: String, _ board: Board) -> [Measure] {
    if let task = board.task(subject)?.task {
      return task.askedMeasures.map { name in
        let target = task.targets.first { $0.key == name }
        return Measure(
          name: name, label: DisplayText(target?.name.words(presentation.language) ?? name), hint: goal(target))
      }
    }
    guard let target = board.indicator(subject)?.indicator.target, target.isMeasured else { return [] }
    return [Measure(name: IndicatorAssessment.measure, label: presentation.pick("数值", "Value"), hint: goal(target))]
  }

  /// A figure to report: its name in entries, its label, and what must be reached.
  struct Measure {
    let name: String
    let label: DisplayText
    let hint: DisplayText
  }

  /// The day that is offered: that of the board, but today where the board looks ahead, and where the plan rests at a day
  /// that is over.
  static func lastDay(_ entry: PlanEntry) -> Day {
    let now = max(entry.recordingDay, entry.board.plan.period.start)
    let isUsual = entry.board.knownBy == nil && entry.board.asOf == entry.defaultAsOf
    return entry.notice == nil && isUsual ? now : min(entry.board.asOf, now)
  }

  private func goal(_ target: Target?) -> DisplayText {
    target.map { presentation.pick("目标 \($0.words(.chinese))", "target \($0.words(.english))") } ?? .empty
  }

  func text(_ key: String, _ label: DisplayText, _ value: String, hint: DisplayText = .empty) -> FormField {
    FormField(key: key, label: label, content: .text(TextField(value)), placeholder: hint)
  }

  /// A day behind the one on which the item is due; `asked` where somebody asked for one.
  func laterDayField(_ label: DisplayText, _ board: Board, _ asked: Day? = nil) -> FormField {
    let due = board.milestone(subject)?.due ?? board.task(subject)?.assessment.due ?? board.plan.period.end
    return text(
      "due", label, asked?.description ?? "", hint: presentation.pick("须晚于 \(due)", "later than \(due)"))
  }

  static let evidence = "evidence"

  /// What shows that it is so: optional. A file stays where it is and is told by its hash; over SSH none is looked at.
  func evidenceField(_ entry: PlanEntry) -> FormField {
    let hint =
      entry.author?.capacity == nil
      ? presentation.pick("可不填：文号、网址、文件，多项用分号", "optional: numbers, links, files; parted by ;")
      : presentation.pick("可不填：文号、网址，多项用分号", "optional: numbers, links; parted by ;")
    return text(Form.evidence, presentation.pick("佐证", "Evidence"), "", hint: hint)
  }

  /// A wording without which the step is refused.
  func reasonField(_ label: DisplayText) -> FormField {
    text("note", label, "", hint: presentation.pick("必填，写明缘由", "required: say why"))
  }

  func noteField(_ value: String?) -> FormField {
    text("note", presentation.pick("说明", "Note"), value ?? "", hint: presentation.pick("可不填", "optional"))
  }

  func dayField(_ label: DisplayText, _ day: Day) -> FormField {
    text("on", label, day.description, hint: example(day))
  }

  /// A day as an example of what may be typed: it must not look as if it were filled in.
  func example(_ day: Day) -> DisplayText { presentation.pick("如 \(day)", "such as \(day)") }
}
