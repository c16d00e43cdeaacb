import Foundation

/// The names of time zones, as the system knows them.
enum TimeZoneName {
  /// Whether `name` is an IANA zone by area and city such as `Asia/Shanghai`, or `UTC`.
  ///
  /// Short names are none: `CST` is Chicago's time to the system and China's to a person, and `Etc/GMT+8` lies eight hours
  /// west.
  static func exists(_ name: String) -> Bool {
    // The default is known without loading the tables.
    if name == "Asia/Shanghai" || name == "UTC" { return true }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, let area = parts.first, areas.contains(String(area)) else { return false }
    return TimeZone(identifier: name) != nil
  }

  private static let areas: Set<String> = [
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
  ]
}
