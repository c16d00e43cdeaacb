package import DubanDiagnostics

/// The words of the wall's playlist and options.
extension Diagnostic.Accepted {
  /// How long a page stays.
  package static let dwell = described("停留时间（5 秒到 60 分），如 20s 或 2m", "a time from 5s to 60m, such as 20s or 2m")
  /// From when to when pages are shown.
  package static let hours = described("时段，如 07-22 或 07:30-22:00", "hours such as 07-22 or 07:30-22:00")
  /// Keys, one after the other.
  package static let chord = described(
    "先后按下的两个或更多的键，如 \"ctrl-x ctrl-q\"", "two keys or more, such as \"ctrl-x ctrl-q\"")
}
