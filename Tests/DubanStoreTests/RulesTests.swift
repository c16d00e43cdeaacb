import DubanCore
import GRDB
import Testing

@testable import DubanStore

/// Invariant 12.
@Suite struct `The rules in the transaction` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try folder.makeStore([Sample.plan, Sample.richPlan])
  }

  private func draft(_ subject: String, _ change: Change, on day: Day = Sample.day, note: String? = nil, seen: Int = 0)
    -> Draft
  {
    Draft(plan: Sample.plan.id, subject: subject, on: day, change: change, note: note, seen: seen)
  }

  private func refused(_ subject: String, _ refusal: Refusal) -> StoreError {
    .refused(plan: Sample.plan.id, subject: subject, refusal)
  }

  @Test func `refuse what the item does not take, and nothing is written`() throws {
    let cases: [(Draft, Refusal)] = [
      (draft("1-1", .report(status: nil, values: ["车位": Figure(1)])), .noSuchMeasure("车位", known: ["老旧小区"])),
      (draft("1-1", .report(status: nil, values: ["老旧小区": Figure(-1)])), .negative("老旧小区")),
      (draft("1-1", .confirm), .notFor(.task, .confirm)),
      (draft("1-1/Q2", .close, note: "好"), .notFor(.milestone, .close)),
      (draft("1-1", .close), .noNote(.close)), (draft("1-2", .sendBack, note: "重报"), .nothingReported),
      (draft("1-2", .resume), .notSuspended), (draft("1-1/f1", .pay(Figure(-1))), .negative(nil)),
      (
        draft("d1", .handIn(unit: "无此单位", span: Day(2020, 3, 31)!)),
        .notOwed(unit: "无此单位", span: Day(2020, 3, 31)!)
      ), (draft("", .close, note: "好", seen: 1), .notFor(.plan, .close)),
      (draft("i1", .report(status: .closed, values: [:])), .decision(.closed)),
      (
        draft("1-2", .report(status: nil, values: [:]), on: Sample.day.advanced(by: 1)),
        .tooLate(Sample.day.advanced(by: 1))
      ),
    ]
    for (draft, refusal) in cases {
      #expect(throws: refused(draft.subject, refusal)) {
        try store.record([draft], by: Author("李明"), at: Sample.instant, recorded: { _ in Sample.day })
      }
    }
    #expect(try store.steps() == [])
    #expect(try store.lastSeq() == 2)
  }

  @Test func `of an act of several refuse all for one`() throws {
    #expect(throws: refused("1-2", .noNote(.close))) {
      try store.record(draft("1-1", .report(status: .completed, values: [:])), draft("1-2", .close))
    }
    #expect(try store.steps() == [])
  }

  @Test func `judge by what the act's earlier steps have left`() throws {
    // Both name the version before the act.
    try store.record(draft("1-2", .report(status: .completed, values: [:])), draft("1-2", .close, note: "验收"))
    #expect(throws: refused("1-1", .closed)) {
      try store.record(draft("1-1", .close, note: "验收").meant, draft("1-1", .report(status: nil, values: [:])))
    }
  }

  @Test func `judge by what another writer has left, not by what was seen`() throws {
    let other = try Store(opening: folder.store, mode: .readWrite(create: false))
    let closed = try other.record(draft("1-2", .close, note: "验收"))[0].seq
    #expect(throws: refused("1-2", .closed)) {
      try store.record(draft("1-2", .report(status: nil, values: [:]), seen: closed))
    }
    // An undo has rules of its own, and what it leaves counts.
    try other.undo(closed)
    try store.record(draft("1-2", .report(status: .inProgress, values: [:]), seen: closed + 1))
  }

  @Test func `take the day of recording for an extension, whatever day it is said to hold for`() throws {
    let draft = draft("1-1/Q2", .extend(due: Day(2020, 9, 30)!, approver: "市政府"), on: Day(2020, 6, 1)!)
    #expect(throws: refused("1-1/Q2", .extensionTooLate(due: Day(2020, 6, 30)!))) {
      try store.record([draft], by: Author("李明"), at: Sample.instant, recorded: { _ in Day(2020, 7, 1)! })
    }
    try store.record([draft], by: Author("李明"), at: Sample.instant, recorded: { _ in Day(2020, 6, 30)! })
  }

  /// The figures of a milestone are those of its task as the file holds them, not as the screen last showed them.
  @Test func `ask about figures against which a milestone is confirmed`() throws {
    let rich = Sample.richPlan
    let task = try #require(rich.allTasks.first { $0.milestones.contains { !$0.criteria.isEmpty } })
    let milestone = try #require(task.milestones.first { !$0.criteria.isEmpty })
    let draft = Draft(
      plan: rich.id, subject: task.subject(of: milestone), on: rich.period.start, change: .confirm, seen: 0)
    let recorded = { (_: String) in rich.period.end }
    let error = #expect(throws: StoreError.self) {
      try store.record([draft], by: Author("李明"), at: Sample.instant, recorded: recorded)
    }
    var refusal: Refusal?
    if case .refused(_, _, let told)? = error { refusal = told }
    #expect(refusal?.question == .figuresAgainst)
    try store.record([draft.meant], by: Author("李明"), at: Sample.instant, recorded: recorded)
  }

  /// The tasks under it are read from their own rows, with their milestones and figures.
  @Test(arguments: [Change.close, .apply])
  func `find open in a task and below it what the board finds`(change: Change) throws {
    let rich = Sample.richPlan
    let day = rich.period.end
    func draft(_ subject: String, _ change: Change, seen: Int = 0) -> Draft {
      var draft = Draft(plan: rich.id, subject: subject, on: day, change: change, note: "说明", seen: seen)
      if change.step?.takesEvidence == true { draft.evidence = [.reference("文号")] }
      return draft
    }
    func record(_ drafts: [Draft]) throws -> [Entry] {
      try store.record(drafts, by: Author("李明"), at: Sample.instant, recorded: { _ in day })
    }
    func stored(_ subject: String, seen: Int) throws -> Refusal? {
      let error = #expect(throws: StoreError.self) { _ = try record([draft(subject, change, seen: seen)]) }
      guard case .refused(_, _, let refusal)? = error else { return nil }
      return refusal
    }
    func board() throws -> Board { Board(rich, states: try store.states(of: rich.id, asOf: day), asOf: day) }
    let tasks = rich.allTasks
    var counts: [Int] = []
    for round in 0...1 {
      let board = try board()
      for id in tasks.map(\.id) + rich.indicators.map(\.id) {
        let told = board.refusal(of: draft(id, change), today: day)
        guard case .openParts(let parts, _)? = told else { continue }
        if id == "1" { counts.append(parts.count) }
        #expect(try stored(id, seen: board.state(of: id).version) == told, "\(id)")
      }
      guard round == 0 else { break }
      for task in tasks where task.id != "1" {
        let state = board.state(of: task.id)
        _ = try record([draft(task.id, .close, seen: state.version).meant])
      }
    }
    #expect(counts.count == 2 && counts[1] < counts[0], "what was closed below it is open no more: \(counts)")
    _ = try record([draft("1", change).meant])
  }

  @Test func `stand in a demonstration at its review day, and hold its updates to their own days`() throws {
    let day = Day(2020, 10, 15)!
    let late = Demonstration.Update(
      draft("1-2", .report(status: nil, values: [:]), on: Day(2020, 5, 2)!), actor: "甲", at: Sample.instant,
      recorded: Day(2020, 5, 1)!)
    #expect(throws: refused("1-2", .tooLate(Day(2020, 5, 2)!))) {
      try store.publish(
        [], demonstrations: [Demonstration(plan: Sample.plan.id, reviewDay: day, notice: "演示", history: [late])])
    }
    try store.publish([], demonstrations: [Demonstration(plan: Sample.plan.id, reviewDay: day, notice: "演示")])
    // Recorded years later, judged as of the review day.
    let drafts = [draft("1-2", .report(status: .inProgress, values: [:]), on: day)]
    try store.record(drafts, by: Author("李明"), at: Sample.instant, recorded: { _ in Day(2026, 1, 1)! })
    let tooLate = draft("1-2", .report(status: nil, values: [:]), on: day.advanced(by: 1), seen: 3)
    #expect(throws: refused("1-2", .tooLate(day.advanced(by: 1)))) {
      try store.record([tooLate], by: Author("李明"), at: Sample.instant, recorded: { _ in Day(2026, 1, 1)! })
    }
  }

  /// One update costs what it touches: no other plan is read, nor the rest of its own.
  @Test func `read nothing but the item, its state and the plan's head`() throws {
    try Alteration.unguarded(folder.store) { db in
      try db.execute(
        sql: """
          UPDATE definition SET value = 'unreadable';
          UPDATE item SET value = 'unreadable' WHERE NOT (plan = 1 AND (number = 0 OR id = '1-1'));
          DELETE FROM search
          """)
    }
    try store.record(draft("1-1", .report(status: .inProgress, values: ["老旧小区": Figure(3)])))
    try store.record(draft("1-1/Q2", .confirm))
    try store.record(draft("1-1", .close, note: "验收", seen: 3).meant)
  }
}
