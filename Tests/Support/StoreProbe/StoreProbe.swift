import CConfinement
import DubanCore
import DubanStore
import Foundation
import GRDB

/// Opens a store in a process of its own, so that tests can run it as somebody else, many at once, or kill it.
@main
struct StoreProbe {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    func number(_ index: Int) -> Int { index < arguments.count ? Int(arguments[index]) ?? 0 : 0 }
    do {
      switch arguments.first {
      case "read": try read(arguments[1], as: arguments.count > 2 ? arguments[2] : "reader")
      case "watch": try watch(arguments[1], as: arguments.count > 2 ? arguments[2] : "reader")
      case "follow": try follow(arguments[1], as: arguments[2], milliseconds: number(3))
      case "write": try write(arguments[1], actor: arguments[2], acts: number(3), size: number(4))
      case "hold": try hold(arguments[1])
      case "stall": try stall(arguments[1])
      default:
        FileHandle.standardError.write(Data("StoreProbe read|watch|follow|write|hold|stall PATH\n".utf8))
        exit(64)
      }
    } catch let error as StoreError {
      say("refused: \(error.words(.english))")
      exit(1)
    }
  }

  /// The store for a `reader`, for a `display`, or for a `confined` one, which has given up everything but reading its folder.
  private static func open(_ path: String, as role: String) throws -> Store {
    if role == "confined" {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      let measures = folder.withCString { folder in
        withUnsafePointer(to: Optional(folder)) { cc_confine($0, 1) }
      }
      guard measures > 0 else {
        say("not confined: \(measures)")
        exit(2)
      }
    }
    return try Store(opening: path, mode: role == "reader" ? .readOnly : .sealed)
  }

  /// Reads again and again, and prints how often something new was seen and what stood there last. Anything that goes wrong
  /// ends it.
  private static func follow(_ path: String, as role: String, milliseconds: Int) throws {
    let store = try open(path, as: role)
    say("ready")
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    var (news, last) = (0, try store.lastSeq())
    while ContinuousClock.now < end {
      guard try store.hasChanged() else { continue }
      let seq = try store.lastSeq()
      guard seq >= last, try store.entries(since: seq - 1).count >= 1 else {
        say("went back from \(last) to \(seq)")
        exit(3)
      }
      if seq > last { news += 1 }
      last = seq
    }
    say("\(news)")
    // What was committed last is there without another commit.
    while try !store.hasChanged(), ContinuousClock.now < end + .seconds(1) { usleep(1000) }
    say("\(try store.lastSeq())")
  }

  /// Prints the number of plans and the last entry's, as somebody who may only read.
  private static func read(_ path: String, as role: String) throws {
    let store = try open(path, as: role)
    say("\(try store.plans().count) \(try store.lastSeq()) \(try store.entries(since: 0).count)")
  }

  /// Prints the last entry's number, and again whenever it has become another one, until the input ends. A writer that only
  /// opens or closes the store may count as a change too, without any entry.
  private static func watch(_ path: String, as role: String) throws {
    let store = try open(path, as: role)
    var told = try store.lastSeq()
    say("\(told)")
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    while poll(&input, 1, 20) == 0 {
      guard try store.hasChanged(), try store.lastSeq() != told else { continue }
      told = try store.lastSeq()
      say("\(told)")
    }
  }

  /// Records so many acts of so many remarks each, one on each of the plan's first tasks, and again when another was
  /// quicker.
  private static func write(_ path: String, actor: String, acts: Int, size: Int) throws {
    let store = try Store(opening: path, mode: .readWrite(create: false))
    let plan = try store.plans()[0]
    say("ready")
    for act in 1...acts {
      var done = false
      while !done {
        let drafts = try plan.allTasks.prefix(size).map { task in
          Draft(
            plan: plan.id, subject: task.id, on: plan.period.start, change: .remark, note: "\(actor) \(act)",
            seen: try store.version(of: plan.id, subject: task.id))
        }
        do throws(StoreError) {
          try store.record(
            drafts, by: Author(actor), at: Instant(milliseconds: 0), recorded: { _ in plan.period.start })
          done = true
        } catch .changedMeanwhile {
          continue
        }
      }
    }
    say("done")
  }

  /// Keeps the store open for writing until the input ends.
  private static func hold(_ path: String) throws {
    let store = try Store(opening: path, mode: .readWrite(create: false))
    say("ready")
    _ = FileHandle.standardInput.readDataToEndOfFile()
    store.close()
  }

  /// Stops for good in the middle of a transaction, part of which lies in the log already.
  private static func stall(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE")
      for number in 1...3000 {
        try db.execute(
          sql: "INSERT INTO setting (plan, name, value) VALUES (0, ?, ?)",
          arguments: ["half \(number)", String(repeating: "x", count: 500)])
      }
      say("ready")
      while true { sleep(60) }
    }
  }

  /// Prints a line at once, also into a pipe.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }
}
