import DubanCore
import Testing

@Suite struct `What a filter shows` {
  func board() -> Board {
    var first = Task(id: "1-1", title: Name("老旧小区", english: "Old estates"))
    first.leads = ["市住建局", "各区政府"]
    first.cooperating = ["市财政局"]
    first.leaders = ["张三"]
    first.targets = [Target(Name("小区"), value: Figure(100), unit: "个")]
    first.milestones = [milestone(2, "开工"), milestone(3, "完成六成")]
    var second = Task(id: "1-2", title: Name("停车泊位"))
    second.leads = ["区住建局"]
    second.areas = ["淮阴区"]
    second.due = day("2020-10-20")
    var lonely = Task(id: "2", title: Name("公厕"))
    lonely.section = "1.1"
    var parent = Task(id: "1", title: Name("实事"))
    parent.section = "1"
    parent.children = [first, second]
    var indicator = Indicator(id: "i1", number: "1", name: Name("绿化率"), target: Target(Name("绿化率"), value: Figure(40)))
    indicator.owners = ["市财政局"]
    indicator.sources = ["市住建局"]
    var plan = plan(tasks: [parent, lonely], indicators: [indicator])
    plan.units = [("市住建局", "City Housing Bureau"), ("区住建局", nil), ("市财政局", nil), ("各区政府", nil)].map {
      Unit(Name($0, english: $1), jurisdiction: "某市")
    }
    plan.units[3].members = ["淮阴区"]
    plan.units[0].aliases = ["市建设局"]
    // Its milestones speak in words; the gap is there because the plan wants it pro-rated all the same.
    plan.settings.proRateBesideWords = true
    plan.areas = [Area(Name("淮阴区", english: "Huaiyin"))]
    plan.leaders = [Leader(Name("张三"))]
    plan.sections = [Section(id: "1", title: Name("为民实事")), Section(id: "1.1", title: Name("居住"), parent: "1")]
    plan.duties = [ReportDuty(id: "d1", title: Name("信息"), every: .month, units: ["市财政局"])]
    var reported = ItemState()
    reported.status = .inProgress
    reported.reported = day("2020-09-10")
    reported.values["小区"] = ItemState.Series(Figure(30), on: day("2020-09-10"))
    reported.wording = "等待审批"
    reported.simulated = true
    var confirmed = ItemState()
    confirmed.confirmed = day("2020-07-10")
    var extended = ItemState()
    extended.status = .suspended
    extended.extendedDue = day("2020-11-30")
    return Board(
      plan, states: ["1-1": reported, "1-1/Q2": confirmed, "1-2": extended], asOf: day("2020-10-15"))
  }

  @Test func `what asks of entries hides no item`() {
    let all = FilterMatch(FilterReader().read("").filter, on: board()).shown(on: board())
    for text in ["by:李明", "what:returned", "-by:李明"] {
      #expect(FilterMatch(FilterReader().read(text).filter, on: board()).shown(on: board()) == all)
    }
  }

  @Test(arguments: [
    ("", true), ("by:李明", true), ("by:李", true), ("by:lm", true), ("by:王芳", false), ("-by:王芳", true), ("-by:李明", false),
    ("what:退回", true), ("what:return", true), ("what:填报", false), ("what:填报,退回", true), ("by:李明 what:填报", false),
    ("谁:李明 类型:已退回", true),
  ])
  func `an entry is asked by whom it was recorded and what it is`(text: String, isShown: Bool) {
    let reading = FilterReader().read(text)
    #expect(reading.diagnostics.isEmpty)
    let entry = Entry(
      seq: 1, batch: 1, at: Instant(milliseconds: 0), recorded: day("2020-03-01"), on: day("2020-03-01"), actor: "李明",
      plan: "p", subject: "1-1", change: .sendBack, note: nil, simulated: false)
    #expect((EntryFilter(reading.filter)?.admits(entry) ?? true) == isShown)
    var facets = Facets(of: "1-1", in: board())
    facets.entry = entry
    #expect(FilterMatch(reading.filter, on: board()).admits(facets) == isShown)
  }

  @Test(arguments: [
    ("", ["i1", "1", "1-1", "1-1/Q2", "1-1/Q3", "1-2", "2", "d1"]),
    // A whole name means that unit, a part all that have it; groups stand for their members.
    ("unit:市住建局", ["i1", "1-1", "1-1/Q2", "1-1/Q3"]), ("unit:住建局", ["i1", "1-1", "1-1/Q2", "1-1/Q3", "1-2"]),
    ("unit:housing", ["i1", "1-1", "1-1/Q2", "1-1/Q3"]), ("unit:市建设局", ["i1", "1-1", "1-1/Q2", "1-1/Q3"]),
    ("unit:淮阴区", ["1-1", "1-1/Q2", "1-1/Q3"]), ("unit:huaiyin", ["1-1", "1-1/Q2", "1-1/Q3"]),
    ("unit:财政", ["i1", "1-1", "1-1/Q2", "1-1/Q3", "d1"]), ("responsible:财政", ["i1", "d1"]),
    ("cooperating:财政", ["1-1", "1-1/Q2", "1-1/Q3"]), ("source:住建局", ["i1"]), ("unit:外星", []),
    ("leader:张", ["1-1", "1-1/Q2", "1-1/Q3"]), ("area:淮阴", ["1-1", "1-1/Q2", "1-1/Q3", "1-2"]),
    ("section:1", ["1", "1-1", "1-1/Q2", "1-1/Q3", "1-2", "2"]), ("section:居住", ["2"]),
    ("plan:test", ["i1", "1", "1-1", "1-1/Q2", "1-1/Q3", "1-2", "2", "d1"]), ("plan:huaian", []),
    ("light:overdue", ["1-1", "1-1/Q3"]), ("light:done,suspended", ["1-1/Q2", "1-2"]),
    ("-light:overdue kind:task", ["1", "1-2", "2"]),
    ("status:madeUp", ["1-1/Q2"]), ("status:inProgress", ["1-1"]),
    ("q:Q2", ["1-1", "1-1/Q2"]), ("q:2020Q3", ["1-1", "1-1/Q3"]), ("q:2021Q3", []),
    ("kind:milestone", ["1-1/Q2", "1-1/Q3"]), ("kind:duty,indicator", ["i1", "d1"]),
    ("due<2020-10-01", ["1-1/Q2", "1-1/Q3"]), ("due:2020-09", ["1-1/Q3"]), ("due:上季度", ["1-1/Q3"]),
    ("due<=+46d kind:task", ["1-2"]), ("due:11月底", ["1-2"]), ("due>=2020-12-31", ["i1", "1", "1-1", "2"]),
    ("overdue>14", ["1-1", "1-1/Q3"]), ("overdue>15", []), ("overdue<100", ["1-1", "1-1/Q3"]),
    ("value<50%", ["1-1"]), ("value:30%", ["1-1"]), ("value>30%", []), ("gap>40", ["1-1"]), ("gap<10", []),
    ("reported<2020-09-11", ["1-1", "1-1/Q2"]), ("reported>=-35d", ["1-1"]),
    ("-reported>=-35d kind:task", ["1", "1-2", "2"]),
    ("note:审批", ["1-1", "1-1/Q2", "1-1/Q3"]), ("is:simulated kind:task", ["1-1"]), ("is:heading", ["1"]),
    ("is:missing-unit", ["2"]), ("is:extended", ["1-2"]), ("is:overdue", ["1-1", "1-1/Q3"]),
    // Pinyin and initials wherever a name or a word is asked for.
    ("unit:zjj", ["i1", "1-1", "1-1/Q2", "1-1/Q3", "1-2"]), ("lead:shizhujian", ["1-1", "1-1/Q2", "1-1/Q3"]),
    ("leader:zs", ["1-1", "1-1/Q2", "1-1/Q3"]), ("note:shenpi", ["1-1", "1-1/Q2", "1-1/Q3"]),
    ("tcbw kind:task", ["1-2"]), ("laojiu kind:task", ["1-1"]), ("停车", ["1-2"]), ("OLD -开工", ["1-1", "1-1/Q3"]),
    ("住建 kind:task", ["1-1", "1-2"]),
    ("area:hyq", ["1-1", "1-1/Q2", "1-1/Q3", "1-2"]), ("section:juzhu", ["2"]), ("light:yq kind:jd", ["1-1/Q3"]),
    ("ｕｎｉｔ：ｚｊｊ　ｌｉｇｈｔ：ｙｕｑｉ", ["1-1", "1-1/Q3"]), ("ｑ：Ｑ２", ["1-1", "1-1/Q2"]),
    ("light:overdue unit:住建局 q:Q3 kind:milestone", ["1-1/Q3"]),
  ])
  func `is all that its terms hold for`(text: String, ids: [String]) {
    let board = board()
    let reading = FilterReader().read(text)
    #expect(reading.diagnostics.isEmpty)
    #expect(FilterMatch(reading.filter, on: board).shown(on: board) == Set(ids))
  }

  @Test(arguments: [
    ("lead:甲局", ["1"]), ("牵头：乙局", []), ("responsible:乙局", ["2"]), ("责任单位:乙局", ["2"]), ("unit:丁局", ["2"]),
    ("unit:甲局", ["1", "2"]), ("unit:乙局", ["2", "3"]), ("leader:王区长", ["4"]), ("领导:全体区长", ["4"]),
  ])
  func `parts are told apart, and a member finds what its group has`(text: String, ids: [String]) {
    var tasks = (1...4).map { Task(id: "\($0)", title: Name("任务")) }
    tasks[0].leads = ["甲局"]
    tasks[1].responsible = ["乙局"]
    tasks[1].roles = [Task.NamedRole(Name("考核"), units: ["丁局", "甲局"])]
    tasks[2].cooperating = ["各局"]
    tasks[3].leaders = ["全体区长"]
    var plan = plan(tasks: tasks)
    plan.units = ["甲局", "乙局", "丁局", "各局"].map { Unit(Name($0), jurisdiction: "某市") }
    plan.units[3].members = ["乙局"]
    plan.leaders = [Leader(Name("王区长")), Leader(Name("全体区长"))]
    plan.leaders[1].members = ["王区长"]
    let board = Board(plan, states: [:], asOf: day("2020-07-15"))
    #expect(FilterMatch(FilterReader().read(text).filter, on: board).shown(on: board) == Set(ids))
  }

  @Test func `a name that one plan knows whole is no part of another's`() {
    let board = board()
    var other = plan()
    other.units = [Unit(Name("住建局"), jurisdiction: "某县")]
    let filter = FilterReader().read("unit:住建局").filter
    #expect(FilterMatch(filter, on: board, names: FilterNames([board.plan, other])).shown(on: board).isEmpty)
  }

  @Test func `an item is asked by its id as on the board`() {
    let board = board()
    for filter in ["light:overdue", "unit:住建局", "q:Q3", "is:missing-unit", "value<50%", "审批", "kind:task,duty"] {
      let match = FilterMatch(FilterReader().read(filter).filter, on: board)
      let shown = match.shown(on: board)
      for item in board.plan.items {
        #expect(match.admits(Facets(of: item.id, in: board)) == shown.contains(item.id), "\(filter) \(item.id)")
      }
    }
  }

  @Test(arguments: [
    ("2020-10-15", "this-week", "2020-10-12...2020-10-18"), ("2020-10-12", "本周", "2020-10-12...2020-10-18"),
    ("2020-10-18", "last-week", "2020-10-05...2020-10-11"), ("1960-01-01", "this-week", "1959-12-28...1960-01-03"),
    ("2020-12-31", "next-month", "2021-01-01...2021-01-31"), ("2020-03-31", "last-month", "2020-02-01...2020-02-29"),
    ("2020-01-15", "上季度", "2019-10-01...2019-12-31"), ("2020-01-15", "next-year", "2021-01-01...2021-12-31"),
    ("2020-01-31", "+1m", "2020-02-29...2020-02-29"), ("2020-01-31", "-2w", "2020-01-17...2020-01-17"),
    ("2021-05-01", "2月底", "2021-02-28...2021-02-28"), ("2020-05-01", "today", "2020-05-01...2020-05-01"),
    ("2020-05-01", "2019Q4", "2019-10-01...2019-12-31"), ("2020-05-01", "+1y", "2021-05-01...2021-05-01"),
  ])
  func `days are seen from the as-of day`(asOf: String, text: String, days: String) throws {
    let range = try #require(DayPhrase(text)).days(asOf: day(asOf))
    #expect("\(range.lowerBound)...\(range.upperBound)" == days)
  }
}
