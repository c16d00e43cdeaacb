import Foundation
import Testing

/// A process that opens a store: see StoreProbe.
final class Probe {
  private let process = Process()
  private let output = Pipe()
  private let input = Pipe()
  private var pending: [UInt8] = []

  /// Starts the probe with `arguments`; as the user nobody when `stranger` is set.
  convenience init(_ arguments: String..., stranger: Bool = false) throws {
    try self.init(arguments, stranger: stranger)
  }

  init(_ arguments: [String], stranger: Bool) throws {
    let probe = try Probe.executable()
    let command = stranger ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", probe] : [probe]
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command + arguments
    process.standardOutput = output
    process.standardInput = input
    if arguments.isEmpty { process.standardError = FileHandle.nullDevice }
    try process.run()
    try output.fileHandleForWriting.close()
    try input.fileHandleForReading.close()
  }

  deinit {
    kill()
  }

  /// The next line that it prints; nil when it ended.
  func line() throws -> String? {
    while true {
      if let end = pending.firstIndex(of: 10) {
        defer { pending.removeFirst(end + 1) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { return nil }
      pending.append(contentsOf: data)
    }
  }

  /// Ends its input, waits for it, and returns how it ended.
  @discardableResult
  func finish() throws -> Int32 {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Ends it as a power cut would.
  func kill() {
    guard process.isRunning else { return }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What a probe with `arguments` prints on its first line.
  static func line(_ arguments: String..., stranger: Bool = false) throws -> String? {
    let probe = try Probe(arguments, stranger: stranger)
    let line = try probe.line()
    try probe.finish()
    return line
  }

  /// Whether this test may become somebody else, and whether that one can reach the probe.
  static let canBeAStranger: Bool = {
    guard geteuid() == 0, let probe = try? Probe(stranger: true) else { return false }
    return (try? probe.finish()) == 64
  }()

  private static func executable() throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("StoreProbe").path
  }
}
