import DubanCore
import DubanDocuments
import Testing

/// Minutes held against the list that was made of them, and against a plan that came from elsewhere.
@Suite struct `Minutes and lists` {
  private static let minutes = """
    望川县人民政府
    县长办公会议纪要
    〔2026〕第9期

    5月8日上午，县长赵启明主持召开县长办公会议。现将会议议定事项纪要如下：
    一、关于城区防汛排涝工作
    会议议定：
    1.由县住建局牵头，县水利局配合，于5月25日前完成城区12处易涝点清淤疏浚。
    2.由县应急管理局负责，修订完善城市内涝应急预案。
    3.加快推进老旧管网更新，6月底前完成。
    """

  private func understood(_ text: String) throws -> UnderstoodDocument {
    try UnderstoodDocument(reading: ReadingRequest([.init("纪要.txt", [UInt8](text.utf8))], today: Day(2026, 5, 12)))
  }

  @Test func `what is missing is marked as to be filled in`() throws {
    let draft = try understood(Self.minutes).draft
    #expect(draft.isMinutes)
    let open = draft.missing.filter { $0.readings == ["【待补】"] }.map { "\($0.kind) \($0.passage.origin)" }
    #expect(open == ["due line(9)", "role line(10)"])
    let built = PlanBuilder.build(draft, today: Day(2026, 5, 12)!)
    #expect(built.plan.allTasks.map(\.notes).joined().filter { $0.contains("【待补】") }.count == 2)
  }

  /// What each task of `text` says: who, by when, and its milestones; those under another one are told behind it.
  private func rows(_ text: String, _ name: String = "纪要.txt") throws -> [String] {
    let request = ReadingRequest([.init(name, [UInt8](text.utf8))], today: Day(2026, 5, 12))
    func row(_ task: TaskDraft) -> String {
      let units = (task.leads + task.responsible).map(\.value).joined(separator: "、")
      let steps = task.milestones.map { "\($0.value.due) \($0.value.text)" }.joined(separator: ", ")
      return [task.number, units, task.due?.value.description ?? "-", steps].joined(separator: " | ")
    }
    return try UnderstoodDocument(reading: request).draft.tasks.flatMap(\.withChildren).map(row)
  }

  private static func minutes(_ items: String...) -> String {
    "望川县人民政府\n县长办公会议纪要\n〔2026〕第9期\n会议议定：\n" + items.joined(separator: "\n")
  }

  @Test(
    arguments: [
      // Several limits of one unit are steps of one task.
      (
        "1.县住建局：3月底前完成方案，6月底前开工，年底前完工。",
        ["1 | 县住建局 | 2026-12-31 | 2026-03-31 完成方案, 2026-06-30 开工, 2026-12-31 完工"]
      ),
      (
        "1.县教育局负责，7月底前完成选址，8月底前完成招标，12月底前主体封顶。",
        ["1 | 县教育局 | 2026-12-31 | 2026-07-31 完成选址, 2026-08-31 完成招标, 2026-12-31 主体封顶"]
      ),
      // Those of several units are rows of their own.
      (
        "1.县水利局：6月底前完成清淤，县交通运输局：9月底前完成道路修复。",
        ["1 |  | - | ", " | 县水利局 | 2026-06-30 | ", " | 县交通运输局 | 2026-09-30 | "]
      ),
      (
        "1.县民政局、县财政局：6月底前提出方案；各乡镇：8月底前完成摸底，10月底前完成评估。",
        [
          "1 |  | - | ", " | 县民政局、县财政局 | 2026-06-30 | ",
          " | 各乡镇 | 2026-10-31 | 2026-08-31 完成摸底, 2026-10-31 完成评估",
        ]
      ),
      // A label, a heading and a number of telephone are no unit with its work.
      ("1.责任单位：县水利局。6月底前完成清淤。", ["1 | 县水利局 | 2026-06-30 | "]),
      ("1.改造重点：老城片区，6月底前完工。", ["1 |  | 2026-06-30 | "]),
    ] as [(String, [String])])
  func `limits of one unit are steps, those of several are rows`(_ item: String, _ wanted: [String]) throws {
    #expect(try rows(Self.minutes(item)) == wanted)
  }

  @Test func `cells of a list are read alike`() throws {
    let text = """
      会议议定事项分解表
      序号,议定事项,责任单位,完成时限
      1,老旧小区改造,县住建局,3月底前完成方案，6月底前开工，年底前完工
      2,城区停车场建设,,6月底前
      3,完善公园管护办法,县城管局,
      4,河道清淤,县水利局：5月底前完成方案；县城管局：8月底前完工,
      """
    #expect(
      try rows(text, "清单.csv") == [
        "1 | 县住建局 | 2026-12-31 | 2026-03-31 完成方案, 2026-06-30 开工, 2026-12-31 完工",
        "2 |  | 2026-06-30 | ", "3 | 县城管局 | - | ", "4 |  | - | ",
        " | 县水利局 | 2026-05-31 | ", " | 县城管局 | 2026-08-31 | ",
      ])
  }

  @Test(
    arguments: [
      ("清单.csv", "会议议定事项分解表\n序号,议定事项,责任单位,完成时限\n1,停车场,,6月底前\n2,公园,县城管局,", ["role", "due"]),
      (
        "批示.txt", "县领导批示事项任务分解\n一、批示件：《关于城区内涝的报告》\n1.县住建局：4月底前拿出方案。\n2.县水利局：长期坚持。\n3.县财政局：落实资金。",
        ["due"]
      ),
      ("要点.txt", "青石县2026年工作要点\n1.新建公园6个。（县住建局负责）\n2.改造绿道30公里。（县交通局负责）", []),
    ] as [(String, String, [String])])
  func `what instructions leave open is asked and never guessed`(
    _ name: String, _ text: String, _ wanted: [String]
  ) throws {
    let request = ReadingRequest([.init(name, [UInt8](text.utf8))], today: Day(2026, 5, 12))
    let draft = try UnderstoodDocument(reading: request).draft
    #expect(draft.missing.filter { $0.readings == ["【待补】"] }.map(\.kind.rawValue) == wanted)
  }

  @Test func `the number of a matter is not told as left aside`() throws {
    let draft = try understood(Self.minutes("1.县住建局：6月底前完成方案，年底前完工。")).draft
    #expect(draft.ignored.map(\.text) == ["〔2026〕第9期"])
  }

  @Test func `every matter is in the list, and what is left out is told`() throws {
    let understood = try understood(Self.minutes)
    let built = PlanBuilder.build(understood.draft, today: Day(2026, 5, 12)!)
    let whole = MinutesReconciliation(understood.source, understood.draft, in: built.plan)
    #expect(whole.found.count == 3 && whole.missing.isEmpty)
    #expect(whole.open.map { $0.open } == [[.due], [.unit]])
    // Somebody takes one out in the review.
    var less = understood.draft
    less.tasks.removeLast()
    let plan = PlanBuilder.build(less, today: Day(2026, 5, 12)!).plan
    let lost = MinutesReconciliation(understood.source, less, in: plan)
    #expect(lost.missing.map(\.passage.origin) == [.line(10)])
  }

  @Test func `a plan from elsewhere is found by names and units`() throws {
    var plan = Plan(
      id: "wc", title: Name("清单"), jurisdiction: "望川县",
      period: Period(start: Day(2026, 1, 1)!, end: Day(2026, 12, 31)!)!)
    plan.units = [Unit(Name("县住建局"), jurisdiction: "望川县")]
    var task = Task(id: "7", title: Name("城区易涝点清淤疏浚"))
    task.leads = ["县住建局"]
    plan.tasks = [task]
    let rows = MinutesReconciliation(try understood(Self.minutes).draft, against: plan).rows
    #expect(rows.map(\.item) == ["7", nil, nil])
  }

  @Test(arguments: ["【待补】", "待补", "（待定）", "待明确"])
  func `a mark in a list is no unit`(_ mark: String) throws {
    let text = """
      青石县2026年议定事项任务清单
      青政办发〔2026〕12号
      1.新建口袋公园6个。（责任单位：\(mark)）
      2.改造绿道30公里。（责任单位：县交通局）
      """
    let draft = try understood(text).draft
    #expect(!draft.units.contains { $0.name.value.contains("待") })
    #expect(draft.tasks.allSatisfy { !($0.leads + $0.responsible).contains { $0.value.contains("待") } })
    #expect(draft.tasks.count == 2)
  }
}
