import DubanCore
package import DubanDiagnostics

/// What `duban check` finds beyond the structure: where a plan contradicts itself or leaves something open.
///
/// An error is something that no published document can mean; everything that one may well say, however odd, is a remark.
package enum PlanCheck {
  /// The findings, in the order of the file.
  ///
  /// Remarks that the plan acknowledges with a reason, for an item or throughout, are left out; an error cannot be acknowledged away.
  package static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let acknowledged = Set(source.plan.acknowledged.map { [$0.rule, $0.item] })
    return RuleID.allCases.flatMap { rule in
      (rule.plan?.diagnostics(in: source) ?? []).map { finding in
        var finding = finding
        finding.rule = rule
        finding.certainty = rule.certainty
        return finding
      }
    }
    .filter { diagnostic in
      guard diagnostic.severity != .error else { return true }
      let rule = diagnostic.rule.rawValue
      return !acknowledged.contains([rule, diagnostic.item ?? ""]) && !acknowledged.contains([rule, ""])
    }
    .sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
  }
}

extension PlanSource {
  /// A finding at `spot`, in both languages; `against` is where the other half of a contradiction stands.
  func finding(
    _ severity: Diagnostic.Severity, at spot: PlanSpot, against: PlanSpot? = nil, _ chinese: String, _ english: String
  ) -> Diagnostic {
    var finding = Diagnostic(place(of: spot), .inconsistent(chinese: chinese, english: english), severity: severity)
    finding.item = spot.item
    if let against {
      finding.other = place(of: against)
      finding.otherItem = against.item
    }
    return finding
  }

  /// Every target of the plan with its spot.
  var targets: [(spot: PlanSpot, target: Target)] {
    let ofIndicators = plan.indicators.map { (PlanSpot.target(item: $0.id, index: 0), $0.target) }
    let ofTasks = plan.allTasks.flatMap { task in
      task.targets.enumerated().map { (PlanSpot.target(item: task.id, index: $0), $1) }
    }
    return ofIndicators + ofTasks
  }

  /// Every funding of the plan.
  var allFunding: [Funding] { plan.funding + plan.allTasks.flatMap(\.funding) }
}
