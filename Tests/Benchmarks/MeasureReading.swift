import ArgumentParser
import DubanCore
import DubanStore

/// Times each way of reading a store.
struct MeasureReading: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "read", abstract: "Times each way of reading a store.")

  @Argument(help: "The store to read.")
  var store: String

  @Option(help: "How often; the first time warms the caches.")
  var rounds = 3

  func run() throws {
    for _ in 0..<rounds {
      let store = try Stopwatch.time("open") { try Store(opening: self.store, mode: .readOnly) }
      try Stopwatch.time("headlines") { _ = try store.planHeadlines() }
      let plans = try Stopwatch.time("plans") { try store.plans() }
      try Stopwatch.time("hasChanged x 1000") { for _ in 1...1000 { _ = try store.hasChanged() } }
      let known = try Stopwatch.time("states at the end") {
        try plans.reduce(0) { try $0 + store.states(of: $1.id, asOf: $1.period.end.advanced(by: 1)).count }
      }
      try Stopwatch.time("states in the middle") {
        for plan in plans {
          let half = plan.period.start.distance(to: plan.period.end) / 2
          _ = try store.states(of: plan.id, asOf: plan.period.start.advanced(by: half))
        }
      }
      let entries = try Stopwatch.time("events") { try plans.reduce(0) { try $0 + store.entries(of: $1.id).count } }
      let tasks = plans.reduce(0) { $0 + $1.allTasks.count }
      print("  \(plans.count) plans, \(tasks) tasks, \(known) items with a history, \(entries) events")
      print("  \(try Stopwatch.resident()) MB resident at most")
    }
  }
}
