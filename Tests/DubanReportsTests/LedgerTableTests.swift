import DubanCore
import RandomBoards
import Testing

@testable import DubanReports

/// The ledger as one table: what a file without sheets tells.
@Suite struct `Ledger as a table` {
  private func rows(_ table: Table) -> [[String: Table.Cell]] {
    table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.key), $0)) }
  }

  private func plan() throws -> Plan {
    let period = try #require(Period(start: Day(2020, 1, 1)!, end: Day(2020, 12, 31)!))
    var plan = Plan(id: "demo", title: Name("某市方案", english: "Plan"), jurisdiction: "某市", period: period)
    plan.units = [Unit(Name("市住建局", english: "Housing"), jurisdiction: "某市")]
    var task = Task(id: "1", number: "(1)", title: Name("改造老旧小区", english: "Old estates"))
    task.leads = ["市住建局"]
    task.targets = [
      Target(Name("老旧小区"), value: Figure(70), unit: "个"), Target(Name("停车位"), value: Figure(1_200), unit: "个"),
    ]
    task.funding = [Funding(id: "1/f1", name: Name("改造"), total: .init(Figure(units: 15, scale: 1), unit: "亿元"))]
    task.funding[0].each = .year
    plan.tasks = [task, Task(id: "2", title: Name("编制规划"))]
    plan.indicators = [
      Indicator(id: "i1", number: "1", name: Name("增速"), target: Target(Name("增速"), value: Figure(8), unit: "%"))
    ]
    plan.funding = [Funding(id: "f1", name: Name("总投资"), total: .init(Figure(20), unit: "亿元"))]
    plan.duties = [ReportDuty(id: "d1", title: Name("月报"), every: .month, units: ["市住建局"])]
    return plan
  }

  private func table(_ states: [String: ItemState] = [:], on day: Day? = nil, notice: Name? = nil, _ language: Language)
    throws -> Table
  {
    let asOf = try #require(day ?? Day(2020, 9, 30))
    return LedgerTable.table(
      of: OpenPlan(board: Board(try plan(), states: states, asOf: asOf), usual: asOf, notice: notice), language)
  }

  @Test func `each target is a row, an item without any is one, then come its money and the duties`() throws {
    var told = ItemState()
    told.values = ["老旧小区": ItemState.Series(Figure(42), on: Day(2020, 9, 20)!)]
    told.wording = "已开工"
    var paid = ItemState()
    paid.paid = Figure(units: 3, scale: 1)
    paid.paidOn = Day(2020, 6, 30)
    let rows = rows(try table(["1": told, "1/f1": paid], .chinese))
    let ids = ["i1", "1#老旧小区", "1#停车位", "1/f1", "2", "f1", "d1"]
    #expect(rows.map { $0["id"] } == ids.map { .text("demo/\($0)") })
    #expect(rows.map { $0["kind"] } == ["指标", "目标", "目标", "资金", "任务", "资金", "报送要求"].map { .text($0) })
    #expect(rows[1]["value"] == .figure(Figure(70)) && rows[1]["unit"] == .text("个"))
    #expect(rows[1]["latest"] == .figure(Figure(42)) && rows[1]["latestOn"] == .day(Day(2020, 9, 20)))
    #expect(rows[1]["actualPercent"] == .figure(Figure(60)))
    #expect(rows[1]["note"] == .text("已开工") && rows[1]["number"] == .text("(1)"))
    #expect(rows[2]["latest"] == .empty && rows[2]["due"] == .day(Day(2020, 12, 31)))
    #expect(rows[3]["value"] == .figure(Figure(units: 15, scale: 1)) && rows[3]["unit"] == .text("亿元"))
    #expect(rows[3]["latest"] == .figure(Figure(units: 3, scale: 1)) && rows[3]["actualPercent"] == .figure(Figure(20)))
    #expect(rows[3]["target"] == .text("每年1.5 亿元") && rows[3]["leads"] == .text("市住建局"))
    #expect(rows[3]["note"] == .empty && rows[3]["itemLight"] == .empty, "the task's wording is not that of its money")
    #expect(rows[4]["value"] == .empty && rows[4]["unit"] == .empty && rows[4]["gapPoints"] == .empty)
    #expect(rows[5]["leads"] == .empty && rows[5]["title"] == .text("总投资"))
    #expect(rows[6]["value"] == .figure(Figure(8)) && rows[6]["latest"] == .figure(Figure(0)))
    #expect(rows[6]["unit"] == .text("份"))
  }

  @Test func `its columns do not depend on what stands in them, and each row says when it is made up`() throws {
    let asOf = try #require(Day(2020, 9, 30))
    var bare = try plan()
    (bare.tasks, bare.indicators, bare.funding, bare.duties) = ([Task(id: "1", title: Name("一"))], [], [], [])
    let small = LedgerTable.table(
      of: OpenPlan(board: Board(bare, states: [:], asOf: asOf), usual: asOf, notice: nil), .chinese)
    let whole = try table(notice: Name("演示数据", english: "Made up"), .english)
    #expect(small.columns == whole.columns)
    #expect(rows(small).map { $0["simulated"] } == [.empty])
    for row in rows(whole) {
      #expect(row["simulated"] == .text("simulated") && row["notice"] == .text("Made up"))
      #expect(row["plan"] == .text("demo") && row["asOf"] == .day(asOf))
    }
  }

  @Test(arguments: [(Day(2020, 1, 20)!, true), (Day(2020, 1, 31)!, false)])
  func `where nothing is expected yet there is no gap`(_ day: Day, _ isEmpty: Bool) throws {
    var told = ItemState()
    told.values = ["老旧小区": ItemState.Series(Figure(31), on: Day(2020, 1, 10)!)]
    let row = try #require(rows(try table(["1": told], on: day, .chinese)).first { $0["latest"] != .empty })
    #expect(row["actualPercent"] == .figure(Figure(units: 443, scale: 1)))
    #expect((row["gapPoints"] == .empty) == isEmpty, "\(row)")
    guard case .text(let reason)? = row["reason"] else { return #expect(Bool(false), "no reason") }
    #expect(reason.contains("尚无应达进度") == isEmpty, "\(reason)")
  }

  @Test func `of random boards it tells every row of the spreadsheet's ledger, value by value`() throws {
    var boards = RandomBoards(seed: 41)
    for _ in 0..<300 {
      let board = boards.next()
      let open = OpenPlan(board: board, usual: board.asOf, notice: nil)
      let told = rows(LedgerTable.table(of: open, .chinese))
      let sheet = Workbook(board, .chinese).sheets.first { $0.key == "ledger" }
      let judged = told.filter { row in ![.text("资金"), .text("报送要求")].contains(row["kind"]) }
      let expected = sheet.map { Array($0.rows) } ?? []
      #expect(judged.count == expected.count)
      #expect(told.count - judged.count == board.funding.count + board.plan.duties.count)
      for (row, cells) in zip(judged, expected) {
        for (column, cell) in zip(sheet?.columns ?? [], cells) where column.key != "id" {
          let value: Table.Cell =
            switch cell.content {
            case .text(let text): .text(text)
            case .figure(let figure): .figure(figure)
            case .day(let day): .day(day)
            case .light(let light): .text(light.words(.chinese))
            case .empty, .input: .empty
            }
          #expect(row[column.key] == value, "\(column.key)")
        }
      }
    }
  }
}
