import ArgumentParser
import Foundation
import StoreTorture

/// Stops the program, or has the system refuse it something, at every call by which an act changes files.
struct KillPoints: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "crashes",
    abstract: "Stops the program at every call by which an act changes files, or has it refused.")

  @Argument(help: "The program.") var program: String
  @Option(help: "Every how manieth moment is tried.") var step = 1
  @Option(help: "The one act that is tried.") var act: String?

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/duban-torture-\(getpid())"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let points = try CrashPoints(program: program, in: folder)
    for act in CrashPoints.Act.allCases where self.act == nil || self.act == act.rawValue {
      for fault in CrashPoints.Fault.allCases {
        let all = try points.points(of: act, fault)
        var (tried, wrong) = (0, 0)
        for point in stride(from: 0, to: all.count, by: step).map({ all[$0] }) {
          tried += 1
          guard let found = try points.wrong(at: point) else { continue }
          wrong += 1
          print("  \(point): \(found)")
        }
        print("\(act) \(fault): \(tried) moments, \(wrong) wrong")
      }
    }
  }
}
