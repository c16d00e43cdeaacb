import ArgumentParser
import DubanCore
import DubanDiagnostics

/// What is told of slips, instructions and inspections on the command line.
struct DirectiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "督办单的颜色；不写则用建议的颜色。", "The colour of a slip (颜色); else the one that is proposed.",
      valueName: Slip.Colour.allCases.map(\.rawValue).joined(separator: "|")))
  var colour: Slip.Colour?

  @Option(help: ArgumentHelp("督办单的编号字头。", "The series in which a slip is numbered (编号字头).", valueName: "name"))
  var series: String?

  @Option(help: ArgumentHelp("作出批示的领导。", "Whose instruction it is (批示领导).", valueName: "name"))
  var leader: String?

  @Option(
    help: ArgumentHelp(
      "问题是怎样发现的：督查、抽查或回访。", "How findings came to be known (督查、抽查、回访).",
      valueName: Directive.Inspection.allCases.map(\.rawValue).joined(separator: "|")))
  var form: Directive.Inspection?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("责任单位的答复期限。", "By when units are to answer (答复期限).", valueName: "day"))
  var answerBy: DayArgument?

  @Option(
    help: ArgumentHelp(
      "答复、了结或撤回的是哪一件：list slips 所列的记录号；只有一件时可不写。",
      "What is answered, settled or withdrawn: the number of its entry, as list slips tells it; else the only one.",
      valueName: "number"))
  var directive: Int?

  /// Options that say nothing of the step are refused rather than passed over, and what it needs is asked for.
  func check(_ step: StepCommand.Chosen) throws(Failure) {
    if colour != nil, step != .slip { throw .optionNeeds(option: "colour", other: "slip") }
    if series != nil, step != .slip { throw .optionNeeds(option: "series", other: "slip") }
    if leader != nil, step != .instruction { throw .optionNeeds(option: "leader", other: "instruction") }
    if form != nil, step != .inspection { throw .optionNeeds(option: "form", other: "inspection") }
    if answerBy != nil, !step.raises {
      throw .optionNeeds(option: "answer-by", other: "slip, instruction, inspection")
    }
    if directive != nil, !step.isOfDirective {
      throw .optionNeeds(option: "directive", other: "answer, return-answer, settle, withdraw")
    }
    if let series, series.trimmed.isEmpty { throw .wrongValue(option: "series", found: series, accepted: .text) }
    if step.raises, answerBy == nil { throw .optionNeeds(option: step.rawValue, other: "answer-by") }
    if step == .instruction, leader == nil { throw .optionNeeds(option: step.rawValue, other: "leader") }
    if step == .inspection, form == nil { throw .optionNeeds(option: step.rawValue, other: "form") }
  }

  /// Asks the units with the keys `units` for an answer about `subject`.
  func raise(
    _ step: StepCommand.Chosen, to units: [String], _ subject: String, on board: Board
  ) throws(Failure) -> Change {
    guard let answerBy else { throw .optionNeeds(option: step.rawValue, other: "answer-by") }
    let by = try answerBy.day(seenFrom: board.asOf, in: board.plan.period, .ahead)
    let kind: Directive.Kind
    if let leader {
      kind = .instruction(leader: leader.trimmed)
    } else if let form {
      kind = .inspection(form)
    } else {
      let proposed = board.slips.first { $0.subject == subject }?.colour
      let standing = board.state(of: subject).handling.strongestSlip
      kind = .slip(colour ?? proposed ?? standing ?? .blue, number: series.map { SlipNumber.wanted(in: $0.trimmed) })
    }
    return .raise(Directive.Order(kind, units: units, answerBy: by))
  }

  /// What is done to something that stands on `item`: by its number, else to the only one to which it can be done.
  func change(
    _ step: StepCommand.Chosen, unit: String?, _ item: DraftBuilder.Item, on board: Board
  ) throws(Failure) -> Change {
    let (plan, handling) = (item.plan, board.state(of: item.subject).handling)
    func units(_ directive: Directive) -> [String] {
      step == .returnAnswer ? directive.answered(in: plan) : directive.owing(in: plan)
    }
    let number = try named(step, handling, item) { directive in
      switch step {
      case .answer, .returnAnswer:
        unit.map { unit in units(directive).contains { plan.unitKey(of: $0) == plan.unitKey(of: unit) } }
          ?? !units(directive).isEmpty
      case .settle: directive.owing(in: plan).isEmpty
      case .withdraw, .assign, .acknowledge, .handBack, .apply, .terminate, .requestExtension, .refuseExtension, .slip,
        .instruction, .inspection:
        true
      }
    }
    guard step == .answer || step == .returnAnswer else {
      return step == .settle ? .settle(directive: number) : .withdraw(directive: number)
    }
    let raised = handling.directives[number]
    var candidates = raised.map(units) ?? []
    // Where nobody is left, the only one that was asked is meant: the rules say why not.
    if candidates.isEmpty { candidates = raised?.order.units ?? [] }
    guard let named = unit.map(plan.unitKey(of:)) ?? (candidates.count == 1 ? candidates[0] : nil) else {
      throw .optionNeeds(option: "\(step.rawValue) \(item.id)", other: "unit")
    }
    guard step == .returnAnswer else { return .answer(directive: number, unit: named) }
    let given = handling.directives[number]?.answerKey(of: named, in: plan)
    return .returnAnswer(directive: number, unit: given ?? named)
  }

  /// The number that was named, else that of the only one of what stands that `fits`, or where none does of the only one that stands, so that the rules
  /// say why not.
  private func named(
    _ step: StepCommand.Chosen, _ handling: Handling, _ item: DraftBuilder.Item, _ fits: (Directive) -> Bool
  ) throws(Failure) -> Int {
    if let directive { return directive }
    let fitting = handling.standing.filter { fits($0.directive) }
    if fitting.count == 1 { return fitting[0].number }
    if fitting.isEmpty, handling.standing.count == 1 { return handling.standing[0].number }
    // Nothing stands: the rules say so of no number.
    if handling.standing.isEmpty { return 0 }
    throw .optionNeeds(option: "\(step.rawValue) \(item.id)", other: "directive")
  }
}

extension Slip.Colour: ExpressibleByArgument {}

extension Directive.Inspection: ExpressibleByArgument {}
