import Foundation

/// Tells how long things take and how much memory they took.
enum Stopwatch {
  /// What `body` returns; its time is printed beside `what`.
  @discardableResult
  static func time<Result>(_ what: String, _ body: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try body()
    print("  \(what): \(ContinuousClock.now - start)")
    return result
  }

  /// The most memory that the process has had so far. Megabytes.
  static func resident() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 / 1024 } ?? 0
  }
}
