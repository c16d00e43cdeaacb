import DubanCore
import DubanStore
import Testing

@Suite struct `A new name` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    var plan = Sample.plan
    plan.areas = [Area(Name("清江浦区"))]
    store = try folder.makeStore([plan])
    try store.record(
      Draft(
        plan: plan.id, subject: "1-1", on: Sample.day,
        change: .report(status: .inProgress, values: ["老旧小区": Figure(42)]), seen: 0),
      Draft(
        plan: plan.id, subject: "d1", on: Sample.day, change: .handIn(unit: "市住建局", span: Day(2020, 3, 31)!), seen: 0))
  }

  /// The plan with its target, its unit and its area called otherwise.
  private var renamed: Plan {
    get throws {
      var plan = try store.plans()[0]
      plan.tasks[0].targets[0].name = Name("老旧小区改造")
      plan.units[0].name = Name("市住房和城乡建设局")
      plan.areas[0].name = Name("清江浦新区")
      return plan
    }
  }

  private static let renamings = [
    Renaming(old: "老旧小区", new: "老旧小区改造"), Renaming(old: "市住建局", new: "市住房和城乡建设局"),
    Renaming(old: "清江浦区", new: "清江浦新区"),
  ]

  private func publish(_ plan: Plan, _ renamings: [Renaming]) throws(StoreError) {
    try store.publish(
      [plan], by: Author("李明"), at: Sample.instant, recorded: { _ in Day(2020, 5, 1)! }, replacing: true,
      renamed: renamings)
  }

  @Test func `that would leave figures without a name is refused, with what would be lost`() throws {
    let plan = try renamed
    #expect(
      throws: StoreError.figuresWouldBeLost(
        plan: plan.id,
        [
          LostFigure(item: "1-1", name: "老旧小区", figure: Figure(42)),
          LostFigure(item: "d1", name: "市住建局", figure: Figure(1)),
        ])
    ) { try publish(plan, []) }
    #expect(try store.lastSeq() == 3)
  }

  @Test func `of a target, a unit and an area keeps every figure, and a past day has the old names`() throws {
    try publish(try renamed, Self.renamings)
    let now = try #require(try store.plan(Sample.plan.id))
    #expect(now.tasks[0].targets[0].name.chinese == "老旧小区改造" && now.tasks[0].targets[0].key == "老旧小区")
    #expect(now.units[0].name.chinese == "市住房和城乡建设局" && now.units[0].key == "市住建局")
    #expect(now.areas[0].name.chinese == "清江浦新区" && now.areas[0].key == "清江浦区")
    let states = try store.states(of: now.id, asOf: Sample.day)
    #expect(states["1-1"]?.values[now.tasks[0].targets[0].key]?.latest.value == Figure(42))
    #expect(states["d1"]?.handedIn[now.units[0].key] == [Day(2020, 3, 31)!: 1])
    let then = try #require(try store.plan(now.id, knownBy: Day(2020, 4, 30)!))
    #expect(then.tasks[0].targets[0].name.chinese == "老旧小区" && then.units[0].name.chinese == "市住建局")
    #expect(then.areas[0].name.chinese == "清江浦区")
    #expect(try store.findings() == [])
  }

  @Test func `once told need not be told again, nor does the file have to repeat keys`() throws {
    try publish(try renamed, Self.renamings)
    var again = try renamed
    again.tasks[0].targets[0] = Target(Name("老旧小区改造"), value: Figure(80), unit: "个")
    again.units = [DubanCore.Unit(Name("市住房和城乡建设局"), jurisdiction: "淮安市")]
    again.areas = [Area(Name("清江浦新区"))]
    try publish(again, [])
    let now = try #require(try store.plan(Sample.plan.id))
    #expect(now.tasks[0].targets[0].key == "老旧小区" && now.units[0].key == "市住建局" && now.areas[0].key == "清江浦区")
    #expect(now.tasks[0].targets[0].value == Figure(80))
    let publications = try store.publish([again], replacing: true)
    #expect(publications == [.unchanged])
  }

  @Test(arguments: [Renaming(old: "老旧小区", new: "别的"), Renaming(old: "没有", new: "老旧小区改造")])
  func `of what is not there is refused`(renaming: Renaming) throws {
    let plan = try renamed
    #expect(throws: StoreError.renamesNothing(old: renaming.old, new: renaming.new)) {
      try publish(plan, Self.renamings + [renaming])
    }
    #expect(try store.lastSeq() == 3)
  }

  @Test func `that two targets seem to have exchanged is asked about, as their figures would be exchanged`() throws {
    var plan = try store.plans()[0]
    plan.tasks[0].targets.append(Target(Name("小区内道路"), value: Figure(5), unit: "条"))
    try publish(plan, [])
    func exchanged() -> Plan {
      var other = plan
      other.tasks[0].targets = [plan.tasks[0].targets[1], plan.tasks[0].targets[0]].enumerated().map { index, target in
        var now = Target(Name(plan.tasks[0].targets[index].name.chinese), value: target.value, unit: target.unit)
        now.kind = target.kind
        now.basis = target.basis
        return now
      }
      return other
    }
    let names = ["老旧小区", "小区内道路"]
    #expect(
      throws: StoreError.namesExchanged(
        plan: plan.id, ExchangedNames(item: "1-1", names: names, keys: names))
    ) { try publish(exchanged(), []) }
    // Either answer is taken: the names are right, or they were exchanged.
    try publish(exchanged(), [Renaming(old: names[0], new: names[0]), Renaming(old: names[1], new: names[1])])
    #expect(try #require(try store.plan(plan.id)).tasks[0].targets.map(\.key) == names)
  }

  @Test func `of two names into each other keeps both apart`() throws {
    var plan = try store.plans()[0]
    plan.tasks[0].targets.append(Target(Name("小区内道路"), value: Figure(5), unit: "条"))
    try publish(plan, [])
    plan.tasks[0].targets[0].name = Name("小区内道路")
    plan.tasks[0].targets[1].name = Name("老旧小区")
    try publish(
      plan, [Renaming(old: "老旧小区", new: "小区内道路"), Renaming(old: "小区内道路", new: "老旧小区")])
    let targets = try #require(try store.plan(plan.id)).tasks[0].targets
    #expect(targets.map(\.key) == ["老旧小区", "小区内道路"])
    #expect(targets.map(\.name.chinese) == ["小区内道路", "老旧小区"])
  }
}
