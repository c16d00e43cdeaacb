import DubanCore
import DubanDiagnostics

/// Rule: far behind is further behind than behind. Error.
enum SettingsCheck: PlanRule {
  static func diagnostics(in source: PlanSource) -> [Diagnostic] {
    let settings = source.plan.settings
    guard settings.farBehindPoints < settings.behindPoints else { return [] }
    return [
      source.finding(
        .error, at: .header, "滞后界限（\(settings.farBehindPoints)）小于预警界限（\(settings.behindPoints)）",
        "farBehindPoints (\(settings.farBehindPoints)) is less than behindPoints (\(settings.behindPoints))")
    ]
  }
}
