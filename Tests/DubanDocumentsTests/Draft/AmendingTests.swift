import DubanCore
import DubanDocuments
import Foundation
import Testing

/// Amending a published plan: nothing that a person did not change is otherwise, and what was changed is told.
@Suite struct `Amending a plan` {
  static let today = Day(2020, 6, 1)!

  /// Tasks in two sections, with targets, milestones, roles, money and a question that was left open.
  static let plan: Plan = {
    var plan = Plan(
      id: "yards-2020", title: Name("小区改造", english: "Yards"), jurisdiction: "某市",
      period: Period(start: Day(2020, 1, 1)!, end: Day(2020, 12, 31)!)!)
    plan.settings.dueSoonDays = 7
    var east = Area(Name("东区"))
    east.key = "旧东区"
    plan.areas = [east, Area(Name("西区"))]
    var housing = DubanCore.Unit(Name("市住建局", english: "Housing"), jurisdiction: "某市")
    housing.key = "建设局"
    housing.aliases = ["市建设局"]
    plan.units = [housing, DubanCore.Unit(Name("市财政局"), jurisdiction: "某市")]
    plan.leaders = [Leader(Name("甲"))]
    plan.sections = [Section(id: "1", title: Name("民生")), Section(id: "2", title: Name("道路", english: "Roads"))]
    var indicator = Indicator(
      id: "i1", number: "1", name: Name("城镇化率"),
      target: Target(Name("城镇化率"), kind: .atLeast, basis: .level, value: Figure(70), unit: "%"))
    indicator.owners = ["市住建局"]
    plan.indicators = [indicator]
    var yards = DubanCore.Task(id: "1-1", number: "①", title: Name("老旧小区", english: "Old yards"))
    yards.section = "1"
    yards.leads = ["市住建局"]
    yards.roles = [DubanCore.Task.NamedRole(Name("指导单位", english: "guide"), units: ["市财政局"])]
    var target = Target(Name("老旧小区"), kind: .atLeast, value: Figure(70), unit: "个")
    target.shares = [Target.Share(area: "东区", value: Figure(30)), Target.Share(area: "西区", value: Figure(40))]
    target.notes = ["含配套"]
    yards.targets = [target]
    yards.milestones = [
      Milestone(id: "Q2", quarters: [Quarter(year: 2020, index: 2)], due: Day(2020, 6, 30)!, text: "开工"),
      Milestone(id: "2020-10-15", quarters: [], due: Day(2020, 10, 15)!, text: "验收"),
    ]
    yards.notes = ["待核：目标“若干”", "另有安排"]
    yards.origin = Excerpt("改造老旧小区70个以上", at: .line(3))
    yards.funding = [Funding(id: "1-1/f1", name: Name("总投入"), total: .init(Figure(2), unit: "亿元"))]
    var child = DubanCore.Task(id: "1-1-1", title: Name("雨污分流"))
    child.responsible = ["市住建局"]
    yards.children = [child]
    var roads = DubanCore.Task(id: "2-1", title: Name("道路"))
    roads.section = "2"
    roads.responsible = ["市财政局"]
    plan.tasks = [yards, roads]
    plan.duties = [ReportDuty(id: "d1", title: Name("信息"), every: .month, units: ["市住建局"])]
    plan.acknowledged = [Acknowledgement(rule: "share-sum", item: "1-1", reason: "照原文")]
    return plan
  }()

  /// What `steps` make of the plan.
  static func amended(_ steps: [ReviewStep], of plan: Plan = plan) throws -> Plan {
    let draft = PlanDraft(of: plan)
    var review = Review(draft, readers: FieldReaders(of: draft, today: today))
    for step in steps { try review.take(step) }
    return try #require(PlanAmender.plan(of: review.draft))
  }

  /// What `steps` change, in sentences.
  static func told(_ steps: [ReviewStep]) throws -> [String] {
    PlanDifference(from: plan, to: try amended(steps)).sentences(.chinese)
  }

  // MARK: Nothing is lost

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a generated plan comes back as it was`(_ seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    let plan = try generator.plan()
    #expect(try Self.amended([], of: plan) == plan)
  }

  @Test(arguments: TestFiles.samples)
  func `a sample comes back as it was`(_ file: URL) throws {
    let plan = try #require(PlanFileReader.read(try TestFiles.bytes(file), file: "a.yaml").value).plan
    #expect(try Self.amended([], of: plan) == plan)
    #expect(PlanDifference(from: plan, to: plan).isEmpty)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `one changed title leaves everything else of a generated plan alone`(_ seed: UInt64) throws {
    var generator = PlanGenerator(seed: seed)
    var plan = try generator.plan()
    guard !plan.tasks.isEmpty else { return }
    let amended = try Self.amended([.edit(.task([0]), .title, "另一个题目")], of: plan)
    #expect(amended.tasks[0].title == Name("另一个题目", english: plan.tasks[0].title.english))
    plan.tasks[0].title = amended.tasks[0].title
    #expect(amended == plan)
  }

  // MARK: Steps

  @Test(
    arguments: [
      ([ReviewStep.edit(.task([0]), .targetPart(0, .name), "旧小区")], ["修改 目标“1-1 老旧小区”：名称 老旧小区 → 旧小区"]),
      ([.edit(.task([0]), .targetPart(0, .figure), "80")], ["修改 目标“1-1 老旧小区”：目标值 ≥ 70 个 → ≥ 80 个"]),
      (
        [.edit(.task([0]), .targetPart(0, .shares), "东区 35、西区45")],
        ["修改 目标“1-1 老旧小区”：分地区 东区 30、西区 40 → 东区 35、西区 45"]
      ),
      ([.edit(.task([0]), .milestonePart(0, .due), "2020-07-15")], ["修改 节点 1-1/Q2“开工”：期限 2020-06-30 → 2020-07-15"]),
      ([.edit(.task([0]), .milestonePart(1, .due), "11月底")], ["修改 节点 1-1/2020-10-15“验收”：期限 2020-10-15 → 2020-11-30"]),
      ([.edit(.task([0]), .due, "2020-11-30")], ["修改 任务 1-1“① 老旧小区”：期限 2020-11-30"]),
      ([.edit(.task([0]), .leads, "市财政局、市城管局")], ["新增 单位“市城管局”", "修改 任务 1-1“① 老旧小区”：牵头单位 市住建局 → 市财政局、市城管局"]),
      ([.edit(.task([0]), .roles, "指导单位：市住建局")], ["修改 任务 1-1“① 老旧小区”：其他分工 指导单位（guide）：市财政局 → 指导单位（guide）：市住建局"]),
      ([.edit(.unit(0), .value, "市住房和城乡建设局")], ["修改 单位“市住建局”：名称 市住建局 → 市住房和城乡建设局"]),
      ([.edit(.area(0), .value, "东新区")], ["修改 地区“东区”：名称 东区 → 东新区"]),
      ([.relocate(.task([0]), to: .section(1))], ["移动 任务 1-1“① 老旧小区”：位置 民生 → 道路"]),
      ([.move(.section(0), by: 0)], []),
      ([.edit(.indicator(0), .targetPart(0, .figure), "72%")], ["修改 指标 i1“城镇化率”：目标值 ≥ 70% → ≥ 72%"]),
      ([.accept(.task([0]))], ["修改 任务 1-1“① 老旧小区”：备注 待核：目标“若干”；另有安排 → 另有安排"]),
      ([.reject(.task([1]))], ["删除 任务 2-1“道路”：标题 道路 → 无；责任单位 市财政局 → 无"]),
    ] as [([ReviewStep], [String])])
  func `a step is told in words`(_ steps: [ReviewStep], _ wanted: [String]) throws {
    let told = try Self.told(steps.filter { if case .move = $0 { false } else { true } })
    #expect(told.map { $0.hasPrefix("新增") ? String($0.prefix { $0 != "：" }) : $0 } == wanted)
  }

  @Test func `a renamed target, unit and area keep their keys, and whoever names them follows`() throws {
    let plan = try Self.amended([
      .edit(.task([0]), .targetPart(0, .name), "旧小区"), .edit(.unit(0), .value, "市住房和城乡建设局"),
      .edit(.area(0), .value, "东新区"),
    ])
    #expect(plan.tasks[0].targets[0].key == "老旧小区" && plan.units[0].key == "建设局" && plan.areas[0].key == "旧东区")
    #expect(plan.tasks[0].targets[0].shares.map(\.area) == ["东新区", "西区"])
    #expect(plan.duties[0].units == ["市住房和城乡建设局"] && plan.indicators[0].owners == ["市住房和城乡建设局"])
    #expect(plan.units[0].name.english == "Housing" && plan.settings.dueSoonDays == 7)
  }

  @Test func `a new target never inherits figures of one that is called otherwise now`() throws {
    let plan = try Self.amended([
      .edit(.task([0]), .targetPart(0, .name), "旧小区"), .edit(.task([0]), .target(1), "老旧小区20个"),
    ])
    #expect(plan.tasks[0].targets.map(\.key)[0] == "老旧小区")
    #expect(plan.tasks[0].targets.count == 2 && plan.tasks[0].targets[1].key != "老旧小区")
  }

  @Test func `a phrase typed anew keeps what no phrase tells`() throws {
    let plan = try Self.amended([.edit(.task([0]), .target(0), "老旧小区不低于90个")])
    let target = plan.tasks[0].targets[0]
    #expect(target.value == Figure(90) && target.shares.count == 2 && target.notes == ["含配套"])
  }

  @Test func `new tasks get free ids behind those beside them, and stand where they were put`() throws {
    let plan = try Self.amended([
      .add(.task([0]), "停车泊位"), .add(.task([0, 0]), "加装电梯"), .addUnit("市城管局"), .addSection(.section(0), "教育"),
    ])
    #expect(plan.tasks.map(\.id) == ["1-1", "1-2", "2-1"] && plan.tasks[1].section == "1")
    #expect(plan.tasks[0].children.map(\.id) == ["1-1-1", "1-1-2"])
    #expect(plan.units.last?.name.chinese == "市城管局")
    #expect(plan.sections.map(\.title.chinese) == ["民生", "教育", "道路"])
  }

  @Test func `a unit that is taken out is named by nothing any more`() throws {
    let plan = try Self.amended([.reject(.unit(0))])
    // A duty that nobody is left to owe would be one of all units.
    #expect(plan.units.map(\.name.chinese) == ["市财政局"] && plan.duties.isEmpty)
    #expect(plan.tasks[0].leads == [] && plan.indicators[0].owners == [])
  }

  // MARK: Money and report duties

  @Test func `money that is changed keeps its id, and new money is numbered behind it`() throws {
    let plan = try Self.amended([
      .edit(.task([0]), .fundingPart(0, .sources), "市财政1、自筹1"), .edit(.task([0]), .funding(1), "绿化费 80万元"),
      .edit(.head(.title), .funding(0), "总投资3亿元"),
    ])
    let funding = plan.tasks[0].funding
    #expect(funding.map(\.id) == ["1-1/f1", "1-1/f2"] && funding[0].sources.map(\.name.chinese) == ["市财政", "自筹"])
    #expect(plan.funding.map(\.id) == ["plan/f1"])
    let told = PlanDifference(from: Self.plan, to: plan).sentences(.chinese)
    #expect(told.contains { $0.contains("绿化费") })
    #expect(try Self.amended([.edit(.task([0]), .funding(0), "")]).tasks[0].funding.isEmpty)
  }

  @Test func `duties of the plan and of tasks are changed, added and taken away, each under its id`() throws {
    var base = Self.plan
    var own = ReportDuty(id: "d2", title: Name("周报", english: "News"), every: .month, units: ["市财政局"])
    own.task = "2-1"
    own.notes = ["另行通知"]
    base.duties.append(own)
    #expect(try Self.amended([], of: base) == base)
    let plan = try Self.amended(
      [
        .edit(.task([1]), .dutyPart(0, .rhythm), "每半月"), .edit(.task([0]), .duty(0), "每月5日前报送进展情况"),
        .edit(.duty(0), .rhythm, "每季次月10日前"), .edit(.head(.title), .duty(1), "各单位每半年报送总结"),
      ], of: base)
    #expect(plan.duties.map(\.id) == ["d1", "d2", "d3", "d4"])
    #expect(plan.duties.map(\.every) == [.quarter, .halfMonth, .halfYear, .month])
    #expect(plan.duties.map(\.task) == [nil, "2-1", nil, "1-1"])
    #expect(plan.duties[1].title.english == "News" && plan.duties[1].notes == ["另行通知"])
    #expect(plan.duties[3].units == ["市住建局"])
    #expect(try Self.amended([.edit(.task([1]), .duty(0), ""), .reject(.duty(0))], of: base).duties.isEmpty)
    // What is owed for a task goes with it.
    #expect(try Self.amended([.reject(.task([1]))], of: base).duties.map(\.id) == ["d1"])
    let reading = PlanFileReader.read(Array(PlanFileWriter.text(plan).utf8), file: "a.yaml")
    #expect(reading.diagnostics.messages == [] && reading.value?.plan == plan)
  }

  @Test func `what was made by steps can be written as a plan file and read back`() throws {
    let plan = try Self.amended([
      .edit(.task([0]), .milestonePart(1, .due), "11月底"), .edit(.task([0]), .targetPart(0, .name), "旧小区"),
      .relocate(.task([0, 0]), to: .section(1)), .edit(.task([0]), .milestone(2), "三季度完成60%"),
    ])
    let reading = PlanFileReader.read(Array(PlanFileWriter.text(plan).utf8), file: "a.yaml")
    #expect(reading.diagnostics.messages == [])
    #expect(reading.value?.plan == plan)
    // The one that was added stands by its day.
    #expect(plan.tasks[0].milestones.map(\.due.month) == plan.tasks[0].milestones.map(\.due.month).sorted())
    #expect(plan.tasks[0].milestones.first { $0.id == "2020-10-15" }?.due == Day(2020, 11, 30)!)
  }

  @Test func `what cannot be read is refused with what would be right`() throws {
    for (step, problem) in [
      (ReviewStep.edit(.task([0]), .targetPart(0, .figure), "很多"), ReviewProblem.notAFigure("很多")),
      (.edit(.task([0]), .targetPart(0, .kind), "大概"), .notAKind("大概")),
      (.edit(.task([0]), .targetPart(0, .shares), "东区"), .notAList("东区")),
      (.edit(.area(0), .value, "西区"), .isThere("西区")), (.addUnit("市财政局"), .isThere("市财政局")),
      (.relocate(.task([0]), to: .task([0, 0])), .doesNotApply),
    ] {
      let draft = PlanDraft(of: Self.plan)
      var review = Review(draft, readers: FieldReaders(of: draft, today: Self.today))
      #expect(throws: problem) { try review.take(step) }
    }
  }

  @Test func `every step of an amendment is kept as a line and read back`() {
    let steps: [ReviewStep] = [
      .addUnit("市城管局"), .addSection(.section(0), "教育"), .relocate(.task([0, 1]), to: .section(2)),
      .edit(.task([0]), .targetPart(2, .shares), "东区 1"), .edit(.task([1]), .milestonePart(0, .criteria), "开工率60%"),
      .edit(.task([1]), .note(3), "x"), .edit(.unit(1), .members, "甲、乙"), .edit(.area(2), .value, "东"),
      .edit(.leader(0), .value, "乙"), .accept(.note(4)), .edit(.task([1]), .roles, "指导：甲局"),
    ]
    for step in steps { #expect(ReviewStep(line: step.line) == step) }
  }
}
