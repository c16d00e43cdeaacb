import ArgumentParser
import DubanCore
import DubanStore

/// Times a search over all plans, key by key as a person types, and holds it to its budget.
struct MeasureSearch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Times a search over all plans, key by key, and fails above the budget.")

  @Argument(help: "The store to search.")
  var store: String

  @Option(help: "What one key may take. Milliseconds.")
  var budget = 16.0

  @Option(help: "How often each query is typed; the median of a key counts.")
  var rounds = 5

  /// What is typed: initials, pinyin, characters, both mixed, figures, a day, an id, what is nowhere.
  private static let queries = [
    "zjj 停车", "laojiu", "ljxq", "lao旧xq 住建", "城市公园 3qu", "完成", "120", "2024-06-30", "generated-7/12-3", "zzzz", "1",
    "a",
  ]

  func run() throws {
    let store = try Store(opening: store, mode: .readOnly)
    defer { store.close() }
    let plans = try Stopwatch.time("load") { try store.searchIndexes(on: { _ in Day(number: 20_000) }) }
    let items = plans.reduce(0) { $0 + $1.count }
    print("  \(plans.count) plans, \(items) items, \(try Stopwatch.resident()) MB resident at most")
    try Stopwatch.time("load one plan") {
      _ = try store.searchIndexes(only: plans.first?.plan, on: { _ in Day(number: 20_000) })
    }
    try Stopwatch.time("stamp") { _ = try store.searchStamp(on: { _ in Day(number: 20_000) }) }
    var worst = Duration.zero
    for query in Self.queries {
      var times: [[Duration]] = []
      var total = 0
      for _ in 0..<max(1, rounds) {
        // Nothing is known of the round before.
        var index = SearchIndex(plans)
        var typed = ""
        times.append(
          query.map { key in
            typed.append(key)
            return ContinuousClock().measure { total = index.find(typed, limit: 500).total }
          })
      }
      let keys = times[0].indices.map { key in times.map { $0[key] }.sorted()[times.count / 2] }
      worst = max(worst, keys.max() ?? .zero)
      let told = keys.map { format($0) }.joined(separator: " ")
      print("  \(query): \(total) found, ms a key: \(told)")
    }
    print("  slowest key \(format(worst)) ms, budget \(budget) ms; \(try Stopwatch.resident()) MB resident at most")
    if worst > .milliseconds(budget) { throw ExitCode.failure }
  }

  /// Milliseconds with one decimal.
  private func format(_ duration: Duration) -> String {
    let tenths = Int((duration / .milliseconds(1) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
