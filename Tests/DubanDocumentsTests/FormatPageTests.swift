import DubanCore
import DubanDiagnostics
import DubanDocuments
import Foundation
import Testing

/// The page that specifies the format shows only what the readers accept.
@Suite struct `The format's page` {
  /// The YAML examples of the page, by the heading under which they stand.
  private func examples() throws -> [String: String] {
    let page = String(decoding: try TestFiles.bytes(TestFiles.formatPage), as: UTF8.self)
    var examples: [String: String] = [:]
    var heading = ""
    var block: [Substring]?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") { heading = String(line.dropFirst(3)) }
      if line == "```yaml" {
        block = []
      } else if line == "```", let lines = block {
        examples[heading] = lines.joined(separator: "\n") + "\n"
        block = nil
      } else {
        block?.append(line)
      }
    }
    return examples
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "    " + $0 + "\n" }.joined()
  }

  @Test func `its plan is read, but for names that other examples declare`() throws {
    let examples = try examples()
    func example(_ heading: String) throws -> String { try #require(examples[heading]) }
    let plan =
      try example("The header") + example("Who and where") + example("Indicators") + example("Tasks")
      + "  - id: more\n    title: 更多\n" + indented(try example("Targets")) + indented(try example("Milestones"))
      + example("Funding and report duties") + example("Findings that stand")
    let diagnostics = PlanFileReader.read([UInt8](plan.utf8), file: "page.yaml").diagnostics
    let structural = diagnostics.filter { diagnostic in
      if case .undeclared = diagnostic.kind { false } else { true }
    }
    #expect(structural.messages == [])
  }

  @Test func `its places in documents are read`() throws {
    let head = "duban: 1\nid: a\ntitle: 甲\njurisdiction: 市\nperiod: {start: 2026-01-01, end: 2026-12-31}\n"
    let text = head + (try #require(try examples()["Where it stands in the document"]))
    let reading = PlanFileReader.read([UInt8](text.utf8), file: "page.yaml")
    #expect(reading.diagnostics.messages == [])
    let task = try #require(reading.value?.plan.tasks.first)
    #expect(task.origin?.place == .line(12))
    #expect(task.milestones.first?.origin?.place == .cell(table: 1, row: 3, column: 4))
  }

  @Test func `its updates are read, but for items of another plan`() throws {
    let text = try #require(try examples()["Made-up updates"])
    let plan = try TestFiles.canonicalPlan()
    let diagnostics = UpdatesFileReader.read([UInt8](text.utf8), file: "page.yaml", plan: plan).diagnostics
    #expect(
      diagnostics.messages == [
        "page.yaml:2:7: plan 'huaian-2020' is not declared; did you mean 'example-2024'?",
        "page.yaml:5:12: the review day 2020-10-15 lies outside the plan's period",
        "page.yaml:7:5: the day 2020-03-30 lies before the plan's first, 2024-01-01",
      ])
  }
}
