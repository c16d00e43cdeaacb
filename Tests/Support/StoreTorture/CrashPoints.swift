import DubanCore
import DubanStore
import Foundation

/// Stops the program, or lets the system refuse it something, at every call by which an act changes files, and looks at what is left.
///
/// Between two such calls nothing on the disk changes, so that the moment before each stands for all moments.
package struct CrashPoints {
  /// What a person does with a store.
  package enum Act: String, CaseIterable, Sendable {
    case update, undo, importNew, importMore, amend, circular, restore
  }

  /// What happens at a call.
  package enum Fault: String, CaseIterable, Sendable {
    /// The program is killed before the call is done.
    case kill
    /// The call is refused: no room, a fault of the disk, the quota is used up, no more room for open files.
    case full, broken, quota, files

    fileprivate var injected: String {
      switch self {
      case .kill: "signal=KILL"
      case .full: "error=ENOSPC"
      case .broken: "error=EIO"
      case .quota: "error=EDQUOT"
      case .files: "error=ENFILE"
      }
    }

    /// The calls at which it may happen.
    fileprivate var calls: [String] {
      switch self {
      case .files: ["openat"]
      case .kill, .full, .broken, .quota: Self.changing
      }
    }

    private static let changing = [
      "pwrite64", "fdatasync", "fsync", "ftruncate", "openat", "unlink", "rename", "renameat2", "link", "fallocate",
    ]
  }

  /// One moment: the call of that name, counted from 1.
  package struct Point: Hashable, Sendable, CustomStringConvertible {
    package let act: Act
    package let fault: Fault
    package let call: String
    package let number: Int
    package var description: String { "\(act), \(call) \(number), \(fault)" }
  }

  private let program: String
  private let folder: String

  /// Prepares the stores and files of all acts.
  ///
  /// - Parameters:
  ///   - program: the program's path.
  ///   - folder: an empty folder of its own.
  package init(program: String, in folder: String) throws {
    (self.program, self.folder) = (program, folder)
    try FileManager.default.createDirectory(atPath: folder + "/home", withIntermediateDirectories: true)
    try MadeStore.make(at: folder + "/made.duban")
    let written = try run([
      "export", MadeStore.id, "--format", "yaml", "-o", folder + "/plan.yaml", "--store", folder + "/made.duban",
    ])
    guard written.code == 0 else { throw Failure(sentence: written.talk) }
    let other = try String(contentsOfFile: folder + "/plan.yaml", encoding: .utf8)
      .replacing("id: \(MadeStore.id)", with: "id: other-2020")
    try other.write(toFile: folder + "/other.yaml", atomically: true, encoding: .utf8)
    let change = "amend: \(MadeStore.id)\nreason: 工期调整\napprover: 市政府\ntasks:\n  - {id: 1-2, due: 2020-11-30}\n"
    try change.write(toFile: folder + "/change.yaml", atomically: true, encoding: .utf8)
    try FileManager.default.copyItem(atPath: folder + "/made.duban", toPath: folder + "/backup.duban")
    // What is put back differs from what is there.
    let added = try run(["update", "\(MadeStore.id)/1-2", "--note", "其后", "--store", folder + "/made.duban"])
    guard added.code == 0 else { throw Failure(sentence: added.talk) }
  }

  /// Why the acts could not be prepared.
  private struct Failure: Error { let sentence: String }

  /// The moments of an act, in order of their calls.
  package func points(of act: Act, _ fault: Fault) throws -> [Point] {
    let counted = try run(
      arguments(act),
      under: files + ["-c", "-o", folder + "/counted", "-e", "trace=" + fault.calls.joined(separator: ",")],
      on: try fresh(act))
    guard counted.code == 0 else { throw Failure(sentence: counted.talk) }
    let table = try String(contentsOfFile: folder + "/counted", encoding: .utf8)
    return table.split(separator: "\n").flatMap { line -> [Point] in
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 5, let name = words.last, fault.calls.contains(name), let calls = Int(words[3]) else {
        return []
      }
      return (1...calls).map { Point(act: act, fault: fault, call: name, number: $0) }
    }
  }

  /// What is wrong after the act was done with that fault at that moment; nil when all is as it should be.
  package func wrong(at point: Point) throws -> String? {
    let store = try fresh(point.act)
    let before = try? entries(store)
    let inject =
      files + [
        "-o", "/dev/null", "-e", "trace=\(point.call)", "-e",
        "inject=\(point.call):\(point.fault.injected):when=\(point.number)",
      ]
    let done = try run(arguments(point.act), under: inject, on: store)
    if point.fault == .kill, done.code == 0 { return nil }
    if done.isStopped { return "did not end within a minute" }
    if point.fault != .kill, done.code > 64 && done.code != 74 || done.talk.contains("Fatal error") {
      return "ended by itself: \(done.talk)"
    }
    if point.fault != .kill, done.code != 0, done.talk.isEmpty { return "refused without a sentence" }
    // What was told to be done is there, and otherwise all of it or nothing.
    let again = try run(["check", store])
    let isThere = FileManager.default.fileExists(atPath: store)
    if isThere, again.code != 0, !(point.act == .importNew && (try? entries(store)) == nil) {
      return "check: \(again.output)\(again.talk)"
    }
    if let before {
      guard let after = try? entries(store) else { return "cannot be read afterwards" }
      if point.act != .restore {
        guard after.starts(with: before) else { return "entries were lost" }
        if done.code == 0, after == before { return "was told to be done and is not" }
      }
    }
    // The next one finds nothing in its way and leaves nothing behind.
    let next = try run(arguments(point.act), on: store)
    let isAsBefore = (try? entries(store)) == before
    if next.code != 0, isAsBefore || before == nil && (try? entries(store)) == nil {
      return "the next try: \(next.talk)"
    }
    let reader = try Store(opening: store, mode: .readWrite(create: false))
    let findings = try reader.findings()
    reader.close()
    if !findings.isEmpty { return "\(findings)" }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder + "/store").filter {
      $0.hasSuffix("-unfinished")
    }
    return left.isEmpty ? nil : "left behind: \(left)"
  }

  /// The files in which the act changes anything, for `strace`: what the program is loaded from is none of them.
  private var files: [String] {
    let store = folder + "/store/plans.duban"
    let copies = ["", ".restoring-unfinished", ".before.bak-unfinished", ".before.bak", ".log.bak"].map { store + $0 }
    return copies.flatMap { copy in ["", "-wal", "-shm", "-journal"].flatMap { ["-P", copy + $0] } }
  }

  /// A store as the act finds it; for a new one there is none.
  private func fresh(_ act: Act) throws -> String {
    let place = folder + "/store"
    try? FileManager.default.removeItem(atPath: place)
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let store = place + "/plans.duban"
    if act != .importNew { try FileManager.default.copyItem(atPath: folder + "/made.duban", toPath: store) }
    return store
  }

  private func arguments(_ act: Act) -> [String] {
    switch act {
    case .update: ["update", "\(MadeStore.id)/1-1", "--note", "进展"]
    case .undo: ["undo"]
    case .importNew: ["import", folder + "/plan.yaml"]
    case .importMore: ["import", folder + "/other.yaml"]
    case .amend: ["amend", MadeStore.id, folder + "/change.yaml", "--yes"]
    case .circular: ["report", "--plan", MadeStore.id, "--issue", "--office", "市政府督查室", "--format", "text"]
    case .restore: ["restore", folder + "/backup.duban"]
    }
  }

  private func entries(_ store: String) throws -> [Entry] {
    let store = try Store(opening: store, mode: .readOnly)
    defer { store.close() }
    return try store.entries(since: 0)
  }

  /// What came of a run of the program.
  private struct Ran {
    let code: Int32
    let output: String
    let talk: String
    let isStopped: Bool
  }

  /// Runs the program, under `strace` with the given arguments where there are any, and stops it after a minute.
  private func run(_ arguments: [String], under tracing: [String] = [], on store: String? = nil) throws -> Ran {
    let process = Process()
    let whole = [program] + arguments + (store.map { ["--store", $0] } ?? [])
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = tracing.isEmpty ? whole : ["strace", "-f", "-qq"] + tracing + whole
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder + "/home", "LANG": "C.UTF-8", "DUBAN_ACTOR": "李明",
      "DUBAN_NOW": "2020-06-30T08:00:00Z",
    ]
    process.standardInput = FileHandle.nullDevice
    let (out, talk) = (folder + "/out", folder + "/talk")
    for path in [out, talk] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: out)
    process.standardError = FileHandle(forWritingAtPath: talk)
    try process.run()
    let end = ContinuousClock.now + .seconds(60)
    while process.isRunning, ContinuousClock.now < end { usleep(2000) }
    let isStopped = process.isRunning
    if isStopped { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
    // A program that was killed is told by strace in the same way.
    let code = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Ran(code: code, output: text(out), talk: text(talk), isStopped: isStopped)
  }
}
