import DubanCore
import Testing

/// No plan that can be imported and no report that can be recorded ends the program.
@Suite struct `Extreme figures` {
  @Test func `the longest total with a criterion and a report of fifteen digits is judged`() throws {
    var target = Target(Name("数量"), value: figure("999999999999989"))
    target.unit = "个"
    var task = Task(id: "1", title: Name("任务"))
    task.targets = [target]
    task.milestones = [
      milestone(1, criteria: [Criterion("数量", value: figure("123456789.123457"), basis: .cumulative)])
    ]
    var board = Board(plan(tasks: [task]), states: [:], asOf: day("2020-05-01"))
    let draft = Draft(
      plan: "test", subject: "1", on: day("2020-05-01"),
      change: .report(status: nil, values: ["数量": figure("234567891.234561")]), seen: 0)
    #expect(board.preview([draft]).first?.after?.light == .overdue)
    board.apply(ItemState().after(draft), for: "1")
    let assessed = try #require(board.task("1")?.assessment.targets.first)
    #expect(assessed.light == .onTrack)
    #expect(try #require(assessed.gap) < .zero)
  }

  @Test func `whatever figures, days and places, everything is judged and told`() {
    var dice = Dice(seed: 2020)
    for _ in 0..<300 { ExtremeFigures.judge(&dice) }
  }
}

/// Plans, states and days at the ends of what is allowed.
private enum ExtremeFigures {
  static func judge(_ dice: inout Dice) {
    let plan = plan(&dice)
    var states: [String: ItemState] = [:]
    for item in plan.items where Bool.random(using: &dice) {
      var state = ItemState()
      state.status = Status.allCases.randomElement(using: &dice)
      state.reported = day(&dice)
      if item.kind == .milestone, Bool.random(using: &dice) { state.confirmed = day(&dice) }
      if item.kind == .funding { state.paid = figure(&dice) }
      states[item.id] = state
    }
    let asOf = day(&dice)
    var board = Board(plan, states: states, asOf: asOf)
    let drafts = plan.items.filter { $0.kind == .task || $0.kind == .indicator }.map { item in
      let names = board.task(item.id)?.task.measures ?? [IndicatorAssessment.measure]
      return Draft(
        plan: plan.id, subject: item.id, on: min(asOf, day(&dice)),
        change: .report(
          status: nil, values: Dictionary(names.map { ($0, figure(&dice)) }) { first, _ in first }), seen: 0)
    }
    var told = 0
    for preview in board.preview(drafts) {
      told += (preview.after?.words(.chinese).count ?? 0) + (preview.before?.words(.english).count ?? 0)
    }
    for draft in drafts { board.apply(board.state(of: draft.subject).after(draft), for: draft.subject) }
    for entry in board.tasks {
      told += board.reason(of: entry).words(.chinese, in: board.plan.period).count
      for target in entry.assessment.targets {
        told += target.judgement.words(.english).count
        told += target.actual?.filled(of: 10) ?? 0
        // A line over ten thousand years has 120,000 corners: right, but slow to draw 3,000 times.
        guard target.span.years < 20 else { continue }
        let trend = board.trend(of: entry.task.id, measure: target.target.name.chinese, entries: [])
        told += (trend?.expected.count ?? 0) + (trend?.range == nil ? 0 : 1)
      }
    }
    for entry in board.indicators { told += entry.assessment.judgement.words(.chinese).count }
    told +=
      QuarterBoard(board, quarters: [Quarter(of: asOf)]).cell(of: 0, in: Quarter(of: asOf)).milestone == nil ? 1 : 0
    told += AreaMatrix(board).rows.count + FundingSheet(board).sums.count
    #expect(told > 0)
  }

  private static func figure(_ dice: inout Dice) -> Figure {
    let units: Int64 =
      [
        0, 1, -1, 999_999_999_999_999, -999_999_999_999_999, 999_999_999_999_989, 123_456_789_123_457, 7,
        Int64.random(in: -999_999_999_999_999...999_999_999_999_999, using: &dice),
      ].randomElement(using: &dice) ?? 0
    return Figure(units: units, scale: Int.random(in: 0...6, using: &dice))
  }

  private static func day(_ dice: inout Dice) -> Day {
    let (first, last) = (DubanCoreTests.day("0001-01-01"), DubanCoreTests.day("9999-12-31"))
    return [
      first, last, first.advanced(by: 1), last.advanced(by: -1), DubanCoreTests.day("2020-09-30"),
      first.advanced(by: Int.random(in: 0...first.distance(to: last), using: &dice)),
    ].randomElement(using: &dice) ?? first
  }

  private static func target(_ name: String, _ isLong: Bool, _ dice: inout Dice) -> Target {
    var target = Target(
      Name(name), kind: Target.Kind.allCases.randomElement(using: &dice) ?? .exactly,
      basis: Bool.random(using: &dice) ? .amount : Target.Basis.allCases.randomElement(using: &dice) ?? .level,
      value: figure(&dice), unit: "个")
    if Bool.random(using: &dice) { target.from = figure(&dice) }
    if Bool.random(using: &dice) { target.upper = figure(&dice) }
    if Bool.random(using: &dice) { target.each = [.area, .year, .areaAndYear].randomElement(using: &dice) ?? .area }
    if isLong, target.each != nil { target.each = .area }
    if Int.random(in: 0..<20, using: &dice) == 0 {
      target.each = nil
      target.start = day(&dice)
      target.due = day(&dice)
    }
    if Bool.random(using: &dice) { target.parts = [Target.Part(Name("其一"), value: figure(&dice))] }
    if Bool.random(using: &dice) {
      target.shares = ["甲", "乙"].map { Target.Share(area: $0, value: figure(&dice)) }
    }
    return target
  }

  private static func plan(_ dice: inout Dice) -> Plan {
    // Thousands of years are allowed too, but each year of each place would be judged in every one of them.
    let isLong = Int.random(in: 0..<20, using: &dice) == 0
    let first = day(&dice)
    let last = isLong ? day(&dice) : first.advanced(by: Int.random(in: 0...5000, using: &dice))
    let period = Period(start: min(first, last), end: max(first, last)) ?? calendarYear(2020)
    var plan = Plan(id: "test", title: Name("测试"), jurisdiction: "某市", period: period)
    plan.areas = ["甲", "乙", "丙"].map { Area(Name($0)) }
    plan.settings.reporting = ReportingRhythm.allCases.randomElement(using: &dice) ?? .monthly
    plan.settings.dueSoonDays = [0, 3, 1_000_000].randomElement(using: &dice) ?? 3
    var indicator = Indicator(id: "i1", number: "1", name: Name("指标"), target: target("指标", isLong, &dice))
    if indicator.target.each == nil, Bool.random(using: &dice) { indicator.due = day(&dice) }
    plan.indicators = [indicator]
    var task = Task(id: "1", title: Name("任务"))
    task.targets = [target("总数", isLong, &dice), target("其二", isLong, &dice)]
    task.milestones = (1...4).map { index in
      let due = day(&dice)
      let names = ["总数", "其一", "其二", "率"]
      let criteria = names.filter { _ in Bool.random(using: &dice) }.map { name in
        Criterion(
          name, value: figure(&dice), basis: Criterion.Basis.allCases.randomElement(using: &dice) ?? .rate,
          of: Bool.random(using: &dice) ? "总数" : nil)
      }
      return Milestone(id: "m\(index)", quarters: [Quarter(of: due)], due: due, text: "节点", criteria: criteria)
    }
    var funding = Funding(id: "1/f", name: Name("资金"), total: Target.Quantity(figure(&dice), unit: "亿元"))
    funding.each = Bool.random(using: &dice) ? .areaAndYear : nil
    funding.sources = [Funding.Source(Name("市"), value: figure(&dice), unit: "万元")]
    task.funding = [funding]
    plan.tasks = [task]
    return plan
  }
}
