import Foundation
import StorySupport
import Testing

/// A folder to work in and the program to work with; what a person's own settings say changes nothing here.
struct Office {
  /// What a run of the program gave.
  struct Ran {
    let output: String
    let talk: String
    let code: Int32

    /// The lines of the output.
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The path of `name` in the folder.
  func path(_ name: String) -> String { folder.url.appending(path: name).path }

  /// Writes `text` into the file called `name` and returns its path.
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: folder.url.appending(path: name))
    return path(name)
  }

  /// A copy of the store with the samples, to be written into.
  func copyOfSamples() throws -> String {
    let copy = path("plans.duban")
    for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: try SampleStore.path + suffix) {
      try FileManager.default.copyItem(atPath: try SampleStore.path + suffix, toPath: copy + suffix)
    }
    return copy
  }

  /// Runs a line of the shell in the folder, in which `$duban` is the program.
  func shell(_ line: String, environment: [String: String] = [:]) throws -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.url.path, "LANG": "C.UTF-8", "duban": Program.duban().path,
    ].merging(environment) { $1 }
    process.currentDirectoryURL = folder.url
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (output, process.terminationStatus)
  }

  /// Runs the program with `arguments`; a variable that is nil is not there.
  func run(
    _ arguments: String..., environment: [String: String?] = [:], input: String = ""
  ) throws -> Ran {
    try run(arguments, environment: environment, input: input)
  }

  func run(_ arguments: [String], environment: [String: String?] = [:], input: String = "") throws -> Ran {
    let id = UUID().uuidString
    let files = ["in", "out", "err"].map { folder.url.appending(path: "\(id).\($0)") }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: Program.duban().path)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = Office.environment(home: folder.url.path).merging(environment) { $1 }.compactMapValues { $0 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "the program was killed")
    return Ran(
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      talk: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self), code: process.terminationStatus)
  }

  private static func environment(home: String) -> [String: String?] {
    [
      "PATH": "/usr/bin:/bin", "HOME": home, "LANG": "C.UTF-8", "TMPDIR": home, "DUBAN_ACTOR": "张三",
      "DUBAN_NOW": "2026-03-01T02:00:00Z",
    ]
  }
}

/// The five plans with their made-up updates in one store, made once and only read.
enum SampleStore {
  /// The `SampleData` of the checkout.
  static let folder = URL(filePath: #filePath).appending(path: "../../../../SampleData").standardized.path

  /// The plan files.
  static let plans = ["huaian-2020", "huaian-district-2022", "suqian-2024", "yangxian-2023", "zhonglou-2022"]

  /// Every file of the samples, plans first.
  static var files: [String] {
    plans.map { "\(folder)/\($0).yaml" } + plans.map { "\(folder)/updates/\($0).yaml" }
  }

  /// Where the store is.
  static var path: String { get throws { try made.get() } }

  private static let made = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "duban-samples-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: "\(NSTemporaryDirectory())/duban-samples-\(getpid())") }
    let path = folder.appending(path: "plans.duban").path
    let ran = try Office().run(["import", "--store", path] + files)
    try #require(ran.code == 0, "the samples could not be imported: \(ran.talk)")
    return path
  }
}
