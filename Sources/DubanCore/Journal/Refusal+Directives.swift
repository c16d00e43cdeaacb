extension Refusal {
  /// The sentence of a refusal that is about slips, instructions and inspections; empty for any other.
  func ofDirective(_ language: Language) -> String {
    switch self {
    case .answerDayPassed(let day):
      language.pick("答复期限 \(day) 已过，请另定日期", "the day of the answer, \(day), has passed; name a later one")
    case .slipGoesDown(let colour, let standing):
      language.pick(
        "该事项已有\(standing.words(.chinese))未办结，不能再发\(colour.words(.chinese))",
        "a \(standing.words(.english)) stands on this item; a \(colour.words(.english)) cannot follow it")
    case .slipBefore(let last, let day):
      language.pick(
        "\(last.words(.chinese))发于 \(day)，编号须按日期先后，不能倒签",
        "\(last.words(.english)) was issued on \(day); numbers rise with the days, so none can be dated before it")
    case .noLeader: language.pick("批示须写明是哪位领导的批示", "say whose instruction it is")
    case .noSuchDirective(let number, let known):
      known.isEmpty
        ? language.pick(
          "该事项没有 #\(number) 号督办件，也没有其他待办的督办件", "nothing was raised on this item by entry #\(number), and nothing stands"
        )
        : language.pick(
          "该事项没有 #\(number) 号督办件，待办的有：\(Refusal.numbers(known))",
          "nothing was raised on this item by entry #\(number); what stands: \(Refusal.numbers(known))")
    case .alreadySettled(let kind, let day):
      language.pick("\(kind.name(.chinese))已于 \(day) 办结", "the \(kind.name(.english)) was settled on \(day)")
    case .alreadyWithdrawn(let kind, let day):
      language.pick("\(kind.name(.chinese))已于 \(day) 撤回", "the \(kind.name(.english)) was withdrawn on \(day)")
    case .beforeDirective(let kind, let day):
      language.pick(
        "\(kind.name(.chinese))在 \(day) 已有记录，日期不能早于该日",
        "the \(kind.name(.english)) has an entry of \(day); the day cannot lie before it")
    case .notNamed(let unit): language.pick("没有要求“\(unit)”答复", "'\(unit)' is not asked to answer")
    case .alreadyAnswered(let unit, let day):
      language.pick("“\(unit)”已于 \(day) 答复", "'\(unit)' answered on \(day)")
    case .notAnswered(let units):
      language.pick(
        "\(units.joined(separator: "、"))尚未答复",
        "\(units.joined(separator: ", ")) \(units.count == 1 ? "has" : "have") not answered")
    case .openDirectives(let kinds):
      language.pick("该事项尚有未办结的督办件：", "still standing on this item: ")
        + kinds.map { $0.name(language) }.joined(separator: language.pick("、", ", "))
    case .noSuchItem, .notFor, .noSuchMeasure, .toldElsewhere, .negative, .decision, .extensionTooLate,
      .extensionNotLater, .noApprover, .noNote, .notYetAssigned, .notAssigned, .alreadyHandedBack, .onlyCooperates,
      .returnNotAnswered, .alreadyAcknowledged, .handBackTooLate, .handBackToNobody,
      .nobodyAnswers, .noSuchUnit, .limitPassed, .alreadyApplied, .noRequest, .notYours, .notYourAct, .notOfUnit,
      .notOfPlan, .already, .alreadyConfirmed, .notSuspended, .nothingReported, .nothingToRepeat, .beforeReport,
      .notOwed, .spanNotBegun,
      .handedInAlready, .figuresAgainst, .sumAgainst, .unlikely, .closed, .tooLate, .tooEarly, .evidenceNotFor,
      .tooMuchEvidence, .badEvidence, .noEvidence, .openParts, .extensionPast:
      ""
    }
  }

  private static func numbers(_ numbers: [Int]) -> String { numbers.map { "#\($0)" }.joined(separator: ", ") }
}
