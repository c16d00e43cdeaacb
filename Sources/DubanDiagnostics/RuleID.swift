/// Every rule by which something is found wrong, by the id that `check --format json` calls `rule` and that a plan acknowledges.
///
/// The one registry: an id stands here and nowhere else. What a rule of plans looks for stands in its own file (`Checks/` of
/// DubanDocuments); what to do about it in `RuleID+Advice.swift`.
package enum RuleID: String, CaseIterable, Sendable {
  // What reading any file finds.
  case unreadable
  case unknownKey = "unknown-key"
  case missingKey = "missing-key"
  case repeatedKey = "repeated-key"
  case wrongValue = "wrong-value"
  case undeclared
  case joinedNames = "joined-names"
  case duplicate
  case inconsistent
  // What reading a published document leaves open.
  case noPlan = "no-plan"
  case uncertain
  case missing
  case ignored
  // What is wrong in a store.
  case store
  // What the checker finds in a plan.
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
  case groupMembers = "group-members"
  case documentNumber = "document-number"
  case annex
  case weightSum = "weight-sum"
  case idleAcknowledgement = "idle-acknowledgement"

  /// Who asks by a rule.
  package enum Group: String, CaseIterable, Sendable {
    case reading, document, store, plan
  }

  /// Who asks by it.
  package var group: Group {
    switch self {
    case .unreadable, .unknownKey, .missingKey, .repeatedKey, .wrongValue, .undeclared, .joinedNames, .duplicate,
      .inconsistent:
      .reading
    case .noPlan, .uncertain, .missing, .ignored: .document
    case .store: .store
    case .emptyTitle, .settings, .dueBeforeStart, .quarterOrder, .criterionTarget, .milestoneDay, .cumulativeFigure,
      .incrementSum, .shareSum, .year, .sameQuantity, .part, .fundingSum, .missingUnit, .unusedUnit, .serialOrder,
      .announcedCount, .rateLimit, .issueDay, .percentagePoint, .textPercentage, .toldTwice, .fundingUnit,
      .doublePart, .leadSupport, .unitSpelling, .unitPlace, .loneUnit, .groupMembers, .documentNumber, .annex,
      .weightSum, .idleAcknowledgement:
      .plan
    }
  }

  /// The ids of the rules of plans, which a plan may acknowledge.
  package static let ofPlans = allCases.filter { $0.group == .plan }.map(\.rawValue)

  /// How sure what it finds is, unless a finding says otherwise.
  package var certainty: Diagnostic.Certainty {
    switch self {
    case .unreadable, .unknownKey, .missingKey, .repeatedKey, .wrongValue, .undeclared, .duplicate, .inconsistent,
      .noPlan, .missing, .ignored, .store, .emptyTitle, .settings, .dueBeforeStart, .quarterOrder, .criterionTarget,
      .milestoneDay, .shareSum, .year, .sameQuantity, .part, .fundingSum, .missingUnit, .unusedUnit, .issueDay,
      .fundingUnit, .doublePart, .groupMembers, .idleAcknowledgement:
      .certain
    case .joinedNames, .cumulativeFigure, .incrementSum, .serialOrder, .announcedCount, .rateLimit, .percentagePoint,
      .textPercentage, .documentNumber, .annex, .weightSum:
      .likely
    case .uncertain, .toldTwice, .leadSupport, .unitSpelling, .unitPlace, .loneUnit: .possible
    }
  }
}
