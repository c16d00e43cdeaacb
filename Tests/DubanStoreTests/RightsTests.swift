import DubanCore
import Testing

import DubanStore

/// Invariant 12: rights are decided inside the transaction of the write.
@Suite struct `Rights in the store` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    var plan = Sample.plan
    plan.tasks[0].leads = ["市住建局"]
    store = try folder.makeStore([plan])
  }

  private let unit = Author("李明", capacity: .unit, unit: "市住建局", fingerprint: "SHA256:abc")

  private func record(_ draft: Draft, by author: Author) throws(StoreError) -> [Entry] {
    try store.record([draft], by: author, at: Sample.instant, recorded: { _ in Sample.day })
  }

  private func draft(_ subject: String, _ change: Change, note: String? = "说明", seen: Int = 0) -> Draft {
    Draft(plan: Sample.plan.id, subject: subject, on: Sample.day, change: change, note: note, seen: seen)
  }

  @Test func `a unit takes its own steps on its own items, the money among them, and no other`() throws {
    #expect(try record(draft("1-1", .report(status: .inProgress, values: [:])), by: unit).count == 1)
    #expect(try record(draft("1-1/f1", .pay(Figure(1))), by: unit).count == 1)
    for (subject, change, refusal) in [
      ("1-1", Change.close, Refusal.notYours(.close, .unit)),
      ("1-2", .report(status: .inProgress, values: [:]), .notOfUnit("市住建局")),
      ("i1", .report(status: .inProgress, values: [:]), .notOfUnit("市住建局")),
      ("1-1/Q2", .confirm, .notYours(.confirm, .unit)),
    ] {
      #expect(throws: StoreError.refused(plan: Sample.plan.id, subject: subject, refusal)) {
        try record(draft(subject, change, seen: subject == "1-1" ? 2 : 0), by: unit)
      }
    }
    #expect(try store.lastSeq() == 3)
  }

  @Test func `only the office publishes, amends and issues, and only an administrator restores`() throws {
    func refused(_ act: Capacity.Act, _ capacity: Capacity) -> StoreError { .notAllowed(.notYourAct(act, capacity)) }
    var other = Sample.plan
    other.id = "other"
    #expect(throws: refused(.publish, .unit)) {
      try store.publish([other], by: unit, at: Sample.instant, recorded: { _ in Sample.day })
    }
    #expect(throws: refused(.publish, .unit)) {
      try store.amend(
        other, seen: 1, by: unit, at: Sample.instant, recorded: { _ in Sample.day }, reason: "调整", approver: nil)
    }
    #expect(throws: refused(.issue, .unit)) {
      try store.issueCircular(
        of: "督查通报", number: nil, about: nil, asOf: Sample.day, by: unit, at: Sample.instant, recorded: Sample.day)
    }
    let office = Author("王芳", capacity: .office)
    #expect(throws: refused(.restore, .office)) {
      try Store.restore(folder.store, to: folder["b.duban"], by: office, at: Sample.instant, recorded: Sample.day)
    }
    #expect(try store.lastSeq() == 1)
  }

  @Test func `a unit takes back what it did itself and nothing else`() throws {
    let own = try record(draft("1-1", .report(status: .inProgress, values: [:])), by: unit)[0]
    let office = try record(draft("1-2", .remark), by: Author("王芳", capacity: .office))[0]
    func undo(_ batch: Int, by author: Author) throws(StoreError) -> [Entry] {
      try store.undo(batch: batch, by: author, at: Sample.instant, recorded: { _ in Sample.day })
    }
    #expect(throws: StoreError.notAllowed(.notYourAct(.undoOthers, .unit))) { try undo(office.batch, by: unit) }
    let namesake = Author("李明", capacity: .unit, unit: "市住建局", fingerprint: "SHA256:def")
    #expect(throws: StoreError.notAllowed(.notYourAct(.undoOthers, .unit))) { try undo(own.batch, by: namesake) }
    #expect(try undo(own.batch, by: unit).count == 1)
  }

  @Test func `the way of an item is kept with it, and folds alike from its entries`() throws {
    let office = Author("王芳", capacity: .office)
    var seen = 0
    for (change, author) in [
      (Change.assign(units: ["市住建局"], acknowledgeBy: Sample.day), office), (.acknowledge(unit: "市住建局"), unit),
      (.requestExtension(due: Day(2021, 3, 31)!), unit), (.apply, unit),
    ] {
      seen = try record(draft("1-1", change, seen: seen).meant, by: author)[0].seq
    }
    let state = try #require(try store.states(of: Sample.plan.id, asOf: Sample.day)["1-1"])
    #expect(state.handling.assigned["市住建局"]?.acknowledged == Sample.day)
    #expect(state.handling.requests.first?.due == Day(2021, 3, 31) && state.handling.application?.unit == "市住建局")
    let entries = try store.entries(of: Sample.plan.id).filter { $0.subject == "1-1" }
    #expect(ItemState(folding: entries, asOf: Sample.day) == state)
    #expect(try store.findings() == [])
    let back = try record(draft("1-1", .sendBack, seen: seen), by: office)[0]
    #expect(try store.states(of: Sample.plan.id, asOf: Sample.day)["1-1"]?.handling.application == nil)
    #expect(back.author.capacity == .office)
  }
}
