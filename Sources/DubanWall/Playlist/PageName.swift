package import DubanCore

/// The pages of the wall; the raw value names one in playlists and on the command line.
package enum PageName: String, CaseIterable, Sendable {
  /// The plan in figures to be read from across the room.
  case headline
  /// What is overdue, most days first.
  case overdue
  /// What is due next, nearest first.
  case next
  /// Indicators against where they should be.
  case indicators
  /// Units by what they have open and overdue.
  case units
  /// What was recorded today.
  case changed

  /// What people call it.
  package func words(_ language: Language) -> String {
    switch self {
    case .headline: language.pick("总览", "Headline")
    case .overdue: language.pick("逾期", "Overdue")
    case .next: language.pick("即将到期", "Due next")
    case .indicators: language.pick("指标", "Indicators")
    case .units: language.pick("责任单位", "Units")
    case .changed: language.pick("今日变化", "Changed today")
    }
  }
}
