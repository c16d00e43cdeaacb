import DubanScreen
import DubanCore

/// The forms of what units are asked to answer: raised by the office, answered by units, settled or withdrawn by the office.
extension Form {
  static let directive = "directive"
  static let colour = "colour"
  static let leader = "leader"
  static let inspection = "form"
  static let answerBy = "answer-by"

  /// Something that stands on an item, with the units whose step it can be there.
  typealias Candidate = (number: Int, directive: Directive, units: [String])

  /// What of `subject` the step of `command` can be taken on; empty for what raises something.
  static func candidates(for command: ItemCommand, _ subject: String, _ entry: PlanEntry) -> [Candidate] {
    let plan = entry.board.plan
    return entry.board.state(of: subject).handling.standing.compactMap { number, directive -> Candidate? in
      switch command {
      case .answer:
        let units = entry.turn(among: directive.owing(in: plan))
        return units.isEmpty ? nil : (number, directive, units)
      case .returnAnswer:
        let units = directive.answered(in: plan)
        return units.isEmpty ? nil : (number, directive, units)
      case .settle: return directive.owing(in: plan).isEmpty ? (number, directive, []) : nil
      case .withdraw: return (number, directive, [])
      case .update, .nothingChanged, .confirm, .note, .close, .sendBack, .suspend, .resume, .extend, .assign,
        .acknowledge, .handBack, .apply, .terminate, .requestExtension, .refuseExtension, .issueSlip, .instruct,
        .inspect:
        return nil
      }
    }
  }

  /// Why there is nothing on `subject` that `command` could be about; nil where there is, and for what raises something.
  static func nothingStands(
    for command: ItemCommand, _ subject: String, _ entry: PlanEntry, _ presentation: Presentation
  )
    -> DisplayText?
  {
    guard candidates(for: command, subject, entry).isEmpty else { return nil }
    return switch command {
    case .answer: presentation.pick("没有待答复的督办件", "nothing waits for an answer")
    case .returnAnswer: presentation.pick("没有答复可退回", "there is no answer to send back")
    case .settle: presentation.pick("没有已答复的督办件", "nothing is answered that could be settled")
    case .withdraw: presentation.pick("没有待办的督办件", "nothing stands that could be withdrawn")
    case .update, .nothingChanged, .confirm, .note, .close, .sendBack, .suspend, .resume, .extend, .assign,
      .acknowledge, .handBack, .apply, .terminate, .requestExtension, .refuseExtension, .issueSlip, .instruct, .inspect:
      nil
    }
  }

  /// What `command` would do with `subject` for the rules to judge, whatever is filled in; nil for other commands.
  static func directiveChange(of command: ItemCommand, _ subject: String, _ entry: PlanEntry) -> Change? {
    let plan = entry.board.plan
    let first = candidates(for: command, subject, entry).first
    let unit = first?.units.first ?? entry.author?.unit ?? ""
    func raise(_ kind: Directive.Kind) -> Change {
      .raise(.init(kind, units: plan.units.first.map { [$0.key] } ?? [], answerBy: Day(number: .max / 2)))
    }
    return switch command {
    case .issueSlip: raise(.slip(.red, number: nil))
    case .instruct: raise(.instruction(leader: "-"))
    case .inspect: raise(.inspection(.inspection))
    case .answer: .answer(directive: first?.number ?? 0, unit: unit)
    case .returnAnswer: .returnAnswer(directive: first?.number ?? 0, unit: unit)
    case .settle: .settle(directive: first?.number ?? 0)
    case .withdraw: .withdraw(directive: first?.number ?? 0)
    case .update, .nothingChanged, .confirm, .note, .close, .sendBack, .suspend, .resume, .extend, .assign,
      .acknowledge, .handBack, .apply, .terminate, .requestExtension, .refuseExtension:
      nil
    }
  }

  // MARK: Fields

  /// The fields of the form's purpose, where it is about what units are asked to answer.
  func directiveFields(_ entry: PlanEntry) -> [FormField] {
    // A fortnight of working days: on a day off nobody answers.
    let usual = entry.board.plan.settings.workingDays.day(10, after: Form.lastDay(entry))
    let answerBy = text(Form.answerBy, presentation.pick("答复期限", "Answer by"), "", hint: example(usual))
    func note(_ chinese: String, _ english: String) -> FormField {
      text("note", DisplayText(presentation.language.pick(chinese, english)), "")
    }
    let done = dayField(presentation.pick("日期", "On"), Form.lastDay(entry))
    switch purpose {
    case .issueSlip:
      return [colourField(entry), raisedTo(entry), note("办理要求", "Requirement"), answerBy]
    case .instruct:
      return [leaderField(entry), note("批示内容", "Instruction"), raisedTo(entry), answerBy, done]
    case .inspect:
      let choices = Directive.Inspection.allCases.map {
        FormField.Choice(key: $0.rawValue, label: DisplayText($0.words(presentation.language)))
      }
      return [
        FormField(
          key: Form.inspection, label: presentation.pick("方式", "How"), content: .choice(choices, selected: 0)),
        note("问题和整改要求", "Findings"), raisedTo(entry), answerBy, done,
      ]
    case .answer: return candidateFields(entry) + [note("办理情况", "What was done"), done, evidenceField(entry)]
    case .returnAnswer: return candidateFields(entry) + [reasonField(presentation.pick("退回原因", "Reason"))]
    case .settle: return candidateFields(entry) + [noteField(nil)]
    case .withdraw: return candidateFields(entry) + [reasonField(presentation.pick("撤回原因", "Reason"))]
    case .update, .nothingChanged, .confirm, .note, .close, .sendBack, .suspend, .resume, .extend, .assign,
      .acknowledge, .handBack, .apply, .terminate, .requestExtension, .refuseExtension:
      return []
    }
  }

  private func raisedTo(_ entry: PlanEntry) -> FormField {
    let answering = group == nil ? entry.board.answering(subject).joined(separator: "、") : ""
    return text(
      Form.units, presentation.pick("责任单位", "Units"), answering,
      hint: presentation.pick("各事项的责任单位", "those that answer for each"))
  }

  /// The colours that may follow what stands; the one that is proposed is chosen.
  private func colourField(_ entry: PlanEntry) -> FormField {
    let standing = group == nil ? entry.board.state(of: subject).handling.strongestSlip : nil
    let colours = Slip.Colour.allCases.filter { $0 >= standing ?? $0 }
    let proposed = group == nil ? entry.board.slips.first { $0.subject == subject }?.colour : nil
    let choices = colours.map {
      FormField.Choice(key: $0.rawValue, label: DisplayText($0.words(presentation.language)))
    }
    return FormField(
      key: Form.colour, label: presentation.pick("颜色", "Colour"),
      content: .choice(choices, selected: proposed.flatMap(colours.firstIndex) ?? 0))
  }

  private func leaderField(_ entry: PlanEntry) -> FormField {
    let leaders = group == nil ? entry.board.task(subject)?.task.leaders ?? [] : []
    return text(Form.leader, presentation.pick("批示领导", "Leader"), leaders.count == 1 ? leaders[0] : "")
  }

  /// Which of what stands it is, and whose step; of several items each has its own, so nothing is asked.
  private func candidateFields(_ entry: PlanEntry) -> [FormField] {
    guard group == nil else { return [] }
    let candidates = Form.candidates(for: purpose, subject, entry)
    let choices = candidates.map {
      FormField.Choice(
        key: String($0.number),
        // The number tells two of one title apart, as the detail and the list of slips do.
        label: DisplayText("#\($0.number)  \($0.directive.title.words(presentation.language))"))
    }
    let asked = candidates.firstIndex { $0.number == preferred }
    let which = FormField(
      key: Form.directive, label: presentation.pick("督办件", "Which"), content: .choice(choices, selected: asked ?? 0))
    let units = candidates.isEmpty ? [] : candidates[asked ?? 0].units
    guard !units.isEmpty else { return [which] }
    let plan = entry.board.plan
    let hint = units.map(plan.unitName(recorded:)).joined(separator: presentation.language.pick("、", ", "))
    return [
      which,
      text(
        Form.unit, presentation.pick("单位", "Unit"),
        (candidates.count == 1 || asked != nil) && units.count == 1 ? plan.unitName(recorded: units[0]) : "",
        hint: presentation.pick("如 ", "such as ") + DisplayText(hint)),
    ]
  }

  // MARK: Drafts

  /// What the fields say of `subject`, where the form is about what units are asked to answer.
  func directiveChange(_ subject: String, _ entry: PlanEntry) throws(FormProblem) -> Change {
    switch purpose {
    case .issueSlip:
      let colour = value(Form.colour).flatMap(Slip.Colour.init) ?? .blue
      return try raise(.slip(colour, number: nil), subject, entry)
    case .instruct:
      guard let leader = value(Form.leader) else { throw .missing(field: Form.leader) }
      return try raise(.instruction(leader: leader), subject, entry)
    case .inspect:
      return try raise(
        .inspection(value(Form.inspection).flatMap(Directive.Inspection.init) ?? .inspection), subject, entry)
    case .answer:
      let candidate = try candidate(subject, entry)
      return .answer(directive: candidate.number, unit: try unit(of: candidate, entry))
    case .returnAnswer:
      let candidate = try candidate(subject, entry)
      let unit = try unit(of: candidate, entry)
      return .returnAnswer(
        directive: candidate.number,
        unit: candidate.directive.answerKey(of: unit, in: entry.board.plan) ?? unit)
    case .settle: return .settle(directive: try candidate(subject, entry).number)
    case .withdraw: return .withdraw(directive: try candidate(subject, entry).number)
    case .update, .nothingChanged, .confirm, .note, .close, .sendBack, .suspend, .resume, .extend, .assign,
      .acknowledge, .handBack, .apply, .terminate, .requestExtension, .refuseExtension:
      preconditionFailure("\(purpose) asks nobody for an answer")
    }
  }

  private func raise(_ kind: Directive.Kind, _ subject: String, _ entry: PlanEntry) throws(FormProblem) -> Change {
    let board = entry.board
    let named = (value(Form.units) ?? "").split { "、,,".contains($0) }.map { String($0).trimmed }
    let units = named.isEmpty ? board.answering(subject) : named
    guard value(Form.answerBy) != nil else { throw .missing(field: Form.answerBy) }
    let by = try day(Form.answerBy, DayReader(asOf: Form.lastDay(entry), in: board.plan.period, .ahead))
    return .raise(Directive.Order(kind, units: units.map(board.plan.unitKey(of:)), answerBy: by))
  }

  /// What stands on `subject` that is chosen, else the only one.
  private func candidate(_ subject: String, _ entry: PlanEntry) throws(FormProblem) -> Candidate {
    let candidates = Form.candidates(for: purpose, subject, entry)
    if let chosen = value(Form.directive).flatMap({ Int($0) }) {
      if let found = candidates.first(where: { $0.number == chosen }) { return found }
      // The rules say what became of it.
      if let directive = entry.board.state(of: subject).handling.directives[chosen] { return (chosen, directive, []) }
    }
    guard candidates.count == 1 else { throw .missing(field: Form.directive) }
    return candidates[0]
  }

  private func unit(of candidate: Candidate, _ entry: PlanEntry) throws(FormProblem) -> String {
    if let named = value(Form.unit) { return entry.board.plan.unitKey(of: named) }
    guard candidate.units.count == 1 else { throw .missing(field: Form.unit) }
    return candidate.units[0]
  }
}
