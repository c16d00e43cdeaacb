import DubanCore
import Testing

@Suite struct `A trend` {
  func task(_ milestones: [Milestone] = [], basis: Target.Basis = .amount) -> Task {
    var task = Task(id: "1", title: Name("小区"))
    task.targets = [Target(Name("小区"), basis: basis, value: figure("60"), unit: "个")]
    task.milestones = milestones
    return task
  }

  func trend(_ task: Task, _ entries: [Entry], asOf: String = "2020-10-15") throws -> Trend {
    let states = Dictionary(grouping: entries, by: \.subject).mapValues { ItemState(folding: $0, asOf: day(asOf)) }
    let board = Board(plan(tasks: [task]), states: states, asOf: day(asOf))
    return try #require(board.trend(of: "1", measure: "小区", entries: entries))
  }

  func report(_ value: String) -> Change { .report(status: nil, values: ["小区": figure(value)]) }

  @Test func `holds what was reported by day, of one day the last, and nothing after the as-of day`() throws {
    let entries = history(
      "1",
      [
        ("2020-03-01", report("10")), ("2020-06-30", report("20")), ("2020-06-30", report("22")),
        ("2020-11-30", report("50")),
      ])
    #expect(
      try trend(task(), entries).readings == [
        ItemState.Value(figure("10"), on: day("2020-03-01")), ItemState.Value(figure("22"), on: day("2020-06-30")),
      ])
  }

  @Test func `leaves out what was taken back`() throws {
    let entries = history(
      "1", [("2020-03-01", report("10")), ("2020-04-01", report("99")), ("2020-04-02", .revert(seq: 2))])
    #expect(try trend(task(), entries).readings.map(\.value) == [figure("10")])
  }

  @Test func `not started is nothing, without anybody asking for a zero`() throws {
    let entries = history(
      "1", [("2020-02-01", .report(status: .notStarted, values: [:])), ("2020-03-01", report("5"))])
    #expect(try trend(task(), entries).readings.map(\.value) == [.zero, figure("5")])
  }

  @Test func `is expected along the whole months where there is no timetable`() throws {
    let expected = try trend(task(), []).expected
    #expect(expected.count == 13)
    #expect(expected.first == Trend.Point(day("2020-01-01"), .zero))
    #expect(expected[9] == Trend.Point(day("2020-09-30"), Fraction(45)))
    #expect(expected.last == Trend.Point(day("2020-12-31"), Fraction(60)))
  }

  @Test func `is expected in steps where milestones demand figures`() throws {
    let demands = [
      milestone(2, criteria: [Criterion("小区", value: figure("20"), basis: .cumulative)]), milestone(3),
      milestone(4, criteria: [Criterion("小区", value: figure("60"), basis: .cumulative)]),
    ]
    #expect(
      try trend(task(demands), []).expected == [
        Trend.Point(day("2020-01-01"), .zero), Trend.Point(day("2020-06-30"), .zero),
        Trend.Point(day("2020-06-30"), Fraction(20)), Trend.Point(day("2020-12-31"), Fraction(20)),
        Trend.Point(day("2020-12-31"), Fraction(60)),
      ])
  }

  @Test func `of a level is expected nowhere, and its scale needs no zero`() throws {
    let entries = history("1", [("2020-03-01", report("58"))])
    let trend = try trend(task(basis: .level), entries)
    #expect(trend.expected.isEmpty)
    #expect(trend.range == Fraction(58)...Fraction(60))
    #expect(trend.rest == nil)
  }

  @Test func `tells what is left and how much that is a month`() throws {
    let entries = history("1", [("2020-09-30", report("30"))])
    let rest = try #require(try trend(task(), entries).rest)
    #expect(rest.value == figure("30") && rest.months == 3 && rest.aMonth == Fraction(10))
    #expect(try trend(task(), []).rest == nil, "what nobody reported is not nothing")
  }

  @Test func `of several targets the most urgent one is shown first`() {
    var task = task()
    task.targets.append(Target(Name("公厕"), value: figure("5")))
    let entries = history("1", [("2020-09-30", .report(status: nil, values: ["小区": figure("60"), "公厕": figure("1")]))])
    let board = Board(
      plan(tasks: [task]), states: ["1": ItemState(folding: entries, asOf: day("2020-10-15"))], asOf: day("2020-10-15"))
    #expect(board.trendMeasures(of: "1") == ["小区", "公厕"])
    #expect(board.mostUrgentMeasure(of: "1") == "公厕")
  }

  @Test func `there is none of what has no measured target`() {
    let board = Board(plan(tasks: [Task(id: "1", title: Name("宣传"))]), states: [:], asOf: day("2020-10-15"))
    #expect(board.trendMeasures(of: "1").isEmpty)
    #expect(board.trend(of: "1", measure: "小区", entries: []) == nil)
    #expect(board.trend(of: "9", measure: "小区", entries: []) == nil)
  }
}
