import DubanCore
import Testing

@Suite struct `Item state` {
  let end = day("2020-12-31")

  @Test func `the latest report holds, value by value`() {
    let state = ItemState(
      folding: history(
        "1",
        [
          ("2020-03-31", .report(status: .inProgress, values: ["甲": Figure(1), "乙": Figure(2)])),
          ("2020-06-30", .report(status: nil, values: ["甲": Figure(5)])),
        ]), asOf: end)
    #expect(state.status == .inProgress)
    #expect(state.values["甲"]?.latest == ItemState.Value(Figure(5), on: day("2020-06-30")))
    #expect(state.values["乙"]?.latest == ItemState.Value(Figure(2), on: day("2020-03-31")))
    #expect(state.version == 2)
  }

  @Test func `nothing changed is a report that keeps the status`() {
    let state = ItemState(
      folding: history(
        "1",
        [
          ("2020-03-31", .report(status: .notStarted, values: [:])), ("2020-06-30", .report(status: nil, values: [:])),
        ]), asOf: end)
    #expect(state.status == .notStarted)
    #expect(state.reported == day("2020-06-30"))
    #expect(state.statusSince == day("2020-03-31"))
  }

  @Test func `undo compensates and leaves the entry in place`() {
    let entries = history("1/Q1", [("2020-03-31", .confirm), ("2020-04-01", .revert(seq: 1))])
    let state = ItemState(folding: entries, asOf: end)
    #expect(state.confirmed == nil)
    #expect(state.version == 2)
  }

  @Test func `undoing an undo brings it back`() {
    let entries = history(
      "1/Q1", [("2020-03-31", .confirm), ("2020-04-01", .revert(seq: 1)), ("2020-04-02", .revert(seq: 2))])
    #expect(ItemState(folding: entries, asOf: end).confirmed == day("2020-03-31"))
  }

  @Test func `a past day shows what was known then`() {
    var entries = history(
      "1/Q1", [("2020-03-31", .report(status: .inProgress, values: [:])), ("2020-05-01", .confirm)])
    // Confirmed on 1 May for 30 March: on 10 April nobody knew.
    let late = entries[1]
    entries[1] = Entry(
      seq: 2, batch: 2, at: late.at, recorded: day("2020-05-01"), on: day("2020-03-30"), actor: late.actor,
      plan: late.plan, subject: late.subject, change: .confirm, note: nil, simulated: false)
    #expect(ItemState(folding: entries, asOf: day("2020-04-10"), knownBy: day("2020-04-10")).confirmed == nil)
    #expect(ItemState(folding: entries, asOf: day("2020-04-10")).confirmed == day("2020-03-30"))
    #expect(ItemState(folding: entries, asOf: day("2020-03-29")).confirmed == nil)
  }

  @Test func `an undo that was not known yet does not count`() {
    let entries = history("1/Q1", [("2020-03-31", .confirm), ("2020-06-01", .revert(seq: 1))])
    #expect(
      ItemState(folding: entries, asOf: day("2020-04-10"), knownBy: day("2020-04-10")).confirmed == day("2020-03-31"))
  }

  @Test func `a new report lifts the sending back`() {
    let entries = history(
      "1",
      [
        ("2020-03-31", .report(status: .completed, values: [:])), ("2020-04-02", .sendBack),
        ("2020-04-05", .report(status: .inProgress, values: [:])),
      ])
    #expect(ItemState(folding: entries.dropLast(), asOf: end).status == .returned)
    #expect(ItemState(folding: entries, asOf: end).status == .inProgress)
  }

  @Test func `decisions, extensions, pieces and money are kept`() {
    let state = ItemState(
      folding: history(
        "1",
        [
          ("2020-03-31", .suspend), ("2020-04-01", .resume),
          ("2020-04-02", .extend(due: day("2021-01-31"), approver: "甲")),
          ("2020-04-03", .handIn(unit: "乙", span: day("2020-03-31"))),
          ("2020-04-04", .handIn(unit: "乙", span: day("2020-03-31"))), ("2020-04-05", .pay(Figure(5))),
          ("2020-04-06", .close),
        ]), asOf: end)
    #expect(state.extendedDue == day("2021-01-31"))
    #expect(state.handedIn["乙"]?[day("2020-03-31")] == 2)
    #expect(state.paid == Figure(5))
    #expect(state.status == .closed)
  }

  @Test func `the value of the newest data day is in force, whenever it was recorded`() {
    let entries = history(
      "1",
      [
        ("2020-06-30", .report(status: .inProgress, values: ["甲": Figure(40)])),
        // Told later of an earlier day: it fills a gap and changes nothing that is newer.
        ("2020-03-31", .report(status: nil, values: ["甲": Figure(10)])),
      ])
    let state = ItemState(folding: entries, asOf: end)
    #expect(state.values["甲"]?.latest == ItemState.Value(Figure(40), on: day("2020-06-30")))
    #expect(state.values["甲"]?.value(on: day("2020-05-01"))?.value == Figure(10))
    #expect(state.values["甲"]?.value(on: day("2020-03-30")) == nil)
    #expect(ItemState(folding: entries, asOf: day("2020-04-30")).values["甲"]?.latest.value == Figure(10))
  }

  @Test func `of two values for one day the later entry holds, until it is taken back`() {
    var entries = history(
      "1",
      [
        ("2020-06-30", .report(status: nil, values: ["甲": Figure(40)])),
        ("2020-06-30", .report(status: nil, values: ["甲": Figure(14)])),
      ])
    #expect(ItemState(folding: entries, asOf: end).values["甲"]?.values.map(\.value) == [Figure(14)])
    entries += history("1", [("2020-06-30", .remark), ("2020-06-30", .remark), ("2020-06-30", .revert(seq: 2))])
      .suffix(1)
    #expect(ItemState(folding: entries, asOf: end).values["甲"]?.values.map(\.value) == [Figure(40)])
  }

  @Test func `what was paid by the newest day holds`() {
    let state = ItemState(
      folding: history("f", [("2020-06-30", .pay(Figure(8))), ("2020-03-31", .pay(Figure(3)))]), asOf: end)
    #expect(state.paid == Figure(8))
  }

  @Test func `a note changes the wording and nothing else`() {
    var draft = Draft(
      plan: "test", subject: "1", on: end, change: .report(status: nil, values: [:]), note: "屋面完成", seen: 0)
    #expect(ItemState().after(draft).reported == nil)
    #expect(ItemState().after(draft).status == nil)
    #expect(ItemState().after(draft).wording == "屋面完成")
    draft.change = .remark
    #expect(ItemState().after(draft) == ItemState())
  }

  @Test func `nothing changed says nothing of an item of which nothing was said`() {
    let state = ItemState(folding: history("1", [("2020-06-30", .report(status: nil, values: [:]))]), asOf: end)
    #expect(state.reported == nil)
    #expect(state.status == nil)
  }

  @Test func `a report without a status invents none`() {
    let state = ItemState(
      folding: history("1", [("2020-06-30", .report(status: nil, values: ["甲": Figure(1)]))]), asOf: end)
    #expect(state.status == nil)
    #expect(state.reported == day("2020-06-30"))
  }

  @Test(arguments: [
    (Status?.none, Status?.none), (.notStarted, .notStarted), (.inProgress, .inProgress),
    // What was said to be done and is taken up again is not done.
    (.completed, .inProgress),
  ])
  func `after the office's decision the status is what it was`(before: Status?, after: Status?) {
    let said: [(on: String, change: Change)] = before.map { [("2020-03-31", .report(status: $0, values: [:]))] } ?? []
    for decision in [Change.suspend, .close] {
      let state = ItemState(
        folding: history("1", said + [("2020-04-01", decision), ("2020-05-01", .resume)]), asOf: end)
      #expect(state.status == after)
    }
    var entries = history("1", said + [("2020-04-01", .sendBack)])
    let report = Change.report(status: nil, values: ["甲": Figure(1)])
    entries.append(
      Entry(
        seq: entries.count + 1, batch: entries.count + 1, at: Instant(milliseconds: 0), recorded: day("2020-05-01"),
        on: day("2020-05-01"), author: Author("联络员", unit: "zj"), plan: "test", subject: "1", change: report, note: nil,
        simulated: false))
    #expect(ItemState(folding: entries, asOf: end).status == after)
  }

  /// The store keeps a state and adds to it; a reader of a past day folds: both must say the same.
  @Test func `what is added one by one is the fold of all, whatever the order of the days`() {
    let changes: [Change] = [
      .report(status: nil, values: [:]), .report(status: nil, values: ["甲": Figure(3)]),
      .report(status: .completed, values: ["甲": Figure(7), "乙": Figure(-1)]), .confirm, .close, .sendBack, .suspend,
      .resume, .pay(Figure(4)), .pay(Figure(9)), .remark,
    ]
    var dice = Dice(seed: 3)
    for _ in 0..<300 {
      let entries = history(
        "1",
        (0..<20).map { _ in
          (
            Day(number: 18_300 + Int.random(in: 0..<30, using: &dice)).description,
            changes.randomElement(using: &dice) ?? .remark
          )
        })
      var state = ItemState()
      for entry in entries {
        let draft = Draft(plan: "test", subject: "1", on: entry.on, change: entry.change, seen: state.version)
        state = state.after(draft)
        state.version = entry.seq
      }
      #expect(state == ItemState(folding: entries, asOf: end))
    }
  }
}
