package import DubanCore

/// The rules of the checker, each by its id: what `check --format json` calls `rule` and what a plan acknowledges.
package enum CheckRule: String, CaseIterable, Sendable {
  case emptyTitle = "empty-title"
  case settings
  case dueBeforeStart = "due-before-start"
  case quarterOrder = "quarter-order"
  case criterionTarget = "criterion-target"
  case milestoneDay = "milestone-day"
  case cumulativeFigure = "cumulative-figure"
  case incrementSum = "increment-sum"
  case shareSum = "share-sum"
  case year
  case sameQuantity = "same-quantity"
  case part
  case fundingSum = "funding-sum"
  case missingUnit = "missing-unit"
  case unusedUnit = "unused-unit"
  case serialOrder = "serial-order"
  case announcedCount = "announced-count"
  case rateLimit = "rate-limit"
  case issueDay = "issue-day"
  case percentagePoint = "percentage-point"
  case textPercentage = "text-percentage"
  case toldTwice = "told-twice"
  case fundingUnit = "funding-unit"
  case doublePart = "double-part"
  case leadSupport = "lead-support"
  case unitSpelling = "unit-spelling"
  case unitPlace = "unit-place"
  case loneUnit = "lone-unit"
  case documentNumber = "document-number"
  case idleAcknowledgement = "idle-acknowledgement"

  /// What it finds in `source`.
  package func diagnostics(in source: PlanSource) -> [Diagnostic] {
    switch self {
    case .emptyTitle: EmptyTitleCheck.diagnostics(in: source)
    case .settings: SettingsCheck.diagnostics(in: source)
    case .dueBeforeStart: DueBeforeStartCheck.diagnostics(in: source)
    case .quarterOrder: QuarterOrderCheck.diagnostics(in: source)
    case .criterionTarget: CriterionTargetCheck.diagnostics(in: source)
    case .milestoneDay: MilestoneDayCheck.diagnostics(in: source)
    case .cumulativeFigure: CumulativeFigureCheck.diagnostics(in: source)
    case .incrementSum: IncrementSumCheck.diagnostics(in: source)
    case .shareSum: ShareSumCheck.diagnostics(in: source)
    case .year: YearCheck.diagnostics(in: source)
    case .sameQuantity: SameQuantityCheck.diagnostics(in: source)
    case .part: PartCheck.diagnostics(in: source)
    case .fundingSum: FundingSumCheck.diagnostics(in: source)
    case .missingUnit: MissingUnitCheck.diagnostics(in: source)
    case .unusedUnit: UnusedUnitCheck.diagnostics(in: source)
    case .serialOrder: SerialOrderCheck.diagnostics(in: source)
    case .announcedCount: AnnouncedCountCheck.diagnostics(in: source)
    case .rateLimit: RateLimitCheck.diagnostics(in: source)
    case .issueDay: IssueDayCheck.diagnostics(in: source)
    case .percentagePoint: PercentagePointCheck.diagnostics(in: source)
    case .textPercentage: TextPercentageCheck.diagnostics(in: source)
    case .toldTwice: ToldTwiceCheck.diagnostics(in: source)
    case .fundingUnit: FundingUnitCheck.diagnostics(in: source)
    case .doublePart: DoublePartCheck.diagnostics(in: source)
    case .leadSupport: LeadSupportCheck.diagnostics(in: source)
    case .unitSpelling: UnitSpellingCheck.diagnostics(in: source)
    case .unitPlace: UnitPlaceCheck.diagnostics(in: source)
    case .loneUnit: LoneUnitCheck.diagnostics(in: source)
    case .documentNumber: DocumentNumberCheck.diagnostics(in: source)
    case .idleAcknowledgement: IdleAcknowledgementCheck.diagnostics(in: source)
    }
  }

  /// Every id.
  package static let ids = allCases.map(\.rawValue)
}
