import Foundation

/// The names of time zones, as the system knows them.
enum TimeZoneName {
  /// Whether `name` is an IANA zone such as `Asia/Shanghai`.
  static func exists(_ name: String) -> Bool {
    // The default is known without loading the tables.
    name == "Asia/Shanghai" || TimeZone(identifier: name) != nil
  }
}
