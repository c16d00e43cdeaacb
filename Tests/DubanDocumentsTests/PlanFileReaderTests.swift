import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

@Suite struct `Plan file reader` {
  private func milestones(_ lines: String) throws -> [Milestone] {
    let text = """
      duban: 1
      id: a
      title: 示例
      jurisdiction: 市
      period: {start: 2024-01-01, end: 2026-12-31}
      tasks:
        - id: "1"
          title: 一
          milestones: [\(lines)]
      """
    let reading = PlanFileReader.read([UInt8](text.utf8), file: "f.yaml")
    return try #require(reading.value, "\(reading.diagnostics.messages)").plan.tasks[0].milestones
  }

  @Test(arguments: [
    ("{quarter: Q2, text: x}", "Q2", "2024-06-30"), ("{quarter: 2024Q2, text: x}", "Q2", "2024-06-30"),
    ("{quarter: [Q2, Q3], text: x}", "Q2-3", "2024-09-30"), ("{quarter: [Q2], text: x}", "Q2", "2024-06-30"),
    ("{quarter: 2025Q1, text: x}", "2025Q1", "2025-03-31"),
    ("{quarter: [2025Q1, 2025Q2], text: x}", "2025Q1-2", "2025-06-30"),
    ("{quarter: [Q4, 2025Q1], text: x}", "Q4-2025Q1", "2025-03-31"),
    ("{quarter: Q4, due: 2024-11-30, text: x}", "Q4", "2024-11-30"),
    ("{due: 2024-06-30, text: x}", "2024-06-30", "2024-06-30"),
  ])
  func `a milestone is named by its quarters or its day`(_ line: String, _ id: String, _ due: String) throws {
    let milestone = try #require(try milestones(line).first)
    #expect(milestone.id == id)
    #expect(milestone.due.description == due)
  }

  @Test func `funding is named by its place in the list`() throws {
    let plan = try TestFiles.canonicalPlan()
    #expect(plan.tasks[0].funding.map(\.id) == ["1-1/f1"])
    let text =
      "duban: 1\nid: a\ntitle: x\njurisdiction: y\nperiod: {start: 2024-01-01, end: 2024-12-31}\n"
      + "funding: [{name: 甲}, {name: 乙}]\n"
    let reading = PlanFileReader.read([UInt8](text.utf8), file: "f.yaml")
    #expect(reading.value?.plan.funding.map(\.id) == ["plan/f1", "plan/f2"])
  }

  @Test func `another spelling of a unit means the unit`() throws {
    let file = try #require(TestFiles.fixtures("Good").first { $0.lastPathComponent == "units.yaml" })
    let plan = try #require(PlanFileReader.read(try TestFiles.bytes(file), file: "units.yaml").value).plan
    #expect(plan.tasks[0].leads == ["市住建局", "各区"])
    #expect(plan.units[1].members == ["东区", "市城管局"])
  }

  @Test func `an indicator's target bears the indicator's name`() throws {
    let plan = try TestFiles.canonicalPlan()
    #expect(plan.indicators[0].target.name == plan.indicators[0].name)
  }

  @Test func `every part knows its place`() throws {
    let file = try #require(TestFiles.fixtures("Good").first { $0.lastPathComponent == "canonical.yaml" })
    let source = try #require(PlanFileReader.read(try TestFiles.bytes(file), file: "c.yaml").value)
    let lines = String(decoding: try TestFiles.bytes(file), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    func line(_ spot: PlanSpot) -> Substring { lines[source.place(of: spot).line - 1] }
    #expect(line(.area("西区")).contains("西区"))
    #expect(line(.unit("各区")).contains("各区"))
    #expect(line(.section("1.1")).contains("\"1.1\""))
    #expect(line(.indicator("i1")).contains("id: i1"))
    #expect(line(.task("1-1-1")).contains("1-1-1"))
    #expect(line(.duty("d1")).contains("id: d1"))
    #expect(line(.milestone("1-1/Q2-3")).contains("[Q2, Q3]"))
    #expect(line(.milestone("1-1/2025-06-30")).contains("2025-06-30"))
    #expect(line(.funding("1-1/f1")).contains("总投入"))
    #expect(line(.target(item: "1-1", index: 1)).contains("投诉"))
    #expect(line(.criterion(milestone: "1-1/Q2-3", index: 1)).contains("完成率"))
    #expect(source.place(of: .task("no such")).description == "c.yaml:1:1")
  }

  @Test func `a sentence about the file cannot steer a terminal`() {
    let text = "\"\\e[2J\\u202E\": 1\nduban: \"\\x9B1\\n\"\n"
    let messages = PlanFileReader.read([UInt8](text.utf8), file: "f\u{1B}c.yaml").diagnostics.messages
    #expect(messages.contains("f\u{FFFD}c.yaml:1:1: there is no key '\u{FFFD}[2J\u{FFFD}'"))
    #expect(messages.allSatisfy { !$0.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) } })
  }

  @Test(.timeLimit(.minutes(1)))
  func `ten thousand tasks are read`() throws {
    var text =
      "duban: 1\nid: a\ntitle: 大\njurisdiction: 市\nperiod: {start: 2024-01-01, end: 2024-12-31}\nunits: [甲局]\ntasks:\n"
    for number in 1...10_000 {
      text += "  - id: t\(number)\n    title: 任务\(number)\n    leads: [甲局]\n"
    }
    let reading = PlanFileReader.read([UInt8](text.utf8), file: "f.yaml")
    #expect(reading.value?.plan.tasks.count == 10_000)
  }
}
