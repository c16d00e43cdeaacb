import DubanCore
import Testing

@Suite struct `Targets by area` {
  private func rows(_ targets: [Target], areas: [String] = [], years: Int = 1) -> [AreaMatrix.Row] {
    var task = Task(id: "1", title: Name("事项"))
    task.targets = targets
    task.areas = areas
    var whole = plan(tasks: [task])
    whole.areas = ["甲区", "乙县", "丙区"].map { Area(Name($0)) }
    whole.period = Period(start: day("2020-01-01"), end: day("\(2019 + years)-12-31")) ?? whole.period
    return AreaMatrix(Board(whole, states: [:], asOf: day("2020-06-30"))).rows
  }

  private func target(
    _ value: String, shares: [String: String] = [:], each: Target.Each? = nil, basis: Target.Basis = .amount
  ) -> Target {
    var target = Target(Name("小区"), basis: basis, value: figure(value), unit: "个")
    target.shares = shares.sorted { $0.key < $1.key }.map { Target.Share(area: $0.key, value: figure($0.value)) }
    target.each = each
    return target
  }

  private func shares(_ row: AreaMatrix.Row?) -> [String] { row?.shares.map { $0?.value.description ?? "-" } ?? [] }

  @Test(arguments: [
    // The shares, the target, their sum and what is missing.
    (["甲区": "40", "乙县": "20", "丙区": "10"], "70", "70", nil),
    (["甲区": "40", "乙县": "20"], "70", "60", "10"),
    (["甲区": "40", "乙县": "20", "丙区": "12"], "70", "72", "-2"),
    (["甲区": "777.94", "乙县": "1348.5"], "2126.44", "2126.44", nil),
    // Exact: no rounding hides a hundredth.
    (["甲区": "0.1", "乙县": "0.2"], "0.31", "0.3", "0.01"),
  ]) func `the sum stands beside the target with the difference`(
    shares: [String: String], whole: String, sum: String, difference: String?
  ) {
    let row = rows([target(whole, shares: shares)]).first
    #expect(row?.sum == figure(sum))
    #expect(row?.whole == figure(whole))
    #expect(row?.difference == difference.map(figure))
  }

  @Test func `an area without a share has none, which is not nothing`() {
    #expect(shares(rows([target("40", shares: ["甲区": "40", "丙区": "0"])]).first) == ["40", "-", "0"])
  }

  @Test func `what holds for each area stands in each area that it is meant for`() {
    #expect(shares(rows([target("3", each: .area)]).first) == ["3", "3", "3"])
    #expect(shares(rows([target("3", each: .area)], areas: ["甲区", "乙县"]).first) == ["3", "3", "-"])
    var named = target("3", each: .area)
    named.areas = ["丙区"]
    #expect(shares(rows([named]).first) == ["-", "-", "3"])
  }

  @Test func `what holds for each area adds up to itself, over the years too`() {
    let once = rows([target("3", each: .area)]).first
    #expect(once?.sum == Figure(9))
    #expect(once?.difference == nil)
    let yearly = rows([target("1", each: .areaAndYear)], years: 3).first
    #expect(shares(yearly) == ["3", "3", "3"])
    #expect(yearly?.sum == Figure(9))
    #expect(yearly?.difference == nil)
  }

  @Test func `levels in areas add up to nothing`() {
    let row = rows([target("99", shares: ["甲区": "98", "乙县": "99.5"], basis: .level)]).first
    #expect(row?.sum == nil)
    #expect(row?.difference == nil)
    #expect(shares(row) == ["98", "99.5", "-"])
  }

  @Test func `targets that say nothing of areas are left out, and those that the filter hides`() {
    #expect(rows([target("70")]).isEmpty)
    var task = Task(id: "1", title: Name("事项"))
    task.targets = [target("70", shares: ["甲区": "70"])]
    var whole = plan(tasks: [task])
    whole.areas = [Area(Name("甲区"))]
    let board = Board(whole, states: [:], asOf: day("2020-06-30"))
    #expect(AreaMatrix(board).rows.count == 1)
    #expect(AreaMatrix(board) { $0 != "1" }.rows.isEmpty)
  }

  @Test func `what each area reported stands beside its share`() throws {
    var target = Target(Name("小区"), value: Figure(30))
    target.shares = [Target.Share(area: "甲区", value: Figure(10)), Target.Share(area: "乙区", value: Figure(20))]
    var task = Task(id: "1", title: Name("任务"))
    task.targets = [target]
    var plan = plan(tasks: [task])
    plan.areas = [Area(Name("甲区")), Area(Name("乙区"))]
    var state = ItemState()
    state.reported = day("2020-09-01")
    state.values["小区@甲区"] = ItemState.Series(Figure(7), on: day("2020-09-01"))
    let matrix = AreaMatrix(Board(plan, states: ["1": state], asOf: day("2020-09-30")))
    #expect(try #require(matrix.rows.first).reached == [Figure(7), nil])
  }

  @Test func `each area is judged by its own figure, and one that has told nothing is grey`() throws {
    var task = Task(id: "1", title: Name("事项"))
    task.targets = [target("70", shares: ["甲区": "40", "乙县": "20"])]
    var whole = plan(tasks: [task])
    whole.areas = ["甲区", "乙县", "丙区"].map { Area(Name($0)) }
    var state = ItemState()
    let key = try #require(whole.tasks.first?.targets.first?.key)
    state.values[Measure(key, area: whole.areas[0].key).text] = .init(Figure(40), on: day("2020-06-20"))
    state.reported = day("2020-06-20")
    let matrix = AreaMatrix(Board(whole, states: ["1": state], asOf: day("2020-06-30")))
    #expect(matrix.rows.first?.lights == [.done, .unreported, nil])
    #expect(matrix.counts(ofArea: 0)[.done] == 1 && matrix.counts(ofArea: 1)[.unreported] == 1)
    #expect(matrix.counts(ofArea: 2).judged == 0)
  }
}
