import ArgumentParser
import DubanCore
import DubanStore
import Foundation
import GRDB

/// Times durable updates, and the same number of synchronous transactions of plain SQLite, in turns.
struct MeasureUpdates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Times durable updates beside plain SQLite's synchronous transactions.")

  @Argument(help: "The store to update; its first task gets the reports.")
  var store: String

  @Option(help: "How many updates each time.")
  var count = 500

  func validate() throws {
    guard count > 0 else { throw ValidationError("There must be one update at least.") }
  }

  func run() throws {
    let store = try Store(opening: store, mode: .readWrite(create: false))
    defer { store.close() }
    guard let plan = try store.plans().first, let task = plan.allTasks.first else {
      throw ValidationError("There is no task in \(self.store).")
    }
    for journal in ["DELETE", "WAL", "DELETE", "WAL"] {
      try plain(journal)
      try updates(of: task.id, in: plan, on: store)
    }
  }

  private func plain(_ journal: String) throws {
    let peer = store + ".peer"
    func remove() { for end in ["", "-wal", "-shm", "-journal"] { unlink(peer + end) } }
    remove()
    defer { remove() }
    let queue = try DatabaseQueue(path: peer)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = \(journal); PRAGMA synchronous = FULL; CREATE TABLE t (a, b, c)")
      let insertion = try db.makeStatement(sql: "INSERT INTO t VALUES (?, ?, ?)")
      try Stopwatch.time("plain SQLite \(journal), \(count)") {
        for number in 1...count {
          try db.inTransaction(.immediate) {
            try insertion.execute(arguments: [number, "1-1", "部分项目进场施工"])
            return .commit
          }
        }
      }
    }
    try queue.close()
  }

  private func updates(of task: String, in plan: Plan, on store: Store) throws {
    let day = plan.period.start
    var seen = try store.version(of: plan.id, subject: task)
    try Stopwatch.time("updates, \(count)") {
      for _ in 1...count {
        let change = Change.report(status: .inProgress, values: [GeneratedPlan.amountName: Figure(12)])
        let draft = Draft(plan: plan.id, subject: task, on: day, change: change, note: "部分项目进场施工", seen: seen)
        let entries = try store.record(
          [draft], by: Author("联络员"), at: Instant(milliseconds: 0), recorded: { _ in day })
        seen = entries.last?.seq ?? seen
      }
    }
  }
}
