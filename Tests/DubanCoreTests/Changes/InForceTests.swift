import DubanCore
import Testing

/// Changes of units from a day on: which plan is in force on which day.
@Suite struct `A plan in force on a day` {
  /// Three bureaus, each with a task; two of them owe a monthly paper.
  private static let base: Plan = {
    var plan = plan(tasks: [task("1", "建设局"), task("2", "房管局"), task("3", "水利局")])
    plan.tasks[0].children = [task("1-1", "建设局")]
    plan.tasks[2].cooperating = ["房管局"]
    plan.units = ["建设局", "房管局", "水利局"].map { Unit(Name($0), jurisdiction: "某市") }
    plan.units[0].aliases = ["城建局"]
    var indicator = Indicator(id: "i1", number: "1", name: Name("普及率"), target: Target(Name("普及率")))
    (indicator.owners, indicator.sources) = (["房管局"], ["建设局"])
    plan.indicators = [indicator]
    plan.duties = [ReportDuty(id: "d1", title: Name("月报"), every: .month, units: ["建设局", "房管局"])]
    return plan
  }()

  private static func task(_ id: String, _ lead: String) -> Task {
    var task = Task(id: id, title: Name("任务\(id)"))
    task.leads = [lead]
    return task
  }

  private static func change(
    _ from: [String], _ into: [String], _ on: String, items: [String: [String]] = [:], rest: String? = nil
  ) -> UnitChange {
    var change = UnitChange(from: from, into: into, on: day(on))
    (change.items, change.rest) = (items, rest)
    return change
  }

  /// The base with `changes` to come.
  private static func plan(_ changes: [UnitChange]) -> Plan {
    var plan = base
    plan.unitChanges = changes
    return plan
  }

  /// Who leads each task: `建设局 建设局 房管局 水利局`.
  private func leads(_ plan: Plan) -> String { plan.allTasks.flatMap(\.leads).joined(separator: " ") }

  // MARK: The rule

  @Test(
    arguments: [
      // Merged, from the day on and not before.
      (
        [change(["建设局", "房管局"], ["住建局"], "2020-07-01")],
        [
          ("2020-01-01", "建设局 建设局 房管局 水利局"), ("2020-06-30", "建设局 建设局 房管局 水利局"), ("2020-07-01", "住建局 住建局 住建局 水利局"),
          ("2020-12-31", "住建局 住建局 住建局 水利局"),
        ]
      ),
      // Called otherwise.
      (
        [change(["建设局"], ["住建局"], "2020-07-01")],
        [("2020-06-30", "建设局 建设局 房管局 水利局"), ("2020-07-01", "住建局 住建局 房管局 水利局")]
      ),
      // A chain: the second begins with what the first founds, in whatever order they are told.
      (
        [change(["住建局"], ["城乡局"], "2020-10-01"), change(["建设局"], ["住建局"], "2020-07-01")],
        [
          ("2020-06-30", "建设局 建设局 房管局 水利局"), ("2020-07-01", "住建局 住建局 房管局 水利局"), ("2020-09-30", "住建局 住建局 房管局 水利局"),
          ("2020-10-01", "城乡局 城乡局 房管局 水利局"),
        ]
      ),
      // Two on one day, in the order in which they are told.
      (
        [change(["建设局"], ["住建局"], "2020-07-01"), change(["住建局", "水利局"], ["水利局"], "2020-07-01")],
        [("2020-06-30", "建设局 建设局 房管局 水利局"), ("2020-07-01", "水利局 水利局 房管局 水利局")]
      ),
      // The successor has the name of one that is there, by another spelling too.
      (
        [change(["水利局"], ["城建局"], "2020-07-01")],
        [("2020-06-30", "建设局 建设局 房管局 水利局"), ("2020-07-01", "建设局 建设局 房管局 建设局")]
      ),
      // Split by items.
      (
        [change(["建设局"], ["建设局", "数据局"], "2020-07-01", items: ["数据局": ["1-1"]], rest: "建设局")],
        [("2020-06-30", "建设局 建设局 房管局 水利局"), ("2020-07-01", "建设局 数据局 房管局 水利局")]
      ),
      // One that is done is only told.
      (
        [
          {
            var done = change(["市政局"], ["建设局"], "2020-03-01")
            done.isDone = true
            return done
          }()
        ],
        [("2020-02-01", "建设局 建设局 房管局 水利局"), ("2020-07-01", "建设局 建设局 房管局 水利局")]
      ),
    ] as [([UnitChange], [(String, String)])])
  func `has the units of that day`(_ changes: [UnitChange], _ wanted: [(String, String)]) throws {
    let plan = Self.plan(changes)
    try plan.checkComingUnitChanges()
    for (asOf, units) in wanted {
      let then = plan.inForce(on: day(asOf))
      #expect(leads(then) == units, "\(asOf)")
      #expect(then.isInForce(on: day(asOf)) && then.inForce(on: day(asOf)) == then)
      #expect(then.unitChanges.count == changes.count, "what is done stays told")
      // Days may be passed one by one.
      var walked = plan
      for (earlier, _) in wanted where earlier <= asOf { walked = walked.inForce(on: day(earlier)) }
      #expect(walked == then)
      // Of a part, such as the head with one item, comes out what stands in the whole.
      for (task, now) in zip(plan.tasks, then.tasks) {
        var part = plan
        (part.tasks, part.indicators, part.duties) = ([task], [], [])
        #expect(part.inForce(on: day(asOf)).tasks == [now])
        #expect(part.inForce(on: day(asOf)).units == then.units)
      }
      var part = plan
      (part.tasks, part.duties) = ([], [])
      #expect(part.inForce(on: day(asOf)).indicators == then.indicators)
      (part.indicators, part.duties) = ([], plan.duties)
      #expect(part.inForce(on: day(asOf)).duties == then.duties)
    }
  }

  @Test func `is the plan that it would be if the change were recorded on its day, keys included`() throws {
    let ahead = try Self.base.taking(
      Self.change(["建设局", "房管局"], ["住建局"], "2020-07-01"), on: day("2020-05-01"))
    let onTheDay = try Self.base.taking(
      Self.change(["城建局", "房管局"], ["住建局"], "2020-07-01"), on: day("2020-07-01"))
    #expect(ahead.tasks == Self.base.tasks && ahead.units == Self.base.units, "until then nothing is otherwise")
    #expect(ahead.inForce(on: day("2020-07-01")) == onTheDay)
    #expect(
      onTheDay.unitChanges == [
        {
          var done = Self.change(["建设局", "房管局"], ["住建局"], "2020-07-01")
          done.isDone = true
          return done
        }()
      ], "told by the names that the plan declares")
    #expect(onTheDay.units.map(\.key) == ["住建局", "水利局"] && onTheDay.units[0].formerly == ["建设局", "房管局"])
  }

  // MARK: Taking changes in

  private static let splitLater = change(["城乡局"], ["城乡局", "数据局"], "2020-12-01", items: ["数据局": ["3"]], rest: "城乡局")

  @Test func `a change of an earlier day holds at once and tells its day`() throws {
    let later = try Self.base.taking(Self.change(["建设局"], ["住建局"], "2020-07-01"), on: day("2020-08-10"))
    #expect(leads(later) == "住建局 住建局 房管局 水利局")
    #expect(later.unitChanges.map(\.isDone) == [true] && later.unitChanges.map(\.day) == [day("2020-07-01")])
    let told = PlanDifference(from: Self.base, to: later).sentences(.chinese)
    #expect(told.contains("修改 方案：机构调整 2020-07-01起建设局的职责划入住建局"), "\(told)")
  }

  @Test func `told again it is moved, and its items stay as they were told unless they are told again`() throws {
    let split = Self.change(["建设局"], ["建设局", "数据局"], "2020-07-01", items: ["数据局": ["1-1"]], rest: "建设局")
    let first = try Self.base.taking(split, on: day("2020-05-01"))
    let moved = try first.taking(Self.change(["城建局"], ["数据局", "建设局"], "2020-09-01"), on: day("2020-05-02"))
    #expect(moved.comingUnitChanges.map(\.day) == [day("2020-09-01")])
    #expect(moved.comingUnitChanges[0].items == ["数据局": ["1-1"]] && moved.comingUnitChanges[0].rest == "建设局")
    #expect(leads(moved.inForce(on: day("2020-08-31"))) == "建设局 建设局 房管局 水利局")
    #expect(leads(moved.inForce(on: day("2020-09-01"))) == "建设局 数据局 房管局 水利局")
    // Moved to today it holds today.
    let today = try moved.taking(Self.change(["建设局"], ["建设局", "数据局"], "2020-05-03"), on: day("2020-05-03"))
    #expect(leads(today) == "建设局 数据局 房管局 水利局" && today.comingUnitChanges.isEmpty)
    #expect(try first.withdrawing(Self.change(["建设局"], ["数据局", "建设局"], "2020-05-02")) == Self.base)
  }

  @Test(
    arguments: [
      (change(["建设局"], ["住建局"], "2019-12-31"), .beforePlan(day("2019-12-31"), start: day("2020-01-01"))),
      (change(["建社局"], ["住建局"], "2020-07-01"), .noSuchUnit("建社局", nearest: "建设局")),
      // Called so from October on: in July there is none.
      (change(["城乡局"], ["住建局"], "2020-07-01"), .noSuchUnit("城乡局", nearest: nil)),
      (change(["水利局"], ["甲局", "乙局"], "2020-11-01"), .unassigned(["3"])),
      // Taken away from what is to come.
      (
        change(["水利局"], ["水利局", "甲局"], "2020-07-01", items: ["甲局": ["3"]], rest: "甲局"),
        .coming(splitLater, .notTheirs("3"))
      ),
    ] as [(UnitChange, UnitChangeProblem)])
  func `is refused with a reason`(_ wanted: UnitChange, _ problem: UnitChangeProblem) throws {
    let plan = Self.plan([Self.change(["水利局"], ["城乡局"], "2020-10-01"), Self.splitLater])
    var caught: UnitChangeProblem?
    do throws(UnitChangeProblem) { _ = try plan.taking(wanted, on: day("2020-05-01")) } catch { caught = error }
    #expect(caught == problem)
    let told = try #require(caught)
    #expect(!told.words(.chinese).isEmpty && told.words(.english) != told.words(.chinese))
  }

  @Test func `a change behind the last day of the plan is taken, since a plan is followed until nothing is open`()
    throws
  {
    let plan = try Self.base.taking(Self.change(["建设局"], ["住建局"], "2021-03-01"), on: day("2020-12-01"))
    #expect(leads(plan.inForce(on: day("2021-02-28"))) == "建设局 建设局 房管局 水利局")
    #expect(leads(plan.inForce(on: day("2021-03-01"))) == "住建局 住建局 房管局 水利局")
  }

  @Test func `what is done or was never told cannot be withdrawn`() throws {
    let done = try Self.base.taking(Self.change(["建设局"], ["住建局"], "2020-05-01"), on: day("2020-05-01"))
    let change = Self.change(["建设局"], ["住建局"], "2020-05-02")
    #expect(throws: UnitChangeProblem.notComing(change, since: day("2020-05-01"))) { try done.withdrawing(change) }
    #expect(throws: UnitChangeProblem.notComing(change, since: nil)) { try Self.base.withdrawing(change) }
    #expect(
      UnitChangeProblem.notComing(change, since: nil).words(.chinese) == "没有待执行的机构调整“建设局的职责划入住建局”")
  }

  @Test func `what no longer fits is told with the change and why`() throws {
    let split = Self.change(["建设局"], ["建设局", "数据局"], "2020-07-01", items: ["数据局": ["1-1"]], rest: "建设局")
    var plan = try Self.base.taking(split, on: day("2020-05-01"))
    plan.tasks[0].children = []
    #expect(throws: UnitChangeProblem.coming(split, .notTheirs("1-1"))) { try plan.checkComingUnitChanges() }
    #expect(
      UnitChangeProblem.coming(split, .notTheirs("1-1")).words(.chinese)
        == "待执行的机构调整（2020-07-01起建设局分设为建设局、数据局（数据局承接1-1；其余归建设局））不适用：“1-1”不是这些单位的事项；请修改或取消")
    // With the founding of a unit what begins with it goes.
    let chain = Self.plan([Self.change(["建设局"], ["住建局"], "2020-07-01"), Self.change(["住建局"], ["城乡局"], "2020-10-01")])
    #expect(
      throws: UnitChangeProblem.coming(chain.unitChanges[1], .noSuchUnit("住建局", nearest: nil))
    ) { try chain.withdrawing(chain.unitChanges[0]) }
  }

  // MARK: What rests on it

  @Test func `who owes follows from the units of the day, and what the old one handed in counts for the new one`()
    throws
  {
    let plan = Self.plan([Self.change(["建设局", "房管局"], ["住建局"], "2020-03-01")])
    let entries = history(
      "d1",
      [
        ("2020-01-20", .handIn(unit: "建设局", span: day("2020-01-31"))),
        ("2020-01-21", .handIn(unit: "房管局", span: day("2020-01-31"))),
      ])
    func owed(_ asOf: String) -> [String] {
      let states = ["d1": ItemState(folding: entries, asOf: day(asOf))]
      let now = plan.inForce(on: day(asOf))
      let board = Board(now, states: states, asOf: day(asOf))
      return board.duties(of: now.duties[0]).map { "\($0.unit) \($0.span.description.prefix(7)) \($0.state)" }
    }
    #expect(
      owed("2020-02-29").sorted()
        == [
          "建设局 2020-01 handedIn", "建设局 2020-02 due", "房管局 2020-01 handedIn", "房管局 2020-02 due",
        ].sorted())
    #expect(owed("2020-03-01").filter { $0.hasPrefix("住建局") }.count == owed("2020-03-01").count)
    #expect(owed("2020-03-01").contains("住建局 2020-01 handedIn"))
    #expect(owed("2020-03-01").contains { $0.hasPrefix("住建局 2020-02") && !$0.hasSuffix("handedIn") })
  }

  @Test func `rights follow the day on which something is recorded`() throws {
    let plan = Self.plan([Self.change(["建设局", "房管局"], ["住建局"], "2020-07-01")])
    func may(_ unit: String, _ on: String) -> Bool {
      let board = Board(plan.inForce(on: day(on)), states: [:], asOf: day(on))
      let draft = Draft(
        plan: "test", subject: "2", on: day(on), change: .report(status: .inProgress, values: [:]), seen: 0)
      return board.refusal(of: draft, today: day(on), by: Author("联络员", capacity: .unit, unit: unit)) == nil
    }
    #expect(may("房管局", "2020-06-30") && !may("建设局", "2020-06-30") && !may("住建局", "2020-06-30"))
    #expect(may("住建局", "2020-07-01") && !may("水利局", "2020-07-01"))
    #expect(may("房管局", "2020-07-01"), "a key of the old unit is one of its successor")
  }

  // MARK: Told, merged, renamed

  @Test func `what is to come is told of each unit and of all, in both languages`() {
    let plan = Self.plan([
      Self.change(["建设局", "房管局"], ["住建局"], "2020-07-01"), Self.change(["水利局"], ["住建局"], "2020-09-01"),
      Self.change(["住建局"], ["城乡局"], "2021-01-01"),
    ])
    #expect(plan.comingWords(of: "建设局", .chinese) == ["7月1日起并入住建局"])
    #expect(plan.comingWords(of: "水利局", .english) == ["joins 住建局 from 1 Sep on"])
    #expect(plan.inForce(on: day("2020-07-01")).comingWords(of: "住建局", .chinese) == ["9月1日起承接水利局", "2021年1月1日起更名为城乡局"])
    #expect(
      plan.comingWords(.chinese) == ["7月1日起建设局、房管局并入住建局", "9月1日起水利局并入住建局", "2021年1月1日起住建局更名为城乡局"])
    #expect(plan.comingWords(.english)[0] == "from 1 Jul on 建设局, 房管局 become 住建局")
    #expect(plan.inForce(on: day("2021-01-01")).comingWords(.chinese) == [])
    let split = Self.plan([Self.change(["建设局"], ["建设局", "数据局"], "2020-07-01", rest: "建设局")])
    #expect(split.comingWords(of: "建设局", .chinese) == ["7月1日起分设数据局"])
  }

  @Test func `is told in a difference, and two who change it are brought together`() throws {
    let merge = Self.change(["建设局", "房管局"], ["住建局"], "2020-07-01")
    let rename = Self.change(["水利局"], ["水务局"], "2020-08-01")
    let base = Self.plan([merge])
    var mine = base
    mine.unitChanges[0].day = day("2020-09-01")
    var theirs = base
    theirs.unitChanges.append(rename)
    theirs.title = Name("另名")
    let merged = PlanMerge(base: base, mine: mine, theirs: theirs)
    #expect(merged.conflicts.isEmpty)
    #expect(merged.plan.unitChanges == [mine.unitChanges[0], rename] && merged.plan.title.chinese == "另名")
    theirs.unitChanges = []
    #expect(PlanMerge(base: base, mine: mine, theirs: theirs).conflicts.count == 1, "one moved it, one took it away")
    #expect(
      PlanDifference(from: base, to: mine).sentences(.chinese) == [
        "修改 方案：机构调整 2020-07-01起建设局、房管局并入住建局 → 2020-09-01起建设局、房管局并入住建局"
      ])
    #expect(
      PlanDifference(from: Self.base, to: Self.plan([rename])).sentences(.english) == [
        "changed plan: unit changes from 2020-08-01 on 水利局 becomes 水务局"
      ])
  }

  @Test func `what is to come knows a unit by its new name, what is done by that of then`() throws {
    var plan = try Self.base.taking(Self.change(["水利局"], ["水务局"], "2020-05-01"), on: day("2020-05-01"))
    plan = try plan.taking(Self.change(["水务局", "建设局"], ["城乡局"], "2020-10-01"), on: day("2020-05-02"))
    let renamed = plan.renaming(units: ["水务局": "河长办"])
    #expect(renamed.unitChanges.map(\.into) == [["水务局"], ["城乡局"]])
    #expect(renamed.unitChanges[1].from == ["河长办", "建设局"])
    try renamed.checkComingUnitChanges()
  }

  @Test func `a file that replaces the plan need not repeat what is done`() throws {
    let done = try Self.base.taking(Self.change(["水利局"], ["水务局"], "2020-05-01"), on: day("2020-05-01"))
    var file = done
    file.unitChanges = []
    #expect(file.keepingKeys(of: done, []).plan == done)
    #expect(done.keepingKeys(of: done, []).plan == done)
  }
}
