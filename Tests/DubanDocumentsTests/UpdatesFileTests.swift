import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

@Suite struct `Updates file` {
  private func read(_ text: String) throws -> Reading<UpdatesFile> {
    UpdatesFileReader.read([UInt8](text.utf8), file: "u.yaml", plan: try TestFiles.canonicalPlan())
  }

  private func good() throws -> UpdatesFile {
    let file = try #require(TestFiles.fixtures("Good").first { $0.lastPathComponent == "updates.yaml" })
    return try #require(
      UpdatesFileReader.read(try TestFiles.bytes(file), file: "updates.yaml", plan: try TestFiles.canonicalPlan()).value
    )
  }

  @Test func `the head says what it is about`() throws {
    let file = try good()
    #expect(file.plan == "example-2024")
    #expect(file.simulated)
    #expect(file.notice == "演示数据")
    #expect(file.reviewDay == Day(2024, 10, 15))
  }

  @Test func `every change is read, in the order in which it was recorded`() throws {
    let changes = try good().updates.map(\.change)
    let handedIn = try #require(Day(2024, 1, 31))
    let extended = try #require(Day(2024, 11, 15))
    #expect(
      changes == [
        .handIn(unit: "市建设局", span: handedIn),
        .confirm,
        .report(status: .inProgress, values: ["小区": Figure(12), "完成率": Figure(20)]),
        .report(status: nil, values: [:]),
        .sendBack, .suspend, .resume,
        .extend(due: extended, approver: "市政府"),
        .pay(Figure(units: 5, scale: 1)),
        .report(status: nil, values: ["value": Figure(units: 491, scale: 1)]),
        .remark, .close,
      ])
  }

  @Test func `days and minutes have their defaults`() throws {
    let update = try #require(try good().updates.first { $0.subject == "1-1" })
    #expect(update.day == Day(2024, 4, 2))
    #expect(update.on == Day(2024, 3, 30))
    #expect(update.minute == 9 * 60 + 30)
    let first = try #require(try good().updates.first)
    #expect(first.minute == 9 * 60)
    #expect(first.on == first.day)
    #expect(first.place.description == "updates.yaml:14:5")
    #expect(first.draft(plan: "example-2024", seen: 3).seen == 3)
  }

  @Test func `figures and days are read as people type them, seen from the day of recording`() throws {
    let reading = try read(
      """
      updates: 1
      plan: example-2024
      events:
        - {day: 2024-04-02, on: 昨天, by: 甲, item: "1-1", report: {values: {老旧小区: 13个}}}
        - {day: 2024-04-03, on: 3月底, by: 甲, item: "1-1", report: {values: {老旧小区: １2}}}
      """)
    #expect(reading.diagnostics.messages.isEmpty)
    let updates = try #require(reading.value).updates
    #expect(updates.map(\.on) == [Day(2024, 4, 1), Day(2024, 3, 31)])
    #expect(updates.map(\.change) == [13, 12].map { .report(status: nil, values: ["小区": Figure($0)]) })
  }

  @Test(arguments: [("老旧小区: 12家", "the unit is '个', not '家'"), ("老旧小区: many", "'many' is not a number")])
  func `a figure that is none, or of another unit, is told`(_ value: String, _ words: String) throws {
    let reading = try read(
      "updates: 1\nplan: example-2024\nevents:\n  - {day: 2024-04-02, by: 甲, item: \"1-1\", report: {values: {\(value)}}}\n"
    )
    #expect(reading.diagnostics.messages.count == 1 && reading.diagnostics.messages[0].contains(words))
  }

  @Test(arguments: [
    ("at: \"24:00\"", "time of day"), ("at: \"12:60\"", "time of day"), ("at: noon", "time of day"),
    ("at: 1:1", "time of day"), ("at: \"-1:00\"", "time of day"),
  ])
  func `a wrong time is refused`(_ at: String, _ words: String) throws {
    let reading = try read(
      "updates: 1\nplan: example-2024\nevents:\n  - {day: 2024-04-02, \(at), by: 甲, item: d1, remark: true, note: 已催}\n"
    )
    #expect(reading.value == nil)
    #expect(reading.diagnostics.messages.allSatisfy { $0.contains(words) })
    #expect(reading.diagnostics.count == 1)
  }

  @Test func `a note alone is a remark and says nothing of where the item stands`() throws {
    let reading = try read(
      """
      updates: 1
      plan: example-2024
      events:
        - {day: 2024-04-02, by: 甲, item: "1-1", note: 已到现场}
        - {day: 2024-04-03, by: 甲, item: "1-1", report: {}, note: 又到现场}
        - {day: 2024-04-04, by: 甲, item: "1-1", report: {status: inProgress}}
        - {day: 2024-04-05, by: 甲, item: "1-1", report: {}}
      """)
    #expect(reading.diagnostics.messages.isEmpty)
    let changes = reading.value?.updates.map(\.change)
    #expect(
      changes == [.remark, .remark, .report(status: .inProgress, values: [:]), .report(status: nil, values: [:])])
  }

  @Test func `what the rules ask about is answered in the file`() throws {
    let head = "updates: 1\nplan: example-2024\nevents:\n"
    func messages(_ events: String...) throws -> [String] {
      try read(head + events.map { "  - {day: 2024-04-02, by: 甲, \($0)}\n" }.joined()).diagnostics.messages
    }
    let confirmed = try messages("item: 1-1/Q2-3, confirm: true")
    #expect(confirmed.count == 1 && confirmed[0].hasSuffix("; to confirm it anyway, write evenSo: true"))
    #expect(try messages("item: 1-1/Q2-3, confirm: true, evenSo: true").isEmpty)
    let piece = "item: d1, handIn: {unit: 市住建局, span: 2024-01-31}"
    // Two pieces are owed each month; a third is asked about.
    let thrice = try messages(piece, piece, piece)
    #expect(thrice.count == 1 && thrice[0].hasSuffix("; to record one more, write again: true"))
    #expect(try messages(piece, piece, piece + ", again: true").isEmpty)
    #expect(try messages("item: d1, remark: true, note: 好, evenSo: true").count == 1, "nothing is asked there")
  }

  @Test func `the rules of recording hold along the file`() throws {
    let reading = try read(
      """
      updates: 1
      plan: example-2024
      events:
        - {day: 2024-04-02, by: 甲, item: 1-1/Q1, confirm: true, evenSo: true}
        - {day: 2024-05-02, by: 甲, item: 1-1/Q1, confirm: true}
        - {day: 2024-05-02, by: 督查室, item: "1-1", resume: true}
        - {day: 2024-05-03, by: 督查室, item: "1-1", sendBack: true}
        - {day: 2024-05-04, by: 甲, item: "1-1", report: {status: inProgress}}
        - {day: 2024-05-05, by: 督查室, item: "1-1", sendBack: true}
      """)
    #expect(
      reading.diagnostics.messages == [
        "u.yaml:5:5: this milestone was confirmed on 2024-04-02", "u.yaml:6:5: it is neither suspended nor closed",
        "u.yaml:7:5: nothing was reported that could be sent back", "u.yaml:9:5: sending back needs a reason",
      ])
  }
}
