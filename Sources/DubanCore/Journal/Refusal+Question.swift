extension Refusal {
  /// What the rules ask about once: whoever means it all the same says so (`Draft.isMeant`), and it is taken. Nil for what
  /// cannot be done whatever anybody means.
  package var question: Question? {
    switch self {
    case .handedInAlready: .anotherPiece
    case .figuresAgainst: .figuresAgainst
    case .sumAgainst: .sumAgainst
    case .unlikely: .unlikely
    case .openDirectives: .openDirectives
    case .openParts: .openParts
    case .extensionPast: .extensionPast
    case .noSuchItem, .notFor, .noSuchMeasure, .toldElsewhere, .negative, .decision, .extensionTooLate,
      .extensionNotLater, .noApprover,
      .noNote, .notYetAssigned, .notAssigned, .alreadyHandedBack, .onlyCooperates, .returnNotAnswered,
      .alreadyAcknowledged, .handBackTooLate, .handBackToNobody, .nobodyAnswers, .noSuchUnit,
      .limitPassed, .alreadyApplied, .noRequest, .notYours, .notYourAct, .notOfUnit, .notOfPlan,
      .already, .alreadyConfirmed, .notSuspended, .nothingReported, .nothingToRepeat, .beforeReport, .notOwed,
      .spanNotBegun, .closed, .tooLate,
      .tooEarly, .answerDayPassed, .slipGoesDown, .slipBefore, .noLeader, .noSuchDirective, .alreadySettled,
      .alreadyWithdrawn, .beforeDirective, .notNamed, .alreadyAnswered, .notAnswered, .evidenceNotFor, .tooMuchEvidence,
      .badEvidence, .noEvidence:
      nil
    }
  }

  /// What is asked.
  package enum Question: CaseIterable, Sendable {
    /// Whether a duty's piece is handed in beyond what is owed.
    case anotherPiece
    /// Whether a milestone stands against its own figures.
    case figuresAgainst
    /// Whether a total stands against what its areas or years add up to.
    case sumAgainst
    /// Whether figures are reported that look like slips.
    case unlikely
    /// Whether work is given up while slips, instructions or findings on it are not settled.
    case openDirectives
    /// Whether work is closed, or asked to be closed, while something in it is open.
    case openParts
    /// Whether a milestone is put off past what was to come after it.
    case extensionPast

    /// The option of the command line that says yes.
    package var option: String {
      switch self {
      case .anotherPiece: "again"
      case .figuresAgainst, .sumAgainst, .unlikely, .openDirectives, .openParts, .extensionPast: "even-so"
      }
    }

    /// The key of files of updates that says yes, with `true`.
    package var fileKey: String {
      switch self {
      case .anotherPiece: "again"
      case .figuresAgainst, .sumAgainst, .unlikely, .openDirectives, .openParts, .extensionPast: "evenSo"
      }
    }

    /// How it is said on the command line: what follows the refusal.
    package func optionWords(_ language: Language) -> String {
      switch self {
      case .anotherPiece: language.pick("；确要再登记一份，加 --again", "; to record one more, give --again")
      case .figuresAgainst:
        language.pick("；确要确认，加 --even-so", "; to confirm it anyway, give --even-so")
      case .sumAgainst, .unlikely:
        language.pick("；确要如此填报，加 --even-so", "; to report it anyway, give --even-so")
      case .openDirectives, .openParts, .extensionPast:
        language.pick("；确要办理，加 --even-so", "; to do it anyway, give --even-so")
      }
    }

    /// How it is said in a file of updates, likewise.
    package func fileWords(_ language: Language) -> String {
      switch self {
      case .anotherPiece: language.pick("；确要再登记一份，写 again: true", "; to record one more, write again: true")
      case .figuresAgainst:
        language.pick("；确要确认，写 evenSo: true", "; to confirm it anyway, write evenSo: true")
      case .sumAgainst, .unlikely:
        language.pick("；确要如此填报，写 evenSo: true", "; to report it anyway, write evenSo: true")
      case .openDirectives, .openParts, .extensionPast:
        language.pick("；确要办理，写 evenSo: true", "; to do it anyway, write evenSo: true")
      }
    }
  }
}
