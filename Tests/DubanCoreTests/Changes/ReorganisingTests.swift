import DubanCore
import Testing

/// Units that are merged and split: their business goes over, and what they recorded stays history.
@Suite struct `Units that change` {
  /// Three bureaus with tasks, an indicator, a duty and a group.
  private var base: Plan {
    var plan = plan(tasks: [task("1", ["建设局"]), task("2", ["房管局"]), task("3", ["水利局"])])
    plan.tasks[0].cooperating = ["房管局", "水利局"]
    plan.tasks[2].cooperating = ["建设局", "房管局"]
    var child = task("1-1", ["建设局"])
    child.roles = [.init(Name("指导单位"), units: ["房管局", "建设局"])]
    plan.tasks[0].children = [child]
    plan.units = ["建设局", "房管局", "水利局"].map { Unit(Name($0), jurisdiction: "某市") }
    plan.units[0].aliases = ["城建局"]
    var group = Unit(Name("各局"), jurisdiction: "某市")
    group.members = ["建设局", "房管局"]
    plan.units.append(group)
    var indicator = Indicator(id: "i1", number: "1", name: Name("普及率"), target: Target(Name("普及率")))
    (indicator.owners, indicator.sources) = (["房管局"], ["建设局"])
    plan.indicators = [indicator]
    plan.duties = [ReportDuty(id: "d1", title: Name("月报"), every: .month, units: ["建设局", "房管局"])]
    return plan
  }

  private func task(_ id: String, _ leads: [String]) -> Task {
    var task = Task(id: id, title: Name("任务\(id)"))
    task.leads = leads
    return task
  }

  private func change(
    _ from: [String], _ into: [String], items: [String: [String]] = [:], rest: String? = nil
  ) -> UnitChange {
    var change = UnitChange(from: from, into: into, on: day("2020-06-01"))
    (change.items, change.rest) = (items, rest)
    return change
  }

  /// Who has which part: `1 建设局 | 房管局,水利局`.
  private func parts(_ plan: Plan) -> [String] {
    plan.allTasks.map { task in
      "\(task.id) " + (task.leads + task.responsible).joined(separator: ",") + " | "
        + task.cooperating.joined(separator: ",")
    } + plan.duties.map { "\($0.id) " + $0.units.joined(separator: ",") }
  }

  @Test func `of two that are merged no item names the successor twice`() throws {
    let merged = try base.reorganising(change(["建设局", "房管局"], ["住建局"]))
    #expect(parts(merged) == ["1 住建局 | 水利局", "1-1 住建局 | ", "2 住建局 | ", "3 水利局 | 住建局", "d1 住建局"])
    #expect(merged.tasks[0].children[0].roles[0].units == ["住建局"])
    #expect(merged.indicators[0].owners == ["住建局"] && merged.indicators[0].sources == ["住建局"])
    #expect(merged.units.map(\.name.chinese) == ["住建局", "水利局", "各局"])
    #expect(merged.units[2].members == ["住建局"])
    #expect(merged.units[0].formerly == ["建设局", "房管局"])
    #expect(merged.units[0].aliases == ["建设局", "城建局", "房管局"])
    #expect(merged.unit(recorded: "房管局")?.name.chinese == "住建局")
    #expect(merged.unit(named: "城建局")?.name.chinese == "住建局", "the old names mean it wherever people write them")
  }

  @Test func `one may go over to one that is there already`() throws {
    let merged = try base.reorganising(change(["房管局"], ["建设局"]))
    #expect(parts(merged) == ["1 建设局 | 水利局", "1-1 建设局 | ", "2 建设局 | ", "3 水利局 | 建设局", "d1 建设局"])
    #expect(merged.units.map(\.key) == ["建设局", "水利局", "各局"])
    #expect(merged.units[0].formerly == ["房管局"])
  }

  @Test func `of one that is split each item is told to whom, and the rest takes what is told of none`() throws {
    let split = try base.reorganising(change(["建设局"], ["建设局", "数据局"], items: ["数据局": ["1-1", "d1"]], rest: "建设局"))
    #expect(parts(split) == ["1 建设局 | 房管局,水利局", "1-1 数据局 | ", "2 房管局 | ", "3 水利局 | 建设局,房管局", "d1 数据局,房管局"])
    #expect(split.units.map(\.name.chinese) == ["数据局", "建设局", "房管局", "水利局", "各局"])
    #expect(split.units[1].formerly.isEmpty, "who goes on keeps its key and its history")
    #expect(split.units[4].members == ["建设局", "数据局", "房管局"])
  }

  @Test(
    arguments: [
      ([], ["甲局"], [:], nil, .nobody),
      (["建社局"], ["住建局"], [:], nil, .noSuchUnit("建社局", nearest: "建设局")),
      (["各局"], ["住建局"], [:], nil, .group("各局")),
      (["建设局", "城建局"], ["住建局"], [:], nil, .twice("城建局")),
      (["建设局"], ["甲局", "甲局"], [:], nil, .twice("甲局")),
      (["建设局"], ["建设局"], [:], nil, .nothing),
      (["建设局"], ["甲局", "乙局"], ["丙局": ["1"]], nil, .noSuccessor("丙局")),
      (["建设局"], ["甲局", "乙局"], [:], "丙局", .noSuccessor("丙局")),
      (["建设局"], ["甲局", "乙局"], ["甲局": ["2"]], "乙局", .notTheirs("2")),
      (["建设局"], ["甲局", "乙局"], ["甲局": ["9"]], "乙局", .notTheirs("9")),
      (["建设局"], ["甲局", "乙局"], ["甲局": ["1"], "乙局": ["1"]], nil, .itemTwice("1")),
      (["建设局"], ["甲局", "乙局"], ["甲局": ["1"]], nil, .unassigned(["1-1", "3", "i1", "d1"])),
    ] as [([String], [String], [String: [String]], String?, UnitChangeProblem)])
  func `what cannot be is refused with what is missing`(
    from: [String], into: [String], items: [String: [String]], rest: String?, problem: UnitChangeProblem
  ) {
    #expect(throws: problem) { try base.reorganising(change(from, into, items: items, rest: rest)) }
    #expect(!problem.words(.chinese).isEmpty && problem.words(.english) != problem.words(.chinese))
  }

  @Test func `changed again and renamed, all who were before stay its history`() throws {
    let first = try base.reorganising(change(["建设局", "房管局"], ["住建局"]))
    let renamed = first.renaming(units: ["住建局": "住房城乡建设局"])
    let second = try renamed.reorganising(change(["住房城乡建设局", "水利局"], ["建设水利局"]))
    #expect(second.units.map(\.name.chinese) == ["建设水利局", "各局"])
    #expect(second.units[0].formerly == ["住建局", "建设局", "房管局", "水利局"])
    for key in ["建设局", "房管局", "住建局", "水利局"] {
      #expect(second.unit(recorded: key)?.name.chinese == "建设水利局", "\(key)")
    }
    let back = renamed.renaming(units: ["住房城乡建设局": "住建局"])
    #expect(back == first)
  }

  @Test func `the past keeps the old names, and from the change on the items stand under the new one`() throws {
    let merged = try base.reorganising(change(["建设局", "房管局"], ["住建局"]))
    let states = [
      "1": ItemState(
        folding: history("1", [("2020-02-01", .report(status: .inProgress, values: [:]))]), asOf: day("2020-03-31"))
    ]
    func answering(_ plan: Plan, _ asOf: String) -> [String] {
      Board(plan, states: states, asOf: day(asOf)).standings().filter(\.answers).map {
        "\($0.summary.unit?.name.chinese ?? "-") \($0.summary.answering.count)"
      }
    }
    #expect(answering(base, "2020-03-30") == ["建设局 2", "房管局 1", "水利局 1"])
    #expect(answering(merged, "2020-03-31") == ["住建局 3", "水利局 1"])
    #expect(Board(merged, states: states, asOf: day("2020-03-31")).state(of: "1").status == .inProgress)
  }

  @Test func `what was handed in by either counts for the successor`() throws {
    let merged = try base.reorganising(change(["建设局", "房管局"], ["住建局"]))
    let entries = history(
      "d1",
      [
        ("2020-01-20", .handIn(unit: "建设局", span: day("2020-01-31"))),
        ("2020-02-20", .handIn(unit: "房管局", span: day("2020-02-29"))),
        ("2020-03-20", .handIn(unit: "住建局", span: day("2020-03-31"))),
      ])
    let board = Board(
      merged, states: ["d1": ItemState(folding: entries, asOf: day("2020-04-15"))], asOf: day("2020-04-15"))
    let duties = board.duties(of: merged.duties[0])
    #expect(duties.map(\.unit) == ["住建局", "住建局", "住建局", "住建局"])
    #expect(duties.map(\.state) == [.handedIn, .handedIn, .handedIn, .due])
  }

  @Test func `what was given to the old unit waits for the new one, which acknowledges it`() throws {
    let merged = try base.reorganising(change(["建设局", "房管局"], ["住建局"]))
    var entries = history("2", [("2020-02-03", .assign(units: ["房管局", "建设局"], acknowledgeBy: day("2020-02-04")))])
    let state = ItemState(folding: entries, asOf: day("2020-02-10"))
    let board = Board(merged, states: ["2": state], asOf: day("2020-02-10"))
    #expect(board.nextStep(of: "2")?.units == ["住建局"])
    // Whoever still comes in for the old unit finds the work of the new one.
    let work = WorkList(of: .unit("房管局"), on: board).items(.acknowledging).map(\.subject)
    #expect(work == ["2"])
    let key = state.handling.assignedKey(of: "住建局", in: merged)
    #expect(key == "建设局" || key == "房管局")
    let author = Author("联络员", capacity: .unit, unit: "房管局")
    let draft = Draft(plan: "test", subject: "2", on: day("2020-02-10"), change: .acknowledge(unit: key), seen: 1)
    #expect(
      board.refusal(of: draft, today: day("2020-02-10"), by: author) == nil,
      "a key of the old unit opens the new one's items")
    entries += history("2", [("2020-02-10", .acknowledge(unit: "建设局")), ("2020-02-10", .acknowledge(unit: "房管局"))]).map
    {
      Entry(
        seq: $0.seq + 1, batch: $0.seq + 1, at: $0.at, recorded: $0.recorded, on: $0.on, actor: $0.actor, plan: $0.plan,
        subject: $0.subject, change: $0.change, note: nil, simulated: false)
    }
    let after = Board(
      merged, states: ["2": ItemState(folding: entries, asOf: day("2020-02-10"))], asOf: day("2020-02-10"))
    #expect(after.nextStep(of: "2")?.step == .report)
  }

  @Test func `points of the old units are the successor's`() throws {
    var sample = ScoringSample([ScoringRule(.returned, "-2")])
    sample.record("1", .going, on: "2020-03-01", by: ScoringSample.unit("甲局"))
    sample.record("1", .sendBack, on: "2020-03-05")
    sample.plan = try sample.plan.reorganising(change(["甲局", "丙局"], ["新局"]))
    #expect(sample.told("2020-12-31") == ["新局 returned 1 -2 #2,#3"])
  }

  @Test func `the groups of an assessment follow a unit that is called otherwise`() {
    var plan = base
    plan.assessment = ScoringRules()
    plan.assessment?.groups = [ScoringRules.Group(Name("部门"), units: ["建设局", "水利局"])]
    let renamed = plan.renaming(units: ["建设局": "住建局"])
    #expect(renamed.assessment?.groups.map(\.units) == [["住建局", "水利局"]])
  }

  @Test func `a file that replaces the plan need not repeat who was before`() throws {
    let merged = try base.reorganising(change(["建设局", "房管局"], ["住建局"]))
    var file = merged
    file.units[0].formerly = []
    #expect(file.keepingKeys(of: merged, []).plan.units[0].formerly == ["建设局", "房管局"])
  }
}
