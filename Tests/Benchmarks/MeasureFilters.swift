import ArgumentParser
import DubanCore

/// Times filters over one large plan.
struct MeasureFilters: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: "Times filters over a made-up plan: what each lets through of its tasks, and of all items.")

  @Option(help: "How many tasks at all depths.")
  var tasks = 100_000

  func run() {
    var dice = Dice(seed: 1)
    let generated = GeneratedPlan(number: 1, tasks: tasks, dice: &dice)
    let plan = generated.plan
    let day = Quarter(of: plan.period.end).previous.end.advanced(by: 10)
    var states: [String: ItemState] = [:]
    for measure in generated.measures {
      guard let pace = measure.pace else { continue }
      var state = ItemState()
      state.status = .inProgress
      state.reported = day.advanced(by: -10)
      state.values[GeneratedPlan.amountName] = ItemState.Series(
        Figure(measure.amount * min(pace, 130) * 3 / 400), on: day.advanced(by: -10))
      states[measure.task.id] = state
    }
    let board = Stopwatch.time("judge") { Board(plan, states: states, asOf: day) }
    let names = FilterNames([plan])
    let items = board.kinds(of: []).reduce(0) { $0 + $1.total }
    for text in [
      "light:overdue", "unit:住建局", "unit:住建局,教育局 light:overdue,behind q:Q3 value<50% -status:closed",
      "leader:第3位 area:第2区",
      "due<2024-10-01 gap>10", "is:missing-unit",
    ] {
      print("  \(text)")
      let filter = FilterReader(names: names).read(text).filter
      let match = Stopwatch.time("  make ready") { FilterMatch(filter, on: board, names: names) }
      for _ in 0..<3 {
        let count = Stopwatch.time("  tasks alone") { match.tasks(on: board).count }
        let shown = Stopwatch.time("  all items") { match.shown(on: board) }
        print("    \(count) of \(board.tasks.count) tasks, \(shown.count) of \(items) items")
      }
    }
  }
}
