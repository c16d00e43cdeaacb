import DubanCore
import Testing

@Suite struct `What happened lately` {
  func samplePlan() -> Plan {
    var task = Task(id: "1-1", title: Name("小区"))
    task.leads = ["市住建局"]
    task.milestones = [milestone(2), milestone(3)]
    var plan = plan(tasks: [task])
    plan.duties = [ReportDuty(id: "d1", title: Name("信息"), every: .month)]
    return plan
  }

  func entry(
    _ seq: Int, _ recorded: String, _ subject: String, _ change: Change, on: String? = nil, batch: Int? = nil
  ) -> Entry {
    Entry(
      seq: seq, batch: batch ?? seq, at: Instant(milliseconds: 0), recorded: day(recorded), on: day(on ?? recorded),
      actor: "某人",
      plan: "test", subject: subject, change: change, note: nil, simulated: false)
  }

  var entries: [Entry] {
    [
      entry(1, "2020-09-01", "1-1", .report(status: .inProgress, values: [:])),
      entry(2, "2020-10-12", "1-1/Q2", .confirm, on: "2020-07-01"),
      entry(3, "2020-10-13", "d1", .handIn(unit: "市住建局", span: day("2020-09-30"))),
      entry(4, "2020-10-13", "1-1/Q3", .confirm),
      entry(5, "2020-10-13", "1-1", .remark),
    ]
  }

  func changes(
    _ entries: [Entry], since: String = "2020-10-12", asOf: String = "2020-10-15", knownBy: String? = nil
  ) -> PlanChanges {
    PlanChanges(
      entries.shuffled(), where: { $0.recorded >= day(since) }, in: samplePlan(), asOf: day(asOf),
      knownBy: knownBy.map { day($0) })
  }

  /// The items of a day, acts on several aside.
  func items(_ day: PlanChanges.DayOfChanges) -> [PlanChanges.ItemChanges] {
    day.groups.compactMap { if case .item(let item) = $0 { item } else { nil } }
  }

  @Test func `are told by day and item, the newest first, milestones with their task`() {
    let days = changes(entries).days
    #expect(days.map(\.day) == [day("2020-10-13"), day("2020-10-12")])
    #expect(items(days[0]).map(\.subject) == ["1-1", "d1"])
    #expect(items(days[0])[0].entries.map(\.entry.seq) == [5, 4])
    #expect(items(days[0])[0].title == Name("小区"))
    #expect(changes(entries).count == 4)
  }

  // A register of 15 October tells of a milestone that was confirmed ten days before its day that it was open, not that it was late.
  @Test(arguments: [(true, Light.onTrack), (false, Light.overdue)])
  func `are judged for the day on which they were recorded where that is asked`(then: Bool, before: Light) throws {
    let entries = [
      entry(1, "2020-09-01", "1-1", .report(status: .inProgress, values: [:])),
      entry(2, "2020-09-20", "1-1/Q3", .confirm),
    ]
    let changes = PlanChanges(
      entries, where: { $0.seq == 2 }, in: samplePlan(), asOf: day("2020-10-15"), isJudgedThen: then)
    let change = try #require(changes.days.first?.groups.first?.entries.first)
    #expect(change.before == before && change.after == .done)
  }

  @Test func `are told once where several items were changed at once`() throws {
    let acts = [
      entry(6, "2020-10-13", "1-1/Q2", .revert(seq: 2), batch: 6),
      entry(7, "2020-10-13", "1-1/Q3", .revert(seq: 4), batch: 6),
      entry(8, "2020-10-13", "1-1/Q3", .confirm, batch: 8), entry(9, "2020-10-13", "d1", .remark, batch: 8),
      entry(10, "2020-10-13", "1-1", .report(status: nil, values: [:]), batch: 10),
      entry(11, "2020-10-13", "1-1", .suspend, batch: 10),
    ]
    let today = try #require(changes(entries + acts).days.first)
    #expect(today.count == 6, "three before, two on several items, one of two events on a single item")
    #expect(today.groups.map { $0.entries.map(\.entry.seq) } == [[11, 10, 5, 4], [8, 9], [6, 7], [3]])
    guard case .act(let act) = today.groups[2] else {
      Issue.record("no act")
      return
    }
    #expect(act.count == 2 && !act.isUndone)
    #expect(
      act.entries.map(\.change.before) == [.done, .done] && act.entries.map(\.change.after) == [.overdue, .overdue])
    #expect(act.entries.map(\.title) == [Name("小区"), Name("小区")])
  }

  @Test func `show the light before and after, judged for the board's day`() {
    let days = changes(entries).days
    let first = items(days[1])[0]
    #expect(first.before == .overdue && first.after == .overdue, "the third quarter was still open")
    #expect(first.entries[0].before == .overdue && first.entries[0].after == .done)
    #expect(items(days[0])[0].before == .overdue && items(days[0])[0].after == .done)
    #expect(items(days[0])[0].entries[0].before == nil, "a remark is about no milestone")
    #expect(items(days[0])[1].before == nil && items(days[0])[1].after == nil, "a duty has no light")
  }

  @Test func `say what was taken back, and with which light that left the item`() {
    let undone = changes(entries + [entry(6, "2020-10-14", "1-1/Q3", .revert(seq: 4))]).days
    #expect(items(undone[0])[0].before == .done && items(undone[0])[0].after == .overdue)
    #expect(items(undone[1])[0].entries.map(\.isUndone) == [false, true])
  }

  @Test func `of a past day are those that were known then`() {
    #expect(changes(entries, knownBy: "2020-10-12").days.map(\.day) == [day("2020-10-12")])
  }

  @Test func `may be none`() {
    #expect(changes(entries, since: "2020-10-14").days.isEmpty)
    #expect(changes([]).count == 0)
  }

  @Test(arguments: [
    (ChangesSpan.yesterday, "2020-10-14"), (.week, "2020-10-08"), (.month, "2020-10-01"), (.lastMonth, "2020-09-01"),
    (.day(Day(number: 0)), "1970-01-01"),
  ])
  func `begin on a day`(start: ChangesSpan, first: String) {
    #expect(start.day(day("2020-10-15")) == day(first))
    #expect(ChangesSpan.lastSeen.day(day("2020-10-15")) == nil)
  }

  @Test func `end on a day where one is asked for, the last month on its last`() {
    let today = day("2020-10-15")
    for open in [ChangesSpan.lastSeen, .yesterday, .week, .month, .day(today)] { #expect(open.lastDay(today) == nil) }
    #expect(ChangesSpan.days(day("2020-09-10"), day("2020-09-12")).lastDay(today) == day("2020-09-12"))
    for (seen, first, last) in [
      ("2020-10-01", "2020-09-01", "2020-09-30"), ("2020-10-31", "2020-09-01", "2020-09-30"),
      ("2020-03-31", "2020-02-01", "2020-02-29"), ("2021-01-01", "2020-12-01", "2020-12-31"),
    ] {
      #expect(
        ChangesSpan.lastMonth.day(day(seen)) == day(first) && ChangesSpan.lastMonth.lastDay(day(seen)) == day(last))
    }
  }
}
