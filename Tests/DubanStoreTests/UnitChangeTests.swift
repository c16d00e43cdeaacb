import DubanCore
import Testing

@testable import DubanStore

/// Units that change from a day on: the past keeps the old ones, rights and search follow the day, and nothing is lost.
@Suite struct `Units that change from a day on` {
  let folder: Folder
  let store: Store

  private static let id = Sample.plan.id
  /// The day on which the change is told, and the one on which it holds.
  private static let (told, begins) = (Day(2020, 5, 1)!, Day(2020, 7, 1)!)
  private static let before = begins.advanced(by: -1)

  /// The sample with two bureaus, each with a task and both with the duty.
  private static let plan: Plan = {
    var plan = Sample.plan
    plan.units.append(DubanCore.Unit(Name("市房管局"), jurisdiction: "淮安市"))
    plan.tasks[0].leads = ["市住建局"]
    plan.tasks[1].leads = ["市房管局"]
    plan.duties[0].units = ["市住建局", "市房管局"]
    return plan
  }()

  private static let merge = UnitChange(from: ["市住建局", "市房管局"], into: ["市城建局"], on: begins)

  init() throws {
    folder = try Folder()
    store = try folder.makeStore([Self.plan])
  }

  @discardableResult
  private func amend(_ plan: Plan, seen: Int, on day: Day) throws(StoreError) -> Entry? {
    try store.amend(
      plan, seen: seen, by: Author("李明"), at: Sample.instant, recorded: { _ in day }, reason: "机构改革",
      approver: "市委编委")
  }

  /// Tells the merger ahead of its day.
  @discardableResult
  private func announce() throws -> Entry {
    try #require(try amend(try Self.plan.taking(Self.merge, on: Self.told), seen: 1, on: Self.told))
  }

  private func inForce(on day: Day, knownBy: Day? = nil) throws -> Plan {
    try #require(try store.plan(Self.id, knownBy: knownBy)).inForce(on: day)
  }

  private func record(_ subject: String, _ change: Change, by unit: String, on day: Day) throws {
    let draft = Draft(
      plan: Self.id, subject: subject, on: day, change: change,
      seen: try store.version(of: Self.id, subject: subject))
    try store.record(
      [draft], by: Author("联络员", capacity: .unit, unit: unit), at: Sample.instant, recorded: { _ in day })
  }

  private func isRefused(_ subject: String, by unit: String, on day: Day, _ refusal: Refusal) -> Bool {
    do {
      try record(subject, .report(status: .inProgress, values: [:]), by: unit, on: day)
      return false
    } catch {
      return error as? StoreError == .refused(plan: Self.id, subject: subject, refusal)
    }
  }

  // MARK: The past and the future

  @Test func `the definition keeps the change, and each day has its units`() throws {
    try announce()
    let kept = try #require(try store.plan(Self.id))
    #expect(kept.comingUnitChanges == [Self.merge] && kept.tasks == Self.plan.tasks)
    #expect(try inForce(on: Self.before).units.map(\.name.chinese) == ["市住建局", "市房管局"])
    #expect(try inForce(on: Self.begins).units.map(\.name.chinese) == ["市城建局"])
    // As it was known before anybody told it, it was not to come.
    #expect(try inForce(on: Self.begins, knownBy: Self.told.advanced(by: -1)).units.count == 2)
    #expect(try store.findings() == [])
    #expect(!Sample.plan.json.contains("unitChanges"), "plans without one are kept as before")
  }

  @Test func `the old unit may report until the day, the new one from the day on`() throws {
    try announce()
    let notIts = Refusal.notOfUnit("市住建局")
    #expect(isRefused("1-2", by: "市住建局", on: Self.before, notIts))
    #expect(isRefused("1-1", by: "市城建局", on: Self.before, .notOfPlan("市城建局")))
    try record("1-1", .report(status: .inProgress, values: ["老旧小区": Figure(3)]), by: "市住建局", on: Self.before)
    try record("1-1", .report(status: .inProgress, values: ["老旧小区": Figure(4)]), by: "市城建局", on: Self.begins)
    // A key of the old unit opens what its successor has, the milestones of its tasks too.
    try record("1-2", .report(status: .inProgress, values: [:]), by: "市住建局", on: Self.begins)
    try record("d1", .handIn(unit: "市城建局", span: Day(2020, 6, 30)!), by: "市房管局", on: Self.begins)
    #expect(try store.findings() == [])
  }

  // MARK: Publishing once it has come

  @Test func `an amendment after the day starts from the plan in force, and loses nothing that the new unit recorded`()
    throws
  {
    try announce()
    try record("d1", .handIn(unit: "市城建局", span: Day(2020, 6, 30)!), by: "市城建局", on: Self.begins)
    let day = Self.begins.advanced(by: 4)
    var plan = try inForce(on: day)
    plan.title = Name("为民实事")
    try store.checkAmendment(to: plan)
    try amend(plan, seen: 2, on: day)
    let now = try #require(try store.plan(Self.id))
    #expect(now.comingUnitChanges.isEmpty && now.unitChanges.map(\.isDone) == [true])
    #expect(now.units.map(\.name.chinese) == ["市城建局"] && now.title.chinese == "为民实事")
    // The days between the change and the amendment have the new unit, those before the old ones.
    #expect(try inForce(on: Self.begins, knownBy: Self.begins).units.count == 1)
    #expect(try inForce(on: Self.before, knownBy: Self.before).units.count == 2)
    #expect(try store.findings() == [])
  }

  @Test func `what is in force already is unchanged, as it was published and as it is now`() throws {
    try announce()
    let (kept, now) = (try #require(try store.plan(Self.id)), try inForce(on: Self.begins))
    #expect(try store.publish([kept], replacing: true, on: Self.begins) == [.unchanged])
    #expect(try store.publish([now], on: Self.begins) == [.unchanged])
    #expect(try amend(now, seen: 2, on: Self.begins) == nil)
    #expect(
      try store.publish([now], replacing: true, on: Self.before) == [.replaced], "before the day it is another plan")
  }

  @Test func `a change that has come and leaves items with nobody is refused, not done by halves`() throws {
    var plan = Self.plan
    (plan.id, plan.unitChanges) = ("new-2020", [UnitChange(from: ["市住建局"], into: ["甲局", "乙局"], on: Self.begins)])
    #expect(
      throws: StoreError.unitChangeFails(plan: plan.id, .coming(plan.unitChanges[0], .unassigned(["1-1", "d1"])))
    ) { try store.publish([plan], on: Self.begins) }
  }

  @Test func `a plan that is new may bring a change that has come`() throws {
    var plan = Self.plan
    (plan.id, plan.unitChanges) = ("new-2020", [Self.merge])
    #expect(try store.publish([plan], on: Self.begins) == [.added])
    #expect(try store.plan("new-2020")?.units.map(\.name.chinese) == ["市城建局"])
  }

  @Test func `what no longer fits is refused with the change and why`() throws {
    try announce()
    var plan = try #require(try store.plan(Self.id))
    plan.units.removeLast()
    plan.tasks[1].leads = []
    plan.duties[0].units = ["市住建局"]
    let problem = StoreError.unitChangeFails(
      plan: Self.id, .coming(Self.merge, .noSuchUnit("市房管局", nearest: nil)))
    #expect(throws: problem) { try store.checkAmendment(to: plan) }
    #expect(throws: problem) { try amend(plan, seen: 2, on: Self.told) }
    #expect(problem.words(.chinese).contains("2020-07-01起市住建局、市房管局并入市城建局"))
    plan.unitChanges = []
    try store.checkAmendment(to: plan)
    try amend(plan, seen: 2, on: Self.told)
  }

  // MARK: Taking back

  @Test func `taken back before or after the day the old units stay, unless the new one has handed in something`()
    throws
  {
    let act = try announce()
    let undone = try store.undo(
      batch: act.batch, by: Author("李明"), at: Sample.instant, recorded: { _ in Self.before })
    #expect(try inForce(on: Self.begins).units.count == 2)
    try store.undo(
      batch: undone[0].batch, by: Author("李明"), at: Sample.instant, recorded: { _ in Self.before })
    #expect(try inForce(on: Self.begins).units.count == 1)
    let redone = try #require(try store.entries(of: Self.id).last)
    try record("d1", .handIn(unit: "市城建局", span: Day(2020, 6, 30)!), by: "市城建局", on: Self.begins)
    let lost = StoreError.figuresWouldBeLost(
      plan: Self.id, [LostFigure(item: "d1", name: "市城建局", figure: Figure(1))])
    #expect(throws: lost) {
      try store.undo(batch: redone.batch, by: Author("李明"), at: Sample.instant, recorded: { _ in Self.begins })
    }
    #expect(try store.findings() == [])
  }

  @Test func `taken back it leaves nobody with what was answered, reported and asked under the new unit`() throws {
    let act = try announce()
    try record("1-1", .report(status: .inProgress, values: [:]), by: "市城建局", on: Self.begins)
    let raised = try store.record(
      [
        Draft(
          plan: Self.id, subject: "1-2", on: Self.begins,
          change: .raise(.init(.instruction(leader: "张市长"), units: ["市城建局"], answerBy: Self.begins)), note: "请答复",
          seen: try store.version(of: Self.id, subject: "1-2"))
      ], by: Author("王芳"), at: Sample.instant, recorded: { _ in Self.begins })
    let answer = Draft(
      plan: Self.id, subject: "1-2", on: Self.begins, change: .answer(directive: raised[0].seq, unit: "市城建局"),
      note: "已办", seen: raised[0].seq)
    let answered = try store.record(
      [answer], by: Author("联络员", capacity: .unit, unit: "市城建局"), at: Sample.instant, recorded: { _ in Self.begins })
    func undo() throws {
      try store.undo(batch: act.batch, by: Author("李明"), at: Sample.instant, recorded: { _ in Self.begins })
    }
    let lost = StoreError.recordsWouldBeLost(
      plan: Self.id,
      [
        LostRecord(item: "1-1", unit: "市城建局", kind: .report), LostRecord(item: "1-2", unit: "市城建局", kind: .asked),
        LostRecord(item: "1-2", unit: "市城建局", kind: .answer),
      ])
    #expect(throws: lost) { try undo() }
    #expect(lost.words(.chinese).contains("1-2 市城建局的督办件答复"))
    #expect(try inForce(on: Self.begins).units.map(\.name.chinese) == ["市城建局"], "nothing was undone")
    // What is taken back itself stands in no way.
    for batch in [answered[0].batch, raised[0].batch] {
      try store.undo(batch: batch, by: Author("李明"), at: Sample.instant, recorded: { _ in Self.begins })
    }
    #expect(throws: StoreError.self) { try undo() }
    let report = try #require(try store.entries(of: Self.id, subject: "1-1").last)
    try store.undo(batch: report.batch, by: Author("李明"), at: Sample.instant, recorded: { _ in Self.begins })
    try undo()
    #expect(try inForce(on: Self.begins).units.count == 2)
    #expect(try store.findings() == [])
  }

  @Test func `withdrawn before the day and that taken back after it, it holds from then on`() throws {
    try announce()
    let withdrawal = try #require(
      try amend(try inForce(on: Self.told).withdrawing(Self.merge), seen: 2, on: Self.told))
    #expect(try inForce(on: Self.begins).units.count == 2)
    let later = Self.begins.advanced(by: 9)
    try store.undo(batch: withdrawal.batch, by: Author("李明"), at: Sample.instant, recorded: { _ in later })
    #expect(try inForce(on: later).units.count == 1)
    let between = Self.begins.advanced(by: 5)
    #expect(try inForce(on: between, knownBy: between).units.count == 2, "what was known then stays")
    #expect(try store.findings() == [])
  }

  // MARK: Search and demonstrations

  @Test func `is found under its units of the day`() throws {
    try announce()
    func found(_ text: String, on day: Day) throws -> Int {
      var index = SearchIndex(try store.searchIndexes(on: { _ in day }))
      return index.find(text, limit: 50).total
    }
    #expect(try found("市城建局", on: Self.before) == 0 && found("市房管局", on: Self.before) > 0)
    #expect(try found("市城建局", on: Self.begins) > 0)
    let stamp = try store.searchStamp(on: { _ in Self.before })
    #expect(try stamp == store.searchStamp(on: { _ in Self.told }))
    #expect(try stamp != store.searchStamp(on: { _ in Self.begins }), "whoever keeps the indexes reads them anew")
    #expect(try store.searchIndexes(only: Self.id, on: { _ in Self.begins }) == [PlanIndex(inForce(on: Self.begins))])
  }

  @Test func `made-up updates follow the units of their own days, and later steps those of the review day`() throws {
    var plan = Self.plan
    (plan.id, plan.unitChanges) = ("demo-2020", [Self.merge])
    func update(_ unit: String, _ day: Day) -> Demonstration.Update {
      let draft = Draft(
        plan: plan.id, subject: "d1", on: day, change: .handIn(unit: unit, span: day.monthEnd), seen: 0)
      return Demonstration.Update(
        draft, actor: unit, at: Instant(milliseconds: Int64(day.number) * 86_400_000), recorded: day)
    }
    let demonstration = Demonstration(
      plan: plan.id, reviewDay: Day(2020, 8, 1)!, notice: "演示",
      history: [update("市房管局", Day(2020, 5, 20)!), update("市城建局", Day(2020, 7, 20)!)])
    try store.publish([plan], demonstrations: [demonstration])
    #expect(
      try store.plan(plan.id)?.comingUnitChanges == [Self.merge],
      "the day of its publication is that of its first update")
    let draft = Draft(
      plan: plan.id, subject: "1-2", on: Day(2020, 8, 1)!, change: .report(status: .inProgress, values: [:]), seen: 0)
    try store.record(
      [draft], by: Author("联络员", capacity: .unit, unit: "市城建局"), at: Sample.instant, recorded: { _ in Sample.day })
    #expect(try store.findings() == [])
  }
}
