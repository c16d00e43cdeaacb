import DubanCore
import DubanDiagnostics

extension UpdatesFileReader {

  /// The one change that an event makes to `subject`. A note alone, or beside a report that says nothing else, is a remark: it
  /// says nothing of where the item stands.
  ///
  /// - Parameter saysNote: whether the event bears a note.
  mutating func change(
    _ fields: inout MappingReader, of subject: String?, seenFrom day: Day, saysNote: Bool, whole: SourceNode
  ) -> Change? {
    let present = Step.allCases.compactMap { step in fields.node(step.row.fileKey).map { (step: step, node: $0) } }
    guard let (step, node) = present.first else {
      if saysNote { return .remark }
      diagnostics.append(
        Diagnostic(
          whole.place,
          .wrongValue(found: whole.shown, accepted: .oneOf(Step.allCases.map { fields.written($0.row.fileKey) }))))
      return nil
    }
    for (other, node) in present.dropFirst() {
      diagnostics.append(
        Diagnostic(
          node.place,
          .inconsistent(
            chinese: "一条记录只写一个变化：\(fields.written(step.row.fileKey))或\(fields.written(other.row.fileKey))",
            english:
              "an event makes one change: \(fields.written(step.row.fileKey)) or \(fields.written(other.row.fileKey))"))
      )
    }
    switch step {
    case .report:
      let faults = diagnostics.count
      let report = report(node, of: subject)
      let isEmpty = report == .report(status: nil, values: [:])
      // What cannot be read does not say that nothing changed.
      if isEmpty, diagnostics.count > faults { return nil }
      let takesReports = subject.flatMap { items[$0] }.map(Step.report.row.items.contains) ?? false
      return saysNote && isEmpty && takesReports ? .remark : report
    case .assign: return assign(node, seenFrom: day)
    case .acknowledge:
      return fields.text(step.row.fileKey).flatMap { unit($0, at: node) }.map { .acknowledge(unit: $0) }
    case .handBack: return handBack(node)
    case .apply: return said(&fields, step) ? .apply : nil
    case .terminate: return said(&fields, step) ? .terminate : nil
    case .requestExtension:
      return fields.day(step.row.fileKey, DayReader(asOf: day, in: plan.period, .ahead)).map {
        .requestExtension(due: $0)
      }
    case .refuseExtension: return said(&fields, step) ? .refuseExtension : nil
    case .confirm: return said(&fields, step) ? .confirm : nil
    case .close: return said(&fields, step) ? .close : nil
    case .sendBack: return said(&fields, step) ? .sendBack : nil
    case .suspend: return said(&fields, step) ? .suspend : nil
    case .resume: return said(&fields, step) ? .resume : nil
    case .remark: return said(&fields, step) ? .remark : nil
    case .extend: return extend(node, seenFrom: day)
    case .issueSlip, .instruct, .inspect: return raise(step, node, seenFrom: day)
    case .answer: return directiveOfUnit(node).map { .answer(directive: $0.number, unit: $0.unit) }
    case .returnAnswer: return directiveOfUnit(node).map { .returnAnswer(directive: $0.number, unit: $0.unit) }
    case .settle: return fields.wholeNumber(step.row.fileKey).map { .settle(directive: $0) }
    case .withdraw: return fields.wholeNumber(step.row.fileKey).map { .withdraw(directive: $0) }
    case .handIn: return handIn(node, seenFrom: day)
    case .pay:
      let unit = subject.flatMap { id in funding.first { $0.id == id } }?.total?.unit
      return fields.figure(step.row.fileKey, FigureReader(unit: unit)).map(Change.pay)
    }
  }

  /// Whether it is said that `change` is meant though the rules ask; each question has a key of its own, which stands beside
  /// what it is about only.
  func answer(_ fields: inout MappingReader, _ change: Change?) -> Bool {
    let question: Refusal.Question? =
      switch change?.step {
      case .confirm: .figuresAgainst
      case .handIn: .anotherPiece
      case .report: .sumAgainst
      case .pay: .unlikely
      case .close, .apply: .openParts
      case .extend, .requestExtension: .extensionPast
      case .terminate: .openDirectives
      case .assign, .acknowledge, .handBack, .sendBack, .suspend, .resume, .refuseExtension, .remark, .issueSlip,
        .instruct, .inspect, .answer, .returnAnswer, .settle, .withdraw,
        nil:
        nil
      }
    return question.flatMap { fields.truth($0.fileKey) } ?? false
  }

  /// Whether `true` stands under `key`; nothing else may.
  private func said(_ fields: inout MappingReader, _ step: Step) -> Bool {
    guard let truth = fields.truth(step.row.fileKey) else { return false }
    if !truth { fields.refuse(step.row.fileKey, accepted: .oneOf([fields.written("true", under: FileWords.truth)])) }
    return truth
  }

  private mutating func report(_ node: SourceNode, of subject: String?) -> Change? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    // What a unit may say of its own work; the other statuses are the office's decisions.
    let status = fields.word("status", Status.self) { !$0.isDecision }
    guard let node = fields.node("values") else { return .report(status: status, values: [:]) }
    return .report(status: status, values: values(node, of: subject))
  }

  private mutating func values(_ node: SourceNode, of subject: String?) -> [String: Figure] {
    // The keys are names of the plan, not of the format.
    var fields = MappingReader(node)
    defer { diagnostics += fields.finish() }
    guard case .mapping(let pairs) = node.content else { return [:] }
    let item = subject.flatMap { plan.item($0) }
    var values: [String: Figure] = [:]
    for (key, _) in pairs {
      guard let name = key.scalar else { continue }
      let figure = fields.figure(name, reader(of: name, of: subject))
      let measures = item?.measures ?? [name]
      let spelt = item?.measure(spelt: name, in: plan) ?? name
      // An indicator's only figure is called `value`, and 数值 where it is written in Chinese.
      let isValue = !measures.contains(spelt) && PlanFileWords.all.keys(spelt: name).contains("value")
      let measure = isValue && measures.contains("value") ? "value" : spelt
      if !measures.contains(Measure(text: measure)?.target ?? measure) {
        diagnostics.append(
          Diagnostic(
            key.place, .undeclared(what: .measure, name: name, nearest: nearestName(to: name, among: measures))))
      } else {
        values[measure] = figure
      }
    }
    return values
  }

  /// A reader of figures of `measure`, with the unit of `subject`.
  private func reader(of measure: String, of subject: String?) -> FigureReader {
    if let task = subject.flatMap({ tasks[$0] }) { return FigureReader(measure, of: task) }
    return plan.indicators.first { $0.id == subject }.map { FigureReader(measure, of: $0.target) }
      ?? FigureReader(unit: nil)
  }

  private mutating func extend(_ node: SourceNode, seenFrom day: Day) -> Change? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let due = fields.required("due").flatMap { _ in fields.day("due", DayReader(asOf: day, in: plan.period, .ahead)) }
    let approver = fields.requiredText("approver")
    guard let due, let approver else { return nil }
    return .extend(due: due, approver: approver)
  }

  private mutating func handIn(_ node: SourceNode, seenFrom day: Day) -> Change? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let unit = unit(&fields)
    let span = fields.required("span").flatMap { _ in fields.day("span", DayReader(asOf: day, in: plan.period)) }
    guard let unit else { return nil }
    return span.map { .handIn(unit: unit, span: $0) }
  }

  private mutating func assign(_ node: SourceNode, seenFrom day: Day) -> Change? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let to = fields.required("to") == nil ? [] : fields.list("to")
    let limit = fields.day("acknowledgeBy", DayReader(asOf: day, in: plan.period, .ahead))
    let units = to.compactMap { node in node.scalar.flatMap { unit($0, at: node) } }
    return units.count == to.count && !units.isEmpty ? .assign(units: units, acknowledgeBy: limit) : nil
  }

  /// What units are asked to answer; what is required of them is the event's note.
  private mutating func raise(_ step: Step, _ node: SourceNode, seenFrom day: Day) -> Change? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let kind: Directive.Kind? =
      switch step {
      case .issueSlip:
        fields.required("colour").flatMap { _ in fields.word("colour", Slip.Colour.self) }.map {
          .slip($0, number: nil)
        }
      case .instruct: fields.requiredText("leader").map { .instruction(leader: $0) }
      case .inspect:
        fields.required("form").flatMap { _ in fields.word("form", Directive.Inspection.self) }.map { .inspection($0) }
      case .assign, .acknowledge, .handBack, .report, .apply, .confirm, .close, .sendBack, .suspend, .terminate,
        .resume, .requestExtension, .extend, .refuseExtension, .handIn, .pay, .remark, .answer, .returnAnswer, .settle,
        .withdraw:
        nil
      }
    let to = fields.required("to") == nil ? [] : fields.list("to")
    let by = fields.required("answerBy").flatMap { _ in
      fields.day("answerBy", DayReader(asOf: day, in: plan.period, .ahead))
    }
    let units = to.compactMap { node in node.scalar.flatMap { unit($0, at: node) } }
    guard let kind, let by, units.count == to.count, !units.isEmpty else { return nil }
    return .raise(Directive.Order(kind, units: units, answerBy: by))
  }

  /// The number of the entry that raised something, and the key of a unit that is asked.
  private mutating func directiveOfUnit(_ node: SourceNode) -> (number: Int, unit: String)? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let number = fields.required("directive").flatMap { _ in fields.wholeNumber("directive") }
    let unit = unit(&fields)
    guard let number, let unit else { return nil }
    return (number, unit)
  }

  private mutating func handBack(_ node: SourceNode) -> Change? {
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    let unit = unit(&fields)
    let to = fields.requiredText("to")
    guard let unit, let to else { return nil }
    return .handBack(unit: unit, to: to)
  }

  /// The key of the unit under `unit`.
  private mutating func unit(_ fields: inout MappingReader) -> String? {
    guard let node = fields.required("unit"), let spelling = fields.text("unit") else { return nil }
    return unit(spelling, at: node)
  }

  /// The key of the unit that is spelt `spelling`.
  private mutating func unit(_ spelling: String, at node: SourceNode) -> String? {
    if let unit = units[spelling] { return unit }
    diagnostics.append(
      Diagnostic(
        node.place, .undeclared(what: .unit, name: spelling, nearest: nearestName(to: spelling, among: units.keys))))
    return nil
  }
}
