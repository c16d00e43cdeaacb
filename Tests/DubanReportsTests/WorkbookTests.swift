import DubanCore
import RandomBoards
import Testing

@testable import DubanReports

/// A plan as sheets: a row a target and a milestone, and numbers that add up.
@Suite struct `Workbook of a plan` {
  private func sheet(_ key: String, of workbook: Workbook) -> [[String: Workbook.Cell]]? {
    workbook.sheets.first { $0.key == key }.map { sheet in
      sheet.rows.map { row in
        Dictionary(uniqueKeysWithValues: zip(sheet.columns.map(\.key), row))
      }
    }
  }

  private func board(_ change: (inout Plan) -> Void, states: [String: ItemState] = [:], on day: Day? = nil) throws
    -> Board
  {
    let period = Period(start: Day(2020, 1, 1)!, end: Day(2020, 12, 31)!)!
    var plan = Plan(id: "demo-2020", title: Name("某市方案", english: "Plan"), jurisdiction: "某市", period: period)
    plan.areas = [Area(Name("甲区")), Area(Name("乙区"))]
    plan.units = [Unit(Name("市住建局", english: "Housing"), jurisdiction: "某市")]
    change(&plan)
    return Board(plan, states: states, asOf: day ?? Day(2020, 9, 30)!)
  }

  private func task() -> Task {
    var task = Task(id: "1", number: "（一）", title: Name("改造老旧小区"))
    task.leads = ["市住建局"]
    var target = Target(Name("老旧小区"), value: Figure(70), unit: "个")
    target.shares = [.init(area: "甲区", value: Figure(30)), .init(area: "乙区", value: Figure(39))]
    task.targets = [target, Target(Name("停车位"), kind: .atLeast, value: Figure(units: 12_345, scale: 1), unit: "个")]
    let quarter = Quarter(year: 2020, index: 3)
    task.milestones = [Milestone(id: "Q3", quarters: [quarter], due: quarter.end, text: "完成60%")]
    task.funding = [Funding(id: "1/f1", name: Name("改造"), total: .init(Figure(units: 15, scale: 1), unit: "亿元"))]
    task.funding[0].sources = [.init(Name("市级"), value: Figure(5_000), unit: "万元"), .init(Name("自筹"))]
    task.funding[0].each = .year
    return task
  }

  @Test func `a row a target and one a milestone, with both days, numbers and their unit apart`() throws {
    let later = try #require(Day(2020, 11, 30))
    var extended = ItemState()
    extended.extendedDue = later
    var told = ItemState()
    told.values = ["老旧小区": ItemState.Series(Figure(42), on: Day(2020, 9, 20)!)]
    told.reported = Day(2020, 9, 20)
    told.wording = "=42"
    let board = try board({ $0.tasks = [task()] }, states: ["1": told, "1/Q3": extended])
    let rows = try #require(sheet("ledger", of: Workbook(board, .chinese)))
    #expect(rows.map { $0["id"] } == [.text("1#老旧小区"), .text("1#停车位"), .text("1/Q3")])
    #expect(rows.map { $0["kind"] } == [.text("目标"), .text("目标"), .text("节点")])
    #expect(rows[0]["value"] == .figure(Figure(70)))
    #expect(rows[0]["latest"] == .figure(Figure(42)))
    #expect(rows[0]["unit"] == .text("个"))
    #expect(rows[0]["actualPercent"] == .figure(Figure(60)))
    #expect(rows[0]["note"] == .text("=42"))
    #expect(rows[1]["value"] == .figure(Figure(units: 12_345, scale: 1)))
    #expect(rows[2]["originalDue"] == .day(Day(2020, 9, 30)))
    #expect(rows[2]["due"] == .day(later))
    #expect(rows.allSatisfy { $0["leads"] == .text("市住建局") })
    let english = try #require(sheet("ledger", of: Workbook(board, .english)))
    #expect(english[0]["leads"] == .text("Housing"))
    #expect(english[2]["kind"] == .text("milestone"))
  }

  @Test func `areas have their sum beside what it should be`() throws {
    var told = ItemState()
    let day = try #require(Day(2020, 9, 20))
    told.values = ["老旧小区@甲区": ItemState.Series(Figure(15), on: day)]
    let rows = try #require(
      sheet("areas", of: Workbook(try board({ $0.tasks = [task()] }, states: ["1": told]), .chinese)))
    #expect(rows.map { $0["area"] } == [.text("甲区"), .text("乙区"), .text("合计")])
    #expect(rows.map { $0["share"] } == [.figure(Figure(30)), .figure(Figure(39)), .figure(Figure(69))])
    #expect(rows[0]["percent"] == .figure(Figure(50)))
    #expect(rows[2]["whole"] == .figure(Figure(70)))
    #expect(rows[2]["difference"] == .figure(Figure(1)))
    // One of two has told nothing, so there is no sum of what is reached.
    #expect(rows[2]["reached"] == .empty)
  }

  @Test func `funding tells its sources in their own units and sums no units together`() throws {
    var paid = ItemState()
    paid.paid = Figure(units: 3, scale: 1)
    paid.paidOn = Day(2020, 6, 30)
    let rows = try #require(
      sheet("funding", of: Workbook(try board({ $0.tasks = [task()] }, states: ["1/f1": paid]), .chinese)))
    #expect(rows.map { $0["part"] } == [.text("总额"), .text("来源"), .text("来源"), .text("合计")])
    #expect(rows[0]["binding"] == .text("每年"))
    #expect(rows[0]["paidPercent"] == .figure(Figure(20)))
    #expect(rows[1]["value"] == .figure(Figure(5_000)))
    #expect(rows[1]["unit"] == .text("万元"))
    #expect(rows[2]["value"] == .empty)
    #expect(rows[3]["whole"] == .figure(Figure(units: 15, scale: 1)))
    #expect(rows[3]["unit"] == .text("亿元"))
  }

  @Test func `milestones stand by the quarter in which the plan wanted them`() throws {
    var first = task()
    first.milestones = [4, 2].map { index in
      let quarter = Quarter(year: 2020, index: index)
      return Milestone(id: quarter.short, quarters: [quarter], due: quarter.end, text: "节点")
    }
    var second = Task(id: "2", title: Name("二"))
    let quarter = Quarter(year: 2020, index: 2)
    second.milestones = [Milestone(id: "Q2", quarters: [quarter], due: quarter.end, text: "节点")]
    let rows = try #require(sheet("milestones", of: Workbook(try board({ $0.tasks = [first, second] }), .chinese)))
    #expect(rows.map { $0["id"] } == [.text("1/Q2"), .text("2/Q2"), .text("1/Q4")])
    #expect(rows[0]["quarter"] == .text("2020年二季度"))
    #expect(rows[0]["overdueDays"] == .count(92))
    #expect(rows[2]["overdueDays"] == .empty)
  }

  @Test func `changes tell who did what and the lights before and after`() throws {
    let board = try board({ $0.tasks = [task()] })
    let day = board.asOf
    let entries = (1...2).map { seq in
      Entry(
        seq: seq, batch: seq, at: Instant(milliseconds: 0), recorded: day, on: day, actor: "张某", plan: board.plan.id,
        subject: "1/Q3", change: seq == 1 ? .confirm : .revert(seq: 1), note: seq == 1 ? "已核" : nil, simulated: true)
    }
    let changes = PlanChanges(entries, where: { _ in true }, in: board.plan, asOf: day)
    let rows = try #require(sheet("changes", of: Workbook(board, changes: changes, .chinese)))
    #expect(rows.map { $0["kind"] } == [.text("撤销"), .text("确认节点")])
    #expect(rows[1]["after"] == .light(.done))
    #expect(rows[1]["note"] == .text("已核"))
    #expect(rows.map { $0["undone"] } == [.empty, .text("已撤销")])
    #expect(rows.allSatisfy { $0["simulated"] == .text("演示") && $0["actor"] == .text("张某") })
  }

  @Test func `what a group answers for is counted for its members, once for each`() throws {
    let board = try board { plan in
      var (counties, places) = (Unit(Name("各县区"), jurisdiction: "某市"), Unit(Name("各地"), jurisdiction: "某市"))
      counties.members = ["甲政府", "乙政府"]
      places.members = ["甲区", "乙区"]
      plan.units += [Unit(Name("甲政府"), jurisdiction: "甲区"), Unit(Name("乙政府"), jurisdiction: "乙区"), counties, places]
      var (both, other) = (task(), Task(id: "2", title: Name("二")))
      (both.leads, both.responsible, both.cooperating) = (["甲政府"], ["各县区"], ["各县区"])
      other.responsible = ["各地"]
      plan.tasks = [both, other]
    }
    let rows = try #require(sheet("units", of: Workbook(board, .chinese)))
    #expect(rows.map { $0["unit"] } == [.text("甲政府"), .text("乙政府"), .text("甲区"), .text("乙区")])
    func counts(_ key: String) -> [Workbook.Cell?] { rows.map { $0[key] } }
    #expect(counts("leads") == [.count(1), .count(0), .count(0), .count(0)])
    #expect(
      counts("responsible") == [.count(0), .count(1), .count(1), .count(1)], "who leads is not counted a second time")
    #expect(counts("cooperates") == [.count(0), .count(0), .count(0), .count(0)])
    #expect(counts("answers") == [.count(1), .count(0), .count(1), .count(1)], "beside a lead nobody else answers")
  }

  @Test
  func
    `what was said of an item stands once in the ledger, with papers' signs, and no confirmation passes for a report`()
    throws
  {
    var one = task()
    one.targets = [
      Target(Name("小区"), kind: .atLeast, value: Figure(70), unit: "个"),
      Target(Name("车位"), kind: .atMost, value: Figure(500), unit: "个"),
    ]
    one.milestones = [
      Milestone(id: "Q2", quarters: [Quarter(year: 2020, index: 2)], due: Day(2020, 6, 30)!, text: "节点")
    ]
    var (state, confirmed) = (ItemState(), ItemState())
    (state.wording, state.reported) = ("已开工", Day(2020, 5, 1))
    confirmed.confirmed = Day(2020, 6, 30)
    let board = try board({ $0.tasks = [one] })
    let now = Board(board.plan, states: [one.id: state, "\(one.id)/Q2": confirmed], asOf: board.asOf)
    let rows = try #require(sheet("ledger", of: Workbook(now, .chinese)))
    #expect(rows.map { $0["note"] } == [.text("已开工"), .empty, .empty])
    #expect(rows.map { $0["target"] } == [.text("≥70个"), .text("≤500个"), .empty])
    #expect(rows.allSatisfy { $0["reportedOn"] == .day(Day(2020, 5, 1)) })
  }

  @Test func `columns that paper has no room for stand behind those that are printed, and empty ones are hidden`()
    throws
  {
    let board = try board({ $0.tasks = [task()] })
    let workbook = Workbook(board, .chinese)
    for sheet in workbook.sheets {
      let beside = sheet.columns.map(\.isOffPaper)
      #expect(beside == beside.sorted { !$0 && $1 }, "\(sheet.key)")
      let rows = sheet.rows.map { $0 }
      for (place, column) in sheet.columns.enumerated() where column.isHidden {
        #expect(rows.allSatisfy { $0[place] == .empty || $0[place] == .count(0) }, "\(sheet.key) \(column.key)")
      }
    }
    let units = try #require(workbook.sheets.first { $0.key == "units" })
    #expect(units.columns.filter(\.isHidden).map(\.key).contains("terminated"))
    #expect(!units.columns.filter(\.isHidden).map(\.key).contains("unit"))
  }

  @Test func `a column of the ledger in which nothing stands is left out`() throws {
    func keys(_ board: Board) throws -> [String] {
      try #require(Workbook(board, .chinese).sheets.first { $0.key == "ledger" }).columns.map(\.key)
    }
    let plain = try keys(try board { $0.tasks = [Task(id: "1", title: Name("一"))] })
    #expect(plain == ["id", "title", "text", "due", "light", "reason", "kind", "originalDue", "itemLight", "status"])
    let whole = try keys(try board { $0.tasks = [task()] })
    #expect(whole.contains("leads") && whole.contains("value"))
    #expect(!whole.contains("leaders") && !whole.contains("reportedOn") && !whole.contains("section"))
  }

  @Test func `a plan of nothing has no sheet`() throws {
    #expect(Workbook(try board { _ in }, .english).sheets.isEmpty)
  }

  @Test func `of random boards every item has its rows and every sum adds up`() throws {
    var boards = RandomBoards(seed: 20)
    for round in 0..<1_000 {
      let board = boards.next()
      let workbook = Workbook(board, round % 2 == 0 ? .chinese : .english)
      for sheet in workbook.sheets {
        #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count })
        #expect(Set(sheet.columns.map(\.key)).count == sheet.columns.count)
      }
      let ledger = sheet("ledger", of: workbook) ?? []
      let kept = Set(workbook.sheets.first { $0.key == "ledger" }?.columns.map(\.key) ?? [])
      // What was left out holds nothing, and what might be left out and was kept holds something.
      for key in [
        "leads", "responsible", "cooperating", "leaders", "latest", "latestOn", "note", "reportedOn", "number",
      ] {
        #expect(kept.contains(key) == ledger.contains { ($0[key] ?? .empty) != .empty } || ledger.isEmpty, "\(key)")
      }
      let ids = ledger.compactMap { $0["id"] }
      #expect(ids.count == Set(zip(ids, ledger.compactMap { $0["kind"] }).map { "\($0)\($1)" }).count)
      for entry in board.tasks {
        let parts = entry.assessment.targets.count + entry.assessment.milestones.count
        let own = parts == 0 || entry.assessment.own != nil ? 1 : 0
        let title = entry.task.title.words(workbook.language)
        #expect(ledger.count { $0["title"] == .text(title) } == parts + own)
      }
      #expect((sheet("indicators", of: workbook) ?? []).count == board.indicators.count)
      let milestones = sheet("milestones", of: workbook) ?? []
      #expect(milestones.count == board.milestones.count)
      for light in ToldLight.byUrgency {
        #expect(
          milestones.count { $0["light"] == .light(light) } == board.milestones.count { $0.judgement.told == light })
      }
      for row in sheet("units", of: workbook) ?? [] {
        func number(_ key: String) -> Int64 { if case .figure(let figure) = row[key] { figure.units } else { -1 } }
        let names = Light.allCases.map(\.rawValue) + ["terminated", "headings"]
        let lights = names.map { number($0) }.reduce(0, +)
        #expect(lights == number("answers") && number("answers") <= number("leads") + number("responsible"))
      }
    }
  }
}
