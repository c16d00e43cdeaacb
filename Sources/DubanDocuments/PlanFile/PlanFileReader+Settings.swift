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
    days(&fields, "dueSoonDays").map { settings.dueSoonDays = $0 }
    points(&fields, "behindPoints").map { settings.behindPoints = $0 }
    points(&fields, "farBehindPoints").map { settings.farBehindPoints = $0 }
    points(&fields, "aboutPercent").map { settings.aboutPercent = $0 }
    fields.truth("proRateBesideWords").map { settings.proRateBesideWords = $0 }
    points(&fields, "proRateFrom").map { settings.proRateFrom = $0 }
    fields.word("reporting", ReportingRhythm.self).map { settings.reporting = $0 }
    days(&fields, "acknowledgeDays").map { settings.acknowledgeDays = $0 }
    days(&fields, "handBackDays").map { settings.handBackDays = $0 }
    fields.truth("closingNeedsEvidence").map { settings.closingNeedsEvidence = $0 }
    settings.holidays = Set(fields.days("holidays")).sorted()
    settings.makeUpDays = Set(fields.days("makeUpDays")).sorted()
    return settings
  }

  /// A number of days, 0 to 366.
  func days(_ fields: inout MappingReader, _ key: String) -> Int? {
    guard let days = fields.wholeNumber(key, anyOf: ["个工作日", "工作日", "天", "日"]) else { return nil }
    guard (0...366).contains(days) else {
      fields.refuse(key, accepted: .atLeast(0))
      return nil
    }
    return days
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
