import DubanCore
import Testing

/// Points of an assessment: published rules with their figures, then each question that their texts leave open.
@Suite struct `Points by rule` {
  /// What happens to the task that is due on 30 June, and what a rule makes of it on 31 December.
  struct Vector: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let rule: ScoringRule
    let steps: [(on: String, change: Change)]
    let expected: [String]

    init(
      _ description: String, _ rule: ScoringRule, _ steps: [(on: String, change: Change)], _ expected: [String]
    ) {
      testDescription = description
      self.rule = rule
      self.steps = steps
      self.expected = expected
    }
  }

  static let late = ScoringRule(.late, "-1")

  static let vectors: [Vector] = [
    // 佳木斯: late -1 an item, returned -2 each, done +1 an item.
    Vector("in time is not late", late, [("2020-06-30", .done)], []),
    Vector("a day after is late, and stays so", late, [("2020-07-01", .done)], ["甲局 late 1 -1 #1,#2"]),
    Vector("what was never done is late", late, [], ["甲局 late 1 -1 #1"]),
    Vector(
      "what was struck off late is late, though its light is that of closed work", late,
      [("2020-05-01", .going), ("2020-07-20", .close)], ["甲局 late 1 -1 #1,#2,#3"]),
    Vector(
      "struck off in time and taken up again, it is overdue and late", late,
      [("2020-06-20", .close), ("2020-09-01", .resume)], ["甲局 late 1 -1 #1,#2,#3"]),
    Vector(
      "taken up again and struck off again, it was in time", late,
      [("2020-06-20", .close), ("2020-09-01", .resume), ("2020-09-20", .close)], []),
    Vector(
      "extended in time it is judged by its new day", late,
      [("2020-06-20", .extend(due: day("2020-09-30"), approver: "市政府")), ("2020-09-30", .done)], []),
    Vector(
      "late after an extension it names the extension", late,
      [("2020-06-20", .extend(due: day("2020-09-30"), approver: "市政府")), ("2020-10-08", .done)],
      ["甲局 late 1 -1 #2,#3"]),
    Vector(
      "asked for in time and granted after the old day it is not late", late,
      [
        ("2020-06-20", .requestExtension(due: day("2020-09-30"))),
        ("2020-07-05", .extend(due: day("2020-09-30"), approver: "市政府")), ("2020-09-01", .done),
      ], []),
    Vector("put off over its day it is not late", late, [("2020-06-01", .suspend)], []),
    Vector("put off after its day it was late", late, [("2020-07-10", .suspend)], ["甲局 late 1 -1 #1,#2"]),
    Vector(
      "put off and taken up again after its day it is overdue", late,
      [("2020-06-01", .suspend), ("2020-09-01", .resume)], ["甲局 late 1 -1 #1,#2,#3"]),
    Vector("given up before its day it is not late", late, [("2020-06-01", .terminate)], []),
    Vector("given up after its day it was late", late, [("2020-07-10", .terminate)], ["甲局 late 1 -1 #1,#2"]),
    Vector(
      "late counts from so many days where the rule says so", ScoringRule(.late, "-5") { $0.days = 7 },
      [("2020-07-06", .done)], []),
    Vector(
      "and from that day on it does", ScoringRule(.late, "-5") { $0.days = 7 }, [("2020-07-08", .done)],
      ["甲局 late 1 -5 #1,#2"]),
    Vector(
      "returned twice takes twice", ScoringRule(.returned, "-2"),
      [("2020-03-01", .going), ("2020-03-05", .sendBack), ("2020-04-01", .going), ("2020-04-05", .sendBack)],
      ["甲局 returned 1 -2 #2,#3", "甲局 returned 1 -2 #4,#5"]),
    Vector("done gives", ScoringRule(.done, "1"), [("2020-07-05", .done)], ["甲局 done 1 +1 #1,#2"]),
    Vector("struck off is done", ScoringRule(.done, "1"), [("2020-06-05", .close)], ["甲局 done 1 +1 #1,#2"]),
    Vector("given up is not done", ScoringRule(.done, "1"), [("2020-06-05", .terminate)], []),
    // 石家庄: ten days early or more +1 each.
    Vector(
      "nine days early is not early enough", ScoringRule(.early, "1") { $0.days = 10 }, [("2020-06-21", .done)], []),
    Vector(
      "ten days early is", ScoringRule(.early, "1") { $0.days = 10 }, [("2020-06-20", .done)],
      ["甲局 early 1 +1 #1,#2"]),
    Vector(
      "early and sent back later it was not done", ScoringRule(.early, "1") { $0.days = 10 },
      [("2020-06-20", .done), ("2020-06-25", .sendBack)], []),
    // District rule: no feedback -10 an item.
    Vector(
      "each quarter without a report takes, until it is done", ScoringRule(.unreported, "-10"),
      [("2020-02-01", .going), ("2020-07-02", .done)], ["甲局 unreported 1 -10 #2"]),
    Vector(
      "a report that says that nothing changed is one", ScoringRule(.unreported, "-10"),
      [("2020-02-01", .going), ("2020-05-01", .report(status: nil, values: [:])), ("2020-07-02", .done)], []),
  ]

  @Test(arguments: vectors)
  func `each rule gives and takes by the entries that it names`(_ vector: Vector) {
    var sample = ScoringSample([vector.rule])
    for step in vector.steps { sample.record("1", step.change, on: step.on) }
    #expect(sample.told("2020-12-31") == vector.expected)
  }

  @Test func `nobody is assessed unless the plan says so`() {
    var sample = ScoringSample([Self.late])
    sample.plan.assessment = nil
    #expect(sample.all("2020-12-31").isEmpty)
  }

  @Test func `who only helps or has nothing is left out, and is named`() {
    let scoring = ScoringSample([Self.late]).scoring("2020-12-31")
    #expect(scoring.scores.map(\.party.name.chinese) == ["甲局"])
    #expect(scoring.leftOut.map { "\($0.party.name.chinese) \($0.helps)" } == ["乙局 true", "丙局 false"])
  }

  @Test func `what is only striven for is never late, and a ceiling that held is not`() {
    var sample = ScoringSample([Self.late])
    var target = Target(Name("能耗"), kind: .atMost, basis: .level, value: figure("5"))
    sample.plan.tasks[0].targets = [target]
    sample.record("1", .report(status: .inProgress, values: ["能耗": figure("4")]), on: "2020-06-01")
    #expect(sample.told("2020-12-31") == [], "it held on its day")
    sample.record("1", .report(status: nil, values: ["能耗": figure("6")]), on: "2020-06-15")
    #expect(sample.told("2020-12-31").count == 1)
    target.kind = .stretch
    sample.plan.tasks[0].targets = [target]
    #expect(sample.told("2020-12-31") == [])
  }

  @Test func `each milestone counts by itself, and a task with a day of its own beside them`() {
    var sample = ScoringSample([Self.late])
    sample.plan.tasks[0].milestones = [milestone(1), milestone(2), milestone(3)]
    sample.plan.tasks[0].due = day("2020-11-30")
    let confirmed = sample.record("1/Q1", .confirm, on: "2020-04-02", recorded: "2020-04-05")
    let stood = sample.record("1/Q2", .confirm, on: "2020-06-30", recorded: "2020-07-05")
    #expect(
      sample.told("2020-12-31") == [
        "甲局 late 1/Q1 -1 #1,#\(confirmed)", "甲局 late 1/Q3 -1 #1", "甲局 late 1 -1 #1",
      ])
    #expect(stood == 3)
  }

  @Test func `nothing is late on the day that it is due`() {
    let sample = ScoringSample([Self.late])
    #expect(sample.told("2020-06-30") == [])
    #expect(sample.told("2020-07-01") == ["甲局 late 1 -1 #1"])
  }

  @Test func `a past day knows what was recorded by then`() {
    var sample = ScoringSample([Self.late])
    sample.record("1", .done, on: "2020-06-28", recorded: "2020-07-10")
    #expect(sample.told("2020-07-05", knownBy: "2020-07-05") == ["甲局 late 1 -1 #1"])
    #expect(sample.told("2020-07-10", knownBy: "2020-07-10") == [], "it was done in time, as is known now")
  }

  @Test(arguments: [(nil, []), (12, []), (11, ["甲局 late 1 -1 #1,#2"])] as [(Int?, [String])])
  func `what is recorded later than the plan grants counts from then`(grace: Int?, expected: [String]) {
    var sample = ScoringSample([Self.late])
    sample.plan.assessment?.graceDays = grace
    sample.record("1", .done, on: "2020-06-28", recorded: "2020-07-10")
    #expect(sample.told("2020-12-31") == expected)
  }

  @Test func `what was taken back counts nothing, and brought back it counts again`() {
    var sample = ScoringSample([ScoringRule(.returned, "-2")])
    sample.record("1", .going, on: "2020-03-01")
    let back = sample.record("1", .sendBack, on: "2020-03-05")
    let undo = sample.record("1", .revert(seq: back), on: "2020-03-06")
    #expect(sample.told("2020-12-31") == [])
    sample.record("1", .revert(seq: undo), on: "2020-03-07")
    #expect(sample.told("2020-12-31") == ["甲局 returned 1 -2 #2,#3"])
  }

  @Test func `each of several responsible units bears its points, and each once`() {
    var sample = ScoringSample([Self.late])
    sample.plan.tasks[0].leads = []
    sample.plan.tasks[0].responsible = ["甲局", "乙局", "两局"]
    var group = Unit(Name("两局"), jurisdiction: "某市")
    group.members = ["甲局", "乙局"]
    sample.plan.units.append(group)
    #expect(sample.told("2020-12-31") == ["甲局 late 1 -1 #1", "乙局 late 1 -1 #1"])
  }

  @Test func `of several units who did not report is silent alone, and what was sent back is whose report it was`() {
    var sample = ScoringSample([ScoringRule(.unreported, "-10"), ScoringRule(.returned, "-2")])
    sample.plan.tasks[0].leads = ["甲局", "乙局"]
    sample.record("1", .going, on: "2020-03-01", by: ScoringSample.unit("甲局"))
    sample.record("1", .sendBack, on: "2020-03-05", note: "不实")
    sample.record("1", .going, on: "2020-03-10", by: ScoringSample.unit("甲局"))
    #expect(sample.told("2020-04-15") == ["甲局 returned 1 -2 #2,#3", "乙局 unreported 1 -10 #1"])
  }

  @Test func `a unit that was renamed keeps its points under its new name`() {
    var sample = ScoringSample([ScoringRule(.returned, "-2")])
    sample.record("1", .going, on: "2020-03-01", by: ScoringSample.unit("甲局"))
    sample.record("1", .sendBack, on: "2020-03-05")
    sample.plan.units[0].name = Name("新甲局")
    sample.plan.units[0].key = "甲局"
    sample.plan.tasks[0].leads = ["新甲局"]
    #expect(sample.told("2020-12-31") == ["新甲局 returned 1 -2 #2,#3"])
  }

  @Test func `a limit of acknowledging is missed by who says nothing or too late, not by who hands back`() {
    var sample = ScoringSample([ScoringRule(.unacknowledged, "-0.5")])
    sample.plan.tasks[0].leads = ["甲局", "乙局", "丙局"]
    let limit = day("2020-02-04")
    let given = sample.record(
      "1", .assign(units: ["甲局", "乙局", "丙局"], acknowledgeBy: limit), on: "2020-02-03")
    sample.record("1", .acknowledge(unit: "甲局"), on: "2020-02-04")
    let late = sample.record("1", .acknowledge(unit: "乙局"), on: "2020-02-06")
    sample.record("1", .handBack(unit: "丙局", to: "甲局"), on: "2020-02-04")
    #expect(sample.told("2020-02-04") == [], "the limit is not over yet")
    #expect(sample.told("2020-12-31") == ["乙局 unacknowledged 1 -0.5 #\(given),#\(late)"])
  }
}
