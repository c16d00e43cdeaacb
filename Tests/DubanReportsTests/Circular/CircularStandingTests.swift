import DubanCore
import DubanExports
import SamplePlans
import Testing

@testable import DubanReports

/// Where a circular says that an item stands, and that each stands in one place.
@Suite struct `Where items stand in a circular`: CircularRules {
  @Test func `what is due on the very day is neither late nor on schedule, and shares are of the rest`() throws {
    let tasks = [
      task("1", milestone: day(9, 30)), task("2", milestone: day(6, 30)), task("3", milestone: day(6, 30)),
      task("4", milestone: day(12, 31)),
    ]
    var states = Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, reported(day(9, 1))) })
    states["2/Q"] = ItemState()
    states["2/Q"]?.confirmed = day(6, 30)
    let text = try told(try plan(tasks), states, on: day(9, 30))
    #expect(text.contains("按计划应完成节点3个，其中当日到期待确认1个；其余2个中，已完成1个，节点完成率50%，未完成1个，低于应达进度50个百分点。"))
    #expect(text.contains("正常推进1项（占25%），当日到期待确认1项（占25%），逾期1项（占25%）"), "\(text)")
    let only = try told(try plan([task("1", milestone: day(9, 30))]), ["1": reported(day(9, 1))], on: day(9, 30))
    #expect(only.contains("按计划应完成节点1个，其中当日到期待确认1个。") && !only.contains("完成率0%"))
  }

  @Test func `only a figure that was due can be exceeded`() throws {
    func told(_ milestones: [Milestone]) throws -> String {
      var one = task("1", ["编办"])
      one.targets = [Target(Name("农村公路"), value: Figure(200), unit: "公里")]
      one.milestones = milestones
      var state = reported(day(9, 1))
      state.values["农村公路"] = ItemState.Series(Figure(190), on: day(9, 1))
      return try self.told(try plan([one]), ["1": state], on: day(9, 15))
    }
    // By the months that are over 66.7 % are due of what has no timetable.
    #expect(try told([]).contains("全部进展较快。"))
    let late = Milestone(id: "Q4", quarters: [Quarter(year: 2020, index: 4)], due: day(12, 31), text: "完工")
    let words = try told([late])
    #expect(!words.contains("进展较快") && !words.contains("尚无应达进度"), "nothing was due: \(words)")
  }

  @Test func `a figure that is reported in all and not by area is told as that`() throws {
    var one = task("1", ["编办"])
    one.targets = [Target(Name("小区"), value: Figure(10), unit: "个")]
    one.targets[0].each = .area
    var plan = try plan([one])
    plan.areas = [Area(Name("东区")), Area(Name("西区"))]
    var state = reported(day(9, 1))
    state.values["小区"] = ItemState.Series(Figure(20), on: day(9, 1))
    let text = try told(plan, ["1": state], on: day(9, 15))
    #expect(text.contains("全部分县区未报。") && !text.contains("全部未报。"), "\(text)")
    #expect(text.contains("编办补报第1项"))
  }

  @Test func `what became of an item is told by the rule of all papers`() throws {
    let tasks = ["1", "2", "3", "4"].map { task($0, ["编办"], milestone: day(9, 17)) }
    var states = Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, reported(day(9, 1))) })
    let before = states
    states["2"]?.reported = day(1, 5)
    states["3"]?.status = .suspended
    states["4/Q"] = ItemState()
    states["4/Q"]?.confirmed = day(9, 10)
    let text = try told(try plan(tasks), states, on: day(9, 15), before: before)
    #expect(text.contains("状态好转1项：第4项“任务4”由正常推进转为已完成。"), "\(text)")
    #expect(text.contains("转为未报1项：第2项“任务2”由正常推进转为未报。"))
    #expect(text.contains("转为暂缓1项：第3项“任务3”由正常推进转为暂缓。"))
    #expect(!text.contains("第1项“任务1”由"), "临近 and 正常 are one")
    #expect(text.contains("其余1项推进情况未变。"), "\(text)")
  }

  @Test func `what is called otherwise at the same distress is told, and all that is told makes the whole`() throws {
    let tasks = [task("1", ["编办"], milestone: day(9, 15)), task("2", ["编办"]), task("3", ["编办"])]
    var states = Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, reported(day(8, 1))) })
    let before = states
    let text = try told(try plan(tasks), states, on: day(9, 15), before: before) { $0.numberBefore = 4 }
    #expect(text.contains("与上期（第4期，2020年8月16日）相比"), "\(text)")
    #expect(text.contains("其他变动1项：第1项“任务1”由正常推进转为当日到期待确认。") && text.contains("其余2项推进情况未变。"), "\(text)")
    states["2"]?.status = .suspended
    let moved = try told(try plan(tasks), states, on: day(9, 1), before: before)
    #expect(moved.contains("转为暂缓1项") && moved.contains("其余2项推进情况未变。") && !moved.contains("其他变动"), "\(moved)")
    let same = try told(try plan(tasks), before, on: day(9, 1), before: before)
    #expect(same.contains("与上期（2020年8月2日）相比") && same.contains("各事项状态没有变化。") && !same.contains("未变。"))
  }

  @Test func `what is struck off counts apart from what is done, everywhere`() throws {
    var tasks = [task("1", ["编办"], milestone: day(6, 30)), task("2", ["编办"]), task("3", ["编办"])]
    tasks[2].due = day(12, 31)
    var states = Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, reported(day(9, 1))) })
    states["1/Q"] = ItemState()
    states["1/Q"]?.confirmed = day(6, 30)
    states["2"]?.status = .closed
    let plan = try plan(tasks)
    let text = try told(plan, states, on: day(9, 15))
    #expect(text.contains("已完成1项（占33.3%），销号1项（占33.3%），正常推进1项（占33.3%）。"), "\(text)")
    #expect(text.contains("已完成1项：第1项“任务1”。") && text.contains("销号1项：第2项“任务2”。"), "\(text)")
    #expect(text.contains("已完成事项") && text.contains("销号事项") && text.contains("完成率（含销号）"), "\(text)")
    let board = Board(plan, states: states, asOf: day(9, 15))
    let circular = Circular([.init(board, before: nil)], Circular.Settings(day: day(9, 15)), .chinese)
    #expect(circular.unitTable.rows[0].cells.last?.words(.chinese) == "66.7%")
    let closed = circular.groups.tasks.standings.first { $0.standing == .closed }
    #expect(closed?.counted.rows.map(\.item) == ["2"])
    let english = TextWriter.text(
      Circular([.init(board, before: nil)], Circular.Settings(day: day(9, 15)), .english).report,
      TextLayout(width: 3_000))
    #expect(english.contains("1 completed (33.3%), 1 closed (33.3%), 1 on track (33.3%)"), "\(english)")
  }

  @Test func `what is due on the very day is listed with its units and asked for`() throws {
    var two = task("2", ["信访局"], milestone: day(6, 30))
    two.milestones.append(
      Milestone(id: "Q3", quarters: [Quarter(of: day(9, 30))], due: day(9, 30), text: "验收"))
    let tasks = [task("1", ["编办"], milestone: day(9, 30)), two, task("3", ["编办"], milestone: day(12, 31))]
    let states = Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, reported(day(9, 1))) })
    let plan = try plan(tasks)
    let text = try told(plan, states, on: day(9, 30))
    #expect(text.contains("按计划应完成节点3个，其中当日到期待确认2个"), "\(text)")
    #expect(
      text.contains("当日到期待确认的2个节点（涉及2项，见附件“当日到期内容”），于5个工作日内确认完成，未完成的书面说明原因："), "\(text)")
    #expect(text.contains("（1）第1项“任务1”：编办负责。") && text.contains("（2）第2项“任务2”：信访局负责。"), "\(text)")
    let board = Board(plan, states: states, asOf: day(9, 30))
    let report = Circular([.init(board, before: nil)], Circular.Settings(day: day(9, 30)), .chinese).report
    let annex = try #require(report.annexes.first { $0.title == "当日到期内容" })
    #expect(annex.table.rows.map { $0.cells[5].words(.chinese) } == ["编办", "信访局"])
    #expect(annex.table.rows.map { $0.cells[4].words(.chinese) } == ["主体完工", "验收"])
    #expect(try !told(plan, states, on: day(9, 29)).contains("当日到期内容"))
  }

  @Test func `what is given up counts apart from what is put off, everywhere`() throws {
    let tasks = ["1", "2", "3"].map { task($0, ["编办"], milestone: day(12, 31)) }
    var states = Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, reported(day(9, 1))) })
    states["1"]?.status = .suspended
    states["2"]?.status = .suspended
    let before = states
    states["2"]?.status = .terminated
    let plan = try plan(tasks)
    let text = try told(plan, states, on: day(9, 15), before: before)
    #expect(text.contains("正常推进1项（占33.3%），暂缓1项（占33.3%），终止1项（占33.3%）。"), "\(text)")
    #expect(text.contains("转为终止1项：第2项“任务2”由暂缓转为终止。") && text.contains("其余2项推进情况未变。"), "\(text)")
    #expect(text.contains("终止事项") && text.contains("暂缓事项"))
    let (board, earlier) = (
      Board(plan, states: states, asOf: day(9, 15)), Board(plan, states: before, asOf: day(8, 16))
    )
    let part = Circular.Part(board, before: earlier)
    for kind in [ReportKind.brief, .comparison] {
      let report = kind.report([part], Circular.Settings(day: day(9, 15)), .chinese)
      let table = try #require(report.tables.first)
      #expect(report.addsUp && table.columns.map(\.title).dropFirst().dropLast() == ["正常", "暂缓", "终止"])
      #expect(table.rows.map { $0.cells.dropFirst().map { $0.words(.chinese) } }[1] == ["1", "1", "1", "3"])
    }
    let page = BoardReport([board], day: day(9, 15), .chinese).report
    #expect(TextWriter.text(page, TextLayout(width: 3_000)).contains("重点任务3项：正常1项、暂缓1项、终止1项。"))
    let units = try #require(Workbook(board, .chinese).sheets.first { $0.key == "units" })
    func count(_ key: String) -> Workbook.Cell? {
      units.columns.firstIndex { $0.key == key }.flatMap { place in units.rows.first { _ in true }?[place] }
    }
    #expect(count("suspended") == .count(1) && count("terminated") == .count(1))
    let open = OpenPlan(board: board, usual: board.asOf, notice: nil)
    let lights = try #require(UnitsListing.columns(.chinese).first { $0.key == "lights" }?.shown)
    #expect(lights(UnitsListing.rows(of: open, from: SampleJournal())[0]).text == "正常 1、暂缓 1、终止 1")
  }
}
