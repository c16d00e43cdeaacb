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
