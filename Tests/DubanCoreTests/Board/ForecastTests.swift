import DubanCore
import Testing

@Suite struct `What will be late if nothing more comes` {
  private func told(_ values: [String: String], _ measure: String = "小区") -> ItemState {
    var state = ItemState()
    state.status = .inProgress
    for (on, value) in values.sorted(by: { $0.key < $1.key }) {
      state.reported = day(on)
      state.values[measure, default: ItemState.Series(figure(value), on: day(on))]
        .add(ItemState.Value(figure(value), on: day(on)))
    }
    return state
  }

  private func target(_ kind: Target.Kind, _ value: String, _ basis: Target.Basis = .amount) -> Target {
    Target(Name("小区"), kind: kind, basis: basis, value: figure(value), unit: "个")
  }

  private func board(
    _ asOf: String, _ states: [String: ItemState] = [:], _ change: (inout Task, inout Plan) -> Void = { _, _ in }
  ) -> Board {
    var task = Task(id: "1", title: Name("小区"))
    var whole = plan()
    change(&task, &whole)
    whole.tasks = [task]
    return Board(whole, states: states, asOf: day(asOf))
  }

  // MARK: By when

  @Test(arguments: [
    // The as-of day, the plan's first and last day, and up to which day is looked.
    ("2020-10-15", "2020-01-01", "2020-12-31", "2020-12-31"), ("2020-09-30", "2020-01-01", "2020-12-31", "2020-09-30"),
    ("2020-10-01", "2020-01-01", "2020-12-31", "2020-12-31"),
    // It ends within the quarter, today, or ended before; what was put off runs on.
    ("2020-10-15", "2020-01-01", "2020-11-30", "2020-11-30"), ("2020-11-30", "2020-01-01", "2020-11-30", "2020-11-30"),
    ("2020-12-01", "2020-01-01", "2020-11-30", "2020-12-31"), ("2021-02-01", "2020-01-01", "2020-12-31", "2021-03-31"),
    // It has not begun; it runs for years.
    ("2019-11-20", "2020-01-01", "2020-12-31", "2020-03-31"), ("2019-11-20", "2020-01-01", "2020-02-10", "2020-02-10"),
    ("2021-05-05", "2020-01-01", "2022-12-31", "2021-06-30"),
  ])
  func `is looked for up to the quarter's end, and not beyond the plan's`(
    asOf: String, start: String, end: String, by: String
  ) throws {
    let period = try #require(Period(start: day(start), end: day(end)))
    let board = board(asOf) { $1.period = period }
    #expect(Forecast.usualEnd(of: board) == day(by))
    #expect(Forecast(board).end == day(by))
  }

  @Test func `is what is open and due by then, that day included, and not what is late already`() {
    let board = board("2020-10-15", ["1/Q1": ItemState()]) { task, _ in task.milestones = (1...4).map { milestone($0) }
    }
    #expect(board.agenda.overdue.map(\.key) == ["1/Q1", "1/Q2", "1/Q3"])
    #expect(Forecast(board).items.map(\.item.key) == ["1/Q4"] && Forecast(board).milestones == 1)
    #expect(Forecast(board, by: day("2020-12-30")).items.isEmpty)
    #expect(Forecast(board, by: day("2020-10-01")).items.isEmpty, "a day that has passed brings nothing")
    #expect(Forecast(self.board("2020-10-15")).items.map(\.item.key) == ["1"], "a task without parts has a day too")
  }

  @Test func `is put in the order of its days`() {
    let board = board("2020-07-01") { task, _ in
      task.milestones = [milestone(4), milestone(3)]
      task.targets = [target(.atLeast, "70")]
      task.targets[0].due = day("2020-08-01")
    }
    #expect(Forecast(board, by: day("2020-12-31")).items.map(\.item.key) == ["1#小区", "1/Q3", "1/Q4"])
    #expect(Forecast(board).items.map(\.item.days) == [31, 91])
  }

  @Test(arguments: [Status.closed, .suspended, .terminated, .completed])
  func `is nothing of what was closed, put off, given up or done`(status: Status) {
    var state = ItemState()
    (state.status, state.reported) = (status, day("2020-10-01"))
    #expect(Forecast(board("2020-10-15", ["1": state])).items.isEmpty)
  }

  @Test func `is nothing that is only striven for, nor a ceiling that holds`() {
    let values = told(["2020-10-10": "31"])
    for kind in [Target.Kind.stretch, .atMost] {
      let board = board("2020-10-15", ["1": values]) { task, _ in task.targets = [target(kind, "70")] }
      #expect(board.agenda.items.count == 1 && Forecast(board).items.isEmpty, "\(kind)")
    }
  }

  @Test func `goes by the day that holds after an extension`() {
    var state = ItemState()
    state.extendedDue = day("2021-02-28")
    let extended = board("2020-10-15", ["1": state])
    #expect(Forecast(extended).items.isEmpty)
    #expect(Forecast(extended, by: day("2021-02-28")).items.map(\.item.key) == ["1"])
    let ended = board("2021-01-10", ["1": state])
    #expect(Forecast(ended).items.map(\.item.key) == ["1"], "the plan has ended, the item has not")
  }

  @Test func `one of several targets is told by its own name, and the sentence counts`() {
    let board = board("2020-10-15") { task, _ in
      task.targets = [target(.atLeast, "70"), Target(Name("个小区"), kind: .atLeast, value: figure("3"))]
      task.milestones = [milestone(4)]
    }
    let forecast = Forecast(board)
    #expect(forecast.items.map(\.title.chinese) == ["小区：节点", "小区：小区", "小区：个小区"])
    let period = board.plan.period
    #expect(forecast.words(.chinese, in: period) == "至 12月31日 若无进展将新增逾期 3 项（其中 1 个节点）")
    #expect(
      forecast.words(.english, in: period) == "By 31 Dec 3 more will be overdue if nothing comes (1 milestone)")
    let targets = forecast.filtered { $0.kind == .target }
    #expect(targets.words(.chinese, in: period) == "至 12月31日 若无进展将新增逾期 2 项")
    #expect(forecast.filtered { _ in false }.words(.chinese, in: period) == "至 12月31日 没有将新增的逾期")
  }

  // MARK: What is needed

  /// A target beside what was reported of it, and what is missing, needed a week and came a week lately.
  struct Need: Sendable {
    let name: String
    var kind = Target.Kind.atLeast
    var value = "70"
    var from: String?
    let values: [String: String]
    var due: String?
    var missing: String?
    var aWeek: String?
    var pace: String?
  }

  private static let needs = [
    // 11 weeks are left; 9 came in 29 days.
    Need(
      name: "rises", values: ["2020-08-31": "22", "2020-09-29": "31"], missing: "39", aWeek: "4", pace: "2.2"),
    Need(name: "today", values: ["2020-10-01": "31"], due: "2020-10-15", missing: "39", aWeek: "39"),
    Need(name: "within a week", values: ["2020-10-01": "31"], due: "2020-10-18", missing: "39", aWeek: "39"),
    Need(name: "in two weeks", values: ["2020-10-01": "31"], due: "2020-10-29", missing: "39", aWeek: "20"),
    Need(name: "fraction", value: "10", values: ["2020-10-01": "0.5"], missing: "9.5", aWeek: "0.9"),
    Need(name: "hundredths", value: "6811.44", values: ["2020-10-01": "0"], missing: "6811.44", aWeek: "619.23"),
    Need(name: "small", value: "3", values: ["2020-10-01": "2"], missing: "1", aWeek: "1"),
    Need(
      name: "falls", kind: .fromTo, value: "100", from: "200", values: ["2020-08-31": "180", "2020-09-29": "150"],
      missing: "50", aWeek: "5", pace: "7.2"),
    Need(
      name: "goes back", kind: .fromTo, value: "100", from: "200", values: ["2020-08-31": "150", "2020-09-29": "180"],
      missing: "80", aWeek: "8", pace: "-7.2"),
    Need(name: "never reported", values: [:]),
    Need(name: "told long ago", values: ["2020-07-31": "20", "2020-08-31": "22"], missing: "48", aWeek: "5"),
    Need(name: "began lately", values: ["2020-09-20": "20", "2020-10-10": "22"], missing: "48", aWeek: "5"),
    Need(
      name: "stands still", values: ["2020-09-01": "22", "2020-10-10": "22"], missing: "48", aWeek: "5", pace: "0"),
  ]

  @Test(arguments: needs)
  func `tells of an amount what is missing, what is needed a week, and what came`(need: Need) throws {
    let board = board("2020-10-15", ["1": told(need.values)]) { task, _ in
      task.targets = [target(need.kind, need.value)]
      task.targets[0].from = need.from.map(figure)
      task.targets[0].due = need.due.map(day)
    }
    let item = try #require(Forecast(board).items.first)
    let told = try #require(item.need)
    #expect(told.missing == need.missing.map(figure), "\(need.name)")
    #expect(told.aWeek == need.aWeek.map(figure), "\(need.name)")
    #expect(told.pace == need.pace.map(figure), "\(need.name)")
    #expect(told.unit == "个" && told.wanted == figure(need.value) && !told.isLeast)
  }

  @Test func `tells of levels, growth and words no need`() throws {
    for basis in [Target.Basis.level, .rate, .growth] {
      let board = board("2020-10-15", ["1": told(["2020-10-01": "31"])]) { task, _ in
        task.targets = [target(.atLeast, "70", basis)]
      }
      #expect(try #require(Forecast(board).items.first).needs.isEmpty, "\(basis)")
    }
  }

  @Test func `what one area has too much makes up for no other, and who is silent is not counted as there`() throws {
    let areas = ["甲区", "乙县", "丙区"].map { Area(Name($0)) }
    func need(_ values: [String: String]) throws -> ForecastNeed {
      var state = ItemState()
      (state.status, state.reported) = (.inProgress, day("2020-10-10"))
      for (area, value) in values {
        state.values["小区@\(area)"] = ItemState.Series(figure(value), on: day("2020-10-10"))
      }
      let board = board("2020-10-15", ["1": state]) { task, plan in
        plan.areas = areas
        task.targets = [target(.atLeast, "10")]
        task.targets[0].each = .area
      }
      return try #require(Forecast(board).items.first?.need)
    }
    let all = try need(["甲区": "25", "乙县": "4", "丙区": "8"])
    #expect(all.missing == figure("8") && !all.isLeast && all.aWeek == figure("1"))
    let some = try need(["甲区": "25", "乙县": "4"])
    #expect(some.missing == figure("6") && some.isLeast)
    #expect(some.missingWords(.chinese) == "至少 6 个" && some.missingWords(.english) == "at least 6 个")
    let silent = try need(["甲区": "25", "乙县": "12"])
    #expect(silent.missing == nil && silent.aWeek == nil && !silent.isLeast)
    #expect(silent.missingWords(.chinese) == "缺数据")
  }

  @Test(arguments: [
    // What is demanded, and what is missing of it, needed a week until 31 December, and came.
    (Criterion("小区", value: Figure(50), basis: .cumulative), "19", "2", "2.2"),
    (Criterion("完成率", value: Figure(60), basis: .rate, of: "小区"), "15.7", "1.5", nil),
    (Criterion("别的", value: Figure(5), basis: .cumulative), nil, nil, nil),
  ])
  func `tells of a milestone what its figures lack`(
    criterion: Criterion, missing: String?, aWeek: String?, pace: String?
  ) throws {
    let values = told(["2020-08-31": "22", "2020-09-29": "31"])
    let board = board("2020-10-15", ["1": values]) { task, _ in
      task.targets = [target(.atLeast, "70")]
      task.milestones = [milestone(4, criteria: [criterion])]
    }
    let item = try #require(Forecast(board).items.first { $0.item.kind == .milestone })
    let need = try #require(item.need)
    #expect(need.missing == missing.map(figure) && need.aWeek == aWeek.map(figure) && need.pace == pace.map(figure))
  }

  @Test func `a milestone whose figures are there lacks a confirmation and nothing else`() throws {
    let board = board("2020-10-15", ["1": told(["2020-09-29": "60"])]) { task, _ in
      task.targets = [target(.atLeast, "70")]
      task.milestones = [milestone(4, criteria: [Criterion("小区", value: Figure(50), basis: .cumulative)])]
    }
    #expect(try #require(Forecast(board).items.first { $0.item.kind == .milestone }).needs.isEmpty)
  }

  @Test func `of several figures one that is known is told first`() {
    let board = board("2020-10-15", ["1": told(["2020-09-29": "31"])]) { task, _ in
      task.targets = [target(.atLeast, "70")]
      task.milestones = [
        milestone(
          4,
          criteria: [
            Criterion("别的", value: Figure(5), basis: .cumulative),
            Criterion("小区", value: Figure(50), basis: .cumulative),
          ])
      ]
    }
    let item = Forecast(board).items.first { $0.item.kind == .milestone }
    #expect(item?.needs.map(\.name.chinese) == ["别的", "小区"] && item?.need?.name.chinese == "小区")
  }

  @Test func `an indicator is told by its own name`() {
    var whole = plan(indicators: [
      Indicator(id: "i1", number: "1", name: Name("造林"), target: target(.atLeast, "70"))
    ])
    whole.tasks = []
    let board = Board(
      whole, states: ["i1": told(["2020-10-01": "31"], IndicatorAssessment.measure)], asOf: day("2020-10-15"))
    let need = Forecast(board).items.first?.need
    #expect(need?.name.chinese == "造林" && need?.missing == figure("39"))
  }
}
