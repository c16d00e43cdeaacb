import DubanCore

extension Refusal {
  /// The keys of the fields that it can be about, so that the cursor stands at what has to be changed; none for what is about the
  /// item itself.
  var fields: [String] {
    switch self {
    case .noSuchMeasure(let name, _), .toldElsewhere(let name, _), .sumAgainst(let name, _): [Form.valueKey(name)]
    case .unlikely(let doubts): doubts.map { Form.valueKey($0.measure) }
    case .negative(let name): [name.map(Form.valueKey) ?? Form.paid]
    case .decision, .already, .onlyCooperates: ["status"]
    case .extensionTooLate, .extensionNotLater, .extensionPast: ["due"]
    case .noApprover: ["approver"]
    case .noNote, .returnNotAnswered, .nothingToRepeat: ["note"]
    case .notYetAssigned, .notAssigned, .alreadyHandedBack, .alreadyAcknowledged, .notOfUnit, .notNamed,
      .alreadyAnswered, .notAnswered, .notOwed, .handedInAlready:
      [Form.unit]
    case .handBackToNobody: [Form.to]
    case .noSuchUnit: [Form.to, Form.units]
    case .nobodyAnswers: [Form.units]
    case .limitPassed: [Form.limit]
    case .tooLate, .tooEarly, .beforeReport, .beforeDirective, .spanNotBegun, .slipBefore: ["on"]
    case .answerDayPassed: [Form.answerBy]
    case .slipGoesDown: [Form.colour]
    case .noLeader: [Form.leader]
    case .noSuchDirective, .alreadySettled, .alreadyWithdrawn: [Form.directive]
    case .evidenceNotFor, .tooMuchEvidence, .badEvidence, .noEvidence: [Form.evidence]
    case .alreadyConfirmed, .figuresAgainst: ["milestone"]
    case .noSuchItem, .notFor, .handBackTooLate, .alreadyApplied, .noRequest, .notYours, .notYourAct, .notOfPlan,
      .notSuspended, .nothingReported, .closed, .openDirectives, .openParts:
      []
    }
  }
}
