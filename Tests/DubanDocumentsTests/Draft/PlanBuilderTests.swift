import DubanCore
import DubanDiagnostics
import DubanDocuments
import Testing

@Suite struct `Draft builder` {
  private static let today = Day(2024, 5, 1)!

  /// The plan file that is written of the plan must be read back as the same plan, and the checker may only remark on it.
  private func expectValid(_ plan: Plan) {
    let text = PlanFileWriter.text(plan)
    let reading = PlanFileReader.read([UInt8](text.utf8), file: "built.yaml")
    #expect(reading.diagnostics.messages == [])
    // The lines that differ are shown rather than two whole plans.
    let again = reading.value.map { PlanFileWriter.text($0.plan) } ?? ""
    let changed = zip(text.split(separator: "\n"), again.split(separator: "\n")).filter { $0.0 != $0.1 }
    #expect(changed.map { "\($0.0) | \($0.1)" } == [])
    let isSame = reading.value?.plan == plan
    #expect(isSame)
    let source = PlanSource(plan: plan, name: "built.yaml")
    #expect(PlanCheck.diagnostics(in: source).filter { $0.severity == .error }.messages == [])
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `whatever a draft holds, its plan is valid, and every question stays open on it`(_ seed: UInt64) {
    var generator = DraftGenerator(seed: seed)
    let built = PlanBuilder.build(generator.draft(), document: "通知.txt", today: Self.today)
    expectValid(built.plan)
    let notes = built.plan.notes + built.plan.indicators.flatMap(\.notes) + built.plan.allTasks.flatMap(\.notes)
    #expect(notes.count(where: OpenQuestion.isOpen) == built.open.count)
  }

  @Test func `enormous lists of one name are built in order and in time`() {
    var draft = PlanDraft()
    draft.tasks = (1...20_000).map { line in
      let passage = Passage("改造老旧小区", at: .line(line))
      var task = TaskDraft(number: "1", title: Guess("改造老旧小区", from: passage))
      task.responsible = [Guess("市住建局", from: passage), Guess("市第\(line)局", from: passage)]
      return task
    }
    let plan = PlanBuilder.build(draft, today: Self.today).plan
    #expect(plan.tasks.count == 20_000 && Set(plan.tasks.map(\.id)).count == 20_000)
    #expect(plan.tasks[1].id == "1.2")
    #expect(plan.units.count == 20_001)
  }

  @Test(arguments: [
    ("1", "1"), ("１２", "12"), ("①", "1"), ("（三）", "3"), ("一、", "1"), ("十二", "12"), ("二十", "20"), ("一百零三", "103"),
    ("1.2", "1-2"), ("1-3", "1-3"), ("1—3", "1-3"), ("第五项", "5"), ("⑫", "12"), ("㉑", "21"), ("㊿", "50"), ("⒈", "1"),
    ("Ⅳ", "4"), ("A-3", "A-3"), ("", "t"), ("★", "t"), ("一（二）", "1-2"), ("001", "001"), ("二〇", "20"),
  ])
  func `a printed number gives the id`(_ printed: String, _ id: String) {
    var draft = PlanDraft()
    let passage = Passage("任务", at: .line(1))
    draft.tasks = [TaskDraft(number: printed, title: Guess("任务", from: passage))]
    let expected = id == "t" ? "1" : id
    #expect(PlanBuilder.build(draft, today: Self.today).plan.tasks.map(\.id) == [expected])
  }

  @Test func `nested tasks bear the ids of those above them`() {
    var draft = PlanDraft()
    let passage = Passage("任务", at: .line(1))
    func task(_ number: String, _ children: [TaskDraft] = []) -> TaskDraft {
      var task = TaskDraft(number: number, title: Guess("任务\(number)", from: passage))
      task.children = children
      return task
    }
    draft.tasks = [
      task("一", [task("①"), task("②", [task("")])]), task("2", [task("2.1"), task("2.2")]), task("2"), task(""),
    ]
    let built = PlanBuilder.build(draft, today: Self.today)
    #expect(built.plan.allTasks.map(\.id) == ["1", "1-1", "1-2", "1-2-1", "2", "2-1", "2-2", "2.2", "4"])
    // The doubled number is asked about.
    #expect(built.open.map(\.kind).filter { $0 == .serial }.count == 1)
  }

  @Test func `serials that start anew in each section begin with the section's id`() {
    var draft = PlanDraft()
    let passage = Passage("任务", at: .line(1))
    draft.sections = ["1", "2"].map { SectionDraft(id: $0, title: Guess("部分", from: passage)) }
    draft.tasks = [("1", "1"), ("1", "2"), ("2", "1")].map { section, number in
      var task = TaskDraft(number: number, title: Guess("任务", from: passage))
      task.section = section
      return task
    }
    let built = PlanBuilder.build(draft, today: Self.today)
    #expect(built.plan.tasks.map(\.id) == ["1-1", "1-2", "2-1"])
    #expect(!built.open.contains { $0.kind == .serial })
  }

  @Test(arguments: [
    ("淮安市", "huaian-2024"), ("钟楼区", "zhonglou-2024"), ("洋县", "yangxian-2024"), ("宿迁", "suqian-2024"),
    ("高新区", "gaoxin-2024"), ("", "plan-2024"), ("Anytown", "anytown-2024"), ("市", "shi-2024"),
  ])
  func `a plan is called after its place and year`(_ place: String, _ id: String) {
    var draft = PlanDraft()
    draft.jurisdiction = Guess(place, from: Passage(place, at: .line(1)))
    #expect(PlanBuilder.build(draft, today: Self.today).plan.id == id)
  }

  @Test func `another plan of the same place and year gets a number, the same one its id`() {
    var draft = PlanDraft()
    let passage = Passage("淮安市2024年要点", at: .line(1))
    draft.jurisdiction = Guess("淮安市", from: passage)
    draft.title = Guess("2024年要点", from: passage)
    func id(_ known: [String: String]) -> String {
      PlanBuilder.build(draft, today: Self.today, known: known).plan.id
    }
    #expect(id(["huaian-2024": "2024年实事"]) == "huaian-2024-2")
    #expect(id(["huaian-2024": "2024年实事", "huaian-2024-2": "2024年要点"]) == "huaian-2024-2")
  }

  @Test func `what the head does not say is asked`() {
    var draft = PlanDraft()
    draft.title = Guess("要点", from: Passage("要点", at: .line(1)))
    let built = PlanBuilder.build(draft, today: Self.today)
    #expect(built.open.map(\.kind) == [.jurisdiction, .period])
    #expect(built.plan.period == Period(start: Day(2024, 1, 1)!, end: Day(2024, 12, 31)!)!)
    #expect(built.plan.notes == ["待核：所属地区，暂按“未知”", "待核：起止时间，暂按“2024-01-01至2024-12-31”"])
  }

  @Test func `days outside of the plan are asked with the rule, of tasks, targets and milestones`() {
    func passage(_ line: Int, _ text: String) -> Passage { Passage(text, at: .line(line)) }
    var draft = PlanDraft()
    draft.title = Guess("甲县2024年要点", from: passage(1, "甲县2024年要点"))
    draft.jurisdiction = Guess("甲县", from: passage(1, "甲县"))
    draft.period = Guess(Period(start: Day(2024, 1, 1)!, end: Day(2024, 12, 31)!)!, from: passage(1, "2024年"))
    var early = TaskDraft(number: "1", title: Guess("任务甲", from: passage(2, "任务甲")))
    early.due = Guess(Day(2023, 6, 30)!, from: passage(2, "2023年6月底"))
    var late = TaskDraft(number: "2", title: Guess("任务乙", from: passage(3, "任务乙")))
    late.due = Guess(Day(2025, 6, 30)!, from: passage(3, "2025年6月底"))
    var target = Target(Name("公园"), kind: .exactly, value: Figure(3), unit: "个")
    target.due = Day(2023, 3, 31)
    late.targets = [Guess(target, from: passage(3, "2023年3月底前建公园3个"))]
    var milestone = Milestone(id: "", quarters: [], due: Day(2025, 3, 31)!, text: "开工")
    milestone.criteria = []
    late.milestones = [Guess(milestone, from: passage(3, "次年3月底开工"))]
    draft.tasks = [early, late]
    let built = PlanBuilder.build(draft, today: Self.today)
    #expect(
      Set(built.open.map { "\($0.kind.rawValue) \($0.readings.joined())" }) == [
        "due 不采用2023-06-30，早于方案期初2024-01-01", "due 2025-06-30，晚于方案期末2024-12-31",
        "target 不采用2023-03-31，早于方案期初2024-01-01", "milestone 2025-03-31，晚于方案期末2024-12-31",
      ], "\(built.open)")
    #expect(built.plan.tasks.map(\.due) == [nil, Day(2025, 6, 30)] && built.plan.tasks[1].targets[0].due == nil)
    // Where the document tells no period no day can be held against it.
    draft.period = nil
    #expect(PlanBuilder.build(draft, today: Self.today).open.allSatisfy { !$0.readings.joined().contains("晚于") })
  }

  @Test func `units are declared where they are used, under one name with their other spellings`() {
    let passage = Passage("市住建局", at: .line(3))
    var draft = PlanDraft()
    var unit = UnitDraft(Guess("市住建局", from: passage))
    unit.aliases = [Guess("市住房城乡建设局", from: passage)]
    var group = UnitDraft(Guess("各县区", from: passage))
    group.members = ["东区", "市财政局"]
    let idle = UnitDraft(Guess("市气象局", from: passage))
    draft.units = [unit, group, idle]
    draft.areas = [Guess("东区", from: passage)]
    var task = TaskDraft(number: "1", title: Guess("任务", from: passage))
    task.responsible = ["市住房城乡建设局", "市住建局", "各县区"].map { Guess($0, from: passage) }
    draft.tasks = [task]
    let plan = PlanBuilder.build(draft, today: Self.today).plan
    #expect(plan.tasks[0].responsible == ["市住建局", "各县区"])
    #expect(plan.units.map(\.name.chinese) == ["市住建局", "各县区", "市财政局"])
    #expect(plan.units[0].aliases == ["市住房城乡建设局"])
    #expect(plan.units[1].members == ["东区", "市财政局"])
  }

  @Test func `every item keeps its passage, once where it is that of its task`() {
    let whole = Passage("1.改造老旧小区70个，6月底前完成30个", at: .line(3))
    let part = Passage("6月底前完成30个", at: .line(3))
    var draft = PlanDraft()
    var task = TaskDraft(number: "1", title: Guess("改造老旧小区", from: whole))
    task.targets = [Guess(Target(Name("老旧小区"), value: Figure(70), unit: "个"), from: whole)]
    let quarter = Quarter(year: 2024, index: 2)
    task.milestones = [Guess(Milestone(id: "", quarters: [quarter], due: quarter.end, text: "完成30个"), from: part)]
    draft.tasks = [task]
    let built = PlanBuilder.build(draft, document: "通知.txt", today: Self.today).plan
    #expect(built.document == "通知.txt")
    #expect(built.tasks[0].origin == Excerpt("1.改造老旧小区70个，6月底前完成30个", at: .line(3)))
    #expect(built.tasks[0].targets[0].origin == nil)
    #expect(built.tasks[0].milestones[0].origin == Excerpt("6月底前完成30个", at: .line(3)))
  }

  @Test func `what is not sure is a note on its item`() {
    let passage = Passage("改造小区70个左右", at: .line(3))
    var draft = PlanDraft()
    var task = TaskDraft(number: "1", title: Guess("改造小区", from: Passage("1.改造小区", at: .line(3))))
    var other = Target(Name("小区"), kind: .exactly, value: Figure(70), unit: "个")
    other.kind = .exactly
    let target = Target(Name("小区"), kind: .about, value: Figure(70), unit: "个")
    task.targets = [Guess(target, from: passage, confidence: .doubtful, alternatives: [other])]
    draft.tasks = [task]
    let plan = PlanBuilder.build(draft, today: Self.today).plan
    #expect(plan.tasks[0].notes == ["待核：量化目标“改造小区70个左右”，暂按“小区 约 70 个”，也可能是“小区 70 个”"])
  }
}
