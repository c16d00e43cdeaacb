import DubanCore
import Foundation
import GRDB
import Testing

@testable import DubanStore

@Suite struct `States` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try folder.makeStore([Sample.plan, Sample.richPlan])
  }

  /// The fold of all entries of the plan, item by item: what the states must be.
  private func folded(asOf: Day, knownBy: Day?) throws -> [String: ItemState] {
    Dictionary(grouping: try store.entries(of: "huaian-2020").filter(\.change.kind.changesItem), by: \.subject)
      .mapValues { ItemState(folding: $0, asOf: asOf, knownBy: knownBy) }
  }

  /// Records a few hundred random acts, undos and redos, on random days in no order.
  private func live(_ random: inout some RandomNumberGenerator) throws {
    let subjects = ["1-1", "1-2", "1-1/Q2", "i1", "d1", "1-1/f1"]
    let changes: [Change] = [
      .report(status: nil, values: [:]),
      .report(status: .completed, values: ["老旧小区": Figure("12.5")!, "\"": Figure(-1)]),
      .report(status: .inProgress, values: ["老旧小区": Figure(30)]), .confirm, .close, .sendBack, .suspend, .resume,
      .extend(due: Day(2020, 10, 31)!, approver: "市政府"), .handIn(unit: "市住建局", span: Day(2020, 3, 31)!),
      .handIn(unit: "市财政局", span: Day(2020, 4, 30)!), .pay(Figure(500)), .remark,
    ]
    for _ in 1...300 {
      if Int.random(in: 0..<4, using: &random) == 0 {
        let batch =
          try Bool.random(using: &random)
          ? store.lastUndoableBatch(actor: "李明") : store.lastRedoableBatch(actor: "李明")
        if let batch { _ = try? store.undo(batch) }
      } else {
        let chosen = Set(
          (0..<Int.random(in: 1...2, using: &random)).compactMap { _ in subjects.randomElement(using: &random) })
        let drafts = try chosen.sorted().map { subject in
          Draft(
            plan: "huaian-2020", subject: subject, on: Day(number: 18_300 + Int.random(in: 0..<60, using: &random)),
            change: changes.randomElement(using: &random)!,
            note: Bool.random(using: &random) ? "话\(random.next() % 9)" : nil,
            seen: try store.version(of: "huaian-2020", subject: subject))
        }
        let recorded = Day(number: 18_300 + Int.random(in: 0..<60, using: &random))
        // What the rules do not allow, happens to nobody.
        _ = try? store.record(
          drafts, by: Author(["李明", "王芳"].randomElement(using: &random)!), at: Sample.instant,
          recorded: { _ in recorded },
          simulated: Bool.random(using: &random))
      }
    }
  }

  /// Invariant 2, over the derived table.
  @Test(arguments: [UInt64(1), 2, 3])
  func `are the fold of the entries on any day, as known on any day`(seed: UInt64) throws {
    var random = Seeded(state: seed)
    try live(&random)
    let days = [18_299, 18_310, 18_330, 18_358, 18_359, 18_400].map(Day.init(number:))
    for asOf in days {
      for knownBy in days.map(Optional.some) + [nil] {
        #expect(
          try store.states(of: "huaian-2020", asOf: asOf, knownBy: knownBy) == folded(asOf: asOf, knownBy: knownBy),
          "\(asOf) \(knownBy as Any)")
      }
    }
    #expect(try store.states(of: "rich-2024", asOf: days[5]) == [:])
  }

  @Test func `are made anew when they were made by another revision of the program`() throws {
    var random = Seeded(state: 4)
    try live(&random)
    store.close()
    let rows = try states()
    let queue = try DatabaseQueue(path: folder.store)
    try queue.write { db in
      try db.execute(sql: "UPDATE state SET value = '{}'; UPDATE setting SET value = 'other' WHERE name = 'states'")
    }
    let asOf = Day(number: 18_400)
    // A reader does not believe them; a writer makes them anew.
    let reader = try Store(opening: folder.store, mode: .readOnly)
    let expected = try reader.states(of: "huaian-2020", asOf: asOf)
    #expect(expected["1-1"]?.version ?? 0 > 0)
    let writer = try Store(opening: folder.store, mode: .readWrite(create: false))
    #expect(try writer.states(of: "huaian-2020", asOf: asOf) == expected)
    #expect(try states() == rows)
  }

  @Test func `of a demonstration are there at once`() throws {
    let entries = (1...3).map { day in
      Demonstration.Update(
        Draft(
          plan: "rich-2024", subject: "1-1", on: Day(2024, 4, day)!, change: .report(status: .inProgress, values: [:]),
          seen: 0),
        actor: "甲", at: Sample.instant, recorded: Day(2024, 4, day)!)
    }
    let demonstration = Demonstration(plan: "rich-2024", reviewDay: Day(2024, 10, 15)!, notice: "演示", history: entries)
    try store.publish([], demonstrations: [demonstration])
    let states = try store.states(of: "rich-2024", asOf: Day(2024, 10, 15)!)
    #expect(states.keys.sorted() == ["1-1"])
    #expect(states["1-1"]?.reported == Day(2024, 4, 3))
    #expect(states["1-1"]?.simulated == true)
    #expect(throws: StoreError.unknownPlan(id: "none")) { try store.states(of: "none", asOf: Sample.day) }
  }

  private func states() throws -> [Row] {
    try DatabaseQueue(path: folder.store).read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM state ORDER BY plan, item")
    }
  }
}

/// Numbers that are the same every time (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
