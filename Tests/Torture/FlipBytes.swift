import ArgumentParser
import DubanCore
import Foundation
import StoreTorture

/// Turns every byte of a store over, one at a time.
struct FlipBytes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bytes", abstract: "Turns every byte of a store over, one at a time.")

  @Argument(help: "A store that nobody has open; left out, one is made.") var store: String?
  @Option(help: "The day of review.") var day = MadeStore.day.description
  @Option(help: "The first byte.") var from = 0
  @Option(help: "Every how manieth byte is tried.") var step = 1
  @Option(help: "Which bits of it are turned over.") var mask: UInt8 = 0x01
  @Flag(help: "Names the bytes of which anything but 'found' or 'meaningless' came.") var list = false
  @Flag(help: .hidden) var child = false

  func run() throws {
    if child, let store { return try tell(store) }
    let folder = FileManager.default.temporaryDirectory.path + "/duban-torture-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let made = folder + "/made.duban"
    if store == nil { try MadeStore.make(at: made) }
    let store = store ?? made
    var counts: [String: Int] = [:]
    var next = from
    while true {
      // A child of its own for each would be slow: one goes on until it ends, and what ended it counts.
      let told = try outcomes(of: store, from: next)
      for line in told where line.count == 2 {
        counts[line[1], default: 0] += 1
        if list, !["found", "meaningless", "refused"].contains(line[1]) { print("\(line[0]): \(line[1])") }
      }
      guard let last = told.last, last.count == 1, let place = Int(last[0]) else { break }
      counts["signal", default: 0] += 1
      if list { print("\(place): signal") }
      next = place + 1
    }
    let names = FlippedBytes.Outcome.allCases.map(\.rawValue) + ["signal"]
    print(names.map { "\($0) \(counts[$0] ?? 0)" }.joined(separator: ", "))
  }

  /// What a child tells before it ends: each byte with its outcome, and the last without one where it did not come to that.
  private func outcomes(of store: String, from place: Int) throws -> [[String]] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments =
      ["bytes", store, "--day", day, "--from", "\(place)", "--step", "\(step)", "--mask", "\(mask)", "--child"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: " ").map(String.init)
    }
  }

  /// Turns over what it is told and tells the outcomes, as the child does.
  private func tell(_ store: String) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/duban-torture-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard let day = Day(day) else { throw ValidationError("--day is no day.") }
    let bytes = try FlippedBytes(of: store, at: folder + "/flipped.duban", on: day, program: "torture")
    for (number, place) in bytes.places.enumerated() where place >= from && number.isMultiple(of: step) {
      say("\(place) ")
      say("\(try bytes.outcome(at: place, mask: mask).rawValue)\n")
    }
  }

  private func say(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
