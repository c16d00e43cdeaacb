import DubanCore
import DubanExports
import SamplePlans
import Testing

@testable import DubanReports

/// Extensions, duties, figures, days, and whose words are told.
@Suite struct `What a circular tells of items`: CircularRules {
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
