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
    #expect(state.values["甲"] == ItemState.Value(Figure(5), on: day("2020-06-30")))
    #expect(state.values["乙"] == ItemState.Value(Figure(2), on: day("2020-03-31")))
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
        ("2020-04-05", .report(status: nil, values: [:])),
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
}
