import DubanCore
import DubanDiagnostics

/// Rule: an acknowledgement names an item of the plan. Remark: what it let stand may have been renamed.
///
/// That its rule still finds something is not asked: a later copy may say so again.
enum IdleAcknowledgementCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    source.plan.acknowledged.filter { source.plan.item($0.item) == nil }.map { acknowledged in
      source.finding(
        .remark, at: .header, "acknowledged 里的“\(acknowledged.item)”在方案里没有",
        "there is no item '\(acknowledged.item)' as named under acknowledged")
    }
  }
}
