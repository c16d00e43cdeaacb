import DubanCore
import DubanStore
import GRDB
import Testing

@Suite struct `Publishing plans` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try Store(opening: folder.store, mode: .readWrite(create: true))
  }

  @Test func `plans come back in the order of their import`() throws {
    #expect(try store.publish([Sample.richPlan]) == [.added])
    #expect(try store.publish([Sample.plan, Sample.richPlan]) == [.added, .unchanged])
    #expect(try store.plans() == [Sample.richPlan, Sample.plan])
    #expect(try store.plan("huaian-2020") == Sample.plan)
    #expect(try store.plan("none") == nil)
  }

  @Test func `a headline says what lists show`() throws {
    try store.publish([Sample.plan, Sample.richPlan])
    let headlines = try store.planHeadlines()
    #expect(headlines.map(\.id) == ["huaian-2020", "rich-2024"])
    let rich = headlines[1]
    #expect(rich.title == Sample.richPlan.title)
    #expect(rich.documentNumber == "宿政办发〔2024〕1号")
    #expect(rich.issuer == "宿迁市人民政府办公室")
    #expect(rich.jurisdiction == "宿迁市")
    #expect(rich.issued == Day(2024, 1, 23))
    #expect(rich.period == Sample.richPlan.period)
    #expect(rich.timeZone == "Asia/Urumqi")
    #expect(
      [rich.indicators, rich.tasks, rich.milestones, rich.units, rich.areas] == [
        Target.Kind.allCases.count, 4, 8, 2, 2,
      ])
    #expect(headlines[0].issued == nil)
  }

  @Test func `another definition is refused unless it is to replace`() throws {
    try store.publish([Sample.plan])
    var corrected = Sample.plan
    corrected.tasks[0].title = Name("老旧小区改造")
    #expect(throws: StoreError.conflictingDefinition(plan: "huaian-2020")) {
      try store.publish([Sample.richPlan, corrected])
    }
    #expect(try store.plans() == [Sample.plan])
    #expect(try store.publish([corrected], replacing: true) == [.replaced])
    #expect(try store.plans() == [corrected])
  }

  @Test func `a replaced plan keeps its history and its place`() throws {
    try store.publish([Sample.plan, Sample.richPlan])
    let entries = try store.record(Sample.remark("1-2"))
    var corrected = Sample.plan
    corrected.tasks.reverse()
    corrected.tasks[0].children = [Task(id: "1-2-1", title: Name("新增"))]
    corrected.indicators = []
    try store.publish([corrected], replacing: true)
    #expect(try store.plans().map(\.id) == ["huaian-2020", "rich-2024"])
    #expect(try store.steps() == entries)
    try store.record(Sample.remark("1-2-1"))
    #expect(throws: StoreError.unknownSubject(plan: "huaian-2020", subject: "i1")) {
      try store.record(Sample.remark("i1"))
    }
    // And back again: items that come back may be touched again.
    corrected.indicators = Sample.plan.indicators
    try store.publish([corrected], replacing: true)
    try store.record(Sample.remark("i1"))
    #expect(try store.steps().map(\.subject) == ["1-2", "1-2-1", "i1"])
  }

  @Test func `items with a history never vanish`() throws {
    try store.publish([Sample.plan])
    try store.record(Sample.remark("1-1/Q2"), Sample.remark("d1"))
    var poorer = Sample.plan
    poorer.tasks[0].milestones = []
    poorer.duties = []
    poorer.indicators = []
    #expect(throws: StoreError.subjectsWouldVanish(plan: "huaian-2020", subjects: ["1-1/Q2", "d1"])) {
      try store.publish([poorer], replacing: true)
    }
    #expect(try store.plans() == [Sample.plan])
    // An item of another kind under the same id is another item.
    poorer = Sample.plan
    poorer.duties = []
    poorer.tasks.append(Task(id: "d1", title: Name("任务")))
    #expect(throws: StoreError.subjectsWouldVanish(plan: "huaian-2020", subjects: ["d1"])) {
      try store.publish([poorer], replacing: true)
    }
  }

  @Test func `items are kept with what they belong to, for scripts`() throws {
    try store.publish([Sample.plan])
    let rows = try DatabaseQueue(path: folder.store).read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT item.id, item_kind.name, parent.id, item.title FROM item JOIN item_kind ON item_kind.key = item.kind
          LEFT JOIN item AS parent ON parent.plan = item.plan AND parent.number = item.parent ORDER BY item.position
          """
      ).map { row in (0..<4).map { row[$0] as String? ?? "" } }
    }
    #expect(
      rows == [
        ["", "plan", "", "为民办实事"], ["i1", "indicator", "", "城镇化率"], ["1-1", "task", "", "老旧小区"],
        ["1-1/Q2", "milestone", "1-1", "完成一半"],
        ["1-1/f1", "funding", "1-1", "总投入"], ["1-2", "task", "", "停车泊位"], ["d1", "duty", "", "工作信息"],
      ])
  }

  @Test func `an id that stands twice is refused`() throws {
    var plan = Sample.plan
    plan.duties[0].id = "1-1/Q2"
    #expect(throws: StoreError.doubleItem(plan: "huaian-2020", subject: "1-1/Q2")) {
      try store.publish([Sample.richPlan, plan])
    }
    #expect(try store.plans() == [])
  }
}
