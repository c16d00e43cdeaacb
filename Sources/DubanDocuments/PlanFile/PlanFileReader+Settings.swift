import DubanCore
import DubanDiagnostics

extension PlanFileReader {
  /// The settings; what is not said keeps its default.
  mutating func settings(_ node: SourceNode) -> PlanSettings {
    var settings = PlanSettings()
    var fields = mapping(node)
    defer { diagnostics += fields.finish() }
    if let zone = fields.text("timeZone") {
      if TimeZoneName.exists(zone) {
        settings.timeZone = zone
      } else {
        fields.refuse("timeZone", accepted: .timeZone)
      }
    }
    if let days = fields.wholeNumber("dueSoonDays", anyOf: ["天", "日"]) {
      if (0...366).contains(days) {
        settings.dueSoonDays = days
      } else {
        fields.refuse("dueSoonDays", accepted: .atLeast(0))
      }
    }
    points(&fields, "behindPoints").map { settings.behindPoints = $0 }
    points(&fields, "farBehindPoints").map { settings.farBehindPoints = $0 }
    points(&fields, "aboutPercent").map { settings.aboutPercent = $0 }
    fields.truth("proRateBesideWords").map { settings.proRateBesideWords = $0 }
    points(&fields, "proRateFrom").map { settings.proRateFrom = $0 }
    fields.word("reporting", ReportingRhythm.self).map { settings.reporting = $0 }
    return settings
  }

  /// Percentage points, 0 or more.
  private func points(_ fields: inout MappingReader, _ key: String) -> Figure? {
    guard let figure = fields.figure(key, FigureReader(anyOf: ["个百分点", "%"])) else { return nil }
    guard figure >= .zero else {
      fields.refuse(key, accepted: .positiveNumber)
      return nil
    }
    return figure
  }
}
