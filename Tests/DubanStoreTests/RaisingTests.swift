import DubanCore
import GRDB
import Testing

@testable import DubanStore

/// Slips, instructions and inspections in the store: numbered, kept, told apart from what is undone.
@Suite struct `Raising slips, instructions and inspections` {
  let folder: Folder
  let store: Store

  init() throws {
    folder = try Folder()
    store = try folder.makeStore()
  }

  static func order(_ kind: Directive.Kind, by: Day = Day(2020, 4, 30)!) -> Change {
    .raise(Directive.Order(kind, units: ["市住建局"], answerBy: by))
  }

  static func slip(_ colour: Slip.Colour = .blue, series: String? = nil) -> Change {
    order(.slip(colour, number: series.map { SlipNumber(series: $0, year: 1, number: 99) }))
  }

  private func draft(
    _ change: Change, on subject: String = "1-1", _ day: Day = Sample.day, seen: Int = 0
  ) -> Draft {
    Draft(plan: Sample.plan.id, subject: subject, on: day, change: change, note: "请于期限前答复", seen: seen)
  }

  private func number(_ entry: Entry) -> String? {
    guard case .raise(let order) = entry.change else { return nil }
    return order.kind.number?.words(.chinese)
  }

  private func record(_ drafts: [Draft], recorded: Day = Sample.day) throws(StoreError) -> [Entry] {
    try store.record(drafts, by: Author("李明"), at: Sample.instant, recorded: { _ in recorded })
  }

  @Test func `the store gives the numbers, by series and year, whatever the draft says`() throws {
    let first = try record([draft(Self.slip()), draft(Self.slip(.red), on: "1-2")])
    #expect(first.map(number) == ["督办〔2020〕1号", "督办〔2020〕2号"])
    let other = try record([draft(Self.slip(.red, series: "淮督"), seen: first[0].seq)])
    #expect(other.map(number) == ["淮督〔2020〕1号"])
    let next = Day(2021, 1, 4)!
    let later = try record(
      [
        Draft(
          plan: Sample.plan.id, subject: "i1", on: next,
          change: Self.order(.slip(.blue, number: nil), by: Day(2021, 1, 31)!), note: "请办理", seen: 0)
      ], recorded: next)
    #expect(later.map(number) == ["督办〔2021〕1号"])
    #expect(try store.findings() == [])
  }

  @Test func `no number is given twice, none is left out, and what is undone or withdrawn keeps its own`() throws {
    let first = try record([draft(Self.slip())])[0]
    try store.undo(first.batch)
    let undone = try #require(
      try store.states(of: Sample.plan.id, asOf: Sample.day)["1-1"]?.handling.directives[first.seq])
    #expect(undone.withdrawn?.on == Sample.day && undone.order.kind.number == SlipNumber(year: 2020, number: 1))
    let second = try record([draft(Self.slip(), seen: first.seq + 1)])[0]
    #expect(number(second) == "督办〔2020〕2号")
    _ = try record([draft(.withdraw(directive: second.seq), seen: second.seq)])
    // A refused attempt takes no number.
    #expect(throws: StoreError.refused(plan: Sample.plan.id, subject: "1-2", .noSuchUnit("外单位", nearest: []))) {
      try record([
        draft(.raise(.init(.slip(.blue, number: nil), units: ["外单位"], answerBy: Day(2020, 4, 30)!)), on: "1-2")
      ])
    }
    #expect(try record([draft(Self.slip(), on: "1-2")]).map(number) == ["督办〔2020〕3号"])
    #expect(try store.findings() == [])
  }

  @Test func `no slip is dated before the last one`() throws {
    let last = try record([draft(Self.slip())])[0]
    let back = Day(2020, 4, 1)!
    let refusal = Refusal.slipBefore(SlipNumber(year: 2020, number: 1), last.on)
    #expect(throws: StoreError.refused(plan: Sample.plan.id, subject: "1-2", refusal)) {
      try record([draft(Self.slip(), on: "1-2", back)])
    }
    // What has no number is put down for the day on which it was.
    #expect(try record([draft(Self.order(.instruction(leader: "张三")), on: "1-2", back)]).count == 1)
  }

  @Test func `two at once get two numbers, and of two on one item the second is told of the first`() throws {
    let other = try Store(opening: folder.store, mode: .readWrite(create: false))
    defer { other.close() }
    let first = try record([draft(Self.slip())])
    let second = try other.record([draft(Self.slip(), on: "1-2")], by: Author("王芳"), at: Sample.instant) { _ in
      Sample.day
    }
    #expect((first + second).map(number) == ["督办〔2020〕1号", "督办〔2020〕2号"])
    #expect(throws: StoreError.changedMeanwhile(plan: Sample.plan.id, subject: "1-1", entries: first)) {
      try other.record([draft(Self.slip(.red))], by: Author("王芳"), at: Sample.instant) { _ in Sample.day }
    }
  }

  @Test func `what was raised is kept with the item, folds alike from its entries, and is sealed`() throws {
    var seen = 0
    var raised: [Int] = []
    for kind in [
      Directive.Kind.slip(.yellow, number: nil), .instruction(leader: "张三"), .inspection(.inspection),
      .inspection(.spotCheck), .inspection(.revisit),
    ] {
      seen = try record([draft(Self.order(kind), seen: seen)])[0].seq
      raised.append(seen)
    }
    for change in [
      Change.answer(directive: raised[0], unit: "市住建局"), .returnAnswer(directive: raised[0], unit: "市住建局"),
      .answer(directive: raised[0], unit: "市住建局"), .settle(directive: raised[0]), .withdraw(directive: raised[1]),
      .answer(directive: raised[2], unit: "市住建局"), .returnAnswer(directive: raised[2], unit: "市住建局"),
    ] {
      seen = try record([draft(change, seen: seen)])[0].seq
    }
    let state = try #require(try store.states(of: Sample.plan.id, asOf: Sample.day)["1-1"])
    let entries = try store.entries(of: Sample.plan.id).filter { $0.subject == "1-1" }
    #expect(ItemState(folding: entries, asOf: Sample.day) == state)
    #expect(try ItemState(json: state.json) == state)
    let directives = state.handling.directives
    #expect(directives.keys.sorted() == raised)
    #expect(directives[raised[0]]?.settled == Sample.day && directives[raised[1]]?.withdrawn?.reason == "请于期限前答复")
    #expect(directives[raised[2]]?.owing(in: Sample.plan) == ["市住建局"])
    #expect(state.handling.standing.map(\.number) == Array(raised[2...]))
    #expect(try store.findings() == [])
  }

  @Test func `a unit that is asked answers over its own key, and nobody else does`() throws {
    let raised = try record([draft(Self.slip(), on: "1-2")])[0].seq
    let answer = draft(.answer(directive: raised, unit: "市住建局"), on: "1-2", seen: raised)
    let unit = Author("李明", capacity: .unit, unit: "市住建局", fingerprint: "SHA256:abc")
    let viewer = Author("来宾", capacity: .viewer)
    #expect(throws: StoreError.refused(plan: Sample.plan.id, subject: "1-2", .notYours(.answer, .viewer))) {
      try store.record([answer], by: viewer, at: Sample.instant, recorded: { _ in Sample.day })
    }
    #expect(throws: StoreError.refused(plan: Sample.plan.id, subject: "1-2", .notYours(.issueSlip, .unit))) {
      try store.record(
        [draft(Self.slip(), on: "1-2", seen: raised)], by: unit, at: Sample.instant, recorded: { _ in Sample.day })
    }
    let entry = try store.record([answer], by: unit, at: Sample.instant, recorded: { _ in Sample.day })[0]
    #expect(entry.change.kind == .step(.answer) && entry.author == unit)
  }

  @Test func `evidence is kept with its entry, sealed, and folds alike`() throws {
    let evidence = [
      Evidence.reference("淮住建〔2020〕15号"), .link("https://example.cn/\"a\""),
      .file(name: "验收]}.pdf", sha256: String(repeating: "0a", count: 32)),
    ]
    let raised = try record([draft(Self.slip(), on: "1-2")])[0].seq
    var seen = raised
    for change in [
      Change.report(status: .inProgress, values: [:]), .report(status: nil, values: ["老旧小区": Figure(3)]), .apply,
      .close,
    ] {
      var told = draft(change, seen: seen == raised ? 0 : seen)
      told.evidence = evidence
      seen = try record([told.meant])[0].seq
    }
    var answer = draft(.answer(directive: raised, unit: "市住建局"), on: "1-2", seen: raised)
    answer.evidence = [evidence[0]]
    var confirmed = draft(.confirm, on: "1-1/Q2")
    confirmed.evidence = evidence
    try store.undo(seen)
    _ = try record([answer, confirmed.meant])
    let entries = try store.steps()
    #expect(entries.filter { $0.change.step?.takesEvidence == true }.map(\.evidence.count) == [3, 3, 3, 3, 1, 3])
    #expect(entries.first { $0.change == .apply }?.evidence == evidence)
    let state = try #require(try store.states(of: Sample.plan.id, asOf: Sample.day)["1-1"])
    #expect(
      state.evidence == evidence
        && ItemState(folding: entries.filter { $0.subject == "1-1" }, asOf: Sample.day) == state)
    #expect(try store.findings() == [])
  }

  // MARK: The schema

  @Test(arguments: [3, 4, 5])
  func `a store of an older version is read as it is, and takes slips once it is migrated`(version: Int) throws {
    store.close()
    let old = try Folder()
    let schema = Schema(migrations: Array(Schema.current.migrations.prefix(version)))
    let writer = try Store(opening: old.store, mode: .readWrite(create: true), schema: schema)
    try writer.publish([Sample.plan])
    let entries = try writer.record(Sample.remark("1-1"))
    writer.close()
    let reader = try Store(opening: old.store, mode: .readOnly)
    #expect(try reader.steps() == entries && reader.plans() == [Sample.plan])
    reader.close()
    #expect(try old.names.filter { $0.contains("bak") } == [])
    let new = try Store(opening: old.store, mode: .readWrite(create: false))
    defer { new.close() }
    let slip = try new.record([draft(Self.slip(), seen: entries[0].seq)], by: Author("李明"), at: Sample.instant) { _ in
      Sample.day
    }
    #expect(slip.map(number) == ["督办〔2020〕1号"])
    #expect(try old.names.filter { $0.contains("bak") } == ["plans.duban.v\(version).bak"])
    #expect(try new.findings() == [])
  }

  @Test func `an older program refuses the new version and leaves it as it is`() throws {
    _ = try record([draft(Self.slip())])
    store.close()
    let before = try folder.bytes()
    let older = Schema(migrations: Array(Schema.current.migrations.prefix(5)), oldestReadable: 3)
    #expect(throws: StoreError.newerSchema(path: folder.store, found: 6, known: 5)) {
      try Store(opening: folder.store, mode: .readOnly, schema: older)
    }
    #expect(try folder.bytes() == before)
  }
}
