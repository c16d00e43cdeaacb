import Foundation

/// Tells how long things take and how much memory they took.
enum Stopwatch {
  /// What `body` returns; its time is printed beside `what`, with the processor's time, which tells more on a busy machine.
  @discardableResult
  static func time<Result>(_ what: String, _ body: () throws -> Result) rethrows -> Result {
    let (start, used) = (ContinuousClock.now, processor())
    let result = try body()
    print("  \(what): \(ContinuousClock.now - start), processor \(processor() - used)")
    return result
  }

  /// How long the process has had a processor.
  private static func processor() -> Duration {
    var usage = rusage()
    getrusage(.init(RUSAGE_SELF.rawValue), &usage)
    let (user, system) = (usage.ru_utime, usage.ru_stime)
    return .seconds(user.tv_sec + system.tv_sec) + .microseconds(Int64(user.tv_usec + system.tv_usec))
  }

  /// The most memory that the process has had so far. Megabytes.
  static func resident() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 / 1024 } ?? 0
  }
}
