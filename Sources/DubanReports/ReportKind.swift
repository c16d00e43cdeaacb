package import DubanCore

/// The reports that are shown together: three that are made of boards and of how they stood before, and the assessment of units.
package enum ReportKind: String, CaseIterable, Hashable, Sendable {
  case circular, brief, comparison, assessment

  /// What it is called.
  package func words(_ language: Language) -> String {
    switch self {
    case .circular: language.pick("通报", "circular")
    case .brief: language.pick("一页通", "brief")
    case .comparison: language.pick("两日对比", "comparison")
    case .assessment: language.pick("考核", "assessment")
    }
  }

  /// How many days it looks back unless it is told otherwise; nil where it then looks back at nothing.
  package var lookBack: Int? {
    switch self {
    case .circular, .assessment: nil
    case .brief, .comparison: 7
    }
  }

  /// The report of this kind about `parts`.
  ///
  /// - Parameter scored: what the assessment tells of; nothing else asks for it.
  package func report(
    _ parts: [Circular.Part], _ settings: Circular.Settings, _ language: Language, scored: [ScoringReport.Part] = []
  ) -> Report {
    switch self {
    case .circular: Circular(parts, settings, language).report
    case .brief: Brief(parts, settings, language).report
    case .comparison: DayComparison(parts, settings, language).report
    case .assessment: ScoringReport(scored, office: settings.office, day: settings.day, language).report
    }
  }
}
