import ArgumentParser
import DubanCore
import DubanExports
import DubanReports

/// Times what leaves the office of one large plan: the circular in all formats, the brief, the board, and the spreadsheet.
struct MeasureReports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Times reports and the spreadsheet of a made-up plan, and tells the most memory that it took.")

  @Option(help: "How many tasks at all depths.")
  var tasks = 100_000

  func run() throws {
    let board = GeneratedPlan.board(tasks: tasks)
    let settings = Circular.Settings(day: board.asOf)
    let circular = Stopwatch.time("circular") { Circular([.init(board, before: nil)], settings, .chinese).report }
    print("    holds: \(Stopwatch.time("  sums") { circular.addsUp })")
    for format in ExportFormat.allCases {
      let bytes = try Stopwatch.time("  as \(format.rawValue)") { try format.bytes(circular) }
      print("    \(bytes.count) bytes")
    }
    Stopwatch.time("brief") { _ = Brief([.init(board, before: board)], settings, .chinese).report }
    Stopwatch.time("board") { _ = BoardReport([board], day: board.asOf, .chinese).report }
    Stopwatch.time("lists of work of all units") { _ = WorkList.ofUnits(on: board) }
    let before = try Stopwatch.resident()
    let workbook = Stopwatch.time("workbook") { Workbook(board, .chinese) }
    let rows = Stopwatch.time("  rows alone") {
      workbook.sheets.map { sheet in sheet.rows.reduce(0) { count, row in count + row.count / max(row.count, 1) } }
    }
    print("    \(zip(workbook.sheets.map(\.key), rows).map { "\($0) \($1)" }.joined(separator: ", "))")
    let bytes = try Stopwatch.time("  as xlsx") { try XLSXWriter.bytes(workbook) }
    var ledger = workbook
    ledger.sheets = ledger.sheets.filter { $0.key == "ledger" }
    let alone = try Stopwatch.time("  ledger alone as xlsx") { try XLSXWriter.bytes(ledger) }
    print("    \(bytes.count) and \(alone.count) bytes; \(try Stopwatch.resident() - before) MB more than before")
  }
}

extension GeneratedPlan {
  /// A plan of so many tasks near the end of its third quarter, of which most are reported.
  static func board(tasks: Int) -> Board {
    var dice = Dice(seed: 1)
    let generated = GeneratedPlan(number: 1, tasks: tasks, dice: &dice)
    let day = Quarter(of: generated.plan.period.end).previous.end.advanced(by: 10)
    var states: [String: ItemState] = [:]
    for measure in generated.measures {
      guard let pace = measure.pace else { continue }
      var state = ItemState()
      state.status = .inProgress
      state.reported = day.advanced(by: -10)
      state.wording = "按计划推进，已完成部分工程量"
      state.values[amountName] = ItemState.Series(
        Figure(measure.amount * min(pace, 130) * 3 / 400), on: day.advanced(by: -10))
      states[measure.task.id] = state
    }
    return Stopwatch.time("judge") { Board(generated.plan, states: states, asOf: day) }
  }
}
