import DubanCore
import Testing

@testable import DubanStore

/// Changing a published plan: one entry with reason and approver, by somebody who saw the version before.
@Suite struct `Amending in the store` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try folder.makeStore()
  }

  /// The plan as it is, with one thing otherwise.
  private func changed(_ change: (inout Plan) -> Void) throws -> Plan {
    var plan = try #require(try store.plan(Sample.plan.id))
    change(&plan)
    return plan
  }

  @discardableResult
  private func amend(
    _ plan: Plan, seen: Int, by actor: String = "李明", on day: Day = Day(2020, 5, 1)!
  ) throws(StoreError) -> Entry? {
    try store.amend(
      plan, seen: seen, by: Author(actor), at: Sample.instant, recorded: { _ in day }, reason: "工期调整",
      approver: "市政府")
  }

  @Test func `is one entry, and the past stays as it was`() throws {
    let entry = try #require(try amend(try changed { $0.tasks[0].targets[0].name = Name("旧小区") }, seen: 1))
    #expect(entry.note == "工期调整" && entry.subject == "" && entry.batch == entry.seq)
    guard case .publish(2, _, let amending) = entry.change else { throw StoreError.unknownBatch(0) }
    #expect(amending == Change.Amendment(approver: "市政府"))
    #expect(try store.entries(of: Sample.plan.id).last == entry)
    #expect(try store.plan(Sample.plan.id)?.tasks[0].targets[0].name.chinese == "旧小区")
    let then = try store.plan(Sample.plan.id, knownBy: Day(2020, 4, 30)!)
    #expect(then?.tasks[0].targets[0].name.chinese == "老旧小区")
    #expect(try store.findings() == [])
    #expect(try amend(try changed { _ in }, seen: 2) == nil, "what is unchanged is no entry")
    #expect(try store.definition(of: Sample.plan.id)?.version == 2)
  }

  @Test func `by somebody who saw an older version is refused with what was changed meanwhile`() throws {
    let first = try #require(try amend(try changed { $0.title = Name("甲") }, seen: 1, by: "王芳"))
    let mine = try changed { $0.title = Name("乙") }
    #expect(throws: StoreError.amendedMeanwhile(plan: Sample.plan.id, entries: [first])) { try amend(mine, seen: 1) }
    #expect(try store.plan(Sample.plan.id)?.title.chinese == "甲")
  }

  @Test func `that would leave figures or a history without a place is refused, and checked beforehand`() throws {
    try store.record(
      Draft(
        plan: Sample.plan.id, subject: "1-1", on: Sample.day,
        change: .report(status: nil, values: ["老旧小区": Figure(4)]), seen: 0))
    let without = try changed { $0.tasks[0].targets = [] }
    let lost = StoreError.figuresWouldBeLost(
      plan: without.id, [LostFigure(item: "1-1", name: "老旧小区", figure: Figure(4))])
    #expect(throws: lost) { try store.checkAmendment(to: without) }
    #expect(throws: lost) { try amend(without, seen: 1) }
    let gone = try changed { $0.tasks.remove(at: 0) }
    let vanished = StoreError.subjectsWouldVanish(plan: gone.id, subjects: ["1-1"])
    #expect(throws: vanished) { try store.checkAmendment(to: gone) }
    #expect(throws: vanished) { try amend(gone, seen: 1) }
    let double = try changed { $0.tasks[1].id = "1-1" }
    #expect(throws: StoreError.doubleItem(plan: double.id, subject: "1-1")) { try store.checkAmendment(to: double) }
    try store.checkAmendment(to: try changed { $0.tasks.remove(at: 1) })
    #expect(try store.definition(of: Sample.plan.id)?.version == 1)
  }

  @Test func `merging units loses no hand-in, the past keeps the old unit, and taken back it is there again`() throws {
    let id = Sample.plan.id
    let span = Day(2020, 3, 31)!
    try store.record(
      Draft(plan: id, subject: "d1", on: Sample.day, change: .handIn(unit: "市住建局", span: span), seen: 0))
    // Gone without a successor its pieces would hang on nothing.
    let gone = try changed { plan in plan.units = [DubanCore.Unit(Name("住房局"), jurisdiction: "淮安市")] }
    #expect(
      throws: StoreError.figuresWouldBeLost(
        plan: id, [LostFigure(item: "d1", name: "市住建局", figure: Figure(1))])
    ) { try store.checkAmendment(to: gone) }
    let merged = try #require(try store.plan(id)).reorganising(
      UnitChange(from: ["市住建局"], into: ["住房局"], on: Day(2020, 5, 1)!))
    try store.checkAmendment(to: merged)
    let entry = try #require(try amend(merged, seen: 1))
    #expect(try store.plan(id)?.units.map(\.formerly) == [["市住建局"]])
    #expect(try store.plan(id, knownBy: Day(2020, 4, 30)!)?.units.map(\.name.chinese) == ["市住建局"])
    #expect(try store.plan(id, knownBy: Day(2020, 5, 1)!)?.units.map(\.name.chinese) == ["住房局"])
    // By a key of the old unit its person still comes in; what was handed in before counts.
    let again = Draft(
      plan: id, subject: "d1", on: Day(2020, 5, 2)!, change: .handIn(unit: "住房局", span: span), seen: 2)
    let author = Author("联络员", capacity: .unit, unit: "市住建局")
    #expect {
      try store.record([again], by: author, at: Sample.instant, recorded: { _ in Day(2020, 5, 2)! })
    } throws: { error in
      guard case .refused(_, _, .handedInAlready(let unit, _, _)) = error as? StoreError else { return false }
      return unit == "住房局"
    }
    try store.undo(entry.batch)
    #expect(try store.plan(id)?.units.map(\.name.chinese) == ["市住建局"])
    #expect(try store.findings() == [])
  }

  @Test func `taken back brings the version before, and again the one`() throws {
    let swapped = try changed { plan in
      plan.tasks[0].targets.append(Target(Name("道路"), value: Figure(5), unit: "条"))
    }
    let first = try #require(try amend(swapped, seen: 1))
    let second = try #require(
      try amend(
        try changed { plan in
          // Each takes the other's name and keeps its key.
          (plan.tasks[0].targets[0].name, plan.tasks[0].targets[1].name) = (Name("道路"), Name("老旧小区"))
          (plan.tasks[0].targets[0].key, plan.tasks[0].targets[1].key) = ("老旧小区", "道路")
        }, seen: 2))
    #expect(try store.lastUndoableBatch(actor: "李明") == second.batch)
    let undo = try store.undo(second.batch)
    #expect(undo.map(\.change.reverted) == [second.seq] && undo[0].change.amends)
    #expect(try store.plan(Sample.plan.id) == swapped)
    #expect(try store.lastUndoableBatch(actor: "李明") == first.batch)
    #expect(try store.lastRedoableBatch(actor: "李明") == undo[0].batch)
    try store.undo(first.batch)
    #expect(try store.plan(Sample.plan.id) == Sample.plan)
    let redone = try #require(try store.lastRedoableBatch(actor: "李明"))
    try store.undo(redone)
    #expect(try store.plan(Sample.plan.id) == swapped)
    #expect(try store.findings() == [])
  }

  @Test func `cannot be taken back once somebody else amended the plan, nor where figures hang on it`() throws {
    let mine = try #require(
      try amend(
        try changed { $0.tasks[0].targets.append(Target(Name("道路"), value: Figure(5), unit: "条")) }, seen: 1))
    try store.record(
      Draft(
        plan: Sample.plan.id, subject: "1-1", on: Sample.day, change: .report(status: nil, values: ["道路": Figure(1)]),
        seen: 0))
    #expect(
      throws: StoreError.figuresWouldBeLost(
        plan: Sample.plan.id, [LostFigure(item: "1-1", name: "道路", figure: Figure(1))])
    ) { try store.undo(mine.batch) }
    let theirs = try #require(try amend(try changed { $0.title = Name("甲") }, seen: 2, by: "王芳"))
    #expect(
      throws: StoreError.changedMeanwhile(plan: Sample.plan.id, subject: "", entries: [theirs])
    ) { try store.undo(mine.batch) }
  }
}
