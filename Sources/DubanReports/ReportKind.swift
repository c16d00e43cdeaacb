package import DubanCore

/// The reports that are made of boards and of how they stood before.
package enum ReportKind: String, CaseIterable, Hashable, Sendable {
  case circular, brief, comparison

  /// What it is called.
  package func words(_ language: Language) -> String {
    switch self {
    case .circular: language.pick("通报", "circular")
    case .brief: language.pick("一页通", "brief")
    case .comparison: language.pick("两日对比", "comparison")
    }
  }

  /// How many days it looks back unless it is told otherwise; nil where it then looks back at nothing.
  package var lookBack: Int? {
    switch self {
    case .circular: nil
    case .brief, .comparison: 7
    }
  }

  /// The report of this kind about `parts`.
  package func report(_ parts: [Circular.Part], _ settings: Circular.Settings, _ language: Language) -> Report {
    switch self {
    case .circular: Circular(parts, settings, language).report
    case .brief: Brief(parts, settings, language).report
    case .comparison: DayComparison(parts, settings, language).report
    }
  }
}
