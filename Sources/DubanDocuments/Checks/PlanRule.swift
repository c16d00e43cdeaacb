import DubanDiagnostics

/// A rule of the checker: one file of `Checks/` each, with its examples in `Tests/DubanDocumentsTests/Checks/`.
protocol PlanRule {
  /// What it finds in `source`, in any order.
  static func diagnostics(in source: PlanSource) -> [Diagnostic]
}

extension RuleID {
  /// What looks for it; nil for what reading, importing and stores find by themselves.
  var plan: (any PlanRule.Type)? {
    switch self {
    case .unreadable, .unknownKey, .missingKey, .repeatedKey, .wrongValue, .undeclared, .joinedNames, .duplicate,
      .inconsistent, .noPlan, .uncertain, .missing, .ignored, .store:
      nil
    case .emptyTitle: EmptyTitleCheck.self
    case .settings: SettingsCheck.self
    case .dueBeforeStart: DueBeforeStartCheck.self
    case .quarterOrder: QuarterOrderCheck.self
    case .criterionTarget: CriterionTargetCheck.self
    case .milestoneDay: MilestoneDayCheck.self
    case .cumulativeFigure: CumulativeFigureCheck.self
    case .incrementSum: IncrementSumCheck.self
    case .shareSum: ShareSumCheck.self
    case .year: YearCheck.self
    case .sameQuantity: SameQuantityCheck.self
    case .part: PartCheck.self
    case .fundingSum: FundingSumCheck.self
    case .missingUnit: MissingUnitCheck.self
    case .unusedUnit: UnusedUnitCheck.self
    case .serialOrder: SerialOrderCheck.self
    case .announcedCount: AnnouncedCountCheck.self
    case .rateLimit: RateLimitCheck.self
    case .issueDay: IssueDayCheck.self
    case .percentagePoint: PercentagePointCheck.self
    case .textPercentage: TextPercentageCheck.self
    case .toldTwice: ToldTwiceCheck.self
    case .fundingUnit: FundingUnitCheck.self
    case .doublePart: DoublePartCheck.self
    case .leadSupport: LeadSupportCheck.self
    case .unitSpelling: UnitSpellingCheck.self
    case .unitPlace: UnitPlaceCheck.self
    case .loneUnit: LoneUnitCheck.self
    case .groupMembers: GroupMembersCheck.self
    case .documentNumber: DocumentNumberCheck.self
    case .annex: AnnexCheck.self
    case .weightSum: WeightSumCheck.self
    case .idleAcknowledgement: IdleAcknowledgementCheck.self
    }
  }
}
