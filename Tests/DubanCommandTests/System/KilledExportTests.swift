import Foundation
import StorySupport
import Testing

/// An export that is killed in the middle leaves nothing: neither beside its file nor among temporary files.
@Suite struct `A killed export` {
  private let office: Office

  init() throws { office = try Office() }

  /// Starts the program with `arguments`, kills it as soon as it holds a file open in `folder`, and tells how that file is called;
  /// nil when the program was quicker.
  private func kill(_ arguments: [String], in folder: URL) throws -> String? {
    let process = Process()
    process.executableURL = URL(filePath: Program.duban().path)
    process.arguments = arguments
    process.environment = [
      "HOME": office.folder.url.path, "TMPDIR": folder.path, "LANG": "C.UTF-8", "DUBAN_ACTOR": "张三",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let open = "/proc/\(process.processIdentifier)/fd"
    var found: String?
    while found == nil, process.isRunning {
      found = (try? FileManager.default.contentsOfDirectory(atPath: open))?.lazy
        .compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "\(open)/\($0)") }
        .first { $0.hasPrefix(folder.path + "/") }
    }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal ? found : nil
  }

  @Test(arguments: [
    ["export", "huaian-2020", "--format", "xlsx"], ["export", "huaian-2020", "--sheets"],
  ])
  func `leaves no file`(_ command: [String]) throws {
    let folder = office.folder.url.appending(path: "temporary")
    let target = office.folder.url.appending(path: "out")
    for place in [folder, target] {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }
    let output =
      command.contains("--sheets") ? target.appending(path: "sheets").path : target.appending(path: "a.xlsx").path
    var killed = 0
    for _ in 0..<20 where killed < 3 {
      guard let file = try kill(command + ["--store", SampleStore.path, "-o", output], in: folder) else {
        try? FileManager.default.removeItem(atPath: output)
        continue
      }
      killed += 1
      #expect(file.hasSuffix(" (deleted)"), "\(file) has a name")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
      let written = try FileManager.default.subpathsOfDirectory(atPath: target.path)
      #expect(!written.contains { $0.split(separator: "/").last?.hasPrefix(".") == true })
    }
    #expect(killed > 0, "one of twenty was caught in the middle")
  }
}
