import DubanCore
import Testing

/// Limits, stretches, groups and places of an assessment.
@Suite struct `Standings of an assessment` {
  /// Twelve tasks of 甲局, one due at each month's end, none of them done.
  private func twelve(_ rules: [ScoringRule]) -> ScoringSample {
    var sample = ScoringSample(rules)
    sample.plan.tasks = (1...12).map { month in
      var task = Task(id: "\(month)", title: Name("任务\(month)"))
      task.leads = ["甲局"]
      task.due = Day(2020, month, 1)?.monthEnd
      return task
    }
    return sample
  }

  @Test func `a limit of a rule holds for the unit, and what is beyond it is told and counts nothing`() {
    // 招商 tiers: each missing -1, up to -12; here up to 3.
    let sample = twelve([ScoringRule(.late, "-1") { $0.most = Points(3) }])
    let score = sample.scoring("2020-12-31").scores[0]
    #expect(score.total == Points(97))
    #expect(score.points.map(\.counted.signed) == ["-1", "-1", "-1"] + Array(repeating: "0", count: 8))
    #expect(score.points.map(\.isCapped) == Array(repeating: false, count: 3) + Array(repeating: true, count: 8))
  }

  @Test func `a limit for each item, one for a rule and one in all hold together`() {
    var sample = ScoringSample([
      ScoringRule(.returned, "-2") { $0.mostPerItem = Points(3) }, ScoringRule(.late, "-5"),
    ])
    for month in ["03", "04", "05"] {
      sample.record("1", .going, on: "2020-\(month)-01")
      sample.record("1", .sendBack, on: "2020-\(month)-05")
    }
    #expect(sample.scoring("2020-12-31").scores[0].points.map(\.counted.signed) == ["-2", "-1", "0", "-5"])
    sample.plan.assessment?.mostDeducted = Points(4)
    #expect(sample.scoring("2020-12-31").scores[0].points.map(\.counted.signed) == ["-2", "-1", "0", "-1"])
    #expect(sample.totals("2020-12-31") == ["甲局 96"])
  }

  @Test func `a limit of what is given leaves what is taken alone`() {
    var sample = twelve([ScoringRule(.done, "1"), ScoringRule(.late, "-1")])
    // 枣庄: no more than 15 either way; here 2 given.
    sample.plan.assessment?.mostAdded = Points(2)
    for month in 1...5 { sample.record("\(month)", .done, on: "2020-0\(month)-28") }
    let score = sample.scoring("2020-12-31").scores[0]
    #expect([score.added, score.deducted, score.total] == [Points(2), Points(6), Points(96)])
  }

  @Test func `ties share a place and the next one counts them all`() {
    // 椒江区 2018: two seconds are followed by a fourth.
    var sample = ScoringSample([ScoringRule(.late, "-1")])
    let names = ["甲局", "乙局", "丙局", "丁局"]
    sample.plan.units = names.map { Unit(Name($0), jurisdiction: "某市") }
    let owed = [1, 2, 0, 1]
    sample.plan.tasks = zip(names, owed).enumerated().flatMap { index, unit -> [Task] in
      (0...unit.1).map { number in
        var task = Task(id: "\(index)-\(number)", title: Name("任务"))
        task.leads = [unit.0]
        task.due = number == 0 ? day("2020-12-31") : day("2020-03-31")
        return task
      }
    }
    func places() -> [String] {
      sample.scoring("2020-06-30").groups.flatMap(\.standings).map {
        "\($0.place.map(String.init) ?? "-") \($0.score.party.name.chinese) \($0.score.total.figure)"
      }
    }
    #expect(places() == ["- 甲局 99", "- 乙局 98", "- 丙局 100", "- 丁局 99"], "nobody is ranked unless the plan asks for it")
    sample.plan.assessment?.isRanked = true
    #expect(places() == ["1 丙局 100", "2 甲局 99", "2 丁局 99", "4 乙局 98"])
    sample.plan.assessment?.groups = [
      .init(Name("一组"), units: ["甲局", "乙局"]), .init(Name("二组"), units: ["丁局", "丙局"]),
    ]
    #expect(places() == ["1 甲局 99", "2 乙局 98", "1 丙局 100", "2 丁局 99"])
  }

  @Test func `a plan of three years is assessed year by year, and what is due after its end belongs to the last`() {
    var sample = ScoringSample([ScoringRule(.late, "-1")])
    guard let period = Period(start: day("2020-03-01"), end: day("2022-12-31")) else { return }
    sample.plan.period = period
    sample.plan.assessment?.every = .year
    sample.plan.tasks = ["2020-06-30", "2021-06-30", "2022-12-31"].enumerated().map { index, due in
      var task = Task(id: "\(index + 1)", title: Name("任务"))
      task.leads = ["甲局"]
      task.due = day(due)
      return task
    }
    sample.record("3", .extend(due: day("2023-02-28"), approver: "市政府"), on: "2022-12-01")
    func told(_ asOf: String) -> [String] {
      sample.all(asOf).map { scoring in
        "\(scoring.span.start)..\(scoring.span.end) "
          + scoring.scores.flatMap(\.points).map(\.item).joined(separator: ",")
      }
    }
    #expect(told("2020-12-31") == ["2020-03-01..2020-12-31 1"])
    #expect(told("2021-07-01") == ["2020-03-01..2020-12-31 1", "2021-01-01..2021-12-31 2"])
    #expect(told("2023-03-01").last == "2022-01-01..2022-12-31 3")
    #expect(told("2023-02-28").last == "2022-01-01..2022-12-31 ")
  }

  @Test func `pieces of duties that are late or missing take points where a rule asks for them`() {
    // 招商 tiers: each missing monthly report -1, up to -12.
    var sample = ScoringSample([
      ScoringRule(.dutyMissing, "-1") { $0.most = Points(12) }, ScoringRule(.dutyLate, "-0.5"),
    ])
    var duty = ReportDuty(id: "d1", title: Name("月报"), every: .month, units: ["丙局"])
    duty.dueDay = 25
    sample.plan.duties = [duty]
    sample.record("d1", .handIn(unit: "丙局", span: day("2020-01-31")), on: "2020-01-20")
    let late = sample.record("d1", .handIn(unit: "丙局", span: day("2020-02-29")), on: "2020-02-28")
    #expect(sample.told("2020-03-31") == ["丙局 dutyLate d1 -0.5 #\(late)", "丙局 dutyMissing d1 -1 #1"])
    #expect(sample.scoring("2020-03-31").leftOut.map(\.party.name.chinese) == ["乙局"])
  }

  @Test func `an area is assessed by its own figures where the plan's groups name it`() {
    var sample = ScoringSample([ScoringRule(.late, "-1"), ScoringRule(.done, "1")])
    sample.plan.areas = [Area(Name("东区")), Area(Name("西区"))]
    var all = Unit(Name("各区"), jurisdiction: "某市")
    all.members = ["东区", "西区"]
    sample.plan.units.append(all)
    sample.plan.tasks[0].roles = [.init(Name("实施主体"), units: ["各区"])]
    var target = Target(Name("公园"), kind: .atLeast, basis: .amount)
    target.value = figure("3")
    target.each = .area
    sample.plan.tasks[0].targets = [target]
    sample.plan.assessment?.roles = ["实施主体"]
    sample.plan.assessment?.groups = [.init(Name("各区"), units: ["各区"])]
    let entry = sample.record("1", .report(status: .inProgress, values: ["公园@东区": figure("3")]), on: "2020-06-20")
    #expect(sample.told("2020-12-31") == ["东区 done 1 +1 #1,#\(entry)", "西区 late 1 -1 #1,#\(entry)"])
    #expect(sample.scoring("2020-12-31").leftOut.isEmpty)
  }

  @Test(arguments: [("0.25", 25), ("-0.2", -20), ("10", 1_000), ("10000", 1_000_000)])
  func `points are exact to the hundredth`(text: String, hundredths: Int) {
    #expect(Points(figure(text))?.hundredths == hundredths)
    #expect(Points(hundredths: hundredths).figure == figure(text))
  }

  @Test(arguments: ["0.125", "10000.01", "10001", "-10001"])
  func `what has more places or is beyond all measure is no point`(text: String) {
    #expect(Points(figure(text)) == nil)
  }
}
