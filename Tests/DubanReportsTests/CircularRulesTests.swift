import DubanCore
import DubanExports
import SamplePlans
import Testing

@testable import DubanReports

/// What a circular may say of an item, and what it must.
@Suite struct `Rules of a circular` {
  private func day(_ month: Int, _ number: Int) -> Day { Day(2020, month, number) ?? Day(number: 0) }

  private func plan(_ tasks: [Task], id: String = "p") throws -> Plan {
    var plan = Plan(
      id: id, title: Name("方案\(id)"), jurisdiction: "某市",
      period: try #require(Period(start: day(1, 1), end: day(12, 31))))
    var group = Unit(Name("各区政府"), jurisdiction: "某市")
    group.members = ["东区政府", "西区政府"]
    plan.units = ["编办", "信访局", "东区政府", "西区政府"].map { Unit(Name($0), jurisdiction: "某市") } + [group]
    plan.tasks = tasks
    return plan
  }

  private func task(_ id: String, _ units: [String] = [], milestone: Day? = nil) -> Task {
    var task = Task(id: id, number: id, title: Name("任务\(id)"))
    task.responsible = units
    if let milestone {
      let quarter = Quarter(of: milestone)
      task.milestones = [Milestone(id: "Q", quarters: [quarter], due: milestone, text: "主体完工")]
    }
    return task
  }

  private func reported(_ on: Day) -> ItemState {
    var state = ItemState()
    (state.status, state.reported) = (.inProgress, on)
    return state
  }

  private func told(
    _ plan: Plan, _ states: [String: ItemState], on day: Day, before: [String: ItemState]? = nil,
    remarks: CircularRemarks = CircularRemarks(), _ change: (inout Circular.Settings) -> Void = { _ in }
  ) throws -> String {
    var settings = Circular.Settings(day: day)
    change(&settings)
    let earlier = before.map { Board(plan, states: $0, asOf: day.advanced(by: -30)) }
    let part = Circular.Part(Board(plan, states: states, asOf: day), before: earlier, remarks: remarks)
    let report = Circular([part], settings, .chinese).report
    #expect(report.addsUp)
    return TextWriter.text(report, TextLayout(width: 3_000))
  }

  // MARK: Where items stand

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
    #expect(text.contains("其余1项未变。"), "\(text)")
  }

  @Test func `what is called otherwise at the same distress is told, and all that is told makes the whole`() throws {
    let tasks = [task("1", ["编办"], milestone: day(9, 15)), task("2", ["编办"]), task("3", ["编办"])]
    var states = Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, reported(day(8, 1))) })
    let before = states
    let text = try told(try plan(tasks), states, on: day(9, 15), before: before) { $0.numberBefore = 4 }
    #expect(text.contains("与上期（第4期，2020年8月16日）相比"), "\(text)")
    #expect(text.contains("其他变动1项：第1项“任务1”由正常推进转为当日到期待确认。") && text.contains("其余2项未变。"), "\(text)")
    states["2"]?.status = .suspended
    let moved = try told(try plan(tasks), states, on: day(9, 1), before: before)
    #expect(moved.contains("转为暂缓1项") && moved.contains("其余2项未变。") && !moved.contains("其他变动"), "\(moved)")
    let same = try told(try plan(tasks), before, on: day(9, 1), before: before)
    #expect(same.contains("与上期（2020年8月2日）相比") && same.contains("各事项状态没有变化。") && !same.contains("未变。"))
  }

  // MARK: Done, struck off

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

  // MARK: What is due on the day

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

  // MARK: Extensions, duties, days

  @Test func `the extension of a milestone is told with who approved it, and counted beside the totals`() throws {
    var milestone = ItemState()
    milestone.extendedDue = day(8, 31)
    var remarks = CircularRemarks()
    remarks.approvers["1/Q"] = "市政府"
    let text = try told(
      try plan([task("1", ["编办"], milestone: day(6, 30))]), ["1": reported(day(9, 1)), "1/Q": milestone],
      on: day(9, 15), remarks: remarks)
    #expect(text.contains("其中经批准延期1项"))
    #expect(text.contains("“主体完工”节点原定2020年6月30日，经市政府批准延至2020年8月31日。"), "\(text)")
    #expect(text.contains("应于2020年8月31日（原定2020年6月30日，经批准延期）完成“主体完工”，逾期15天"))
  }

  @Test func `who says something of what is not theirs is named, and who owes the report too`() throws {
    var state = ItemState()
    state.wording = "尚待会商"
    var remarks = CircularRemarks()
    func told() throws -> String {
      try self.told(
        try plan([task("1", ["编办"], milestone: day(6, 30))]), ["1": state], on: day(9, 15), remarks: remarks)
    }
    let before = try told()
    #expect(before.contains("；至今未报送进展。编办说明：“尚待会商”。"), "\(before)")
    remarks.speakers["1"] = "信访局"
    let named = try told()
    #expect(named.contains("；编办至今未报送进展。信访局说明：“尚待会商”。"), "\(named)")
    #expect(named.contains("信访局：“尚待会商”"))
  }

  @Test func `the last word is told by whose it is, as far as nobody took it back`() throws {
    let plan = try plan([task("1", ["编办"]), task("2", ["各区政府"])])
    func entry(_ seq: Int, _ subject: String, _ unit: String?, _ change: Change, note: String?) -> Entry {
      Entry(
        seq: seq, batch: seq, at: Instant(milliseconds: 0), recorded: day(9, 1), on: day(9, 1),
        author: unit.map { Author("某人", capacity: .unit, unit: $0) } ?? Author("某人"), plan: "p", subject: subject,
        change: change, note: note, simulated: false)
    }
    func speakers(_ entries: [Entry]) throws -> [String: String] {
      let states = Dictionary(grouping: entries, by: \.subject).mapValues {
        ItemState(folding: $0, asOf: day(9, 15))
      }
      let board = Board(plan, states: states, asOf: day(9, 15))
      return try CircularRemarks(of: board, from: SampleJournal(entries)).speakers
    }
    let silent = Change.report(status: nil, values: [:])
    let other = entry(1, "1", "信访局", silent, note: "尚待会商")
    #expect(try speakers([other]) == ["1": "信访局"])
    #expect(try speakers([other, entry(2, "1", "编办", silent, note: "已会商")]) == [:])
    #expect(
      try speakers([other, entry(2, "1", "编办", .report(status: .inProgress, values: [:]), note: nil)]) == ["1": "信访局"])
    #expect(try speakers([other, entry(2, "1", nil, silent, note: "督查室核实")]) == [:])
    // A member of the group that answers for it is none of others.
    #expect(try speakers([entry(1, "2", "东区政府", silent, note: "已开工")]) == [:])
  }

  @Test func `what was to be handed in and was not stands with who owes it`() throws {
    var plan = try plan([task("1", ["编办"])])
    var duty = ReportDuty(id: "d1", title: Name("工作月报"), every: .month, units: ["编办", "信访局"])
    duty.dueDay = 25
    plan.duties = [duty]
    var handed = ItemState()
    handed.handedIn = ["编办": Dictionary(uniqueKeysWithValues: (1...8).map { (day($0, 1).monthEnd, 1) })]
    let text = try told(plan, ["1": reported(day(9, 1)), "d1": handed], on: day(9, 15))
    #expect(text.contains("“工作月报”未按期报送的有：信访局缺1月至8月（8期）。"), "\(text)")
    #expect(text.contains("未按要求报送“工作月报”的单位立即补报：信访局缺1月至8月（8期）。"), "\(text)")
    #expect(text.contains("各单位于") == false && text.contains("各有关单位于2020年9月25日前报送“工作月报”。"))
  }

  @Test(arguments: Language.allCases)
  func `what is missing of a duty is named, whatever came in after it`(_ language: Language) throws {
    func named(_ every: ReportDuty.Rhythm, _ missing: [Int]) throws -> String {
      var plan = try plan([task("1", ["编办"])])
      let duty = ReportDuty(id: "d1", title: Name("统计"), every: every, units: ["编办"])
      plan.duties = [duty]
      let board = Board(plan, states: [:], asOf: day(12, 31))
      return duty.names(of: missing, in: board.dutySheet(of: duty), year: 2020, language)
    }
    let isChinese = language == .chinese
    #expect(try named(.month, [4]) == (isChinese ? "5月" : "2020-05"))
    #expect(
      try named(.month, [1, 4, 5, 6, 9, 10])
        == (isChinese ? "2月、5月至7月、10月、11月" : "2020-02, 2020-05 to 2020-07, 2020-10, 2020-11"))
    #expect(
      try named(.halfMonth, [0, 3]) == (isChinese ? "1月上半月、2月下半月" : "2020-01 (first half), 2020-02 (second half)"))
    #expect(try named(.quarter, [2]) == (isChinese ? "第三季度" : "Q3 2020"))
    #expect(try named(.halfYear, [0, 1]) == (isChinese ? "上半年、下半年" : "first half of 2020, second half of 2020"))
    #expect(try named(.year, [0]) == (isChinese ? "2020年" : "2020"))
  }

  @Test(arguments: [
    ([:] as [String: Int], "占目标的100%，但2处中2处未分区填报，不计完成"), (["甲区": 1], "占目标的100%，但2处中1处未分区填报（乙县），不计完成"),
    (["甲区": 2, "乙县": 0], "占目标的100%，但2处中1处未达标（乙县），不计完成"), (["甲区": 1, "乙县": 1], nil),
  ])
  func `what is reached in all says why it does not count where each area owes it`(
    _ areas: [String: Int], _ wanted: String?
  ) throws {
    var one = task("1", ["编办"], milestone: day(6, 30))
    var each = Target(Name("样板"), value: Figure(1), unit: "个")
    each.each = .area
    one.targets = [each]
    var plan = try plan([one])
    plan.areas = ["甲区", "乙县"].map { Area(Name($0)) }
    var state = reported(day(9, 1))
    state.values["样板"] = .init(.init(Figure(2), on: day(9, 1)))
    for (area, value) in areas { state.values["样板@\(area)"] = .init(.init(Figure(value), on: day(9, 1))) }
    let text = try told(plan, ["1": state], on: day(9, 1))
    #expect(text.contains("逾期63天"))
    #expect(text.contains("不计完成") == (wanted != nil), "\(text)")
    #expect(wanted.map(text.contains) != false, "\(text)")
  }

  @Test func `a figure of an earlier day is told with that, and what was never reported as that`() throws {
    func told(_ on: Day) throws -> String {
      var one = task("1", ["编办"])
      one.due = day(9, 10)
      one.targets = [Target(Name("公厕"), value: Figure(26), unit: "座")]
      var state = reported(on)
      state.values["公厕"] = ItemState.Series(Figure(18), on: on)
      return try self.told(try plan([one]), ["1": state], on: day(10, 31))
    }
    #expect(try told(day(9, 21)).contains("据9月21日填报，实际18座"))
    #expect(try told(day(10, 30)).contains("（据10月30日填报，实际18座，占目标的69.2%）"))
    #expect(try told(day(10, 31)).contains("（实际18座，占目标的69.2%）"))
    let silent = try self.told(try plan([task("1", ["编办"])]), [:], on: day(9, 15))
    #expect(silent.contains("编办负责的第1项“任务1”，至今未报送进展。"))
    var late = task("1", ["编办"])
    late.due = day(6, 30)
    #expect(try self.told(try plan([late]), [:], on: day(9, 15)).contains("逾期77天；至今未报送进展"))
  }

  @Test func `what lies ahead is marked as projected`() throws {
    let plan = try plan([task("1", ["编办"])])
    let ahead = try told(plan, ["1": reported(day(9, 1))], on: day(9, 15)) { $0.today = self.day(9, 1) }
    #expect(ahead.contains("（推算至2020年9月15日）") && ahead.contains("推算。"))
    let now = try told(plan, ["1": reported(day(9, 1))], on: day(9, 15)) { $0.today = self.day(9, 15) }
    #expect(now.contains("（截至2020年9月15日）") && !now.contains("推算"))
  }

  @Test func `of plans with days of their own each tells its own and none stands over all`() throws {
    let parts = try [("a", day(6, 30)), ("b", day(9, 30))].map { id, on in
      Circular.Part(Board(try plan([task("1")], id: id), states: [:], asOf: on), before: nil)
    }
    for kind in [ReportKind.circular, .brief, .comparison] {
      let report = kind.report(parts, Circular.Settings(day: day(9, 30)), .chinese)
      #expect(!report.title.contains("截至") && report.addsUp, "\(report.title)")
    }
    let text = TextWriter.text(
      Circular(parts, Circular.Settings(day: day(9, 30)), .chinese).report, TextLayout(width: 3_000))
    #expect(text.contains("《方案a》（截至2020年6月30日）、《方案b》（截至2020年9月30日）"))
    #expect(text.ranges(of: "截至").count == 2, "\(text)")
  }

  // MARK: Units

  @Test func `whoever has most overdue is told first, and nobody with an overdue item hides behind others`() throws {
    let names = (1...14).map { "单位\($0)" }
    var tasks = names.enumerated().map { index, name in task("\(index + 1)", [name]) }
    tasks.append(task("15", ["单位14"], milestone: day(6, 30)))
    tasks.append(task("16", ["单位13"], milestone: day(6, 30)))
    tasks.append(task("17", ["单位14"], milestone: day(6, 30)))
    var plan = try plan(tasks)
    plan.units = names.map { Unit(Name($0), jurisdiction: "某市") }
    let text = try told(plan, [:], on: day(9, 15))
    #expect(
      text.contains("14个单位中，14个单位有逾期、滞后、预警或未报的事项：单位14逾期2项、未报1项；单位13逾期1项、未报1项；单位1未报1项；单位2未报1项"),
      "\(text)")
    #expect(text.contains("单位11未报1项；单位12未报1项。各单位情况见附件。"), "all are named: \(text)")
  }

  @Test func `those of the same items are named together, and how many have nothing late is told`() throws {
    let tasks = [
      task("1", ["各区政府"], milestone: day(6, 30)), task("2", ["编办"], milestone: day(12, 31)),
      task("3", ["信访局"], milestone: day(12, 31)), task("4"),
    ]
    var states = Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, reported(day(9, 1))) })
    states["4"] = nil
    let text = try told(try plan(tasks), states, on: day(9, 15))
    #expect(
      text.contains(
        "4个单位中，2个单位有逾期、滞后、预警或未报的事项：东区政府、西区政府各逾期1项。其余2个单位没有此类事项。未明确单位的事项：未报1项。各单位情况见附件。"),
      "\(text)")
    states["2"] = ItemState()
    let three = try told(try plan(tasks), states, on: day(9, 15))
    #expect(three.contains("4个单位中，3个单位有") && three.contains("其余1个单位没有此类事项。"), "\(three)")
    let nobody = try told(try plan([task("4")]), [:], on: day(9, 15))
    #expect(nobody.contains("未明确单位的事项：未报1项。") && !nobody.contains("0个单位"), "\(nobody)")
  }

  // MARK: Annexes

  @Test func `each overdue part of an item has its line in the annex, with its own day`() throws {
    var one = task("1", ["编办"], milestone: day(3, 31))
    one.milestones.append(
      Milestone(
        id: "Q2", quarters: [Quarter(of: day(6, 30))], due: day(6, 30), text: "完成一半",
        criteria: [Criterion("完成率", value: Figure(50), unit: "%", basis: .rate, of: "公厕")]))
    one.milestones.append(
      Milestone(id: "Q4", quarters: [Quarter(of: day(12, 31))], due: day(12, 31), text: "全部完成"))
    one.targets = [Target(Name("公厕"), value: Figure(20), unit: "座")]
    var state = reported(day(9, 1))
    state.values["公厕"] = ItemState.Series(Figure(5), on: day(9, 1))
    state.wording = "等批复"
    let plan = try plan([one, task("2", ["信访局"], milestone: day(6, 30))])
    let board = Board(plan, states: ["1": state, "2": reported(day(9, 1))], asOf: day(9, 15))
    let report = Circular([.init(board, before: nil)], Circular.Settings(day: day(9, 15)), .chinese).report
    let rows = try #require(report.annexes.first { $0.title == "逾期事项" }).table.rows
    #expect(rows.map { $0.cells[0].words(.chinese) } == ["1", "1", "2"], "numbered by items")
    #expect(rows.map { $0.cells[5] } == [.day(day(3, 31)), .day(day(6, 30)), .day(day(6, 30))])
    #expect(rows.map { $0.cells[6].words(.chinese) } == ["主体完工", "完成率50%", "主体完工"], "what had to stand")
    #expect(rows[1].cells[7].words(.chinese) == "25%")
    let reasons = rows.map { $0.cells[8].words(.chinese) }
    #expect(
      reasons == ["一季度节点3月31日到期，逾期168天，未确认", "二季度节点6月30日到期，逾期77天，未确认", "二季度节点6月30日到期，逾期77天，未确认"],
      "\(reasons)")
    #expect(rows.map { $0.cells[10] } == [.text("编办（2020年9月1日）：“等批复”"), .empty, .empty])
  }

  @Test func `an item that is overdue as a whole keeps its figures in the annex`() throws {
    var one = task("1", ["编办"])
    one.due = day(8, 31)
    one.targets = [Target(Name("公厕"), value: Figure(20), unit: "座")]
    var state = reported(day(9, 1))
    state.values["公厕"] = ItemState.Series(Figure(5), on: day(9, 1))
    let board = Board(try plan([one]), states: ["1": state], asOf: day(9, 15))
    let report = Circular([.init(board, before: nil)], Circular.Settings(day: day(9, 15)), .chinese).report
    let rows = try #require(report.annexes.first { $0.title == "逾期事项" }).table.rows
    #expect(rows.map { $0.cells[5...7].map { $0.words(.chinese) } } == [["2020-08-31", "20座", "5座"]])
  }

  // MARK: Put off, given up

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
    #expect(text.contains("转为终止1项：第2项“任务2”由暂缓转为终止。") && text.contains("其余2项未变。"), "\(text)")
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

  @Test func `the rule of lights stands once, and what must stand is told whole`() throws {
    let long = String(repeating: "完成主体结构封顶并通过验收", count: 6)
    var late = task("1", ["编办"], milestone: day(6, 30))
    late.milestones[0].text = long
    let board = Board(
      try plan([late, task("2", ["编办"])]), states: ["1": reported(day(9, 1))], asOf: day(9, 15))
    let report = Circular([.init(board, before: nil)], Circular.Settings(day: day(9, 15)), .chinese).report
    let rules = report.annexes.map { $0.notes.filter { $0.contains("滞后") }.count }
    #expect(report.annexes.count > 2 && rules.first == 1 && rules.reduce(0, +) == 1)
    let text = TextWriter.text(report, TextLayout(width: 3_000))
    #expect(text.contains(long) && !text.contains("…"), "\(text)")
    #expect(report.annexes[0].table.rows[0].cells[6].words(.chinese).contains(long))
  }

  @Test func `a demand counts for each unit, and what has none is told last`() throws {
    let tasks = [task("1", ["编办"]), task("2", ["信访局"]), task("3", ["信访局"]), task("4"), task("5")]
    let text = try told(try plan(tasks), [:], on: day(9, 15))
    #expect(text.contains("未按要求报送进展的5项立即补报：编办补报第1项；信访局补报第2项、第3项；其余2项未明确责任单位，请先明确。"), "\(text)")
  }

  @Test func `groups that have members are counted by them, everywhere alike`() throws {
    let plan = try plan([task("1", ["各区政府"]), task("2", ["东区政府"])])
    let text = try told(plan, [:], on: day(9, 15))
    #expect(text.contains("2个单位中，2个单位有逾期、滞后、预警或未报的事项：东区政府未报2项；西区政府未报1项。"), "\(text)")
    #expect(text.contains("各区政府负责的第1项“任务1”"), "an item names who the plan names")
    let board = Board(plan, states: [:], asOf: day(9, 15))
    let comparison = DayComparison([.init(board, before: board)], Circular.Settings(day: day(9, 15)), .chinese)
    #expect(comparison.units(comparison.changes).map(\.name) == ["东区政府", "西区政府"])
  }

  @Test func `a list counts units as circulars do`() throws {
    let plan = try plan([task("1", ["各区政府"]), task("2", ["东区政府", "编办"])])
    let board = Board(plan, states: [:], asOf: day(9, 15))
    #expect(AnsweringUnits(board).names == ["东区政府", "西区政府", "编办"])
    #expect(try told(plan, [:], on: day(9, 15)).contains("3个单位中，3个单位有"))
    let open = OpenPlan(board: board, usual: board.asOf, notice: nil)
    #expect(UnitsListing.counted(open, .chinese) == "p：方案列出单位5个，其中分组1个；负责事项的单位3个。" + UnitsRule.words(.chinese))
    #expect(UnitsListing.counted(open, .english).contains("3 answer for items"))
    let rows = UnitsListing.rows(of: open, from: SampleJournal())
    let name = try #require(UnitsListing.columns(.chinese).first { $0.key == "name" }?.shown)
    #expect(rows.map { name($0).text } == ["编办", "信访局", "东区政府", "西区政府", "各区政府（2个成员，按成员计）"])
  }

  // MARK: What was asked for

  @Test func `what went out is told with who did not answer, and is not proposed again`() throws {
    let tasks = [task("1", ["编办"], milestone: day(6, 30)), task("2", ["信访局"], milestone: day(6, 30))]
    var first = reported(day(9, 1))
    first.handling.directives[7] = Directive(
      .init(.slip(.red, number: SlipNumber(year: 2020, number: 3)), units: ["编办"], answerBy: day(9, 10)),
      on: day(8, 1), requirement: "限期完成")
    let text = try told(try plan(tasks), ["1": first, "2": reported(day(9, 1))], on: day(9, 15))
    #expect(text.contains("已发督办单1件，其中未答复或未全部答复1件。"), "\(text)")
    #expect(text.contains("第1项“任务1”，应于2020年9月10日前答复：编办未答复，逾期5天。"))
    #expect(text.contains("对逾期且未发单的1项（第2项）建议发红色督办单。"))
    #expect(text.contains("第1项“任务1”：编办负责，2020年9月22日前报送"))
  }
}
