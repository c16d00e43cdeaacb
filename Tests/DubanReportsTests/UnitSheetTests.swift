import DubanCore
import RandomBoards
import SamplePlans
import Testing

@testable import DubanReports

/// The sheet that a unit without an account fills in.
@Suite struct `Unit sheet` {
  private func rows(_ sheet: UnitSheet) throws -> [[String: Workbook.Cell]] {
    let sheet = try #require(sheet.workbook.sheets.first)
    return sheet.rows.map { Dictionary(uniqueKeysWithValues: zip(sheet.columns.map(\.key), $0)) }
  }

  private func board() throws -> Board {
    let period = try #require(
      Period(start: Day(2020, 1, 1) ?? Day(number: 0), end: Day(2020, 12, 31) ?? Day(number: 0)))
    var plan = Plan(id: "demo-2020", title: Name("某市方案", english: "Plan"), jurisdiction: "某市", period: period)
    plan.units = [
      Unit(Name("市住建局", english: "Housing"), jurisdiction: "某市"), Unit(Name("市财政局"), jurisdiction: "某市"),
      Unit(Name("市统计局"), jurisdiction: "某市"),
    ]
    plan.units[0].key = "zj"
    var task = Task(id: "1", number: "（一）", title: Name("改造老旧小区"))
    task.leads = ["市住建局"]
    task.cooperating = ["市财政局"]
    task.targets = [
      Target(Name("老旧小区"), value: Figure(70), unit: "个"), Target(Name("停车位"), value: Figure(500), unit: "个"),
    ]
    let quarter = Quarter(year: 2020, index: 3)
    task.milestones = [Milestone(id: "Q3", quarters: [quarter], due: quarter.end, text: "完成60%")]
    var done = Task(id: "2", title: Name("已办的事"))
    done.responsible = ["市住建局"]
    var plain = Task(id: "3", title: Name("只有状态的事"))
    plain.responsible = ["市住建局", "市统计局"]
    plan.tasks = [task, done, plain]
    var told = ItemState()
    told.values = ["老旧小区": ItemState.Series(Figure(42), on: Day(2020, 9, 20) ?? Day(number: 0))]
    told.status = .returned
    told.statusBefore = .inProgress
    told.reported = Day(2020, 9, 20)
    told.wording = "=还差28个"
    told.version = 17
    var closed = ItemState()
    closed.status = .closed
    return Board(plan, states: ["1": told, "2": closed], asOf: Day(2020, 9, 30) ?? Day(number: 0))
  }

  @Test func `a unit gets what it answers for and is not done, with what it said last`() throws {
    let board = try board()
    let sheet = try #require(
      UnitSheet(SheetAddressee(board.plan.units[0], in: board.plan), on: board, planVersion: 4, .chinese))
    let rows = try rows(sheet)
    #expect(rows.map { $0["item"] } == [.text("1"), .text("1"), .text("3")])
    #expect(rows.map { $0["measure"] } == [.text("老旧小区"), .text("停车位"), .empty])
    #expect(rows.map { $0["target"] } == [.text("老旧小区 70 个"), .text("停车位 500 个"), .text("状态")])
    #expect(rows[0]["latest"] == .figure(Figure(42)) && rows[0]["measuredIn"] == .text("个"))
    #expect(rows[0]["next"] == .text("9月底：完成60%"))
    #expect(rows[0]["status"] == .input(.text("推进中")), "what the unit said, not what the office decided")
    #expect(rows[0]["note"] == .input(.text("=还差28个")))
    #expect(rows[0]["value"] == .input(.empty) && rows[0]["day"] == .input(.empty))
    #expect(rows[1]["value"] == .input(.empty))
    #expect(rows[1]["status"] == .empty && rows[1]["note"] == .empty, "told once for the whole item")
    #expect(rows[2]["value"] == .empty, "nothing is measured")
    #expect(rows[2]["status"] == .input(.empty))
  }

  @Test func `the first line of an item tells its light as a whole, so that a late milestone is seen`() throws {
    var late = try board()
    late = Board(late.plan, states: ["1": late.state(of: "1")], asOf: Day(2020, 10, 8) ?? Day(number: 0))
    let sheet = try #require(
      UnitSheet(SheetAddressee(late.plan.units[0], in: late.plan), on: late, planVersion: 4, .chinese))
    let rows = try rows(sheet)
    #expect(late.task("1")?.assessment.light == .overdue, "its milestone of 30 September does not stand")
    #expect(rows[0]["light"] == .light(.overdue))
    let own = late.task("1")?.assessment.targets[1].light
    #expect(rows[1]["light"] == .light(own) && own != .overdue, "the other figure tells its own")
  }

  @Test func `every row bears the codes by which it is read back`() throws {
    let board = try board()
    let sheet = try #require(
      UnitSheet(SheetAddressee(board.plan.units[0], in: board.plan), on: board, planVersion: 4, .chinese))
    for row in try rows(sheet) {
      #expect(row["plan"] == .text("demo-2020") && row["planVersion"] == .count(4) && row["unit"] == .text("zj"))
    }
    #expect(try rows(sheet).map { $0["version"] } == [.count(17), .count(17), .count(0)])
    let columns = try #require(sheet.workbook.sheets.first).columns
    let hidden = columns.filter(\.isHidden).map(\.key)
    #expect(hidden.prefix(7) == ["plan", "planVersion", "unit", "item", "measure", "version", "line"])
    #expect(hidden.dropFirst(7).first == "sentId" && hidden.contains("sentNote"))
    #expect(hidden.last == "sentLine" && hidden.count == 7 + 12 + 7, "each code has a copy, too")
    #expect(try rows(sheet).map { $0["line"] } == [.text("1/3"), .text("2/3"), .text("3/3")])
    #expect(columns.filter { $0.entry != nil }.map(\.key) == ["value", "day", "status", "note"])
  }

  @Test func `a hidden copy tells what stood in each cell when the sheet was made`() throws {
    let board = try board()
    let sheet = try #require(
      UnitSheet(SheetAddressee(board.plan.units[0], in: board.plan), on: board, planVersion: 4, .chinese))
    for row in try rows(sheet) {
      for field in UnitSheet.Field.allCases where field.hasCopy {
        #expect(row[field.keyOfCopy] == row[field.rawValue]?.content, "\(field)")
      }
    }
    let headings = try #require(sheet.workbook.sheets.first).columns.map(\.heading)
    #expect(Set(headings).count == headings.count, "by its heading each column is found again")
  }

  @Test func `the wording is the unit's own, without the file that brought it`() {
    let note = UnitSheet.note("还差28个（据填报表）", from: "市住建局.xlsx", takenInBy: "李明")
    #expect(note == "还差28个（据填报表）（据填报表「市住建局.xlsx」，李明录入）")
    #expect(UnitSheet.wording(in: note) == "还差28个（据填报表）")
    #expect(UnitSheet.wording(in: UnitSheet.note(nil, from: "a.xlsx", takenInBy: "李明")) == nil)
    #expect(UnitSheet.wording(in: "进展顺利") == "进展顺利" && UnitSheet.wording(in: nil) == nil)
  }

  @Test func `who only helps gets none, and each unit that answers gets its own`() throws {
    let board = try board()
    #expect(UnitSheet.all(on: board, planVersion: 1, .chinese).map(\.addressee.name.chinese) == ["市住建局", "市统计局"])
    #expect(UnitSheet(SheetAddressee(board.plan.units[1], in: board.plan), on: board, planVersion: 1, .chinese) == nil)
    let english = try #require(
      UnitSheet(SheetAddressee(board.plan.units[0], in: board.plan), on: board, planVersion: 1, .english))
    #expect(english.workbook.title == "Report sheet of Housing: “Plan”")
    #expect(try rows(english)[0]["status"] == .input(.text("in progress")))
  }

  @Test func `of random boards every open item of a unit stands in its sheet, once for each figure`() throws {
    var boards = RandomBoards(seed: 44)
    for _ in 0..<300 {
      let board = boards.next()
      for unit in board.plan.units {
        let name = unit.name.chinese
        let tasks = board.tasks.filter { entry in
          let light = entry.assessment.light
          return entry.task.answering.contains(name) && light != nil && light != .done && light != .closed
        }
        let indicators = board.indicators.filter { entry in
          let light = entry.assessment.light
          return entry.indicator.owners.contains(name) && light != .done && light != .closed
        }
        let sheet = UnitSheet(SheetAddressee(unit, in: board.plan), on: board, planVersion: 1, .chinese)
        let told = try sheet.map(rows) ?? []
        let wanted = tasks.map { max(1, $0.task.askedMeasures.count) }.reduce(0, +) + indicators.count
        #expect(told.count == wanted)
        let codes = told.map { "\($0["item"] ?? .empty) \($0["measure"] ?? .empty)" }
        #expect(Set(codes).count == codes.count)
        #expect(told.count { $0["status"] != .empty } == tasks.count + indicators.count)
      }
    }
  }
}
